"""Working days: not Saturday, Sunday or a bank holiday of England and Wales. The trigger's own day is day 0."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Protocol

from throughcare.calendar.bank_holidays import BANK_HOLIDAYS, BeyondHorizon

ONE_DAY = timedelta(days=1)
SATURDAY = 5


class HolidayTable(Protocol):
    """Whatever can name the bank holidays between two dates."""

    @property
    def first(self) -> date: ...
    @property
    def last(self) -> date: ...
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
    step = ONE_DAY if count > 0 else -ONE_DAY
    holidays.name(day)
    for _ in range(abs(count)):
        day += step
        while not is_working_day(day, holidays):
            day += step
    return day


def count_working_days(start: date, end: date, holidays: HolidayTable = BANK_HOLIDAYS) -> int:
    """Working days in (start, end]: what `add_working_days` would have to add; negative where `end` is earlier.

    Raises:
        BeyondHorizon: either date is outside the bank holiday table.
    """
    if end < start:
        return -sum(is_working_day(day, holidays) for day in _days(end, start - ONE_DAY, holidays))
    return sum(is_working_day(day, holidays) for day in _days(start + ONE_DAY, end, holidays))


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

    One pass over the table; bulk evaluation gathers from it instead of counting day by day.
    """
    days = list(_days(holidays.first, holidays.last, holidays))
    working = [day for day in days if is_working_day(day, holidays)]
    # `before[i]`: how many working days come strictly before the i-th day of the table.
    before = [0]
    for day, _ in pairwise([*days, days[-1]]):
        before.append(before[-1] + is_working_day(day, holidays))
    offsets: list[date | None] = []
    for index, day in enumerate(days):
        if count == 0:
            offsets.append(day)
            continue
        landed = before[index + 1] + count - 1 if count > 0 else before[index] + count
        offsets.append(working[landed] if 0 <= landed < len(working) else None)
    return offsets


def _days(first: date, last: date, holidays: HolidayTable) -> Iterator[date]:
    if first > last:
        return
    for edge in (first, last):
        if not holidays.first <= edge <= holidays.last:
            raise BeyondHorizon(edge, holidays.first, holidays.last)
    for offset in range((last - first).days + 1):
        yield first + timedelta(days=offset)
