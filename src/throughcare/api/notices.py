"""Notices: who has been told what, telling somebody, that they were told otherwise, and mending what is stuck."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema, Status
from pydantic import Field

from throughcare.access.outbox import NoticeState, Recipient, ToldBy
from throughcare.access.permissions import Action, Relation, may, scope_of
from throughcare.api.calling import caller, opened
from throughcare.api.forms import Day, Line, RowId, Sent, Version
from throughcare.api.problems import documented
from throughcare.record.models import OutgoingNotice
from throughcare.record.queries.one_case import person_id_of
from throughcare.record.queries.outbox import notices_of_case, people_within
from throughcare.work.mending import read_stuck, try_again
from throughcare.work.outbox import NewTold, tell_otherwise
from throughcare.work.refusals import NotAllowed
from throughcare.work.telling import NewTelling, tell_somebody

router = Router(tags=["notices"])


class Notice(Schema):
    """A notice to one recipient; empty words for what is not known."""

    uuid: UUID
    version: int
    provision: str
    recipient: Recipient
    name: str
    about_table: str
    about_row: int | None
    state: NoticeState
    written_at: datetime
    sent_at: datetime | None
    told_on: date | None
    told_by: ToldBy | None
    fault: str


class StuckNotice(Notice):
    """A notice that nobody got. `case`: null where it is one that the service does not see."""

    case: UUID | None


class NewTellingSent(Sent):
    """A notice to be sent, to whoever it applies to in this case."""

    provision: Annotated[Line, Field(max_length=80, description="Which notice, such as `OMIC-ROTL-OM-VLO`.")]
    row: RowId | None = Field(None, description="The row that it tells of, where it tells of one.")
    besides: list[Recipient] = Field([], max_length=20, description="Of those of whom the record does not say, whom.")
    sending: str = Field(
        "",
        pattern="^([0-9a-f]{32})?$",
        description="A number of yours for this sending: the same one sent again is the same notice.",
    )


class NewToldSent(Sent):
    """That somebody was told otherwise than by the notice, which is then not sent."""

    version: Version
    on: Day
    by: ToldBy
    to: Annotated[Line, Field(min_length=1, max_length=150)]


class TryAgainSent(Sent):
    """A notice that is stuck, by the version of it that was seen."""

    version: Version


@router.get(
    "/cases/{uuid:uuid}/notices", response=list[Notice], openapi_extra=documented(), summary="Who has been told what"
)
def notices(request: HttpRequest, uuid: UUID) -> list[dict[str, Any]]:
    """The notices of a case, the latest first."""
    return [_shown(each) for each in notices_of_case(opened(request, uuid, Action.SEE_NOTICES))]


@router.post(
    "/cases/{uuid:uuid}/tellings",
    response={201: list[Notice]},
    openapi_extra=documented(413, 422),
    summary="Tell somebody",
)
def telling(request: HttpRequest, uuid: UUID, sent: NewTellingSent) -> Status[Any]:
    """Send a notice to each recipient to whom it applies and who was not told yet."""
    entered = NewTelling(provision=sent.provision, row=sent.row, besides=frozenset(sent.besides), form=sent.sending)
    made = tell_somebody(caller(request), person_id_of(uuid), entered)
    return Status(201, [_shown(each) for each in made])


@router.post(
    "/notices/{uuid:notice}/told-otherwise",
    response=Notice,
    openapi_extra=documented(409, 413, 422),
    summary="Say that somebody was told otherwise",
)
def told_otherwise(request: HttpRequest, notice: UUID, sent: NewToldSent) -> dict[str, Any]:
    """Say that somebody was told by telephone, in person or by another system. A version that is stale is refused."""
    entered = NewTold(on=sent.on, by=sent.by, to=sent.to)
    return _shown(tell_otherwise(caller(request), notice, entered, expected_version=sent.version))


@router.get("/notices/stuck", response=list[StuckNotice], openapi_extra=documented(), summary="Notices that nobody got")
def stuck_notices(request: HttpRequest) -> list[dict[str, Any]]:
    """The notices of the service's cases that could not be sent, or whose address is not known, the oldest first."""
    actor = caller(request)
    if not may(actor, Action.MEND_NOTICES, frozenset(Relation)):
        raise NotAllowed
    found = read_stuck(actor)
    people = people_within(scope_of(actor, Action.READ_CASE), (each.person_id for each in found))
    return [
        {**_shown(each), "case": people[each.person_id].uuid if each.person_id in people else None} for each in found
    ]


@router.post(
    "/notices/{uuid:notice}/try-again",
    response=Notice,
    openapi_extra=documented(409, 413, 422),
    summary="Let a notice be sent again",
)
def try_again_notice(request: HttpRequest, notice: UUID, sent: TryAgainSent) -> dict[str, Any]:
    """Let a notice that is stuck wait to be sent again, to the address that is known by now."""
    return _shown(try_again(caller(request), notice, expected_version=sent.version))


def _shown(each: OutgoingNotice) -> dict[str, Any]:
    return {
        "uuid": each.uuid,
        "version": each.version,
        "provision": each.provision,
        "recipient": each.recipient,
        "name": each.to_name,
        "about_table": each.about_table,
        "about_row": each.about_row,
        "state": each.state,
        "written_at": each.recorded_at,
        "sent_at": each.sent_at,
        "told_on": each.told_on,
        "told_by": each.told_by,
        "fault": each.last_fault,
    }
