"""Sign in with a username and a password; sign out."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth import authenticate, login, logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST

from throughcare.web.layout.demonstration import demonstration_sign_ins
from throughcare.web.layout.errors import FieldError
from throughcare.web.sign_in.session_limits import begin_session


@dataclass(frozen=True)
class Attempt:
    """What was typed into the sign-in page, and what is wrong with it."""

    username: str = ""
    errors: tuple[FieldError, ...] = ()


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """Show the sign-in page, or sign someone in and send them to the page they asked for."""
    if request.user.is_authenticated:
        return redirect(_asked_for(request))
    attempt = Attempt()
    if request.method == "POST":
        attempt = _try_to_sign_in(request)
        if not attempt.errors:
            return redirect(_asked_for(request))
    return render(
        request,
        "sign_in/sign_in.html",
        {
            "attempt": attempt,
            "ended": request.GET.get("ended") == "yes" and request.method == "GET",
            "asked_for": request.GET.get("next", ""),
            "demonstration_sign_ins": demonstration_sign_ins(),
        },
        status=422 if attempt.errors else 200,
    )


@login_not_required
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    logout(request)
    return redirect("sign_in")


def _try_to_sign_in(request: HttpRequest) -> Attempt:
    username = request.POST.get("username", "").strip()
    password = request.POST.get("password", "")
    errors = []
    if not username:
        errors.append(FieldError("username", "Enter your username"))
    if not password:
        errors.append(FieldError("password", "Enter your password"))
    if not errors:
        account = authenticate(request, username=username, password=password)
        if account is not None:
            login(request, account)
            begin_session(request)
            return Attempt(username)
        # One message for both, so that the page does not tell which usernames exist.
        errors.append(FieldError("username", "The username or password is not right"))
    return Attempt(username, tuple(errors))


def _asked_for(request: HttpRequest) -> str:
    asked_for = request.POST.get("next") or request.GET.get("next") or ""
    # A word that is no path could be the name of a page of ours, which may want more than its name.
    if asked_for.startswith("/") and url_has_allowed_host_and_scheme(
        asked_for, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    ):
        return asked_for
    return resolve_url(settings.LOGIN_REDIRECT_URL)
