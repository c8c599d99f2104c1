"""Allocating a POM or a COM: the fields of the form, and what they make."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from throughcare.policy.facts import ManagerRole
from throughcare.policy.facts.acts import Grade
from throughcare.record.queries.caseload import Member
from throughcare.web.layout.date_fields import TypedDate, typed_date
from throughcare.web.layout.errors import FieldError
from throughcare.work.allocations import NewAllocation

GRADES = (
    (Grade.PROBATION_OFFICER.value, "Probation officer"),
    (Grade.BAND_4_OPERATIONAL.value, "Band 4 prison staff, operational"),
    (Grade.BAND_4_NON_OPERATIONAL.value, "Band 4 prison staff, non-operational"),
    (Grade.BAND_3.value, "Band 3 prison staff"),
    (Grade.OTHER.value, "Another grade"),
)


@dataclass(frozen=True)
class AllocationForm:
    """What was typed into the form, and what is wrong with it. `chosen` is the staff code of somebody on the list."""

    role: ManagerRole
    from_on: TypedDate
    chosen: str = ""
    staff_name: str = ""
    staff_code: str = ""
    staff_email: str = ""
    establishment: str = ""
    grade: str = ""
    reason: str = ""
    errors: tuple[FieldError, ...] = ()

    def allocation(self, members: Sequence[Member]) -> NewAllocation:
        """The allocation as the verb takes it; whoever was chosen stands before what was typed."""
        known = next((each for each in members if each.staff_code == self.chosen), None)
        return NewAllocation(
            role=self.role,
            from_on=self.from_on.on,
            staff_name=known.staff_name if known else self.staff_name,
            staff_code=known.staff_code if known else self.staff_code,
            staff_email=self.staff_email,
            establishment=self.establishment,
            grade=Grade(self.grade) if self.grade in set(Grade) else None,
            reason=self.reason,
        )


def empty_form(role: ManagerRole, prison: str, today: date) -> AllocationForm:
    """The form to begin with: from today, at the prison where the person is held."""
    return AllocationForm(role, TypedDate.of("from_on", today), establishment=prison)


def posted_form(role: ManagerRole, posted: Mapping[str, str]) -> AllocationForm:
    """The form as it was sent."""
    typed = {name: value.strip() for name, value in posted.items()}
    return AllocationForm(
        role=role,
        from_on=typed_date(posted, "from_on", "the date of the allocation"),
        chosen=typed.get("chosen", ""),
        staff_name=typed.get("staff_name", ""),
        staff_code=typed.get("staff_code", ""),
        staff_email=typed.get("staff_email", ""),
        establishment=typed.get("establishment", ""),
        grade=typed.get("grade", ""),
        reason=typed.get("reason", ""),
    )
