"""Who looked at a case, for those who may ask; and the whole ledger, for the auditor."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_POST, require_safe

from throughcare.access.permissions import Action
from throughcare.calendar import today_in_london
from throughcare.record.queries import ledger as record
from throughcare.record.queries.ledger import Entry, Filters, NotAPlace
from throughcare.record.queries.one_case import one_case
from throughcare.web.case.opening import actor_behind, open_case
from throughcare.web.layout.choices import Choice, Narrowed, narrowed
from throughcare.web.layout.date_fields import PARTS, TypedDate, typed_date
from throughcare.web.layout.downloads import csv_download
from throughcare.web.layout.kept import keep, kept
from throughcare.web.ledger import words
from throughcare.web.sign_in.confirming import confirmed_recently
from throughcare.work.reading_ledger import read_ledger
from throughcare.work.refusals import NotAllowed

A_PAGE = 50
_AT_ONCE = 500
MOST_TAKEN = 10_000


@require_safe
def who_looked(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """A page of who looked at the case or worked on it, lists that showed it included; the latest first."""
    opened = open_case(request, uuid, Action.SEE_WHO_LOOKED)
    try:
        page = record.who_looked(opened.person_id, request.GET.get("after", ""), A_PAGE)
    except NotAPlace as strange:
        raise Http404 from strange
    name = one_case(opened.person_id, today_in_london()).person.full_name
    shown = {"page": page, "words": words, "uuid": uuid, "name": name, "later": "after" in request.GET}
    return render(request, "ledger/who_looked.html", shown)


@require_safe
def who_looked_csv(request: HttpRequest, uuid: UUID) -> StreamingHttpResponse:
    """The whole of it as CSV."""
    opened = open_case(request, uuid, Action.SEE_WHO_LOOKED)
    rows = (words.row(entry) for entry in _everything(opened.person_id))
    return csv_download(f"who-looked-{today_in_london().isoformat()}.csv", words.HEADINGS, rows)


@require_safe
def ledger(request: HttpRequest) -> HttpResponse:
    """The entries, refusals first, narrowed by who, what, what came of it and the day. No person in them is named."""
    asked, filters, day = _asked(request)
    try:
        read_ledger(actor_behind(request), _in_words(filters))
        page = record.entries(filters, request.GET.get("after", ""), A_PAGE)
    except (NotAllowed, NotAPlace) as refused:
        raise Http404 from refused
    errors = (day.error,) if day.error else ()
    shown = {"page": page, "words": words, "asked": asked, "day": day, "account": filters.actor, "errors": errors}
    shown["most"] = MOST_TAKEN
    return render(request, "ledger/ledger.html", shown, status=422 if errors else 200)


@require_safe
@confirmed_recently
def ledger_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The entries that are found, as CSV, `MOST_TAKEN` at the most. Nobody whose record was read is named in them."""
    _, filters, _ = _asked(request)
    try:
        read_ledger(actor_behind(request), {**_in_words(filters), "taken_as": "csv"})
    except NotAllowed as refused:
        raise Http404 from refused
    rows = (words.row_of_ledger(entry) for entry in islice(_every_entry(filters), MOST_TAKEN))
    return csv_download(f"ledger-{today_in_london().isoformat()}.csv", words.LEDGER_HEADINGS, rows)


@require_POST
def search(request: HttpRequest) -> HttpResponse:
    """Keep whose entries are asked for, and show them: an address carries nobody's name."""
    wanted = request.POST.get("find", "").strip()[:150]
    here = reverse("ledger")
    return redirect(f"{here}?{urlencode({'account': keep(request, wanted)})}" if wanted else here)


def _asked(request: HttpRequest) -> tuple[Narrowed, Filters, TypedDate]:
    """What the list is narrowed to, the same as it is looked for, and the day as it was typed."""
    token = request.GET.get("account", "")
    account, day = kept(request, token), _day(request)
    choices = (
        Choice(
            "action",
            "What was done",
            [("", "Anything"), *((name, words.done(name)) for name in record.actions_in_use())],
        ),
        Choice("outcome", "What came of it", [("", "Anything"), *words.OUTCOMES.items()]),
    )
    on = {f"day-{part}": getattr(day, part) for part in PARTS} if day.on else {}
    chosen = narrowed(request, reverse("ledger"), choices, account=token if account else "", **on)
    filters = Filters(account, chosen["action"], chosen["outcome"], day.on)
    return chosen, filters, day


def _every_entry(filters: Filters) -> Iterator[Entry]:
    page = record.entries(filters, "", _AT_ONCE)
    yield from page.entries
    while page.after:
        page = record.entries(filters, page.after, _AT_ONCE)
        yield from page.entries


def _everything(person_id: int) -> Iterator[Entry]:
    page = record.who_looked(person_id, "", _AT_ONCE)
    yield from page.entries
    while page.after:
        page = record.who_looked(person_id, page.after, _AT_ONCE)
        yield from page.entries


def _day(request: HttpRequest) -> TypedDate:
    """The day that was asked for; none where the three fields are empty."""
    typed = request.GET.dict()
    if not any(typed.get(f"day-{part}", "").strip() for part in PARTS):
        return TypedDate("day")
    return typed_date(typed, "day", "the day")


def _in_words(filters: Filters) -> dict[str, str]:
    day: date | None = filters.day
    asked = {"by": filters.actor, "action": filters.action, "outcome": filters.outcome}
    return {name: value for name, value in {**asked, "day": day.isoformat() if day else ""}.items() if value}
