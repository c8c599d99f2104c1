"""Telling somebody: a notice to each recipient, written in the transaction of the act that it tells of.

A verb calls `tell` within its write. By hand whoever owns a notice sends it with `tell_somebody`, and says with
`tell_otherwise` that somebody was told by telephone, in person or by another system.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from throughcare.access.outbox import TOLD, NoticeState, Parties, Recipient, ToldBy
from throughcare.access.permissions import Action, Actor
from throughcare.notices.declared import notice_kinds
from throughcare.notices.kind import NoticeKind
from throughcare.notices.words import words_of
from throughcare.record.corrections import supersede
from throughcare.record.models import OutgoingNotice
from throughcare.record.provenance import Provenance
from throughcare.record.queries.outbox import Places, address_of, addresses, outgoing_at, parties_of, told_already
from throughcare.record.relations import NOBODY
from throughcare.work.faults import Faults
from throughcare.work.refusals import NotAllowed
from throughcare.work.settling import settle
from throughcare.work.verb import Asked, Written, perform

# No fact is made of a notice, so that no duty hangs on one.
NOTICES = "outgoing_notice"


@dataclass(frozen=True)
class Telling:
    """What is to be told of a case: of which row, to whom. `occasion` names it where it is about no row.

    `coming_up`: what is, for a kind whose words leave that open; empty where nobody said.
    """

    kind: NoticeKind
    parties: Parties
    recipients: Sequence[Recipient]
    row: int | None = None
    on: date | None = None
    occasion: str = ""
    coming_up: str = ""

    def key(self, recipient: Recipient) -> str:
        """The same for the same thing told to the same recipient."""
        about = self.row if self.row is not None else f"{self.parties.person_id}.{self.occasion}"
        return f"{self.kind.provision}:{self.kind.about}:{about}:{recipient.value}"


@dataclass(frozen=True, kw_only=True)
class NewTold:
    """That somebody was told otherwise, as it is entered."""

    on: date | None
    by: ToldBy | None
    to: str


def tell(
    asked: Asked,
    provision: str,
    *,
    about: Any = None,
    on: date | None = None,
    besides: Iterable[Recipient] = (),
    occasion: str = "",
    coming_up: str = "",
) -> list[OutgoingNotice]:
    """Write the notices of a kind within a verb's write, to whoever it applies to in this case and was not told yet.

    `about`: the row that it tells of. `on`: the day that its words name, where not that of the row. `besides`: those
    of whom the record does not say whether they are to be told, and are. `occasion`: names what is told, where it is
    about no row; `coming_up` says what is, in its words. It gives the notices written; none where the kind does not
    apply.

    Raises:
        KeyError: no kind of notice is declared for the provision.
    """
    kind = notice_kinds()[provision]
    person_id = asked.gates.person_id
    parties = parties_of([person_id], asked.today)[person_id]
    if kind.only_if.holds(parties) is False:
        return []
    row = about.pk if about is not None else None
    day = on or (getattr(about, kind.dated_by) if kind.dated_by and about is not None else None)
    telling = Telling(kind, parties, told_in(kind, parties, besides), row, day, occasion, coming_up)
    return written([telling], asked.provenance, addresses())


def told_in(kind: NoticeKind, parties: Parties, besides: Iterable[Recipient] = ()) -> list[Recipient]:
    """Who is told in a case: those to whom it applies, and of those of whom the record does not say, the ones named."""
    named = set(besides)
    return [
        recipient
        for recipient, holds in kind.recipients(parties).items()
        if holds or (holds is None and recipient in named)
    ]


def written(
    tellings: Sequence[Telling], provenance: Provenance, places: Places, reference: str = ""
) -> list[OutgoingNotice]:
    """Write what has not been told yet, in the caller's transaction. Two statements, however many."""
    new = {each.key(recipient): (each, recipient) for each in tellings for recipient in each.recipients}
    for key in told_already(new):
        del new[key]
    made = [_notice(*each, provenance, places, reference) for each in new.values()]
    OutgoingNotice.objects.bulk_create(made)
    return made


def tell_otherwise(
    actor: Actor, notice: UUID, entered: NewTold, *, expected_version: int, today: date | None = None
) -> OutgoingNotice:
    """Say that somebody was told otherwise: the notice is not sent.

    Raises:
        Refused: the actor may not, there is no such notice, it was sent already, or a field breaks a rule.
        StaleVersion: it was sent, or changed, meanwhile.
    """
    found = outgoing_at(notice)

    def write(asked: Asked) -> Written[OutgoingNotice]:
        if found is None:
            raise NotAllowed
        _check_told(found, entered, asked.today)
        told = supersede(
            found,
            expected_version=expected_version,
            provenance=asked.provenance,
            state=NoticeState.TOLD_OTHERWISE.value,
            told_on=entered.on,
            told_by=entered.by,
            told_to=entered.to.strip(),
            next_try_at=None,
        )
        assert entered.on is not None
        table = settle(told, entered.on, asked.provenance)
        return Written(
            told, {"notice": told.pk, "provision": told.provision, "told": str(entered.by)}, table or NOTICES
        )

    return perform(Action.SEND_NOTICE, actor, found.person_id if found else NOBODY, write, today=today)


def _check_told(found: OutgoingNotice, entered: NewTold, today: date) -> None:
    faults = Faults()
    faults.unless(found.state not in TOLD, "on", "This was told already.")
    faults.unless(entered.on, "on", "Enter the day on which they were told.")
    faults.not_after("on", entered.on, today, "The day on which they were told")
    faults.within_reach("on", entered.on, "The day on which they were told")
    faults.unless(entered.by, "by", "Choose how they were told.")
    faults.unless(entered.to.strip(), "to", "Enter who was told: a name, and their part.")
    faults.at_most("to", entered.to, 150, "Who was told")
    faults.refuse()


def _notice(
    telling: Telling, recipient: Recipient, provenance: Provenance, places: Places, reference: str
) -> OutgoingNotice:
    name, address = address_of(recipient, telling.parties, places)
    words = words_of(telling.kind, recipient, telling.parties, telling.on, telling.coming_up)
    return OutgoingNotice(
        person_id=telling.parties.person_id,
        provision=telling.kind.provision,
        recipient=recipient,
        key=telling.key(recipient),
        about_table=telling.kind.about,
        about_row=telling.row,
        to_name=name,
        address=address,
        subject=words.subject,
        body=words.body,
        kept_from_person=recipient.kept_from_person,
        state=NoticeState.WAITING if address else NoticeState.NO_ADDRESS,
        next_try_at=provenance.at if address else None,
        reference=reference,
        **provenance.columns(),
    )
