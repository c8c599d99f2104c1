"""MAPPA minutes: the only way in and out of them. They stay outside the prisoner's record (Annex B 1.2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from throughcare.access.permissions import Action, Actor
from throughcare.record.corrections import supersede
from throughcare.record.models import MappaMeeting, Person
from throughcare.record.relations import NOBODY, relations_to
from throughcare.work.faults import Faults
from throughcare.work.reading_apart import Reading, read_apart
from throughcare.work.refusals import NotAllowed
from throughcare.work.sent_before import sent_before
from throughcare.work.verb import Asked, Written, perform

# No fact is made of minutes, so that no duty hangs on them.
MINUTES = "mappa_minutes"
LEVELS = (1, 2, 3)


@dataclass(frozen=True, kw_only=True)
class NewMinutes:
    """A meeting with its minutes, as they are entered. `form` names the form, so that one sent twice is one meeting."""

    held_on: date | None
    minutes: str
    level: int | None = None
    attended: str = ""
    form: str = ""


@dataclass(frozen=True)
class Held:
    """A meeting as the list of meetings shows it."""

    uuid: UUID
    held_on: date
    level: int | None


def keep_minutes(actor: Actor, person_id: int, entered: NewMinutes, *, today: date | None = None) -> MappaMeeting:
    """Keep the minutes of a meeting.

    Raises:
        Refused: the actor may not, or a field breaks a rule.
    """

    def write(asked: Asked) -> Written[MappaMeeting]:
        case = _address(person_id)
        sent = sent_before(MappaMeeting, entered.form, case=case)
        if sent is not None:
            return Written(sent, {"meeting": sent.pk, "sent": "again"}, MINUTES)
        _check(entered, asked.today)
        columns = _columns(entered) | asked.provenance.columns()
        made = MappaMeeting.objects.create(case=case, reference=entered.form, **columns)
        return Written(made, {"meeting": made.pk}, MINUTES)

    return perform(Action.KEEP_MAPPA_MINUTES, actor, person_id, write, today=today)


def correct_minutes(
    actor: Actor, meeting: UUID, entered: NewMinutes, *, expected_version: int, today: date | None = None
) -> MappaMeeting:
    """Correct the minutes of a meeting; what stood before is kept.

    Raises:
        Refused: the actor may not, there is no such meeting, or a field breaks a rule.
        StaleVersion: somebody else corrected them first.
    """
    held, person_id = _meeting(meeting)

    def write(asked: Asked) -> Written[MappaMeeting]:
        if held is None:
            raise NotAllowed
        _check(entered, asked.today)
        columns = _columns(entered)
        standing = supersede(held, expected_version=expected_version, provenance=asked.provenance, **columns)
        return Written(standing, {"meeting": held.pk, "fields": sorted(columns)}, MINUTES)

    return perform(Action.KEEP_MAPPA_MINUTES, actor, person_id, write, today=today)


def read_meetings(actor: Actor, person_id: int) -> list[Held]:
    """Which meetings have minutes, latest first; none of what they say.

    Raises:
        NotAllowed: the actor may not, or there is no such case.
    """

    def read() -> Reading[list[Held]]:
        held = MappaMeeting.objects.current().filter(case=_address(person_id)).order_by("-held_on", "-pk")
        return [Held(each.uuid, each.held_on, each.level) for each in held], {"list": "meetings"}

    relations = relations_to(actor, person_id)
    return read_apart(Action.READ_MAPPA_MINUTES, actor, relations, read, person_id=person_id)


def read_minutes(actor: Actor, meeting: UUID, action: Action = Action.READ_MAPPA_MINUTES) -> tuple[MappaMeeting, int]:
    """The minutes of one meeting, and the id of whom it was about; the entry says of which meeting.

    Raises:
        NotAllowed: the actor may not, or there is no such meeting.
    """
    held, person_id = _meeting(meeting)

    def read() -> Reading[tuple[MappaMeeting, int]]:
        if held is None:
            raise NotAllowed
        return (held, person_id), {"meeting": held.pk}

    return read_apart(action, actor, relations_to(actor, person_id), read, person_id=person_id)


def _meeting(meeting: UUID) -> tuple[MappaMeeting | None, int]:
    """A meeting that stands, and the id of whom it was about; that of nobody where there is none."""
    held = MappaMeeting.objects.current().filter(uuid=meeting).first()
    case = held.case if held is not None else meeting
    return held, Person.objects.filter(uuid=case).values_list("pk", flat=True).first() or NOBODY


def _address(person_id: int) -> UUID:
    address: UUID = Person.objects.values_list("uuid", flat=True).get(pk=person_id)
    return address


def _columns(entered: NewMinutes) -> dict[str, object]:
    return {
        "held_on": entered.held_on,
        "level": entered.level,
        "attended": entered.attended.strip(),
        "minutes": entered.minutes.strip(),
    }


def _check(entered: NewMinutes, today: date) -> None:
    faults = Faults()
    faults.unless(entered.held_on, "held_on", "Enter the date of the meeting.")
    faults.not_after("held_on", entered.held_on, today, "The date of the meeting")
    faults.unless(entered.level in (None, *LEVELS), "level", "Choose the level of the meeting.")
    faults.unless(len(entered.attended) <= 1_000, "attended", "Who attended must be 1,000 characters or fewer.")
    faults.unless(entered.minutes.strip(), "minutes", "Enter the minutes.")
    faults.refuse()
