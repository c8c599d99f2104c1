"""The journeys of a case: how each stands, what was done at its stages, and taking one. The verb decides."""

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
from throughcare.calendar import today_in_london
from throughcare.duties.answers import Given
from throughcare.policy.facts import Method
from throughcare.record.queries.one_case import person_id_of
from throughcare.work.journeys.index import JOURNEYS
from throughcare.work.refusals import NotAllowed
from throughcare.work.stages.asking import Entered
from throughcare.work.stages.stage import Stage
from throughcare.work.stages.taking import take_stage
from throughcare.work.stages.told import Held, Standing, about

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


class AnswerOut(Schema):
    """What policy answers of the case under a provision: each answer in words by what it is called, and why."""

    provision: str
    title: str
    answers: dict[str, str]
    because: list[str]


class LineOut(Schema):
    """A line of a checklist: where it stands and why, and who owes it where it is outstanding."""

    stage: str
    what: str
    stands: str
    why: str
    outstanding: bool
    owed_by: str


class WantedOut(Schema):
    """A gate that is shut for a row: what it still wants, and who owes that."""

    provision: str
    paragraph: str
    owed_by: str
    wanted: list[str]


class StandingOut(Schema):
    """A row that a journey holds: the stages that the service may take with it, and what is gathered for it."""

    table: str
    row: int
    version: int
    title: str
    stages: list[str]
    checklist: list[LineOut]
    wanting: list[WantedOut]


class JourneyOut(Schema):
    """A journey: its stages, what policy answers of it, the rows that it holds, and the stages that were taken.

    Of each table of facts, and of what was taken, the latest comes first.
    """

    journey: str
    title: str
    stages: list[str]
    answers: list[AnswerOut]
    standing: list[StandingOut]
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
    """What was done, what policy answers of it and why, what each row still waits for, and who owes that."""
    person_id = opened(request, uuid)
    if journey not in JOURNEYS:
        raise NotAllowed
    told = about(JOURNEYS[journey], caller(request), person_id, today_in_london())
    return {
        "journey": journey,
        "title": told.journey.title,
        "stages": [each.name for each in told.journey.stages],
        "answers": [_answer(each) for each in told.gathered.answers.given(told.journey.answers)],
        "standing": [_standing(held, each) for held in told.tables() for each in held.rows],
        "taken": told.gathered.taken,
    }


def _answer(given: Given) -> dict[str, Any]:
    return {
        "provision": given.provision,
        "title": given.title,
        "answers": dict(given.answers),
        "because": given.because,
    }


def _standing(held: Held, standing: Standing) -> dict[str, Any]:
    lines = standing.checklist.lines if standing.checklist is not None else ()
    return {
        "table": held.table,
        "row": standing.row.id,
        "version": standing.row.version,
        "title": standing.row.title,
        "stages": [*(each.name for each in standing.stages), *standing.checks],
        "checklist": [
            {
                "stage": each.stage.name,
                "what": each.what,
                "stands": each.stands,
                "why": each.why,
                "outstanding": each.outstanding,
                "owed_by": each.owed_by,
            }
            for each in lines
        ],
        "wanting": [
            {
                "provision": each.provision,
                "paragraph": each.paragraph,
                "owed_by": each.owed_by,
                "wanted": each.missing,
            }
            for each in standing.wanting
        ],
    }


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
