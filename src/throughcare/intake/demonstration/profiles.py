"""What the prisons of the demonstration hold of their POMs. Where the HOMD works one has left, and one is away."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from throughcare.intake.demonstration.places import YORKSHIRE
from throughcare.intake.demonstration.staff import WITH_A_POM, Member, Staff
from throughcare.policy.facts import PomType
from throughcare.policy.facts.acts import Grade
from throughcare.record.models import Account, PomProfile
from throughcare.record.provenance import Provenance
from throughcare.record.queries.staff import cases_held

# Tenths of full time, in turn.
_WORKING = (10, 10, 8, 10, 6)
_LEFT, _AWAY = timedelta(days=10), timedelta(days=21)
_GRADES = {PomType.PROBATION: Grade.PROBATION_OFFICER, PomType.PRISON: Grade.BAND_4_OPERATIONAL}


def keep_profiles(staff: Staff, day: date, provenance: Provenance) -> None:
    """A profile of each POM of each prison."""
    PomProfile.objects.bulk_create(
        profile for prison in WITH_A_POM for profile in _of_prison(prison, staff.poms(prison), day, provenance)
    )


def _of_prison(prison: str, poms: tuple[Member, ...], day: date, provenance: Provenance) -> Iterator[PomProfile]:
    held = cases_held()
    signing_in = set(Account.objects.values_list("staff_code", flat=True))
    others = [member for member in poms if member.code not in signing_in] if prison == YORKSHIRE.training else []
    others.sort(key=lambda member: (-held.get(member.code, 0), member.code))
    leaver = others[0] if others else None
    # In a small demonstration there is nobody besides to be away.
    away = others[1] if len(others) > 1 else None
    for number, member in enumerate(poms):
        yield PomProfile(
            establishment_id=prison,
            staff_code=member.code,
            staff_name=member.name,
            staff_email=member.email,
            pom_type=member.pom_type,
            grade=_GRADES[member.pom_type] if member.pom_type else None,
            tenths=_WORKING[number % len(_WORKING)],
            unavailable_until=day + _AWAY if member == away else None,
            leaves_on=day - _LEFT if member == leaver else None,
            **provenance.columns(),
        )
