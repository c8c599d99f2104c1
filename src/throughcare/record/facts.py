"""The facts of cases: the record's current rows as policy reads them, one statement a case.

A row is a tuple: its key, then the columns of its grain in their order. Dates are dates, instants
are in UTC, and an empty fact is None.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from operator import itemgetter

from django.db import connections

from throughcare.record.fact_statements import Row, readers, statement
from throughcare.record.models import Person
from throughcare.record.trips import Read, read_at_once

Facts = dict[str, list[Row]]

_AT_ONCE = 500
_KEY = itemgetter(0)


class UnknownPerson(LookupError):
    """No case has that id."""


def person_ids() -> Iterator[int]:
    """The ids of all cases, in order, read as they are asked for."""
    return Person.objects.order_by("pk").values_list("pk", flat=True).iterator(chunk_size=10_000)


def facts_of(person_id: int, using: str = "default") -> Facts:
    """The facts of one case: the rows of each grain, by the grain's name, in the order of their keys.

    Raises:
        UnknownPerson: there is no such case.
    """
    (rows,) = read_at_once(facts_read(person_id, using=using), using=using)
    return facts_found(person_id, rows, using=using)


def facts_read(person_id: int, tables: frozenset[str] | None = None, using: str = "default") -> Read:
    """The statement that reads the facts of one case; of these tables only, where they are given."""
    return Read(statement(connections[using].vendor, "= %(case)s", tables), {"case": person_id})


def facts_found(person_id: int, rows: list[Row], tables: frozenset[str] | None = None, using: str = "default") -> Facts:
    """The facts of one case from the rows that `facts_read` of the same tables gives.

    Raises:
        UnknownPerson: there is no such case.
    """
    found = _gather(rows, connections[using].vendor, tables)
    if person_id not in found:
        raise UnknownPerson(f"There is no case with the id {person_id}.")
    return found[person_id]


def facts_of_many(person_ids: Iterable[int], using: str = "default") -> Iterator[tuple[int, Facts]]:
    """The facts of many cases, each with its id. Ids that no case has are passed over."""
    remaining = iter(person_ids)
    while some := list(islice(remaining, _AT_ONCE)):
        found = _many(some, using)
        yield from ((person_id, found[person_id]) for person_id in some if person_id in found)


def _many(some: list[int], using: str) -> dict[int, Facts]:
    connection = connections[using]
    is_list = connection.vendor == "postgresql"
    which = "= ANY(%(cases)s)" if is_list else "IN (SELECT value FROM json_each(%(cases)s))"
    with connection.cursor() as cursor:
        cursor.execute(statement(connection.vendor, which), {"cases": some if is_list else str(some)})
        return _gather(cursor.fetchall(), connection.vendor)


def _gather(rows: list[Row], vendor: str, tables: frozenset[str] | None = None) -> dict[int, Facts]:
    by_table = readers(vendor, tables)
    found: dict[int, Facts] = {}
    for row in rows:
        held = found.get(row[1])
        if held is None:
            held = found[row[1]] = {reader.name: [] for reader in by_table}
        reader = by_table[row[0]]
        held[reader.name].append(reader.read(row))
    for held in found.values():
        for taken in held.values():
            taken.sort(key=_KEY)
    return found
