"""Proposing that the ledger's anchor is turned off or on: another person must agree."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from throughcare.access.permissions import Action, may
from throughcare.record.anchoring import OFF, ON, is_anchored
from throughcare.web.case.opening import actor_behind
from throughcare.web.layout.errors import FieldError
from throughcare.web.sign_in.confirming import confirmed_recently
from throughcare.web.sign_in.typed_before import typed_into
from throughcare.work.grave_acts import SWITCH_ANCHOR, SwitchAnchor
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.two_people import propose


@require_http_methods(["GET", "HEAD", "POST"])
@confirmed_recently
def switch(request: HttpRequest) -> HttpResponseBase:
    """Propose it, with a reason."""
    actor, is_on = actor_behind(request), is_anchored()
    if not may(actor, Action.DISABLE_ANCHOR, ()):
        raise Http404
    # What the page said when it was sent, and not the opposite where somebody else switched it meanwhile.
    typed = typed_into(request)
    to, reason = typed.get("to", OFF if is_on else ON), typed.get("reason", "")
    errors: tuple[FieldError, ...] = ()
    if request.method == "POST":
        try:
            propose(actor, SWITCH_ANCHOR, SwitchAnchor(to), reason)
        except NotAllowed as refused:
            raise Http404 from refused
        except NotValid as refused:
            errors = tuple(FieldError("reason", rule.rstrip(".")) for rule in refused.errors.values())
        else:
            return redirect(reverse("gravest_acts"))
    shown = {"is_on": is_on, "to": OFF if is_on else ON, "reason": reason, "errors": errors}
    return render(request, "ledger/anchor.html", shown, status=422 if errors else 200)
