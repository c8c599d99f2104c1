"""Days counted with a finger on a wall calendar, one at a time: the oracle's own dates.

Shares no code with `throughcare.calendar` or `throughcare.policy`. The bank holidays are those of England and Wales as
published at gov.uk/bank-holidays, typed out; `test_days.py` checks them against Easter and the rule for substitutes.
Instants are seconds of UTC since 1 January 1970.
"""

from datetime import date, timedelta

PUBLISHED = """
2019: 1 Jan, 19 Apr, 22 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec
2020: 1 Jan, 10 Apr, 13 Apr, 8 May, 25 May, 31 Aug, 25 Dec, 28 Dec
2021: 1 Jan, 2 Apr, 5 Apr, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec
2022: 3 Jan, 15 Apr, 18 Apr, 2 May, 2 Jun, 3 Jun, 29 Aug, 19 Sep, 26 Dec, 27 Dec
2023: 2 Jan, 7 Apr, 10 Apr, 1 May, 8 May, 29 May, 28 Aug, 25 Dec, 26 Dec
2024: 1 Jan, 29 Mar, 1 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec
2025: 1 Jan, 18 Apr, 21 Apr, 5 May, 26 May, 25 Aug, 25 Dec, 26 Dec
2026: 1 Jan, 3 Apr, 6 Apr, 4 May, 25 May, 31 Aug, 25 Dec, 28 Dec
2027: 1 Jan, 26 Mar, 29 Mar, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec
"""
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
TOMORROW = timedelta(days=1)
YESTERDAY = timedelta(days=-1)
HOUR = 60 * 60
DAY = 24 * HOUR


def _typed_out() -> frozenset[date]:
    days = []
    for line in PUBLISHED.strip().splitlines():
        year, _, rest = line.partition(": ")
        for each in rest.split(", "):
            number, month = each.split()
            days.append(date(int(year), MONTHS.index(month) + 1, int(number)))
    return frozenset(days)


BANK_HOLIDAYS = _typed_out()


def is_working_day(day: date) -> bool:
    """Neither Saturday, Sunday nor a bank holiday."""
    return day.strftime("%a") not in ("Sat", "Sun") and day not in BANK_HOLIDAYS


def walk_working_days(day: date, number: int, step: timedelta) -> date:
    """The day on which the finger has passed so many working days; the day it starts from is not counted."""
    while number:
        day += step
        number -= is_working_day(day)
    return day


def walk_days(day: date, number: int, step: timedelta) -> date:
    """So many days on, or back."""
    for _ in range(number):
        day += step
    return day


def walk_months(day: date, number: int, step: timedelta) -> date:
    """The same day number so many months on, or back; the last day of a month that is too short for it."""
    day_number = day.day
    while number:
        number -= (day + step).month != day.month
        day += step
    while step == TOMORROW and day.day < day_number and (day + TOMORROW).month == day.month:
        day += TOMORROW
    while step == YESTERDAY and day.day > day_number:
        day += YESTERDAY
    return day


def end_of_month(day: date) -> date:
    """The last day of the month."""
    while (day + TOMORROW).month == day.month:
        day += TOMORROW
    return day


def last_sunday(year: int, month: int) -> date:
    """The day on which the clocks change, in March and in October."""
    day = end_of_month(date(year, month, 1))
    while day.strftime("%a") != "Sun":
        day += YESTERDAY
    return day


def midnight_utc(day: date) -> int:
    """The instant at which a day begins in UTC."""
    return (day - date(1970, 1, 1)).days * DAY


def london_day(instant: int) -> date:
    """The day that it is in London: UTC, and an hour more from 01:00 UTC on the last Sunday of March to October's."""
    year = (date(1970, 1, 1) + timedelta(days=instant // DAY)).year
    forward = midnight_utc(last_sunday(year, 3)) + HOUR
    back = midnight_utc(last_sunday(year, 10)) + HOUR
    clock = instant + HOUR if forward <= instant < back else instant
    return date(1970, 1, 1) + timedelta(days=clock // DAY)


FIRST_START = date(2021, 7, 1)
LAST_START = date(2025, 6, 30)
EVERY_DAY = tuple(FIRST_START + timedelta(days=n) for n in range((LAST_START - FIRST_START).days + 1))


# Around Easter, Christmas on each day of the week, each one-off holiday, leap days, clock changes and short months.
_SHARPEST = """
2021-08-27 2021-08-31 2021-10-30 2021-10-31 2021-11-30 2021-12-23 2021-12-24 2021-12-25 2021-12-26 2021-12-31
2022-01-31 2022-02-28 2022-03-26 2022-03-27 2022-04-14 2022-04-15 2022-04-18 2022-05-31 2022-06-01 2022-06-02
2022-06-03 2022-08-31 2022-09-16 2022-09-18 2022-09-19 2022-09-20 2022-10-30 2022-12-22 2022-12-23 2022-12-25
2022-12-31 2023-01-31 2023-03-26 2023-04-06 2023-05-05 2023-05-08 2023-08-31 2023-11-29 2023-11-30 2023-12-22
2023-12-29 2024-01-31 2024-02-28 2024-02-29 2024-03-01 2024-03-28 2024-03-31 2024-05-31 2024-08-29 2024-10-27
2024-12-24 2024-12-31 2025-02-28 2025-03-30 2025-04-17 2025-06-30
"""
SHARPEST_DAYS = tuple(date.fromisoformat(day) for day in _SHARPEST.split())
