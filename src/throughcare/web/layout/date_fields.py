"""A date in three fields, as it was typed: kept when something is wrong, so that nobody types it twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from throughcare.policy.words import listed
from throughcare.web.layout.errors import FieldError

PARTS = ("day", "month", "year")


@dataclass(frozen=True)
class TypedDate:
    """What was typed. `on` is the date, if it is one; `error` what is wrong, at the field to put right first."""

    name: str
    day: str = ""
    month: str = ""
    year: str = ""
    on: date | None = None
    error: FieldError | None = None

    @classmethod
    def of(cls, name: str, on: date | None) -> TypedDate:
        """A date to begin with."""
        return cls(name) if on is None else cls(name, str(on.day), str(on.month), str(on.year), on)


def typed_date(posted: Mapping[str, str], name: str, what: str) -> TypedDate:
    """The date in the fields `name-day`, `name-month` and `name-year`; `what` names it: "the date of the contact"."""
    day, month, year = (posted.get(f"{name}-{part}", "").strip() for part in PARTS)
    on, error = _read(name, what, {"day": day, "month": month, "year": year})
    return TypedDate(name, day, month, year, on, error)


def _read(name: str, what: str, typed: Mapping[str, str]) -> tuple[date | None, FieldError | None]:
    empty = [part for part in PARTS if not typed[part]]
    if len(empty) == len(PARTS):
        return None, FieldError(f"{name}-day", f"Enter {what}")
    if empty:
        missing = listed(f"a {part}" for part in empty)
        return None, FieldError(f"{name}-{empty[0]}", f"{_capital(what)} must include {missing}")
    if len(typed["year"]) != 4:
        return None, FieldError(f"{name}-year", f"The year of {what} must have 4 figures")
    if not all(typed[part].isascii() and typed[part].isdigit() for part in PARTS):
        return None, FieldError(f"{name}-day", f"{_capital(what)} must be in figures, such as 27 3 2021")
    try:
        return date(*(int(typed[part]) for part in reversed(PARTS))), None
    except ValueError:
        return None, FieldError(f"{name}-day", f"{_capital(what)} must be a real date")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
