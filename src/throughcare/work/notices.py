"""Notices that somebody has read."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from throughcare.access.permissions import Actor
from throughcare.record.ledger import Outcome, append
from throughcare.record.models import Notice


def mark_notices_read(actor: Actor) -> int:
    """Every notice of the actor is read from now on. Gives how many had not been."""
    with transaction.atomic():
        waiting = Notice.objects.filter(account=actor.account, read_at=None)
        count = waiting.update(read_at=timezone.now())
        append(actor.name, "mark_notices_read", Outcome.DONE, details={"notices": count})
    return count
