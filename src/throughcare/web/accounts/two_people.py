"""The gravest acts: the list of those proposed, proposing that an account gets a role, and answering."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from throughcare.access.permissions import Action, Actor, may
from throughcare.access.roles import Role
from throughcare.record.queries.accounts import account_by_id
from throughcare.web.case.opening import actor_behind
from throughcare.web.layout.errors import FieldError
from throughcare.web.sign_in.confirming import confirm_first, confirmed_recently, recently_confirmed
from throughcare.web.sign_in.typed_before import typed_into
from throughcare.work.grave_acts import GRANT_ROLE, GRANTED_BY_TWO, GRAVE_ACTS, GrantRole
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.two_people import agree, propose, proposed_acts, refuse

ANSWERS = {"agree": agree, "refuse": refuse}
DONE = {"agree": "It is agreed, and carried out.", "refuse": "It is refused. Nothing was changed."}


@require_safe
def gravest_acts(request: HttpRequest) -> HttpResponse:
    """What is proposed, and what came of what was."""
    return _list(request, actor_behind(request))


@require_http_methods(["GET", "HEAD", "POST"])
@confirmed_recently
def grant(request: HttpRequest, account: int) -> HttpResponseBase:
    """Propose that an account gets a role that only two people grant."""
    actor, held = actor_behind(request), account_by_id(account)
    if held is None or not may(actor, Action.GRANT_ADMINISTRATOR, ()):
        raise Http404
    typed = typed_into(request)
    role, reason = typed.get("role", ""), typed.get("reason", "")
    errors: tuple[FieldError, ...] = ()
    if request.method == "POST":
        try:
            propose(actor, GRANT_ROLE, GrantRole(account, role), reason)
        except NotAllowed as refused:
            raise Http404 from refused
        except NotValid as refused:
            errors = tuple(FieldError(field, rule.rstrip(".")) for field, rule in refused.errors.items())
        else:
            return redirect(f"{reverse('one_account', args=[account])}?done=grant")
    roles = [(each.value, each.label) for each in Role if each in GRANTED_BY_TWO]
    shown = {"account": held, "roles": roles, "role": role, "reason": reason, "errors": errors}
    return render(request, "accounts/grant.html", shown, status=422 if errors else 200)


@require_POST
def answer(request: HttpRequest, act: int, answer: str) -> HttpResponseBase:
    """Agree to a proposed act, or refuse it."""
    actor = actor_behind(request)
    if answer not in ANSWERS:
        raise Http404
    if not recently_confirmed(request):
        return confirm_first(request, reverse("gravest_acts"))
    try:
        ANSWERS[answer](actor, act)
    except NotAllowed as refused:
        raise Http404 from refused
    except NotValid as refused:
        rules = tuple(FieldError("acts", rule.rstrip(".")) for rule in refused.errors.values())
        return _list(request, actor, rules)
    return redirect(f"{reverse('gravest_acts')}?done={answer}")


def _list(request: HttpRequest, actor: Actor, errors: tuple[FieldError, ...] = ()) -> HttpResponse:
    if not any(may(actor, each.action, ()) for each in GRAVE_ACTS.values()):
        raise Http404
    acts = proposed_acts(actor)
    shown = {
        "waiting": [each for each in acts if each.open],
        "over": [each for each in acts if not each.open],
        "done": DONE.get(request.GET.get("done", "")),
        "errors": errors,
    }
    return render(request, "accounts/gravest_acts.html", shown, status=422 if errors else 200)
