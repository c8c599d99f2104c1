"""The words of referrals: the columns of the CSV, and what a row says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from throughcare.duties.referrals import Line
from throughcare.policy.facts import CrsPathway, CrsService
from throughcare.policy.words import word
from throughcare.record.models import CaseRow, CrsReferral
from throughcare.record.queries.referrals import Given
from throughcare.record.told_rows import own_cells
from throughcare.web.layout.downloads import Cell

HEADINGS = (
    "Name",
    "NOMS number",
    "CRN",
    "Prison",
    "Service",
    "Pathway",
    "Submitted",
    "Received",
    "Earliest release that the referral states",
    "Assessment held",
    "Action plan",
    "Ended",
    "Duties overdue",
    "Next due by",
)

# The headings of what is given, in their order, and what is said where there is nothing.
PARTS = {
    "crs_referral": ("Referrals", "No referral is recorded."),
    "crs_need": ("Needs that the person was referred for", "No need of this kind is recorded."),
    "crs_intervention": ("Work begun", "No work is recorded as begun."),
    "crs_event": ("Told to the probation practitioner", "Nothing is recorded that the practitioner was told of."),
}


# Words of the record that read better otherwise.
_BETTER = {
    "finance benefit debt": "finance, benefit and debt",
    "employment training education": "employment, training and education",
    "womens services": "women's services",
    "pre release": "before release",
    "post release": "after release",
    "pre release team": "pre-release team",
    "corre hub": "CORRE Hub",
}


@dataclass(frozen=True)
class Said:
    """A thing that a row says: its label and its words."""

    label: str
    words: str


@dataclass(frozen=True)
class Part:
    """A part of what is given: its rows, each in words, or what is said where there are none."""

    name: str
    heading: str
    rows: tuple[tuple[Said, ...], ...]
    nothing: str


def service(referral: CrsReferral) -> str:
    """What was referred to, in words."""
    return _put(word(referral.service, CrsService)) if referral.service else "Service not recorded"


def pathway(referral: CrsReferral) -> str:
    """What it is for first, in words."""
    return _put(word(referral.pathway, CrsPathway)) if referral.pathway else ""


def parts(given: Given) -> list[Part]:
    """All that is given of a case, part by part."""
    return [
        Part(name, heading, tuple(_said(row) for row in given[name]), nothing)
        for name, (heading, nothing) in PARTS.items()
    ]


def row(line: Line) -> Iterator[Cell]:
    """A line as the CSV has it."""
    held = line.referral
    yield from (line.who.name, line.who.noms, line.who.crn, line.who.prison, service(held), pathway(held))
    yield from (held.submitted_on, held.received_on, held.earliest_release_on, held.assessment_held_on)
    yield from (held.action_plan_on, held.ended_on, line.overdue, line.next_due)


def _said(row: CaseRow) -> tuple[Said, ...]:
    """What a row says, but for whose it is and for what is merely not so."""
    told = [cell for cell in own_cells(row) if cell.name != "supplier" and cell.value is not False]
    return tuple(Said(_capital(cell.label), _put(cell.words)) for cell in told)


def _put(words: str) -> str:
    return _capital(_BETTER.get(words, words))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
