"""Who waits for a POM, in order of need; and allocations that go on for people who have left the prison."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughcare.access.permissions import Action, scope_of
from throughcare.calendar import today_in_london
from throughcare.duties.allocation import Waiting, cause_in_words, waiting_at, why_here
from throughcare.duties.pom_loads import still_held_for_others
from throughcare.record.corrections import StaleVersion
from throughcare.record.queries.one_case import person_id_of
from throughcare.web.allocation import words
from throughcare.web.allocation.places import chosen_prison, may_here, prison_name
from throughcare.web.case.opening import actor_behind
from throughcare.web.layout.downloads import csv_download
from throughcare.web.layout.errors import FieldError
from throughcare.web.sign_in.confirming import confirmed_recently
from throughcare.work.listing import read_list
from throughcare.work.refusals import Refused
from throughcare.work.supporting_staff import end_allocation

A_PAGE = 50
_MOST_PAGES = 1_000


@require_safe
def to_allocate(request: HttpRequest) -> HttpResponse:
    """A page of those who wait, the most pressing first."""
    actor, today = actor_behind(request), today_in_london()
    chosen = chosen_prison(request, actor, reverse("allocation"))
    found = waiting_at(chosen["prison"], scope_of(actor, Action.READ_ALLOCATION), today)
    begins = A_PAGE * (_page(request) - 1)
    lines = found.lines[begins : begins + A_PAGE]
    read_list(actor, "allocation", (line.who.person_id for line in lines))
    shown = {
        "list": chosen,
        "prison": prison_name(chosen),
        "found": found,
        "lines": list(enumerate(lines, start=begins + 1)),
        "previous": _address(chosen.address(), _page(request) - 1) if begins else None,
        "following": _address(chosen.address(), _page(request) + 1) if begins + A_PAGE < len(found.lines) else None,
        "left": len(still_held_for_others(chosen["prison"], actor.account)),
        "may_allocate": may_here(actor, Action.ALLOCATE_POM, chosen["prison"]),
        "words": words,
        "why_here": why_here,
        "cause": cause_in_words,
        "today": today,
        "counted": _counted(found),
    }
    return render(request, "allocation/to_allocate.html", shown)


@require_safe
@confirmed_recently
def to_allocate_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The whole list as CSV."""
    actor, today = actor_behind(request), today_in_london()
    chosen = chosen_prison(request, actor, reverse("allocation"))
    found = waiting_at(chosen["prison"], scope_of(actor, Action.READ_ALLOCATION), today)
    read_list(actor, "allocation_csv", (line.who.person_id for line in found.lines))
    return csv_download(f"to-allocate-{today.isoformat()}.csv", words.NEEDING, words.needing_rows(found.lines, today))


@require_http_methods(["GET", "HEAD", "POST"])
def left(request: HttpRequest) -> HttpResponse:
    """Allocations of this prison's staff to people who have left it: those that are ticked are ended today."""
    actor, today = actor_behind(request), today_in_london()
    chosen = chosen_prison(request, actor, reverse("allocation_left"))
    held = still_held_for_others(chosen["prison"], actor.account)
    may_end = may_here(actor, Action.ALLOCATE_POM, chosen["prison"])
    ticked, errors = frozenset(request.POST.getlist("end")), []
    if request.method == "POST":
        wanted = [each for each in held if str(each.held.id) in ticked]
        for each in wanted:
            try:
                end_allocation(
                    actor,
                    person_id_of(UUID(str(each.who.uuid))),
                    each.held.id,
                    "Left the prison",
                    to_on=today,
                    expected_version=each.held.version,
                )
            except (Refused, StaleVersion) as refused:
                errors.append(FieldError("end", f"{each.who.name}: {refused}"))
        if not wanted:
            errors.append(FieldError("end", "Tick the allocations that end."))
        if not errors:
            return redirect(chosen.address(done="ended"))
        held = still_held_for_others(chosen["prison"], actor.account)
    read_list(actor, "allocation_left", (each.who.person_id for each in held))
    shown = {
        "list": chosen,
        "prison": prison_name(chosen),
        "held": held,
        "may_end": may_end,
        "ticked": ticked,
        "errors": errors,
        "words": words,
        "done": request.GET.get("done") == "ended",
    }
    return render(request, "allocation/left.html", shown, status=422 if errors else 200)


def _page(request: HttpRequest) -> int:
    asked = request.GET.get("page", "")
    return min(int(asked), _MOST_PAGES) if asked.isascii() and asked.isdigit() and len(asked) < 5 and int(asked) else 1


def _address(there: str, page: int) -> str:
    return f"{there}{'&' if '?' in there else '?'}page={page}"


def _counted(found: Waiting) -> str:
    count = len(found.lines) + found.masked
    if count == 1:
        return "1 person waits for a POM"
    return f"{count:,} people wait for a POM" if count else "Nobody waits for a POM"
