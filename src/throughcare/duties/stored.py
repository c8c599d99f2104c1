"""Reading what is stored of some cases. Written as SQL: these reads stand in the way of every change of the record."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from django.db import connection, models

_NOTHING = "[]"


def stored(model: type[models.Model], columns: Sequence[str], person_ids: Sequence[int]) -> Iterator[tuple[Any, ...]]:
    """The rows of these cases as tuples of the columns, JSON read. One statement."""
    statement, json_places = _statement(model, tuple(columns), connection.vendor)
    ids = list(person_ids) if connection.vendor == "postgresql" else json.dumps(list(person_ids))
    with connection.cursor() as cursor:
        cursor.execute(statement, [ids])
        for row in cursor.fetchall():
            values = list(row)
            for place in json_places:
                values[place] = [] if values[place] == _NOTHING else json.loads(values[place])
            yield tuple(values)


@cache
def _statement(model: type[models.Model], columns: tuple[str, ...], vendor: str) -> tuple[str, tuple[int, ...]]:
    fields: list[Any] = [model._meta.get_field(name) for name in columns]
    named = ", ".join(f'"{field.column}"' for field in fields)
    among = "= ANY(%s)" if vendor == "postgresql" else "IN (SELECT value FROM json_each(%s))"
    places = tuple(place for place, field in enumerate(fields) if isinstance(field, models.JSONField))
    return f'SELECT {named} FROM "{model._meta.db_table}" WHERE person_id {among}', places  # noqa: S608 - names of ours
