"""Days moved in columns, by a gather from a table of days: moving them row by row costs many times as much."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache

import polars as pl

from throughcare.calendar import BANK_HOLIDAYS, working_day_offsets

_EPOCH = date(1970, 1, 1).toordinal()
_TWO_CENTURIES = (date(1900, 1, 1), date(2099, 12, 31))
_NO_PLACE = pl.Series([None], dtype=pl.UInt32)


@cache
def _landings(count: int) -> pl.Series:
    """Where a count of working days from each day of the calendar comes to rest."""
    return pl.Series(working_day_offsets(count), dtype=pl.Date)


def working_days_on(count: int) -> Callable[[pl.Series], pl.Series]:
    """A function of days: each, so many working days on. Null where the calendar does not reach."""

    def gather(days: pl.Series) -> pl.Series:
        places, inside = _places_of_days(days, BANK_HOLIDAYS.first, BANK_HOLIDAYS.last)
        return _landings(count).gather(places if inside is None else places.zip_with(inside, _NO_PLACE))

    return gather


@cache
def _later(months: int) -> pl.Series:
    """Each day of two centuries, so many months later."""
    return pl.date_range(*_TWO_CENTURIES, eager=True).dt.offset_by(f"{months}mo")


def months_on(months: int) -> Callable[[pl.Series], pl.Series]:
    """A function of days: each, so many months on."""

    def gather(days: pl.Series) -> pl.Series:
        places, inside = _places_of_days(days, *_TWO_CENTURIES)
        return days.dt.offset_by(f"{months}mo") if inside is not None else _later(months).gather(places)

    return gather


def _places_of_days(days: pl.Series, first: date, last: date) -> tuple[pl.Series, pl.Series | None]:
    """The place of each day in a table of days, and which have one; None where all have."""
    least, greatest = days.min(), days.max()
    places = (days.to_physical() - (first.toordinal() - _EPOCH)).reinterpret(signed=False)
    if least is None or (first <= least and greatest <= last):  # type: ignore[operator]
        return places, None
    return places, days.is_between(first, last).fill_null(value=False)
