"""A leaving POM's whole caseload, given to others at once: a transaction a case, and an honest list of what became of
each. One case that is refused, by a gate or for want of a reason, holds none of the others back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from throughcare.access.permissions import Action, Actor, may, scope_of
from throughcare.policy.facts import ManagerRole, PomType
from throughcare.policy.facts.acts import Grade
from throughcare.record.corrections import StaleVersion
from throughcare.record.models import PomProfile
from throughcare.record.queries.poms import cases_of, held_at
from throughcare.record.relations import masked, within
from throughcare.work.allocations import NewAllocation, allocate
from throughcare.work.departures import relations_to_place
from throughcare.work.refusals import NotAllowed, NotValid, Refused


@dataclass(frozen=True)
class Moved:
    """What became of one case: whom it went to, or why it stays where it was."""

    person_id: int
    to: str
    refused: str = ""


@dataclass(frozen=True)
class Caseload:
    """The cases of a POM who are at the prison, and that the actor may allocate. `masked`: restricted ones beside."""

    person_ids: tuple[int, ...]
    masked: int


def caseload_to_move(actor: Actor, profile: PomProfile) -> Caseload:
    """The cases that a POM's leaving would leave without one.

    Raises:
        NotAllowed: the actor allocates no POM at this prison.
    """
    if not may(actor, Action.ALLOCATE_POM, relations_to_place(actor, profile.establishment_id, "")):
        raise NotAllowed
    scope = scope_of(actor, Action.ALLOCATE_POM)
    held = cases_of(profile.staff_code, profile.establishment_id)
    here = held.filter(person__in=held_at(profile.establishment_id))
    theirs = here.filter(within(scope, "person")).values_list("person", flat=True)
    hidden = here.filter(person__in=masked(scope).values("pk")).values("person").distinct().count()
    return Caseload(tuple(dict.fromkeys(theirs)), hidden)


def move_caseload(
    actor: Actor,
    profile: PomProfile,
    to: Mapping[int, int],
    reason: str,
    *,
    from_on: date | None,
    today: date | None = None,
) -> list[Moved]:
    """Give cases of a POM to others: `to` names for each person the profile of who takes them. Others stay.

    Raises:
        Refused: the actor may not, nothing or something that is not theirs was chosen.
    """
    theirs = caseload_to_move(actor, profile).person_ids
    takers = {each.pk: each for each in _takers(profile, to.values())}
    if not to:
        raise NotValid({"all": "Choose who takes the cases."})
    if not set(to) <= set(theirs) or not set(to.values()) <= set(takers):
        raise NotValid({"all": "Choose among the POMs of this prison, for cases that the POM has now."})
    return [_moved(actor, person, takers[to[person]], reason, from_on, today) for person in theirs if person in to]


def _takers(profile: PomProfile, chosen: Iterable[int]) -> list[PomProfile]:
    return list(PomProfile.objects.at(profile.establishment_id).filter(pk__in=set(chosen)).exclude(pk=profile.pk))


def _moved(
    actor: Actor, person_id: int, taker: PomProfile, reason: str, from_on: date | None, today: date | None
) -> Moved:
    try:
        allocate(actor, person_id, taken_by(taker, from_on, reason), today=today)
    except (Refused, StaleVersion) as refused:
        return Moved(person_id, taker.staff_name, str(refused))
    return Moved(person_id, taker.staff_name)


def taken_by(profile: PomProfile, from_on: date | None, reason: str) -> NewAllocation:
    """An allocation to a POM of the prison, as the verb takes it."""
    return NewAllocation(
        role=ManagerRole.POM,
        from_on=from_on,
        staff_name=profile.staff_name,
        staff_code=profile.staff_code,
        staff_email=profile.staff_email,
        establishment=profile.establishment_id,
        grade=Grade(profile.grade) if profile.grade else None,
        pom_type=PomType(profile.pom_type) if profile.pom_type else None,
        reason=reason,
    )
