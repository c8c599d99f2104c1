"""Reading what is kept apart: may this actor? and the entry that says which rows were shown, in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any, TypeVar

from django.db import transaction

from throughcare.access.permissions import Action, Actor, Relation, may
from throughcare.record.ledger import Outcome, append
from throughcare.work.refusals import NotAllowed

T = TypeVar("T")

# What was read, and what the entry says of it: which rows, never what stands in them.
Reading = tuple[T, Mapping[str, Any]]


def read_apart(
    action: Action,
    actor: Actor,
    relations: Collection[Relation] | None,
    read: Callable[[], Reading[T]],
    *,
    person_id: int | None = None,
    asked_of: int | None = None,
) -> T:
    """Read, and leave an entry before anything is shown. `relations` None: there is no such case, or row.

    `person_id`: the entry belongs to this case, whose record shows who looked at it. What nobody on the case may know
    of leaves it out. `asked_of`: the case that a refusal names in its details, if not that.

    Raises:
        NotAllowed: the actor may not, or there is nothing there. It leaves an entry too.
    """
    try:
        with transaction.atomic():
            if relations is None or not may(actor, action, relations):
                raise NotAllowed
            found, details = read()
            append(actor.name, action.value, Outcome.READ, person_id=person_id, details=details)
            return found
    except NotAllowed as refusal:
        with transaction.atomic():
            case = person_id if person_id is not None else asked_of
            asked = {} if case is None else {"case": case}
            append(actor.name, action.value, Outcome.REFUSED, details={**asked, "why": type(refusal).__name__})
        raise
