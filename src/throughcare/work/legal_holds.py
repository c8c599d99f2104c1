"""Legal holds: nothing of a case is purged while one stands, whatever the rules say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from throughcare.access.permissions import Action, Actor
from throughcare.record.corrections import supersede
from throughcare.record.models import LegalHold
from throughcare.work.faults import Faults
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.sent_before import sent_before
from throughcare.work.verb import Asked, Written, perform

SHORTEST_REASON = 20


@dataclass(frozen=True)
class NewHold:
    """A hold as it is entered: why, who decided it, and until which day it holds without being looked at again.

    `form` names the form, so that one sent twice is one hold.
    """

    reason: str
    held_by: str
    until_on: date | None
    form: str = ""


def place_hold(actor: Actor, person_id: int, entered: NewHold, *, today: date | None = None) -> LegalHold:
    """Keep a case from being purged.

    Raises:
        Refused: the actor may not, or what was entered breaks a rule.
    """

    def write(asked: Asked) -> Written[LegalHold]:
        sent = sent_before(LegalHold, entered.form, person_id=person_id)
        if sent is not None:
            return Written(sent, {"hold": sent.pk, "sent": "again"})
        until_on = _checked(entered, asked.today)
        made = LegalHold(
            person_id=person_id,
            reason=entered.reason.strip(),
            held_by=entered.held_by.strip(),
            from_on=asked.today,
            until_on=until_on,
            reference=entered.form,
            **asked.provenance.columns(),
        )
        made.save(force_insert=True)
        return Written(made, {"hold": made.pk, "did": "placed"})

    return perform(Action.HOLD_RECORD, actor, person_id, write, today=today)


def review_hold(
    actor: Actor,
    person_id: int,
    hold_id: int,
    until_on: date | None,
    *,
    expected_version: int,
    today: date | None = None,
) -> LegalHold:
    """Look at a hold again, and let it stand until another day.

    Raises:
        Refused: there is no such hold, the actor may not, or the day breaks a rule.
        StaleVersion: somebody else changed it first.
    """

    def write(asked: Asked) -> Written[LegalHold]:
        row = _standing(person_id, hold_id)
        if until_on is None or until_on <= asked.today:
            raise NotValid({"until_on": "Enter a day to come, until which the hold stands."})
        changes = {"until_on": until_on, "reviewed_on": asked.today}
        held = supersede(row, expected_version=expected_version, provenance=asked.provenance, **changes)
        return Written(held, {"hold": held.pk, "did": "reviewed"})

    return perform(Action.HOLD_RECORD, actor, person_id, write, today=today)


def lift_hold(
    actor: Actor, person_id: int, hold_id: int, because: str, *, expected_version: int, today: date | None = None
) -> LegalHold:
    """Lift a hold: from then on the case goes when its rule says so.

    Raises:
        Refused: there is no such hold, the actor may not, or no reason is given.
        StaleVersion: somebody else changed it first.
    """

    def write(asked: Asked) -> Written[LegalHold]:
        row = _standing(person_id, hold_id)
        if len(because.strip()) < SHORTEST_REASON:
            raise NotValid({"lifted_because": f"Say why it is lifted, in at least {SHORTEST_REASON} characters."})
        changes = {"lifted_on": asked.today, "lifted_because": because.strip()}
        held = supersede(row, expected_version=expected_version, provenance=asked.provenance, **changes)
        return Written(held, {"hold": held.pk, "did": "lifted"})

    return perform(Action.HOLD_RECORD, actor, person_id, write, today=today)


def _standing(person_id: int, hold_id: int) -> LegalHold:
    held = LegalHold.objects.current().of(person_id).filter(pk=hold_id, lifted_on__isnull=True)
    row: LegalHold | None = held.first()
    if row is None:
        raise NotAllowed
    return row


def _checked(entered: NewHold, today: date) -> date:
    faults = Faults()
    short = f"Say why, in at least {SHORTEST_REASON} characters."
    faults.unless(len(entered.reason.strip()) >= SHORTEST_REASON, "reason", short)
    faults.unless(entered.held_by.strip(), "held_by", "Enter who decided it.")
    later = entered.until_on is not None and entered.until_on > today
    faults.unless(later, "until_on", "Enter a day to come, until which the hold stands.")
    faults.refuse()
    assert entered.until_on is not None
    return entered.until_on
