"""Sign in with a username and a password, and what else is asked; sign out."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from throughcare.web.layout.demonstration import demonstration_sign_ins
from throughcare.web.layout.errors import FieldError
from throughcare.web.sign_in.half_way import address_of_provider, begin_half_way, further, half_way, safe_address
from throughcare.web.sign_in.network import network_address
from throughcare.work.second_factor import by_code
from throughcare.work.signing_in import NotSignedIn, TooManyTries, by_password
from throughcare.work.signing_in import sign_out as end_session


@dataclass(frozen=True)
class Attempt:
    """What was typed into the sign-in page, what is wrong with it, and where somebody who got in goes next."""

    username: str = ""
    errors: tuple[FieldError, ...] = ()
    status: int = 200
    onwards: str = ""


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """Show the sign-in page, or take somebody's password and send them on."""
    asked_for = request.POST.get("next") or request.GET.get("next") or ""
    if request.user.is_authenticated:
        return redirect(safe_address(request, asked_for))
    attempt = _try_to_sign_in(request, asked_for) if request.method == "POST" else Attempt()
    if attempt.onwards:
        return redirect(attempt.onwards)
    return render(
        request,
        "sign_in/sign_in.html",
        {
            "attempt": attempt,
            "ended": request.GET.get("ended") == "yes" and request.method == "GET",
            "asked_for": asked_for,
            "provider": settings.IDENTITY_PROVIDER is not None,
            "organisation_address": address_of_provider(asked_for),
            "demonstration_sign_ins": demonstration_sign_ins(),
            "password_alone": settings.PASSWORD_ALONE_ALLOWED,
        },
        status=attempt.status,
    )


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def code(request: HttpRequest) -> HttpResponse:
    """Ask for the code of an app, or a recovery code."""
    held = half_way(request)
    if held is None:
        return redirect("sign_in")
    errors: tuple[FieldError, ...] = ()
    status = 200
    if request.method == "POST":
        try:
            by_code(held.account.pk, request.POST.get("code", ""), network_address(request))
            return redirect(further(request, "code"))
        except (NotSignedIn, TooManyTries) as refusal:
            errors, status = (FieldError("code", code_refusal(refusal)),), status_of(refusal)
    return render(request, "sign_in/code.html", {"errors": errors}, status=status)


@login_not_required
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    if request.user.is_authenticated:
        end_session(request.user.get_username(), lambda: logout(request))
    return redirect("sign_in")


def status_of(refusal: NotSignedIn | TooManyTries) -> int:
    """The status of a page that refuses what was typed."""
    return 429 if isinstance(refusal, TooManyTries) else 422


def code_refusal(refusal: NotSignedIn | TooManyTries) -> str:
    """What the field of a code says. It is the same for a wrong code, a used one and a locked account."""
    return str(refusal) if isinstance(refusal, TooManyTries) else "The code is not right, or was used already"


def _try_to_sign_in(request: HttpRequest, asked_for: str) -> Attempt:
    username = request.POST.get("username", "").strip()
    password = request.POST.get("password", "")
    errors = []
    if not username:
        errors.append(FieldError("username", "Enter your username"))
    if not password:
        errors.append(FieldError("password", "Enter your password"))
    if errors:
        return Attempt(username, tuple(errors), 422)
    try:
        account = by_password(username, password, network_address(request))
        begin_half_way(request, account, "password", asked_for)
        return Attempt(username, onwards=further(request))
    except (NotSignedIn, TooManyTries) as refusal:
        return Attempt(username, (FieldError("username", str(refusal)),), status_of(refusal))
