"""Services that call the API in tests: each signs its own tokens, as a real one does."""

from __future__ import annotations

import json
import time
import uuid
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.test import Client

from throughcare.access.roles import Role
from throughcare.access.services import ServiceScope
from throughcare.calendar import today_in_london
from throughcare.record.models import LedgerEntry
from throughcare.work.service_accounts import NewService, make_service

EVERY_SCOPE = frozenset(ServiceScope)


def public(key: Any) -> str:
    """The public half of a key pair, in PEM."""
    pem: bytes = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    return pem.decode()


@dataclass
class Service:
    """A service with its private key; `call` sends a request with a token of its own."""

    name: str
    key_id: str
    key: Any
    algorithm: str = "EdDSA"
    client: Client = field(default_factory=Client)

    def token(self, **changed: Any) -> str:
        """A token; `changed` are claims in place of good ones, and None for one that is left out."""
        now = int(time.time())
        good = {"iss": self.name, "aud": "throughcare", "iat": now, "exp": now + 60, "jti": uuid.uuid4().hex}
        claims = {name: value for name, value in (good | changed).items() if value is not None}
        return jwt.encode(claims, self.key, algorithm=self.algorithm, headers={"kid": self.key_id})

    def call(self, method: str, address: str, body: Any = None, token: str | None = None) -> Any:
        """Send a request below `/api/`."""
        sent: dict[str, Any] = (
            {"data": json.dumps(body), "content_type": "application/json"} if body is not None else {}
        )
        bearer = f"Bearer {self.token() if token is None else token}"
        return self.client.generic(method, f"/api/{address}", headers={"authorization": bearer}, **sent)

    def post(self, address: str, body: Any) -> Any:
        """Send something to an address below `/api/`."""
        return self.call("POST", address, body)

    def get(self, address: str) -> Any:
        """Read something."""
        return self.call("GET", address)


def service(
    name: str,
    role: Role,
    *,
    scopes: frozenset[ServiceScope] = EVERY_SCOPE,
    code: str = "",
    prison: str = "",
    region: str = "",
    pdu: str = "",
    body: str = "",
    curve: bool = False,
) -> Service:
    """A service account that has been made, with its private key."""
    key: Any = ec.generate_private_key(ec.SECP256R1()) if curve else ed25519.Ed25519PrivateKey.generate()
    asked = NewService(
        name=name,
        role=role,
        scopes=scopes,
        owner="Olive Fictional",
        expires_on=today_in_london() + timedelta(days=30),
        public_key=public(key),
        prisons=(prison,) if prison else (),
        regions=(region,) if region else (),
        staff_code=code,
        pdu=pdu,
        body=body,
    )
    return Service(name, make_service("command line (test)", asked), key, "ES256" if curve else "EdDSA")


def entries() -> list[tuple[Any, ...]]:
    """The ledger in short: who did what, and what came of it."""
    made = LedgerEntry.objects.exclude(action="make_service").order_by("number")
    return list(made.values_list("actor", "action", "outcome", "person"))
