"""The oracle's own wall calendar, checked by hand and against Easter and the rules for substitute days."""

from datetime import date, timedelta

import pytest

from tests.oracle import days
from tests.oracle.days import TOMORROW, YESTERDAY

YEARS = range(2019, 2028)

# The days that Parliament or the King's printer moved or added, and the rule of the calendar does not give.
ONE_OFF = {
    2020: ({date(2020, 5, 8)}, {date(2020, 5, 4)}),
    2022: ({date(2022, 6, 2), date(2022, 6, 3), date(2022, 9, 19)}, {date(2022, 5, 30)}),
    2023: ({date(2023, 5, 8)}, set()),
}


def easter_sunday(year: int) -> date:
    """By the method of Meeus, Jones and Butcher."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    rest = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * rest) // 451
    month, day = divmod(h + rest - 7 * m + 114, 31)
    return date(year, month, day + 1)


def on_or_after(day: date, taken: set[date]) -> date:
    """A holiday's own day, or the first weekday after it that is no holiday already."""
    while day.weekday() > 4 or day in taken:
        day += TOMORROW
    return day


def by_rule(year: int) -> set[date]:
    """Eight bank holidays a year: New Year, Good Friday, Easter Monday, three Mondays, Christmas and Boxing Day."""
    easter = easter_sunday(year)
    found = {on_or_after(date(year, 1, 1), set()), days.walk_days(easter, 2, YESTERDAY), easter + TOMORROW}
    found.add(next(d for n in range(1, 8) if (d := date(year, 5, n)).weekday() == 0))
    for month in (5, 8):
        found.add(next(d for n in range(31, 24, -1) if (d := date(year, month, n)).weekday() == 0))
    christmas, boxing = date(year, 12, 25), date(year, 12, 26)
    kept = {day for day in (christmas, boxing) if day.weekday() < 5}
    for day in (christmas, boxing):
        if day not in kept:
            kept.add(on_or_after(day, kept))
    return found | kept


@pytest.mark.parametrize("year", YEARS)
def test_the_bank_holidays_follow_easter_and_the_rules_but_for_the_one_offs(year: int) -> None:
    added, moved = ONE_OFF.get(year, (set(), set()))
    assert {day for day in days.BANK_HOLIDAYS if day.year == year} == (by_rule(year) | added) - moved


@pytest.mark.parametrize(
    ("start", "number", "lands"),
    [
        (date(2021, 12, 24), 1, date(2021, 12, 29)),
        (date(2022, 4, 14), 1, date(2022, 4, 19)),
        (date(2022, 6, 1), 1, date(2022, 6, 6)),
        (date(2022, 9, 16), 1, date(2022, 9, 20)),
        (date(2023, 5, 5), 1, date(2023, 5, 9)),
        (date(2024, 2, 28), 2, date(2024, 3, 1)),
    ],
)
def test_working_days_there_and_back(start: date, number: int, lands: date) -> None:
    assert days.walk_working_days(start, number, TOMORROW) == lands
    assert days.walk_working_days(lands, number, YESTERDAY) == start


@pytest.mark.parametrize(
    ("start", "months", "step", "lands"),
    [
        (date(2021, 10, 31), 1, TOMORROW, date(2021, 11, 30)),
        (date(2023, 11, 30), 3, TOMORROW, date(2024, 2, 29)),
        (date(2024, 2, 29), 12, TOMORROW, date(2025, 2, 28)),
        (date(2022, 10, 31), 8, YESTERDAY, date(2022, 2, 28)),
        (date(2022, 2, 28), 1, TOMORROW, date(2022, 3, 28)),
        (date(2022, 3, 1), 12, YESTERDAY, date(2021, 3, 1)),
        (date(2022, 1, 31), 1, YESTERDAY, date(2021, 12, 31)),
    ],
)
def test_months(start: date, months: int, step: timedelta, lands: date) -> None:
    assert days.walk_months(start, months, step) == lands


@pytest.mark.parametrize(
    ("day", "seconds", "london"),
    [
        (date(2022, 3, 26), 23 * 3600 + 1800, date(2022, 3, 26)),
        (date(2022, 3, 27), 22 * 3600 + 3599, date(2022, 3, 27)),
        (date(2022, 3, 27), 23 * 3600, date(2022, 3, 28)),
        (date(2022, 10, 29), 23 * 3600, date(2022, 10, 30)),
        (date(2022, 10, 30), 23 * 3600, date(2022, 10, 30)),
    ],
)
def test_the_day_in_london(day: date, seconds: int, london: date) -> None:
    assert days.london_day(days.midnight_utc(day) + seconds) == london


def test_the_sharpest_days_hold_what_they_should() -> None:
    wanted = {days.last_sunday(year, month) for year in (2022, 2024) for month in (3, 10)}
    wanted |= {date(2024, 2, 29), date(2022, 6, 2), date(2022, 6, 3), date(2022, 9, 19), date(2023, 5, 8)}
    wanted |= {date(2021, 12, 25), date(2022, 12, 25), date(2022, 4, 15)}
    assert wanted <= set(days.SHARPEST_DAYS) <= set(days.EVERY_DAY)
