"""Allocating POMs and COMs, and the gates that guard it."""

from dataclasses import replace
from datetime import date

import pytest

from tests.work.conftest import HOMD, POM, SPO, TODAY
from throughcare.policy.facts import Manager, ManagerRole, PomType
from throughcare.policy.facts.acts import Grade
from throughcare.record.models import Allocation, Establishment, LedgerEntry, Person, Responsibility
from throughcare.work.allocations import NewAllocation, allocate
from throughcare.work.refusals import GateClosed, NotAllowed, NotValid
from throughcare.work.responsibility import record_responsibility

pytestmark = pytest.mark.django_db

NEW_POM = NewAllocation(
    role=ManagerRole.POM,
    from_on=TODAY,
    staff_name="Kit Shaw",
    staff_code="P2",
    establishment="HDI",
    grade=Grade.BAND_4_OPERATIONAL,
)
COM = NewAllocation(role=ManagerRole.COM, from_on=TODAY, staff_name="Cat Owen", staff_code="C1")
AFTER_TRANSFER = date(2022, 5, 20)


def allocations(case: Person) -> list[tuple[str, str, date | None, date | None]]:
    rows = Allocation.objects.current().of(case.pk).order_by("from_on", "pk")
    return [(row.role, row.staff_code, row.from_on, row.to_on) for row in rows]


def test_a_homd_gives_the_case_to_another_pom(case: Person) -> None:
    made = allocate(HOMD, case.pk, NEW_POM, today=TODAY)
    assert made.pom_type == "prison"
    assert allocations(case) == [
        ("POM", "P1", date(2021, 11, 2), date(2021, 11, 8)),
        ("POM", "P2", date(2021, 11, 8), None),
    ]
    # What stood before is kept.
    assert [(row.staff_code, row.to_on) for row in Allocation.objects.superseded().of(case.pk)] == [("P1", None)]


def test_an_spo_allocates_a_com_beside_the_pom(case: Person) -> None:
    allocate(SPO, case.pk, COM, today=TODAY)
    assert allocations(case) == [
        ("POM", "P1", date(2021, 11, 2), None),
        ("COM", "C1", date(2021, 11, 8), None),
    ]


def test_a_pom_allocates_nobody(case: Person) -> None:
    with pytest.raises(NotAllowed):
        allocate(POM, case.pk, NEW_POM, today=TODAY)


@pytest.mark.provision("OMIC-EXEC-POM-GRADE")
@pytest.mark.parametrize("pom_type", [PomType.PRISON, None])
def test_a_band_3_officer_cannot_be_pom_in_a_public_prison(case: Person, pom_type: PomType | None) -> None:
    entered = replace(NEW_POM, grade=Grade.BAND_3, pom_type=pom_type)
    with pytest.raises(GateClosed) as refused:
        allocate(HOMD, case.pk, entered, today=TODAY)
    assert refused.value.provision == "OMIC-EXEC-POM-GRADE"
    assert refused.value.missing == ("a probation officer, or a Band 4 member of prison staff, operational or not",)
    assert allocations(case) == [("POM", "P1", date(2021, 11, 2), None)]
    assert LedgerEntry.objects.get().details == {"case": case.pk, "why": "GateClosed"}


@pytest.mark.provision("OMIC-EXEC-POM-GRADE")
def test_grades_are_left_to_a_private_prison(case: Person) -> None:
    Establishment.objects.filter(pk="HDI").update(contracted=True)
    entered = replace(NEW_POM, grade=Grade.BAND_3, pom_type=PomType.PRISON)
    assert allocate(HOMD, case.pk, entered, today=TODAY).pom_type == "prison"


@pytest.mark.provision("OMIC-ALLOC-CONTINUITY")
def test_the_pom_stays_when_the_com_is_responsible_unless_the_homd_gives_a_reason(case: Person) -> None:
    later = replace(NEW_POM, from_on=AFTER_TRANSFER)
    with pytest.raises(GateClosed) as refused:
        allocate(HOMD, case.pk, later, today=AFTER_TRANSFER)
    assert refused.value.provision == "OMIC-ALLOC-CONTINUITY"
    assert refused.value.missing == ("the POM who has the case already, or a reason of the HOMD for another",)
    allocate(HOMD, case.pk, replace(later, reason="Pat Moss is leaving"), today=AFTER_TRANSFER)
    assert [code for _, code, _, ended in allocations(case) if ended is None] == ["P2"]


@pytest.mark.parametrize(
    ("entered", "errors"),
    [
        (replace(NEW_POM, staff_name=" "), {"staff_name": "Enter the name of the manager."}),
        (replace(NEW_POM, establishment="XXX"), {"establishment": "Choose the prison of the POM."}),
        (
            replace(NEW_POM, grade=None),
            {"grade": "Choose the grade of the POM, or whether a prison or probation POM."},
        ),
        (
            replace(NEW_POM, from_on=date(2021, 11, 9)),
            {"from_on": "The date of the allocation must be 8 November 2021 or earlier."},
        ),
        (
            replace(NEW_POM, from_on=date(2021, 11, 1)),
            {"from_on": "The date of the allocation must be 2 November 2021 or later, when the present one began."},
        ),
        (replace(NEW_POM, staff_code="P1"), {"staff_code": "Pat Moss has this case already."}),
    ],
)
def test_what_is_entered_wrongly_is_said_field_by_field(
    case: Person, entered: NewAllocation, errors: dict[str, str]
) -> None:
    with pytest.raises(NotValid) as refused:
        allocate(HOMD, case.pk, entered, today=TODAY)
    assert refused.value.errors == errors


@pytest.mark.provision("OMIC-HANDOVER-ONE")
def test_responsibility_passes_from_pom_to_com_with_neither_gap_nor_overlap(case: Person) -> None:
    allocate(SPO, case.pk, COM, today=TODAY)
    record_responsibility(HOMD, case.pk, Manager.POM, date(2021, 11, 2), today=TODAY)
    record_responsibility(SPO, case.pk, Manager.COM, AFTER_TRANSFER, today=AFTER_TRANSFER)
    rows = Responsibility.objects.current().of(case.pk).order_by("from_on").values_list("holder", "from_on", "to_on")
    assert list(rows) == [("POM", date(2021, 11, 2), AFTER_TRANSFER), ("COM", AFTER_TRANSFER, None)]


@pytest.mark.parametrize(
    ("holder", "from_on", "errors"),
    [
        (Manager.COM, TODAY, {"holder": "Allocate a COM first: there is none to take it."}),
        (Manager.POM, TODAY, {"holder": "The POM is responsible already."}),
        (
            Manager.POM,
            None,
            {
                "from_on": "Enter the date that responsibility was taken.",
                "holder": "The POM is responsible already.",
            },
        ),
    ],
)
def test_responsibility_that_cannot_be_recorded(
    case: Person, holder: Manager, from_on: date | None, errors: dict[str, str]
) -> None:
    record_responsibility(HOMD, case.pk, Manager.POM, date(2021, 11, 2), today=TODAY)
    with pytest.raises(NotValid) as refused:
        record_responsibility(HOMD, case.pk, holder, from_on, today=TODAY)
    assert refused.value.errors == errors


def test_responsibility_is_not_taken_before_all_that_a_record_can_tell_of(case: Person) -> None:
    with pytest.raises(NotValid) as refused:
        record_responsibility(HOMD, case.pk, Manager.POM, date(28, 1, 1), today=TODAY)
    assert refused.value.errors == {"from_on": "The date that responsibility was taken must be from 1900 to 2199."}
