"""One case of the demonstration that only some may see, and one member of staff who must not see another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from throughcare.intake.demonstration.places import YORKSHIRE
from throughcare.record.models import AccessLimit, Account, Spell
from throughcare.record.models.custody import STILL_THERE
from throughcare.record.provenance import Provenance
from throughcare.record.vocabulary import Limit

ATTACKED = "Staff were threatened over this case: only those who need it see it."
RELATED = "She is his sister-in-law, as she told her manager herself."


def restrict_some(day: date, provenance: Provenance) -> None:
    """Restrict one case of the training prison to its HOMD and governor, and exclude its case administrator from
    another; where the demonstration is too small to hold two people there, from as many as there are.
    """
    homd, governor, administrator = (
        Account.objects.get(username=name) for name in ("homd", "governor", "case.administrator")
    )
    there = _held_at(YORKSHIRE.training)
    for account, kind, reason in (
        ((homd, governor), Limit.ALLOWED, ATTACKED),
        ((administrator,), Limit.EXCLUDED, RELATED),
    ):
        person_id = next(there, None)
        if person_id is None:
            return
        for each in account:
            AccessLimit.objects.create(
                person_id=person_id,
                account=each,
                kind=kind.value,
                reason=reason,
                review_on=day + timedelta(days=90),
                set_by=homd,
                **provenance.columns(),
            )


def _held_at(prison: str) -> Iterator[int]:
    held = Spell.objects.current().filter(STILL_THERE, establishment=prison).order_by("person")
    return iter(list(held.values_list("person", flat=True)[:2]))
