"""Secrets that must be read again are kept sealed, so that a copy of the database alone does not give them away.

The key is derived from the installation's secret key: with another one they cannot be opened.
"""

from __future__ import annotations

import base64
import hashlib

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings


class CannotBeOpened(ValueError):
    """It was sealed with another key, or altered."""


def seal(secret: str) -> str:
    """The secret, sealed: text that differs each time."""
    return _lock().encrypt(secret.encode()).decode()


def opened(sealed: str) -> str:
    """The secret again.

    Raises:
        CannotBeOpened: this installation's key does not open it.
    """
    try:
        return _lock().decrypt(sealed.encode()).decode()
    except InvalidToken:
        raise CannotBeOpened("A secret was sealed with another key than this installation's.") from None


def _lock() -> Fernet:
    key = hashlib.sha256(f"throughcare.sealed:{settings.SECRET_KEY}".encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))
