"""Those beside the POM, and allocations that end with nobody in their place."""

from dataclasses import replace
from datetime import date

import pytest

from tests.work.conftest import HOMD, POM, TODAY
from throughcare.access.permissions import Actor
from throughcare.access.roles import Role
from throughcare.policy.facts import ManagerRole
from throughcare.record.corrections import StaleVersion
from throughcare.record.models import Allocation, LedgerEntry, Person, Spell
from throughcare.record.queries.poms import allocations_of
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.supporting_staff import NewSupport, end_allocation, support

pytestmark = pytest.mark.django_db

HOMS = Actor("homs", Role.HOMS, establishments=frozenset({"HDI"}))
CO_WORKER = NewSupport(
    role=ManagerRole.CO_WORKING_POM, from_on=TODAY, staff_name="Kit Shaw", staff_code="P2", reason="Two courses a week"
)
OFFICER = NewSupport(role=ManagerRole.PERSONAL_OFFICER, from_on=TODAY, staff_name="Di Penn", staff_code="O1")
KEY_WORKER = replace(OFFICER, role=ManagerRole.KEY_WORKER)


def in_leeds(case: Person) -> Actor:
    """The person is in a closed prison, whose HOMD is this."""
    Spell.objects.filter(person=case).update(establishment_id="LEI")
    return replace(HOMD, establishments=frozenset({"LEI"}))


def standing(case: Person) -> list[tuple[str, str]]:
    held = Allocation.objects.current().of(case.pk).filter(to_on=None).order_by("role")
    return list(held.values_list("role", "staff_code"))


def test_a_co_working_pom_stands_beside_the_one_pom(case: Person) -> None:
    support(HOMD, case.pk, CO_WORKER, today=TODAY)
    assert standing(case) == [("POM", "P1"), ("co_working_POM", "P2")]
    told = [(each.role, each.staff_name, each.prison_code, each.reason) for each in allocations_of(case.pk)]
    assert told == [("co_working_POM", "Kit Shaw", "HDI", "Two courses a week"), ("POM", "Pat Moss", "HDI", "")]


@pytest.mark.parametrize(
    ("entered", "errors"),
    [
        (
            replace(CO_WORKER, staff_code="P1"),
            {"staff_code": "Pat Moss is the POM of this case: choose another to support them."},
        ),
        (replace(CO_WORKER, staff_name=""), {"staff_name": "Enter the name of the co-working POM."}),
        (replace(CO_WORKER, from_on=None), {"from_on": "Enter the date of the allocation."}),
        (
            replace(CO_WORKER, from_on=date(2021, 11, 9)),
            {"from_on": "The date of the allocation must be 8 November 2021 or earlier."},
        ),
        (
            replace(CO_WORKER, role=ManagerRole.COM),
            {"role": "Choose a co-working POM, a key worker or a personal officer."},
        ),
        (KEY_WORKER, {"role": "An open prison has no key work: allocate a personal officer."}),
    ],
)
def test_what_is_entered_wrongly_of_somebody_beside_is_said(
    case: Person, entered: NewSupport, errors: dict[str, str]
) -> None:
    with pytest.raises(NotValid) as refused:
        support(HOMD, case.pk, entered, today=TODAY)
    assert refused.value.errors == errors
    assert standing(case) == [("POM", "P1")]


def test_nobody_supports_a_pom_who_is_not_there(case: Person) -> None:
    Allocation.objects.update(to_on=TODAY)
    with pytest.raises(NotValid, match="Allocate a POM first"):
        support(HOMD, case.pk, CO_WORKER, today=TODAY)


@pytest.mark.provision("OMIC-EXEC-PERSONAL-OFFICER")
def test_a_personal_officer_is_of_the_open_estate_and_a_key_worker_of_the_closed(case: Person) -> None:
    support(HOMS, case.pk, OFFICER, today=TODAY)
    assert standing(case) == [("POM", "P1"), ("personal_officer", "O1")]
    support(HOMD, case.pk, replace(OFFICER, staff_code="O2"), today=TODAY)
    assert standing(case) == [("POM", "P1"), ("personal_officer", "O2")]
    head = in_leeds(case)
    with pytest.raises(NotValid, match="OMIC-EXEC-PERSONAL-OFFICER"):
        support(head, case.pk, replace(OFFICER, staff_code="O3"), today=TODAY)
    assert support(head, case.pk, KEY_WORKER, today=TODAY).establishment_id == "LEI"


def test_who_allocates_whom(case: Person) -> None:
    for actor, entered in ((POM, CO_WORKER), (POM, OFFICER), (HOMS, CO_WORKER)):
        with pytest.raises(NotAllowed):
            support(actor, case.pk, entered, today=TODAY)


def test_an_allocation_ends_with_its_reason_and_what_stood_is_kept(case: Person) -> None:
    held = Allocation.objects.get()
    ended = end_allocation(HOMD, case.pk, held.pk, "Left the prison", to_on=TODAY, expected_version=1, today=TODAY)
    assert (ended.to_on, ended.ended_because, ended.version) == (TODAY, "Left the prison", 2)
    assert standing(case) == []
    assert LedgerEntry.objects.get().details == {"allocation": held.pk, "fields": ["ended_because", "to_on"]}
    with pytest.raises(NotAllowed):
        end_allocation(HOMD, case.pk, held.pk, "Left the prison", to_on=TODAY, expected_version=2, today=TODAY)


def test_a_homd_ends_what_goes_on_for_somebody_who_was_released_and_no_other_prison_does(case: Person) -> None:
    Spell.objects.update(left_on=TODAY, departure="release")
    held = Allocation.objects.get()
    elsewhere = replace(HOMD, establishments=frozenset({"LEI"}))
    with pytest.raises(NotAllowed):
        end_allocation(elsewhere, case.pk, held.pk, "Released", to_on=TODAY, expected_version=1, today=TODAY)
    end_allocation(HOMD, case.pk, held.pk, "Released", to_on=TODAY, expected_version=1, today=TODAY)
    assert standing(case) == []


@pytest.mark.parametrize(
    ("to_on", "reason", "errors"),
    [
        (None, "Released", {"to_on": "Enter the first day on which they do not have the case any more."}),
        (date(2021, 11, 9), "Released", {"to_on": "The day must be 8 November 2021 or earlier."}),
        (
            date(2021, 11, 1),
            "Released",
            {"to_on": "The day must be 2 November 2021 or later, when the allocation began."},
        ),
        (TODAY, " ", {"reason": "Say why the allocation ends."}),
    ],
)
def test_an_allocation_that_cannot_end_so(
    case: Person, to_on: date | None, reason: str, errors: dict[str, str]
) -> None:
    held = Allocation.objects.get()
    with pytest.raises(NotValid) as refused:
        end_allocation(HOMD, case.pk, held.pk, reason, to_on=to_on, expected_version=1, today=TODAY)
    assert refused.value.errors == errors


def test_a_stale_end_is_refused(case: Person) -> None:
    held = Allocation.objects.get()
    with pytest.raises(StaleVersion):
        end_allocation(HOMD, case.pk, held.pk, "Released", to_on=TODAY, expected_version=7, today=TODAY)
