"""What the person disputes: their own statements, each with the row that it is about."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from throughcare.access.compartments import Compartment
from throughcare.access.handled import HANDLING
from throughcare.policy.words import the
from throughcare.record.handled_tables import model_at, rows_of
from throughcare.record.models import Statement
from throughcare.record.queries.rows_of_a_case import told
from throughcare.record.statements import RowKey
from throughcare.record.told_rows import label_of, table_label


@dataclass(frozen=True)
class Disputed:
    """A statement as the page shows it: of what it is, what stands there, and what the person says."""

    of: str
    stands: str
    words: str
    on: date
    taken_by: str


def disputed(
    person_id: int, said: Mapping[RowKey, Sequence[Statement]], seen: Collection[Compartment]
) -> list[Disputed]:
    """The statements on rows that the reader may see, in the order in which they were made."""
    found = [
        _told(person_id, label, row_id, statement, seen)
        for (label, row_id), statements in said.items()
        if label in HANDLING and HANDLING[label].compartment in seen and not HANDLING[label].own_pages
        for statement in statements
    ]
    return sorted(found, key=lambda each: each.on)


def _told(person_id: int, label: str, row_id: int, statement: Statement, seen: Collection[Compartment]) -> Disputed:
    row = rows_of(label, person_id).filter(pk=row_id).first()
    stands = told(row, seen).title if row is not None else "The row is not there any more"
    column = f"{label_of(model_at(label), statement.about_field)}, " if statement.about_field else ""
    of = the(f"{column}{table_label(label)}")
    return Disputed(of[:1].upper() + of[1:], stands, statement.words, statement.taken_on, statement.taken_by)
