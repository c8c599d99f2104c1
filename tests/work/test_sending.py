"""Sending: once each, marked afterwards, again under the same number after a crash, and later where it fails."""

from datetime import date, datetime, timedelta

import pytest

from tests.work.conftest import POM, TODAY
from tests.work.outboxes import NOON, Bag, mailbox
from throughcare.access.outbox import NoticeState, PlaceKind, Recipient
from throughcare.notices.carriers import NotCarried
from throughcare.record.models import Allocation, LedgerEntry, OutgoingNotice, Person, TemporaryRelease
from throughcare.work.sending import MOST_TRIES, Sent, send_waiting, wait_before
from throughcare.work.telling import NewTelling, tell_somebody

pytestmark = pytest.mark.django_db


@pytest.fixture
def waiting(case: Person) -> OutgoingNotice:
    """A notice to the VLO unit of Wales that waits."""
    mailbox(Recipient.VLO, "vlo.wales@example.org", PlaceKind.REGION, "Wales")
    Person.objects.filter(pk=case.pk).update(vlo_assigned=True)
    (notice,) = tell_somebody(POM, case.pk, NewTelling(provision="NS-6.2-CONTACT", form="a" * 32), today=TODAY)
    # As though it had been written at noon.
    OutgoingNotice.objects.update(next_try_at=NOON, recorded_at=NOON)
    return OutgoingNotice.objects.get(pk=notice.pk)


def send(bag: Bag, at: datetime = NOON) -> Sent:
    return send_waiting("operator", bag, now=lambda: at)


def test_it_is_sent_once_and_marked(waiting: OutgoingNotice) -> None:
    bag = Bag()
    assert send(bag) == Sent(sent=1)
    assert send(bag) == Sent()
    (letter,) = bag.carried
    assert (letter.to, letter.message_id) == ("vlo.wales@example.org", f"<{waiting.uuid}@notices.throughcare>")
    waiting.refresh_from_db()
    assert (waiting.state, waiting.sent_at, waiting.attempts, waiting.carrier) == ("sent", NOON, 1, "bag")
    entry = LedgerEntry.objects.latest("number")
    assert (entry.actor, entry.action, entry.person_id) == ("operator", "carry_notice", waiting.person_id)
    assert entry.details == {"notice": waiting.pk, "provision": "NS-6.2-CONTACT", "came": "sent"}


def test_two_who_send_at_once_send_it_once(waiting: OutgoingNotice) -> None:
    inner = Bag()

    class Meanwhile(Bag):
        def carry(self, letter):
            assert send(inner) == Sent()
            super().carry(letter)

    outer = Meanwhile()
    assert send(outer) == Sent(sent=1)
    assert (len(outer.carried), len(inner.carried)) == (1, 0)


def test_a_crash_after_it_went_sends_it_again_under_the_same_number(waiting: OutgoingNotice) -> None:
    bag = Bag(SystemExit())
    with pytest.raises(SystemExit):
        send(bag)
    assert OutgoingNotice.objects.get().state == NoticeState.WAITING
    assert send(bag, NOON + timedelta(minutes=9)) == Sent()
    assert send(bag, NOON + timedelta(minutes=10)) == Sent(sent=1)
    first, second = bag.carried
    assert first == second
    assert first.message_id == second.message_id


def test_a_crash_before_it_went_sends_it_later(waiting: OutgoingNotice) -> None:
    bag = Bag(KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        send(bag)
    assert send(bag, NOON + timedelta(minutes=10)) == Sent(sent=1)
    assert len(bag.carried) == 1


def test_a_fault_is_tried_again_later_and_later_and_then_listed(waiting: OutgoingNotice) -> None:
    bag, at, waits = Bag(*(NotCarried("down") for _ in range(MOST_TRIES))), NOON, []
    for attempt in range(1, MOST_TRIES):
        assert send(bag, at) == Sent(later=1)
        next_try = OutgoingNotice.objects.get().next_try_at
        assert next_try is not None
        assert send(bag, next_try - timedelta(seconds=1)) == Sent()
        waits.append(int((next_try - at).total_seconds() // 60))
        assert wait_before(attempt) == next_try - at
        at = next_try
    assert waits == [2, 4, 8, 16, 32, 64, 128, 256, 360]
    assert send(bag, at) == Sent(failed=1)
    waiting.refresh_from_db()
    assert (waiting.state, waiting.last_fault, waiting.attempts) == ("failed", "down", 10)
    assert LedgerEntry.objects.latest("number").details["came"] == "failed"
    assert send(bag, at + timedelta(days=9)) == Sent()


def test_an_address_that_is_refused_for_good_is_not_tried_again(waiting: OutgoingNotice) -> None:
    assert send(Bag(NotCarried("The mail server refused the address (550).", for_good=True))) == Sent(failed=1)
    assert OutgoingNotice.objects.get().state == NoticeState.FAILED


def test_what_had_no_address_goes_out_once_one_is_known(case: Person) -> None:
    Person.objects.filter(pk=case.pk).update(vlo_assigned=True)
    (notice,) = tell_somebody(POM, case.pk, NewTelling(provision="NS-6.2-CONTACT", form="b" * 32), today=TODAY)
    assert (notice.state, notice.address, notice.next_try_at) == (NoticeState.NO_ADDRESS, "", None)
    bag = Bag()
    assert send(bag) == Sent()
    mailbox(Recipient.VLO, "vlo@example.org")
    assert send(bag) == Sent(sent=1)
    assert bag.carried[0].to == "vlo@example.org"


def test_the_narrowest_mailbox_is_taken(case: Person) -> None:
    mailbox(Recipient.VLO, "nation@example.org")
    mailbox(Recipient.VLO, "region@example.org", PlaceKind.REGION, "Wales")
    mailbox(Recipient.VLO, "prison@example.org", PlaceKind.PRISON, "HDI")
    Person.objects.filter(pk=case.pk).update(vlo_assigned=True)
    (notice,) = tell_somebody(POM, case.pk, NewTelling(provision="NS-6.2-CONTACT", form="c" * 32), today=TODAY)
    assert (notice.address, notice.to_name) == ("prison@example.org", "HDI")
    mailbox(Recipient.VLO, "", PlaceKind.PRISON, "HDI")
    (notice,) = tell_somebody(POM, case.pk, NewTelling(provision="NS-6.2-CONTACT", form="d" * 32), today=TODAY)
    assert notice.address == "region@example.org"


def test_a_com_is_told_at_their_own_address(case: Person) -> None:
    Allocation.objects.create(
        person=case, role="COM", from_on=date(2021, 11, 3), staff_name="Sam Reed", staff_email="sam@example.org"
    )
    TemporaryRelease.objects.create(person=case, applied_on=TODAY)
    from throughcare.record.queries.outbox import address_of, parties_of

    assert address_of(Recipient.COM, parties_of([case.pk], TODAY)[case.pk], {}) == ("Sam Reed", "sam@example.org")
