"""Reading what is stored of some cases. Written as SQL: these reads stand in the way of every change of the record."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db import connection, models

from throughcare.record.trips import Read, Row

_EMPTY: dict[str, Any] = {"[]": list, "{}": dict}


@dataclass(frozen=True, eq=False)
class Stored:
    """Some columns of a model, of some cases, and of some provisions only where these are named."""

    model: type[models.Model]
    columns: tuple[str, ...]

    def of(self, person_ids: Sequence[int], provisions: Collection[str] | None = None) -> Read:
        """The statement that reads them."""
        narrowed = provisions is not None
        lists = [list(person_ids), *([sorted(provisions)] if provisions is not None else [])]
        as_json = connection.vendor != "postgresql"
        return Read(
            _statement(self.model, self.columns, connection.vendor, narrowed),
            [json.dumps(each) for each in lists] if as_json else lists,
        )

    def told(self, rows: Sequence[Row]) -> Iterator[Row]:
        """The rows as tuples of the columns, JSON read."""
        places = _json_places(self.model, self.columns)
        for row in rows:
            values = list(row)
            for place in places:
                empty = _EMPTY.get(values[place])
                values[place] = empty() if empty else json.loads(values[place])
            yield tuple(values)


@cache
def _statement(model: type[models.Model], columns: tuple[str, ...], vendor: str, narrowed: bool) -> str:
    named = ", ".join(f'"{model._meta.get_field(name).column}"' for name in columns)  # type: ignore[union-attr]
    among = "= ANY(%s)" if vendor == "postgresql" else "IN (SELECT value FROM json_each(%s))"
    provisions = f" AND provision {among}" if narrowed else ""
    return f'SELECT {named} FROM "{model._meta.db_table}" WHERE person_id {among}{provisions}'  # noqa: S608 - names of ours


@cache
def _json_places(model: type[models.Model], columns: tuple[str, ...]) -> tuple[int, ...]:
    held = enumerate(model._meta.get_field(name) for name in columns)
    return tuple(place for place, field in held if isinstance(field, models.JSONField))
