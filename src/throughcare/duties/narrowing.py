"""What narrows a list of cases: to a prison, to the cases of a POM, to those of a COM."""

from __future__ import annotations

from django.db.models import Q

from throughcare.policy.facts import ManagerRole
from throughcare.record.models import Allocation, Spell
from throughcare.record.models.custody import STILL_THERE


def among(prison: str = "", pom: str = "", com: str = "") -> Q:
    """Rows of the people held at a prison and allocated to these staff codes now; empty words narrow nothing."""
    found = Q()
    if prison:
        there = Spell.objects.current().filter(STILL_THERE, establishment=prison)
        found &= Q(person__in=there.values("person"))
    for role, code in ((ManagerRole.POM, pom), (ManagerRole.COM, com)):
        if code:
            held = Allocation.objects.current().filter(role=role, to_on__isnull=True, staff_code=code)
            found &= Q(person__in=held.values("person"))
    return found
