"""Keeping the POMs of a prison: who they are, how much of full time they work, and whether they can take a case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from throughcare.access.permissions import Action, Actor
from throughcare.policy.facts import PomType
from throughcare.policy.facts.acts import Grade
from throughcare.policy.words import day
from throughcare.record.corrections import supersede
from throughcare.record.models import Establishment, PomProfile
from throughcare.record.models.pom_profiles import FULL_TIME
from throughcare.record.queries.poms import account_is_disabled
from throughcare.work.departures import relations_to_place
from throughcare.work.faults import Faults
from throughcare.work.refusals import NotAllowed
from throughcare.work.verb import AskedOfPlaces, Written, perform_for_places

TYPE_OF_GRADE = {
    Grade.PROBATION_OFFICER: PomType.PROBATION,
    Grade.BAND_4_OPERATIONAL: PomType.PRISON,
    Grade.BAND_4_NON_OPERATIONAL: PomType.PRISON,
}
_NO_GRADE_OF_A_POM = (
    "In a public prison a POM is a probation officer, or Band 4 prison staff, operational or not "
    "(OMIC-EXEC-POM-GRADE, Executive Summary)."
)
_LONGEST_CODE, _LONGEST_NAME, _LONGEST_EMAIL = 60, 255, 254


@dataclass(frozen=True, kw_only=True)
class EnteredProfile:
    """A POM as they are entered. `pom_type` is asked of a private prison, whose grades are not stated."""

    staff_code: str
    staff_name: str
    staff_email: str = ""
    grade: Grade | None = None
    pom_type: PomType | None = None
    tenths: int | None = FULL_TIME
    unavailable_until: date | None = None
    leaves_on: date | None = None


def keep_profile(
    actor: Actor,
    prison: str,
    entered: EnteredProfile,
    *,
    profile_id: int | None = None,
    expected_version: int = 0,
    today: date | None = None,
) -> PomProfile:
    """Record a POM of a prison; or, with `profile_id`, change what is held of them. What stood before is kept.

    Raises:
        Refused: the actor may not for this prison, there is no such profile, or a field breaks a rule.
        StaleVersion: somebody else changed it first.
    """
    found: PomProfile | None = PomProfile.objects.at(prison).filter(pk=profile_id).first() if profile_id else None
    place = Establishment.objects.filter(pk=prison).first()

    def write(asked: AskedOfPlaces) -> Written[PomProfile]:
        if place is None or (profile_id is not None and found is None):
            raise NotAllowed
        _check(entered, place, found)
        if found is not None:
            columns = _columns(entered)
            kept = supersede(found, expected_version=expected_version, provenance=asked.provenance, **columns)
        else:
            kept = PomProfile.objects.create(establishment=place, **_columns(entered), **asked.provenance.columns())
        return Written(kept, {"pom_profile": kept.pk, "place": place.pk})

    return perform_for_places(
        Action.KEEP_POM_PROFILES, actor, relations_to_place(actor, prison, ""), write, today=today
    )


def refusal_of_pom(profile: PomProfile | None, staff_code: str, from_on: date, reason: str) -> str | None:
    """Why a POM cannot take a case from a day on; None where they can.

    A reason overcomes that they are away or about to leave, never that they are gone.
    """
    if account_is_disabled(staff_code.strip()):
        return "The account of this member of staff is disabled: choose a POM who is at work."
    if profile is None:
        return None
    if profile.leaves_on is not None and profile.leaves_on <= from_on:
        return f"{profile.staff_name} left on {day(profile.leaves_on)}: choose a POM who is at the prison."
    if reason.strip():
        return None
    if profile.leaves_on is not None:
        return f"{profile.staff_name} leaves on {day(profile.leaves_on)}: choose another POM, or say why all the same."
    if profile.unavailable_until is not None and profile.unavailable_until >= from_on:
        until = day(profile.unavailable_until)
        return f"{profile.staff_name} takes no new case until {until}: choose another POM, or say why all the same."
    return None


def _check(entered: EnteredProfile, place: Establishment, found: PomProfile | None) -> None:
    faults = Faults()
    faults.unless(entered.staff_name.strip(), "staff_name", "Enter the name of the POM.")
    faults.at_most("staff_name", entered.staff_name, _LONGEST_NAME, "The name")
    faults.unless(entered.staff_code.strip(), "staff_code", "Enter the staff code of the POM.")
    faults.at_most("staff_code", entered.staff_code, _LONGEST_CODE, "The staff code")
    if found is not None and entered.staff_code.strip() != found.staff_code:
        faults.add("staff_code", f"Their cases go by the staff code {found.staff_code}, which stays.")
    faults.at_most("staff_email", entered.staff_email, _LONGEST_EMAIL, "The email address")
    other = PomProfile.objects.at(place.pk).filter(staff_code=entered.staff_code.strip()).first()
    if other is not None and (found is None or other.pk != found.pk):
        faults.add("staff_code", f"{other.staff_name} has this staff code, and a profile here already.")
    public_grade = place.contracted or entered.grade in TYPE_OF_GRADE
    faults.unless(entered.grade, "grade", "Choose the grade of the POM.")
    faults.unless(public_grade, "grade", _NO_GRADE_OF_A_POM)
    faults.unless(_pom_type(entered), "pom_type", "Choose whether they are a prison or a probation POM.")
    whole = entered.tenths is not None and 1 <= entered.tenths <= FULL_TIME
    faults.unless(whole, "tenths", "Choose how many tenths of full time they work, from 1 to 10.")
    faults.within_reach("unavailable_until", entered.unavailable_until, "The last day away")
    faults.within_reach("leaves_on", entered.leaves_on, "The day of leaving")
    faults.refuse()


def _columns(entered: EnteredProfile) -> dict[str, Any]:
    return {
        "staff_code": entered.staff_code.strip(),
        "staff_name": entered.staff_name.strip(),
        "staff_email": entered.staff_email.strip(),
        "grade": entered.grade,
        "pom_type": _pom_type(entered),
        "tenths": entered.tenths,
        "unavailable_until": entered.unavailable_until,
        "leaves_on": entered.leaves_on,
    }


def _pom_type(entered: EnteredProfile) -> PomType | None:
    return TYPE_OF_GRADE.get(entered.grade, entered.pom_type) if entered.grade else entered.pom_type
