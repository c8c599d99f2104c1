"""What an administrator does with an account at the press of a button."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from throughcare.access.permissions import Actor
from throughcare.record.queries.accounts import account_by_id
from throughcare.web.accounts.forms import errors_of
from throughcare.web.accounts.views import account_page
from throughcare.web.case.opening import actor_behind
from throughcare.web.sign_in.confirming import confirm_first, recently_confirmed
from throughcare.work.accounts import give_password, reset_second_factor, set_disabled, unlock
from throughcare.work.refusals import NotAllowed, NotValid

GIVE_PASSWORD = "give-password"  # noqa: S105 - the name of a button
ACTS: Mapping[str, Callable[[Actor, int], object]] = {
    "disable": lambda actor, account: set_disabled(actor, account, True),
    "enable": lambda actor, account: set_disabled(actor, account, False),
    "unlock": unlock,
    "reset-second-factor": reset_second_factor,
    GIVE_PASSWORD: give_password,
}


@require_POST
def act(request: HttpRequest, account: int, act: str) -> HttpResponseBase:
    """Do it; a password that it gives is shown once."""
    actor, held = actor_behind(request), account_by_id(account)
    if act not in ACTS or held is None:
        raise Http404
    if not recently_confirmed(request):
        return confirm_first_from(request, account)
    try:
        given = ACTS[act](actor, account)
    except NotAllowed as refused:
        raise Http404 from refused
    except NotValid as refused:
        return account_page(request, actor, held, errors_of(refused, otherwise="acts"))
    if act == GIVE_PASSWORD:
        return render(request, "accounts/password.html", {"account": held, "password": given, "new": False})
    return redirect(f"{reverse('one_account', args=[account])}?done={act}")


def confirm_first_from(request: HttpRequest, account: int) -> HttpResponse:
    """Ask first, and come back to the page of the account, for a button's own address shows nothing."""
    return confirm_first(request, reverse("one_account", args=[account]))
