"""Signing in by an OpenID Connect provider: authorization code flow with PKCE, state and nonce, by Authlib.

The ID token must be signed with one of the provider's public keys, of the issuer that is set, for this installation,
with the nonce of this session, and in its time. Nothing is asked of the provider afterwards; its tokens are not kept.
"""

from __future__ import annotations

import time
from functools import lru_cache
from typing import Any, cast

import requests
from authlib.common.errors import AuthlibBaseError
from authlib.integrations.django_client import OAuth
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe
from joserfc.errors import JoseError

from throughcare.access.claims import Provider
from throughcare.record.models import Account
from throughcare.web.sign_in.confirming import mark_confirmed
from throughcare.web.sign_in.half_way import establish, safe_address, signed_in_account
from throughcare.work.provided_identity import NotProvided, account_of
from throughcare.work.signing_in import CONFIRM, SIGN_IN, NotSignedIn, begin, confirmed, refused

SENT = "sent_to_provider"
SECONDS_TO_ANSWER = 10
SECONDS_CLOCKS_DIFFER = 60

# Signed with a key that only the provider has. Never unsigned, and never with the password that both sides know.
ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519")

# What goes wrong between here and the provider, or with what it says.
_FAULTS = (AuthlibBaseError, JoseError, requests.RequestException, ValueError, RuntimeError, KeyError, TypeError)


class NotVouchedFor(ValueError):
    """What the provider said cannot be relied on."""


@login_not_required
@require_safe
def to_provider(request: HttpRequest) -> HttpResponse:
    """Send somebody to their organisation: to sign in or, signed in already, to show there once more who they are."""
    provider, confirming = _provider(), request.user.is_authenticated
    back = request.build_absolute_uri(reverse("from_provider"))
    request.session[SENT] = {
        "asked_for": request.GET.get("next", ""),
        "confirming": confirming,
        "at": int(time.time()),
    }
    again = {"prompt": "login", "max_age": "0"} if confirming else {}
    try:
        return cast(HttpResponse, _client(provider).authorize_redirect(request, back, **again))
    except _FAULTS as fault:
        return _refused(request, type(fault).__name__, CONFIRM if confirming else SIGN_IN)


@login_not_required
@require_safe
def from_provider(request: HttpRequest) -> HttpResponse:
    """Take what the provider says of somebody who comes back from it."""
    provider, sent = _provider(), request.session.pop(SENT, {})
    act = CONFIRM if sent.get("confirming") else SIGN_IN
    try:
        claims = _vouched_for(request, provider)
        if act == CONFIRM:
            _confirm(request, provider, claims, sent["at"])
        else:
            _sign_in(request, provider, claims)
    except NotProvided as refusal:
        return _page(request, str(refusal))
    except NotSignedIn:
        return _page(request)
    except _FAULTS as fault:
        return _refused(request, type(fault).__name__, act)
    return redirect(safe_address(request, sent.get("asked_for", "")))


def _sign_in(request: HttpRequest, provider: Provider, claims: dict[str, Any]) -> None:
    account = account_of(_identity(provider, claims), provider.mapping.read(claims))

    def established(found: Account) -> None:
        establish(request, found)
        # A provider may remember somebody from this morning: only what it says was just now counts as confirmed.
        mark_confirmed(request, _shown_at(claims))
        request.session.save()

    begin(account.pk, "provider", established)


def _confirm(request: HttpRequest, provider: Provider, claims: dict[str, Any], asked_at: int) -> None:
    account = signed_in_account(request)
    if account is None or account.identity != _identity(provider, claims):
        raise NotVouchedFor
    if _shown_at(claims) < asked_at - SECONDS_CLOCKS_DIFFER:
        raise NotVouchedFor
    confirmed(account, "provider")
    mark_confirmed(request)


def _vouched_for(request: HttpRequest, provider: Provider) -> dict[str, Any]:
    """The claims of the ID token, once all that must hold of it does.

    Raises:
        what `_FAULTS` lists: something does not.
    """
    if request.GET.get("iss", provider.issuer).rstrip("/") != provider.issuer:
        raise NotVouchedFor
    client = _client(provider)
    issuer = _checked(client.load_server_metadata(), provider)
    options = {
        "iss": {"essential": True, "values": [issuer]},
        "aud": {"essential": True, "values": [provider.client_id]},
        "sub": {"essential": True},
    }
    token = client.authorize_access_token(request, claims_options=options, leeway=SECONDS_CLOCKS_DIFFER)
    claims = dict(token.get("userinfo") or {})
    if not claims.get("sub") or not claims.get("nonce"):
        raise NotVouchedFor
    return claims


def _checked(metadata: dict[str, Any], provider: Provider) -> str:
    """The issuer as its tokens write it; its algorithms are narrowed to those that are taken here."""
    issuer = str(metadata.get("issuer", ""))
    if issuer.rstrip("/") != provider.issuer:
        raise NotVouchedFor
    offered = metadata.get("id_token_signing_alg_values_supported") or ["RS256"]
    metadata["id_token_signing_alg_values_supported"] = [each for each in offered if each in ALGORITHMS]
    return issuer


def _shown_at(claims: dict[str, Any]) -> float:
    """When they showed the provider who they are, in seconds since 1970; 0 where it does not say."""
    at = claims.get("auth_time")
    return float(at) if isinstance(at, int | float) else 0.0


def _identity(provider: Provider, claims: dict[str, Any]) -> str:
    return f"{provider.issuer} {claims['sub']}"


def _provider() -> Provider:
    if settings.IDENTITY_PROVIDER is None:
        raise Http404
    return settings.IDENTITY_PROVIDER


@lru_cache(maxsize=4)
def _client(provider: Provider) -> Any:
    return OAuth().register(
        "provider",
        client_id=provider.client_id,
        client_secret=provider.client_secret,
        server_metadata_url=f"{provider.issuer}/.well-known/openid-configuration",
        client_kwargs={
            "scope": provider.mapping.scope,
            "code_challenge_method": "S256",
            "default_timeout": SECONDS_TO_ANSWER,
        },
    )


def _refused(request: HttpRequest, why: str, act: str) -> HttpResponse:
    refused(f"provider: {why}", act=act)
    return _page(request)


def _page(request: HttpRequest, words: str = "Your organisation could not tell us who you are") -> HttpResponse:
    return render(request, "sign_in/not_vouched_for.html", {"words": words}, status=422)
