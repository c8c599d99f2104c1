"""Facts as JSON has them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from throughcare.policy.grain import Column, Type


def fact_of_json(column: Column | None, value: Any) -> Any:
    """A value of JSON as a fact; what is none is left as it is, for the verb to refuse."""
    if column is None or not isinstance(value, str):
        return value
    try:
        if column.type is Type.DATE:
            return date.fromisoformat(value) if len(value) == len("2021-06-02") else value
        return datetime.fromisoformat(value) if column.type is Type.INSTANT else value
    except ValueError:
        return value
