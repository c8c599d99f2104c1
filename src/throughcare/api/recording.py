"""What a service may write to a case: a contact, what came of it, an allocation, a corrected fact. The verb decides."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema, Status
from pydantic import Field, StrictBool, StrictFloat, StrictInt

from throughcare.api.calling import caller
from throughcare.api.forms import Day, Line, RowId, Sent, Text, Version
from throughcare.api.json_values import fact_of_json
from throughcare.api.problems import documented
from throughcare.policy.facts import ContactOutcome, ManagerRole, Method, PomType, Practitioner, Purpose, With
from throughcare.policy.facts.acts import Grade
from throughcare.policy.subjects import Subject
from throughcare.record.queries.one_case import person_id_of
from throughcare.work.allocations import NewAllocation, allocate
from throughcare.work.contacts import NewContact, record_contact, record_outcome
from throughcare.work.corrections import correct_fact

router = Router(tags=["recording"])


class NewContactSent(Sent):
    """A contact that took place, or one to arrange."""

    on: Day
    outcome: ContactOutcome
    method: Method
    purpose: Purpose
    by: Practitioner | None = Field(None, description="Who made it. Left out: whom the service's role says.")
    with_whom: With = With.PERSON
    appointment: StrictBool = False
    note: Text = ""
    sending: str = Field(
        "",
        pattern="^([0-9a-f]{32})?$",
        description="A number of yours for this sending: the same one sent again is the same contact.",
    )


class OutcomeSent(Sent):
    """What came of a contact that was arranged."""

    row: RowId
    version: Version
    outcome: ContactOutcome


class NewAllocationSent(Sent):
    """Somebody to be allocated as POM, by the prison, or as COM, by the community."""

    role: Annotated[ManagerRole, Field(json_schema_extra={"enum": ["POM", "COM"]})]
    from_on: Day
    staff_name: Line
    staff_code: Annotated[Line, Field(max_length=60)]
    staff_email: Annotated[Line, Field(max_length=254)] = ""
    prison: Line = Field("", description="Of a POM: the code of the prison.")
    grade: Grade | None = None
    pom_type: PomType | None = None
    reason: Text = Field("", description="Why another POM than the one who has the case.")


class CorrectionSent(Sent):
    """Facts of one row that are wrong, as they should be; null for one that is not known."""

    table: Line = Field(description="The table of facts, such as `sentence`.")
    row: RowId
    version: Version
    changes: dict[Line, StrictBool | StrictInt | StrictFloat | Line | None] = Field(min_length=1, max_length=100)
    reason: Annotated[Text, Field(min_length=1)]


class Written(Schema):
    """A row that was written, and its version."""

    row: int
    version: int


@router.post(
    "/cases/{uuid:uuid}/contacts",
    response={201: Written},
    openapi_extra=documented(413, 422),
    summary="Record a contact",
)
def contact(request: HttpRequest, uuid: UUID, sent: NewContactSent) -> Status[Any]:
    """Record a contact that took place, or arrange one."""
    entered = NewContact(
        on=sent.on,
        outcome=sent.outcome,
        method=sent.method,
        purpose=sent.purpose,
        by=sent.by,
        with_whom=sent.with_whom,
        appointment=sent.appointment,
        note=sent.note,
        form=sent.sending,
    )
    made = record_contact(caller(request), person_id_of(uuid), entered)
    return Status(201, {"row": made.pk, "version": made.version})


@router.post(
    "/cases/{uuid:uuid}/contacts/outcome",
    response={201: Written},
    openapi_extra=documented(409, 413, 422),
    summary="Say what came of a contact",
)
def contact_outcome(request: HttpRequest, uuid: UUID, sent: OutcomeSent) -> Status[Any]:
    """Say what came of a contact that was arranged. A version that is stale is refused."""
    actor, person_id = caller(request), person_id_of(uuid)
    made = record_outcome(actor, person_id, sent.row, sent.outcome, expected_version=sent.version)
    return Status(201, {"row": made.pk, "version": made.version})


@router.post(
    "/cases/{uuid:uuid}/allocations",
    response={201: Written},
    openapi_extra=documented(409, 413, 422),
    summary="Allocate a POM or a COM",
)
def allocation(request: HttpRequest, uuid: UUID, sent: NewAllocationSent) -> Status[Any]:
    """Allocate somebody; whoever had that role until then has it no longer."""
    entered = NewAllocation(
        role=sent.role,
        from_on=sent.from_on,
        staff_name=sent.staff_name,
        staff_code=sent.staff_code,
        staff_email=sent.staff_email,
        establishment=sent.prison,
        grade=sent.grade,
        pom_type=sent.pom_type,
        reason=sent.reason,
    )
    made = allocate(caller(request), person_id_of(uuid), entered)
    return Status(201, {"row": made.pk, "version": made.version})


@router.post(
    "/cases/{uuid:uuid}/corrections",
    response={201: Written},
    openapi_extra=documented(409, 413, 422),
    summary="Correct a fact",
)
def correction(request: HttpRequest, uuid: UUID, sent: CorrectionSent) -> Status[Any]:
    """Correct facts of one row. What stood before is kept, with the reason; a version that is stale is refused."""
    made = correct_fact(
        caller(request),
        person_id_of(uuid),
        sent.table,
        sent.row,
        {name: _value(sent.table, name, value) for name, value in sent.changes.items()},
        reason=sent.reason,
        expected_version=sent.version,
    )
    return Status(201, {"row": made.pk, "version": made.version})


def _value(table: str, name: str, value: Any) -> Any:
    subject = Subject.declared.get(table)
    return fact_of_json(subject.grain.columns.get(name) if subject is not None else None, value)
