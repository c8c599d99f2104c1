"""The list of who is out on ROTL, a page at a time, and the same as CSV."""

from __future__ import annotations

from itertools import chain, repeat

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from throughcare.access.permissions import scope_of
from throughcare.calendar import in_london
from throughcare.duties.out_on_rotl import out_on_rotl
from throughcare.web.case.opening import actor_behind
from throughcare.web.caseload.by_phase import A_PAGE, asked, every_line
from throughcare.web.layout.downloads import csv_download
from throughcare.web.out_on_rotl import words
from throughcare.web.sign_in.confirming import confirmed_recently
from throughcare.work.listing import noted, read_list


@require_safe
def listed(request: HttpRequest) -> HttpResponse:
    """A page of those who are out or go out, the most pressing first."""
    actor, now = actor_behind(request), timezone.now()
    scope = scope_of(actor)
    here = asked(request, scope, reverse("out_on_rotl"), words.PHASES)
    page = out_on_rotl(scope, now, here.filters, here.begins, A_PAGE)
    read_list(actor, "out_on_rotl", (line.who.person_id for line in page.lines))
    return render(request, "out_on_rotl/out_on_rotl.html", {**here.shown(page), "words": words, "now": now})


@require_safe
@confirmed_recently
def download(request: HttpRequest) -> StreamingHttpResponse:
    """The whole list as CSV, narrowed in the same way."""
    actor, now = actor_behind(request), timezone.now()
    scope = scope_of(actor)
    filters = asked(request, scope, reverse("out_on_rotl"), words.PHASES).filters
    masked = out_on_rotl(scope, now, filters, 0, 0).masked
    found = every_line(lambda begins, size: out_on_rotl(scope, now, filters, begins, size))
    lines = noted(actor, "out_on_rotl_csv", found, lambda line: line.who.person_id)
    rows = chain((words.row(line, now) for line in lines), repeat(words.MASKED, masked))
    return csv_download(f"out-on-rotl-{in_london(now).date().isoformat()}.csv", words.HEADINGS, rows)
