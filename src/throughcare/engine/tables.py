"""The tables of a national pass: one for each grain, with the columns worked out so far, and how rows are reached.

Every table has `@case`, the place of the row's case in the case table; a series also has `@above`, the place of the row
that its window hangs below. A column worked out in one table is brought to a table below it by gathering.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
import polars as pl

from throughcare.engine.cells import Cell, compiled, dtype_of, dtype_of_fact, settled
from throughcare.engine.program import Program, Step
from throughcare.engine.runs import Runs
from throughcare.engine.window_columns import window_rows
from throughcare.policy.grain import Grain


class CaseMissing(LookupError):
    """A row of facts belongs to a case that the case table does not have."""


def value_name(step: Step) -> str:
    """The column of a step's values."""
    return f"n{step.number}"


def unknown_name(step: Step) -> str:
    """The column that is true where a step's value is unknown; only where null could mean either."""
    return f"u{step.number}"


def columns_of(step: Step) -> list[str]:
    """The columns that hold a step."""
    both = step.may_be_unknown and step.may_be_absent
    return [value_name(step), *([unknown_name(step)] if both else [])]


def held(step: Step) -> Cell:
    """A step that has been worked out, read from its columns."""
    both = step.may_be_unknown and step.may_be_absent
    return settled(step, pl.col(value_name(step)), pl.col(unknown_name(step)) if both else None)


def under_names(step: Step, cell: Cell) -> list[pl.Expr]:
    """A cell under the names of its step's columns."""
    names = columns_of(step)
    found = [cell.value.alias(names[0])]
    if len(names) > 1:
        assert cell.unknown is not None
        found.append(cell.unknown.alias(names[1]))
    return found


def _no_values(steps: Sequence[Step]) -> pl.DataFrame:
    """The columns of steps where there are no rows."""
    schema: dict[str, Any] = {}
    for step in steps:
        schema |= dict(zip(columns_of(step), (dtype_of(step), pl.Boolean), strict=False))
    return pl.DataFrame(schema=schema)


class Tables:
    """The tables as they fill. Steps read once, in their own table, are worked out within the step that reads them."""

    def __init__(self, program: Program, frames: Mapping[str, pl.DataFrame], as_of: date) -> None:
        self.program = program
        self.as_of = as_of
        self.rows: dict[Grain, pl.DataFrame] = {}
        self._names: dict[Grain, set[str]] = {}
        cases = frames[program.grains[0].name].get_column("case")
        for grain in program.grains:
            frame = _as_held(grain, frames[grain.name]) if grain.name in frames else _empty(grain, cases)
            self._put(grain, frame.with_columns(_places(frame.get_column("case"), cases, grain)))

    def work_in(self, grain: Grain, columns: Sequence[pl.Expr]) -> None:
        """Give a table more columns, worked out from those that it has."""
        names = [each.meta.output_name() for each in columns]
        # Streaming costs more than it saves where everything is in memory.
        self.add(grain, self.rows[grain].lazy().with_columns(columns).select(names).collect(engine="in-memory"))

    def add(self, grain: Grain, columns: pl.DataFrame) -> None:
        """Give a table more columns."""
        self.rows[grain] = self.rows[grain].hstack(columns)
        self._names[grain].update(columns.columns)

    def cell(self, step: Step, grain: Grain) -> Cell:
        """A step as seen from the rows of a grain, as an expression over its table."""
        step = self.program.plain(step.node)
        if step.frame and step.frame != (grain,):
            self._bring(step, grain)
            return held(step)
        if step.frame and value_name(step) in self._names[grain]:
            return held(step)
        return compiled(step, [self.cell(self.program.step(each), grain) for each in step.node.inputs], self.as_of)

    def paired_cell(self, step: Step, leaves: frozenset[int]) -> Cell:
        """A step over rows of two tables set against each other; those numbered in `leaves` are among their columns."""
        step = self.program.plain(step.node)
        if step.number in leaves:
            return held(step)
        inputs = [self.paired_cell(self.program.step(each), leaves) for each in step.node.inputs]
        return compiled(step, inputs, self.as_of)

    def work_out(self, steps: Iterable[Step]) -> None:
        """Give steps their columns, those of one table together."""
        by_grain: dict[Grain, list[Step]] = {}
        for step in steps:
            by_grain.setdefault(step.frame[0], []).append(step)
        for grain, here in by_grain.items():
            if self.rows[grain].is_empty():
                self.add(grain, _no_values(here))
            else:
                self.work_in(grain, [each for step in here for each in under_names(step, self.cell(step, grain))])

    def open_windows(self, series: Grain) -> None:
        """Make the table of a series: a row a window that has opened and is still kept."""
        assert series.series is not None
        assert series.parent is not None
        spec, parent = series.series, series.parent
        since = self.cell(self.program.step(spec.since), parent)
        until = self.cell(self.program.step(spec.until), parent) if spec.until is not None else None
        self._put(series, window_rows(spec, self.rows[parent], since, until, self.as_of))

    def _put(self, grain: Grain, rows: pl.DataFrame) -> None:
        self.rows[grain], self._names[grain] = rows, set(rows.columns)

    def _bring(self, step: Step, grain: Grain) -> None:
        """See that a step's columns stand in the table of a grain that hangs below its own."""
        names = columns_of(step)
        if names[0] in self._names[grain]:
            return
        above = step.frame[0]
        if names[0] not in self._names[above]:
            self.work_out([step])
        if above.parent is not None and grain.parent is not above and grain.parent is not None:
            self._bring(step, grain.parent)
            above = grain.parent
        places = self.rows[grain].get_column("@case" if above.parent is None else "@above")
        self.add(grain, pl.DataFrame([self.rows[above].get_column(name).gather(places) for name in names]))


def _as_held(grain: Grain, frame: pl.DataFrame) -> pl.DataFrame:
    held = {name: dtype_of_fact(column) for name, column in grain.columns.items()}
    return frame.with_columns(pl.col(name).cast(dtype) for name, dtype in held.items() if frame.schema[name] != dtype)


def _empty(grain: Grain, cases: pl.Series) -> pl.DataFrame:
    facts = {name: dtype_of_fact(column) for name, column in grain.columns.items()}
    return pl.DataFrame(schema={"case": cases.dtype, "row": pl.Int64, **facts})


def _places(of: pl.Series, cases: pl.Series, grain: Grain) -> pl.Series:
    """The place of each row's case. The rows are in the order of the cases, so that those that have any are enough."""
    if of.is_empty():
        return pl.Series("@case", [], dtype=pl.UInt32)
    runs = Runs(of.to_numpy())
    keys = cases.to_numpy()
    places = np.flatnonzero(np.isin(keys, runs.keys))
    if not np.array_equal(keys[places], runs.keys):
        raise CaseMissing(f"A {grain.label} belongs to a case that is not there, or the cases are not in order.")
    # Told that they are in order, Polars need not find out.
    return pl.Series("@case", runs.spread(places.astype(np.uint32))).set_sorted()
