"""Making what is stored of some cases what policy now makes of them: only what differs is written."""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import JSONField

from throughcare.duties.models import Derived, Duty
from throughcare.duties.rows import DutyRow
from throughcare.duties.stored import Stored
from throughcare.record.trips import Row, write

# The person, the provision and the subject.
Key = tuple[int, str, str]

_FIELDS: list[Any] = [Duty._meta.get_field(name) for name in ("person", *DutyRow._fields)]
_KEY = ('"person_id"', '"provision"', '"subject"')
DUTIES = Stored(Duty, ("id", "person", *DutyRow._fields))
DERIVED = Stored(Derived, ("id", "person", "provision"))


def write_duties(rows: list[Row], wanted: Mapping[Key, DutyRow]) -> tuple[int, int]:
    """Make stored duties those that are wanted; how many were written and how many removed.

    `rows`: what `DUTIES` reads of the same cases and provisions.
    """
    held: dict[Key, tuple[Any, ...]] = {}
    ids: dict[Key, int] = {}
    for row_id, person_id, *values in DUTIES.told(rows):
        key = (person_id, values[0], values[1])
        held[key], ids[key] = tuple(values), row_id
    changed = [(key[0], row) for key, row in wanted.items() if held.get(key) != row]
    gone = [row_id for key, row_id in ids.items() if key not in wanted]
    if gone:
        Duty.objects.filter(pk__in=gone).delete()
    if changed:
        write(_upsert(connection.vendor), [_prepared(person_id, row) for person_id, row in changed])
    return len(changed), len(gone)


def write_derived(rows: list[Row], wanted: Set[tuple[int, str]]) -> tuple[int, int]:
    """Make the stored derivations those that are wanted; how many were written and how many removed.

    `rows`: what `DERIVED` reads of the same cases and provisions.
    """
    ids = {(person_id, provision): row_id for row_id, person_id, provision in rows}
    fresh = [Derived(person_id=person_id, provision=provision) for person_id, provision in sorted(wanted - ids.keys())]
    gone = [row_id for key, row_id in ids.items() if key not in wanted]
    if gone:
        Derived.objects.filter(pk__in=gone).delete()
    if fresh:
        Derived.objects.bulk_create(fresh)
    return len(fresh), len(gone)


@cache
def _upsert(vendor: str) -> str:
    """Written as SQL, for the ORM takes longer to put it together than the database to run it."""
    cast = "::jsonb" if vendor == "postgresql" else ""
    names = [f'"{field.column}"' for field in _FIELDS]
    values = ["%s" + cast * isinstance(field, JSONField) for field in _FIELDS]
    others = [f"{name} = excluded.{name}" for name in names if name not in _KEY]
    return (
        f'INSERT INTO "{Duty._meta.db_table}" ({", ".join(names)}) VALUES ({", ".join(values)}) '  # noqa: S608
        f"ON CONFLICT ({', '.join(_KEY)}) DO UPDATE SET {', '.join(others)}"
    )


def _prepared(person_id: int, row: DutyRow) -> list[Any]:
    values = zip(_FIELDS, (person_id, *row), strict=True)
    return [field.get_db_prep_save(value, connection) for field, value in values]
