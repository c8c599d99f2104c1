"""What each kind of node does with the values of its inputs: the three-valued rules of `policy.tree`, for one row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, cast

from throughcare.calendar import BeyondHorizon, add_months_then_days, add_working_days, month_end, month_start
from throughcare.policy import tree
from throughcare.policy.grain import WhenEmpty
from throughcare.policy.tree import Comparison, Edge
from throughcare.policy.values import Unknown, Value, merged, unknown

# A function of the values of a node's inputs, in order.
Work = Callable[..., Value]


def work_of(node: tree.Node) -> Work:
    """The function of one row that a node stands for. Facts, series and aggregates are the evaluator's own matter."""
    return _WORK[type(node)](node)


def read(column_label: str, when_empty: WhenEmpty) -> Work:
    """How an empty fact reads: unknown, absent or no, as its declaration says."""
    missing = unknown(column_label)
    if when_empty is WhenEmpty.UNKNOWN:
        return lambda value: missing if value is None else value
    if when_empty is WhenEmpty.NO:
        return lambda value: value is True or value == 1
    return lambda value: value


def _shift(node: tree.Shift) -> Work:
    months, days = node.months, node.days

    def work(day: Value) -> Value:
        if day is None or type(day) is Unknown:
            return day
        return add_months_then_days(cast(date, day), months, days)

    return work


def _working_days(node: tree.WorkingDays) -> Work:
    def work(day: Value) -> Value:
        if day is None or type(day) is Unknown:
            return day
        try:
            return add_working_days(cast(date, day), node.count)
        except BeyondHorizon as beyond:
            return unknown(str(beyond))

    return work


def _month_edge(node: tree.MonthEdge) -> Work:
    edge = month_start if node.edge is Edge.START else month_end
    return lambda day: day if day is None or type(day) is Unknown else edge(cast(date, day))


def _extreme(node: tree.Extreme) -> Work:
    pick: Callable[[list[Any]], Value] = max if node.latest else min

    def work(*values: Value) -> Value:
        held = [value for value in values if value is not None]
        if any(type(value) is Unknown for value in held):
            return merged(held)
        return pick(held) if held else None

    return work


def _compare(node: tree.Compare) -> Work:
    def work(left: Any, right: Any) -> Value:
        if left is None or right is None:
            return False
        if type(left) is Unknown or type(right) is Unknown:
            return merged((left, right))
        if node.comparison is Comparison.BEFORE:
            return bool(left < right)
        return bool(left <= right) if node.comparison is Comparison.BY else bool(left == right)

    return work


def _one_of(node: tree.OneOf) -> Work:
    words = frozenset(node.words)
    return lambda word: word if type(word) is Unknown else word in words


def _all_of(_: tree.AllOf) -> Work:
    def work(*values: Value) -> Value:
        if any(value is False for value in values):
            return False
        missing = merged(values)
        return True if missing is None else missing

    return work


def _any_of(_: tree.AnyOf) -> Work:
    def work(*values: Value) -> Value:
        if any(value is True for value in values):
            return True
        missing = merged(values)
        return False if missing is None else missing

    return work


def _choice(node: tree.Choice) -> Work:
    count = len(node.conditions)

    def work(*inputs: Value) -> Value:
        for position in range(count):
            condition = inputs[position]
            if type(condition) is Unknown:
                return condition
            if condition:
                return inputs[count + position]
        return inputs[-1]

    return work


def _lookup(node: tree.Lookup) -> Work:
    cells = {(row, column): value for row, column, value in node.cells}

    def work(row: Value, column: Value) -> Value:
        missing = merged((row, column))
        return missing if missing is not None else cells.get((str(row), str(column)))

    return work


def _constant(node: tree.Constant) -> Work:
    value = node.value
    return lambda: value


def _cannot_tell(node: tree.CannotTell) -> Work:
    why = unknown(node.why)
    return lambda: why


_WORK: dict[type[tree.Node], Callable[[Any], Work]] = {
    tree.Constant: _constant,
    tree.CannotTell: _cannot_tell,
    tree.Shift: _shift,
    tree.WorkingDays: _working_days,
    tree.MonthEdge: _month_edge,
    tree.Extreme: _extreme,
    tree.Compare: _compare,
    tree.OneOf: _one_of,
    tree.AllOf: _all_of,
    tree.AnyOf: _any_of,
    tree.Not: lambda _: lambda value: value if type(value) is Unknown else not value,
    tree.Exists: lambda _: lambda value: value if type(value) is Unknown else value is not None,
    tree.Recorded: lambda _: lambda value: value is not None and type(value) is not Unknown,
    tree.IfRecorded: lambda _: lambda value: None if type(value) is Unknown else value,
    tree.Choice: _choice,
    tree.Lookup: _lookup,
    tree.Named: lambda _: lambda value: value,
}


def taken(node: tree.Aggregate, rows: Sequence[tuple[Value, Value, Value]]) -> Value:
    """What an aggregate takes of rows, each given as (where, by, value) in the order of the record."""
    doubtful = merged(where for where, _, _ in rows)
    if node.how is tree.How.ANY:
        return True if any(where is True for where, _, _ in rows) else False if doubtful is None else doubtful
    if doubtful is not None:
        return doubtful
    kept = [(by, value) for where, by, value in rows if where is True]
    if node.how is tree.How.COUNT:
        return len(kept)
    undated = merged(by for by, _ in kept)
    if undated is not None:
        return undated
    dated = [(cast(Any, by), value) for by, value in kept if by is not None]
    if node.how is tree.How.AT_LAST:
        return max(enumerate(dated), key=lambda item: (item[1][0], item[0]))[1][1] if dated else None
    days = sorted(by for by, _ in dated)
    if node.how is tree.How.LAST:
        return days[-1] if days else None
    place = node.n if node.how is tree.How.NTH else 1
    return days[place - 1] if len(days) >= place else None
