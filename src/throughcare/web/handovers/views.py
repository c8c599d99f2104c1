"""The list of handovers, a page at a time, and the same as CSV."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain, repeat

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from throughcare.access.permissions import Actor, Scope, scope_of
from throughcare.calendar import today_in_london
from throughcare.duties.handovers import Filters, Handing, handovers
from throughcare.duties.sight import sees
from throughcare.policy.facts import ManagerRole
from throughcare.record.queries.caseload import prisons_in
from throughcare.web.case.opening import actor_behind
from throughcare.web.caseload.asking import staff_choice
from throughcare.web.handovers import words
from throughcare.web.layout.choices import Choice, Narrowed, narrowed
from throughcare.web.layout.downloads import csv_download
from throughcare.web.layout.page_number import page_asked
from throughcare.web.sign_in.confirming import confirmed_recently
from throughcare.work.listing import noted, read_list

A_PAGE = 50
_AT_ONCE = 500


@require_safe
def listed(request: HttpRequest) -> HttpResponse:
    """A page of handovers, the most pressing first."""
    actor, today = actor_behind(request), today_in_london()
    scope = scope_of(actor)
    chosen, number = _chosen(request, scope), page_asked(request)
    begins = A_PAGE * (number - 1)
    page = handovers(scope, sees(actor), today, _filters(chosen), begins, A_PAGE)
    read_list(actor, "handovers", (line.who.person_id for line in page.lines))
    more = begins + A_PAGE < page.count
    shown = {
        "list": chosen,
        "page": page,
        "previous": _numbered(chosen, number - 1) if begins else None,
        "following": _numbered(chosen, number + 1) if more else None,
        "words": words,
        "today": today,
    }
    return render(request, "handovers/handovers.html", shown)


@require_safe
@confirmed_recently
def download(request: HttpRequest) -> StreamingHttpResponse:
    """The whole list as CSV, narrowed in the same way."""
    actor, today = actor_behind(request), today_in_london()
    chosen = _chosen(request, scope_of(actor))
    masked = handovers(scope_of(actor), sees(actor), today, _filters(chosen), 0, 0).masked
    lines = noted(actor, "handovers_csv", _every_line(actor, _filters(chosen), today), lambda line: line.who.person_id)
    rows = chain((words.row(line, today) for line in lines), repeat(words.MASKED, masked))
    return csv_download(f"handovers-{today.isoformat()}.csv", words.HEADINGS, rows)


def _every_line(actor: Actor, filters: Filters, today: date) -> Iterator[Handing]:
    begins = 0
    while lines := handovers(scope_of(actor), sees(actor), today, filters, begins, _AT_ONCE).lines:
        yield from lines
        begins += _AT_ONCE


def _chosen(request: HttpRequest, scope: Scope) -> Narrowed:
    choices = (
        Choice("stands", "How it stands", [("", "Any"), *words.PHASES.items()]),
        Choice("prison", "Prison", [("", "Any"), *prisons_in(scope)]),
        staff_choice(scope, "pom", "POM", ManagerRole.POM),
        staff_choice(scope, "com", "COM", ManagerRole.COM),
    )
    return narrowed(request, reverse("handovers"), choices)


def _filters(chosen: Narrowed) -> Filters:
    return Filters(phase=chosen["stands"], prison=chosen["prison"], pom=chosen["pom"], com=chosen["com"])


def _numbered(chosen: Narrowed, number: int) -> str:
    return chosen.address(page=str(number))
