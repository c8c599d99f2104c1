"""The tables of the registry (`access.handled`) as models: their rows of one person, and what it must name."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Q, QuerySet

from throughcare.access.handled import HANDLING
from throughcare.record.models import Person
from throughcare.record.models.fields import WordField

OURS = frozenset({"record", "duties"})


def model_at(label: str) -> type[models.Model]:
    """The model of a label ("record.Sentence").

    Raises:
        LookupError: there is none.
    """
    return apps.get_model(label)


def rows_of(label: str, person_id: int) -> QuerySet[Any]:
    """The rows of a table that are of a person, what was superseded among them, in the order of their ids."""
    return rows_of_people(label, Person.objects.filter(pk=person_id))


def rows_of_people(label: str, people: QuerySet[Person]) -> QuerySet[Any]:
    """The rows of a table that are of any of these people, in the order of their ids."""
    model, of_them = model_at(label), Q()
    for path in HANDLING[label].paths:
        of_them |= Q(**{f"{path}__in": people.values("uuid" if _ends_in_an_address(model, path) else "pk")})
    return model._default_manager.filter(of_them).order_by("pk")


def _ends_in_an_address(model: type[models.Model], path: str) -> bool:
    reached: Any = model
    for name in path.split("__"):
        if name == "pk":
            return False
        column = reached._meta.get_field(name)
        reached = column.related_model
    return isinstance(column, models.UUIDField)


def tables() -> list[type[models.Model]]:
    """Every table of this project, those between two others among them."""
    return [model for model in apps.get_models(include_auto_created=True) if model._meta.app_label in OURS]


def paths_to_a_person() -> dict[str, set[str]]:
    """The tables that lead to a person, by label, each with its ways there; found in the models, not in the registry.

    A way is a foreign key to a person or to a row that leads there, or a column with the address (uuid) of a case.
    """
    found: dict[str, set[str]] = {"record.Person": {"pk"}}
    for model in tables():
        if addresses := {column.name for column in model._meta.concrete_fields if _is_an_address(column)}:
            found[model._meta.label] = addresses
    waiting: deque[Any] = deque(model_at(label) for label in found)
    while waiting:
        reached = waiting.popleft()
        for model in tables():
            for column in _keys_to(model, reached):
                way = _way(column, found[reached._meta.label])
                if way not in found.setdefault(model._meta.label, set()):
                    found[model._meta.label].add(way)
                    if model is not reached:
                        waiting.append(model)
    return found


def _is_an_address(column: models.Field[Any, Any]) -> bool:
    """Whether a column holds the address of something else than its own row."""
    return isinstance(column, models.UUIDField) and column.name != "uuid" and not column.primary_key


def _keys_to(model: type[models.Model], reached: type[models.Model]) -> Iterator[str]:
    for column in model._meta.concrete_fields:
        # A row that took another's place leads nowhere that the row does not lead itself.
        if column.is_relation and column.related_model is reached and column.name != "superseded_by":
            yield column.name


def _way(column: str, ways_on: set[str]) -> str:
    onward = sorted(ways_on)[0]
    return column if onward == "pk" else f"{column}__{onward}"


def columns_to_handle(model: type[models.Model]) -> list[str]:
    """The columns that may hold other people or free text: text, documents, and keys to other rows."""
    kinds = (models.CharField, models.TextField, models.JSONField)
    return [
        column.name
        for column in model._meta.concrete_fields
        if column.is_relation or (isinstance(column, kinds) and not isinstance(column, WordField))
    ]
