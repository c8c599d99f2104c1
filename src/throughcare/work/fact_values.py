"""What a fact may hold, whoever enters it and wherever."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from throughcare.policy.grain import Column, Type, WhenEmpty

# As the case document has them.
_MOST, _MOST_PERCENT = 1_000_000, 100
_PERCENTAGES = {"rsr", "ogrs"}


def may_hold(column: Column, value: Any) -> bool:
    """Whether a column may hold a value: None is no value, which a mark that stands or does not cannot be."""
    if value is None:
        return column.when_empty is not WhenEmpty.NO
    if column.type is Type.DATE:
        return isinstance(value, date) and not isinstance(value, datetime)
    if column.type is Type.INSTANT:
        return isinstance(value, datetime) and value.tzinfo is not None
    if column.type is Type.TRUTH:
        return isinstance(value, bool)
    if column.type is Type.NUMBER:
        percent = column.name in _PERCENTAGES
        number = isinstance(value, int | float if percent else int) and not isinstance(value, bool)
        return number and 0 <= value <= (_MOST_PERCENT if percent else _MOST)
    return column.words is not None and value in list(column.words)


def wanted(column: Column) -> str:
    """What a value of the column must be, in words."""
    if column.words is not None:
        return f"one of {', '.join(column.words)}"
    of_type = {
        Type.DATE: "a date",
        Type.INSTANT: "a date and time with its time zone",
        Type.TRUTH: "yes or no",
        Type.NUMBER: "a number from 0 to 100" if column.name in _PERCENTAGES else "a whole number from 0 to 1,000,000",
    }
    return of_type.get(column.type, "a word")


def nothing_in(column: Column) -> bool | None:
    """What a column holds where nothing was entered: a mark that is not made is a no."""
    return False if column.when_empty is WhenEmpty.NO else None
