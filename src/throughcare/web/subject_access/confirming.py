"""Whether whoever asks for an answer to go out has shown lately who they are."""

import time

from django.http import HttpRequest

from throughcare.web.sign_in.session_limits import SIGNED_IN_AT

SECONDS_IT_HOLDS = 5 * 60


def recently_confirmed(request: HttpRequest) -> bool:
    """Whether they have signed in within the last 5 minutes."""
    signed_in_at: int = request.session.get(SIGNED_IN_AT, 0)
    return 0 <= time.time() - signed_in_at <= SECONDS_IT_HOLDS
