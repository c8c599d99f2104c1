"""What is stuck in the outbox: the list of it, trying again, and the mailboxes that notices go to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from throughcare.access.outbox import AT_A_MAILBOX, STUCK, NoticeState, PlaceKind, Recipient
from throughcare.access.permissions import Action, Actor, scope_of
from throughcare.record.corrections import supersede
from throughcare.record.models import Establishment, Mailbox, OutgoingNotice, Region
from throughcare.record.provenance import Provenance
from throughcare.record.queries.outbox import (
    address_of,
    addresses,
    mailbox_of,
    outgoing_at,
    parties_of,
    stuck_within,
)
from throughcare.record.relations import NOBODY
from throughcare.work.faults import Faults
from throughcare.work.listing import read_list
from throughcare.work.outbox import NOTICES
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.verb import Asked, AskedOfPlaces, Written, perform, perform_for_places


@dataclass(frozen=True, kw_only=True)
class NewMailbox:
    """A mailbox as it is entered. `place`: the unit, the prison's code or the region; empty for the nation.

    `version` is that of the mailbox that was seen, 0 where there was none; None: whatever stands is replaced.
    """

    recipient: Recipient | None
    place_kind: PlaceKind | None
    place: str = ""
    email: str = ""
    version: int | None = None


def read_stuck(actor: Actor, *, as_file: bool = False) -> list[OutgoingNotice]:
    """The notices of the actor's cases that failed or have no address; one entry says whose they are, and whether they
    were taken away as a file."""
    found = stuck_within(scope_of(actor, Action.MEND_NOTICES))
    read_list(actor, "stuck_notices_csv" if as_file else "stuck_notices", (each.person_id for each in found))
    return found


def try_again(actor: Actor, notice: UUID, *, expected_version: int, today: date | None = None) -> OutgoingNotice:
    """Let a notice that is stuck wait to be sent again, to the address that is known by now.

    Raises:
        Refused: the actor may not, there is no such notice, it is not stuck, or no address is known still.
        StaleVersion: it was changed meanwhile.
    """
    found = outgoing_at(notice)

    def write(asked: Asked) -> Written[OutgoingNotice]:
        if found is None:
            raise NotAllowed
        if found.state not in STUCK:
            raise NotValid({"notice": "This notice is not stuck: it was told, or waits to be sent."})
        recipient = Recipient(found.recipient)
        parties = parties_of([found.person_id], asked.today)[found.person_id]
        name, address = address_of(recipient, parties, addresses())
        if not address:
            raise NotValid({"notice": recipient.ask})
        waiting = supersede(
            found,
            expected_version=expected_version,
            provenance=asked.provenance,
            state=NoticeState.WAITING.value,
            to_name=name,
            address=address,
            attempts=0,
            next_try_at=asked.provenance.at,
        )
        return Written(waiting, {"notice": waiting.pk, "provision": waiting.provision}, NOTICES)

    return perform(Action.MEND_NOTICES, actor, found.person_id if found else NOBODY, write, today=today)


def keep_mailbox(actor: Actor, entered: NewMailbox, *, today: date | None = None) -> Mailbox:
    """Enter a mailbox, or change its address; an empty address takes it away.

    Raises:
        Refused: the actor may not, or a field breaks a rule.
    """

    def write(asked: AskedOfPlaces) -> Written[Mailbox]:
        held = _checked(entered)
        kept = _kept(held, entered, asked.provenance)
        return Written(kept, {"mailbox": kept.pk, "fields": ["email"]})

    return perform_for_places(Action.KEEP_MAILBOXES, actor, frozenset(), write, today=today)


def _kept(held: Mailbox | None, entered: NewMailbox, provenance: Provenance) -> Mailbox:
    assert entered.recipient is not None
    assert entered.place_kind is not None
    named = {"recipient": entered.recipient.value, "place_kind": entered.place_kind.value}
    kept = held or Mailbox(**named, place=entered.place.strip(), version=0)
    kept.email = entered.email.strip()
    kept.version += 1
    for name, value in provenance.columns().items():
        setattr(kept, name, value)
    kept.save()
    return kept


def _checked(entered: NewMailbox) -> Mailbox | None:
    """The mailbox that stands there, once nothing that was entered breaks a rule."""
    faults = Faults()
    faults.unless(entered.recipient in AT_A_MAILBOX, "recipient", "Choose whose mailbox it is.")
    faults.unless(entered.place_kind, "place_kind", "Choose what the mailbox serves.")
    faults.unless(_is_place(entered.place_kind, entered.place.strip()), "place", _WRONG_PLACE)
    faults.unless(not entered.email.strip() or _is_address(entered.email.strip()), "email", _WRONG_ADDRESS)
    faults.refuse()
    assert entered.recipient is not None
    assert entered.place_kind is not None
    held = mailbox_of(entered.recipient.value, entered.place_kind.value, entered.place.strip())
    if entered.version is not None and entered.version != (held.version if held else 0):
        raise NotValid({"email": "Somebody else changed this mailbox meanwhile: look at it again."})
    return held


_WRONG_PLACE = "Enter the code of a prison, the name of a region or of a unit; for England and Wales nothing."
_WRONG_ADDRESS = "Enter an email address, like team@example.gov.uk."


def _is_place(kind: PlaceKind | None, place: str) -> bool:
    if kind is PlaceKind.PRISON:
        return Establishment.objects.filter(pk=place).exists()
    if kind is PlaceKind.REGION:
        return Region.objects.filter(pk=place).exists()
    if kind is PlaceKind.UNIT:
        return bool(place) and len(place) <= 100
    return not place


def _is_address(email: str) -> bool:
    try:
        validate_email(email)
    except ValidationError:
        return False
    return len(email) <= 254
