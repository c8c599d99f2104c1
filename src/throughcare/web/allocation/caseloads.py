"""A POM's whole caseload, given to others at once: whom for each case, or one for all."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughcare.access.permissions import Action
from throughcare.calendar import today_in_london
from throughcare.duties.pom_loads import InShort, Pom, in_short, poms_at
from throughcare.duties.who import Who, who_are
from throughcare.record.models import PomProfile
from throughcare.web.allocation import words
from throughcare.web.allocation.poms import profile_at_theirs
from throughcare.web.case.opening import actor_behind
from throughcare.web.layout.kept import keep, kept
from throughcare.web.layout.typed_form import Field, Kind, TypedForm, begun, posted
from throughcare.work.listing import read_list
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.whole_caseload import caseload_to_move, move_caseload

_STAY = "stay"


@dataclass(frozen=True)
class ToMove:
    """A case of the list, the field that says who takes it, and what matters for choosing."""

    who: Who
    field: str
    says: str


@require_http_methods(["GET", "HEAD", "POST"])
def move(request: HttpRequest, pom: int) -> HttpResponse:
    """Choose who takes each case, or one for all; a transaction a case."""
    actor, today = actor_behind(request), today_in_london()
    profile = profile_at_theirs(actor, pom, Action.ALLOCATE_POM)
    try:
        held = caseload_to_move(actor, profile)
    except NotAllowed as refused:
        raise Http404 from refused
    who = who_are(held.person_ids)
    short = in_short(held.person_ids)
    rows = [
        ToMove(who[person], f"to-{who[person].uuid}", _in_words(who[person], short.get(person, InShort())))
        for person in held.person_ids
    ]
    takers = [each for each in poms_at(profile.establishment_id, today) if _takes(each, profile, today)]
    fields = _fields(takers, rows, today)
    form = begun(fields, from_on=today)
    if request.method == "POST":
        form = posted(fields, request.POST.dict())
        try:
            done = move_caseload(actor, profile, _choices(form, rows), form["reason"], from_on=form.on("from_on"))
        except NotAllowed as refused:
            raise Http404 from refused
        except NotValid as refused:
            form = form.refused(refused)
        else:
            told = [[each.person_id, each.to, each.refused] for each in done]
            return redirect(f"{reverse('moved_caseload', kwargs={'pom': pom})}?told={keep(request, json.dumps(told))}")
    read_list(actor, "move_caseload", held.person_ids)
    shown = {"profile": profile, "form": form, "rows": rows, "masked": held.masked, "takers": takers, "today": today}
    return render(request, "allocation/move.html", shown | {"words": words}, status=422 if form.errors else 200)


@require_safe
def moved(request: HttpRequest, pom: int) -> HttpResponse:
    """What became of each case."""
    actor = actor_behind(request)
    profile = profile_at_theirs(actor, pom, Action.ALLOCATE_POM)
    told: list[Any] = json.loads(kept(request, request.GET.get("told", "")) or "[]")
    who = who_are([person for person, _, _ in told])
    read_list(actor, "moved_caseload", who)
    shown = {
        "profile": profile,
        "done": [(who[person], to) for person, to, refused in told if not refused],
        "refused": [(who[person], to, refused) for person, to, refused in told if refused],
    }
    return render(request, "allocation/moved.html", shown)


def _in_words(who: Who, short: InShort) -> str:
    tier = f"tier {short.tier}" if short.tier else "tier not known"
    kind = f"{words.POM_TYPES[short.recommended]} recommended" if short.recommended else "no kind of POM recommended"
    return ", ".join(part for part in (who.noms, tier, kind) if part)


def _takes(pom: Pom, profile: PomProfile, today: date) -> bool:
    """Whether cases may go to a POM of the prison: one with a profile, who is at work, and not the one who gives."""
    return pom.profile is not None and pom.profile.pk != profile.pk and not pom.has_left(today)


def _fields(takers: list[Pom], rows: list[ToMove], today: date) -> tuple[Field, ...]:
    named = [(str(each.profile.pk), _said(each, today)) for each in takers if each.profile is not None]
    each_case = [("", "As chosen for all"), (_STAY, "Nobody yet: stays as it is"), *named]
    return (
        Field("all", Kind.SELECT, "Who takes them all?", options=[("", "Chosen for each below"), *named]),
        Field("from_on", Kind.DATE, "From which day?", what="the date of the allocation"),
        Field("reason", Kind.TEXT, "Reason", "It is kept with each allocation."),
        *(Field(row.field, Kind.SELECT, row.who.name or "Name not recorded", options=each_case) for row in rows),
    )


def _said(pom: Pom, today: date) -> str:
    profile = pom.profile
    kind = words.POM_TYPES.get((profile.pom_type or "") if profile else "", "POM")
    cases = f"{pom.load.cases} case{'' if pom.load.cases == 1 else 's'}"
    away = "" if pom.takes_cases(today) else f", {pom.availability(today).lower()}"
    return f"{pom.load.staff_name} ({kind}, {cases}{away})"


def _choices(form: TypedForm, rows: list[ToMove]) -> dict[int, int]:
    """For each person the profile of who takes them; nobody for those who stay. What is no number chooses nobody there
    is, for the work to refuse."""
    chosen = {row.who.person_id: form[row.field] or form["all"] for row in rows}
    return {
        person: int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 10 else 0
        for person, asked in chosen.items()
        if asked not in {"", _STAY}
    }
