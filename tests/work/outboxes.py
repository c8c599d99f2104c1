"""For tests of the outbox: a carrier that keeps what it carries, and breaks when it is told to."""

from __future__ import annotations

from datetime import UTC, datetime

from throughcare.access.outbox import PlaceKind, Recipient
from throughcare.access.permissions import Actor
from throughcare.access.roles import Role
from throughcare.notices.carriers import Letter
from throughcare.work.mending import NewMailbox, keep_mailbox

ADMINISTRATOR = Actor("administrator", Role.ADMINISTRATOR)
NOON = datetime(2021, 11, 8, 12, tzinfo=UTC)


class Bag:
    """Carries into a list. `faults` are raised first, one a letter."""

    name = "bag"

    def __init__(self, *faults: BaseException) -> None:
        self.carried: list[Letter] = []
        self.faults = list(faults)

    def carry(self, letter: Letter) -> None:
        """Keep a letter, or break before it or after it: an exit comes after the letter has gone."""
        fault = self.faults.pop(0) if self.faults else None
        if fault is not None and not isinstance(fault, SystemExit):
            raise fault
        self.carried.append(letter)
        if fault is not None:
            raise fault


def mailbox(recipient: Recipient, email: str, kind: PlaceKind = PlaceKind.NATION, place: str = "") -> None:
    """A mailbox that an administrator entered."""
    keep_mailbox(ADMINISTRATOR, NewMailbox(recipient=recipient, place_kind=kind, place=place, email=email))
