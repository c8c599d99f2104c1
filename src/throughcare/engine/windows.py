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
    number = 1
    while True:
        opens, closes = window(spec, since, number)
        if opens > as_of or (until is not None and opens > until):
            return found
        closes = min(closes, until) if until is not None else closes
        if closes >= oldest:
            found.append((number, opens, closes))
        number += 1


def window(spec: SeriesSpec, since: date, number: int) -> tuple[date, date]:
    """The first and last day of the `number`th window, counted from 1, of a series without an end."""
    if spec.calendar:
        first = add_months(month_start(since), (number - 1) * spec.months)
        return max(first, since), month_end(add_months(first, spec.months - 1))
    if spec.months:
        return add_months(since, (number - 1) * spec.months), add_months(since, number * spec.months) - ONE_DAY
    opens = since + timedelta(days=(number - 1) * spec.days)
    return opens, opens + timedelta(days=spec.days) - ONE_DAY
