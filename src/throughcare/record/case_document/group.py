"""What a group of a case document is, and how one is made of a table of facts and the fields beside them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum

from throughcare.policy.grain import Column, Type, WhenEmpty
from throughcare.policy.subjects import Subject


class Kind(Enum):
    """What a field of the document may hold, beside nothing."""

    DATE = "a date"
    INSTANT = "a date and time with its offset"
    WORD = "one word of a list"
    WHOLE = "a whole number"
    PERCENTAGE = "a percentage"
    TRUTH = "true or false"
    TEXT = "text"
    LONG_TEXT = "text of any length"
    UUID = "a UUID"


@dataclass(frozen=True)
class Field:
    """A field: its key, what it is called, what it may hold and what it means that it is left out."""

    name: str
    label: str
    kind: Kind = Kind.TEXT
    words: type[StrEnum] | None = None
    when_empty: WhenEmpty = WhenEmpty.UNKNOWN

    @property
    def is_flag(self) -> bool:
        """Whether it is a mark that stands or does not."""
        return self.when_empty is WhenEmpty.NO


@dataclass(frozen=True)
class Group:
    """A list of rows. `same` names the fields by which a row is known again when it is corrected.

    `spans` are pairs of fields of which the second may not be earlier than the first; `open_until` is the field that
    only one row of the case may leave empty, unless it says by the field `closed_by` that it ended on a day not known.
    """

    name: str
    label: str
    fields: Mapping[str, Field]
    subject: type[Subject] | None = None
    same: tuple[str, ...] = ()
    spans: tuple[tuple[str, str], ...] = ()
    open_until: str | None = None
    closed_by: str | None = None

    def is_open(self, row: Mapping[str, object]) -> bool:
        """Whether a row is one of those of which the case can have one only."""
        ended = (name for name in (self.open_until, self.closed_by) if name and row.get(name) is not None)
        return self.open_until is not None and not any(ended)


_PERCENTAGES = {"rsr", "ogrs"}
_KINDS = {
    Type.DATE: Kind.DATE,
    Type.INSTANT: Kind.INSTANT,
    Type.TRUTH: Kind.TRUTH,
    Type.WORD: Kind.WORD,
    Type.NUMBER: Kind.WHOLE,
}

REFERENCE = Field("reference", "its number in the system that it came from")


def _fact(column: Column) -> Field:
    kind = Kind.PERCENTAGE if column.name in _PERCENTAGES else _KINDS[column.type]
    return Field(column.name, column.label, kind, column.words, column.when_empty)


def fields(subject: type[Subject] | None, extras: tuple[Field, ...]) -> dict[str, Field]:
    """The fields of a table of facts, if any, then the others."""
    own = [_fact(column) for column in subject.grain.columns.values()] if subject else []
    return {field.name: field for field in (*own, *extras)}


def group(
    name: str,
    subject: type[Subject],
    *,
    same: tuple[str, ...] = (),
    spans: tuple[tuple[str, str], ...] = (),
    open_until: str | None = None,
    closed_by: str | None = None,
    extras: tuple[Field, ...] = (),
) -> Group:
    """The group of a table of facts, with the fields beside them."""
    held = fields(subject, (*extras, REFERENCE))
    return Group(name, subject.grain.label, held, subject, same, spans, open_until, closed_by)
