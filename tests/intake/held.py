"""What the record holds, as it can be compared: with no numbers of rows, no times and no origins."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.db import transaction

from throughcare.record.models import CaseRow, DoubtfulMatch, Identifier, Person, SearchName

# What a custody spell is compared by.
SPELL = ("establishment", "arrived_on", "arrival", "left_on", "departure", "away_for")

_LEFT_OUT = {
    "id", "uuid", "person", "version", "recorded_at", "recorded_by", "feed", "file", "line", "superseded_at",
    "superseded_by",
}  # fmt: skip


def held(*, history: bool = False) -> dict[str, Any]:
    """Everything that stands of everybody, by their first number."""
    people = {person.pk: _number(person.pk) for person in Person.objects.all()}
    told: dict[str, Any] = {number: {} for number in people.values()}
    for person in Person.objects.all():
        told[people[person.pk]]["Person"] = [_values(person)]
        names = SearchName.objects.filter(person=person).values_list("name", flat=True)
        told[people[person.pk]]["SearchName"] = sorted(names)
    for model in apps.get_app_config("record").get_models():
        if issubclass(model, CaseRow):
            rows = model.objects.all() if history else model.objects.current()
            for row in rows:
                told[people[row.person_id]].setdefault(model.__name__, []).append(_values(row))
    doubts = DoubtfulMatch.objects.values_list("person", "other", "why")
    told["doubts"] = sorted((people[one], people.get(other, ""), why) for one, other, why in doubts)
    return {number: _sorted(tables) for number, tables in told.items()}


def rows(model: Any, *columns: str) -> list[tuple[Any, ...]]:
    """The rows of a table that stand, in the order in which they were made."""
    return list(model.objects.current().order_by("pk").values_list(*columns))


def _number(person_id: int) -> str:
    numbers = Identifier.objects.current().of(person_id).filter(kind__in=("NOMS", "CRN"))
    return min(numbers.values_list("value", flat=True), default=f"person {person_id}")


def _values(row: Any) -> tuple[Any, ...]:
    columns = (column for column in row._meta.concrete_fields if column.name not in _LEFT_OUT)
    return tuple((column.name, str(getattr(row, column.attname))) for column in columns)


def _sorted(tables: Any) -> Any:
    return {name: sorted(rows) for name, rows in tables.items()} if isinstance(tables, dict) else tables


@contextmanager
def undone() -> Iterator[None]:
    """A part of a test whose writing is undone at its end."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
