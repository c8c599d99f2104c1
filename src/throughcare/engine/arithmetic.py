"""What some kinds of node do with values: the rules that take more than a line (the others stand in `engine.lines`)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, TypeAlias

from throughcare.calendar import BeyondHorizon, add_working_days
from throughcare.policy.values import Unknown, Value, merged, unknown

# What is known of one row, in the order in which it was worked out.
Memory: TypeAlias = list[Any]


def working_days_from(day: date, count: int) -> Value:
    """The day so many working days later (or earlier); unknown where the bank holiday table does not reach."""
    try:
        return add_working_days(day, count)
    except BeyondHorizon as beyond:
        return unknown(str(beyond))


def latest_of(values: Sequence[Any]) -> Value:
    """The latest of the values, or the greatest; absent where there is none, unknown where one is."""
    best: Any = None
    for value in values:
        if type(value) is Unknown:
            return merged(values)
        if value is not None and (best is None or value > best):
            best = value
    return best  # type: ignore[no-any-return]


def earliest_of(values: Sequence[Any]) -> Value:
    """The earliest of the values, or the least; absent where there is none, unknown where one is."""
    best: Any = None
    for value in values:
        if type(value) is Unknown:
            return merged(values)
        if value is not None and (best is None or value < best):
            best = value
    return best  # type: ignore[no-any-return]


def looked_up(cells: dict[tuple[Any, Any], Value], row: Value, column: Value) -> Value:
    """What stands in the cell of two words; absent where there is no such cell."""
    missing = merged((row, column))
    return missing if missing is not None else cells.get((row, column))


def falls_within(opens: Value, day: Value, closes: Value) -> Value:
    """Whether a day falls in a window."""
    if day is None or opens is None:
        return False
    for each in (opens, day, closes):
        if type(each) is Unknown:
            return each
    return bool(opens <= day <= closes)  # type: ignore[operator]
