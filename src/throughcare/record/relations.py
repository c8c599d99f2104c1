"""How somebody stands to a case, and which cases lie within a scope."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.apps import apps
from django.db import connection
from django.db.models import Q, QuerySet

from throughcare.access.permissions import Actor, Relation, Scope
from throughcare.access.roles import Role
from throughcare.record.models import Allocation, Person, Spell
from throughcare.record.models.custody import STILL_THERE
from throughcare.record.trips import Read, read_at_once

# Where it is recorded that a case was put before the body that somebody of a role works for. A supplier and Approved
# Premises see only what was referred to them by name.
_REFERRED_IN: Mapping[Role, tuple[str, ...]] = {
    Role.CRS_SUPPLIER: ("crsreferral",),
    Role.AP_STAFF: ("approvedpremisesreferral", "approvedpremisesstay"),
    Role.NSD: ("nationalsecurity",),
    Role.INTELLIGENCE_UNIT: ("nationalsecurity",),
    Role.WECASP_CHAIR: ("caspreferral", "caspcase"),
    Role.WECASP_SECRETARIAT: ("caspreferral", "caspcase"),
    Role.BOARD_MEMBER: ("caspreferral", "caspcase"),
    Role.PGD: ("caspreferral", "caspcase"),
    Role.LTHSPG: ("restrictedstatus",),
    Role.YCS: ("youthtransition",),
}
_BY_NAME: Mapping[Role, str] = {Role.CRS_SUPPLIER: "supplier", Role.AP_STAFF: "premises"}

# One statement, written out: it stands in the way of every page and every verb.
_ASKED = """
    SELECT person.region_id,
           person.pdu,
           (SELECT spell.establishment_id FROM record_spell spell
             WHERE spell.person_id = person.id AND spell.superseded_at IS NULL
               AND spell.left_on IS NULL AND spell.departure IS NULL),
           EXISTS (SELECT 1 FROM record_allocation held
                    WHERE held.person_id = person.id AND held.superseded_at IS NULL
                      AND held.to_on IS NULL AND held.staff_code = %s)
           {referred}
      FROM record_person person WHERE person.id = %s
"""


def relations_to(actor: Actor, person_id: int, *, locking: bool = False) -> frozenset[Relation] | None:
    """The relations that the actor has to a case now; None where there is no such case.

    `locking`: keep other verbs from the case until the transaction ends.
    """
    lock = "FOR NO KEY UPDATE OF person" if locking and connection.vendor == "postgresql" else ""
    referred, bodies = _referred(actor)
    statement = _ASKED.format(referred=referred) + lock
    (rows,) = read_at_once(Read(statement, [actor.staff_code, *bodies, person_id]))
    if not rows:
        return None
    region, pdu, establishment, own, *put_before = rows[0]
    return frozenset(
        relation
        for relation, holds in (
            (Relation.OWN, bool(own) and bool(actor.staff_code)),
            (Relation.TEAM, pdu in actor.teams),
            (Relation.ESTABLISHMENT, establishment in actor.establishments),
            (Relation.REGION, region in actor.regions),
            (Relation.REFERRED, any(put_before)),
        )
        if holds
    )


def _referred(actor: Actor) -> tuple[str, list[str]]:
    """A column a table in which the case may have been put before the actor's body, and their parameters."""
    by_name = _BY_NAME.get(actor.role)
    named = f" AND put.{by_name} = %s AND put.{by_name} <> ''" if by_name else ""
    tables = _REFERRED_IN.get(actor.role, ())
    columns = [
        f", EXISTS (SELECT 1 FROM record_{table} put WHERE put.person_id = person.id"  # noqa: S608
        f" AND put.superseded_at IS NULL{named})"
        for table in tables
    ]
    return "".join(columns), [actor.body] * len(tables) if by_name else []


def within(scope: Scope, person: str = "pk") -> Q:
    """The cases of a scope, as a condition; `person` is the column that names the case (`"person"` of its rows)."""
    if scope.everyone:
        return Q()
    found = Q(**{f"{person}__in": []})
    if scope.staff_code:
        found |= Q(**{f"{person}__in": _held_by(scope.staff_code).values("person")})
    if scope.establishments:
        found |= Q(**{f"{person}__in": _held_at(scope.establishments).values("person")})
    if scope.teams:
        found |= Q(**{f"{person}__in": Person.objects.filter(pdu__in=scope.teams).values("pk")})
    if scope.referred_as is not None:
        for rows in _put_before(scope.referred_as, scope.body):
            found |= Q(**{f"{person}__in": rows.values("person")})
    if scope.regions:
        found |= Q(**{f"{person}__in": Person.objects.filter(region__in=scope.regions).values("pk")})
    return found


def _put_before(role: Role, body: str) -> Iterator[QuerySet[Any]]:
    for name in _REFERRED_IN.get(role, ()):
        rows: QuerySet[Any] = apps.get_model("record", name).objects.current()
        by_name = _BY_NAME.get(role)
        yield rows.filter(**{by_name: body}).exclude(**{by_name: ""}) if by_name else rows


def _held_by(staff_code: str) -> QuerySet[Any]:
    held: QuerySet[Any] = Allocation.objects.current().filter(to_on__isnull=True)
    return held.filter(staff_code=staff_code) if staff_code else held.none()


def _held_at(establishments: frozenset[str]) -> QuerySet[Any]:
    held: QuerySet[Any] = Spell.objects.current().filter(STILL_THERE, establishment__in=establishments)
    return held
