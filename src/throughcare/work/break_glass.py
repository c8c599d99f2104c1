"""Breaking the glass: one case, opened in an emergency, for an hour at most, told at once and reviewed by another.

It opens what `access.actions.BREAK_GLASS_OPENS` says, to that account, for that case, and to read only.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone

from throughcare.access.actions import BREAK_GLASS_OPENS
from throughcare.access.permissions import Action, Actor, may
from throughcare.calendar import BeyondHorizon, add_working_days, in_london
from throughcare.record.corrections import supersede
from throughcare.record.models import Account, BreakGlass, Notice
from throughcare.record.models.break_glass import MINUTES
from throughcare.record.people import person_by_number
from throughcare.record.queries.break_glass import opening, running_for, to_be_told
from throughcare.record.relations import relations_beneath, relations_to
from throughcare.record.vocabulary import NoticeAbout
from throughcare.work.faults import Faults
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.verb import Asked, Written, perform

__all__ = ["MINUTES", "SHORTEST_REASON", "Emergency", "break_glass", "end_early", "review_break_glass", "review_due"]

SHORTEST_REASON = 20
WORKING_DAYS_TO_REVIEW = 2
# One answer for nobody there, and for somebody whom nothing opens to whoever asks.
NOBODY = "Nobody by that number can be opened."


@dataclass(frozen=True, kw_only=True)
class Emergency:
    """What is asked for: whom, by NOMS number or CRN; why; and for how many minutes, one of `MINUTES`."""

    number: str = ""
    reason: str = ""
    minutes: int | None = None


def review_due(opened_at: datetime) -> date:
    """The day by which an opening is reviewed: two working days after the day on which it was made, in London; where
    the table of bank holidays ends before, two days.
    """
    day = in_london(opened_at).date()
    try:
        return add_working_days(day, WORKING_DAYS_TO_REVIEW)
    except BeyondHorizon:
        return day + timedelta(days=WORKING_DAYS_TO_REVIEW)


def break_glass(actor: Actor, entered: Emergency, *, now: datetime | None = None) -> BreakGlass:
    """Open a case to the actor, and tell the heads of whoever holds it and the auditors, in the same transaction.

    Raises:
        Refused: the actor never may, has a case open already, or a field breaks a rule; nobody is known by the number,
            or they are excluded from that case, which is told in the same words.
    """
    at = now or timezone.now()
    _check(entered)
    person = person_by_number("".join(entered.number.upper().split()))

    def write(asked: Asked) -> Written[BreakGlass]:
        assert person is not None
        assert entered.minutes is not None
        account = _on_its_own(actor, at)
        _check_needed(actor, person.pk, at)
        opened = BreakGlass.objects.create(
            person_id=person.pk,
            account_id=account,
            reason=entered.reason.strip(),
            minutes=entered.minutes,
            opened_at=at,
            until=at + timedelta(minutes=entered.minutes),
            review_due=review_due(at),
            **asked.provenance.columns(),
        )
        told = to_be_told(person.pk, account)
        Notice.objects.bulk_create(
            Notice(account_id=each, about=NoticeAbout.BREAK_GLASS.value, break_glass=opened, at=at) for each in told
        )
        details = {"opened": opened.pk, "minutes": entered.minutes, "reason": entered.reason.strip(), "told": told}
        return Written(opened, details)

    try:
        return perform(
            Action.BREAK_GLASS, actor, person.pk if person else 0, write, today=_day(at), standing=relations_beneath
        )
    except NotAllowed:
        if not may(actor, Action.BREAK_GLASS, ()):
            raise
        raise NotValid({"number": NOBODY}) from None


def end_early(actor: Actor, opened_id: int, *, now: datetime | None = None) -> BreakGlass:
    """Close a case again before its time is up.

    Raises:
        Refused: it is not open, or not to the actor.
    """
    at = now or timezone.now()
    found = opening(opened_id)

    def write(asked: Asked) -> Written[BreakGlass]:
        if found is None or found.account_id != actor.account or found.ended_at is not None or found.until <= at:
            raise NotAllowed
        ended = supersede(found, expected_version=found.version, provenance=asked.provenance, ended_at=at)
        return Written(ended, {"opened": ended.pk, "ended": True})

    person_id = found.person_id if found else 0
    return perform(Action.BREAK_GLASS, actor, person_id, write, today=_day(at), standing=relations_beneath)


def review_break_glass(
    actor: Actor,
    opened_id: int,
    *,
    justified: bool | None,
    words: str,
    expected_version: int,
    today: date | None = None,
) -> BreakGlass:
    """Say whether an opening was justified, and why.

    Raises:
        Refused: the actor may not, or opened it themselves; it was reviewed before, or a field breaks a rule.
        StaleVersion: somebody else reviewed it first.
    """
    found = opening(opened_id)

    def write(asked: Asked) -> Written[BreakGlass]:
        if found is None or actor.account is None or found.account_id == actor.account:
            raise NotAllowed
        faults = Faults()
        faults.unless(found.reviewed_by_id is None, "justified", "This was reviewed before.")
        faults.unless(justified is not None, "justified", "Choose whether it was justified.")
        faults.unless(len(words.strip()) >= SHORTEST_REASON, "words", "Say why, in at least 20 characters.")
        faults.refuse()
        told = {
            "justified": justified,
            "review": words.strip(),
            "reviewed_by_id": actor.account,
            "reviewed_on": asked.today,
        }
        reviewed = supersede(found, expected_version=expected_version, provenance=asked.provenance, **told)
        return Written(reviewed, {"opened": reviewed.pk, "justified": bool(justified)})

    person_id = found.person_id if found else 0
    return perform(Action.REVIEW_BREAK_GLASS, actor, person_id, write, today=today, standing=relations_beneath)


def _check(entered: Emergency) -> None:
    faults = Faults()
    faults.unless(entered.number.strip(), "number", "Enter the whole NOMS number or CRN.")
    faults.unless(len(entered.reason.strip()) >= SHORTEST_REASON, "reason", "Say why, in at least 20 characters.")
    faults.unless(entered.minutes in MINUTES, "minutes", "Choose for how long.")
    faults.refuse()


def _on_its_own(actor: Actor, at: datetime) -> int:
    """The actor's account, kept from opening another case until this transaction ends."""
    if actor.account is None:
        raise NotAllowed
    Account.objects.select_for_update().get(pk=actor.account)
    if running_for(actor.account, at) is not None:
        raise NotValid({"number": "A case is open to you already: one person at a time. End it first."})
    return actor.account


def _check_needed(actor: Actor, person_id: int, at: datetime) -> None:
    """Somebody to whom all that it opens is open is not watched for an hour in which they do their work."""
    relations = relations_to(actor, person_id, now=at)
    if relations is not None and all(may(actor, action, relations) for action in BREAK_GLASS_OPENS):
        raise NotValid({"number": "You may see this case already. Find it in your caseload."})


def _day(at: datetime) -> date:
    return in_london(at).date()
