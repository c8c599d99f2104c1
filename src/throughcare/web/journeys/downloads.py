"""The checklist of a journey of a case as CSV."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, StreamingHttpResponse
from django.views.decorators.http import require_safe

from throughcare.calendar import today_in_london
from throughcare.web.case.opening import open_case
from throughcare.web.layout.downloads import csv_download
from throughcare.work.journeys.index import JOURNEYS
from throughcare.work.stages.told import about

_HEADINGS = ("Of", "What", "Where it stands", "Why", "Owed by", "Outstanding")


@require_safe
def checklist(request: HttpRequest, uuid: UUID, journey: str) -> StreamingHttpResponse:
    """A line for each thing that is gathered for each row of the journey, the latest row first."""
    opened, today = open_case(request, uuid), today_in_london()
    told = about(JOURNEYS[journey], opened.actor, opened.person_id, today)
    rows = (
        (standing.row.title, line.what, line.stands, line.why, line.owed_by, "yes" if line.outstanding else "no")
        for held in told.tables()
        for standing in held.rows
        if standing.checklist is not None
        for line in standing.checklist.lines
    )
    return csv_download(f"checklist-{today.isoformat()}.csv", _HEADINGS, rows)
