"""Somebody whose role is never let in at an address is turned away, and that leaves an entry like every refusal."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from throughcare.access.permissions import Action
from throughcare.record.ledger import Outcome, append
from throughcare.record.queries.one_case import person_id_of
from throughcare.work.refusals import NotAllowed
from throughcare.work.verb import note_refusal


def turn_away(name: str, action: Action, case: UUID | None) -> None:
    """Leave the entry. `case`: the case that the address names, which may be one that there is not."""
    person_id = person_id_of(case) if case is not None else None
    if person_id is not None:
        note_refusal(name, action.value, person_id, NotAllowed())
        return
    with transaction.atomic():
        append(name, action.value, Outcome.REFUSED, details={"why": NotAllowed.__name__})
