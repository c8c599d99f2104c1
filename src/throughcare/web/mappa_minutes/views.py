"""MAPPA meetings of a case, the minutes of one, keeping them and correcting them."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughcare.access.permissions import Action
from throughcare.record.corrections import StaleVersion
from throughcare.web.case.apart import asked_for, who_is
from throughcare.web.case.opening import Opened, actor_behind, open_case
from throughcare.web.layout.form_page import FormPage, show_form
from throughcare.web.layout.typed_form import Field, Kind, TypedForm, begun, posted
from throughcare.work.mappa_minutes import (
    LEVELS,
    NewMinutes,
    correct_minutes,
    keep_minutes,
    read_meetings,
    read_minutes,
)
from throughcare.work.refusals import NotAllowed, NotValid

DONE = {"new": "The minutes are kept.", "correct": "The minutes are corrected."}
FIELDS = (
    Field("held_on", Kind.DATE, "When was the meeting?", what="the date of the meeting"),
    Field("level", Kind.SELECT, "Level", options=[("", "Not said"), *((str(each), str(each)) for each in LEVELS)]),
    Field("attended", Kind.LINE, "Who attended?"),
    Field("minutes", Kind.TEXT, "Minutes", hint="They stay outside the case, and are not disclosed with it."),
)


@require_safe
def meetings(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The meetings that have minutes."""
    actor, person_id = asked_for(request, uuid)
    try:
        held = read_meetings(actor, person_id)
    except NotAllowed as refused:
        raise Http404 from refused
    may_keep = bool(Opened(actor, person_id, uuid).may(Action.KEEP_MAPPA_MINUTES))
    shown = {"who": who_is(person_id), "uuid": uuid, "meetings": held, "may_keep": may_keep}
    return render(request, "mappa_minutes/meetings.html", shown | {"done": DONE.get(request.GET.get("done", ""))})


@require_safe
def minutes(request: HttpRequest, meeting: UUID) -> HttpResponse:
    """The minutes of one meeting."""
    actor = actor_behind(request)
    try:
        held, person_id = read_minutes(actor, meeting)
    except NotAllowed as refused:
        raise Http404 from refused
    may_keep = bool(Opened(actor, person_id, held.case).may(Action.KEEP_MAPPA_MINUTES))
    shown = {"who": who_is(person_id), "meeting": held, "may_keep": may_keep}
    return render(request, "mappa_minutes/minutes.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
def keep(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Keep the minutes of a meeting."""
    opened = open_case(request, uuid, Action.KEEP_MAPPA_MINUTES)
    form = begun(FIELDS)
    if request.method == "POST":
        form = posted(FIELDS, request.POST.dict())
        try:
            keep_minutes(opened.actor, opened.person_id, _minutes(form))
        except NotAllowed as refused:
            raise Http404 from refused
        except NotValid as refused:
            form = form.refused(refused)
        else:
            return redirect(f"{reverse('mappa_meetings', kwargs={'uuid': uuid})}?done=new")
    return show_form(
        request, _page(opened.person_id, uuid, "Keep minutes of a MAPPA meeting", "Keep the minutes"), form
    )


@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, meeting: UUID) -> HttpResponse:
    """Correct the minutes of a meeting."""
    actor = actor_behind(request)
    try:
        held, person_id = read_minutes(actor, meeting, Action.KEEP_MAPPA_MINUTES)
        form = begun(
            FIELDS,
            version=held.version,
            held_on=held.held_on,
            level=str(held.level or ""),
            attended=held.attended,
            minutes=held.minutes,
        )
        if request.method == "POST":
            form = posted(FIELDS, request.POST.dict())
            correct_minutes(actor, meeting, _minutes(form), expected_version=form.version)
            return redirect(f"{reverse('mappa_meetings', kwargs={'uuid': held.case})}?done=correct")
    except NotAllowed as refused:
        raise Http404 from refused
    except NotValid as refused:
        form = form.refused(refused)
    except StaleVersion as refused:
        form = form.changed_meanwhile(refused, held.version)
    page = _page(person_id, held.case, "Correct minutes of a MAPPA meeting", "Correct the minutes")
    return show_form(request, page, form)


def _minutes(form: TypedForm) -> NewMinutes:
    level = int(form["level"]) if form["level"] in {str(each) for each in LEVELS} else None
    return NewMinutes(
        held_on=form.on("held_on"),
        level=level,
        attended=form["attended"],
        minutes=form["minutes"],
        form=form.form,
    )


def _page(person_id: int, uuid: UUID, title: str, button: str) -> FormPage:
    back = reverse("mappa_meetings", kwargs={"uuid": uuid})
    return FormPage(title, button, back, "Back to the MAPPA meetings", who_is(person_id))
