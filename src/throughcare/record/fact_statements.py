"""One SQL statement that reads every fact of a case, and how its rows become rows of facts.

The tables are read by UNION ALL, so their columns share slots: each slot has one type, and a table fills the slots that
it needs. A row is the table's number, the case, the row's key, then the slots.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from operator import itemgetter
from typing import Any

from throughcare.policy.facts import Case
from throughcare.record.fact_tables import FactTable, fact_tables

Row = tuple[Any, ...]

_BEFORE_SLOTS = 3
_NULLS = {
    "date": "date",
    "instant": "timestamp with time zone",
    "text": "varchar",
    "integer": "bigint",
    "real": "double precision",
    "truth": "boolean",
}
_DATABASES_WITH_TYPES = {"postgresql"}


@dataclass(frozen=True)
class Reader:
    """Makes a row of facts from a row of the statement."""

    name: str
    read: Callable[[Row], Row]


Tables = frozenset[str]


@cache
def statement(vendor: str, which: str, tables: Tables | None = None) -> str:
    """The statement for a database; `which` is the condition on the case, that follows the column of the case.

    `tables`: read these only, and the case itself.
    """
    laid = layout(tables)
    return " UNION ALL ".join(
        _branch(number, table, vendor, which, laid) for number, table in enumerate(laid.tables.values())
    )


@cache
def readers(vendor: str, tables: Tables | None = None) -> tuple[Reader, ...]:
    """A reader a table, in the order of the tables' numbers."""
    laid = layout(tables)
    return tuple(Reader(name, _reader(table, vendor, laid)) for name, table in laid.tables.items())


@dataclass(frozen=True)
class Layout:
    """The tables that a statement reads, and the type of each slot: as many as the table that has most of it needs."""

    tables: dict[str, FactTable]
    slots: tuple[str, ...]

    @property
    def numbered(self) -> Iterator[tuple[int, str]]:
        return enumerate(self.slots, start=_BEFORE_SLOTS)

    def places(self, table: FactTable) -> list[int]:
        """Where the columns of a table stand in a row."""
        free = {kind: [place for place, slot in self.numbered if slot == kind] for kind in _NULLS}
        return [free[column.kind].pop(0) for column in table.columns]


@cache
def layout(wanted: Tables | None) -> Layout:
    """The tables that are read, all where none are named, and the slots that they share."""
    tables = {
        name: table
        for name, table in fact_tables().items()
        if wanted is None or name in wanted or name == Case.grain.name
    }
    kinds = {
        kind: max(sum(column.kind == kind for column in table.columns) for table in tables.values()) for kind in _NULLS
    }
    return Layout(tables, tuple(kind for kind, number in kinds.items() for _ in range(number)))


def _branch(number: int, table: FactTable, vendor: str, which: str, laid: Layout) -> str:
    places = {place: column.expression for place, column in zip(laid.places(table), table.columns, strict=True)}
    chosen = [_chosen(places.get(place), kind, vendor) for place, kind in laid.numbered]
    conditions = " AND ".join(filter(None, (f"{table.person} {which}", table.current)))
    return f"SELECT {number}, {table.person}, t.id, {', '.join(chosen)} FROM {table.source} WHERE {conditions}"  # noqa: S608


def _chosen(expression: str | None, kind: str, vendor: str) -> str:
    if vendor in _DATABASES_WITH_TYPES:
        return expression or f"NULL::{_NULLS[kind]}"
    # SQLite gives an expression as it is kept; a bare column Python would read as a date slowly, and deprecates it.
    return f"+{expression}" if expression and kind in {"date", "instant"} else expression or "NULL"


def _reader(table: FactTable, vendor: str, laid: Layout) -> Callable[[Row], Row]:
    places = laid.places(table)
    take = itemgetter(2, *places)
    if vendor in _DATABASES_WITH_TYPES:
        return take
    converted = [
        (number, _FROM_SQLITE[column.kind])
        for number, column in enumerate(table.columns, start=1)
        if column.kind in _FROM_SQLITE
    ]
    return _converting(take, converted)


def _converting(take: Callable[[Row], Row], converted: list[tuple[int, Callable[[Any], Any]]]) -> Callable[[Row], Row]:
    def read(row: Row) -> Row:
        values = list(take(row))
        for number, convert in converted:
            value = values[number]
            if value is not None:
                values[number] = convert(value)
        return tuple(values)

    return read


def _instant(kept: str) -> datetime:
    """SQLite keeps instants as text in UTC that does not say so."""
    return datetime.fromisoformat(kept).replace(tzinfo=UTC)


_FROM_SQLITE: dict[str, Callable[[Any], Any]] = {"date": date.fromisoformat, "instant": _instant, "truth": bool}
