"""What is printed for the person: who their managers are, and what happens next and when.

Nothing of risk, tier or victims stands here, and nothing that the person could not be told by their own manager.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from throughcare.duties.explained import Explained
from throughcare.policy.words import weekday
from throughcare.record.queries.one_case import Arranged, OneCase
from throughcare.web.case.responsible import Manager, managers

# What the dates of a sentence mean to the person; "by the latest" and "could" keep from promising.
MEANINGS = {
    "hdc_release_on": "You are to be released on home detention curfew (a tag)",
    "hdced": "You could be considered for home detention curfew (a tag) from this day",
    "ped": "You could be considered for parole from this day",
    "ted": "Your tariff ends. The Parole Board decides on release",
    "crd": "You are to be released on licence (your conditional release date)",
    "ard": "You are to be released (your automatic release date)",
    "npd": "You are to be released if the Parole Board has not released you before",
    "prrd": "You are to be released again after your recall",
    "led": "Your licence ends",
    "sed": "Your sentence ends",
    "pss_end_on": "Your supervision after the sentence ends",
}

METHODS = {
    "in_person": "in person",
    "video": "by video",
    "telephone": "by telephone",
    "in_cell_telephony": "by the telephone in your cell",
    "written": "in writing",
}

ROLES = {"POM": "prison offender manager", "COM": "community offender manager", "PP": "probation practitioner"}


@dataclass(frozen=True)
class Happens:
    """Something that happens next, and when."""

    on: date
    words: str


@dataclass(frozen=True)
class Letter:
    """The page's words. `main` is whoever is responsible now, `others` who else works with the person."""

    main: str
    others: tuple[str, ...]
    change: str
    happens: tuple[Happens, ...]


def letter(record: OneCase, explained: Explained, arranged: Sequence[Arranged], today: date) -> Letter:
    """The words for one person."""
    # Of whoever has left nothing is told: somebody else is found for the person.
    held = {role: each for role, each in managers(record.allocations).items() if each.left_on is None}
    responsible = explained.standing.answers["responsible"].value
    main = str(responsible) if responsible else next((role for role in ("PP", "COM") if role in held), "")
    others = tuple(_works_with_you(role, each) for role, each in held.items() if role != main and each.name_known)
    return Letter(_main(main, held), others, _change(explained), tuple(_happens(explained, arranged, today)))


def _main(role: str, held: dict[str, Manager]) -> str:
    if role and role in held and held[role].name_known:
        where = f" at {held[role].where}" if held[role].where else ""
        return f"Your manager is {held[role].name}, your {ROLES.get(role, 'manager')}{where}."
    return "We do not have the name of your manager here. Ask a member of staff, who will find out and tell you."


def _works_with_you(role: str, manager: Manager) -> str:
    return f"{manager.name} also works with you, as your {ROLES.get(role, 'key worker')}."


def _change(explained: Explained) -> str:
    on = explained.standing.answers["responsibility_transfer_due"].value
    if explained.standing.answers["responsible"].value == "POM" and isinstance(on, date) and on > explained.as_of:
        return (
            f"On {weekday(on)} a community offender manager takes over. They will work with you on your plans for "
            "release, and go on working with you after it. You should meet them before then."
        )
    return ""


def _happens(explained: Explained, arranged: Sequence[Arranged], today: date) -> list[Happens]:
    sentence = explained.standing.serving.sentence
    happens = [
        Happens(on, words)
        for name, words in MEANINGS.items()
        if isinstance(on := sentence.get(name), date) and on >= today
    ]
    happens += [Happens(each.on, _appointment(each)) for each in arranged]
    return sorted(happens, key=lambda each: each.on)


def _appointment(arranged: Arranged) -> str:
    how = f" {METHODS[arranged.method]}" if arranged.method in METHODS else ""
    who = f" with your {ROLES[arranged.by]}" if arranged.by in ROLES else ""
    return f"You have an appointment{who}{how}"
