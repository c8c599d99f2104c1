"""The journeys of a case: what was done at their stages, and taking one. The verb decides."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema, Status
from pydantic import Field, StrictBool, StrictFloat, StrictInt

from throughcare.api.calling import caller, opened
from throughcare.api.forms import Day, Line, RowId, Sent, Text, Version
from throughcare.api.json_values import fact_of_json
from throughcare.api.problems import documented
from throughcare.policy.facts import Method
from throughcare.record.queries.one_case import person_id_of
from throughcare.record.queries.stages import stages_taken
from throughcare.work.journeys.index import JOURNEYS
from throughcare.work.journeys.stage import Entered, Stage
from throughcare.work.journeys.taking import take_stage
from throughcare.work.refusals import NotAllowed

router = Router(tags=["journeys"])


class StageSent(Sent):
    """A stage as it is taken: facts, words, what was picked of lists and who came, each by its name.

    `row` and `version` are those of what it goes on with.
    """

    values: dict[Line, StrictBool | StrictInt | StrictFloat | Line | None] = Field({}, max_length=100)
    words: dict[Line, Text] = Field({}, max_length=100)
    picked: dict[Line, StrictBool] = Field({}, max_length=100)
    came: dict[Line, StrictBool] = Field({}, max_length=100)
    method: Method | None = None
    on: Day | None = None
    row: RowId | None = None
    version: Version | None = None
    reason: Text = Field("", description="Why what policy says should be done is departed from.")
    sending: Annotated[str, Field(pattern="^([0-9a-f]{32})?$")] = Field(
        "", description="A number of yours for this sending: the same one sent again is the same stage."
    )


class StageTakenOut(Schema):
    """A stage that was taken."""

    stage: str
    on: date
    by: str
    method: str
    reason: str
    row: int | None
    words: dict[str, str]
    came: dict[str, bool]


class JourneyOut(Schema):
    """A journey: the stages that there are, and those that were taken, latest first."""

    journey: str
    title: str
    stages: list[str]
    taken: list[StageTakenOut]


class Made(Schema):
    """The stage that was recorded, and the row of facts that it wrote, if it wrote one."""

    stage: int
    row: int | None


@router.get(
    "/cases/{uuid:uuid}/journeys/{slug:journey}",
    response=JourneyOut,
    openapi_extra=documented(),
    summary="A journey of a case",
)
def journey(request: HttpRequest, uuid: UUID, journey: str) -> Any:
    """What was done at the stages of a journey, with what was said at them and who came."""
    person_id = opened(request, uuid)
    if journey not in JOURNEYS:
        raise NotAllowed
    about = JOURNEYS[journey]
    names = [each.name for each in about.stages]
    return {"journey": about.name, "title": about.title, "stages": names, "taken": stages_taken(person_id, journey)}


@router.post(
    "/cases/{uuid:uuid}/journeys/{slug:journey}/{slug:stage}",
    response={201: Made},
    openapi_extra=documented(409, 413, 422),
    summary="Take a stage of a journey",
)
def stage(request: HttpRequest, uuid: UUID, journey: str, stage: str, sent: StageSent) -> Status[Any]:
    """Record what was done at a stage, with its facts, what was said and who came."""
    about = JOURNEYS.get(journey)
    asked = about.stage(stage) if about is not None else None
    if about is None or asked is None:
        raise NotAllowed
    made = take_stage(caller(request), person_id_of(uuid), about, asked, _entered(asked, sent))
    return Status(201, {"stage": made.pk, "row": made.about_row})


def _entered(asked: Stage, sent: StageSent) -> Entered:
    columns = {each.name: each.fact.column for each in asked.asks}
    return Entered(
        values={name: fact_of_json(columns.get(name), value) for name, value in sent.values.items()},
        words=sent.words,
        picked=sent.picked,
        came=sent.came,
        method=sent.method,
        on=sent.on,
        row=sent.row,
        version=sent.version,
        reason=sent.reason,
        form=sent.sending,
    )
