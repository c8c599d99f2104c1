"""How somebody stands to a case, and which cases lie within a scope."""

from typing import Any

from django.db import connection
from django.db.models import Q, QuerySet

from throughcare.access.permissions import Actor, Relation, Scope
from throughcare.record.models import Allocation, Person, Spell
from throughcare.record.models.custody import STILL_THERE
from throughcare.record.trips import Read, read_at_once

# One statement, written out: it stands in the way of every page and every verb.
_ASKED = """
    SELECT person.region_id,
           (SELECT spell.establishment_id FROM record_spell spell
             WHERE spell.person_id = person.id AND spell.superseded_at IS NULL
               AND spell.left_on IS NULL AND spell.departure IS NULL),
           EXISTS (SELECT 1 FROM record_allocation held
                    WHERE held.person_id = person.id AND held.superseded_at IS NULL
                      AND held.to_on IS NULL AND held.staff_code = %s)
      FROM record_person person WHERE person.id = %s
"""


def relations_to(actor: Actor, person_id: int, *, locking: bool = False) -> frozenset[Relation] | None:
    """The relations that the actor has to a case now; None where there is no such case.

    `locking`: keep other verbs from the case until the transaction ends.
    """
    lock = "FOR NO KEY UPDATE OF person" if locking and connection.vendor == "postgresql" else ""
    (rows,) = read_at_once(Read(_ASKED + lock, [actor.staff_code, person_id]))
    if not rows:
        return None
    region, establishment, own = rows[0]
    return frozenset(
        relation
        for relation, holds in (
            (Relation.OWN, bool(own) and bool(actor.staff_code)),
            (Relation.ESTABLISHMENT, establishment in actor.establishments),
            (Relation.REGION, region in actor.regions),
        )
        if holds
    )


def within(scope: Scope, person: str = "pk") -> Q:
    """The cases of a scope, as a condition; `person` is the column that names the case (`"person"` of its rows)."""
    if scope.everyone:
        return Q()
    found = Q(**{f"{person}__in": []})
    if scope.staff_code:
        found |= Q(**{f"{person}__in": _held_by(scope.staff_code).values("person")})
    if scope.establishments:
        found |= Q(**{f"{person}__in": _held_at(scope.establishments).values("person")})
    if scope.regions:
        found |= Q(**{f"{person}__in": Person.objects.filter(region__in=scope.regions).values("pk")})
    return found


def _held_by(staff_code: str) -> QuerySet[Any]:
    held: QuerySet[Any] = Allocation.objects.current().filter(to_on__isnull=True)
    return held.filter(staff_code=staff_code) if staff_code else held.none()


def _held_at(establishments: frozenset[str]) -> QuerySet[Any]:
    held: QuerySet[Any] = Spell.objects.current().filter(STILL_THERE, establishment__in=establishments)
    return held
