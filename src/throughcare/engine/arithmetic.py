"""What each kind of node does with the values of its inputs: the three-valued rules of `policy.tree`, for one row.

A row's values stand in its *memory*, a list that grows in the order in which they are worked out. A node becomes a
function of that list, made once for the places that its inputs have there.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any, TypeAlias

from throughcare.calendar import (
    BeyondHorizon,
    add_months_then_days,
    add_working_days,
    end_of_day,
    in_utc,
    month_end,
    month_start,
)
from throughcare.policy import tree
from throughcare.policy.grain import Type, WhenEmpty
from throughcare.policy.tree import Comparison, Edge
from throughcare.policy.values import Unknown, Value, london_day, merged, unknown

Memory: TypeAlias = list[Any]
Work: TypeAlias = Callable[[Memory], Value]
Places: TypeAlias = Sequence[int]


def work_of(node: tree.Node, at: Places) -> Work:
    """The function of a row's memory that a node stands for, whose inputs stand at these places.

    A fact's one place is that of its column as the record holds it, today's that of the date asked about. For a window,
    the places of its first and its last day follow that of the date. Aggregates are made in `engine.taking`.
    """
    return _WORK[type(node)](node, at)


def _fact(node: tree.Fact, at: Places) -> Work:
    (place,) = at
    missing = unknown(node.column.label)
    when_empty = node.column.when_empty
    if node.type is Type.INSTANT:
        nothing = None if when_empty is WhenEmpty.ABSENT else missing
        return lambda row: nothing if row[place] is None else in_utc(row[place])
    if node.grain.series is not None or when_empty is WhenEmpty.ABSENT:
        return lambda row: row[place]
    if when_empty is WhenEmpty.NO:
        return lambda row: bool(row[place])
    if node.type is Type.TRUTH:
        return lambda row: missing if row[place] is None else bool(row[place])
    return lambda row: missing if row[place] is None else row[place]


def _shift(node: tree.Shift, at: Places) -> Work:
    (place,), months, days = at, node.months, node.days

    def work(row: Memory) -> Value:
        day = row[place]
        if day is None or type(day) is Unknown:
            return day
        return add_months_then_days(day, months, days)

    return work


def _working_days(node: tree.WorkingDays, at: Places) -> Work:
    (place,), count = at, node.count

    def work(row: Memory) -> Value:
        day = row[place]
        if day is None or type(day) is Unknown:
            return day
        try:
            return add_working_days(day, count)
        except BeyondHorizon as beyond:
            return unknown(str(beyond))

    return work


def _carried(at: Places, carry: Callable[[Any], Value]) -> Work:
    """A function of one value; absent and unknown stay as they are."""
    (place,) = at

    def work(row: Memory) -> Value:
        value = row[place]
        return value if value is None or type(value) is Unknown else carry(value)

    return work


def _month_edge(node: tree.MonthEdge, at: Places) -> Work:
    return _carried(at, month_start if node.edge is Edge.START else month_end)


def _elapsed(node: tree.Elapsed, at: Places) -> Work:
    hours = timedelta(hours=node.hours)
    return _carried(at, lambda instant: instant + hours)


def _day_of(_: tree.DayOf, at: Places) -> Work:
    return _carried(at, london_day)


def _end_of_day(_: tree.EndOfDay, at: Places) -> Work:
    return _carried(at, end_of_day)


def _extreme(node: tree.Extreme, at: Places) -> Work:
    beats = operator.gt if node.latest else operator.lt

    def work(row: Memory) -> Value:
        best: Any = None
        for place in at:
            value = row[place]
            if type(value) is Unknown:
                return merged(row[each] for each in at)
            if value is not None and (best is None or beats(value, best)):
                best = value
        return best  # type: ignore[no-any-return]

    return work


_COMPARED = {Comparison.BEFORE: operator.lt, Comparison.BY: operator.le, Comparison.SAME: operator.eq}


def _compare(node: tree.Compare, at: Places) -> Work:
    (left, right), stands = at, _COMPARED[node.comparison]

    def work(row: Memory) -> Value:
        one, other = row[left], row[right]
        if one is None or other is None:
            return False
        if type(one) is Unknown or type(other) is Unknown:
            return merged((one, other))
        return stands(one, other)  # type: ignore[no-any-return]

    return work


def _one_of(node: tree.OneOf, at: Places) -> Work:
    (place,), words = at, frozenset(node.words)

    def work(row: Memory) -> Value:
        word = row[place]
        return word if type(word) is Unknown else word in words

    return work


def _joined(decisive: bool) -> Callable[[tree.Node, Places], Work]:
    """All of (a no decides) or any of (a yes decides)."""

    def made(_: tree.Node, at: Places) -> Work:
        otherwise = not decisive

        def work(row: Memory) -> Value:
            doubt: Value = None
            for place in at:
                value: Value = row[place]
                if value is decisive:
                    return decisive
                if value is not otherwise:
                    doubt = value if doubt is None else merged((doubt, value))
            return otherwise if doubt is None else doubt

        return work

    return made


def _not(_: tree.Not, at: Places) -> Work:
    (place,) = at

    def work(row: Memory) -> Value:
        value = row[place]
        return value if type(value) is Unknown else not value

    return work


def _exists(_: tree.Exists, at: Places) -> Work:
    (place,) = at

    def work(row: Memory) -> Value:
        value = row[place]
        return value if type(value) is Unknown else value is not None

    return work


def _recorded(_: tree.Recorded, at: Places) -> Work:
    (place,) = at
    return lambda row: row[place] is not None and type(row[place]) is not Unknown


def _if_recorded(_: tree.IfRecorded, at: Places) -> Work:
    (place,) = at
    return lambda row: None if type(row[place]) is Unknown else row[place]


def _choice(_: tree.Choice, at: Places) -> Work:
    count = len(at) // 2
    cases, otherwise = tuple(zip(at[:count], at[count:-1], strict=True)), at[-1]

    def work(row: Memory) -> Value:
        for condition, chosen in cases:
            held = row[condition]
            if held is True:
                return row[chosen]  # type: ignore[no-any-return]
            if held is not False:
                return held  # type: ignore[no-any-return]
        return row[otherwise]  # type: ignore[no-any-return]

    return work


def _lookup(node: tree.Lookup, at: Places) -> Work:
    (row_key, column_key), cells = at, {(row, column): value for row, column, value in node.cells}

    def work(row: Memory) -> Value:
        keys = row[row_key], row[column_key]
        missing = merged(keys)
        return missing if missing is not None else cells.get(keys)

    return work


def _within(_: tree.Within, at: Places) -> Work:
    day_at, first_at, last_at = at

    def work(row: Memory) -> Value:
        first, day, last = row[first_at], row[day_at], row[last_at]
        if day is None or first is None:
            return False
        for each in (first, day, last):
            if type(each) is Unknown:
                return each
        return bool(first <= day <= last)

    return work


def _constant(node: tree.Constant, _: Places) -> Work:
    value: date | float | bool | str | None = node.value
    return lambda row: value


def _cannot_tell(node: tree.CannotTell, _: Places) -> Work:
    why = unknown(node.why)
    return lambda row: why


def _same(_: tree.Node, at: Places) -> Work:
    (place,) = at
    return lambda row: row[place]


_WORK: dict[type[tree.Node], Callable[[Any, Places], Work]] = {
    tree.Fact: _fact,
    tree.Constant: _constant,
    tree.Today: _same,
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
    tree.AllOf: _joined(decisive=False),
    tree.AnyOf: _joined(decisive=True),
    tree.Not: _not,
    tree.Exists: _exists,
    tree.Recorded: _recorded,
    tree.IfRecorded: _if_recorded,
    tree.Choice: _choice,
    tree.Lookup: _lookup,
    tree.Within: _within,
    tree.Named: _same,
}
