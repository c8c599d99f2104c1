"""For the matrix: an account of each role, and cases that stand to all of them in one way each.

Every account has the same prison, region, delivery unit, body and staff code, so that a case is theirs in just the way
that it was made to be.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from throughcare.access.relations import Relation
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.record.models import (
    Account,
    Allocation,
    ApprovedPremisesReferral,
    BreakGlass,
    CaspReferral,
    CrsReferral,
    Establishment,
    Identifier,
    NationalSecurity,
    Person,
    Region,
    RestrictedStatus,
    Sentence,
    Spell,
    YouthTransition,
)
from throughcare.record.naming import index_names

PRISON, OTHER_PRISON = "LEI", "WDI"
HERE, ELSEWHERE = "Yorkshire and the Humber", "Wales"
UNIT, BODY, CODE = "Leeds PDU", "Acme Resettlement", "M100"


@dataclass(frozen=True)
class Standing:
    """A case, and the one way in which it stands to every account of the matrix."""

    person: Person
    relation: Relation


def account_of(role: Role, *, delegated: bool = False) -> Account:
    """Somebody of a role."""
    made = Account.objects.create_account(
        f"matrix.{role}{'.delegated' if delegated else ''}",
        None,
        name=f"{role} Fictional",
        role=role,
        staff_code=CODE,
        pdu=UNIT,
        body=BODY,
        delegated_on=date(2024, 1, 1) if delegated else None,
    )
    made.establishments.set(Establishment.objects.filter(pk=PRISON))
    made.regions.set(Region.objects.filter(pk=HERE))
    return made


def cases(account: Account) -> list[Standing]:
    """One case a relation, in this order; the glass to one of them is broken by this account."""
    standing = [Standing(_case(number, relation), relation) for number, relation in enumerate(Relation, start=1)]
    now = timezone.now()
    for each in standing:
        if each.relation is Relation.CALLED:
            BreakGlass.objects.create(
                person=each.person,
                account=account,
                reason="for the matrix",
                minutes=15,
                opened_at=now,
                until=now + timedelta(minutes=15),
                review_due=today_in_london(),
            )
    return standing


def _case(number: int, relation: Relation) -> Person:
    today = today_in_london()
    person = Person.objects.create(
        first_name=f"First{number}",
        last_name=f"Canary{number}",
        born_on=date(1985, 5, 3),
        gender="female",
        provider="NPS",
        region_id=HERE if relation is Relation.REGION else ELSEWHERE,
        pdu=UNIT if relation is Relation.TEAM else "Cardiff PDU",
    )
    Identifier.objects.create(person=person, kind="NOMS", value=f"A{number:04d}MX")
    Identifier.objects.create(person=person, kind="CRN", value=f"M{number:06d}")
    Sentence.objects.create(
        person=person,
        kind="standard_determinate",
        sentenced_on=today - timedelta(days=500),
        crd=today + timedelta(days=200),
    )
    prison = PRISON if relation is Relation.ESTABLISHMENT else OTHER_PRISON
    Spell.objects.create(
        person=person, arrived_on=today - timedelta(days=490), arrival="admission", establishment_id=prison
    )
    if relation is Relation.OWN:
        for role in ("POM", "COM"):
            Allocation.objects.create(
                person=person, role=role, from_on=today - timedelta(days=400), staff_name="M", staff_code=CODE
            )
    if relation is Relation.REFERRED:
        _refer(person, today)
    index_names([person.pk])
    return person


def _refer(person: Person, today: date) -> None:
    CrsReferral.objects.create(person=person, supplier=BODY, submitted_on=today)
    ApprovedPremisesReferral.objects.create(person=person, premises=BODY, completed_on=today)
    NationalSecurity.objects.create(person=person, from_on=today)
    CaspReferral.objects.create(person=person)
    RestrictedStatus.objects.create(person=person, set_on=today)
    YouthTransition.objects.create(person=person, entered_on=today)
