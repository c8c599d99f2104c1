"""What aggregates take of rows in columns: the first, the last, how many… for every row that asks."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import polars as pl

from throughcare.engine.runs import Array, Runs
from throughcare.policy import tree
from throughcare.policy.tree import How


class Taken(NamedTuple):
    """What was taken for each row that asks: null where there was nothing. `unknown` None: everything can be told."""

    value: pl.Series
    unknown: pl.Series | None


def take(node: tree.Aggregate, rows: pl.DataFrame, asking: str, height: int) -> Taken:
    """Take an aggregate of rows, of which there is at least one.

    `asking`: the column that has, for each of them, the place of the row that asks, of so many. `where` is true in each
    of the rows, or null where it cannot be told; `by` and `value` are beside it as far as the aggregate has them, and
    `by?` and `value?` are true where those are unknown.
    """
    if not rows.get_column(asking).is_sorted():
        rows = rows.sort(asking, maintain_order=True)
    runs = Runs(rows.get_column(asking).to_numpy())
    doubtful = _doubtful(runs, rows)
    if node.how is How.ANY:
        met = runs.any(_truths(rows.get_column("where")))
        value = pl.Series(_placed(runs, met, height, nothing=False))
        return Taken(value, _truth_column(runs, None if doubtful is None else doubtful & ~met, height))
    if node.how is How.COUNT:
        count = runs.count(_truths(rows.get_column("where"))).astype(float)
        return Taken(pl.Series(_placed(runs, count, height, 0.0)), _truth_column(runs, doubtful, height))
    if node.how is How.AT_LAST:
        return _at_last(runs, rows, doubtful, height)
    by = rows.get_column("by")
    latest = node.how is How.LAST
    days, nothing = _days(by, last=not latest)
    if node.how is How.NTH:
        found = runs.nth_least(days, node.n, nothing)
    else:
        found = runs.greatest(days) if latest else runs.least(days)
    placed = pl.DataFrame({"by": _placed(runs, found, height, nothing)})
    value = placed.select(pl.when(pl.col("by") != nothing).then(pl.col("by")).cast(by.dtype)).to_series()
    return Taken(value, _truth_column(runs, doubtful, height))


def _at_last(runs: Runs, rows: pl.DataFrame, doubtful: Array | None, height: int) -> Taken:
    """The value in the row with the latest day; of two rows on one day, in the later row."""
    days, nothing = _days(rows.get_column("by"), last=False)
    places = runs.last_greatest(days)
    chosen = np.where(days[places] == nothing, -1, places)
    if "value?" in rows:
        untold = _truths(rows.get_column("value?"))[chosen] & (chosen >= 0)
        doubtful = untold if doubtful is None else doubtful | untold
    at = pl.DataFrame({"at": _placed(runs, chosen, height, -1)})
    known = at.select(pl.when(pl.col("at") >= 0).then(pl.col("at")).cast(pl.UInt32)).to_series()
    return Taken(rows.get_column("value").gather(known), _truth_column(runs, doubtful, height))


def _doubtful(runs: Runs, rows: pl.DataFrame) -> Array | None:
    """Runs that hold a row of which it cannot be told whether it counts, or when it was; None where none does."""
    where = rows.get_column("where")
    doubts = [_truths(rows.get_column("by?"))] if "by?" in rows else []
    if where.null_count():
        doubts.append(where.is_null().to_numpy())
    found = [runs.any(each) for each in doubts if each.any()]
    return np.logical_or.reduce(found) if found else None


def _days(by: pl.Series, *, last: bool) -> tuple[Array, Any]:
    """Days or numbers to be compared; what there is none of comes last of all or first. With what stands for none."""
    plain = by.to_physical()
    if plain.dtype.is_float():
        nothing = float("inf") if last else float("-inf")
    else:
        limits = np.iinfo(plain.head(0).to_numpy().dtype)
        nothing = limits.max if last else limits.min
    return plain.fill_null(nothing).to_numpy(), nothing


def _truths(column: pl.Series) -> Array:
    """Whether each is true; not, where it is null."""
    return column.fill_null(value=False).to_numpy()


def _placed(runs: Runs, values: Array, height: int, nothing: Any) -> Array:
    """The value of each run at the place of its key, among so many places."""
    placed = np.full(height, nothing, dtype=values.dtype)
    placed[runs.keys] = values
    return placed


def _truth_column(runs: Runs, truths: Array | None, height: int) -> pl.Series | None:
    return None if truths is None else pl.Series(_placed(runs, truths, height, nothing=False))
