"""The windows of a series in columns: the same windows as `engine.windows` makes one by one."""

from __future__ import annotations

from datetime import date
from functools import cache

import polars as pl

from throughcare.calendar import add_months
from throughcare.engine.cells import Cell
from throughcare.policy.grain import SeriesSpec


def month_number(day: pl.Expr) -> pl.Expr:
    """Months since the year 0."""
    return day.dt.year().cast(pl.Int32) * 12 + day.dt.month().cast(pl.Int32)


def window_rows(spec: SeriesSpec, above: pl.DataFrame, since: Cell, until: Cell | None, as_of: date) -> pl.DataFrame:
    """A row a window: the row above (`case`, `row`, `@case`, `@above`), `number`, `opens` and `closes`.

    A row above whose first or last day is unknown has one window, with no days.
    """
    doubt = since.unknown if since.unknown is not None else pl.lit(value=False)
    if until is not None and until.unknown is not None:
        doubt = doubt | until.unknown
    base = above.lazy().select(
        "case",
        "row",
        "@case",
        pl.int_range(pl.len(), dtype=pl.UInt32).alias("@above"),
        since.value.alias("since"),
        (until.value if until is not None else pl.lit(None, dtype=pl.Date)).alias("until"),
        doubt.alias("doubt"),
    )
    begun = base.filter(pl.col("doubt") | (pl.col("since") <= as_of))
    last = pl.min_horizontal(pl.col("until"), pl.lit(as_of))
    first_kept = pl.lit(add_months(as_of, -spec.kept_months))
    numbers = pl.int_ranges(
        pl.when("doubt").then(0).otherwise(_first_number(spec, first_kept)),
        pl.when("doubt").then(1).otherwise(_number_on(spec, last) + 1),
    )
    # Rows stay in the order of those above, so that nothing need be sorted.
    numbered = begun.with_columns(numbers.alias("number")).explode("number").drop_nulls("number")
    numbered = numbered.with_columns(pl.col("number").cast(pl.Int32))
    opens, closes = _edges(spec)
    windows = numbered.with_columns(
        pl.when(~pl.col("doubt")).then(opens).alias("opens"),
        pl.when(~pl.col("doubt")).then(pl.min_horizontal(closes, "until")).alias("closes"),
    )
    kept = (
        (pl.col("opens") <= as_of)
        & (pl.col("until").is_null() | (pl.col("opens") <= pl.col("until")))
        & (pl.col("closes") >= first_kept)
    )
    columns = ["case", "row", "@case", "@above", "number", "opens", "closes"]
    return windows.filter(pl.col("doubt") | kept).select(columns).collect()


def number_of(spec: SeriesSpec, since: pl.Expr, day: pl.Expr) -> pl.Expr:
    """The number of the window that a day falls in; for months counted from a day, that or the one before."""
    if spec.months:
        return (month_number(day) - month_number(since)) // spec.months + 1
    return (day - since).dt.total_days().cast(pl.Int32) // spec.days + 1


def _number_on(spec: SeriesSpec, day: pl.Expr) -> pl.Expr:
    return number_of(spec, pl.col("since"), day)


def _first_number(spec: SeriesSpec, day: pl.Expr) -> pl.Expr:
    return pl.max_horizontal(_number_on(spec, day) - 1, pl.lit(1))


def _edges(spec: SeriesSpec) -> tuple[pl.Expr, pl.Expr]:
    since, number = pl.col("since"), pl.col("number")
    if not spec.months:
        opens = since + pl.duration(days=(number - 1) * spec.days)
        return opens, opens + pl.duration(days=spec.days - 1)
    first, after = ((number + offset) * spec.months for offset in (-1, 0))
    if spec.calendar:
        return pl.max_horizontal(_first_of_month(since, first), since), _first_of_month(since, after) - ONE_DAY
    return _months_on(since, first), _months_on(since, after) - ONE_DAY


def _first_of_month(day: pl.Expr, months: pl.Expr) -> pl.Expr:
    """The first day of the month so many months after a day's: gathered, for moving row by row is ten times slower."""
    return (month_number(day) + months).map_batches(_gather_firsts, return_dtype=pl.Date, is_elementwise=True)


def _months_on(day: pl.Expr, months: pl.Expr) -> pl.Expr:
    """The same day of a later month, or that month's last day."""
    first, after = _first_of_month(day, months), _first_of_month(day, months + 1)
    return pl.min_horizontal(first + pl.duration(days=day.dt.day().cast(pl.Int32) - 1), after - ONE_DAY)


def _gather_firsts(months: pl.Series) -> pl.Series:
    return _firsts().gather(months - _FIRST_YEAR * 12 - 1)


@cache
def _firsts() -> pl.Series:
    """The first day of every month from the year 1800 to 2399."""
    return pl.Series([date(year, month, 1) for year in range(_FIRST_YEAR, 2400) for month in range(1, 13)])


_FIRST_YEAR = 1800
ONE_DAY = pl.duration(days=1)
