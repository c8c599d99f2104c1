"""Where on the network a request comes from, for counting tries. Pure."""

import ipaddress

NOWHERE = "unknown"


def network_of(remote: str, forwarded: str | None, *, behind_proxy: bool) -> str:
    """The address that a request comes from; of IPv6 its network, for one household has as many as it likes.

    `remote` is who is connected. Behind a proxy whom that answers stands last in `forwarded`, the header
    X-Forwarded-For; what stands before is hearsay.
    """
    given = forwarded.rsplit(",", 1)[-1].strip() if behind_proxy and forwarded is not None else remote
    try:
        address = ipaddress.ip_address(given)
    except ValueError:
        return NOWHERE
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return str(address.ipv4_mapped)
        return str(ipaddress.ip_network((address, 64), strict=False))
    return str(address)
