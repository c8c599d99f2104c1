"""Reading a case: every read of a person's record leaves an entry."""

from __future__ import annotations

from django.db import transaction

from throughcare.access.permissions import Action, Actor, Relation, may
from throughcare.record.ledger import Outcome, append
from throughcare.record.models import Person
from throughcare.record.people import person_by_number
from throughcare.record.relations import relations_to
from throughcare.work.refusals import NotAllowed
from throughcare.work.verb import note_refusal


class NoSuchCase(LookupError):
    """Nobody in the record is known by that number."""


def read_case(actor: Actor, person_id: int, action: Action = Action.READ_CASE) -> frozenset[Relation]:
    """Leave an entry for a read, before anything is shown. Gives how the actor stands to the case.

    Raises:
        NotAllowed: the actor may not read the case, or there is none.
    """
    relations = relations_to(actor, person_id)
    if relations is None or not may(actor, action, relations):
        refusal = NotAllowed()
        note_refusal(actor.name, action.value, person_id, refusal)
        raise refusal
    with transaction.atomic():
        details = {"break_glass": True} if Relation.CALLED in relations else {}
        append(actor.name, action.value, Outcome.READ, person_id=person_id, details=details)
    return relations


def read_by_number(operator: str, number: str, action: str) -> Person:
    """Somebody by their NOMS number or CRN, for whoever works at the command line of this machine.

    Raises:
        NoSuchCase: nobody is known by that number.
    """
    with transaction.atomic():
        person = person_by_number(number)
        if person is None:
            raise NoSuchCase(f"Nobody in the record has the number {number}.")
        append(operator, action, Outcome.READ, person_id=person.pk)
    return person
