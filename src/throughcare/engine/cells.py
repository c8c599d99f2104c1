"""What each kind of node is as a column: the three-valued rules of `policy.tree`, as Polars expressions.

A cell is a value expression and, where null would not say which of the two empty values is meant, an expression that is
true where the value is unknown. A value that is unknown is always null.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache, reduce
from typing import Any, NamedTuple

import polars as pl

from throughcare.calendar import LONDON
from throughcare.engine.days import months_on, working_days_on
from throughcare.engine.program import Step
from throughcare.policy import tree
from throughcare.policy.grain import Column, Type, WhenEmpty
from throughcare.policy.tree import Comparison, Edge

DTYPES: dict[Type, Any] = {
    Type.DATE: pl.Date,
    Type.INSTANT: pl.Datetime("us", "UTC"),
    Type.NUMBER: pl.Float64,
    Type.TRUTH: pl.Boolean,
    Type.WORD: pl.String,
}


@cache
def dtype_of_fact(column: Column) -> Any:
    """How the facts of a column are held."""
    return DTYPES[column.type] if column.words is None else pl.Enum([str(word) for word in column.words])


@cache
def dtype_of(step: Step) -> Any:
    """How the values of a step are held: words of a list as the places in it, for text costs ten times as much."""
    return pl.Enum(step.words) if step.words else DTYPES[step.node.type]


class Cell(NamedTuple):
    """A node as a column. `unknown` None: it is never unknown. `may_be_absent` False: null always means unknown."""

    value: pl.Expr
    unknown: pl.Expr | None
    may_be_absent: bool = True

    @property
    def absent(self) -> pl.Expr | None:
        """True where it is known that there is none; None where there always is one."""
        if not self.may_be_absent:
            return None
        return self.value.is_null() if self.unknown is None else self.value.is_null() & ~self.unknown


def settled(step: Step, value: pl.Expr, unknown: pl.Expr | None = None) -> Cell:
    """The cell of a step: where it cannot be absent, null alone says that it is unknown."""
    if not step.may_be_unknown:
        return Cell(value, None, step.may_be_absent)
    if not step.may_be_absent:
        return Cell(value, value.is_null(), may_be_absent=False)
    return Cell(value, unknown if unknown is not None else pl.lit(value=False))


def compiled(step: Step, inputs: Sequence[Cell], as_of: date) -> Cell:
    """The cell of a node from those of its inputs. Aggregates and windows are the evaluator's own matter."""
    node = step.node
    return _COMPILERS[type(node)](step, node, list(inputs), as_of)


def any_unknown(cells: Sequence[Cell]) -> pl.Expr | None:
    """True where any of the cells is unknown; None where none can be."""
    return _any([cell.unknown for cell in cells])


def _any(truths: Sequence[pl.Expr | None]) -> pl.Expr | None:
    found = [each for each in truths if each is not None]
    return reduce(lambda left, right: left | right, found) if found else None


def _unless_absent(cells: Sequence[Cell], value: pl.Expr) -> pl.Expr:
    """A truth that is false where any of the cells is absent."""
    absent = _any([cell.absent for cell in cells])
    return value if absent is None else pl.when(absent).then(statement=False).otherwise(value)


def _fact(step: Step, node: tree.Fact, _: list[Cell], __: date) -> Cell:
    value = pl.col(node.column.name)
    return settled(step, value.fill_null(value=False) if node.column.when_empty is WhenEmpty.NO else value)


def _constant(step: Step, node: tree.Constant, _: list[Cell], __: date) -> Cell:
    return settled(step, pl.lit(node.value, dtype=dtype_of(step)))


def _today(step: Step, node: tree.Today, _: list[Cell], as_of: date) -> Cell:
    return settled(step, pl.lit(as_of, dtype=DTYPES[node.type]))


def _cannot_tell(step: Step, node: tree.CannotTell, _: list[Cell], __: date) -> Cell:
    return settled(step, pl.lit(None, dtype=DTYPES[node.type]))


def _shift(step: Step, node: tree.Shift, inputs: list[Cell], _: date) -> Cell:
    day = inputs[0].value
    if node.months:
        day = day.map_batches(months_on(node.months), return_dtype=pl.Date, is_elementwise=True)
    if node.days:
        day = day + pl.duration(days=node.days)
    return settled(step, day, inputs[0].unknown)


def _working_days(step: Step, node: tree.WorkingDays, inputs: list[Cell], _: date) -> Cell:
    counted = inputs[0].value.map_batches(working_days_on(node.count), return_dtype=pl.Date, is_elementwise=True)
    beyond = inputs[0].value.is_not_null() & counted.is_null()
    doubt = inputs[0].unknown
    return settled(step, counted, beyond if doubt is None else beyond | doubt)


def _month_edge(step: Step, node: tree.MonthEdge, inputs: list[Cell], _: date) -> Cell:
    day = inputs[0].value
    return settled(step, day.dt.month_start() if node.edge is Edge.START else day.dt.month_end(), inputs[0].unknown)


def _elapsed(step: Step, node: tree.Elapsed, inputs: list[Cell], _: date) -> Cell:
    return settled(step, inputs[0].value + pl.duration(hours=node.hours), inputs[0].unknown)


def _day_of(step: Step, _: tree.DayOf, inputs: list[Cell], __: date) -> Cell:
    return settled(step, london_day(inputs[0].value), inputs[0].unknown)


def london_day(instants: pl.Expr) -> pl.Expr:
    """The days in London that instants fall on."""
    return instants.dt.convert_time_zone(LONDON.key).dt.date()


def _end_of_day(step: Step, _: tree.EndOfDay, inputs: list[Cell], __: date) -> Cell:
    midnight = (inputs[0].value + pl.duration(days=1)).cast(pl.Datetime("us")).dt.replace_time_zone(LONDON.key)
    return settled(step, midnight.dt.convert_time_zone("UTC") - pl.duration(microseconds=1), inputs[0].unknown)


def _extreme(step: Step, node: tree.Extreme, inputs: list[Cell], _: date) -> Cell:
    pick = pl.max_horizontal if node.latest else pl.min_horizontal
    value, doubt = pick(*(cell.value for cell in inputs)), any_unknown(inputs)
    return settled(step, value if doubt is None else pl.when(~doubt).then(value), doubt)


def _compare(step: Step, node: tree.Compare, inputs: list[Cell], _: date) -> Cell:
    left, right = inputs[0].value, inputs[1].value
    if node.left.type is Type.WORD:
        # Words of two lists are told by their places in different ones.
        left, right = left.cast(pl.String), right.cast(pl.String)
    operators = {Comparison.BEFORE: left < right, Comparison.BY: left <= right, Comparison.SAME: left == right}
    return _told(step, inputs, operators[node.comparison])


def _one_of(step: Step, node: tree.OneOf, inputs: list[Cell], _: date) -> Cell:
    return _told(
        step, inputs, reduce(lambda found, each: found | each, [inputs[0].value == each for each in node.words])
    )


def _told(step: Step, inputs: list[Cell], value: pl.Expr) -> Cell:
    """What is told of values: no where one is absent, and nothing where one is unknown."""
    if not step.may_be_unknown:
        return settled(step, value.fill_null(value=False))
    return settled(step, _unless_absent(inputs, value))


def _all_of(step: Step, _: tree.AllOf, inputs: list[Cell], __: date) -> Cell:
    return settled(step, reduce(lambda left, right: left & right, [cell.value for cell in inputs]))


def _any_of(step: Step, _: tree.AnyOf, inputs: list[Cell], __: date) -> Cell:
    return settled(step, reduce(lambda left, right: left | right, [cell.value for cell in inputs]))


def _not(step: Step, _: tree.Not, inputs: list[Cell], __: date) -> Cell:
    return settled(step, ~inputs[0].value)


def _exists(step: Step, _: tree.Exists, inputs: list[Cell], __: date) -> Cell:
    doubt = inputs[0].unknown
    held = inputs[0].value.is_not_null()
    return settled(step, held if doubt is None else pl.when(~doubt).then(held))


def _recorded(step: Step, _: tree.Recorded, inputs: list[Cell], __: date) -> Cell:
    return settled(step, inputs[0].value.is_not_null())


def _same(step: Step, _: tree.Node, inputs: list[Cell], __: date) -> Cell:
    return settled(step, inputs[0].value, inputs[0].unknown)


def _choice(step: Step, node: tree.Choice, inputs: list[Cell], _: date) -> Cell:
    count = len(node.conditions)
    inputs = [*inputs[:count], *(_cast(step, each) for each in inputs[count:])]
    value, doubt = inputs[-1].value, _doubt(inputs[-1])
    for condition, chosen in reversed(list(zip(inputs[:count], inputs[count:-1], strict=True))):
        value = pl.when(condition.value).then(chosen.value).otherwise(value)
        doubt = pl.when(condition.value).then(_doubt(chosen)).otherwise(doubt)
        if condition.unknown is not None:
            value = pl.when(~condition.unknown).then(value)
            doubt = condition.unknown | doubt
    return settled(step, value, doubt)


def _cast(step: Step, cell: Cell) -> Cell:
    """A cell whose words are held as the step's."""
    return cell._replace(value=cell.value.cast(dtype_of(step))) if step.node.type is Type.WORD else cell


def _doubt(cell: Cell) -> pl.Expr:
    return pl.lit(value=False) if cell.unknown is None else cell.unknown


def _within(step: Step, _: tree.Within, inputs: list[Cell], __: date) -> Cell:
    day, doubt = inputs[0].value, inputs[0].unknown
    undated = pl.col("opens").is_null()
    inside = (pl.col("opens") <= day) & (day <= pl.col("closes"))
    value = _unless_absent(inputs, pl.when(~undated).then(inside))
    return settled(step, value if doubt is None else pl.when(~doubt).then(value))


def _lookup(step: Step, node: tree.Lookup, inputs: list[Cell], _: date) -> Cell:
    key = pl.concat_str([inputs[0].value.cast(pl.String), pl.lit("|"), inputs[1].value.cast(pl.String)])
    printed = {f"{row}|{column}": value for row, column, value in node.cells}
    value = key.replace_strict(list(printed), list(printed.values()), default=None, return_dtype=dtype_of(step))
    return settled(step, value, any_unknown(inputs))


_COMPILERS: dict[type[tree.Node], Callable[[Step, Any, list[Cell], date], Cell]] = {
    tree.Fact: _fact,
    tree.Constant: _constant,
    tree.Today: _today,
    tree.CannotTell: _cannot_tell,
    tree.Shift: _shift,
    tree.WorkingDays: _working_days,
    tree.MonthEdge: _month_edge,
    tree.Elapsed: _elapsed,
    tree.DayOf: _day_of,
    tree.EndOfDay: _end_of_day,
    tree.Extreme: _extreme,
    tree.Compare: _compare,
    tree.OneOf: _one_of,
    tree.AllOf: _all_of,
    tree.AnyOf: _any_of,
    tree.Not: _not,
    tree.Exists: _exists,
    tree.Recorded: _recorded,
    tree.IfRecorded: _same,
    tree.Choice: _choice,
    tree.Lookup: _lookup,
    tree.Within: _within,
    tree.Named: _same,
}
