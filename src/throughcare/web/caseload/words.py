"""The words of the caseload: its lines, and the columns of its CSV."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from throughcare.duties.caseload import Line, Page
from throughcare.provisions.omic.cohort import LABELS, Cohort
from throughcare.record.queries.caseload import COUNTED_UP_TO
from throughcare.web.layout.downloads import Cell

HEADINGS = (
    "Name",
    "NOMS number",
    "CRN",
    "Prison",
    "Home region",
    "Tier",
    "Cohort",
    "Responsible",
    "POM",
    "COM",
    "Next release date",
    "Type of release date",
    "COM allocated by",
    "COM responsible from",
    "Duties overdue",
)

# A line of a restricted case: that there is one, and nothing else.
MASKED: tuple[Cell, ...] = ("Restricted case", *("",) * (len(HEADINGS) - 1))


def cohort(line: Line) -> str:
    """The cohort in plain words."""
    return LABELS[Cohort(line.cohort)] if line.cohort in set(Cohort) else line.cohort


def counted(page: Page) -> str:
    """How many cases a list has, in words."""
    if page.count > COUNTED_UP_TO:
        return f"More than {COUNTED_UP_TO:,} cases"
    return "1 case" if page.count == 1 else f"{page.count:,} cases"


def row(line: Line) -> Iterator[Cell]:
    """A line as the CSV has it."""
    yield from (line.who.name, line.who.noms, line.who.crn, line.who.prison, line.who.region, line.tier, cohort(line))
    yield from (line.responsible, line.who.pom, line.who.com, line.release_on, line.release_type)
    yield from (line.com_allocation_due, line.responsibility_transfer_due, line.overdue)


def hands_over(line: Line, today: date) -> date | None:
    """The day on which the COM becomes responsible, while that is still to come."""
    on = line.responsibility_transfer_due
    return on if on is not None and on > today else None
