"""Which sentence a person is serving, and what release comes next. Pure: it reads the facts of one case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from throughcare.engine.facts import CaseFacts
from throughcare.engine.found import About
from throughcare.policy.facts import Sentence, SentenceKind

# What this module reads.
TABLES = frozenset({Sentence.grain.name})

_IN_THE_COMMUNITY = {SentenceKind.COMMUNITY_ORDER.value, SentenceKind.SUSPENDED_SENTENCE_ORDER.value}

# In which order a date is named where two fall on one day: what was arranged before what the sentence gives.
_RELEASE_DATES = {
    "hdc_release_on": "HDC",
    "hdced": "HDCED",
    "ped": "PED",
    "ted": "TED",
    "crd": "CRD",
    "ard": "ARD",
    "npd": "NPD",
}
_AFTER_RECALL = {"prrd": "PRRD", "ped": "PED", "ted": "TED"}


@dataclass(frozen=True)
class Serving:
    """The custodial term being served: its key and facts by name. None: `why_not` says why there is none.

    `which` says how it was chosen, where there are several.
    """

    key: Any = None
    sentence: Mapping[str, Any] = field(default_factory=dict)
    which: str = ""
    why_not: str = ""

    @property
    def subject(self) -> str | None:
        """The sentence by name, as duties name it."""
        return None if self.key is None else f"{Sentence.grain.name} {self.key}"

    def is_of(self, about: About) -> bool:
        """Whether something is about this very sentence."""
        return about.grain is Sentence.grain and about.key == self.key

    def includes(self, about: About) -> bool:
        """Whether something is about this sentence, or about the case as a whole."""
        return about.grain.recorded is not Sentence.grain or about.key == self.key


def serving(facts: CaseFacts, as_of: date) -> Serving:
    """The custodial term that has begun and not ended; of several, the one passed last."""
    rows = [_named(row) for row in facts.get(Sentence.grain.name, ())]
    custodial = [row for row in rows if row["kind"] not in _IN_THE_COMMUNITY]
    current = [row for row in custodial if not _after(row, as_of) and not _ended(row, as_of)]
    if not current:
        return Serving(why_not=_why_not(rows, custodial, as_of))
    chosen = max(current, key=lambda row: (row["sentenced_on"] or date.min, row["key"]))
    which = ""
    if len(current) > 1:
        passed = chosen["sentenced_on"]
        on = f" on {passed:%-d %B %Y}" if passed else ""
        which = f"Of {len(current)} custodial sentences in the record this is about the one passed last{on}."
    return Serving(chosen["key"], chosen, which)


def next_release(sentence: Mapping[str, Any], as_of: date) -> tuple[date | None, str]:
    """The next release date of a sentence and its type; where all have passed, the last that has.

    Nothing for a person who has been released and not recalled.
    """
    released = sentence.get("released_on")
    if not sentence or (released is not None and released <= as_of and not sentence["recalled"]):
        return None, ""
    asked = _AFTER_RECALL if sentence["recalled"] else _RELEASE_DATES
    dates = [(sentence[name], label) for name, label in asked.items() if sentence[name] is not None]
    ahead = [each for each in dates if each[0] >= as_of]
    if ahead:
        return min(ahead, key=lambda each: each[0])
    return max(dates, key=lambda each: each[0], default=(None, ""))


def _named(row: Any) -> dict[str, Any]:
    return dict(zip(("key", *Sentence.grain.columns), row, strict=True))


def _after(row: Mapping[str, Any], as_of: date) -> bool:
    return row["sentenced_on"] is not None and row["sentenced_on"] > as_of


def _ended(row: Mapping[str, Any], as_of: date) -> bool:
    return row["ended_on"] is not None and row["ended_on"] <= as_of


def _why_not(rows: list[dict[str, Any]], custodial: list[dict[str, Any]], as_of: date) -> str:
    if not rows:
        return "The record holds no sentence."
    if not custodial:
        return "The person serves no custodial sentence; their order is managed in the community."
    if all(_after(row, as_of) for row in custodial):
        return "The person had not been sentenced by this day."
    return "Every custodial sentence in the record has ended."
