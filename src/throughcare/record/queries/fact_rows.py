"""The rows of facts of a case as they can be corrected: each with its id, its version and its own columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from throughcare.policy.subjects import Subject
from throughcare.record.fact_tables import kept_in, model_of
from throughcare.record.models import CaseRow, Person


@dataclass(frozen=True)
class FactRow:
    """A row that stands: its id, its version, and its facts by name."""

    row: int
    version: int
    facts: dict[str, Any]


def rows_of(person_id: int, grain: str) -> list[FactRow]:
    """The rows of a table of facts of a case, by their ids.

    Raises:
        KeyError: there is no table of facts of that name.
    """
    subject = Subject.declared[grain]
    model: Any = model_of(subject)
    held = model.objects.filter(pk=person_id) if model is Person else model.objects.current().of(person_id)
    columns = {name: kept_in(grain, name) for name in subject.grain.columns}
    return [_row(each, columns) for each in held.order_by("pk")]


def _row(held: CaseRow | Person, columns: dict[str, str | None]) -> FactRow:
    facts = {name: getattr(held, column) for name, column in columns.items() if column is not None}
    return FactRow(held.pk, held.version, facts)
