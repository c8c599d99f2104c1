"""Month arithmetic: months clamp to the month's last day, and months are counted before days."""

from calendar import monthrange
from datetime import date, timedelta


def add_months(day: date, months: int) -> date:
    """`day` moved by whole months, clamped to the last day of a shorter month (31 October − 8 = 28 February)."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))


def add_months_then_days(day: date, months: int, days: int) -> date:
    """Months first, then days: "7.5 months before" is −7 months, then −15 days (National Standards 4.3.6)."""
    return add_months(day, months) + timedelta(days=days)


def month_start(day: date) -> date:
    """The first day of the calendar month that `day` falls in."""
    return day.replace(day=1)


def month_end(day: date) -> date:
    """The last day of the calendar month that `day` falls in."""
    return day.replace(day=monthrange(day.year, day.month)[1])
