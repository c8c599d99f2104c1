"""Restrictions to look at: those that nobody on their list can lift any more, and those whose day has passed."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, repeat

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from throughcare.access.permissions import Action, scope_of
from throughcare.calendar import today_in_london
from throughcare.record.queries.restrictions import to_look_at
from throughcare.record.vocabulary import Limit
from throughcare.web.case.head import NO_NAME
from throughcare.web.case.opening import actor_behind
from throughcare.web.layout.downloads import Cell, csv_download
from throughcare.web.sign_in.confirming import confirmed_recently
from throughcare.work.listing import noted, read_list
from throughcare.work.restrictions import restrictions_left_behind

_HEADINGS = ("Whose case", "What is restricted", "To be looked at by")
WORDS = {Limit.ALLOWED: "alone sees the case, with others on its list", Limit.EXCLUDED: "must not see the case"}


@require_safe
def restrictions_to_look_at(request: HttpRequest) -> HttpResponse:
    """Of a case that is restricted to others the page says that it is there, and nothing more."""
    actor, today = actor_behind(request), today_in_london()
    passed = to_look_at(scope_of(actor, Action.RESTRICT_CASE), today)
    read_list(actor, "restrictions", (each.person.pk for each in passed))
    shown = {
        "left": [each.uuid for each in restrictions_left_behind(actor)],
        "passed": passed,
        "words": WORDS,
        "no_name": NO_NAME,
        "today": today,
    }
    return render(request, "restrictions/to_look_at.html", shown)


@require_safe
@confirmed_recently
def to_look_at_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The same as CSV: of a case whose restriction was left behind only that it is there."""
    actor, today = actor_behind(request), today_in_london()
    left = len(restrictions_left_behind(actor))
    passed = to_look_at(scope_of(actor, Action.RESTRICT_CASE), today)
    shown = noted(actor, "restrictions_csv", passed, lambda each: each.person.pk)
    named = ((each.person.full_name or NO_NAME, f"{each.name} {WORDS[each.kind]}", each.review_on) for each in shown)
    masked: Iterable[tuple[Cell, ...]] = repeat(("Restricted case", "left behind", None), left)
    return csv_download(f"restrictions-{today.isoformat()}.csv", _HEADINGS, chain(masked, named))
