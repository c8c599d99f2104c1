"""Departures from policy: the list, recording one, and ending one. No case stands on these pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughcare.access.permissions import Action, Actor, may
from throughcare.calendar import today_in_london
from throughcare.duties.policy_in_use import catalogue
from throughcare.policy.provisions import Provision
from throughcare.record.corrections import StaleVersion
from throughcare.record.queries.departures import Departing, departures_that_stand, places
from throughcare.web.case.opening import actor_behind
from throughcare.web.departures.forms import (
    PRISON,
    REGION,
    DepartureForm,
    EndingForm,
    empty_form,
    posted_ending,
    posted_form,
)
from throughcare.web.layout.date_fields import TypedDate
from throughcare.web.layout.downloads import csv_download
from throughcare.web.layout.errors import FieldError
from throughcare.work.departures import depart, end_departure, relations_to_place
from throughcare.work.refusals import NotAllowed, NotValid

_HEADINGS = ("Who", "From what", "Stands", "From", "Until", "Why", "Decided by", "Agreed by")
DONE = {"new": "The departure is recorded.", "end": "The last day of the departure is changed."}


@dataclass(frozen=True)
class Row:
    """A departure of the list: what it departs from, and whether the reader may end it."""

    departing: Departing
    provision: Provision | None
    may_end: bool


@require_safe
def departures(request: HttpRequest) -> HttpResponse:
    """The departures that stand: in force, to come, and ended."""
    actor, today = actor_behind(request), today_in_london()
    rows = [_row(actor, each) for each in departures_that_stand()]
    groups = {
        "In force": [row for row in rows if row.departing.from_on <= today <= row.departing.until_on],
        "To come": [row for row in rows if today < row.departing.from_on],
        "Ended": [row for row in reversed(rows) if row.departing.until_on < today],
    }
    shown = {"groups": groups, "may_depart": may_depart(actor), "done": DONE.get(request.GET.get("done", ""))}
    return render(request, "departures/departures.html", shown)


@require_safe
def download(request: HttpRequest) -> StreamingHttpResponse:
    """The departures that stand, as CSV. No case stands on it either."""
    today = today_in_london()
    rows = (
        (
            each.place,
            each.provision,
            "Ended" if each.until_on < today else "To come" if today < each.from_on else "In force",
            each.from_on,
            each.until_on,
            each.reason,
            each.decided_by,
            each.agreed_by,
        )
        for each in departures_that_stand()
    )
    return csv_download(f"departures-{today.isoformat()}.csv", _HEADINGS, rows)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Record a departure."""
    actor = actor_behind(request)
    if not may_depart(actor):
        raise Http404
    theirs = _places(actor)
    form = empty_form(request.GET.get("provision", "").strip()[:80], theirs, today_in_london())
    if request.method == "POST":
        form = posted_form(request.POST.dict())
        try:
            depart(actor, form.departure())
        except NotAllowed as refused:
            raise Http404 from refused
        except NotValid as refused:
            form = replace(form, errors=form.errors_of(refused))
        else:
            return redirect(f"{reverse('departures')}?done=new")
    return _page(request, "departures/new.html", form, {"places": theirs, "provision": _provision(form.provision)})


@require_http_methods(["GET", "HEAD", "POST"])
def end(request: HttpRequest, departure: int) -> HttpResponse:
    """Bring the last day of a departure forward."""
    actor = actor_behind(request)
    found = next(iter(departures_that_stand(id_=departure)), None)
    if found is None or not _may_for(actor, found.establishment, found.region):
        raise Http404
    form = EndingForm(TypedDate.of("until_on", today_in_london() - timedelta(days=1)), found.version)
    if request.method == "POST":
        form = posted_ending(request.POST.dict())
        try:
            end_departure(actor, departure, form.until_on.on, expected_version=form.version)
        except NotAllowed as refused:
            raise Http404 from refused
        except NotValid as refused:
            form = replace(form, errors=form.errors_of(refused))
        except StaleVersion as refused:
            form = replace(form, version=found.version, errors=(FieldError("until_on-day", str(refused)),))
        else:
            return redirect(f"{reverse('departures')}?done=end")
    return _page(request, "departures/end.html", form, {"held": found, "provision": _provision(found.provision)})


def may_depart(actor: Actor) -> bool:
    """Whether there is a place for which the actor may depart from policy."""
    return _may_for(actor, "", "")


def _may_for(actor: Actor, establishment: str, region: str) -> bool:
    return may(actor, Action.DEPART_FROM_POLICY, relations_to_place(actor, establishment, region))


def _row(actor: Actor, departing: Departing) -> Row:
    may_end = _may_for(actor, departing.establishment, departing.region)
    return Row(departing, _provision(departing.provision), may_end)


def _provision(id_: str) -> Provision | None:
    return catalogue()[id_].provision if id_ in catalogue() else None


def _places(actor: Actor) -> list[tuple[str, str]]:
    """The places for which the actor may depart, as the form chooses among them."""
    prisons, regions = places(actor.establishments, actor.regions)
    named = [(f"{PRISON}{code}", name) for code, name in prisons if _may_for(actor, code, "")]
    return [*named, *((f"{REGION}{name}", name) for name in regions if _may_for(actor, "", name))]


def _page(request: HttpRequest, template: str, form: DepartureForm | EndingForm, shown: dict[str, Any]) -> HttpResponse:
    return render(request, template, {"form": form, **shown}, status=422 if form.errors else 200)
