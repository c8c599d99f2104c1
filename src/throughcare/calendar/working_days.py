"""Working days: not Saturday, Sunday or a bank holiday of England and Wales. The trigger's own day is day 0."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Protocol

from throughcare.calendar.bank_holidays import BANK_HOLIDAYS, SATURDAY, BeyondHorizon

ONE_DAY = timedelta(days=1)


class HolidayTable(Protocol):
    """Whatever can name the bank holidays between two dates."""

    @property
    def first(self) -> date: ...
    @property
    def last(self) -> date: ...
    @property
    def working_days(self) -> tuple[date, ...]: ...
    def name(self, day: date) -> str | None: ...


def is_working_day(day: date, holidays: HolidayTable = BANK_HOLIDAYS) -> bool:
    """Whether `day` is a working day.

    Raises:
        BeyondHorizon: the bank holiday table does not reach `day`.
    """
    return holidays.name(day) is None and day.weekday() < SATURDAY


def add_working_days(day: date, count: int, holidays: HolidayTable = BANK_HOLIDAYS) -> date:
    """The `count`th working day after `day` (before it, where `count` is negative); `day` itself for 0.

    Raises:
        BeyondHorizon: the count runs out of the bank holiday table.
    """
    _within_reach(day, holidays)
    landed = _landed(day, count, holidays.working_days)
    if landed is None:
        raise BeyondHorizon(holidays.last + ONE_DAY if count > 0 else holidays.first - ONE_DAY, *_reach(holidays))
    return landed


def count_working_days(start: date, end: date, holidays: HolidayTable = BANK_HOLIDAYS) -> int:
    """Working days in (start, end]: what `add_working_days` would have to add; negative where `end` is earlier.

    Raises:
        BeyondHorizon: either date is outside the bank holiday table.
    """
    _within_reach(start, holidays)
    _within_reach(end, holidays)
    place = bisect_right if start <= end else bisect_left
    return place(holidays.working_days, end) - place(holidays.working_days, start)


def days_passed_over(start: date, end: date, holidays: HolidayTable = BANK_HOLIDAYS) -> list[tuple[date, str]]:
    """The days that a count from `start` to `end` did not count, each with why: "Saturday", "Sunday" or the holiday."""
    first, last = (start + ONE_DAY, end) if start <= end else (end, start - ONE_DAY)
    return [
        (day, holidays.name(day) or f"{day:%A}")
        for day in _days(first, last, holidays)
        if not is_working_day(day, holidays)
    ]


def working_day_offsets(count: int, holidays: HolidayTable = BANK_HOLIDAYS) -> list[date | None]:
    """For every day of the table, in order from its first: `add_working_days(day, count)`, or None past the table.

    Bulk evaluation gathers from it instead of counting day by day.
    """
    working = holidays.working_days
    return [_landed(day, count, working) for day in _days(holidays.first, holidays.last, holidays)]


def _landed(day: date, count: int, working: Sequence[date]) -> date | None:
    """Where a count comes to rest among all working days there are; None where it runs out of them."""
    if count == 0:
        return day
    place = bisect_right(working, day) + count - 1 if count > 0 else bisect_left(working, day) + count
    return working[place] if 0 <= place < len(working) else None


def _reach(holidays: HolidayTable) -> tuple[date, date]:
    return holidays.first, holidays.last


def _within_reach(day: date, holidays: HolidayTable) -> None:
    first, last = _reach(holidays)
    if not first <= day <= last:
        raise BeyondHorizon(day, first, last)


def _days(first: date, last: date, holidays: HolidayTable) -> Iterator[date]:
    if first > last:
        return
    for edge in (first, last):
        _within_reach(edge, holidays)
    for offset in range((last - first).days + 1):
        yield first + timedelta(days=offset)
