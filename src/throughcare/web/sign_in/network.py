"""Where on the network a request comes from, for counting tries."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest

from throughcare.access.network import network_of


def network_address(request: HttpRequest) -> str:
    """The address that a request comes from. Behind HTTPS there is a proxy."""
    remote, forwarded = str(request.META.get("REMOTE_ADDR", "")), request.headers.get("X-Forwarded-For")
    return network_of(remote, forwarded, behind_proxy=settings.HTTPS)
