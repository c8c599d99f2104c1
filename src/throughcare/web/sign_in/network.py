"""Where on the network a request comes from, for counting tries."""

from __future__ import annotations

import ipaddress

from django.conf import settings
from django.http import HttpRequest

NOWHERE = "unknown"


def network_address(request: HttpRequest) -> str:
    """The address that a request comes from; of IPv6 its network, for one household has as many as it likes.

    Behind HTTPS there is a proxy, and whom it answers stands last in X-Forwarded-For; what stands before is hearsay.
    """
    given = str(request.META.get("REMOTE_ADDR", ""))
    if settings.HTTPS:
        given = request.headers.get("X-Forwarded-For", given).rsplit(",", 1)[-1].strip()
    try:
        address = ipaddress.ip_address(given)
    except ValueError:
        return NOWHERE
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return str(address.ipv4_mapped)
        return str(ipaddress.ip_network((address, 64), strict=False))
    return str(address)
