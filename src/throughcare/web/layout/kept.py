"""Words that an address must not carry, such as the name that somebody searched for: kept in the session instead.

The address carries a token in their place. It means something to the session that made it, and to nobody else.
"""

from django.http import HttpRequest
from django.utils.crypto import salted_hmac

_KEPT = "kept"
_MOST = 40


def keep(request: HttpRequest, words: str) -> str:
    """A token for the words: the same for the same words; the oldest are forgotten after a while."""
    if not words:
        return ""
    token = salted_hmac("throughcare.kept", words, algorithm="sha256").hexdigest()[:20]
    kept: dict[str, str] = request.session.get(_KEPT, {})
    if token not in kept:
        request.session[_KEPT] = dict([*kept.items(), (token, words)][-_MOST:])
    return token


def kept(request: HttpRequest, token: str) -> str:
    """The words of a token; none where this session has not kept them, or no longer."""
    words: str = request.session.get(_KEPT, {}).get(token, "")
    return words
