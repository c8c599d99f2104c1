"""Who is responsible for a case: on a day, from day to day, recorded, and corrected. The verb decides."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router, Schema, Status

from throughcare.api.calling import caller, opened
from throughcare.api.forms import Asked, Day, Line, RowId, Sent, Text, Version
from throughcare.api.problems import documented
from throughcare.api.recording import Written
from throughcare.calendar import today_in_london
from throughcare.duties.responsible_over_time import responsible_between
from throughcare.policy.facts import Manager
from throughcare.record.facts import facts_of
from throughcare.record.queries.one_case import person_id_of
from throughcare.work.faults import Faults
from throughcare.work.refusals import NotValid
from throughcare.work.responsibility import (
    NewCorrection,
    correct_responsibility,
    end_correction,
    record_responsibility,
)

router = Router(tags=["responsibility"])
_MOST_YEARS = 10


class Between(Asked):
    """Two days: the first counts, the last does not. Left out: today alone."""

    from_on: Day | None = None
    until_on: Day | None = None


class Span(Schema):
    """From a day up to, not including, another: who is responsible, and by which provision. Null: it cannot be told."""

    from_on: date
    until_on: date
    responsible: str | None
    provision: str | None
    why: str
    missing: list[str]


class ResponsibilityTaken(Sent):
    """Which manager is responsible, from which day."""

    holder: Manager
    from_on: Day


class CorrectionOfResponsibilitySent(Sent):
    """Who is responsible in place of whom policy would name: from a day up to another, on what evidence."""

    holder: Manager
    from_on: Day
    until_on: Day
    evidence: Text
    agreed_by: Line


class EndOfCorrectionSent(Sent):
    """A correction that ends today, and the version of it that was seen."""

    row: RowId
    version: Version


@router.get(
    "/cases/{uuid:uuid}/responsibility",
    response=list[Span],
    openapi_extra=documented(422),
    summary="Who is responsible",
)
def responsibility(request: HttpRequest, uuid: UUID, asked: Query[Between]) -> list[dict[str, Any]]:
    """Who is responsible between two days, at most ten years apart, as policy has it on what is known today."""
    Between.refuse_others(request)
    today = today_in_london()
    from_on = asked.from_on or today
    faults = Faults()
    faults.within_reach("from_on", from_on, "The first day")
    faults.within_reach("until_on", asked.until_on, "The last day")
    faults.refuse()
    until_on = asked.until_on or from_on + timedelta(days=1)
    if not from_on < until_on:
        raise NotValid({"until_on": "It must be after the first day."})
    if until_on.year - from_on.year > _MOST_YEARS:
        raise NotValid({"until_on": f"Ask for {_MOST_YEARS} years at the most."})
    facts = facts_of(opened(request, uuid))
    return [
        {
            "from_on": each.from_on,
            "until_on": each.until_on,
            "responsible": each.answer.value,
            "provision": each.answer.provision,
            "why": each.answer.why,
            "missing": list(each.answer.missing),
        }
        for each in responsible_between(facts, from_on, until_on)
    ]


@router.post(
    "/cases/{uuid:uuid}/responsibility/records",
    response={201: Written},
    openapi_extra=documented(409, 413, 422),
    summary="Record who is responsible",
)
def responsibility_taken(request: HttpRequest, uuid: UUID, sent: ResponsibilityTaken) -> Status[Any]:
    """Record who is responsible from a day on; whoever was until then is so no longer."""
    made = record_responsibility(caller(request), person_id_of(uuid), sent.holder, sent.from_on)
    return Status(201, {"row": made.pk, "version": made.version})


@router.post(
    "/cases/{uuid:uuid}/responsibility/corrections",
    response={201: Written},
    openapi_extra=documented(409, 413, 422),
    summary="Correct who is responsible",
)
def responsibility_corrected(request: HttpRequest, uuid: UUID, sent: CorrectionOfResponsibilitySent) -> Status[Any]:
    """Correct who is responsible, on evidence and for a time."""
    entered = NewCorrection(
        holder=sent.holder,
        from_on=sent.from_on,
        until_on=sent.until_on,
        evidence=sent.evidence,
        agreed_by=sent.agreed_by,
    )
    made = correct_responsibility(caller(request), person_id_of(uuid), entered)
    return Status(201, {"row": made.pk, "version": made.version})


@router.post(
    "/cases/{uuid:uuid}/responsibility/corrections/end",
    response={201: Written},
    openapi_extra=documented(409, 413, 422),
    summary="End a correction of who is responsible",
)
def correction_ended(request: HttpRequest, uuid: UUID, sent: EndOfCorrectionSent) -> Status[Any]:
    """End a correction today: policy answers again. One that has held on no day yet is withdrawn."""
    ended = end_correction(caller(request), person_id_of(uuid), sent.row, expected_version=sent.version)
    return Status(201, {"row": ended.pk, "version": ended.version})
