"""Referred to us: the referrals of a supplier, the same as CSV, and what it is given of one case."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from throughcare.access.permissions import Action, scope_of
from throughcare.calendar import today_in_london
from throughcare.duties.departures import biting_on
from throughcare.duties.explained import explained
from throughcare.duties.keyset import NotACursor
from throughcare.duties.referrals import every_referral, only_given, referrals, told_to_supplier
from throughcare.duties.who import who_are
from throughcare.engine.outcomes import Status
from throughcare.record.facts import facts_of
from throughcare.record.queries.referrals import area_of, given_to, practitioners
from throughcare.web.case.duties import anchor, groups
from throughcare.web.case.opening import actor_behind, open_case
from throughcare.web.case.responsible import MANAGERS
from throughcare.web.layout.downloads import csv_download
from throughcare.web.layout.kept import keep, kept
from throughcare.web.referrals import words
from throughcare.web.sign_in.confirming import confirmed_recently
from throughcare.work.listing import noted, read_list

A_PAGE = 50


@require_safe
def referred(request: HttpRequest) -> HttpResponse:
    """A page of referrals. Where the page before ended is kept in the session, for it holds a name."""
    actor, after = actor_behind(request), kept(request, request.GET.get("after", ""))
    try:
        page = referrals(scope_of(actor, Action.READ_REFERRAL), today_in_london(), after, A_PAGE)
    except NotACursor as strange:
        raise Http404 from strange
    read_list(actor, "referred", (line.who.person_id for line in page.lines))
    following = f"?after={keep(request, page.after)}" if page.after else None
    shown = {"page": page, "body": actor.body, "words": words, "following": following, "later": bool(after)}
    return render(request, "referrals/referred.html", shown)


@require_safe
@confirmed_recently
def download(request: HttpRequest) -> StreamingHttpResponse:
    """The whole list as CSV."""
    actor, today = actor_behind(request), today_in_london()
    lines = every_referral(scope_of(actor, Action.READ_REFERRAL), today)
    shown = noted(actor, "referred_csv", lines, lambda line: line.who.person_id)
    return csv_download(f"referred-{today.isoformat()}.csv", words.HEADINGS, map(words.row, shown))


@require_safe
def referred_case(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """What a supplier is given of one case: whom to contact, what it owes, and its own referrals with what came of
    them.
    """
    opened, today = open_case(request, uuid, Action.READ_REFERRAL), today_in_london()
    person_id, given = opened.person_id, given_to(opened.actor.body, opened.person_id)
    facts = only_given(facts_of(person_id), {name: {row.pk for row in rows} for name, rows in given.items()})
    duties = told_to_supplier(explained(facts, today, biting_on(person_id, today)))
    shown = {
        "who": who_are([person_id])[person_id],
        "area": area_of(person_id),
        "practitioners": practitioners(person_id, today),
        "roles": MANAGERS,
        "groups": groups(duties, request.GET.get("all", "")),
        "untold": [each for each in duties if each.status is Status.CANNOT_TELL],
        "parts": words.parts(given),
        "anchor": anchor,
        "today": today,
    }
    return render(request, "referrals/referred_case.html", shown)
