"""Opening a case in an emergency, and closing it again."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from throughcare.access.permissions import Action, Actor, may
from throughcare.record.queries.break_glass import opened_by, running_for
from throughcare.web.case.opening import actor_behind
from throughcare.web.layout.errors import FieldError
from throughcare.web.sign_in.confirming import confirmed_recently
from throughcare.web.sign_in.typed_before import typed_into
from throughcare.work.break_glass import MINUTES, SHORTEST_REASON, Emergency, break_glass, end_early
from throughcare.work.refusals import NotAllowed, NotValid

FIELDS = ("number", "reason", "minutes")
CHOICES = [(str(each), f"{each} minutes") for each in MINUTES]


@dataclass(frozen=True)
class EmergencyForm:
    """What was typed, and what is wrong with it."""

    number: str = ""
    reason: str = ""
    minutes: str = ""
    errors: tuple[FieldError, ...] = ()

    def asked(self) -> Emergency:
        """What is asked for, as the verb takes it."""
        minutes = int(self.minutes) if self.minutes in dict(CHOICES) else None
        return Emergency(number=self.number, reason=self.reason, minutes=minutes)


@require_http_methods(["GET", "HEAD", "POST"])
@confirmed_recently
def open_(request: HttpRequest) -> HttpResponseBase:
    """Ask for a case by its whole number, and open it."""
    actor = actor_behind(request)
    if not may(actor, Action.BREAK_GLASS, ()):
        raise Http404
    typed = typed_into(request)
    form = _form(typed) if typed else EmergencyForm(minutes=CHOICES[0][0])
    if request.method == "POST":
        try:
            opened = break_glass(actor, form.asked())
        except NotAllowed as refused:
            raise Http404 from refused
        except NotValid as refused:
            form = replace(form, errors=_errors(refused))
        else:
            return redirect("case", uuid=opened.person.uuid)
    return _page(request, actor, form)


@require_POST
def end(request: HttpRequest, opened: int) -> HttpResponse:
    """Close a case before its time is up."""
    try:
        end_early(actor_behind(request), opened)
    except NotAllowed as refused:
        raise Http404 from refused
    return redirect(f"{reverse('break_glass')}?done=ended")


def _form(typed: QueryDict) -> EmergencyForm:
    number, reason, minutes = (typed.get(name, "").strip() for name in FIELDS)
    return EmergencyForm(number, reason, minutes)


def _errors(refused: NotValid) -> tuple[FieldError, ...]:
    return tuple(FieldError(name, refused.errors[name].rstrip(".")) for name in FIELDS if name in refused.errors)


def _page(request: HttpRequest, actor: Actor, form: EmergencyForm) -> HttpResponse:
    account = actor.account or 0
    shown = {
        "form": form,
        "choices": CHOICES,
        "shortest": SHORTEST_REASON,
        "running": running_for(account),
        "before": opened_by(account),
        "ended": request.GET.get("done") == "ended",
    }
    return render(request, "break_glass/open.html", shown, status=422 if form.errors else 200)
