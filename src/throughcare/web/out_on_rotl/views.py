"""The list of who is out on ROTL, a page at a time, and the same as CSV."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import chain, repeat

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from throughcare.access.permissions import Actor, Scope, scope_of
from throughcare.calendar import in_london
from throughcare.duties.out_on_rotl import Filters, TimeOut, out_on_rotl
from throughcare.policy.facts import ManagerRole
from throughcare.record.queries.caseload import prisons_in
from throughcare.web.case.opening import actor_behind
from throughcare.web.caseload.asking import staff_choice
from throughcare.web.layout.choices import Choice, Narrowed, narrowed
from throughcare.web.layout.downloads import csv_download
from throughcare.web.layout.page_number import page_asked
from throughcare.web.out_on_rotl import words
from throughcare.web.sign_in.confirming import confirmed_recently
from throughcare.work.listing import noted, read_list

A_PAGE = 50
_AT_ONCE = 500


@require_safe
def listed(request: HttpRequest) -> HttpResponse:
    """A page of those who are out or go out, the most pressing first."""
    actor, now = actor_behind(request), timezone.now()
    scope = scope_of(actor)
    chosen, number = _chosen(request, scope), page_asked(request)
    begins = A_PAGE * (number - 1)
    page = out_on_rotl(scope, now, _filters(chosen), begins, A_PAGE)
    read_list(actor, "out_on_rotl", (line.who.person_id for line in page.lines))
    shown = {
        "list": chosen,
        "page": page,
        "previous": chosen.address(page=str(number - 1)) if begins else None,
        "following": chosen.address(page=str(number + 1)) if begins + A_PAGE < page.count else None,
        "words": words,
        "now": now,
    }
    return render(request, "out_on_rotl/out_on_rotl.html", shown)


@require_safe
@confirmed_recently
def download(request: HttpRequest) -> StreamingHttpResponse:
    """The whole list as CSV, narrowed in the same way."""
    actor, now = actor_behind(request), timezone.now()
    filters = _filters(_chosen(request, scope_of(actor)))
    masked = out_on_rotl(scope_of(actor), now, filters, 0, 0).masked
    lines = noted(actor, "out_on_rotl_csv", _every_line(actor, filters, now), lambda line: line.who.person_id)
    rows = chain((words.row(line, now) for line in lines), repeat(words.MASKED, masked))
    return csv_download(f"out-on-rotl-{in_london(now).date().isoformat()}.csv", words.HEADINGS, rows)


def _every_line(actor: Actor, filters: Filters, now: datetime) -> Iterator[TimeOut]:
    begins = 0
    while lines := out_on_rotl(scope_of(actor), now, filters, begins, _AT_ONCE).lines:
        yield from lines
        begins += _AT_ONCE


def _chosen(request: HttpRequest, scope: Scope) -> Narrowed:
    choices = (
        Choice("stands", "How it stands", [("", "Any"), *words.PHASES.items()]),
        Choice("prison", "Prison", [("", "Any"), *prisons_in(scope)]),
        staff_choice(scope, "pom", "POM", ManagerRole.POM),
        staff_choice(scope, "com", "COM", ManagerRole.COM),
    )
    return narrowed(request, reverse("out_on_rotl"), choices)


def _filters(chosen: Narrowed) -> Filters:
    return Filters(phase=chosen["stands"], prison=chosen["prison"], pom=chosen["pom"], com=chosen["com"])
