"""How long a session lasts without use (`SESSION_IDLE_SECONDS`), and how long in all (`SESSION_LONGEST_SECONDS`)."""

import time
from collections.abc import Callable
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import SESSION_KEY, logout
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse

from throughcare.work.signing_in import NOBODY_KNOWN, sign_out

SIGNED_IN_AT = "signed_in_at"
SEEN_AT = "seen_at"

# A session's last use is written at most this often, so that reading pages does not write to the database each time.
SECONDS_BETWEEN_WRITES = 60


def begin_session(request: HttpRequest) -> None:
    """Start both clocks; called once, when someone has signed in."""
    request.session[SIGNED_IN_AT] = request.session[SEEN_AT] = int(time.time())


def limit_session(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: sign out a session that was left alone or has lasted too long, and say so on the sign-in page."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if SESSION_KEY in request.session:
            now = int(time.time())
            if _has_ended(request, now):
                sign_out(_whose(request), lambda: logout(request), why="time over")
                returning = {"ended": "yes"} | ({"next": request.get_full_path()} if request.method == "GET" else {})
                return HttpResponseRedirect(f"{reverse('sign_in')}?{urlencode(returning)}")
            if now - request.session[SEEN_AT] >= SECONDS_BETWEEN_WRITES:
                request.session[SEEN_AT] = now
        return get_response(request)

    return middleware


def _whose(request: HttpRequest) -> str:
    return request.user.get_username() if request.user.is_authenticated else NOBODY_KNOWN


def _has_ended(request: HttpRequest, now: int) -> bool:
    session = request.session
    if SIGNED_IN_AT not in session:
        begin_session(request)
    idle, lasted = now - session[SEEN_AT], now - session[SIGNED_IN_AT]
    return bool(idle > settings.SESSION_IDLE_SECONDS or lasted > settings.SESSION_LONGEST_SECONDS)
