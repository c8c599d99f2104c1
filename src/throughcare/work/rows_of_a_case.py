"""A row of a case that somebody picks out: whether it is there, and whether they may see its compartment."""

from __future__ import annotations

from typing import Any

from throughcare.access.handled import HANDLING
from throughcare.access.permissions import Actor, sight
from throughcare.record.handled_tables import model_at, rows_of
from throughcare.record.models import CaseRow, Person
from throughcare.record.relations import relations_to
from throughcare.work.refusals import NotAllowed


def labels_in_sight(actor: Actor, person_id: int) -> list[str]:
    """The tables of rows of a case that the actor may see, in the order of the registry: those that are corrected."""
    seen = sight(actor, relations_to(actor, person_id) or frozenset())
    return [label for label, each in HANDLING.items() if each.compartment in seen and _is_picked_out(label)]


def row_in_sight(actor: Actor, person_id: int, label: str, row_id: int) -> CaseRow | Person:
    """The row of a case that stands under this id.

    Raises:
        NotAllowed: there is no such row, it was superseded, or the actor may not see it.
    """
    if label not in labels_in_sight(actor, person_id):
        raise NotAllowed
    held: Any = rows_of(label, person_id).filter(pk=row_id)
    row: CaseRow | Person | None = held.first() if label == Person._meta.label else held.current().first()
    if row is None:
        raise NotAllowed
    return row


def _is_picked_out(label: str) -> bool:
    return not HANDLING[label].own_pages and issubclass(model_at(label), CaseRow | Person)
