"""The mailboxes of the demonstration: of everybody who is told at one, save delivery units, which the cases name."""

from __future__ import annotations

from throughcare.access.outbox import AT_A_MAILBOX, PlaceKind, Recipient
from throughcare.record.models import Mailbox
from throughcare.record.provenance import Provenance


def keep_mailboxes(provenance: Provenance) -> None:
    """One for England and Wales of each."""
    Mailbox.objects.bulk_create(
        Mailbox(
            recipient=each.value,
            place_kind=PlaceKind.NATION.value,
            email=f"{each.value.replace('_', '-')}@demonstration.invalid",
            **provenance.columns(),
        )
        for each in AT_A_MAILBOX
        if each is not Recipient.LDU
    )
