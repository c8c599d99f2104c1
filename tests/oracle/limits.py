"""Reads the literal tables of limits, and works out what they say with the wall calendar of `days.py`.

A table has a line for each clock: `provision | starts | limit | met by | also so | paragraph`.

- *starts*: the fact that starts the clock (`failure.on`); `from 2023-07-01` after it: only starts from that day are asked.
- *limit*: `6 working days after`, `7.5 months before`, `17 years 6 months after`, `2 hours after`; `by that day` (a day
  known beforehand) or `on that day` (nothing is due before it comes); `by the end of that month`, `end of that month`,
  `end of the next month`; several one after the other with `then`.
- *met by*: the fact or facts (`+`) that meet it. After a comma: `in that window` (later than its last day does not count
  at all), `arranged is enough` (an arrangement for a day to come counts), `not before the start`, `not before that day`
  (earlier than the limit does not count either), or `and begins again` (each starts the clock anew).
- *also so*: what else must be so, by the phrases of the document's own list, or as `fact = value`; `start - 7 days` is a
  day reckoned from the start.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from tests.oracle.days import (
    HOUR,
    TOMORROW,
    YESTERDAY,
    end_of_month,
    walk_days,
    walk_months,
    walk_working_days,
)

MANNERS = (
    "",
    "in that window",
    "arranged is enough",
    "not before the start",
    "not before that day",
    "and begins again",
)
LENGTH = re.compile(r"(\d+)(\.5)? (working day|day|week|month|year|hour)s?\b")


@dataclass(frozen=True)
class Place:
    """A fact by its table, row and name: `contact[2].on` is that of the second contact."""

    table: str
    row: int
    name: str


@dataclass(frozen=True)
class Line:
    """One clock, as a line of a table gives it. `also`: each further fact with its value as written."""

    provision: str
    starts: Place
    first_start: date
    in_force_from: date
    limit: str
    met_by: tuple[Place, ...]
    manner: str
    also: tuple[tuple[Place, str], ...]
    paragraph: str

    @property
    def of_hours(self) -> bool:
        """Whether the clock runs on instants."""
        return "hour" in self.limit

    @property
    def counts_back(self) -> bool:
        """Whether the day that it is counted from is known beforehand."""
        return "before" in self.limit or self.limit.startswith("by ")

    def due_on(self, start: date) -> date:
        """The last day in time."""
        for part in self.limit.split(" then "):
            start = _moved(start, part)
        return start

    def due_at(self, start: int) -> int:
        """The last second in time."""
        ((number, _, _),) = LENGTH.findall(self.limit)
        return start + int(number) * HOUR


def _moved(day: date, limit: str) -> date:
    if limit in ("by that day", "on that day"):
        return day
    if limit.endswith("end of that month"):
        return end_of_month(day)
    if limit == "end of the next month":
        return end_of_month(end_of_month(day) + TOMORROW)
    step = {"after": TOMORROW, "before": YESTERDAY}[limit.split()[-1]]
    for number, half, unit in LENGTH.findall(limit):
        day = WALKS[unit](day, int(number), step)
        if half:  # half a month is 15 days, counted after the whole months
            day = walk_days(day, 15, step)
    return day


WALKS: Mapping[str, Callable[..., date]] = {
    "working day": walk_working_days,
    "day": walk_days,
    "week": lambda day, number, step: walk_days(day, 7 * number, step),
    "month": walk_months,
    "year": lambda day, number, step: walk_months(day, 12 * number, step),
}


def read_lines(table: str, phrases: str, in_force_from: date) -> list[Line]:
    """The lines of a table. `phrases`: what each phrase of *also so* stands for, one a line, `phrase: facts`.

    Nothing is due under a document before the day that it is in force from.

    Raises:
        ValueError: a line has not six cells, or meets its limit in a manner that is not told.
    """
    means = _phrases(phrases)
    return [_line(each, means, in_force_from) for each in table.strip().splitlines()[1:]]


def _line(text: str, means: Mapping[str, str], in_force_from: date) -> Line:
    cells = [cell.strip() for cell in text.split("|")]
    if len(cells) != 6:
        raise ValueError(f"This line has not six cells: {text}")
    provision, start, limit, met, also, paragraph = cells
    facts, _, manner = (cell.strip() for cell in met.partition(","))
    if manner not in MANNERS:
        raise ValueError(f"{provision}: {manner!r} is none of {MANNERS}.")
    fact, _, since = start.partition(" from ")
    return Line(
        provision,
        place(fact),
        date.fromisoformat(since) if since else date.min,
        in_force_from,
        limit,
        tuple(place(each) for each in facts.split(" + ")),
        manner,
        tuple(_facts(also, means)),
        paragraph,
    )


def place(text: str) -> Place:
    """The place of a fact.

    Raises:
        ValueError: that is no fact.
    """
    match = re.fullmatch(r"(\w+)(?:\[(\d+)\])?\.(\w+)", text.strip())
    if match is None:
        raise ValueError(f"{text!r} is no fact.")
    return Place(match[1], int(match[2] or 1), match[3])


def _phrases(text: str) -> dict[str, str]:
    lines = [line.strip() for line in text.strip().splitlines()]
    return {name: facts.strip() for line in lines for name, _, facts in [line.partition(": ")]}


def _facts(text: str, means: Mapping[str, str]) -> list[tuple[Place, str]]:
    found = []
    for each in filter(None, (part.strip() for part in text.split(";"))):
        if "=" not in each:
            found += _facts(means[each], means)
        else:
            fact, _, value = each.partition("=")
            found.append((place(fact), value.strip()))
    return found
