"""What the environment says about the OpenID Connect provider, if people sign in by one.

THROUGHCARE_OIDC_ISSUER         its address; what it is able to is read from /.well-known/openid-configuration below it
THROUGHCARE_OIDC_CLIENT_ID      what this installation is called there
THROUGHCARE_OIDC_CLIENT_SECRET  the password of that name
THROUGHCARE_OIDC_CLAIMS         a TOML file: which claims give which role and places; see `access.claims`
"""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from throughcare.access.claims import BadMapping, Provider, mapping_from

_LOCAL = {"localhost", "127.0.0.1", "::1"}


def provider() -> Provider | None:
    """The provider that people sign in by; None where none is set.

    Raises:
        ImproperlyConfigured: a part is missing or cannot be used.
    """
    issuer = os.environ.get("THROUGHCARE_OIDC_ISSUER", "").strip().rstrip("/")
    if not issuer:
        return None
    parts = urlsplit(issuer)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _LOCAL):
        raise ImproperlyConfigured("THROUGHCARE_OIDC_ISSUER must be an https address, for passwords depend on it.")
    file = Path(_given("THROUGHCARE_OIDC_CLAIMS"))
    try:
        mapping = mapping_from(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, BadMapping) as fault:
        raise ImproperlyConfigured(f"THROUGHCARE_OIDC_CLAIMS, {file}: {fault}") from None
    return Provider(issuer, _given("THROUGHCARE_OIDC_CLIENT_ID"), _given("THROUGHCARE_OIDC_CLIENT_SECRET"), mapping)


def _given(name: str) -> str:
    given = os.environ.get(name, "").strip()
    if not given:
        raise ImproperlyConfigured(f"{name} must be set where THROUGHCARE_OIDC_ISSUER is.")
    return given
