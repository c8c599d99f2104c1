"""The names of people on lists of openings: only of those whom the reader may see."""

from __future__ import annotations

from collections.abc import Iterable

from throughcare.access.permissions import Action, Actor, may
from throughcare.record.models import Person
from throughcare.record.relations import relations_to


def named(actor: Actor, people: Iterable[Person]) -> dict[int, Person]:
    """The people, by id, whom the actor may see."""
    distinct = {person.pk: person for person in people}
    return {pk: person for pk, person in distinct.items() if _sees(actor, pk)}


def _sees(actor: Actor, person_id: int) -> bool:
    relations = relations_to(actor, person_id)
    return relations is not None and may(actor, Action.READ_CASE, relations)
