"""Reads the literal tables of limits, and works out what they say with the wall calendar of `days.py`.

A table has a line for each clock: `provision | starts | limit | met by | paragraph`, and indented below it what else
must be so.

- *starts*: the fact that starts the clock (`failure.on`); `from 2023-07-01` after it: asked only for starts from then.
- *limit*: `6 working days after`, `7.5 months before`, `17 years 6 months after`, `2 hours after`; `by that day` (a day
  known beforehand) or `on that day` (nothing is due before it comes); `by the end of that month`, `end of that month`,
  `end of the next month`; several one after the other with `then`.
- *met by*: the fact or facts (`+`) that meet it. After a comma: `in that window` (later than its last day does not
  count at all, and earlier than its first, if told: `in that window from 12 weeks before`), `arranged is enough` (an
  arrangement for a day to come counts), `not before the start`, `not before that day` (earlier than the limit does not
  count either), `or none is owed if before the start`, or `and begins again` (each starts the clock anew).
- *also so*: what else must be so, by the phrases of the document's own list, or as `fact = value`; `start - 7 days` is
  a day reckoned from the start. A phrase, too, may run on in indented lines.
"""

import re
from collections.abc import Mapping, Sequence
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
    "or none is owed if before the start",
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
    window: str
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
        return _reckoned(start, self.limit)

    def opens_on(self, start: date) -> date | None:
        """The first day on which what is done counts, where it is told."""
        return _reckoned(start, self.window) if self.window else None

    def due_at(self, start: int) -> int:
        """The last second in time."""
        ((number, _, _),) = LENGTH.findall(self.limit)
        return start + int(number) * HOUR


def _reckoned(day: date, limit: str) -> date:
    for part in limit.split(" then "):
        day = _moved(day, part)
    return day


def _moved(day: date, limit: str) -> date:
    if limit in ("by that day", "on that day"):
        return day
    if limit.endswith("end of that month"):
        return end_of_month(day)
    if limit == "end of the next month":
        return end_of_month(end_of_month(day) + TOMORROW)
    step = {"after": TOMORROW, "before": YESTERDAY}[limit.split()[-1]]
    counted = {"working day": 0, "day": 0, "week": 0, "month": 0, "year": 0}
    for number, half, unit in LENGTH.findall(limit):
        counted[unit] += int(number)
        counted["day"] += 15 if half else 0  # half a month is 15 days, counted after the whole months
    day = walk_months(day, 12 * counted["year"] + counted["month"], step)
    day = walk_days(day, 7 * counted["week"] + counted["day"], step)
    return walk_working_days(day, counted["working day"], step)


def read_lines(table: str, phrases: str, in_force_from: date) -> list[Line]:
    """The lines of a table. `phrases`: what each phrase of *also so* stands for, as `phrase: facts`.

    Nothing is due under a document before the day that it is in force from.

    Raises:
        ValueError: a line has not its cells, or meets its limit in a manner that is not told.
    """
    found = []
    for text, also in entries(table)[1:]:
        cells = [cell.strip() for cell in text.split("|")]
        if len(cells) != 5:
            raise ValueError(f"This line has not five cells: {text}")
        found.append(read_line(cells, also, phrases, in_force_from))
    return found


def read_line(cells: Sequence[str], also: str, phrases: str, in_force_from: date) -> Line:
    """One line by its five cells, and what else must be so."""
    provision, start, limit, met, paragraph = cells
    facts, _, how = (cell.strip() for cell in met.partition(","))
    manner, _, window = how.partition(" from ")
    if manner not in MANNERS:
        raise ValueError(f"{provision}: {manner!r} is none of {MANNERS}.")
    fact, _, since = start.partition(" from ")
    return Line(
        provision,
        place(fact),
        date.fromisoformat(since) if since else date.min,
        in_force_from,
        limit,
        tuple(place(each) for each in facts.split(" + ") if each),
        manner,
        window,
        tuple(_facts(also, _phrases(phrases))),
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


def entries(text: str) -> list[tuple[str, str]]:
    """Each line of a text with the indented lines below it, run together; a line that ends in `|` runs on itself."""
    found: list[tuple[str, str]] = []
    for line in text.strip().splitlines():
        if line.startswith(" "):
            first, below = found.pop()
            if first.endswith("|"):
                found.append((f"{first} {line.strip()}", below))
            else:
                found.append((first, f"{below} {line.strip()}".strip()))
        else:
            found.append((line, ""))
    return found


def _phrases(text: str) -> dict[str, str]:
    whole = [f"{first} {below}" for first, below in entries(text)]
    return {name: facts.strip() for line in whole for name, _, facts in [line.partition(": ")]}


def _facts(text: str, means: Mapping[str, str]) -> list[tuple[Place, str]]:
    found = []
    for each in filter(None, (part.strip() for part in text.split(";"))):
        if "=" not in each:
            found += _facts(means[each], means)
        else:
            fact, _, value = each.partition("=")
            found.append((place(fact), value.strip()))
    return found
