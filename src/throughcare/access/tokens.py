"""Tokens that services sign: short-lived, for this installation only, and each good for one request.

A service holds a private key and we hold the public one, so nothing that could be stolen from us opens the API.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import jwt
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.serialization import load_pem_public_key

LONGEST = timedelta(minutes=5)
# Two machines' clocks differ a little.
LEEWAY = timedelta(seconds=30)
LONGEST_TOKEN = 4_096
TOKEN_ID_LENGTHS = range(16, 65)

_CLAIMS = ("iss", "aud", "iat", "exp", "jti")
_OPTIONS: Any = {"require": [*_CLAIMS], "verify_exp": False, "verify_iat": False, "verify_nbf": False}


class TokenRefused(Exception):
    """A token does not open the API; the words say why, for the ledger and never for whoever sent it."""


class KeyNotTaken(ValueError):
    """A public key of another kind, or none at all."""


@dataclass(frozen=True)
class Claims:
    """What a token that holds says: its own id, used once, and until when it is good."""

    token_id: str
    expires_at: datetime


def algorithm_of(public_key: str) -> str:
    """The algorithm of a public key in PEM: EdDSA for Ed25519, ES256 for the curve P-256.

    Raises:
        KeyNotTaken: it is neither.
    """
    try:
        key = load_pem_public_key(public_key.encode())
    except (ValueError, UnsupportedAlgorithm):
        raise KeyNotTaken("This is no public key in PEM.") from None
    if isinstance(key, ed25519.Ed25519PublicKey):
        return "EdDSA"
    if isinstance(key, ec.EllipticCurvePublicKey) and isinstance(key.curve, ec.SECP256R1):
        return "ES256"
    raise KeyNotTaken("A key is an Ed25519 key, or an elliptic curve key of P-256.")


def key_named_by(token: str) -> str:
    """The id of the key that a token says it is signed with. Nothing else of it is believed yet.

    Raises:
        TokenRefused: it is no token, or names no key.
    """
    if len(token) > LONGEST_TOKEN:
        raise TokenRefused("too long")
    try:
        named = jwt.get_unverified_header(token).get("kid")
    except jwt.PyJWTError:
        raise TokenRefused("not a token") from None
    if not isinstance(named, str) or not named:
        raise TokenRefused("names no key")
    return named


def verified(token: str, public_key: str, *, issuer: str, audience: str, now: datetime) -> Claims:
    """What a token says, once its signature and every claim hold.

    Raises:
        TokenRefused: they do not.
    """
    try:
        claims = jwt.decode(
            token,
            public_key,
            algorithms=[algorithm_of(public_key)],
            audience=audience,
            issuer=issuer,
            options=_OPTIONS,
        )
    except (jwt.PyJWTError, KeyNotTaken) as fault:
        raise TokenRefused(type(fault).__name__) from None
    return _claims(claims, now)


def _claims(claims: dict[str, Any], now: datetime) -> Claims:
    issued, expires = _instant(claims["iat"]), _instant(claims["exp"])
    if issued > now + LEEWAY:
        raise TokenRefused("issued in the future")
    if expires <= now:
        raise TokenRefused("expired")
    if expires - issued > LONGEST:
        raise TokenRefused("good for too long")
    if "nbf" in claims and _instant(claims["nbf"]) > now + LEEWAY:
        raise TokenRefused("not good yet")
    if len(claims["jti"]) not in TOKEN_ID_LENGTHS:
        raise TokenRefused("its id is too short or too long")
    return Claims(claims["jti"], expires)


def _instant(seconds: Any) -> datetime:
    if isinstance(seconds, bool) or not isinstance(seconds, int):
        raise TokenRefused("a time that is no whole number of seconds")
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        raise TokenRefused("a time that is none") from None
