"""Who leads the offender management unit of a prison, and what is held of a person that matters for allocating."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from throughcare.access.roles import Role
from throughcare.record.models import Account, ParoleReview, Risk

LEADERS = (Role.HOMS, Role.HOMD)


@dataclass(frozen=True)
class Assessed:
    """A risk assessment; scores that it does not give are None."""

    on: date | None
    rosh: str
    rsr: float | None
    ogrs: float | None


@dataclass(frozen=True)
class Reviewed:
    """A review by the Parole Board. `target_on` is the date that users have: the target hearing date."""

    target_on: date | None
    hearing_on: date | None
    outcome: str


def leaders_of(prison: str) -> dict[Role, list[str]]:
    """The names of those who lead the unit of a prison, by role; none where nobody with that role works there."""
    found: dict[Role, list[str]] = {role: [] for role in LEADERS}
    held = Account.objects.filter(establishments=prison, is_active=True, role__in=LEADERS).order_by("name")
    for role, name in held.values_list("role", "name"):
        found[Role(role)].append(name)
    return found


def risk_of(person_id: int) -> list[Assessed]:
    """The risk assessments of a person, latest first."""
    rows = Risk.objects.current().of(person_id).order_by("-assessed_on", "-pk")
    return [Assessed(row.assessed_on, row.rosh or "", row.rsr, row.ogrs) for row in rows]


def parole_of(person_id: int) -> list[Reviewed]:
    """The parole reviews of a person, latest first."""
    rows = ParoleReview.objects.current().of(person_id).order_by("-target_on", "-pk")
    return [Reviewed(row.target_on, row.hearing_on, row.outcome or "") for row in rows]
