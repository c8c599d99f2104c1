"""Dated vectors: the facts of one case, the day asked about, and what the table of limits says of it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from tests.oracle.days import DAY, HOUR, TOMORROW, YESTERDAY, london_day, midnight_utc, walk_days
from tests.oracle.limits import LENGTH, Line, Place

# Facts by their places; an instant is a number of seconds of UTC.
Facts = dict[Place, object]
Moment = date | int
VECTORS_A_START = 12
MINUTE = 60
YOUTH = 16  # a clock that a birth starts is asked for births so many years earlier; leap years stay leap years
TIMES_OF_DAY = (30 * MINUTE, 12 * HOUR, 23 * HOUR + 30 * MINUTE)


class Stands(StrEnum):
    """Where a duty stands on a day. `NOT_YET`: nothing is owed, or not yet."""

    NOT_YET = "not yet"
    RUNNING = "running"
    OVERDUE = "overdue"
    MET = "met"
    MET_LATE = "met late"


@dataclass(frozen=True)
class Vector:
    """One case on one day. `due` is the day expected; `due_at` the second, for a clock of hours."""

    line: Line
    start: Moment
    met: Moment | None
    asked: date
    due: date
    due_at: int | None
    stands: Stands

    def facts(self) -> Facts:
        """What the record holds: the start, what met it, and what else is so."""
        start = self.start if isinstance(self.start, date) else london_day(self.start)
        facts: Facts = {self.line.starts: self.start}
        for place, value in self.line.also:
            if self.met is not None or not self._only_for_meeting(place):
                facts[place] = self.asked if value == "asked" else _value(value, start)
        if self.met is not None:
            facts |= dict.fromkeys(self.line.met_by, self.met)
        return facts

    def _only_for_meeting(self, place: Place) -> bool:
        """Whether the row would not be there if the duty had not been met: nothing else is dated in it."""
        row = (place.table, place.row)
        kept = {(self.line.starts.table, self.line.starts.row), ("case", 1)}
        kept |= {(each.table, each.row) for each, value in self.line.also if _is_day(value)}
        return row in {(each.table, each.row) for each in self.line.met_by} - kept


def vectors_of(line: Line, starts: Iterable[date]) -> Iterator[Vector]:
    """Not met, and met the day before, on and after the due day; each asked the day before, on and after it.

    Where a window is told to open on a day, also met the day before, on and after that one.
    """
    for day in starts:
        start = first_day(line, day)
        if line.of_hours:
            yield from _of_hours(line, start)
        elif start >= line.first_start and line.due_on(start) > line.in_force_from:
            yield from _of_days(line, start)


def first_day(line: Line, day: date) -> date:
    """The day itself; for a clock that a birth starts, that day in the year of birth."""
    return day.replace(year=day.year - YOUTH) if line.starts.name == "born_on" else day


def _of_days(line: Line, start: date) -> Iterator[Vector]:
    due = line.due_on(start)
    opens = line.opens_on(start)
    ends = [due] if opens is None else [opens, due]
    around = {end + step for end in ends for step in (YESTERDAY, timedelta(), TOMORROW)}
    for met in (None, *sorted(around)):
        for asked in (due + YESTERDAY, due, due + TOMORROW):
            again = line.manner == "and begins again" and met is not None and met <= asked
            running = line.due_on(met) if again and met is not None else due
            yield Vector(line, start, met, asked, running, None, _stands(line, start, met, asked, running))


def _stands(line: Line, start: date, met: date | None, asked: date, due: date) -> Stands:
    if not line.counts_back and asked < start:
        return Stands.NOT_YET
    if line.manner == "or none is owed if before the start" and met is not None and met < start:
        return Stands.NOT_YET
    if met is not None and _counts(line, start, met, asked, due):
        return Stands.MET if met <= due else Stands.MET_LATE
    return Stands.OVERDUE if asked > due else Stands.RUNNING


def _counts(line: Line, start: date, met: date, asked: date, due: date) -> bool:
    if line.manner == "and begins again" or met < _first_that_counts(line, start, due):
        return False
    if line.manner == "in that window" and met > due:
        return False
    return met <= asked or (line.manner == "arranged is enough" and met <= due)


def _first_that_counts(line: Line, start: date, due: date) -> date:
    opens = line.opens_on(start)
    if opens is not None:
        return opens
    if line.manner == "not before the start" or (line.manner == "in that window" and not line.counts_back):
        return start
    return due if line.manner == "not before that day" else date.min


def _of_hours(line: Line, start_day: date) -> Iterator[Vector]:
    for time in TIMES_OF_DAY:
        start = midnight_utc(start_day) + time
        due = line.due_at(start)
        last = london_day(due)
        for met in (None, due - DAY, due - 1, due, due + 1, due + DAY):
            for asked in (last + YESTERDAY, last, last + TOMORROW):
                if met is None or met >= start:
                    yield Vector(line, start, met, asked, last, due, _stands_at(start, met, asked, due))


def _stands_at(start: int, met: int | None, asked: date, due: int) -> Stands:
    if asked < london_day(start):
        return Stands.NOT_YET
    if met is not None and london_day(met) <= asked:
        return Stands.MET if met <= due else Stands.MET_LATE
    return Stands.OVERDUE if asked > london_day(due) else Stands.RUNNING


def _is_day(value: str) -> bool:
    return value.startswith("start") or re.fullmatch(r"\d{4}-\d{2}-\d{2}", value) is not None


def _value(text: str, start: date) -> object:
    """A fact as the table writes it: yes, no, a number, a day, a day reckoned from the start, or a word."""
    if text in ("yes", "no"):
        return text == "yes"
    if text.startswith("start"):
        days = sum(int(number) for number, _, unit in LENGTH.findall(text) if unit == "day")
        return walk_days(start, days, YESTERDAY if " - " in text else TOMORROW)
    if _is_day(text):
        return date.fromisoformat(text)
    return float(text) if text.isdigit() else text
