"""Telling somebody by hand: which notices there are to send in a case, and sending one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from throughcare.access.outbox import Parties, Recipient
from throughcare.access.permissions import Action, Actor
from throughcare.access.roles import Role
from throughcare.notices.declared import notice_kinds
from throughcare.notices.kind import NoticeKind
from throughcare.notices.words import Words, paragraph, words_of
from throughcare.policy.subjects import Subject
from throughcare.record.models import OutgoingNotice
from throughcare.record.queries.outbox import address_of, addresses, parties_of, row_told_of, rows_told_of
from throughcare.work.outbox import NOTICES, Telling, told_in, written
from throughcare.work.refusals import NotValid
from throughcare.work.verb import Asked, Written, perform


@dataclass(frozen=True, kw_only=True)
class NewTelling:
    """A notice to be sent by hand, as it is entered. `row`: the row that it tells of; None where it is about none.

    `besides`: who is told of those of whom the record does not say whether they are to be. `form` names the form, so
    that one sent twice is one notice.
    """

    provision: str
    row: int | None = None
    besides: frozenset[Recipient] = frozenset()
    form: str = ""


@dataclass(frozen=True)
class Goes:
    """To whom a notice goes. `decides`: whether the sender does; `address` empty: it is not known."""

    recipient: Recipient
    decides: bool
    when: str
    name: str
    address: str
    words: Words


@dataclass(frozen=True)
class About:
    """A row that a notice can tell of, in words."""

    row: int
    words: str


@dataclass(frozen=True)
class Sendable:
    """A kind of notice in a case. `why_not`: why it cannot be sent; empty where it can."""

    kind: NoticeKind
    about: tuple[About, ...]
    goes: tuple[Goes, ...]
    why_not: str
    source: str


def sendable(role: Role, person_id: int, today: date) -> list[Sendable]:
    """The kinds of notice that somebody of a role sends, as they are in this case."""
    parties, places = parties_of([person_id], today)[person_id], addresses()
    found = []
    for kind in notice_kinds().values():
        if kind.may_be_sent_by(role):
            held = _rows(kind, person_id)
            rows = [each for each in held if not kind.dated_by or _day(kind, each) is not None]
            goes = tuple(
                Goes(
                    recipient,
                    holds is None,
                    kind.when(recipient),
                    *address_of(recipient, parties, places),
                    words_of(kind, recipient, parties, _day(kind, rows[0]) if rows else None),
                )
                for recipient, holds in kind.recipients(parties).items()
                if holds is not False
            )
            about = tuple(About(each.pk, about_words(kind, each)) for each in rows)
            why_not = _does_not_apply(kind, parties) or _nothing_to_tell(kind, held)
            found.append(Sendable(kind, about, goes, why_not, paragraph(kind)))
    return found


def tell_somebody(
    actor: Actor, person_id: int, entered: NewTelling, *, today: date | None = None
) -> list[OutgoingNotice]:
    """Send a notice by hand, to whoever it applies to in this case. Gives the notices.

    Raises:
        Refused: the actor may not, or the notice is not theirs to send, does not apply, or was sent already.
    """

    def write(asked: Asked) -> Written[list[OutgoingNotice]]:
        sent = (
            list(OutgoingNotice.objects.current().of(person_id).filter(reference=entered.form)) if entered.form else []
        )
        if sent:
            return Written(sent, {"notices": [each.pk for each in sent], "sent": "again"}, NOTICES)
        kind = notice_kinds().get(entered.provision)
        if kind is None or not kind.may_be_sent_by(actor.role):
            raise NotValid({"kind": "Choose a notice that your role sends."})
        telling = _telling(kind, person_id, entered, asked)
        made = written([telling], asked.provenance, addresses(), entered.form)
        if not made:
            raise NotValid({"kind": "Everybody who is to be told of this has been told."})
        return Written(made, {"notices": [each.pk for each in made], "provision": kind.provision}, NOTICES)

    return perform(Action.SEND_NOTICE, actor, person_id, write, today=today)


def about_words(kind: NoticeKind, row: Any) -> str:
    """A row in words: what it is, and its day."""
    label, day = Subject.declared[kind.about].grain.label, _day(kind, row)
    dated = day or next((value for name in _DATED if (value := getattr(row, name, None))), None)
    return f"{label} of {dated:%-d %B %Y}" if dated else f"{label} {row.pk}"


_DATED = ("reported_on", "sentenced_on", "considered_on", "applied_on", "arrived_on")


def _telling(kind: NoticeKind, person_id: int, entered: NewTelling, asked: Asked) -> Telling:
    parties = parties_of([person_id], asked.today)[person_id]
    _refuse(_does_not_apply(kind, parties))
    row = _row(kind, person_id, entered.row)
    _refuse(_nothing_to_tell(kind, [row]))
    strangers = entered.besides - {each.recipient for each in kind.to if each.when.holds(parties) is not False}
    if strangers:
        named = ", ".join(sorted(each.label for each in strangers))
        raise NotValid({"besides": f"This notice does not go to them in this case: {named}."})
    recipients = told_in(kind, parties, entered.besides)
    if not recipients:
        raise NotValid({"besides": "Choose who is to be told."})
    on = _day(kind, row) if row is not None else None
    return Telling(kind, parties, recipients, row.pk if row is not None else None, on, entered.form)


def _refuse(why_not: str) -> None:
    if why_not:
        raise NotValid({"kind": why_not})


def _does_not_apply(kind: NoticeKind, parties: Parties) -> str:
    """Why a notice does not apply to a case; empty where it does, or where whoever sends it decides."""
    if kind.only_if.holds(parties) is False:
        return f"It is told where {kind.only_if.words}, by {paragraph(kind)}."
    if not any(holds is not False for holds in kind.recipients(parties).values()):
        conditions = "; or ".join(dict.fromkeys(each.when.words for each in kind.to))
        return f"It is told where {conditions}, by {paragraph(kind)}."
    return ""


def _nothing_to_tell(kind: NoticeKind, rows: Sequence[Any]) -> str:
    """Why there is nothing that a notice could tell of; empty where there is."""
    if kind.about == "case":
        return ""
    subject = Subject.declared[kind.about].grain
    if not rows:
        return f"The record holds no {subject.label} that it could tell of."
    if kind.dated_by and all(_day(kind, each) is None for each in rows):
        return f"Nothing is there to tell of yet: the {subject.columns[kind.dated_by].label} is not recorded."
    return ""


def _rows(kind: NoticeKind, person_id: int) -> list[Any]:
    return rows_told_of(kind.about, person_id) if kind.about != "case" else []


def _row(kind: NoticeKind, person_id: int, row: int | None) -> Any | None:
    if kind.about == "case":
        return None
    held = row_told_of(kind.about, person_id, row) if row is not None else None
    if held is None:
        raise NotValid({"row": "Choose what is to be told."})
    return held


def _day(kind: NoticeKind, row: Any) -> date | None:
    day: date | None = getattr(row, kind.dated_by) if kind.dated_by else None
    return day
