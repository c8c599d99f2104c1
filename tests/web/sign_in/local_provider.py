"""A small OpenID Connect provider on this machine: real HTTP, real keys, and the ways in which one can be wrong.

It signs everybody in at once as `subject`, with `claims`. `wrong` changes the next ID tokens: see `WRONGS`.
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import threading
import time
from collections.abc import Callable
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey

CLIENT_ID, CLIENT_SECRET = "throughcare-here", "known to both"

# What a wrong ID token says instead.
WRONGS: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "wrong nonce": lambda claims: claims | {"nonce": "another"},
    "no nonce": lambda claims: {name: value for name, value in claims.items() if name != "nonce"},
    "wrong audience": lambda claims: claims | {"aud": "somebody-else"},
    "wrong audience that names us as its party": lambda claims: claims | {"aud": "somebody-else", "azp": CLIENT_ID},
    "wrong issuer": lambda claims: claims | {"iss": "https://elsewhere.example"},
    "expired": lambda claims: claims | {"exp": int(time.time()) - 61, "iat": int(time.time()) - 400},
    "issued in the future": lambda claims: claims | {"iat": int(time.time()) + 600},
    "no subject": lambda claims: {name: value for name, value in claims.items() if name != "sub"},
    "no expiry": lambda claims: {name: value for name, value in claims.items() if name != "exp"},
}
OTHERWISE_SIGNED = ("unsigned", "signed with another key", "signed with the shared password", "no ID token")


class LocalProvider:
    """The provider, its keys, and what it has been asked."""

    def __init__(self) -> None:
        self.key, self.other_key = _keys()
        self.subject, self.claims = "subject-1", dict[str, Any]()
        self.wrong, self.auth_time = "", 0.0
        self.algorithms = ["RS256"]
        self.codes: dict[str, dict[str, str]] = {}
        self.asked: list[dict[str, str]] = []
        handler = type("Handler", (_Handler,), {"provider": self})
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.issuer = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    def discovery(self) -> dict[str, Any]:
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/keys",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": self.algorithms,
        }

    def authorize(self, asked: dict[str, str]) -> str:
        """Where somebody who came with this goes back to, once they have shown who they are."""
        self.asked.append(asked)
        code = secrets.token_urlsafe(16)
        self.codes[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def token(self, asked: dict[str, str], authorization: str) -> dict[str, Any] | None:
        """The tokens for a code, once; None where anything about it is not as it should be."""
        began = self.codes.pop(asked.get("code", ""), None)
        basic = base64.b64encode(f"{CLIENT_ID}:{CLIENT_SECRET}".encode()).decode()
        if began is None or authorization != f"Basic {basic}" or asked["redirect_uri"] != began["redirect_uri"]:
            return None
        challenge = base64.urlsafe_b64encode(hashlib.sha256(asked["code_verifier"].encode()).digest()).rstrip(b"=")
        if began["code_challenge_method"] != "S256" or challenge.decode() != began["code_challenge"]:
            return None
        tokens = {"access_token": secrets.token_urlsafe(16), "token_type": "Bearer", "expires_in": 300}
        return tokens if self.wrong == "no ID token" else tokens | {"id_token": self._id_token(began["nonce"])}

    def _id_token(self, nonce: str) -> str:
        now = int(time.time())
        claims = {"iss": self.issuer, "sub": self.subject, "aud": CLIENT_ID, "exp": now + 300, "iat": now}
        claims |= {"nonce": nonce, **self.claims, **({"auth_time": int(self.auth_time)} if self.auth_time else {})}
        claims = WRONGS.get(self.wrong, lambda held: held)(claims)
        if self.wrong == "unsigned":
            parts = [{"alg": "none", "typ": "JWT"}, claims]
            encoded = [base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=").decode() for part in parts]
            return f"{encoded[0]}.{encoded[1]}."
        if self.wrong == "signed with the shared password":
            return jwt.encode({"alg": "HS256"}, claims, OctKey.import_key(CLIENT_SECRET.ljust(32, "_")))
        key = self.other_key if self.wrong == "signed with another key" else self.key
        return jwt.encode({"alg": "RS256", "kid": key.kid}, claims, key)


class _Handler(BaseHTTPRequestHandler):
    provider: LocalProvider

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        if parts.path == "/.well-known/openid-configuration":
            self._answer(200, self.provider.discovery())
        elif parts.path == "/keys":
            self._answer(200, {"keys": [self.provider.key.as_dict(private=False)]})
        elif parts.path == "/authorize":
            self.send_response(302)
            self.send_header("Location", self.provider.authorize(_plain(parts.query)))
            self.end_headers()
        else:
            self._answer(404, {})

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        tokens = self.provider.token(_plain(body), self.headers.get("Authorization", ""))
        self._answer(400, {"error": "invalid_grant"}) if tokens is None else self._answer(200, tokens)

    def log_message(self, *_: object) -> None:
        """Nothing is written to the tests' output."""

    def _answer(self, status: int, document: dict[str, Any]) -> None:
        body = json.dumps(document).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@lru_cache(maxsize=1)
def _keys() -> tuple[RSAKey, RSAKey]:
    """Two keys under one name, made once, for making them takes long."""
    return RSAKey.generate_key(2048, {"kid": "one", "use": "sig"}), RSAKey.generate_key(2048, {"kid": "one"})


def _plain(query: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(query).items()}
