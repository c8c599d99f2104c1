"""Allocation for services: who waits for a POM, the POMs of a prison, those beside the POM, and a whole caseload."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema, Status
from pydantic import Field

from throughcare.access.permissions import Action, Actor, may, scope_of
from throughcare.api.calling import caller, opened
from throughcare.api.forms import Day, Line, RowId, Sent, Text, Version
from throughcare.api.problems import documented
from throughcare.api.recording import Written
from throughcare.calendar import today_in_london
from throughcare.duties.allocation import cause_in_words, waiting_at, why_here
from throughcare.duties.pom_loads import poms_at
from throughcare.policy.facts import ManagerRole, PomType
from throughcare.policy.facts.acts import Grade
from throughcare.record.queries.one_case import person_id_of
from throughcare.record.queries.poms import allocations_of, profile_of
from throughcare.work.departures import relations_to_place
from throughcare.work.listing import read_list
from throughcare.work.pom_profiles import EnteredProfile, keep_profile
from throughcare.work.refusals import NotAllowed
from throughcare.work.supporting_staff import NewSupport, end_allocation, support
from throughcare.work.whole_caseload import move_caseload

router = Router(tags=["allocation"])

Code = Annotated[Line, Field(max_length=60)]
Reason = Annotated[Text, Field(max_length=2_000)]


class SupportSent(Sent):
    """Somebody beside the POM: a co-working POM, a key worker, or a personal officer in an open prison."""

    role: Annotated[
        ManagerRole, Field(json_schema_extra={"enum": ["co_working_POM", "key_worker", "personal_officer"]})
    ]
    from_on: Day
    staff_name: Line
    staff_code: Code
    staff_email: Annotated[Line, Field(max_length=254)] = ""
    reason: Reason = ""


class EndOfAllocationSent(Sent):
    """An allocation that ends, and whose place nobody takes."""

    row: RowId
    version: Version
    to_on: Day = Field(description="The first day on which they do not have the case any more.")
    reason: Reason


class ProfileSent(Sent):
    """A POM of a prison. To change a profile, `row` and the `version` that was seen go with it."""

    staff_code: Code
    staff_name: Line
    staff_email: Annotated[Line, Field(max_length=254)] = ""
    grade: Grade | None = None
    pom_type: PomType | None = Field(None, description="Of a private prison; in a public one the grade tells.")
    tenths: int = Field(10, strict=True, ge=1, le=10, description="Tenths of full time.")
    unavailable_until: Day | None = None
    leaves_on: Day | None = None
    row: RowId | None = None
    version: Version | None = None


class CaseTaken(Sent):
    """A case and the profile of who takes it."""

    case: UUID
    to: RowId


class CaseloadSent(Sent):
    """Cases of a POM that others take."""

    cases: list[CaseTaken] = Field(min_length=1, max_length=500)
    from_on: Day
    reason: Reason


class Allocated(Schema):
    """Somebody who was or is allocated to a case."""

    id: int
    version: int
    role: str
    staff_name: str
    staff_code: str
    pom_type: str
    prison: str
    from_on: date | None
    to_on: date | None
    recommended: str
    reason: str
    ended_because: str


class Waits(Schema):
    """Somebody who waits for a POM, the most pressing first."""

    case: UUID
    name: str
    noms: str
    why_here: str
    cause: str
    because: str
    days_waiting: int | None
    recommended_pom: str
    missing: list[str]
    tier: str
    release_on: date | None
    release_type: str


class Waiting(Schema):
    """Everybody of a prison who waits; `restricted` cases besides, of which nothing else is told."""

    lines: list[Waits]
    restricted: int


class Pom(Schema):
    """A POM of a prison with what they have. `row` and `version` are of the profile, if there is one."""

    row: int | None
    version: int | None
    staff_name: str
    staff_code: str
    pom_type: str
    tenths: int | None
    availability: str
    cases: int
    by_tier: dict[str, int]
    responsible: int
    supporting: int
    co_working: int
    handovers_in_8_weeks: int


class Became(Schema):
    """What became of one case: whom it went to, or why it stays where it was."""

    case: UUID
    to: str
    refused: str


@router.get(
    "/cases/{uuid:uuid}/allocation-history",
    response=list[Allocated],
    openapi_extra=documented(),
    summary="Who has a case, and who had it before",
)
def allocation_history(request: HttpRequest, uuid: UUID) -> list[Any]:
    """Every allocation of a case, latest first, each with its prison."""
    return allocations_of(opened(request, uuid, Action.READ_ALLOCATION_HISTORY))


@router.post(
    "/cases/{uuid:uuid}/supporting-staff",
    response={201: Written},
    openapi_extra=documented(409, 413, 422),
    summary="Allocate a co-working POM, key worker or personal officer",
)
def supporting_staff(request: HttpRequest, uuid: UUID, sent: SupportSent) -> Status[Any]:
    """Allocate somebody beside the POM, at the prison where the person is."""
    entered = NewSupport(**sent.dict())
    made = support(caller(request), person_id_of(uuid), entered)
    return Status(201, {"row": made.pk, "version": made.version})


@router.post(
    "/cases/{uuid:uuid}/allocations/end",
    response={201: Written},
    openapi_extra=documented(409, 413, 422),
    summary="End an allocation",
)
def ended_allocation(request: HttpRequest, uuid: UUID, sent: EndOfAllocationSent) -> Status[Any]:
    """End an allocation whose place nobody takes."""
    ended = end_allocation(
        caller(request), person_id_of(uuid), sent.row, sent.reason, to_on=sent.to_on, expected_version=sent.version
    )
    return Status(201, {"row": ended.pk, "version": ended.version})


@router.get(
    "/prisons/{slug:prison}/to-allocate", response=Waiting, openapi_extra=documented(), summary="Cases to allocate"
)
def to_allocate(request: HttpRequest, prison: str) -> dict[str, Any]:
    """Everybody of a prison who waits for a POM, in order of need."""
    actor, today = _at(request, prison), today_in_london()
    found = waiting_at(prison, scope_of(actor, Action.READ_ALLOCATION), today)
    read_list(actor, "allocation", (line.who.person_id for line in found.lines))
    lines = [
        {
            "case": line.who.uuid,
            "name": line.who.name,
            "noms": line.who.noms,
            "why_here": why_here(line, today),
            "cause": line.cause.value,
            "because": cause_in_words(line),
            "days_waiting": line.waiting(today),
            "recommended_pom": line.recommended,
            "missing": list(line.missing),
            "tier": line.tier,
            "release_on": line.release_on,
            "release_type": line.release_type,
        }
        for line in found.lines
    ]
    return {"lines": lines, "restricted": found.masked}


@router.get("/prisons/{slug:prison}/poms", response=list[Pom], openapi_extra=documented(), summary="POMs of a prison")
def poms(request: HttpRequest, prison: str) -> list[dict[str, Any]]:
    """The POMs of a prison, each with their cases in numbers."""
    _at(request, prison)
    today = today_in_london()
    return [
        {
            "row": each.profile.pk if each.profile else None,
            "version": each.profile.version if each.profile else None,
            "staff_name": each.load.staff_name,
            "staff_code": each.load.staff_code,
            "pom_type": (each.profile.pom_type if each.profile else None) or "",
            "tenths": each.profile.tenths if each.profile else None,
            "availability": each.availability(today),
            "cases": each.load.cases,
            "by_tier": dict(each.load.by_tier),
            "responsible": each.load.responsible,
            "supporting": each.load.supporting,
            "co_working": each.load.co_working,
            "handovers_in_8_weeks": each.load.handovers,
        }
        for each in poms_at(prison, today)
    ]


@router.post(
    "/prisons/{slug:prison}/pom-profiles",
    response={201: Written},
    openapi_extra=documented(409, 413, 422),
    summary="Record a POM, or change what is held of them",
)
def pom_profile(request: HttpRequest, prison: str, sent: ProfileSent) -> Status[Any]:
    """Keep the profile of a POM of a prison."""
    entered = EnteredProfile(**sent.dict(exclude={"row", "version"}))
    kept = keep_profile(caller(request), prison, entered, profile_id=sent.row, expected_version=sent.version or 0)
    return Status(201, {"row": kept.pk, "version": kept.version})


@router.post(
    "/poms/{int:pom}/caseload",
    response=list[Became],
    openapi_extra=documented(413, 422),
    summary="Give a POM's cases to others",
)
def caseload_moved(request: HttpRequest, pom: int, sent: CaseloadSent) -> list[dict[str, Any]]:
    """Give cases of a POM to others, each on its own; one that is refused holds none of the others back."""
    actor, profile = caller(request), profile_of(pom)
    if profile is None:
        raise NotAllowed
    named = {person_id_of(each.case): each for each in sent.cases}
    chosen = {person: each.to for person, each in named.items()}
    done = move_caseload(actor, profile, chosen, sent.reason, from_on=sent.from_on)
    return [{"case": named[each.person_id].case, "to": each.to, "refused": each.refused} for each in done]


def _at(request: HttpRequest, prison: str) -> Actor:
    """Who asks, where they may see who is allocated at a prison.

    Raises:
        NotAllowed: they may not, or there is no such prison.
    """
    actor = caller(request)
    if not may(actor, Action.READ_ALLOCATION, relations_to_place(actor, prison, "")):
        raise NotAllowed
    return actor
