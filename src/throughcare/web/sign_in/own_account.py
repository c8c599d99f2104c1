"""Somebody's own account: what they are, another password, an app for codes, an end to all their sessions."""

from __future__ import annotations

from typing import Any, cast

from django.contrib.auth import logout, update_session_auth_hash
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from throughcare.access.roles import Role
from throughcare.record.models import Account
from throughcare.web.layout.errors import FieldError
from throughcare.web.sign_in.confirming import confirm_first, recently_confirmed
from throughcare.web.sign_in.half_way import further, half_way, signed_in_account
from throughcare.work import own_account
from throughcare.work.refusals import NotValid
from throughcare.work.second_factor import recovery_codes_left


@require_safe
def account(request: HttpRequest) -> HttpResponse:
    """What the account is, and what its owner can do with it."""
    held: Account = cast(Any, request.user)
    shown = {
        "account": held,
        "role": Role(held.role).label,
        "prisons": list(held.establishments.order_by("name").values_list("name", flat=True)),
        "regions": list(held.regions.order_by("pk").values_list("pk", flat=True)),
        "codes_left": recovery_codes_left(held),
        "done": "Your password is changed." if request.GET.get("done") == "password" else "",
    }
    return render(request, "sign_in/account.html", shown)


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def new_password(request: HttpRequest) -> HttpResponse:
    """Another password: by choice, or at the first sign-in with one that somebody else gave."""
    signed_in = signed_in_account(request)
    held = half_way(request) if signed_in is None else None
    account = signed_in or (held.account if held else None)
    if account is None or (held and not account.password_is_given):
        return redirect("sign_in")
    if account.identity:
        raise Http404
    if held is None and not recently_confirmed(request):
        return confirm_first(request)
    if held is not None and account.second_factor and "code" not in held.how:
        return redirect("sign_in_code")
    errors: tuple[FieldError, ...] = ()
    if request.method == "POST":
        try:
            changed = own_account.change_password(
                account.pk, request.POST.get("password", ""), request.POST.get("again", "")
            )
        except NotValid as refused:
            errors = tuple(FieldError(field, rule.rstrip(".")) for field, rule in refused.errors.items())
        else:
            return redirect(_onwards(request, changed, signed_in=held is None))
    shown = {"errors": errors, "given": held is not None}
    return render(request, "sign_in/password.html", shown, status=422 if errors else 200)


@require_POST
def sign_out_everywhere(request: HttpRequest) -> HttpResponse:
    """End every session of the account, this one too."""
    own_account.sign_out_everywhere(cast(Any, request.user).pk)
    logout(request)
    return redirect("sign_in")


def _onwards(request: HttpRequest, changed: Account, *, signed_in: bool) -> str:
    if signed_in:
        update_session_auth_hash(request, changed)
        return f"{reverse('account')}?done=password"
    return further(request)
