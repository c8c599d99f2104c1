"""What a door is: what stands behind an address, and which action it asks for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from throughcare.access.actions import Action

READ = frozenset({"GET", "HEAD"})
SEND = frozenset({"POST"})
FORM = READ | SEND


class Of(Enum):
    """What a door opens to.

    EVERYBODY: signed in or not. SIGNED_IN: no person's record stands behind it. CASE: the case that the address names.
    LIST: the cases of a list, which holds those alone that the reader may see. ROLE: whoever's role may do it at all.
    SERVICE: whoever brings a service's token, which tells its role only behind the door; no session opens it.
    """

    EVERYBODY = "everybody"
    SIGNED_IN = "whoever has signed in"
    CASE = "one case"
    LIST = "a list of cases"
    ROLE = "a role"
    SERVICE = "a service"


@dataclass(frozen=True)
class Door:
    """What a route opens to, which action it asks for, and by which methods one may come."""

    of: Of
    action: Action | None = None
    methods: frozenset[str] = READ
