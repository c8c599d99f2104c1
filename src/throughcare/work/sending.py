"""Sending what waits in the outbox: at least once each, and never marked as sent before it was.

A try is begun, then the notice is carried, then it is marked: three steps, of which only the first and the last are
transactions. Whoever dies between leaves a notice that is sent again when the try's time is up, under the same number.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from throughcare.access.outbox import NoticeState, Recipient
from throughcare.calendar import in_london
from throughcare.duties.refresh import refresh_after
from throughcare.notices.carriers import Carrier, Letter, NotCarried
from throughcare.record.ledger import Outcome, append
from throughcare.record.models import OutgoingNotice, Person
from throughcare.record.provenance import Provenance
from throughcare.record.queries.outbox import (
    address_of,
    addresses,
    claim,
    marked,
    parties_of,
    to_send,
    without_address,
)
from throughcare.work.settling import settle

MOST_TRIES = 10
_AT_ONCE = 100
# Longer than a mail server is waited for, so that nobody begins a try while another is under way.
_A_TRY = timedelta(minutes=10)
_LONGEST_WAIT = timedelta(hours=6)


@dataclass
class Sent:
    """How many notices were sent, how many are tried again later, and how many could not be sent for good."""

    sent: int = 0
    later: int = 0
    failed: int = 0


def send_waiting(operator: str, carrier: Carrier, *, now: Callable[[], datetime] = timezone.now) -> Sent:
    """Send every notice whose turn it is. Several may do so at once: each notice is begun by one of them."""
    done = Sent()
    find_addresses(now())
    while some := to_send(now(), _AT_ONCE):
        for notice in some:
            if claim(notice, now() + _A_TRY):
                _try(operator, carrier, notice, now, done)
    return done


def find_addresses(at: datetime) -> int:
    """Let what had no address wait to be sent, where one is known by now. Gives how many."""
    found, last = 0, 0
    while some := list(without_address().filter(pk__gt=last)[:_AT_ONCE]):
        last = some[-1].pk
        parties, places = parties_of({each.person_id for each in some}, in_london(at).date()), addresses()
        for notice in some:
            name, address = address_of(Recipient(notice.recipient), parties[notice.person_id], places)
            if address:
                waiting = {"state": NoticeState.WAITING.value, "next_try_at": at, "attempts": 0}
                found += marked(notice, notice.version, to_name=name, address=address, **waiting)
    return found


def wait_before(attempts: int) -> timedelta:
    """How long to wait after so many tries: 2 minutes, 4, 8 and so on, at most 6 hours."""
    return min(timedelta(minutes=2**attempts), _LONGEST_WAIT)


def _try(operator: str, carrier: Carrier, notice: OutgoingNotice, now: Callable[[], datetime], done: Sent) -> None:
    letter = Letter(notice.uuid, notice.address, notice.subject, notice.body, notice.recorded_at)
    attempts = notice.attempts + 1
    try:
        carrier.carry(letter)
    except NotCarried as fault:
        for_good = fault.for_good or attempts >= MOST_TRIES
        _mark_failed(operator, carrier, notice, fault, None if for_good else now() + wait_before(attempts))
        done.failed += for_good
        done.later += not for_good
        return
    _mark_sent(operator, carrier, notice, now())
    done.sent += 1


def _mark_sent(operator: str, carrier: Carrier, notice: OutgoingNotice, at: datetime) -> None:
    on = in_london(at).date()
    with transaction.atomic(durable=True):
        # Verbs keep from the case meanwhile.
        Person.objects.select_for_update(no_key=True).get(pk=notice.person_id)
        sent = {"state": NoticeState.SENT.value, "sent_at": at, "next_try_at": None, "last_fault": ""}
        if not marked(notice, notice.version + 1, carrier=carrier.name, **sent):
            return
        table = settle(notice, on, Provenance(by=operator, feed="send_notice", at=at))
        if table is not None:
            refresh_after(notice.person_id, on, table)
        _note(operator, notice, "sent")


def _mark_failed(
    operator: str, carrier: Carrier, notice: OutgoingNotice, fault: NotCarried, again_at: datetime | None
) -> None:
    state = NoticeState.WAITING if again_at is not None else NoticeState.FAILED
    with transaction.atomic(durable=True):
        said = {"state": state.value, "next_try_at": again_at, "last_fault": fault.why[:255], "carrier": carrier.name}
        if marked(notice, notice.version + 1, **said) and again_at is None:
            _note(operator, notice, "failed")


def _note(operator: str, notice: OutgoingNotice, came: str) -> None:
    details = {"notice": notice.pk, "provision": notice.provision, "came": came}
    append(operator, "carry_notice", Outcome.DONE, person_id=notice.person_id, details=details)
