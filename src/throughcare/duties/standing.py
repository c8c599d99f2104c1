"""How a case stands in a few words: the answers that people ask first, each with the provision that gave it.

Everything is about one sentence: the custodial term that the person is serving now. Pure: made from an evaluation and
the facts that it was made from, with no database.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from throughcare.duties import policy_in_use
from throughcare.duties.serving import Serving, next_release, serving
from throughcare.engine.evaluation import Evaluation
from throughcare.engine.facts import CaseFacts
from throughcare.policy import tree
from throughcare.policy.expressions import Word
from throughcare.policy.findings import held_case
from throughcare.policy.provisions import Derivation
from throughcare.policy.values import Unknown, Value
from throughcare.policy.words import shown

NOT_APPLICABLE = "No provision in force answers this for the sentence being served."
CORRECTED = "It was corrected for a time, on evidence that the record holds; policy would go by other rules."
RELEASED = "The person has been released, so that no prison has the case any more."


@dataclass(frozen=True)
class Answer:
    """An answer, or why there is none: that nothing applies (`missing` empty), or the facts that it wants.

    `provision` gave it, under the `name`; `label` is a word of a list as people say it.
    """

    value: str | date | bool | None
    why: str = ""
    missing: tuple[str, ...] = ()
    provision: str | None = None
    name: str = ""
    label: str = ""


@dataclass(frozen=True)
class Standing:
    """The answers by name, about `serving`."""

    serving: Serving
    answers: Mapping[str, Answer]
    release_on: date | None = None
    release_type: str = ""

    def columns(self) -> dict[str, Any]:
        """As the columns of a case's row in lists."""
        told = {name: answer.value for name, answer in self.answers.items()}
        return {
            "sentence": self.serving.key,
            "cohort": told["omic_cohort"] or "",
            **{name: told[name] or "" for name in _WORDS},
            **{name: told[name] for name in _DATES},
            "next_release_on": self.release_on,
            "next_release_type": self.release_type,
            "untold": {
                name: {"why": answer.why, "missing": list(answer.missing)}
                for name, answer in self.answers.items()
                if answer.value is None
            },
        }


# Questions that one derivation answers: the derivation, and the name of its answer.
ANSWERED_BY = {
    "omic_cohort": ("OMIC-COHORT", "cohort"),
    "tier": ("OMIC-TIER", "tier"),
    "recommended_pom": ("OMIC-ALLOC-MATRIX", "pom_type"),
    "early_allocation": ("OMIC-EA-ROUTES", "route"),
}
# Questions that several provisions answer, in an order of precedence that stands beside them.
_DECIDED = ("responsible", "supporting", "com_allocation_due", "responsibility_transfer_due")

# The derivations that answer for the standing of a case.
DERIVATIONS = frozenset(provision for provision, _ in ANSWERED_BY.values())

_WORDS = ("tier", "responsible", "supporting", "recommended_pom", "early_allocation")
_DATES = ("com_allocation_due", "responsibility_transfer_due")


def standing_of(evaluation: Evaluation, facts: CaseFacts) -> Standing:
    """How the case stands on the evaluation's day."""
    now = serving(facts, evaluation.as_of)
    derived = {name: _derived(evaluation, *source, now) for name, source in ANSWERED_BY.items()}
    decided = {name: _decided(evaluation, name, now) for name in _DECIDED}
    release_on, release_type = next_release(now.sentence, evaluation.as_of)
    return Standing(now, derived | decided, release_on, release_type)


def _derived(evaluation: Evaluation, provision: str, name: str, now: Serving) -> Answer:
    for found in evaluation.gives(provision):
        if not now.includes(found.about):
            continue
        if isinstance(found.applies, Unknown):
            return _answer(found.applies, provision, name)
        if found.applies is True:
            return _answer(found.values.get(name), provision, name)
    return Answer(None, now.why_not or NOT_APPLICABLE)


def _decided(evaluation: Evaluation, question: str, now: Serving) -> Answer:
    node = policy_in_use.decisions().get(question)
    row = next((each for each in evaluation.derived if now.is_of(each.about)), None)
    if node is None or row is None:
        return Answer(None, now.why_not or NOT_APPLICABLE)
    chosen = held_case(node, row.trace)[1] if isinstance(node, tree.Choice) else node
    provision = chosen.provision if isinstance(chosen, tree.Named) else None
    answer = _answer(row.trace(node), provision, question)
    if provision is not None and not isinstance(policy_in_use.catalogue()[provision].provision, Derivation):
        return replace(answer, why=CORRECTED)
    return replace(answer, why=RELEASED) if provision is None and not answer.missing else answer


def _answer(value: Value, provision: str | None, name: str) -> Answer:
    if isinstance(value, Unknown):
        missing = tuple(sorted(value.missing))
        return Answer(None, f"It cannot be told, for want of: {'; '.join(missing)}.", missing, provision, name)
    if value is None:
        return Answer(None, "It is known that there is none.", (), provision, name)
    given = value if isinstance(value, date | bool) else str(value)
    return Answer(given, "", (), provision, name, _label(value, provision, name))


def _label(value: Value, provision: str | None, name: str) -> str:
    """The word of a list as its list says it."""
    declared = policy_in_use.catalogue()[provision].provision if provision else None
    given = declared.gives.get(name) if isinstance(declared, Derivation) else None
    return shown(value, given.words if isinstance(given, Word) else None)
