"""Where a page of a list ended, sealed: a place in a list can hold a name, and an address must not."""

from __future__ import annotations

import base64
import hashlib

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings

from throughcare.duties.keyset import NotACursor


def sealed(place: str, name: str) -> str:
    """A place in the list of that name as an address may carry it; empty for none."""
    return _box(name).encrypt(place.encode()).decode() if place else ""


def unsealed(token: str, name: str) -> str:
    """The place that a token stands for.

    Raises:
        NotACursor: it was not given by the list of that name.
    """
    if not token:
        return ""
    try:
        return _box(name).decrypt(token.encode()).decode()
    except (InvalidToken, UnicodeError):
        raise NotACursor("This does not say where to go on in this list.") from None


def _box(name: str) -> Fernet:
    key = hashlib.sha256(f"throughcare.api.cursors.{name}.{settings.SECRET_KEY}".encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))
