"""A case: its document, the rows of its facts with their versions, its duties, and what may be done to it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema

from throughcare.access.compartments import Compartment, compartment_of_column, compartment_of_table
from throughcare.api.calling import opened, sight_of
from throughcare.api.problems import documented
from throughcare.calendar import today_in_london
from throughcare.duties.departures import biting_on
from throughcare.duties.explained import explained
from throughcare.duties.rows import plain
from throughcare.duties.sight import seen_of
from throughcare.policy.subjects import Subject
from throughcare.record.case_document.exporting import export
from throughcare.record.case_document.seen import seen_document
from throughcare.record.facts import facts_of
from throughcare.record.queries.fact_rows import FactRow, rows_of
from throughcare.work.refusals import NotAllowed

router = Router(tags=["cases"])


class Row(Schema):
    """A row of facts. A correction names its `row` and the `version` that was seen."""

    row: int
    version: int
    facts: dict[str, str | int | float | bool | None]


class Rows(Schema):
    """The rows of one table of facts that stand."""

    table: str
    rows: list[Row]


class Source(Schema):
    """Where a provision stands."""

    document: str
    paragraph: str


class Duty(Schema):
    """A duty of a case on a day, with the sentences that say why."""

    provision: str
    title: str
    subject: str
    owner: str | None
    opens_on: date | None
    due_on: date | None
    met_on: date | None
    due_at: datetime | None
    met_at: datetime | None
    status: str
    because: list[str]
    departures: list[str]
    source: Source


class Why(Schema):
    """What gave an answer, or left it open for want of a fact."""

    provision: str | None
    because: list[str]
    missing: list[str]


class Untold(Schema):
    """What cannot be told, and the facts that it wants."""

    provision: str
    subject: str
    missing: list[str]


class Duties(Schema):
    """How a case stands on a day, and what is due."""

    as_of: date
    derived: dict[str, str | int | float | bool | None]
    why: dict[str, Why]
    duties: list[Duty]
    cannot_tell: list[Untold]


@router.get(
    "/cases/{uuid:uuid}",
    response=dict[str, Any],
    openapi_extra=documented(content={200: "CaseDocument"}),
    summary="A case",
)
def case(request: HttpRequest, uuid: UUID) -> dict[str, Any]:
    """The case document, of what the caller may see: see `docs/case-document.schema.json`."""
    person_id = opened(request, uuid)
    return seen_document(export(person_id), sight_of(request, person_id))


@router.get(
    "/cases/{uuid:uuid}/facts/{slug:table}", response=Rows, openapi_extra=documented(), summary="Facts of a case"
)
def facts(request: HttpRequest, uuid: UUID, table: str) -> Rows:
    """The rows of one table of facts that stand, each with the version that a correction has to name."""
    person_id = opened(request, uuid)
    if table not in Subject.declared or compartment_of_table(table) not in sight_of(request, person_id):
        raise NotAllowed
    seen = sight_of(request, person_id)
    return Rows(table=table, rows=[_row(table, each, seen) for each in rows_of(person_id, table)])


@router.get("/cases/{uuid:uuid}/duties", response=Duties, openapi_extra=documented(), summary="Duties of a case")
def duties(request: HttpRequest, uuid: UUID) -> dict[str, Any]:
    """What is due today, from whom and by when; what cannot be told; and for each the sentences that say why."""
    person_id, today = opened(request, uuid), today_in_london()
    worked_out = explained(facts_of(person_id), today, biting_on(person_id, today))
    return seen_of(worked_out, sight_of(request, person_id)).document()


def _row(table: str, held: FactRow, seen: Collection[Compartment]) -> Row:
    told = {name: plain(value) for name, value in held.facts.items() if compartment_of_column(table, name) in seen}
    return Row(row=held.row, version=held.version, facts=told)
