"""A form that is sent twice, by a double click or from the page before, counts once."""

from __future__ import annotations

from typing import Any, TypeVar

from throughcare.access.permissions import Actor
from throughcare.record.models import Account, CaseRow, KeptApart

R = TypeVar("R", bound=CaseRow | KeptApart)


def sent_before(model: type[R], form: str, **among: Any) -> R | None:
    """The row that this sheet of a form has made already; None where it made none yet, or there is no form.

    `among`: whose rows are looked at. The caller has locked the case, or the sender (`one_at_a_time`), so that the
    second sending sees what the first wrote.
    """
    found: R | None = model.objects.current().filter(reference=form, **among).first() if form else None
    return found


def one_at_a_time(actor: Actor) -> None:
    """Wait until nobody else acts from the same account: where no case is locked, a sheet is still one person's."""
    if actor.account is None:
        return
    Account.objects.select_for_update().filter(pk=actor.account).values_list("pk", flat=True).first()
