"""The list of handovers, a page at a time, and the same as CSV."""

from __future__ import annotations

from itertools import chain, repeat

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from throughcare.access.permissions import scope_of
from throughcare.calendar import today_in_london
from throughcare.duties.handovers import handovers
from throughcare.duties.sight import sees
from throughcare.web.case.opening import actor_behind
from throughcare.web.caseload.by_phase import A_PAGE, asked, every_line
from throughcare.web.handovers import words
from throughcare.web.layout.downloads import csv_download
from throughcare.web.sign_in.confirming import confirmed_recently
from throughcare.work.listing import noted, read_list


@require_safe
def listed(request: HttpRequest) -> HttpResponse:
    """A page of handovers, the most pressing first."""
    actor, today = actor_behind(request), today_in_london()
    scope = scope_of(actor)
    here = asked(request, scope, reverse("handovers"), words.PHASES)
    page = handovers(scope, sees(actor), today, here.filters, here.begins, A_PAGE)
    read_list(actor, "handovers", (line.who.person_id for line in page.lines))
    return render(request, "handovers/handovers.html", {**here.shown(page), "words": words, "today": today})


@require_safe
@confirmed_recently
def download(request: HttpRequest) -> StreamingHttpResponse:
    """The whole list as CSV, narrowed in the same way."""
    actor, today = actor_behind(request), today_in_london()
    scope, seen = scope_of(actor), sees(actor)
    filters = asked(request, scope, reverse("handovers"), words.PHASES).filters
    masked = handovers(scope, seen, today, filters, 0, 0).masked
    found = every_line(lambda begins, size: handovers(scope, seen, today, filters, begins, size))
    lines = noted(actor, "handovers_csv", found, lambda line: line.who.person_id)
    rows = chain((words.row(line, today) for line in lines), repeat(words.MASKED, masked))
    return csv_download(f"handovers-{today.isoformat()}.csv", words.HEADINGS, rows)
