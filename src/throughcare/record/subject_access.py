"""What a person is given when they ask for what is held on them: every table of the registry, without other people."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any

from throughcare.access.handled import HANDLING
from throughcare.access.handling import Treatment
from throughcare.access.redaction import redacted
from throughcare.policy.words import day, plural
from throughcare.record.handled_tables import columns_to_handle, model_at, rows_of
from throughcare.record.models import CaseRow, Person, Statement
from throughcare.record.statements import RowKey, statements_of
from throughcare.record.told_rows import Cell, cells, label_of, table_label

FORM = "subject_access/1"

# Told to everybody, so that it tells nobody whether anything of the kind is held on them.
ALWAYS_TOLD = (
    "Names and details of other people, of staff too, are left out. Where a text named them it says [left out].",
    "The law lets some kinds of information be kept back, for example to prevent crime or to protect other people.",
    "We do not say whether we hold any such information on you.",
)


_HEADINGS = {"record.Person": "your details", "record.PersonBefore": "your details before they were changed"}


@dataclass(frozen=True)
class Said:
    """The person's own statement on a row; `of` is what of it they dispute, empty for the whole."""

    of: str
    words: str
    on: date


@dataclass(frozen=True)
class Given:
    """A row as it is given. `replaced_at`: a correction took its place then, or it was withdrawn."""

    id: int
    cells: tuple[Cell, ...]
    replaced_at: datetime | None
    statements: tuple[Said, ...]


@dataclass(frozen=True)
class Table:
    """The rows of a table: `key` for programs, `heading` for people."""

    key: str
    heading: str
    rows: tuple[Given, ...]


@dataclass(frozen=True)
class Answer:
    """Everything that a person is given, and what they are told was left out."""

    name: str
    made_on: date
    tables: tuple[Table, ...]
    left_out: tuple[str, ...]

    @property
    def rows(self) -> int:
        """How many rows are given."""
        return sum(len(table.rows) for table in self.tables)

    def document(self) -> dict[str, Any]:
        """The answer for programs, as JSON holds it."""
        return {
            "form": FORM,
            "about": self.name,
            "made_on": self.made_on.isoformat(),
            "left_out": list(self.left_out),
            "records": {table.key: [_document(row) for row in table.rows] for table in self.tables},
        }


def answer(person_id: int, made_on: date, others_named: Sequence[str] = ()) -> Answer:
    """Everything that a person is given. `others_named`: names that whoever answers has found in the texts.

    Raises:
        Person.DoesNotExist: there is no such case.
    """
    person = Person.objects.get(pk=person_id)
    clean = partial(redacted, names=_not_their_own(person, {*others_named, *staff_named(person_id)}))
    said = statements_of(person_id)
    tables = [_table(label, person_id, clean, said) for label, each in HANDLING.items() if each.withheld is None]
    return Answer(person.full_name, made_on, tuple(table for table in tables if table.rows), _left_out(person_id))


def staff_named(person_id: int) -> set[str]:
    """What the rows of a case hold of staff, in whatever table: their names, codes and addresses."""
    found: set[str] = set()
    for label, handling in HANDLING.items():
        model = model_at(label)
        columns = [name for name in columns_to_handle(model) if handling.treatment(name) is Treatment.STAFF]
        for values in rows_of(label, person_id).values_list(*columns) if columns else ():
            found.update(str(value) for value in values if value)
    return found


def _not_their_own(person: Person, names: set[str]) -> set[str]:
    own = {part.casefold() for part in person.full_name.split()} | {person.full_name.casefold()}
    return {name for name in names if name.strip().casefold() not in own}


def _table(
    label: str, person_id: int, clean: Callable[[str], str], said: Mapping[RowKey, Sequence[Statement]]
) -> Table:
    handling, model = HANDLING[label], model_at(label)
    held = rows_of(label, person_id)
    if handling.unless:
        # What stood before a correction is withheld with the row that took its place.
        held = held.filter(**{handling.unless: False})
        if issubclass(model, CaseRow):
            held = held.exclude(**{f"superseded_by__{handling.unless}": True})
    rows = tuple(
        Given(
            row.pk,
            tuple(cells(row, clean)),
            getattr(row, "superseded_at", None),
            tuple(_said(label, each) for each in said.get((label, row.pk), ())),
        )
        for row in held.iterator(chunk_size=500)
    )
    return Table(model._meta.model_name or label, _heading(label), rows)


def _heading(label: str) -> str:
    words = _HEADINGS.get(label) or plural(table_label(label))
    return words[:1].upper() + words[1:]


def _said(label: str, statement: Statement) -> Said:
    of = label_of(model_at(label), statement.about_field) if statement.about_field else ""
    return Said(of, statement.words, statement.taken_on)


def _left_out(person_id: int) -> tuple[str, ...]:
    told = [
        each.withheld.told
        for label, each in HANDLING.items()
        if each.withheld is not None and each.withheld.told and rows_of(label, person_id).exists()
    ]
    return (*ALWAYS_TOLD, *dict.fromkeys(told))


def _document(row: Given) -> dict[str, Any]:
    told: dict[str, Any] = {"id": row.id, **{cell.name: cell.value for cell in row.cells}}
    if row.replaced_at is not None:
        told["replaced_at"] = row.replaced_at.isoformat()
    if row.statements:
        told["your_statements"] = [
            {"of": each.of, "words": each.words, "on": each.on.isoformat()} for each in row.statements
        ]
    return told


def in_words(said: Said) -> str:
    """A statement as a line beside its row."""
    about = f" the {said.of}" if said.of else " this"
    return f"You dispute{about} ({day(said.on)}): {said.words}"
