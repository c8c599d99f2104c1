"""Referrals to suppliers of rehabilitative services (CRS): those of a scope, and what one body is given of a case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from throughcare.access.permissions import Scope
from throughcare.policy.facts import ManagerRole
from throughcare.record.models import Allocation, CaseRow, CrsEvent, CrsIntervention, CrsNeed, CrsReferral, Person
from throughcare.record.models.rehabilitative_services import SENT
from throughcare.record.relations import within

# Rows by the name of their table of facts.
Given = Mapping[str, Sequence[CaseRow]]


@dataclass(frozen=True)
class Practitioner:
    """Who manages the case in the community now: the role in short, and how they are reached."""

    role: str
    name: str
    email: str


@dataclass(frozen=True)
class Area:
    """The delivery unit and the region of a person, and the unit's mailbox; empty words for what is not held."""

    unit: str
    region: str
    mailbox: str


def referrals_within(scope: Scope) -> QuerySet[Any]:
    """The referrals that were sent to the body of a scope, in its cases; those under way first, then by name."""
    ended = Case(When(ended_on__isnull=False, then=Value(1)), default=Value(0), output_field=IntegerField())
    if scope.is_empty or not scope.body:
        return CrsReferral.objects.none()
    sent = CrsReferral.objects.current().filter(SENT, within(scope, "person"), supplier=scope.body)
    found: QuerySet[Any] = sent.annotate(ended=ended).order_by("ended", "person__sort_name", "pk")
    return found


def given_to(body: str, person_id: int) -> Given:
    """The rows of a case that a body is given, latest first: its own referrals, and of what names no supplier only what
    can be no other's. A need: of the pathway of a referral of its own. An intervention: of a service that nobody else
    has a referral for. An event: where nobody else has a referral at all.
    """
    every = CrsReferral.objects.current().of(person_id)
    own = list(every.filter(SENT, supplier=body).exclude(supplier="").order_by("-submitted_on", "-pk"))
    others = set(every.exclude(supplier=body).values_list("service", flat=True))
    services = {each.service for each in own} - others - {None}
    pathways = {each.pathway for each in own} - {None}
    needs = CrsNeed.objects.current().of(person_id).filter(pathway__in=pathways)
    work = CrsIntervention.objects.current().of(person_id).filter(service__in=services)
    events = CrsEvent.objects.current().of(person_id) if own and not others else CrsEvent.objects.none()
    return {
        "crs_referral": own,
        "crs_need": list(needs.order_by("-identified_on", "-pk")),
        "crs_intervention": list(work.order_by("-started_on", "-pk")),
        "crs_event": list(events.order_by("-on", "-pk")),
    }


def practitioners(person_id: int, today: date) -> list[Practitioner]:
    """The COM and the probation practitioner of a case on a day."""
    begun = Q(from_on__isnull=True) | Q(from_on__lte=today)
    standing = Q(to_on__isnull=True) | Q(to_on__gt=today)
    held = (
        Allocation.objects.current().of(person_id).filter(begun, standing, role__in=[ManagerRole.COM, ManagerRole.PP])
    )
    return [Practitioner(each.role, each.staff_name, each.staff_email) for each in held.order_by("role", "-from_on")]


def area_of(person_id: int) -> Area:
    """Where the person is to be supervised."""
    person = Person.objects.select_related("region").get(pk=person_id)
    return Area(person.pdu, person.region.name if person.region else "", person.ldu_email)
