"""The windows of a series: from when to when each runs."""

from __future__ import annotations

from datetime import date, timedelta

from throughcare.calendar import add_months, month_end, month_start
from throughcare.policy.grain import SeriesSpec

ONE_DAY = timedelta(days=1)


def windows(spec: SeriesSpec, since: date, until: date | None, as_of: date) -> list[tuple[int, date, date]]:
    """(number, first day, last day) of each window that has opened by `as_of` and closed no more than
    `kept_months` before it. The last window closes on `until`, where the series has an end."""
    found: list[tuple[int, date, date]] = []
    oldest = add_months(as_of, -spec.kept_months)
    number = _before_first_kept(spec, since, oldest)
    while True:
        opens, closes = window(spec, since, number)
        if opens > as_of or (until is not None and opens > until):
            return found
        closes = min(closes, until) if until is not None else closes
        if closes >= oldest:
            found.append((number, opens, closes))
        number += 1


def _before_first_kept(spec: SeriesSpec, since: date, oldest: date) -> int:
    """A number not past the first window that is kept, so that those of decades ago need not be counted through."""
    if spec.months:
        passed = ((oldest.year - since.year) * 12 + oldest.month - since.month) // spec.months
    else:
        passed = (oldest - since).days // spec.days
    return max(1, passed - 1)


def falls_out_on(spec: SeriesSpec, closes: date) -> date:
    """The first day on which a window that closed then is no longer kept."""
    day = add_months(closes, spec.kept_months)
    while add_months(day, -spec.kept_months) <= closes:
        day += ONE_DAY
    return day


def window(spec: SeriesSpec, since: date, number: int) -> tuple[date, date]:
    """The first and last day of the `number`th window, counted from 1, of a series without an end."""
    if spec.calendar:
        first = add_months(month_start(since), (number - 1) * spec.months)
        return max(first, since), month_end(add_months(first, spec.months - 1))
    if spec.months:
        return add_months(since, (number - 1) * spec.months), add_months(since, number * spec.months) - ONE_DAY
    opens = since + timedelta(days=(number - 1) * spec.days)
    return opens, opens + timedelta(days=spec.days) - ONE_DAY
