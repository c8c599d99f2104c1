"""Who is responsible for a case from day to day: spans that neither overlap nor leave a gap, and the cause of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from throughcare.duties import policy_in_use
from throughcare.duties.explained import why_answered
from throughcare.duties.standing import DERIVATIONS, Answer, standing_of
from throughcare.engine.evaluation import Evaluation, Evaluator
from throughcare.engine.facts import CaseFacts

# More changes than any case has between two days, so that a fault cannot keep a page busy for ever.
_MOST = 2_000
RESPONSIBLE = "responsible"


@dataclass(frozen=True)
class Span:
    """From a day up to, not including, another, with one answer to who is responsible; `because` says why it begins."""

    from_on: date
    until_on: date
    answer: Answer
    because: tuple[str, ...] = ()


def responsible_between(facts: CaseFacts, from_on: date, until_on: date) -> list[Span]:
    """The answer on every day from one up to, not including, another, in spans of the same answer and cause."""
    spans: list[Span] = []
    for day, following, evaluation in _steps(facts, from_on, until_on):
        standing = standing_of(evaluation, facts)
        answer, last = standing.answers[RESPONSIBLE], spans[-1] if spans else None
        if last is not None and (last.answer.value, last.answer.provision) == (answer.value, answer.provision):
            spans[-1] = replace(last, until_on=following)
        else:
            spans.append(Span(day, following, answer, why_answered(evaluation, standing, RESPONSIBLE)))
    return spans


def _steps(facts: CaseFacts, from_on: date, until_on: date) -> Iterator[tuple[date, date, Evaluation]]:
    day = from_on
    for _ in range(_MOST):
        if day >= until_on:
            return
        evaluation = _evaluator().evaluate(facts, day)
        ahead = (evaluation.revisit_on, policy_in_use.next_change_of_policy(day))
        following = min((each for each in ahead if each is not None and each > day), default=until_on)
        following = min(following, until_on)
        yield day, following, evaluation
        day = following
    raise RuntimeError(f"Who is responsible changes more often than {_MOST:,} times: no case does.")


@cache
def _evaluator() -> Evaluator:
    """What decides who is responsible, and nothing else, so that few days have to be looked at."""
    catalogue = policy_in_use.catalogue()
    names = DERIVATIONS | {placed.id for decision in catalogue.decisions for placed in decision.derivations}
    deciding = [each for each in catalogue.evaluated if each.id in names]
    return policy_in_use.lasting(Evaluator(catalogue, deciding, decided=True))
