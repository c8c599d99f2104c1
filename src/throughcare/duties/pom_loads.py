"""What the POMs of a prison have: their cases in numbers, and what comes to them in the next weeks."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Q, QuerySet

from throughcare.access.permissions import Scope
from throughcare.duties.models import CaseStanding
from throughcare.duties.who import Who, who_are
from throughcare.policy.facts import ManagerRole, Tier
from throughcare.policy.words import day
from throughcare.record.models import Allocation, PomProfile, Spell
from throughcare.record.models.custody import STILL_THERE
from throughcare.record.models.pom_profiles import FULL_TIME
from throughcare.record.queries.poms import Allocated, allocated, disabled_codes, held_at
from throughcare.record.relations import within

HANDOVERS_WITHIN = timedelta(weeks=8)
POMS = (ManagerRole.POM, ManagerRole.CO_WORKING_POM)
IN_PRISON = (*POMS, ManagerRole.KEY_WORKER, ManagerRole.PERSONAL_OFFICER)
TIERS = tuple(tier.value for tier in Tier)


@dataclass(frozen=True)
class Load:
    """The cases of one POM who are at the prison. `by_tier` has those of which the tier is known; `co_working` counts
    the cases of others that they support, `handovers` those whose COM takes over within eight weeks, `gone` allocations
    that go on for people who are not at the prison any more.
    """

    staff_code: str
    staff_name: str
    by_tier: Mapping[str, int] = field(default_factory=dict)
    tier_not_known: int = 0
    responsible: int = 0
    supporting: int = 0
    not_told: int = 0
    co_working: int = 0
    handovers: int = 0
    gone: int = 0

    @property
    def cases(self) -> int:
        """How many cases they have as POM."""
        return self.responsible + self.supporting + self.not_told

    def for_full_time(self, tenths: int) -> float:
        """How many cases that would be for somebody who works full time, to one place."""
        return round(self.cases * FULL_TIME / tenths, 1)


@dataclass(frozen=True)
class Pom:
    """A POM of the prison with what they have; `profile` is None where the prison has kept none of them yet."""

    load: Load
    profile: PomProfile | None
    disabled: bool = False

    def availability(self, today: date) -> str:
        """Whether new cases can go to them, in words."""
        held = self.profile
        if self.disabled:
            return "Account disabled"
        if held is not None and held.leaves_on is not None:
            return f"{'Left' if held.leaves_on <= today else 'Leaves'} on {day(held.leaves_on)}"
        if held is not None and held.unavailable_until is not None and held.unavailable_until >= today:
            return f"Unavailable until {day(held.unavailable_until)}"
        return "Available"

    def takes_cases(self, today: date) -> bool:
        """Whether a case may go to them with no more ado."""
        return self.availability(today) == "Available"

    def has_left(self, today: date) -> bool:
        """Whether they are not at work any more, so that whoever they have must go to others."""
        leaves = self.profile.leaves_on if self.profile is not None else None
        return self.disabled or (leaves is not None and leaves <= today)


@dataclass(frozen=True)
class InShort:
    """What a HOMD asks of a case first; empty words for what cannot be told."""

    tier: str = ""
    recommended: str = ""


@dataclass(frozen=True)
class StillHeld:
    """An allocation that goes on for somebody who has left the prison of the POM."""

    who: Who
    held: Allocated


def poms_at(prison: str, today: date) -> list[Pom]:
    """The POMs of a prison by name: those with a profile, and those who hold cases there without. Five statements."""
    profiles = {each.staff_code: each for each in PomProfile.objects.at(prison)}
    loads = _loads(prison, today)
    names = {code: each.staff_name for code, each in profiles.items()}
    found = [loads.get(code, Load(code, names.get(code, ""))) for code in {*profiles, *loads}]
    disabled = set(disabled_codes().filter(staff_code__in=[each.staff_code for each in found]).values_list(flat=True))
    made = [Pom(each, profiles.get(each.staff_code), each.staff_code in disabled) for each in found]
    return sorted(made, key=lambda pom: (pom.has_left(today), pom.load.staff_name, pom.load.staff_code))


def still_held_for_others(prison: str, account: int | None) -> list[StillHeld]:
    """The allocations of a prison's staff that go on for people who have left it, for no other prison.

    Restricted cases on whose list the account is not are left out.
    """
    elsewhere = Spell.objects.current().filter(STILL_THERE).values("person")
    scope = Scope(everyone=True, account=account)
    held = _held(prison, IN_PRISON).exclude(person__in=elsewhere).filter(within(scope, "person"))
    rows = list(held.select_related("establishment").order_by("person__sort_name", "pk"))
    who = who_are({row.person_id for row in rows})
    return [StillHeld(who[row.person_id], allocated(row)) for row in rows]


def in_short(person_ids: Collection[int]) -> dict[int, InShort]:
    """The tier of each case, and the kind of POM recommended for it. One statement."""
    held = CaseStanding.objects.filter(person__in=person_ids)
    return {person: InShort(*told) for person, *told in held.values_list("person", "tier", "recommended_pom")}


def _held(prison: str, roles: Collection[ManagerRole] = POMS) -> QuerySet[Any]:
    held: QuerySet[Any] = Allocation.objects.current().filter(role__in=roles, establishment=prison, to_on__isnull=True)
    return held


def _loads(prison: str, today: date) -> dict[str, Load]:
    held = _held(prison).order_by()
    here = Q(person__in=held_at(prison))
    one = Count("person", distinct=True)
    found: dict[str, dict[str, Any]] = {}
    shown = ("staff_code", "role", "person__standing__tier", "person__standing__responsible")
    for code, role, tier, responsible, count in held.filter(here).values_list(*shown).annotate(count=one):
        load = found.setdefault(code, {"by_tier": {}})
        if role == ManagerRole.CO_WORKING_POM:
            _add(load, "co_working", count)
            continue
        _add(load, {"POM": "responsible", "COM": "supporting"}.get(responsible or "", "not_told"), count)
        if tier:
            _add(load["by_tier"], tier, count)
        else:
            _add(load, "tier_not_known", count)
    coming = Q(
        role=ManagerRole.POM,
        person__standing__responsibility_transfer_due__gte=today,
        person__standing__responsibility_transfer_due__lte=today + HANDOVERS_WITHIN,
    )
    for name, rows in (("handovers", held.filter(here, coming)), ("gone", held.exclude(here))):
        for code, count in rows.values_list("staff_code").annotate(count=one):
            _add(found.setdefault(code, {"by_tier": {}}), name, count)
    names = dict(held.order_by("from_on", "pk").values_list("staff_code", "staff_name"))
    return {code: Load(code, names.get(code, ""), **load) for code, load in found.items()}


def _add(counted: dict[str, Any], name: str, count: int) -> None:
    counted[name] = counted.get(name, 0) + count
