"""Allocating a case: a POM by the HOMD, a COM by the community."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from throughcare.access.permissions import Action, Actor
from throughcare.engine.facts import case_facts
from throughcare.policy.facts import ManagerRole, PomType
from throughcare.policy.facts.acts import Grade, PomProposal
from throughcare.policy.facts.custody import Sector
from throughcare.record.corrections import supersede
from throughcare.record.models import Allocation, Establishment, PomProfile
from throughcare.work.faults import Faults
from throughcare.work.guarded import CONTINUITY, GRADE
from throughcare.work.handing_on import tell_new_pom
from throughcare.work.pom_profiles import TYPE_OF_GRADE, refusal_of_pom
from throughcare.work.verb import Asked, Written, perform

_CHOOSE_GRADE = "Choose the grade of the POM, or whether a prison or probation POM."


_WORDS = {"staff_name": "The name", "staff_code": "The staff code", "staff_email": "The email address"}
_LONGEST = 255
LONGEST_REASON = 2_000


@dataclass(frozen=True, kw_only=True)
class NewAllocation:
    """Somebody to be allocated. A POM has a prison, and a grade from which their type follows where it is public.

    `reason` is the HOMD's for another POM than the one who has the case, for another kind of POM than is recommended,
    or for one who is away or about to leave.
    """

    role: ManagerRole
    from_on: date | None
    staff_name: str
    staff_code: str
    staff_email: str = ""
    establishment: str = ""
    grade: Grade | None = None
    pom_type: PomType | None = None
    reason: str = ""


def allocate(actor: Actor, person_id: int, entered: NewAllocation, *, today: date | None = None) -> Allocation:
    """Allocate somebody to a case; whoever had that role until then has it no longer.

    Raises:
        Refused: the actor may not, a gate is closed, or a field breaks a rule.
        StaleVersion: the allocation that stood was changed meanwhile.
    """

    def write(asked: Asked) -> Written[Allocation]:
        before = standing_in(person_id, entered.role)
        prison = Establishment.objects.filter(pk=entered.establishment).first()
        profile = _profile(entered)
        proposed = _with_profile(entered, profile)
        _check(proposed, before, prison, asked.today)
        recommended = None
        if entered.role is ManagerRole.POM and prison is not None:
            _ask_gates(asked, proposed, before, prison)
            recommended = recommended_pom(asked)
            _check_pom(proposed, profile, recommended)
        for each in before:
            supersede(each, expected_version=each.version, provenance=asked.provenance, to_on=entered.from_on)
        columns = _columns(proposed) | {"recommended": recommended}
        made = Allocation.objects.create(person_id=person_id, **columns, **asked.provenance.columns())
        told = tell_new_pom(asked) if entered.role is ManagerRole.POM else []
        details = {"allocation": made.pk, "role": entered.role.value, "ended": [each.pk for each in before]}
        return Written(made, details | ({"notices": [each.pk for each in told]} if told else {}))

    action = Action.ALLOCATE_POM if entered.role is ManagerRole.POM else Action.ALLOCATE_COM
    return perform(action, actor, person_id, write, today=today)


def recommended_pom(asked: Asked) -> PomType | None:
    """The kind of POM that policy recommends for the case as it stands; None for none, or where it cannot be told."""
    answer = asked.gates.standing.answers["recommended_pom"].value
    return PomType(str(answer)) if answer in set(PomType) else None


def standing_in(person_id: int, role: ManagerRole) -> list[Allocation]:
    """The allocations in a role that go on, the earliest first."""
    held = Allocation.objects.current().of(person_id).filter(role=role.value, to_on__isnull=True)
    return list(held.order_by("from_on", "pk"))


def _profile(entered: NewAllocation) -> PomProfile | None:
    """What the prison holds of the POM, if it keeps a profile of them."""
    if entered.role is not ManagerRole.POM or not entered.staff_code.strip():
        return None
    found: PomProfile | None = (
        PomProfile.objects.at(entered.establishment).filter(staff_code=entered.staff_code.strip()).first()
    )
    return found


def _with_profile(entered: NewAllocation, profile: PomProfile | None) -> NewAllocation:
    """What was entered, with what the profile says where nothing was."""
    if profile is None:
        return entered
    grade = entered.grade or (Grade(profile.grade) if profile.grade else None)
    pom_type = entered.pom_type or (PomType(profile.pom_type) if profile.pom_type else None)
    email = entered.staff_email or profile.staff_email
    return replace(entered, grade=grade, pom_type=pom_type, staff_email=email)


def _check(entered: NewAllocation, before: list[Allocation], prison: Establishment | None, today: date) -> None:
    faults = Faults()
    faults.unless(entered.staff_name.strip(), "staff_name", "Enter the name of the manager.")
    faults.unless(entered.staff_code.strip(), "staff_code", "Enter the staff code of the manager.")
    for name, what in _WORDS.items():
        faults.at_most(name, getattr(entered, name), _LONGEST, what)
    faults.unless(entered.from_on, "from_on", "Enter the date of the allocation.")
    faults.within_reach("from_on", entered.from_on, "The date of the allocation")
    faults.not_after("from_on", entered.from_on, today, "The date of the allocation")
    if entered.role is ManagerRole.POM:
        faults.unless(prison, "establishment", "Choose the prison of the POM.")
        faults.unless(entered.grade or entered.pom_type, "grade", _CHOOSE_GRADE)
    for each in before:
        same = each.staff_code and each.staff_code == entered.staff_code and each.establishment_id == _code(entered)
        faults.unless(not same, "staff_code", f"{each.staff_name or 'This manager'} has this case already.")
        if entered.from_on is not None and each.from_on is not None and entered.from_on < each.from_on:
            rule = f"The date of the allocation must be {each.from_on:%-d %B %Y} or later, when the present one began."
            faults.add("from_on", rule)
    faults.refuse()


def _check_pom(entered: NewAllocation, profile: PomProfile | None, recommended: PomType | None) -> None:
    """After the gates, which refuse by its paragraph a grade that a public prison may not use for a POM."""
    faults = Faults()
    faults.unless(_pom_type(entered), "grade", _CHOOSE_GRADE)
    if entered.from_on is not None:
        faults.unless_none("staff_code", refusal_of_pom(profile, entered.staff_code, entered.from_on, entered.reason))
    if recommended not in {None, _pom_type(entered)} and not entered.reason.strip():
        faults.add(
            "reason",
            f"A {str(recommended).capitalize()} POM is recommended (OMIC-ALLOC-MATRIX): give the reason for another.",
        )
    faults.at_most("reason", entered.reason, LONGEST_REASON, "The reason")
    faults.refuse()


def _ask_gates(asked: Asked, entered: NewAllocation, before: list[Allocation], prison: Establishment) -> None:
    here = [each for each in before if each.establishment_id == prison.pk]
    passing = bool(here) and asked.gates.standing.answers["responsible"].value == "COM"
    proposal: dict[str, Any] = {
        "sector": Sector.PRIVATE if prison.contracted else Sector.PUBLIC,
        "grade": entered.grade,
        "at_handover": passing,
        "same_pom": any(each.staff_code == entered.staff_code for each in here),
        "reason_given": bool(entered.reason.strip()),
    }
    rows = {PomProposal.grain.name: case_facts({PomProposal: [proposal]})[PomProposal.grain.name]}
    for gate in (GRADE, CONTINUITY):
        asked.gates.ask(gate, proposed=rows)


def _columns(entered: NewAllocation) -> dict[str, Any]:
    return {
        "role": entered.role.value,
        "pom_type": _pom_type(entered) if entered.role is ManagerRole.POM else None,
        "from_on": entered.from_on,
        "staff_name": entered.staff_name.strip(),
        "staff_code": entered.staff_code.strip(),
        "staff_email": entered.staff_email.strip(),
        "establishment_id": _code(entered),
        "reason": entered.reason.strip(),
    }


def _code(entered: NewAllocation) -> str | None:
    return entered.establishment or None if entered.role is ManagerRole.POM else None


def _pom_type(entered: NewAllocation) -> PomType | None:
    return TYPE_OF_GRADE.get(entered.grade, entered.pom_type) if entered.grade else entered.pom_type
