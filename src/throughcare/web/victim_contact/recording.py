"""Adding a victim to a case, correcting what is held of one, and recording contact and what they ask for."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from throughcare.access.permissions import Actor
from throughcare.access.victim_contact import ContactWay, WishKind
from throughcare.calendar import today_in_london
from throughcare.record.corrections import StaleVersion
from throughcare.web.case.apart import asked_for, who_is
from throughcare.web.case.opening import actor_behind
from throughcare.web.layout.form_page import FormPage, show_form
from throughcare.web.layout.typed_form import Field, Kind, TypedForm, begun, posted
from throughcare.web.victim_contact.words import WAYS, WISHES
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.victim_contact import (
    NewVictim,
    NewVictimContact,
    NewWish,
    add_victim,
    correct_victim,
    read_victim,
    read_victims_of,
    record_victim_contact,
    record_wish,
)

VICTIM = (
    Field("name", Kind.LINE, "Name of the victim"),
    Field("reached_by", Kind.TEXT, "How they are reached", hint="As they asked to be told"),
)
CONTACT = (
    Field("on", Kind.DATE, "When was it?", what="the date of the contact"),
    Field("way", Kind.RADIOS, "How was it made?", options=list(WAYS.items())),
    Field("note", Kind.TEXT, "What was said?"),
)
WISH = (
    Field("asked_on", Kind.DATE, "When was it asked for?", what="the date on which it was asked for"),
    Field("kind", Kind.RADIOS, "What is asked for?", options=list(WISHES.items())),
    Field("asks", Kind.TEXT, "In the victim's words"),
)


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Add a victim to a case."""
    actor, person_id = asked_for(request, uuid)
    back, form = reverse("victims_of_case", kwargs={"uuid": uuid}), begun(VICTIM)
    try:
        read_victims_of(actor, person_id)
        if request.method == "POST":
            form = posted(VICTIM, request.POST.dict())
            add_victim(actor, person_id, _victim(form))
            return redirect(f"{back}?done=new")
    except NotAllowed as refused:
        raise Http404 from refused
    except NotValid as refused:
        form = form.refused(refused)
    page = FormPage("Add a victim", "Add the victim", back, "Back to victim contact", who_is(person_id))
    return show_form(request, page, form)


@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, victim: UUID) -> HttpResponse:
    """Correct a victim's name, or how they are reached."""

    def act(actor: Actor, form: TypedForm) -> None:
        correct_victim(actor, victim, _victim(form), expected_version=form.version)

    return _about(request, victim, VICTIM, "Correct what is held of a victim", "Correct it", "correct", act)


@require_http_methods(["GET", "HEAD", "POST"])
def contact(request: HttpRequest, victim: UUID) -> HttpResponse:
    """Record contact with a victim."""

    def act(actor: Actor, form: TypedForm) -> None:
        way = form.one_of(ContactWay, "way")
        entered = NewVictimContact(on=form.on("on"), way=way, note=form["note"], form=form.form)
        record_victim_contact(actor, victim, entered)

    return _about(request, victim, CONTACT, "Record contact with a victim", "Record the contact", "contact", act)


@require_http_methods(["GET", "HEAD", "POST"])
def wish(request: HttpRequest, victim: UUID) -> HttpResponse:
    """Record what a victim asks for."""

    def act(actor: Actor, form: TypedForm) -> None:
        kind = form.one_of(WishKind, "kind")
        record_wish(actor, victim, NewWish(asked_on=form.on("asked_on"), kind=kind, asks=form["asks"], form=form.form))

    return _about(request, victim, WISH, "Record what a victim asks for", "Record it", "wish", act)


def _about(
    request: HttpRequest,
    victim: UUID,
    fields: tuple[Field, ...],
    title: str,
    button: str,
    done: str,
    act: Callable[[Actor, TypedForm], None],
) -> HttpResponse:
    actor, back = actor_behind(request), reverse("victim", kwargs={"victim": victim})
    try:
        held = read_victim(actor, victim).victim
        today = today_in_london()
        given = {"name": held.name, "reached_by": held.reached_by, "on": today, "asked_on": today}
        form = begun(fields, version=held.version, **given)
        if request.method == "POST":
            form = posted(fields, request.POST.dict())
            act(actor, form)
            return redirect(f"{back}?done={done}")
    except NotAllowed as refused:
        raise Http404 from refused
    except NotValid as refused:
        form = form.refused(refused)
    except StaleVersion as refused:
        form = form.changed_meanwhile(refused, held.version)
    return show_form(request, FormPage(title, button, back, "Back to the victim"), form)


def _victim(form: TypedForm) -> NewVictim:
    return NewVictim(name=form["name"], reached_by=form["reached_by"], form=form.form)
