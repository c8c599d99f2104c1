"""Reading the ledger as a whole, which leaves an entry too."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from throughcare.access.permissions import Action, Actor, may
from throughcare.record.ledger import Outcome, append
from throughcare.work.refusals import NotAllowed


def read_ledger(actor: Actor, asked: Mapping[str, str]) -> None:
    """Leave an entry for a read of the ledger, before anything is shown. `asked` says for what.

    Raises:
        NotAllowed: the actor may not read it.
    """
    action, allowed = Action.READ_LEDGER.value, may(actor, Action.READ_LEDGER, ())
    with transaction.atomic():
        if allowed:
            append(actor.name, action, Outcome.READ, details=asked)
        else:
            append(actor.name, action, Outcome.REFUSED, details={"why": NotAllowed.__name__})
    if not allowed:
        raise NotAllowed
