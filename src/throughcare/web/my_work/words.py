"""The words of the work list: its parts, its lines, and the columns of its CSV."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from throughcare.duties.my_work import Group, Line
from throughcare.policy.subjects import Subject
from throughcare.policy.words import day
from throughcare.web.case.duties import anchor
from throughcare.web.jinja_environment import from_today
from throughcare.web.layout.downloads import Cell

__all__ = [
    "HEADINGS",
    "MASKED",
    "PARTS",
    "Part",
    "about",
    "anchor",
    "how_far",
    "progress",
    "row",
    "short_title",
    "spans",
]


@dataclass(frozen=True)
class Part:
    """A part of the list: its place in the address, its heading, and what is said where it is empty."""

    slug: str
    heading: str
    empty: str


PARTS = {
    Group.OVERDUE: Part("overdue", "Overdue", "Nothing is overdue."),
    Group.THIS_WEEK: Part("due-this-week", "Due this week", "Nothing is due in the next seven days."),
    Group.COMING: Part("coming", "Coming", "Nothing more is coming in the next eight weeks."),
    Group.CANNOT_TELL: Part(
        "cannot-tell", "Cannot tell", "Everything can be told: no fact is missing that these duties need."
    ),
}

HEADINGS = (
    "Part",
    "Due",
    "Days from today",
    "Name",
    "NOMS number",
    "CRN",
    "Tier",
    "Prison",
    "POM",
    "COM",
    "Next release date",
    "Type of release date",
    "What",
    "To be done by",
    "Opened",
    "Facts missing",
    "Departures",
    "Document",
    "Paragraph",
    "Provision",
)

# A restricted case of which nothing is told: not what is due, nor when.
MASKED: tuple[Cell, ...] = ("Restricted case", *("",) * (len(HEADINGS) - 1))


def spans(part: Part, today: date) -> str:
    """Which days a part covers, where that is not plain from its heading."""
    if part is PARTS[Group.THIS_WEEK]:
        return f"From today to {day(today + timedelta(days=6))}"
    if part is PARTS[Group.COMING]:
        return "After that, for everything that opens in the next eight weeks"
    return ""


def about(line: Line) -> str:
    """Which row of the case a duty is about, where a case has many: "contact of 3 June 2021"."""
    grain = line.subject.split(" ")[0]
    if grain in {"case", "sentence"} or grain not in Subject.declared or line.opens_on is None:
        return ""
    return f"{Subject.declared[grain].grain.label} of {day(line.opens_on)}"


def how_far(due_on: date, today: date) -> str:
    """How late a duty is, or how soon it is due: "12 days late", "in 3 days"."""
    days = (today - due_on).days
    return from_today(due_on, today) if days <= 0 else f"{days:,} {'day' if days == 1 else 'days'} late"


def short_title(document: str) -> str:
    """A document's title as far as its colon: enough to know it by, beside the paragraph."""
    return document.partition(":")[0]


def progress(line: Line) -> str:
    """How many are done of how many, where a number is asked for."""
    return "" if line.required is None else f"{line.done or 0} of {line.required} done"


def row(group: Group, line: Line, today: date) -> Iterator[Cell]:
    """A line as the CSV has it."""
    yield from (PARTS[group].heading, line.due_on, None if line.due_on is None else (line.due_on - today).days)
    yield from (line.who.name, line.who.noms, line.who.crn, line.tier, line.who.prison, line.who.pom, line.who.com)
    yield from (line.release_on, line.release_type, line.title, line.owner, line.opens_on, "; ".join(line.missing))
    yield " ".join(line.departures)
    yield from (line.document, line.paragraph, line.provision)
