"""The caseload: a list of cases, a search of it, and the same as CSV."""

from itertools import chain, repeat

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_POST, require_safe

from throughcare.access.permissions import Action, may
from throughcare.calendar import today_in_london
from throughcare.duties import caseload as duties
from throughcare.duties.keyset import NotACursor
from throughcare.web.case.opening import actor_behind
from throughcare.web.caseload import words
from throughcare.web.caseload.asking import asking
from throughcare.web.caseload.everyone import every_line
from throughcare.web.layout.downloads import csv_download
from throughcare.web.layout.kept import keep, kept
from throughcare.web.sign_in.confirming import confirmed_recently
from throughcare.work.listing import noted, read_list

A_PAGE = 50
LONGEST_SEARCH = 100


@require_safe
def caseload(request: HttpRequest) -> HttpResponse:
    """A page of cases. Where the page before ended is kept in the session, for it holds a name."""
    actor, today = actor_behind(request), today_in_london()
    asked, after = asking(request, actor), kept(request, request.GET.get("after", ""))
    try:
        page = duties.caseload(asked.scope, asked.sees, today, asked.filters, asked.sort, after, A_PAGE)
    except NotACursor as strange:
        raise Http404 from strange
    read_list(actor, "caseload", (line.who.person_id for line in page.lines))
    following = asked.narrowed.address(after=keep(request, page.after)) if page.after else None
    shown = {"asked": asked, "page": page, "words": words, "today": today, "following": following}
    shown["may_break_glass"] = may(actor, Action.BREAK_GLASS, ())
    return render(request, "caseload/caseload.html", shown | {"later": bool(after)})


@require_POST
def search(request: HttpRequest) -> HttpResponse:
    """Keep what was searched for, and show the list that it finds."""
    wanted = " ".join(request.POST.get("find", "").split())[:LONGEST_SEARCH]
    here = reverse("caseload")
    return redirect(f"{here}?{urlencode({'search': keep(request, wanted)})}" if wanted else here)


@require_safe
@confirmed_recently
def download(request: HttpRequest) -> StreamingHttpResponse:
    """The whole list as CSV, narrowed in the same way."""
    actor, today = actor_behind(request), today_in_london()
    asked = asking(request, actor)
    shown = noted(actor, "caseload_csv", every_line(asked, today), lambda line: line.who.person_id)
    masked = repeat(words.MASKED, duties.restricted_in(asked.scope, asked.filters))
    rows = chain((words.row(line) for line in shown), masked)
    return csv_download(f"caseload-{today.isoformat()}.csv", words.HEADINGS, rows)
