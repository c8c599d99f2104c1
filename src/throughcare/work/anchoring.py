"""Turning the ledger's anchor off and on again: for two people together, and both are kept in the ledger.

That the second person agreed, and is another, is for whoever calls to have made sure of.
"""

from __future__ import annotations

from throughcare.access.permissions import Action, Actor, may
from throughcare.record.anchoring import ANCHOR, OFF, ON
from throughcare.work.refusals import NotAllowed
from throughcare.work.verb import AskedOfPlaces, Written, perform_for_places


def disable_anchor(actor: Actor, agreed_by: Actor, reason: str) -> None:
    """Stop noting the ledger's head outside the database, until it is turned on again.

    Raises:
        NotAllowed: either of the two may not, or they are one person.
    """
    _switch(actor, agreed_by, OFF, reason)


def enable_anchor(actor: Actor, agreed_by: Actor, reason: str) -> None:
    """Note the ledger's head again.

    Raises:
        NotAllowed: either of the two may not, or they are one person.
    """
    _switch(actor, agreed_by, ON, reason)


def _switch(actor: Actor, agreed_by: Actor, to: str, reason: str) -> None:
    def write(_asked: AskedOfPlaces) -> Written[None]:
        if agreed_by.name == actor.name or not may(agreed_by, Action.DISABLE_ANCHOR, ()):
            raise NotAllowed
        return Written(None, {ANCHOR: to, "agreed_by": agreed_by.name, "reason": reason})

    perform_for_places(Action.DISABLE_ANCHOR, actor, (), write)
