"""A form that is said as data: its fields, what was typed into them, and what is wrong. One page shows any of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from throughcare.web.layout.choices import Options
from throughcare.web.layout.date_fields import TypedDate, typed_date
from throughcare.web.layout.errors import FieldError
from throughcare.web.layout.sheets import fresh_sheet, sheet
from throughcare.work.refusals import NotValid

W = TypeVar("W", bound=StrEnum)


class Kind(StrEnum):
    """How a field is asked for."""

    LINE = "line"
    TEXT = "text"
    DATE = "date"
    RADIOS = "radios"
    SELECT = "select"
    TICK = "tick"
    TICKS = "ticks"


@dataclass(frozen=True)
class Field:
    """A field of a form. `what` names a date in messages: "the date of the meeting"; an `optional` one may be empty.

    Each of TICKS is sent under a name of its own: the first of its pair in `options`.
    """

    name: str
    kind: Kind
    label: str
    hint: str = ""
    options: Options = ()
    what: str = ""
    optional: bool = False


@dataclass(frozen=True)
class TypedForm:
    """What was typed. `version` is the version of the row that was seen, `form` the name of this sheet of the form."""

    fields: Sequence[Field]
    values: Mapping[str, str] = field(default_factory=dict)
    dates: Mapping[str, TypedDate] = field(default_factory=dict)
    version: int = 0
    form: str = field(default_factory=fresh_sheet)
    errors: tuple[FieldError, ...] = ()

    def __getitem__(self, name: str) -> str:
        return self.values.get(name, "")

    def on(self, name: str) -> date | None:
        """The date in a field, if it is one."""
        return self.dates[name].on

    def one_of(self, words: type[W], name: str) -> W | None:
        """The word that was chosen, if it is on the list."""
        return words(self[name]) if self[name] in set(words) else None

    def ticked(self, name: str) -> bool:
        """Whether a box was ticked."""
        return self[name] == "yes"

    @property
    def unreadable(self) -> bool:
        """Whether something was typed for a date that is none: it must not pass for nothing."""
        return any(each.error is not None and (each.day or each.month or each.year) for each in self.dates.values())

    def refused(self, refused: NotValid) -> TypedForm:
        """The form with what a verb refused, in the order of its fields; a date that is none says what is wrong.

        What is about no field of the form is told at its first one.
        """
        found = []
        of_none = set(refused.errors) - {each.name for each in self.fields}
        for each in self.fields:
            typed, said = self.dates.get(each.name), refused.errors.get(each.name, "").rstrip(".")
            if typed is not None and typed.error is not None:
                found.append(typed.error)
            elif said:
                found.append(FieldError(f"{each.name}-day" if typed is not None else each.name, said))
        if of_none and not found:
            return self.closed(refused)
        return replace(self, errors=tuple(found))

    def changed_meanwhile(self, said: Exception, version: int) -> TypedForm:
        """The form after somebody else changed the row: what was typed stays, and may be sent again."""
        return replace(self.closed(said), version=version)

    def closed(self, said: Exception) -> TypedForm:
        """The form with what was refused of it as a whole, told at its first field."""
        first = self.fields[0]
        named = f"{first.name}-day" if first.kind is Kind.DATE else first.name
        return replace(self, errors=(FieldError(named, str(said)),))


def begun(fields: Sequence[Field], *, version: int = 0, **values: str | date | None) -> TypedForm:
    """The form to begin with, filled with these values."""
    dates = {each.name: TypedDate.of(each.name, _day(values.get(each.name))) for each in fields if _is_date(each)}
    words = {name: str(value) for name, value in values.items() if name not in dates and value is not None}
    return TypedForm(fields, words, dates, version)


def posted(fields: Sequence[Field], sent: Mapping[str, str]) -> TypedForm:
    """The form as it was sent."""
    dates = {each.name: _typed_date(sent, each) for each in fields if _is_date(each)}
    words = {name: sent.get(name, "").strip() for each in fields if not _is_date(each) for name in _names(each)}
    version = sent.get("version", "")
    seen = int(version) if version.isascii() and version.isdigit() and len(version) < 10 else 0
    return TypedForm(fields, words, dates, seen, sheet(sent.get("form", "")))


def _typed_date(sent: Mapping[str, str], each: Field) -> TypedDate:
    typed = typed_date(sent, each.name, each.what)
    empty = not (typed.day or typed.month or typed.year)
    return replace(typed, error=None) if each.optional and empty else typed


def _names(each: Field) -> list[str]:
    return [name for name, _ in each.options] if each.kind is Kind.TICKS else [each.name]


def _is_date(each: Field) -> bool:
    return each.kind is Kind.DATE


def _day(value: str | date | None) -> date | None:
    return value if isinstance(value, date) else None
