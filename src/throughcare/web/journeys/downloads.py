"""The checklist of a journey of a case as CSV, and what was done in it."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, StreamingHttpResponse
from django.views.decorators.http import require_safe

from throughcare.calendar import today_in_london
from throughcare.record.queries.stages import stages_taken
from throughcare.web.case.opening import open_case
from throughcare.web.layout.downloads import csv_download
from throughcare.work.journeys.index import JOURNEYS
from throughcare.work.stages.told import about, told

_DONE = ("Journey", "What was done", "On", "Recorded by", "Question", "Answer")
_HEADINGS = ("Of", "What", "Where it stands", "Why", "Owed by", "Outstanding")


@require_safe
def checklist(request: HttpRequest, uuid: UUID, journey: str) -> StreamingHttpResponse:
    """A line for each thing that is gathered for each row of the journey, the latest row first."""
    opened, today = open_case(request, uuid), today_in_london()
    tables = about(JOURNEYS[journey], opened.actor, opened.person_id, today).tables()
    rows = (
        (standing.row.title, line.what, line.stands, line.why, line.owed_by, "yes" if line.outstanding else "no")
        for held in tables
        for standing in held.rows
        if standing.checklist is not None
        for line in standing.checklist.lines
    )
    return csv_download(f"checklist-{today.isoformat()}.csv", _HEADINGS, rows)


@require_safe
def what_was_done(request: HttpRequest, uuid: UUID) -> StreamingHttpResponse:
    """A line for each answer at each stage that was taken, latest first; with `?journey=…`, of one journey."""
    opened, today = open_case(request, uuid), today_in_london()
    named = request.GET.get("journey", "")
    if named and named not in JOURNEYS:
        raise Http404
    rows = (
        (journey.title, each.title, each.on, each.by, question, answer)
        for taken in stages_taken(opened.person_id, named)
        if (journey := JOURNEYS.get(taken.journey)) is not None
        for each in [told(journey, taken)]
        for question, answer in each.answers or (("", ""),)
    )
    return csv_download(f"what-was-done-{today.isoformat()}.csv", _DONE, rows)
