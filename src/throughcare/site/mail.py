"""What the environment says about how notices are carried.

THROUGHCARE_NOTICES       `folder`, a file a notice in THROUGHCARE_DATA/notices, when not set; `console`; or a mail
                          server, `smtp://user:password@host:587`, which must speak TLS, or `smtps://…:465`. A server
                          without TLS is used only on this machine: `smtp://localhost:25?tls=no`
THROUGHCARE_NOTICES_FROM  the address that notices are from; required with a mail server
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

_LOCAL = {"localhost", "127.0.0.1", "::1"}
_NOBODY = "throughcare@localhost"


@dataclass(frozen=True)
class Carrying:
    """How notices are carried; the parts of a mail server are empty where there is none."""

    carrier: str
    sender: str = _NOBODY
    host: str = "localhost"
    port: int = 25
    user: str = ""
    password: str = ""
    starts_tls: bool = False
    within_tls: bool = False


def carrying() -> Carrying:
    """How this installation carries notices.

    Raises:
        ImproperlyConfigured: the setting is no carrier, or lacks the address that notices are from.
    """
    given = os.environ.get("THROUGHCARE_NOTICES", "").strip() or "folder"
    sender = os.environ.get("THROUGHCARE_NOTICES_FROM", "").strip()
    if given in {"folder", "console"}:
        return Carrying(given, sender or _NOBODY)
    parts = urlsplit(given)
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise ImproperlyConfigured("THROUGHCARE_NOTICES must be folder, console, smtp://… or smtps://….")
    if "@" not in sender:
        raise ImproperlyConfigured("THROUGHCARE_NOTICES_FROM must be the address that notices are from.")
    plain = parse_qs(parts.query).get("tls") == ["no"]
    if plain and parts.hostname not in _LOCAL:
        raise ImproperlyConfigured("THROUGHCARE_NOTICES: a mail server elsewhere must speak TLS.")
    within = parts.scheme == "smtps"
    return Carrying(
        "smtp",
        sender,
        parts.hostname,
        parts.port or (465 if within else 587),
        unquote(parts.username or ""),
        unquote(parts.password or ""),
        starts_tls=not within and not plain,
        within_tls=within,
    )
