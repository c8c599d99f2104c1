"""Victims in the cases of the reader's region, those of one case beside its key stages, and one victim."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_POST, require_safe

from throughcare.calendar import today_in_london
from throughcare.web.case.apart import asked_for, who_is
from throughcare.web.case.opening import actor_behind
from throughcare.web.layout.kept import keep, kept
from throughcare.web.victim_contact.words import WAYS, WISHES
from throughcare.work.refusals import NotAllowed
from throughcare.work.victim_contact import read_victim, read_victims, read_victims_of

LONGEST_SEARCH = 100
DONE = {
    "new": "The victim is added.",
    "correct": "It is corrected.",
    "contact": "The contact is recorded.",
    "wish": "What the victim asks for is recorded.",
}


@require_safe
def victims(request: HttpRequest) -> HttpResponse:
    """The victims in the cases of the reader's region, or those that a search finds."""
    words = kept(request, request.GET.get("search", ""))
    try:
        found = read_victims(actor_behind(request), words)
    except NotAllowed as refused:
        raise Http404 from refused
    return render(request, "victim_contact/victims.html", {"found": found, "words": words})


@require_POST
def search(request: HttpRequest) -> HttpResponse:
    """Keep what was searched for, and show what it finds."""
    wanted = " ".join(request.POST.get("find", "").split())[:LONGEST_SEARCH]
    here = reverse("victims")
    return redirect(f"{here}?{urlencode({'search': keep(request, wanted)})}" if wanted else here)


@require_safe
def of_case(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The victims of one case, beside the stages of the case of which they may be told."""
    actor, person_id = asked_for(request, uuid)
    try:
        found = read_victims_of(actor, person_id)
    except NotAllowed as refused:
        raise Http404 from refused
    shown = {"who": who_is(person_id), "uuid": uuid, "found": found, "today": today_in_london()}
    return render(request, "victim_contact/of_case.html", shown | {"done": DONE.get(request.GET.get("done", ""))})


@require_safe
def victim(request: HttpRequest, victim: UUID) -> HttpResponse:
    """One victim: what they ask for, and the contact with them."""
    try:
        found = read_victim(actor_behind(request), victim)
    except NotAllowed as refused:
        raise Http404 from refused
    shown = {"found": found, "ways": WAYS, "wishes": WISHES, "done": DONE.get(request.GET.get("done", ""))}
    return render(request, "victim_contact/victim.html", shown)
