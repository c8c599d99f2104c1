"""The words of allocation: its lists, and the columns of their CSV."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from throughcare.duties.allocation import Needing, cause_in_words, why_here
from throughcare.duties.pom_loads import TIERS, Pom
from throughcare.policy.facts import ManagerRole, PomType
from throughcare.policy.facts.acts import Grade
from throughcare.provisions.omic.cohort import LABELS, Cohort
from throughcare.provisions.omic.pom_allocation import matrix, principles
from throughcare.web.layout.downloads import Cell

POM_TYPES = {PomType.PROBATION.value: "Probation POM", PomType.PRISON.value: "Prison POM"}
GRADES = {
    Grade.PROBATION_OFFICER.value: "Probation officer",
    Grade.BAND_4_OPERATIONAL.value: "Band 4 prison staff, operational",
    Grade.BAND_4_NON_OPERATIONAL.value: "Band 4 prison staff, non-operational",
    Grade.BAND_3.value: "Band 3 prison staff",
    Grade.OTHER.value: "Another grade",
}
ROLES = {
    ManagerRole.POM.value: "POM",
    ManagerRole.CO_WORKING_POM.value: "Co-working POM",
    ManagerRole.COM.value: "COM",
    ManagerRole.PP.value: "Probation practitioner",
    ManagerRole.KEY_WORKER.value: "Key worker",
    ManagerRole.PERSONAL_OFFICER.value: "Personal officer",
}
NEEDING = (
    "Place",
    "Name",
    "NOMS number",
    "Why here",
    "Why no POM",
    "Days waiting",
    "Recommended POM",
    "Why that kind",
    "Tier",
    "Risk of serious harm",
    "Responsible",
    "COM allocated by",
    "COM responsible from",
    "Next release date",
    "Type of release date",
)
POMS = (
    "Name",
    "Staff code",
    "Kind of POM",
    "Grade",
    "Tenths of full time",
    "Availability",
    "Cases",
    *(f"Tier {tier}" for tier in TIERS),
    "Tier not known",
    "Responsible",
    "Supporting",
    "Co-working",
    "Handovers in the next 8 weeks",
    "Cases as for full time",
)
# The guidance and the matrix, as help beside the list.
PRINCIPLES, MATRIX = principles, matrix


def kind(pom: Pom) -> str:
    """The kind of a POM, in words; empty where it is not recorded."""
    return POM_TYPES.get((pom.profile.pom_type or "") if pom.profile is not None else "", "")


def recommended(line: Needing) -> str:
    """The kind of POM recommended, in words; that it cannot be told, or that there is none."""
    if line.recommended:
        return POM_TYPES[line.recommended]
    return "Cannot tell" if line.missing or not line.cohort else "None"


def because(line: Needing) -> str:
    """Why that kind: the cell of the matrix, or what is missing."""
    if not line.recommended:
        return line.untold
    return f"{cell(line.cohort, line.tier)} ({matrix.id})"


def cell(cohort: str, tier: str) -> str:
    """The row and the column of the matrix, in words."""
    named = LABELS[Cohort(cohort)] if cohort in set(Cohort) else "Cohort not known"
    return f"{named}, tier {tier}" if tier else named


def needing_rows(lines: tuple[Needing, ...], today: date) -> Iterator[tuple[Cell, ...]]:
    """The list as its CSV has it."""
    for place, line in enumerate(lines, start=1):
        yield (
            *(place, line.who.name, line.who.noms, why_here(line, today), cause_in_words(line), line.waiting(today)),
            *(recommended(line), because(line), line.tier, line.rosh, line.responsible),
            *(line.com_allocation_due, line.responsibility_transfer_due, line.release_on, line.release_type),
        )


def pom_row(pom: Pom, today: date) -> tuple[Cell, ...]:
    """A POM as the CSV has them."""
    held, load = pom.profile, pom.load
    return (
        *(load.staff_name, load.staff_code),
        kind(pom),
        GRADES.get((held.grade or "") if held else "", ""),
        held.tenths if held else None,
        pom.availability(today),
        load.cases,
        *(load.by_tier.get(tier, 0) for tier in TIERS),
        *(load.tier_not_known, load.responsible, load.supporting, load.co_working, load.handovers),
        str(load.for_full_time(held.tenths)) if held else None,
    )
