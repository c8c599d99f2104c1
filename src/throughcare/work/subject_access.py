"""Answering a request for what is held on a person: receiving it, keeping it up to date, and making the answer."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from datetime import date

from django.db import transaction

from throughcare.access.permissions import Action, Actor, may
from throughcare.access.subject_access import Regime, Request, Stands, clock
from throughcare.calendar import today_in_london
from throughcare.record.corrections import supersede
from throughcare.record.ledger import Outcome, append
from throughcare.record.models import SubjectAccessRequest
from throughcare.record.relations import relations_to
from throughcare.record.subject_access import Answer, answer
from throughcare.record.vocabulary import AskedBy
from throughcare.work.faults import Faults
from throughcare.work.refusals import NotAllowed, NotValid, Refused
from throughcare.work.sent_before import sent_before
from throughcare.work.verb import Asked, Written, note_refusal, perform

SHORTEST_REASON = 20
ON_SCREEN = "page"
READ_FIRST = "Read the texts through as they go out, and enter the day on which you did."
ANSWERING = Action.ANSWER_SUBJECT_ACCESS


@dataclass(frozen=True)
class Entered:
    """A request as it is entered. `read_through`: the texts were read as they go out, and name nobody else."""

    received_on: date | None
    asked_by: AskedBy | None
    asked_by_name: str = ""
    asks_for: str = ""
    regime: Regime | None = None
    identity_asked_on: date | None = None
    identity_confirmed_on: date | None = None
    clarification_asked_on: date | None = None
    clarification_answered_on: date | None = None
    extended_on: date | None = None
    extension_reason: str = ""
    others_named: str = ""
    read_through_on: date | None = None
    answered_on: date | None = None


def request_of(row: SubjectAccessRequest) -> Request:
    """The dates of a request, as its clock reads them."""
    names = [each.name for each in fields(Request)]
    values = {name: getattr(row, name) for name in names}
    return Request(**{**values, "regime": Regime(row.regime) if row.regime else None})


def receive_request(
    actor: Actor, person_id: int, entered: Entered, *, form: str = "", today: date | None = None
) -> SubjectAccessRequest:
    """Record that somebody asks for what is held on the person. `form` names the form: one sent twice is one request.

    Raises:
        Refused: the actor may not, or what was entered breaks a rule.
    """

    def write(asked: Asked) -> Written[SubjectAccessRequest]:
        sent = sent_before(SubjectAccessRequest, form, person_id=person_id)
        if sent is not None:
            return Written(sent, {"request": sent.pk, "sent": "again"})
        check(entered, asked.today)
        columns = _columns(entered) | asked.provenance.columns()
        made = SubjectAccessRequest(person_id=person_id, reference=form, **columns)
        made.save(force_insert=True)
        return Written(made, {"request": made.pk})

    return perform(ANSWERING, actor, person_id, write, today=today)


def update_request(
    actor: Actor,
    person_id: int,
    request_id: int,
    entered: Entered,
    *,
    expected_version: int,
    today: date | None = None,
) -> SubjectAccessRequest:
    """Change a request: its law, what was asked back and answered, that it takes longer, or that it is answered.

    Raises:
        Refused: there is no such request, the actor may not, or what was entered breaks a rule.
        StaleVersion: somebody else changed it first.
    """

    def write(asked: Asked) -> Written[SubjectAccessRequest]:
        row = _found(person_id, request_id)
        check(entered, asked.today)
        changes = _columns(entered)
        standing = supersede(row, expected_version=expected_version, provenance=asked.provenance, **changes)
        changed = [name for name in changes if getattr(row, name) != getattr(standing, name)]
        return Written(standing, {"request": standing.pk, "fields": sorted(changed)})

    return perform(ANSWERING, actor, person_id, write, today=today)


def answer_for(actor: Actor, person_id: int, request_id: int, form: str, *, today: date | None = None) -> Answer:
    """The answer to a request, with its entry in the ledger: `form` says in which form it goes out.

    Raises:
        Refused: there is no such request, the actor may not, or it would go out before anybody has read it through.
    """
    try:
        with transaction.atomic(durable=True):
            relations = relations_to(actor, person_id, locking=True)
            if relations is None or not may(actor, ANSWERING, relations):
                raise NotAllowed
            row = _found(person_id, request_id)
            if form != ON_SCREEN and row.read_through_on is None:
                raise NotValid({"read_through_on": READ_FIRST})
            made = answer(person_id, today or today_in_london(), row.others_named.splitlines())
            details = {"request": row.pk, "form": form, "rows": made.rows}
            append(actor.name, "export_subject_access", Outcome.READ, person_id=person_id, details=details)
            return made
    except Refused as refusal:
        note_refusal(actor.name, "export_subject_access", person_id, refusal)
        raise


def _found(person_id: int, request_id: int) -> SubjectAccessRequest:
    row: SubjectAccessRequest | None = (
        SubjectAccessRequest.objects.current().of(person_id).filter(pk=request_id).first()
    )
    if row is None:
        raise NotAllowed
    return row


def _columns(entered: Entered) -> dict[str, object]:
    return {name: value.strip() if isinstance(value, str) else value for name, value in asdict(entered).items()}


def check(entered: Entered, today: date) -> None:
    """Refuse what breaks a rule.

    Raises:
        NotValid: with every rule that is broken, by the field.
    """
    faults = Faults()
    faults.unless(entered.received_on, "received_on", "Enter the day on which the request was received.")
    faults.unless(entered.asked_by, "asked_by", "Choose who asks.")
    if entered.asked_by is AskedBy.SOMEBODY_FOR_THEM:
        faults.unless(entered.asked_by_name.strip(), "asked_by_name", "Enter the name of whoever asks for the person.")
    for name, what in _DAYS.items():
        faults.not_after(name, getattr(entered, name), today, what)
    _in_order(faults, entered)
    if entered.received_on is not None:
        _check_extension(faults, entered, entered.received_on)
        _check_answer(faults, entered)
    faults.refuse()


# What each day is called where it is wrong.
_DAYS = {
    "received_on": "The day of the request",
    "identity_asked_on": "The day on which identity was asked about",
    "identity_confirmed_on": "The day on which identity was confirmed",
    "clarification_asked_on": "The day on which clarification was asked for",
    "clarification_answered_on": "The day on which clarification came",
    "extended_on": "The day on which the person was told that it takes longer",
    "read_through_on": "The day on which the texts were read through",
    "answered_on": "The day of the answer",
}

_NOT_BEFORE = (
    ("identity_asked_on", "received_on"),
    ("identity_confirmed_on", "received_on"),
    ("identity_confirmed_on", "identity_asked_on"),
    ("clarification_asked_on", "received_on"),
    ("clarification_answered_on", "clarification_asked_on"),
    ("extended_on", "received_on"),
    ("answered_on", "received_on"),
)


def _in_order(faults: Faults, entered: Entered) -> None:
    for later, earlier in _NOT_BEFORE:
        first, second = getattr(entered, earlier), getattr(entered, later)
        if first is not None and second is not None and second < first:
            faults.add(later, f"{_DAYS[later]} must be {first:%-d %B %Y} or later.")
    if entered.clarification_answered_on is not None:
        asked = entered.clarification_asked_on
        faults.unless(asked, "clarification_asked_on", "Enter the day on which clarification was asked for.")


def _check_extension(faults: Faults, entered: Entered, received_on: date) -> None:
    reason = entered.extension_reason.strip()
    if entered.extended_on is None:
        faults.unless(not reason, "extended_on", "Enter the day on which the person was told that it takes longer.")
        return
    short = f"Enter the reason that the person was told, in at least {SHORTEST_REASON} characters."
    faults.unless(len(reason) >= SHORTEST_REASON, "extension_reason", short)
    last = clock(_request(entered, received_on)).extend_by
    if last is not None and entered.extended_on > last:
        rule = f"The person must be told by {last:%-d %B %Y} that it takes longer (UK GDPR 12A; DPA 2018, 54(3B))."
        faults.add("extended_on", rule)


def _check_answer(faults: Faults, entered: Entered) -> None:
    if entered.answered_on is None:
        return
    faults.unless(entered.regime, "regime", "Choose the law that the request is answered under.")
    faults.unless(entered.read_through_on, "read_through_on", READ_FIRST)
    if entered.received_on is not None and clock(_request(entered, entered.received_on)).stands is Stands.WAITING:
        faults.add("answered_on", "The request waits for identity or clarification: enter the day on which it came.")


def _request(entered: Entered, received_on: date) -> Request:
    return Request(
        received_on,
        entered.regime,
        entered.identity_asked_on,
        entered.identity_confirmed_on,
        entered.clarification_asked_on,
        entered.clarification_answered_on,
        entered.extended_on,
    )
