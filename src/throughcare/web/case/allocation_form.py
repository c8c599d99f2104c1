"""Allocating a COM: the fields of the form, and what they make."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from throughcare.policy.facts import ManagerRole
from throughcare.record.queries.caseload import Member
from throughcare.web.layout.date_fields import TypedDate, typed_date
from throughcare.web.layout.errors import FieldError
from throughcare.work.allocations import NewAllocation


@dataclass(frozen=True)
class AllocationForm:
    """What was typed into the form, and what is wrong with it. `chosen` is the staff code of somebody on the list."""

    from_on: TypedDate
    chosen: str = ""
    staff_name: str = ""
    staff_code: str = ""
    staff_email: str = ""
    errors: tuple[FieldError, ...] = ()

    def allocation(self, members: Sequence[Member]) -> NewAllocation:
        """The allocation as the verb takes it; whoever was chosen stands before what was typed."""
        known = next((each for each in members if each.staff_code == self.chosen), None)
        return NewAllocation(
            role=ManagerRole.COM,
            from_on=self.from_on.on,
            staff_name=known.staff_name if known else self.staff_name,
            staff_code=known.staff_code if known else self.staff_code,
            staff_email=self.staff_email,
        )


def empty_form(today: date) -> AllocationForm:
    """The form to begin with: from today."""
    return AllocationForm(TypedDate.of("from_on", today))


def posted_form(posted: Mapping[str, str]) -> AllocationForm:
    """The form as it was sent."""
    typed = {name: value.strip() for name, value in posted.items()}
    return AllocationForm(
        from_on=typed_date(posted, "from_on", "the date of the allocation"),
        chosen=typed.get("chosen", ""),
        staff_name=typed.get("staff_name", ""),
        staff_code=typed.get("staff_code", ""),
        staff_email=typed.get("staff_email", ""),
    )
