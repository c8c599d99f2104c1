"""How somebody stands to a case, and which cases lie within a scope.

Whoever is excluded from a case, or is not on the list of a restricted one, finds no case there, by page, verb or list.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import connection
from django.db.models import Q, QuerySet
from django.utils import timezone

from throughcare.access.permissions import Actor, Relation, Scope
from throughcare.access.roles import Role
from throughcare.record.models import AccessLimit, Allocation, Person, Spell
from throughcare.record.models.custody import STILL_THERE
from throughcare.record.trips import Read, read_at_once
from throughcare.record.vocabulary import Limit

# The id of no person. What is asked about a case that there is not is asked about this one, and refused with the same
# work, so that the time of an answer tells nothing either.
NOBODY = 0

# Where it is recorded that a case was put before the body that somebody of a role works for. A supplier and Approved
# Premises see only what was referred to them by name.
_REFERRED_IN: Mapping[Role, tuple[str, ...]] = {
    Role.CRS_SUPPLIER: ("crsreferral",),
    Role.AP_STAFF: ("approvedpremisesreferral", "approvedpremisesstay"),
    Role.NSD: ("nationalsecurity", "earlyallocation"),
    Role.INTELLIGENCE_UNIT: ("nationalsecurity",),
    Role.WECASP_CHAIR: ("caspreferral", "caspcase"),
    Role.WECASP_SECRETARIAT: ("caspreferral", "caspcase"),
    Role.BOARD_MEMBER: ("caspreferral", "caspcase"),
    Role.PGD: ("caspreferral", "caspcase"),
    Role.LTHSPG: ("restrictedstatus",),
    Role.YCS: ("youthtransition",),
}
# Put before them once one of these days is there: what was drafted, or looked at and not referred, is before nobody.
_ONCE: Mapping[str, tuple[str, ...]] = {
    "crsreferral": ("submitted_on", "received_on"),
    "earlyallocation": ("referred_on",),
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
                      AND held.to_on IS NULL AND held.staff_code = %s),
           (SELECT MAX(CASE WHEN listed.account_id = %s
                            THEN (CASE listed.kind WHEN 'allowed' THEN 3 ELSE 2 END) ELSE 1 END)
              FROM record_accesslimit listed
             WHERE listed.person_id = person.id AND listed.superseded_at IS NULL
               AND (listed.account_id = %s OR listed.kind = 'allowed')),
           EXISTS (SELECT 1 FROM record_breakglass opened
                    WHERE opened.person_id = person.id AND opened.superseded_at IS NULL
                      AND opened.account_id = %s AND opened.ended_at IS NULL AND opened.until > %s)
           {referred}
      FROM record_person person WHERE person.id = %s
"""
# What the lists of a case say of an account: the case is restricted to others, or they are excluded from it. Nothing,
# or that they are on the list of those who alone see it, takes nothing away.
_FOR_OTHERS, _EXCLUDED = 1, 2


@dataclass(frozen=True)
class _Standing:
    relations: frozenset[Relation]
    limit: int | None
    called: bool


def relations_to(
    actor: Actor, person_id: int, *, locking: bool = False, now: datetime | None = None
) -> frozenset[Relation] | None:
    """The relations that the actor has to a case at an instant (now, where none is given); None where there is no such
    case, where they are excluded from it, and where it is restricted to others and they did not break the glass to it.

    `locking`: keep other verbs from the case until the transaction ends.
    """
    found = _standing(actor, person_id, locking, now)
    if found is None or found.limit == _EXCLUDED:
        return None
    if found.limit == _FOR_OTHERS:
        return frozenset({Relation.CALLED}) if found.called else None
    return found.relations | {Relation.CALLED} if found.called else found.relations


def relations_beneath(actor: Actor, person_id: int, *, locking: bool = False) -> frozenset[Relation] | None:
    """The relations that the actor would have if the case were not restricted; None where there is no such case or they
    are excluded from it. For breaking the glass and reviewing that, and for lifting a restriction that nobody on its
    list can change any more; for nothing else.
    """
    found = _standing(actor, person_id, locking, None)
    return None if found is None or found.limit == _EXCLUDED else found.relations


def _standing(actor: Actor, person_id: int, locking: bool, now: datetime | None) -> _Standing | None:
    lock = "FOR NO KEY UPDATE OF person" if locking and connection.vendor == "postgresql" else ""
    referred, bodies = _referred(actor)
    statement = _ASKED.format(referred=referred) + lock
    me, at = actor.account, connection.ops.adapt_datetimefield_value(now or timezone.now())
    (rows,) = read_at_once(Read(statement, [actor.staff_code, me, me, me, at, *bodies, person_id]))
    if not rows:
        return None
    region, pdu, establishment, own, limit, called, *put_before = rows[0]
    relations = frozenset(
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
    return _Standing(relations, limit, bool(called))


def _referred(actor: Actor) -> tuple[str, list[str]]:
    """A column a table in which the case may have been put before the actor's body, and their parameters."""
    by_name = _BY_NAME.get(actor.role)
    named = f" AND put.{by_name} = %s AND put.{by_name} <> ''" if by_name else ""
    tables = _REFERRED_IN.get(actor.role, ())
    columns = [
        f", EXISTS (SELECT 1 FROM record_{table} put WHERE put.person_id = person.id"  # noqa: S608
        f" AND put.superseded_at IS NULL{named}{_once(table)})"
        for table in tables
    ]
    return "".join(columns), [actor.body] * len(tables) if by_name else []


def _once(table: str) -> str:
    days = " OR ".join(f"put.{column} IS NOT NULL" for column in _ONCE.get(table, ()))
    return f" AND ({days})" if days else ""


def within(scope: Scope, person: str = "pk") -> Q:
    """The cases of a scope, as a condition; `person` is the column that names the case (`"person"` of its rows).

    Restricted cases on whose list the scope's account is not, and those from which it is excluded, are not among them.
    """
    return _reached(scope, person) & ~Q(**{f"{person}__in": _shut_to(scope.account)})


def beneath(scope: Scope, person: str = "pk") -> Q:
    """The cases of a scope as though none were restricted; those from which its account is excluded are not among them.
    For reviews of broken glass and for restrictions that nobody on their list can change any more; for nothing else.
    """
    excluded = _listed().filter(kind=Limit.EXCLUDED, account=scope.account or 0).values("person")
    return _reached(scope, person) & ~Q(**{f"{person}__in": excluded})


def masked(scope: Scope) -> QuerySet[Person]:
    """The restricted cases of which the scope's account may know that they are there, and nothing more: in its own
    places, or held by it. Whoever sees every case, or those put before a body, learns of none so.
    """
    near = replace(scope, everyone=False, referred_as=None)
    if near.is_empty:
        return Person.objects.none()
    listed = _listed().filter(account=scope.account or 0).values("person")
    restricted = _listed().filter(kind=Limit.ALLOWED).values("person")
    return Person.objects.filter(_reached(near, "pk"), pk__in=restricted).exclude(pk__in=listed)


def _listed() -> QuerySet[Any]:
    listed: QuerySet[Any] = AccessLimit.objects.current()
    return listed


def _shut_to(account: int | None) -> QuerySet[Any]:
    mine = _listed().filter(account=account or 0)
    others = Q(kind=Limit.ALLOWED) & ~Q(person__in=mine.filter(kind=Limit.ALLOWED).values("person"))
    return _listed().filter(others | Q(kind=Limit.EXCLUDED, account=account or 0)).values("person")


def _reached(scope: Scope, person: str) -> Q:
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
        if name in _ONCE:
            rows = rows.exclude(**{f"{column}__isnull": True for column in _ONCE[name]})
        by_name = _BY_NAME.get(role)
        yield rows.filter(**{by_name: body}).exclude(**{by_name: ""}) if by_name else rows


def _held_by(staff_code: str) -> QuerySet[Any]:
    held: QuerySet[Any] = Allocation.objects.current().filter(to_on__isnull=True)
    return held.filter(staff_code=staff_code) if staff_code else held.none()


def _held_at(establishments: frozenset[str]) -> QuerySet[Any]:
    held: QuerySet[Any] = Spell.objects.current().filter(STILL_THERE, establishment__in=establishments)
    return held
