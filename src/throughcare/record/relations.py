"""How somebody stands to a case, and which cases lie within a scope."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from throughcare.access.permissions import Actor, Relation, Scope
from throughcare.record.models import Allocation, Person, Spell
from throughcare.record.models.custody import STILL_THERE


def relations_to(actor: Actor, person_id: int) -> frozenset[Relation]:
    """The relations that the actor has to a case now; empty where they have none, or there is no such case."""
    asked = {
        Relation.OWN.value: Exists(_held_by(actor.staff_code).filter(person=OuterRef("pk"))),
        Relation.ESTABLISHMENT.value: Exists(_held_at(actor.establishments).filter(person=OuterRef("pk"))),
    }
    row = Person.objects.filter(pk=person_id).annotate(**asked).values("region_id", *asked).first()
    if row is None:
        return frozenset()
    found = {Relation(name) for name in asked if row[name]}
    return frozenset(found | ({Relation.REGION} if row["region_id"] in actor.regions else set()))


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
