"""Taking up an app for codes: while signing in, where the role asks for one, or later, by choice."""

from __future__ import annotations

import io

import segno
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughcare.record.models import Account
from throughcare.record.sealed import CannotBeOpened, opened, seal
from throughcare.web.layout.errors import FieldError
from throughcare.web.sign_in.confirming import confirm_first, recently_confirmed
from throughcare.web.sign_in.half_way import further, half_way, signed_in_account
from throughcare.work.refusals import NotValid
from throughcare.work.second_factor import address_for_app, enrol, new_secret

TAKING_UP = "taking_up"


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def second_factor(request: HttpRequest) -> HttpResponse:
    """Show a new secret, and take the app up once it has shown a right code; the recovery codes are shown this once."""
    account, signed_in = _whose(request), request.user.is_authenticated
    if account is None:
        return redirect("sign_in")
    if signed_in and not recently_confirmed(request):
        return confirm_first(request)
    if not signed_in and account.second_factor:
        # Half way with the password alone, nobody replaces the app that would ask them for a code.
        return redirect("sign_in_code")
    secret, errors = _secret(request, account), list[FieldError]()
    if request.method == "POST":
        try:
            codes = enrol(account.pk, secret, request.POST.get("code", ""))
        except NotValid as refused:
            errors.append(FieldError("code", refused.errors["code"]))
        else:
            del request.session[TAKING_UP]
            onwards = reverse("account") if signed_in else further(request, "code")
            return render(request, "sign_in/recovery_codes.html", {"codes": codes, "onwards": onwards})
    shown = {"errors": errors, "secret": _in_groups(secret), "signed_in": signed_in}
    return render(request, "sign_in/second_factor.html", shown, status=422 if errors else 200)


@login_not_required
@require_safe
def picture(request: HttpRequest) -> HttpResponse:
    """The secret that is being shown, as a picture for an app to read; at an address of its own, for none is inline."""
    account = _whose(request)
    if account is None or TAKING_UP not in request.session:
        raise Http404
    drawn = io.BytesIO()
    segno.make(address_for_app(account, _secret(request, account)), error="m").save(
        drawn, kind="svg", scale=5, light="#ffffff", xmldecl=False
    )
    return HttpResponse(drawn.getvalue(), content_type="image/svg+xml")


def _whose(request: HttpRequest) -> Account | None:
    held = half_way(request)
    return signed_in_account(request) or (held.account if held else None)


def _secret(request: HttpRequest, account: Account) -> str:
    """The secret that this session shows, the same until it is taken up: kept sealed, with whose it is."""
    kept = request.session.get(TAKING_UP)
    if kept is not None and kept["account"] == account.pk:
        try:
            return opened(kept["secret"])
        except CannotBeOpened:
            pass
    secret = new_secret()
    request.session[TAKING_UP] = {"account": account.pk, "secret": seal(secret)}
    return secret


def _in_groups(secret: str) -> str:
    return " ".join(secret[start : start + 4] for start in range(0, len(secret), 4))
