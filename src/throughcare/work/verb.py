"""The frame of every verb: one transaction from "may this actor?" to the ledger.

    may this actor? → do the gates allow it? → write → refresh this case's duties → ledger

A refusal changes nothing and leaves an entry of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Generic, TypeVar

from django.db import transaction

from throughcare.access.permissions import Action, Actor, Relation, may
from throughcare.calendar import today_in_london
from throughcare.duties.refresh import refresh_after
from throughcare.record.corrections import StaleVersion
from throughcare.record.ledger import Outcome, append
from throughcare.record.provenance import Provenance
from throughcare.record.relations import relations_to
from throughcare.record.trips import few_trips
from throughcare.work.gates import Gates
from throughcare.work.refusals import NotAllowed, Refused

T = TypeVar("T")


@dataclass(frozen=True)
class Written(Generic[T]):
    """What a verb wrote. `details` go into the ledger: which rows and which fields, never names or notes.

    `table`: the one table of facts that it changed, so that only what reads it is worked out again. None: several, or
    the person's own row.
    """

    result: T
    details: Mapping[str, Any] = field(default_factory=dict)
    table: str | None = None


@dataclass(frozen=True)
class Asked:
    """What the writing part of a verb is given: the gates to ask, and what goes with every row."""

    gates: Gates
    provenance: Provenance
    today: date


@dataclass(frozen=True)
class AskedOfPlaces:
    """What the writing part of a verb about a prison or a region is given: what goes with every row."""

    provenance: Provenance
    today: date


def perform(
    action: Action,
    actor: Actor,
    person_id: int,
    write: Callable[[Asked], Written[T]],
    *,
    today: date | None = None,
    standing: Callable[..., frozenset[Relation] | None] = relations_to,
) -> T:
    """Carry a verb out on one case, or refuse it.

    `write` asks the gates and checks what was entered before it writes anything. `standing` tells how the actor stands
    to the case, locking it.

    Raises:
        Refused: the actor may not, a gate is closed, or what was entered breaks a rule.
        StaleVersion: somebody else changed the row first.
    """
    day = today or today_in_london()
    try:
        with transaction.atomic(durable=True):
            relations = standing(actor, person_id, locking=True)
            if relations is None or not may(actor, action, relations):
                raise NotAllowed
            asked = Asked(Gates(person_id, day), Provenance(by=actor.name, feed=action.value), day)
            written = write(asked)
            with few_trips():
                refresh_after(person_id, day, written.table)
                # Last, because other writers wait for the end of the chain.
                append(actor.name, action.value, Outcome.DONE, person_id=person_id, details=written.details)
            return written.result
    except (Refused, StaleVersion) as refusal:
        note_refusal(actor.name, action.value, person_id, refusal)
        raise


def perform_for_places(
    action: Action,
    actor: Actor,
    relations: Collection[Relation],
    write: Callable[[AskedOfPlaces], Written[T]],
    *,
    today: date | None = None,
) -> T:
    """Carry a verb out that is about a prison or a region, and no one case; or refuse it. No duty hangs on it.

    Raises:
        Refused: the actor may not, or what was entered breaks a rule.
        StaleVersion: somebody else changed the row first.
    """
    day = today or today_in_london()
    try:
        with transaction.atomic(durable=True):
            if not may(actor, action, relations):
                raise NotAllowed
            written = write(AskedOfPlaces(Provenance(by=actor.name, feed=action.value), day))
            append(actor.name, action.value, Outcome.DONE, details=written.details)
            return written.result
    except (Refused, StaleVersion) as refusal:
        with transaction.atomic():
            append(actor.name, action.value, Outcome.REFUSED, details={"why": type(refusal).__name__})
        raise


def note_refusal(actor: str, action: str, person_id: int, refusal: Exception) -> None:
    """Leave an entry for a refusal. The case may be one that does not exist, so it is named in the details only."""
    with transaction.atomic():
        append(actor, action, Outcome.REFUSED, details={"case": person_id, "why": type(refusal).__name__})
