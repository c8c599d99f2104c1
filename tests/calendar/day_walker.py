"""Working days counted with a finger on a wall calendar: its own holidays, its own weekends, one day at a time.

Shares no code with `throughcare.calendar`. The holidays are typed from the published list of England and Wales.
"""

from datetime import date, timedelta

PUBLISHED = """
2019: 01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26
2020: 01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28
2021: 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28
2022: 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27
2023: 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26
2024: 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26
2025: 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26
2026: 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28
"""

FIRST = date(2019, 1, 1)
LAST = date(2026, 12, 31)

HOLIDAYS = {
    date.fromisoformat(f"{year}-{day}")
    for line in PUBLISHED.strip().splitlines()
    for year, _, days in [line.partition(": ")]
    for day in days.split()
}
ALL_DAYS = [FIRST + timedelta(n) for n in range((LAST - FIRST).days + 1)]
OFF = {day for day in ALL_DAYS if day.strftime("%a") in ("Sat", "Sun") or day in HOLIDAYS}


def walk(day: date, working_days: int) -> date | None:
    """The day that the finger rests on after so many working days; None where the wall calendar ends first."""
    direction = timedelta(1 if working_days > 0 else -1)
    left = abs(working_days)
    while left:
        day += direction
        if not FIRST <= day <= LAST:
            return None
        if day not in OFF:
            left -= 1
    return day
