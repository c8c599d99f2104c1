"""The key dates of a case: those of the sentence being served, and those on which responsibility changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from throughcare.policy.facts import Sentence
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
    "com_allocation_due": ("COM allocated", "Community offender manager (COM) allocated by"),
    "responsibility_transfer_due": ("COM responsible", "Community offender manager (COM) becomes responsible"),
}


@dataclass(frozen=True)
class KeyDate:
    """A day on the line. `short` is written on the drawing, `full` in words; `group` is sentence, handover or today."""

    on: date
    short: str
    full: str
    group: str = "sentence"


def key_dates(sentence_facts: Mapping[str, Any], answers: Mapping[str, Any], today: date) -> list[KeyDate]:
    """The dates known, in order, with today among them. `answers` gives the handover dates by name, or None.

    Nothing at all where no date but today is known.
    """
    known = [
        KeyDate(sentence_facts[name], short, sentence(Sentence.grain.columns[name].label).rstrip("."))
        for name, short in SHORT_NAMES.items()
        if isinstance(sentence_facts.get(name), date)
    ]
    known += [
        KeyDate(answers[name], short, full, "handover")
        for name, (short, full) in HANDOVER_DATES.items()
        if isinstance(answers.get(name), date)
    ]
    if not known:
        return []
    return sorted([*known, KeyDate(today, "Today", "Today", "today")], key=lambda each: each.on)
