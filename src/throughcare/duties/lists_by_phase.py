"""Lists of cases by how they stand: what narrows one, and a page of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from django.db.models import Q

from throughcare.policy.facts import ManagerRole
from throughcare.record.models import Allocation, Spell
from throughcare.record.models.custody import STILL_THERE

Line = TypeVar("Line")


@dataclass(frozen=True)
class Filters:
    """What narrows a list; empty narrows nothing. `phase`: how they stand; `pom`, `com`: staff codes."""

    phase: str = ""
    prison: str = ""
    pom: str = ""
    com: str = ""

    def whose(self) -> Q:
        """Rows of the people held at the prison and allocated to these staff codes now."""
        found = Q()
        if self.prison:
            there = Spell.objects.current().filter(STILL_THERE, establishment=self.prison)
            found &= Q(person__in=there.values("person"))
        for role, code in ((ManagerRole.POM, self.pom), (ManagerRole.COM, self.com)):
            if code:
                held = Allocation.objects.current().filter(role=role, to_on__isnull=True, staff_code=code)
                found &= Q(person__in=held.values("person"))
        return found


@dataclass(frozen=True)
class Page(Generic[Line]):
    """Some lines of a list, the most pressing first. `count`: of all; `masked`: those of restricted cases besides."""

    lines: tuple[Line, ...]
    count: int
    masked: int
