"""A fact as it is typed in a form: a field for each type of fact, and the value that was typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from throughcare.calendar import LONDON, in_london
from throughcare.policy.grain import Column, Type, WhenEmpty
from throughcare.policy.words import word
from throughcare.web.layout.date_fields import TypedDate, typed_date
from throughcare.web.layout.errors import FieldError

TRUTHS = {"yes": True, "no": False, "": None}


@dataclass(frozen=True)
class TypedValue:
    """What was typed for a fact. `value` is None for not known, `error` what is wrong with it."""

    text: str
    date: TypedDate
    value: Any = None
    error: FieldError | None = None


def of(value: Any) -> TypedValue:
    """A value to begin with."""
    if isinstance(value, datetime):
        return TypedValue(f"{in_london(value):%Y-%m-%d %H:%M}", TypedDate("value"), value)
    if isinstance(value, date):
        return TypedValue("", TypedDate.of("value", value), value)
    text = {None: "", True: "yes", False: "no"}.get(value) if value is None or isinstance(value, bool) else str(value)
    return TypedValue(text or "", TypedDate("value"), value)


def typed(posted: Mapping[str, str], column: Column) -> TypedValue:
    """What was sent for a fact."""
    text, on = posted.get("value", "").strip(), typed_date(posted, "value", f"the {column.label}")
    if column.type is Type.DATE:
        empty = not (on.day or on.month or on.year)
        return TypedValue("", on, on.on, None if empty else on.error)
    if not text:
        return TypedValue("", on)
    try:
        return TypedValue(text, on, _read(column, text))
    except ValueError:
        return TypedValue(text, on, error=FieldError("value", f"The {column.label} must be {_WANTED[column.type]}"))


def options(column: Column) -> list[tuple[str, str]]:
    """What a fact of words, or of yes or no, can be chosen from. A mark stands or does not: it cannot be unknown."""
    unknown = [] if column.when_empty is WhenEmpty.NO else [("", "Not known, or none")]
    if column.type is Type.TRUTH:
        return [("yes", "Yes"), ("no", "No"), *unknown]
    return [*unknown, *((each.value, word(each.value, column.words)) for each in column.words or ())]


_WANTED = {
    Type.INSTANT: "a date and time in London, such as 2026-03-29 14:05",
    Type.NUMBER: "a number in figures",
    Type.TRUTH: "yes or no",
    Type.WORD: "one of the list",
}


def _read(column: Column, text: str) -> Any:
    if column.type is Type.INSTANT:
        at = datetime.fromisoformat(text)
        return at.replace(tzinfo=LONDON) if at.tzinfo is None else at
    if column.type is Type.NUMBER:
        return int(text) if text.lstrip("-").isdigit() else float(text)
    if column.type is Type.TRUTH:
        if text not in TRUTHS:
            raise ValueError(text)
        return TRUTHS[text]
    return text
