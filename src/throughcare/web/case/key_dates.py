"""The key dates of a case: those of the sentence being served, and those on which responsibility changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from throughcare.engine.facts import CaseFacts
from throughcare.policy.facts import Sentence, Supervision
from throughcare.policy.grain import Grain
from throughcare.policy.words import sentence

# In the order in which dates that fall together are named. What each is called in full is the fact's own label.
SHORT_NAMES = {
    "sentenced_on": "Sentence",
    "released_on": "Released",
    "hdc_release_on": "HDC release",
    "prrd": "PRRD",
    "crd": "CRD",
    "ard": "ARD",
    "ped": "PED",
    "ted": "TED",
    "npd": "NPD",
    "hdced": "HDCED",
    "led": "LED",
    "sed": "SED",
    "pss_end_on": "PSS end",
    "ended_on": "Ended",
}

HANDOVER_DATES = {
    "com_allocation_due": ("COM allocation due", "Community offender manager (COM) allocated by"),
    "responsibility_transfer_due": ("COM takes over", "Community offender manager (COM) becomes responsible"),
}


IN_THE_COMMUNITY = {"released_on": "Released", "started_on": "Supervision begins", "ends_on": "Supervision ends"}


@dataclass(frozen=True)
class KeyDate:
    """A day on the line. `short` is written on the drawing, `full` in words; `group` is sentence, handover or today."""

    on: date
    short: str
    full: str
    group: str = "sentence"


def key_dates(
    sentence_facts: Mapping[str, Any], answers: Mapping[str, Any], facts: CaseFacts, today: date
) -> list[KeyDate]:
    """The dates known, in order, with today among them. `answers` gives the handover dates by name, or None.

    `sentence_facts` are those of the sentence being served in custody; where there is none, the dates are those of
    supervision in the community. Nothing at all where no date but today is known.
    """
    known = _known(Sentence.grain, SHORT_NAMES, sentence_facts) or _in_the_community(facts)
    known += [
        KeyDate(answers[name], short, full, "handover")
        for name, (short, full) in HANDOVER_DATES.items()
        if isinstance(answers.get(name), date)
    ]
    if not known:
        return []
    return sorted([*known, KeyDate(today, "Today", "Today", "today")], key=lambda each: each.on)


def _known(grain: Grain, names: Mapping[str, str], row: Mapping[str, Any]) -> list[KeyDate]:
    return [
        KeyDate(row[name], short, sentence(grain.columns[name].label).rstrip("."))
        for name, short in names.items()
        if isinstance(row.get(name), date)
    ]


def _in_the_community(facts: CaseFacts) -> list[KeyDate]:
    """The dates of the supervision that goes on, or that ended last."""
    rows = [dict(zip(("key", *Supervision.grain.columns), row, strict=True)) for row in facts.get("supervision", ())]
    latest = max(rows, key=lambda row: (row["ends_on"] or date.max, row["key"]), default={})
    return _known(Supervision.grain, IN_THE_COMMUNITY, latest)
