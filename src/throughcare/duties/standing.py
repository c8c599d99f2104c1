"""How a case stands in a few words: the answers that people ask first, each with the provision that gave it.

Everything is about one sentence: the custodial term that the person is serving now. Pure: made from an evaluation and
the facts that it was made from, with no database.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from throughcare.duties.serving import Serving, next_release, serving
from throughcare.engine.evaluation import Derived, Evaluation
from throughcare.engine.facts import CaseFacts
from throughcare.policy.facts import Sentence
from throughcare.policy.values import Unknown, Value


@dataclass(frozen=True)
class Answer:
    """An answer, or why there is none: that nothing applies (`missing` empty), or the facts that it wants."""

    value: str | date | bool | None
    why: str = ""
    missing: tuple[str, ...] = ()
    provision: str | None = None


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


@dataclass(frozen=True)
class _Source:
    """A derivation, and which of its values answers the question."""

    provision: str
    gives: str


# Which derivation answers which question; where there are several, the first that applies and gives something.
_QUESTIONS: Mapping[str, tuple[_Source, ...]] = {
    "omic_cohort": (_Source("OMIC-COHORT", "cohort"),),
    "tier": (_Source("OMIC-TIER", "tier"),),
    "responsible": (_Source("OMIC-HANDOVER-ONE", "responsible"),),
    "com_allocation_due": (_Source("OMIC-HANDOVER-TABLE", "com_allocated"),),
    "responsibility_transfer_due": (_Source("OMIC-HANDOVER-TABLE", "com_responsible"),),
    "recommended_pom": (_Source("OMIC-ALLOC-MATRIX", "pom_type"),),
    "early_allocation": (_Source("OMIC-EA-ROUTES", "route"),),
}
_WORDS = ("tier", "responsible", "supporting", "recommended_pom", "early_allocation")
_DATES = ("com_allocation_due", "responsibility_transfer_due")


def standing_of(evaluation: Evaluation, facts: CaseFacts) -> Standing:
    """How the case stands on the evaluation's day."""
    now = serving(facts, evaluation.as_of)
    answers = {name: _answer(evaluation, sources, now) for name, sources in _QUESTIONS.items()}
    answers["supporting"] = _supporting(answers, evaluation.as_of)
    release_on, release_type = next_release(now.sentence, evaluation.as_of)
    return Standing(now, answers, release_on, release_type)


def _answer(evaluation: Evaluation, sources: tuple[_Source, ...], now: Serving) -> Answer:
    for source in sources:
        for derived in _about(evaluation.gives(source.provision), now):
            answer = _given(derived, source)
            if answer is not None:
                return answer
    return Answer(None, now.why_not or "No provision in force gives an answer for this sentence.")


def _about(derived: list[Derived], now: Serving) -> Iterator[Derived]:
    """What is given for the sentence being served, or for the case as a whole."""
    for each in derived:
        if each.about.grain.recorded.name != Sentence.grain.name or each.about.key == now.key:
            yield each


def _given(derived: Derived, source: _Source) -> Answer | None:
    value: Value = derived.applies if isinstance(derived.applies, Unknown) else None
    if derived.applies is True:
        value = derived.values.get(source.gives)
    if isinstance(value, Unknown):
        missing = tuple(sorted(value.missing))
        return Answer(None, f"It cannot be told: {'; '.join(missing)}.", missing, source.provision)
    return None if value is None else Answer(_plain(value), "", (), source.provision)


def _plain(value: Any) -> str | date | bool:
    return value if isinstance(value, date | bool) else str(value)


def _supporting(answers: Mapping[str, Answer], as_of: date) -> Answer:
    """The manager who supports: the POM from the day that the COM is responsible, the COM from allocation."""
    responsible, allocation = answers["responsible"], answers["com_allocation_due"]
    if responsible.value == "COM":
        return Answer("POM", "", (), responsible.provision)
    if responsible.value is None:
        return responsible
    if isinstance(allocation.value, date):
        if allocation.value <= as_of:
            return Answer("COM", "", (), allocation.provision)
        return Answer(None, f"A COM is to be allocated by {allocation.value:%-d %B %Y}.", (), allocation.provision)
    return Answer(None, allocation.why, allocation.missing, allocation.provision)
