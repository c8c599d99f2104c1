"""Who has been told what of a case: the list, as CSV, and one notice as it was written."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from throughcare.access.permissions import Action
from throughcare.record.queries.outbox import notices_of_case
from throughcare.web.case.apart import who_is
from throughcare.web.case.opening import open_case
from throughcare.web.layout.downloads import csv_download
from throughcare.web.outbox.opening import open_notice
from throughcare.web.outbox.words import HEADINGS, line, row

DONE = {
    "told": "The notice is written, and goes out with the next sending.",
    "otherwise": "It is recorded that they were told.",
}


@require_safe
def told(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Who has been told what, the latest first."""
    opened = open_case(request, uuid, Action.SEE_NOTICES)
    shown = {
        "who": who_is(opened.person_id),
        "uuid": uuid,
        "lines": [line(each) for each in notices_of_case(opened.person_id)],
        "may_send": bool(opened.may(Action.SEND_NOTICE)),
        "done": DONE.get(request.GET.get("done", "")),
    }
    return render(request, "outbox/told.html", shown)


@require_safe
def told_csv(request: HttpRequest, uuid: UUID) -> StreamingHttpResponse:
    """The same list as a file."""
    opened = open_case(request, uuid, Action.SEE_NOTICES)
    rows = (row(line(each)) for each in notices_of_case(opened.person_id))
    return csv_download("who-has-been-told.csv", HEADINGS, rows)


@require_safe
def one(request: HttpRequest, notice: UUID) -> HttpResponse:
    """One notice: its words, to print or to check."""
    opened, found = open_notice(request, notice, Action.SEE_NOTICES)
    shown = {
        "who": who_is(found.person_id),
        "uuid": opened.uuid,
        "line": line(found),
        "may_send": bool(opened.may(Action.SEND_NOTICE)),
    }
    return render(request, "outbox/notice.html", shown)
