"""My work: overdue, due this week, coming, and what cannot be told; a part at a time, or the whole as CSV."""

from dataclasses import replace
from itertools import chain, repeat

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from throughcare.access.permissions import scope_of
from throughcare.calendar import today_in_london
from throughcare.duties import my_work as duties
from throughcare.duties.my_work import Group, NotACursor
from throughcare.duties.out_on_rotl import how_many_late
from throughcare.web.allocation.places import overdue_handovers, waiting_for_a_pom
from throughcare.web.case.opening import actor_behind
from throughcare.web.layout.downloads import csv_download
from throughcare.web.my_work import words
from throughcare.web.my_work.asking import asking
from throughcare.web.sign_in.confirming import confirmed_recently
from throughcare.work.listing import noted, read_list

AT_FIRST = {Group.OVERDUE: 10, Group.THIS_WEEK: 10, Group.COMING: 5, Group.CANNOT_TELL: 5}
A_PAGE = 50


@require_safe
def my_work(request: HttpRequest) -> HttpResponse:
    """The first lines of every part."""
    actor, today = actor_behind(request), today_in_london()
    asked = asking(request, actor)
    held = duties.my_work(asked.scope, asked.sees, today, asked.filters, size=max(AT_FIRST.values()))
    pages = {group: replace(page, lines=page.lines[: AT_FIRST[group]]) for group, page in held.items()}
    read_list(actor, "my_work", (line.who.person_id for page in pages.values() for line in page.lines))
    shown = {"asked": asked, "pages": pages, "parts": words.PARTS, "words": words, "today": today}
    shown["restricted"] = duties.restricted_in(asked.scope, asked.filters)
    shown["waiting"], shown["late"] = waiting_for_a_pom(actor), overdue_handovers(actor)
    # Whoever works in a prison goes on from here to who is not back.
    shown["late_back"] = how_many_late(scope_of(actor), timezone.now()) if actor.establishments else 0
    return render(request, "my_work/my_work.html", shown)


@require_safe
def part(request: HttpRequest, part: str) -> HttpResponse:
    """One part, a page at a time."""
    actor, today = actor_behind(request), today_in_london()
    asked, group, after = asking(request, actor), _group(part), request.GET.get("after", "")
    try:
        page = duties.work_page(asked.scope, asked.sees, today, group, asked.filters, after=after, size=A_PAGE)
    except NotACursor as strange:
        raise Http404 from strange
    read_list(actor, "my_work", (line.who.person_id for line in page.lines))
    shown = {"asked": asked, "part": words.PARTS[group], "page": page, "words": words, "today": today}
    return render(request, "my_work/part.html", shown | {"later": bool(after)})


@require_safe
@confirmed_recently
def download(request: HttpRequest) -> StreamingHttpResponse:
    """The whole list as CSV, narrowed in the same way."""
    actor, today = actor_behind(request), today_in_london()
    asked = asking(request, actor)
    lines = duties.every_line(asked.scope, asked.sees, today, asked.filters)
    shown = noted(actor, "my_work_csv", lines, lambda each: each[1].who.person_id)
    masked = repeat(words.MASKED, duties.restricted_in(asked.scope, asked.filters))
    rows = chain((words.row(group, line, today) for group, line in shown), masked)
    return csv_download(f"my-work-{today.isoformat()}.csv", words.HEADINGS, rows)


def _group(part: str) -> Group:
    found = next((group for group, each in words.PARTS.items() if each.slug == part), None)
    if found is None:
        raise Http404
    return found
