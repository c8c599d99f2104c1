"""The POMs of a prison: who is at work there, and who has each case, now and before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from throughcare.policy.facts import ManagerRole
from throughcare.policy.facts.custody import Estate
from throughcare.record.models import Account, Allocation, Establishment, PomProfile, Spell
from throughcare.record.models.custody import STILL_THERE


@dataclass(frozen=True)
class Allocated:
    """An allocation as the history of a case tells it. `prison` is empty for the community."""

    id: int
    version: int
    role: str
    staff_name: str
    staff_code: str
    pom_type: str
    prison_code: str
    prison: str
    from_on: date | None
    to_on: date | None
    recommended: str
    reason: str
    ended_because: str

    def stands_on(self, day: date) -> bool:
        """Whether it goes on on a day."""
        return self.to_on is None or self.to_on > day


def disabled_codes() -> QuerySet[Any]:
    """The staff codes of those whose every account is disabled."""
    working = Account.objects.filter(is_active=True).exclude(staff_code="").values("staff_code")
    return (
        Account.objects.filter(is_active=False)
        .exclude(staff_code="")
        .exclude(staff_code__in=working)
        .values("staff_code")
    )


def left_codes(prison: str, on: date) -> QuerySet[Any]:
    """The staff codes of the POMs who have left a prison by a day."""
    left: QuerySet[Any] = PomProfile.objects.current().filter(establishment=prison, leaves_on__lte=on)
    return left.values("staff_code")


def account_is_disabled(staff_code: str) -> bool:
    """Whether a member of staff had accounts, and every one is disabled."""
    return disabled_codes().filter(staff_code=staff_code).exists()


def with_a_pom_at_work(prison: str, on: date) -> QuerySet[Any]:
    """The ids of the people who have a POM of that prison who is at work on the day."""
    held: QuerySet[Any] = Allocation.objects.current().filter(
        Q(to_on__isnull=True) | Q(to_on__gt=on), role=ManagerRole.POM, establishment=prison
    )
    at_work = held.exclude(staff_code__in=left_codes(prison, on)).exclude(staff_code__in=disabled_codes())
    return at_work.values("person")


def held_at(prison: str) -> QuerySet[Any]:
    """The ids of the people who are at a prison now."""
    there: QuerySet[Any] = Spell.objects.current().filter(STILL_THERE, establishment=prison)
    return there.values("person")


def latest_poms(person_ids: Iterable[int]) -> dict[int, Allocated]:
    """Of each person the POM who has the case, or else had it last. One statement."""
    held = Allocation.objects.current().filter(person__in=person_ids, role=ManagerRole.POM)
    rows = sorted(held.select_related("establishment"), key=lambda row: (row.to_on or date.max, row.pk))
    return {row.person_id: allocated(row) for row in rows}


def allocations_of(person_id: int) -> list[Allocated]:
    """Everybody who was ever allocated to a case, latest first."""
    rows = Allocation.objects.current().of(person_id).select_related("establishment").order_by("-from_on", "-pk")
    return [allocated(row) for row in rows]


def profiles_at(prison: str) -> list[PomProfile]:
    """The POMs of a prison that have a profile, by name."""
    return list(PomProfile.objects.at(prison))


def profile_of(profile_id: int) -> PomProfile | None:
    """A profile that stands, with its prison."""
    found: PomProfile | None = (
        PomProfile.objects.current().select_related("establishment").filter(pk=profile_id).first()
    )
    return found


def history_of(profile_id: int) -> list[PomProfile]:
    """What stood of a profile before, latest first."""
    return list(PomProfile.objects.filter(superseded_by=profile_id).order_by("-version"))


def cases_of(staff_code: str, prison: str) -> QuerySet[Any]:
    """The allocations as POM of one member of staff at a prison that go on."""
    held: QuerySet[Any] = Allocation.objects.current().filter(
        role=ManagerRole.POM, staff_code=staff_code, establishment=prison, to_on__isnull=True
    )
    return held.order_by("person__sort_name", "person")


def allocated(row: Allocation) -> Allocated:
    """A row, whose establishment is fetched, as the history of a case tells it."""
    return Allocated(
        id=row.pk,
        version=row.version,
        role=row.role or "",
        staff_name=row.staff_name,
        staff_code=row.staff_code,
        pom_type=row.pom_type or "",
        prison_code=row.establishment_id or "",
        prison=row.establishment.name if row.establishment else "",
        from_on=row.from_on,
        to_on=row.to_on,
        recommended=row.recommended or "",
        reason=row.reason,
        ended_because=row.ended_because,
    )


def in_male_open_estate(prison: str) -> bool:
    """Whether a prison is of the male open estate, where there is no key work."""
    return Establishment.objects.filter(pk=prison, estate=Estate.MALE_OPEN).exists()
