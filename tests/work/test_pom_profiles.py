"""The POMs of a prison: their profiles, who may take a case, and a leaving POM's whole caseload."""

from dataclasses import replace
from datetime import date

import pytest

from tests.work.conftest import HOMD, POM, TODAY
from throughcare.access.permissions import Actor
from throughcare.access.roles import Role
from throughcare.policy.facts import ManagerRole, PomType
from throughcare.policy.facts.acts import Grade
from throughcare.record.corrections import StaleVersion
from throughcare.record.models import Account, Allocation, Establishment, LedgerEntry, Person, PomProfile
from throughcare.work.allocations import NewAllocation, allocate
from throughcare.work.pom_profiles import EnteredProfile, keep_profile
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.whole_caseload import Moved, caseload_to_move, move_caseload

pytestmark = pytest.mark.django_db

PAT = EnteredProfile(staff_code="P1", staff_name="Pat Moss", grade=Grade.BAND_4_OPERATIONAL)
KIT = EnteredProfile(staff_code="P2", staff_name="Kit Shaw", grade=Grade.PROBATION_OFFICER, tenths=6)
TO_KIT = NewAllocation(role=ManagerRole.POM, from_on=TODAY, staff_name="Kit Shaw", staff_code="P2", establishment="HDI")


def test_a_homd_keeps_a_pom_and_what_stood_before(db: None) -> None:
    kept = keep_profile(HOMD, "HDI", KIT, today=TODAY)
    assert (kept.pom_type, kept.tenths, kept.version) == ("probation", 6, 1)
    leaving = replace(KIT, leaves_on=date(2021, 12, 1), tenths=5)
    changed = keep_profile(HOMD, "HDI", leaving, profile_id=kept.pk, expected_version=1, today=TODAY)
    assert (changed.pk, changed.version, changed.leaves_on) == (kept.pk, 2, date(2021, 12, 1))
    assert [(row.tenths, row.leaves_on) for row in PomProfile.objects.filter(superseded_by=kept.pk)] == [(6, None)]
    with pytest.raises(StaleVersion):
        keep_profile(HOMD, "HDI", KIT, profile_id=kept.pk, expected_version=1, today=TODAY)
    done = LedgerEntry.objects.filter(action="keep_pom_profiles", outcome="done").order_by("number")
    assert [entry.details for entry in done] == [{"place": "HDI", "pom_profile": kept.pk}] * 2


@pytest.mark.parametrize(
    ("entered", "errors"),
    [
        (replace(KIT, staff_name=" "), {"staff_name": "Enter the name of the POM."}),
        (replace(KIT, staff_code=""), {"staff_code": "Enter the staff code of the POM."}),
        (
            replace(KIT, staff_code="P1"),
            {"staff_code": "Pat Moss has this staff code, and a profile here already."},
        ),
        (replace(KIT, tenths=0), {"tenths": "Choose how many tenths of full time they work, from 1 to 10."}),
        (
            replace(KIT, leaves_on=date(2300, 1, 1)),
            {"leaves_on": "The day of leaving must be from 1900 to 2199."},
        ),
    ],
)
def test_what_is_entered_wrongly_of_a_pom_is_said_field_by_field(
    db: None, entered: EnteredProfile, errors: dict[str, str]
) -> None:
    keep_profile(HOMD, "HDI", PAT, today=TODAY)
    with pytest.raises(NotValid) as refused:
        keep_profile(HOMD, "HDI", entered, today=TODAY)
    assert refused.value.errors == errors


@pytest.mark.provision("OMIC-EXEC-POM-GRADE")
def test_a_grade_that_is_none_of_a_pom_is_refused_in_a_public_prison_only(db: None) -> None:
    band_3 = replace(KIT, grade=Grade.BAND_3, pom_type=PomType.PRISON)
    with pytest.raises(NotValid, match="OMIC-EXEC-POM-GRADE"):
        keep_profile(HOMD, "HDI", band_3, today=TODAY)
    Establishment.objects.filter(pk="HDI").update(contracted=True)
    assert keep_profile(HOMD, "HDI", band_3, today=TODAY).pom_type == "prison"


@pytest.mark.parametrize(("actor", "prison"), [(POM, "HDI"), (HOMD, "LEI"), (HOMD, ""), (HOMD, "XXX")])
def test_nobody_keeps_the_poms_of_another_prison(db: None, actor: Actor, prison: str) -> None:
    with pytest.raises(NotAllowed):
        keep_profile(actor, prison, KIT, today=TODAY)
    assert PomProfile.objects.count() == 0


def test_the_staff_code_by_which_cases_go_stays(db: None) -> None:
    kept = keep_profile(HOMD, "HDI", KIT, today=TODAY)
    with pytest.raises(NotValid, match="stays"):
        keep_profile(HOMD, "HDI", replace(KIT, staff_code="P9"), profile_id=kept.pk, expected_version=1, today=TODAY)


def test_an_allocation_takes_grade_and_kind_from_the_profile(case: Person) -> None:
    keep_profile(HOMD, "HDI", KIT, today=TODAY)
    made = allocate(HOMD, case.pk, replace(TO_KIT, reason="Pat Moss goes on leave"), today=TODAY)
    assert (made.pom_type, made.reason) == ("probation", "Pat Moss goes on leave")


AWAY = replace(KIT, unavailable_until=date(2021, 11, 20))
LEAVING = replace(KIT, leaves_on=date(2021, 12, 1))
GONE = replace(KIT, leaves_on=TODAY)


@pytest.mark.parametrize(
    ("profile", "reason", "refused"),
    [
        (AWAY, "", "Kit Shaw takes no new case until 20 November 2021: choose another POM, or say why all the same."),
        (AWAY, "They know him well", None),
        (replace(KIT, unavailable_until=date(2021, 11, 7)), "", None),
        (LEAVING, "", "Kit Shaw leaves on 1 December 2021: choose another POM, or say why all the same."),
        (LEAVING, "Until Lee Hart is back", None),
        (GONE, "", "Kit Shaw left on 8 November 2021: choose a POM who is at the prison."),
        (GONE, "All the same", "Kit Shaw left on 8 November 2021: choose a POM who is at the prison."),
    ],
)  # fmt: skip
def test_a_pom_who_is_away_needs_a_reason_and_one_who_left_takes_nothing(
    case: Person, profile: EnteredProfile, reason: str, refused: str | None
) -> None:
    keep_profile(HOMD, "HDI", profile, today=TODAY)
    entered = replace(TO_KIT, reason=reason)
    if refused is None:
        assert allocate(HOMD, case.pk, entered, today=TODAY).staff_code == "P2"
        return
    with pytest.raises(NotValid) as said:
        allocate(HOMD, case.pk, entered, today=TODAY)
    assert said.value.errors["staff_code"] == refused


def test_nobody_whose_account_is_disabled_takes_a_case(case: Person) -> None:
    Account.objects.create_account("kit", None, name="Kit Shaw", role=Role.POM, staff_code="P2", is_active=False)
    entered = replace(TO_KIT, grade=Grade.PROBATION_OFFICER, reason="no reason is enough")
    with pytest.raises(NotValid, match="is disabled"):
        allocate(HOMD, case.pk, entered, today=TODAY)


def test_a_whole_caseload_goes_a_case_at_a_time_and_says_what_became_of_each(case: Person) -> None:
    pat, kit = keep_profile(HOMD, "HDI", PAT, today=TODAY), keep_profile(HOMD, "HDI", KIT, today=TODAY)
    assert caseload_to_move(HOMD, pat).person_ids == (case.pk,)
    away = replace(KIT, unavailable_until=date(2021, 11, 20))
    keep_profile(HOMD, "HDI", away, profile_id=kit.pk, expected_version=1, today=TODAY)
    (stays,) = move_caseload(HOMD, pat, {case.pk: kit.pk}, "", from_on=TODAY, today=TODAY)
    assert (stays.person_id, stays.to) == (case.pk, "Kit Shaw")
    assert "takes no new case" in stays.refused
    assert caseload_to_move(HOMD, pat).person_ids == (case.pk,)
    moved = move_caseload(HOMD, pat, {case.pk: kit.pk}, "Pat Moss leaves", from_on=TODAY, today=TODAY)
    assert moved == [Moved(case.pk, "Kit Shaw")]
    assert caseload_to_move(HOMD, pat).person_ids == ()
    held = Allocation.objects.current().filter(role="POM", to_on=None)
    assert list(held.values_list("staff_code", "reason")) == [("P2", "Pat Moss leaves")]


def test_a_caseload_goes_to_poms_of_the_prison_and_only_what_is_in_it(case: Person) -> None:
    pat, kit = keep_profile(HOMD, "HDI", PAT, today=TODAY), keep_profile(HOMD, "HDI", KIT, today=TODAY)
    for chosen in ({}, {case.pk: pat.pk}, {case.pk: 0}, {case.pk + 1: kit.pk}):
        with pytest.raises(NotValid):
            move_caseload(HOMD, pat, chosen, "Pat Moss leaves", from_on=TODAY, today=TODAY)
    with pytest.raises(NotAllowed):
        caseload_to_move(POM, pat)
