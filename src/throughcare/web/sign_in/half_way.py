"""Between the password and the session: a code, an app to take up, a password of one's own; each where it is asked.

What was shown so far is kept in the session of somebody who is not signed in, for a few minutes.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest
from django.shortcuts import resolve_url
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from throughcare.record.models import Account
from throughcare.web.sign_in.session_limits import begin_session
from throughcare.work.second_factor import is_asked_of
from throughcare.work.signing_in import begin

HALF_WAY = "half_signed_in"
SECONDS_HALF_WAY = 600


@dataclass(frozen=True)
class HalfWay:
    """Somebody who has shown something of who they are: `how`, and where they want to go."""

    account: Account
    how: tuple[str, ...]
    asked_for: str


def begin_half_way(request: HttpRequest, account: Account, how: str, asked_for: str) -> None:
    """Keep what was shown. The session gets another key, so that nobody who knew the old one comes along."""
    request.session.cycle_key()
    _keep(request, account, (how,), asked_for)


def half_way(request: HttpRequest) -> HalfWay | None:
    """Who is half way in this session; None where nobody is, it took too long, or the account has changed since."""
    kept = request.session.get(HALF_WAY)
    if kept is None or time.time() - kept["at"] > SECONDS_HALF_WAY:
        return None
    account = Account.objects.filter(pk=kept["account"], is_active=True).first()
    if account is None or account.get_session_auth_hash() != kept["hash"]:
        return None
    return HalfWay(account, tuple(kept["how"]), kept["asked_for"])


def further(request: HttpRequest, how: str | None = None) -> str:
    """Go on, now that `how` was shown as well. Gives the address of what is asked next; at the end, of the page wanted.

    Raises:
        NotSignedIn: the account was locked or disabled meanwhile.
    """
    kept = request.session[HALF_WAY]
    account = Account.objects.get(pk=kept["account"])
    shown = (*kept["how"], how) if how else tuple(kept["how"])
    asked = _asked_next(account, shown)
    if asked is not None:
        request.session[HALF_WAY] |= {"how": shown, "hash": account.get_session_auth_hash()}
        request.session.modified = True
        return reverse(asked)
    begin(account.pk, " and ".join(shown), lambda found: establish(request, found))
    return safe_address(request, kept["asked_for"])


def establish(request: HttpRequest, account: Account) -> None:
    """Make the session of somebody who has shown all that is asked, in the caller's transaction."""
    request.session.pop(HALF_WAY, None)
    login(request, account)
    begin_session(request)
    request.session.save()


def safe_address(request: HttpRequest, asked_for: str) -> str:
    """The page asked for, if it is one of this site; else the first."""
    # A word that is no path could be the name of a page of ours, which may want more than its name.
    if asked_for.startswith("/") and url_has_allowed_host_and_scheme(
        asked_for, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    ):
        return asked_for
    return resolve_url(settings.LOGIN_REDIRECT_URL)


def signed_in_account(request: HttpRequest) -> Account | None:
    """Who is signed in."""
    return request.user if request.user.is_authenticated else None


def address_of_provider(asked_for: str) -> str:
    """The address that leads to the OpenID Connect provider, and afterwards to the page asked for."""
    return f"{reverse('to_provider')}?{urlencode({'next': asked_for})}" if asked_for else reverse("to_provider")


def _asked_next(account: Account, shown: tuple[str, ...]) -> str | None:
    """The name of the page that asks for what is still wanted."""
    if account.second_factor and "code" not in shown:
        return "sign_in_code"
    if is_asked_of(account) and not account.second_factor:
        return "second_factor"
    return "sign_in_password" if account.password_is_given else None


def _keep(request: HttpRequest, account: Account, how: tuple[str, ...], asked_for: str) -> None:
    request.session[HALF_WAY] = {
        "account": account.pk,
        "hash": account.get_session_auth_hash(),
        "at": int(time.time()),
        "how": how,
        "asked_for": asked_for,
    }
