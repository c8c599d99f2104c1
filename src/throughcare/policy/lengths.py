"""Lengths of time as the documents write them: hours, working days, days, weeks, months, half months, years."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Length:
    """A length of time. Calendar lengths are months, then days, in that order; working days and hours stand alone."""

    months: int = 0
    days: int = 0
    working_days: int = 0
    hours: int = 0
    words: str = ""

    def __str__(self) -> str:
        return self.words


def _plural(count: float, unit: str) -> str:
    return f"{count:g} {unit}" if count == 1 else f"{count:g} {unit}s"


def hours(count: int) -> Length:
    """`count` hours that elapse, through nights, weekends and changes of clocks; only instants are moved by them."""
    return Length(hours=count, words=_plural(count, "hour"))


def working_days(count: int) -> Length:
    """`count` working days; the trigger's own day is day 0."""
    return Length(working_days=count, words=_plural(count, "working day"))


def days(count: int) -> Length:
    """`count` calendar days."""
    return Length(days=count, words=_plural(count, "day"))


def weeks(count: int) -> Length:
    """`count` weeks of seven calendar days."""
    return Length(days=7 * count, words=_plural(count, "week"))


def months(count: float) -> Length:
    """`count` calendar months; a half month is 15 days, counted after the months.

    Raises:
        ValueError: the fraction is not a half.
    """
    whole = int(count)
    if count - whole not in (0, 0.5):
        raise ValueError(f"Months come whole or with a half, not {count:g}.")
    return Length(months=whole, days=15 if count != whole else 0, words=_plural(count, "month"))


def years(count: int) -> Length:
    """`count` years of twelve months."""
    return Length(months=12 * count, words=_plural(count, "year"))


ON_THE_DAY = Length(words="on the day")
