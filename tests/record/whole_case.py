"""A case with a row in every table of the registry, made from the models: each text bears a token of its own."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from itertools import count
from typing import Any
from uuid import uuid4

from django.db import models

from throughcare.access.handled import HANDLING
from throughcare.record.handled_tables import model_at
from throughcare.record.models import CaseRow, Establishment, Person, Region
from throughcare.record.models.fields import WordField

DAY = date(2020, 2, 3)
SHORTEST_TOKEN = 16

# What the database would not hold otherwise.
GIVEN: dict[str, dict[str, Any]] = {"record.BreakGlass": {"minutes": 15}}


@dataclass
class WholeCase:
    """`tokens`: what stands in each column, by the label of its table and its name."""

    person: Person
    other: Person
    tokens: dict[tuple[str, str], str] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=lambda: count(1))


def whole_case() -> WholeCase:
    """A row in every table, and one that was superseded where a table keeps those."""
    held = WholeCase(
        Person.objects.create(first_name="Ola", last_name="Adeyemi"), Person.objects.create(last_name="Okri")
    )
    for label in HANDLING:
        if label != "record.Person":
            row_in(held, label)
    fill(held, held.person)
    held.person.save()
    return held


def row_in(held: WholeCase, label: str, **given: Any) -> models.Model:
    """A row of the case in a table, each column filled; `given` go before what would be filled in."""
    row = model_at(label)()
    fill(held, row, **{**GIVEN.get(label, {}), **given})
    row.save(force_insert=True)
    return row


def fill(held: WholeCase, row: models.Model, **given: Any) -> None:
    """Fill the columns of a row."""
    for column in row._meta.concrete_fields:
        if column.name in given:
            setattr(row, column.name, given[column.name])
        elif not _left(row, column):
            setattr(row, column.name, _value(held, row, column))


def _left(row: models.Model, column: Any) -> bool:
    own_key = column.primary_key and isinstance(column, models.AutoField)
    names = {"superseded_by", "version", "uuid", "sort_name"}
    if column.name == "superseded_at" and column.null:
        return True
    return own_key or column.name in names or (isinstance(row, Person) and column.name in {"first_name", "last_name"})


def _value(held: WholeCase, row: models.Model, column: Any) -> Any:
    if column.is_relation:
        return _related(held, row, column)
    if isinstance(column, WordField) and column.words is not None:
        return next(iter(column.words)).value
    if isinstance(column, models.CharField | models.TextField):
        return _token(held, row, column)
    if isinstance(column, models.JSONField):
        return {"said": _token(held, row, column)}
    plain: dict[type[models.Field[Any, Any]], Any] = {
        models.DateTimeField: datetime(2020, 2, 3, 12, tzinfo=UTC),
        models.DateField: DAY,
        models.BooleanField: column.name != HANDLING[row._meta.label].unless,
        models.FloatField: 1.5,
        models.UUIDField: uuid4() if column.name == "uuid" or column.primary_key else held.person.uuid,
    }
    return next((value for kind, value in plain.items() if isinstance(column, kind)), next(held.numbers))


def _related(held: WholeCase, row: models.Model, column: Any) -> Any:
    if column.related_model is Person:
        return held.person if column.name in {HANDLING[row._meta.label].paths[0], "person"} else held.other
    if column.related_model is Establishment:
        return Establishment.objects.get(pk="LEI")
    if column.related_model is Region:
        return Region.objects.get(pk="North West")
    if column.null:
        return None
    if column.related_model._meta.label in HANDLING:
        return row_in(held, column.related_model._meta.label)
    made = column.related_model()
    fill_plain(made, next(held.numbers))
    made.save()
    return made


def fill_plain(row: models.Model, number: int) -> None:
    """Enough of a row of no case that it can be saved."""
    for column in row._meta.concrete_fields:
        if isinstance(column, WordField) and column.words is not None:
            setattr(row, column.name, next(iter(column.words)).value)
        elif isinstance(column, models.CharField):
            setattr(row, column.name, f"x{number}"[: column.max_length])
        elif isinstance(column, models.DateField) and not column.null and not column.has_default():
            setattr(row, column.name, DAY)


def _token(held: WholeCase, row: models.Model, column: Any) -> str:
    longest = column.max_length or SHORTEST_TOKEN
    if longest < SHORTEST_TOKEN:
        return "x"
    token = f"canary{next(held.numbers):04d}token"
    held.tokens[row._meta.label, column.name] = token
    return token


def superseded(held: WholeCase, label: str) -> models.Model | None:
    """A row of a table that a correction has superseded, where the table keeps those."""
    if not issubclass(model_at(label), CaseRow):
        return None
    return row_in(held, label, superseded_at=datetime(2021, 1, 1, tzinfo=UTC))
