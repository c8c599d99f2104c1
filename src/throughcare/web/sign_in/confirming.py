"""Showing again who one is, before what matters most: breaking the glass, exports, changes of roles.

    @confirmed_recently
    def view(request): ...

Whoever has not signed in or confirmed within the last 5 minutes is asked for their password (and code, or is sent to
their organisation), and comes back to the page that they asked for. What they typed into a form that is sent too late
stands in it again: such a view begins its form with `typed_into(request)`.
Within a view: `if not recently_confirmed(request): return confirm_first(request)`, which keeps nothing that was typed.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from throughcare.record.models import Account
from throughcare.web.layout.errors import FieldError
from throughcare.web.sign_in.half_way import address_of_provider, safe_address
from throughcare.web.sign_in.network import network_address
from throughcare.web.sign_in.session_limits import SIGNED_IN_AT
from throughcare.web.sign_in.typed_before import keep_typed
from throughcare.work.second_factor import by_code
from throughcare.work.signing_in import CONFIRM, NotSignedIn, TooManyTries, by_password, confirmed

CONFIRMED_AT = "confirmed_at"
SECONDS_IT_HOLDS = 5 * 60

View = TypeVar("View", bound=Callable[..., HttpResponseBase])


def recently_confirmed(request: HttpRequest) -> bool:
    """Whether whoever is signed in has shown within the last 5 minutes who they are. Signing in counts."""
    last: int = request.session.get(CONFIRMED_AT, request.session.get(SIGNED_IN_AT, 0))
    return 0 <= time.time() - last <= SECONDS_IT_HOLDS


def confirm_first(request: HttpRequest, back_to: str = "") -> HttpResponse:
    """To the page that asks; from there back to the one asked for, or to `back_to`."""
    return HttpResponseRedirect(f"{reverse('confirm')}?{urlencode({'next': back_to or request.get_full_path()})}")


def confirmed_recently(view: View) -> View:
    """A view that asks first, where it was not `recently_confirmed`, and keeps what was sent to it meanwhile."""

    @wraps(view)
    def asking(request: HttpRequest, *arguments: Any, **named: Any) -> HttpResponseBase:
        if recently_confirmed(request):
            return view(request, *arguments, **named)
        keep_typed(request)
        return confirm_first(request)

    return cast(View, asking)


def mark_confirmed(request: HttpRequest, at: float | None = None) -> None:
    """Note that they have shown who they are, at this time in seconds since 1970; now where none is given."""
    request.session[CONFIRMED_AT] = int(time.time() if at is None else at)


@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest) -> HttpResponse:
    """Ask for the password, and the code of whoever has an app; or send them to their organisation."""
    account: Account = cast(Any, request.user)
    asked_for = request.POST.get("next") or request.GET.get("next") or ""
    errors: tuple[FieldError, ...] = ()
    status = 200
    if request.method == "POST" and not account.identity:
        try:
            _shown(request, account)
        except (NotSignedIn, TooManyTries) as refusal:
            late = isinstance(refusal, TooManyTries)
            words = str(refusal) if late else "What you entered is not right"
            errors, status = (FieldError("password", words),), 429 if late else 422
        else:
            mark_confirmed(request)
            return redirect(safe_address(request, asked_for))
    shown = {
        "errors": errors,
        "asked_for": asked_for,
        "account": account,
        "organisation_address": address_of_provider(asked_for),
    }
    return render(request, "sign_in/confirm.html", shown, status=status)


def _shown(request: HttpRequest, account: Account) -> None:
    """Take the password and the code.

    Raises:
        NotSignedIn: one of them is not right.
        TooManyTries: from this address.
    """
    address, how = network_address(request), "password"
    by_password(account.username, request.POST.get("password", ""), address, act=CONFIRM)
    if account.second_factor:
        by_code(account.pk, request.POST.get("code", ""), address, act=CONFIRM)
        how = "password and code"
    confirmed(account, how)
