"""The rows of a case as somebody picks one out of them, to put it right or to keep a statement beside it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q

from throughcare.access.compartments import Compartment, compartment_of_column
from throughcare.policy.words import plural
from throughcare.record.handled_tables import model_at, rows_of
from throughcare.record.models import CaseRow, Person, PersonBefore
from throughcare.record.told_rows import Cell, grain_of, own_cells, table_label


@dataclass(frozen=True)
class Row:
    """A row: its id, its version, and what it says. `replaced_at` and `by` are those of a copy of what stood before."""

    id: int
    version: int
    cells: tuple[Cell, ...]
    replaced_at: datetime | None = None
    by: str = ""

    @property
    def title(self) -> str:
        """Enough to know it by: the first things that it says."""
        return "; ".join(f"{cell.label} {cell.words}" for cell in self.cells[:3]) or "nothing is recorded in it"


@dataclass(frozen=True)
class Table:
    """The rows of a table that stand; `label` is that of its model, `grain` the name of its facts, if it has any."""

    label: str
    grain: str | None
    heading: str
    rows: tuple[Row, ...]


Values = Mapping[str, Collection[object]]


def standing_rows(
    person_id: int, labels: Collection[str], seen: Collection[Compartment], only: Mapping[str, Values] | None = None
) -> list[Table]:
    """The rows that stand of these tables, without columns that the reader may not see. Empty tables are left out.

    `only`: of a table, by its label, the only rows that are asked for.
    """
    tables = [_table(label, person_id, seen, (only or {}).get(label, {})) for label in labels]
    return [table for table in tables if table.rows]


def holding(values: Values) -> Q:
    """Rows in which each of these columns holds one of its values; None is an empty one."""
    found = Q()
    for column, among in values.items():
        either = Q(**{f"{column}__in": [each for each in among if each is not None]})
        found &= either | Q(**{f"{column}__isnull": True}) if None in among else either
    return found


def told(row: CaseRow | Person | PersonBefore, seen: Collection[Compartment]) -> Row:
    """A row as somebody with this sight reads it."""
    label = row._meta.label.replace("PersonBefore", "Person")
    grain = grain_of(label) or ""
    cells = tuple(each for each in own_cells(row) if not grain or compartment_of_column(grain, each.name) in seen)
    return Row(row.pk, row.version, cells, getattr(row, "superseded_at", None), row.recorded_by)


def stood_before(row: CaseRow | Person, seen: Collection[Compartment]) -> list[Row]:
    """What stood before each correction of a row, latest first."""
    if isinstance(row, Person):
        held: Any = PersonBefore.objects.filter(person=row)
    else:
        held = model_at(row._meta.label)._default_manager.filter(superseded_by=row.pk)
    return [told(each, seen) for each in held.order_by("-superseded_at", "-pk")]


def _table(label: str, person_id: int, seen: Collection[Compartment], only: Values) -> Table:
    held: Any = rows_of(label, person_id)
    rows = held if label == Person._meta.label else held.current().filter(holding(only))
    heading = "person" if label == Person._meta.label else plural(table_label(label))
    return Table(label, grain_of(label), heading[:1].upper() + heading[1:], tuple(told(each, seen) for each in rows))
