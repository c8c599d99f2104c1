"""Notices that the dates of policy bring: on which day, to whom, once each, and what sending them settles."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.work.outboxes import NOON, Bag
from throughcare.duties.models import CaseStanding, Duty
from throughcare.duties.refresh import refresh_all
from throughcare.record.models import (
    Allocation,
    EarlyAllocation,
    Handover,
    LedgerEntry,
    OutgoingNotice,
    Person,
    Sentence,
    Spell,
)
from throughcare.record.provenance import Provenance
from throughcare.work.due_notices import bring_due
from throughcare.work.sending import send_waiting
from throughcare.work.settling import settle

pytestmark = pytest.mark.django_db

NONE = {"OMIC-MPCS-NOTIFY": 0, "OMIC-EA-REFERRAL": 0, "OMIC-HANDOVER-VLO": 0, "OMIC-ENTRY-VLO-AFTER": 0}


def bring(today: date) -> dict[str, int]:
    """What is written on a day, the cases having been worked out for it."""
    refresh_all(today)
    return {provision: count for provision, count in bring_due("operator", today).items() if count}


@pytest.fixture
def near(case: Person) -> Person:
    """Released on 30 September 2022: a COM is to be allocated by 13 February 2022 (7 months before, and 15 days)."""
    Person.objects.filter(pk=case.pk).update(ldu_email="ldu@example.org", pdu="Cardiff PDU")
    return case


@pytest.mark.provision("OMIC-MPCS-NOTIFY", "NS-B.MPC-EMAIL")
def test_the_ldu_is_told_45_days_before_a_com_is_to_be_allocated(near: Person) -> None:
    refresh_all(date(2021, 12, 1))
    assert CaseStanding.objects.get(person=near).com_allocation_due == date(2022, 2, 13)
    assert bring(date(2021, 12, 29)) == {}
    assert bring(date(2021, 12, 30)) == {"OMIC-MPCS-NOTIFY": 1}
    assert bring(date(2021, 12, 30)) == {}
    assert bring(date(2022, 1, 15)) == {}
    (notice,) = OutgoingNotice.objects.all()
    assert (notice.recipient, notice.address, notice.state) == ("ldu", "ldu@example.org", "waiting")
    assert notice.subject == "A community offender manager (COM) is to be allocated by 13 February 2022"
    assert "AL, NOMS A1234BC" in notice.body
    assert "Ama" not in notice.body
    entry = LedgerEntry.objects.latest("number")
    assert (entry.actor, entry.action, entry.person_id) == ("operator", "bring_due_notices", near.pk)
    assert entry.details == {"notices": [notice.pk], "provision": "OMIC-MPCS-NOTIFY"}


@pytest.mark.provision("OMIC-MPCS-NOTIFY", "NS-B.MPC-EMAIL")
def test_sending_it_settles_the_duty_and_writing_it_does_not(near: Person) -> None:
    bring(date(2021, 12, 30))
    duty = Duty.objects.get(person=near, provision="NS-B.MPC-EMAIL")
    assert (duty.due_on, duty.met_on) == (date(2021, 12, 30), None)
    OutgoingNotice.objects.update(next_try_at=NOON)
    sent_at = NOON + timedelta(days=53)
    assert send_waiting("operator", Bag(), now=lambda: sent_at).sent == 1
    assert Handover.objects.current().get().notified_on == date(2021, 12, 31)
    assert Duty.objects.get(person=near, provision="NS-B.MPC-EMAIL").met_on == date(2021, 12, 31)


@pytest.mark.provision("OMIC-MPCS-NOTIFY")
def test_where_there_is_a_com_nobody_is_asked_for_one(near: Person) -> None:
    Allocation.objects.create(person=near, role="COM", from_on=date(2021, 12, 1), staff_name="Sam Reed")
    assert bring(date(2022, 1, 15)) == {}


@pytest.mark.provision("OMIC-MPCS-NOTIFY")
def test_an_ldu_without_an_address_is_not_lost(case: Person) -> None:
    assert bring(date(2021, 12, 30)) == {"OMIC-MPCS-NOTIFY": 1}
    assert OutgoingNotice.objects.get().state == "no_address"


@pytest.mark.provision("OMIC-MPCS-NOTIFY")
def test_early_allocation_is_told_45_days_before_its_own_date(near: Person) -> None:
    """Accepted early: a COM 15 months before the CRD of 30 September 2023, on 30 June 2022; 45 days before: 16 May."""
    Sentence.objects.filter(person=near).update(crd=date(2023, 9, 30))
    EarlyAllocation.objects.create(
        person=near, criteria_met_on=date(2021, 12, 1), referred_on=date(2021, 12, 2), accepted_on=date(2021, 12, 9)
    )
    assert bring(date(2022, 5, 15)) == {}
    assert bring(date(2022, 5, 16)) == {"OMIC-MPCS-NOTIFY": 1}
    assert OutgoingNotice.objects.get().subject.endswith("by 30 June 2022")


@pytest.mark.provision("OMIC-EA-REFERRAL")
def test_an_early_allocation_referral_goes_18_months_before_release(near: Person) -> None:
    """CRD 30 September 2023: the referral on 30 March 2022."""
    Sentence.objects.filter(person=near).update(crd=date(2023, 9, 30))
    EarlyAllocation.objects.create(person=near, criteria_met_on=date(2021, 12, 1))
    assert bring(date(2022, 3, 29)) == {}
    assert bring(date(2022, 3, 30)) == {"OMIC-EA-REFERRAL": 2}
    assert bring(date(2022, 3, 31)) == {}
    OutgoingNotice.objects.update(next_try_at=NOON)
    send_waiting("operator", Bag(), now=lambda: NOON + timedelta(days=142))
    referral = EarlyAllocation.objects.current().get()
    assert (referral.referred_on, referral.nsd_referred_on) == (date(2022, 3, 30), None)
    assert Duty.objects.get(person=near, provision="OMIC-EA-REFERRAL").met_on == date(2022, 3, 30)


@pytest.mark.provision("OMIC-EA-NSD", "OMIC-EA-REFERRAL")
@pytest.mark.parametrize("first", ["ldu", "nsd"])
def test_the_division_is_referred_to_when_its_notice_is_sent(near: Person, first: str) -> None:
    """Two notices of one referral, whichever is sent first; a reconsideration meanwhile does not take its place."""
    EarlyAllocation.objects.create(person=near, criteria_met_on=date(2021, 12, 1))
    sentence = Sentence.objects.get(person=near)
    second = {"ldu": "nsd", "nsd": "ldu"}[first]
    for recipient, on in ((first, date(2021, 12, 3)), (second, date(2021, 12, 6)), (second, date(2021, 12, 9))):
        notice = OutgoingNotice(person=near, provision="OMIC-EA-REFERRAL", recipient=recipient, about_row=sentence.pk)
        settle(notice, on, Provenance(by="operator", feed="send"))
        if on == date(2021, 12, 3):
            EarlyAllocation.objects.create(person=near, assessed_on=date(2021, 12, 4))
    referral = EarlyAllocation.objects.current().get(assessed_on=None)
    reconsidered = EarlyAllocation.objects.current().get(assessed_on=date(2021, 12, 4))
    days = {first: date(2021, 12, 3), second: date(2021, 12, 6)}
    assert (referral.referred_on, referral.nsd_referred_on) == (days["ldu"], days["nsd"])
    assert (reconsidered.referred_on, reconsidered.nsd_referred_on) == (None, None)


@pytest.mark.provision("OMIC-EA-REFERRAL")
@pytest.mark.parametrize(("referred_on", "rows"), [(date(2021, 12, 2), 1), (date(2019, 12, 2), 2)])
def test_sending_it_refers_nobody_again_whom_somebody_referred_on_this_sentence(
    near: Person, referred_on: date, rows: int
) -> None:
    EarlyAllocation.objects.create(person=near, criteria_met_on=referred_on, referred_on=referred_on)
    sentence = Sentence.objects.get(person=near)
    assert sentence.sentenced_on == date(2020, 3, 2)
    notice = OutgoingNotice(person=near, provision="OMIC-EA-REFERRAL", about_row=sentence.pk)
    settle(notice, date(2021, 12, 3), Provenance(by="operator", feed="send"))
    assert EarlyAllocation.objects.current().count() == rows


@pytest.mark.provision("OMIC-HANDOVER-VLO")
@pytest.mark.parametrize(
    ("vlo", "today", "written"),
    [(True, date(2022, 2, 12), 0), (True, date(2022, 2, 13), 1), (False, date(2022, 2, 13), 0)],
)
def test_the_vlo_is_told_when_the_handover_begins(near: Person, vlo: bool, today: date, written: int) -> None:
    Person.objects.filter(pk=near.pk).update(vlo_assigned=vlo)
    Spell.objects.filter(person=near).update(arrival="admission")
    assert bring(today).get("OMIC-HANDOVER-VLO", 0) == written
    assert bring(today).get("OMIC-HANDOVER-VLO", 0) == 0


@pytest.mark.provision("OMIC-ENTRY-VLO-AFTER")
@pytest.mark.parametrize(
    ("vlo", "arrived", "arrival", "prison", "written"),
    [
        (True, date(2021, 11, 1), "transfer", "HDI", 1),
        (False, date(2021, 11, 1), "transfer", "HDI", 0),
        (True, date(2021, 11, 1), "admission", "HDI", 0),
        (True, date(2021, 11, 1), "transfer", "LEI", 0),
        (True, date(2021, 10, 11), "transfer", "HDI", 1),
        (True, date(2021, 10, 10), "transfer", "HDI", 0),
    ],
)
def test_the_vlo_is_told_of_the_arrival_in_open_conditions(
    case: Person, vlo: bool, arrived: date, arrival: str, prison: str, written: int
) -> None:
    Person.objects.filter(pk=case.pk).update(vlo_assigned=vlo)
    Spell.objects.filter(person=case).update(arrived_on=arrived, arrival=arrival, establishment=prison)
    assert bring(date(2021, 11, 8)).get("OMIC-ENTRY-VLO-AFTER", 0) == written
    assert bring(date(2021, 11, 9)) == {}
    if written:
        notice = OutgoingNotice.objects.get()
        assert (notice.recipient, notice.kept_from_person) == ("vlo", True)


def test_finding_them_takes_no_statement_a_case(near: Person) -> None:
    refresh_all(date(2021, 12, 30))

    def statements() -> int:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            bring_due("operator", date(2021, 12, 30))
        return len([each for each in captured if "ledger" not in each["sql"].lower()])

    OutgoingNotice.objects.all().delete()
    one = statements()
    OutgoingNotice.objects.all().delete()
    for number in range(9):
        other = Person.objects.create(first_name=f"N{number}", last_name="Other", gender="male", provider="NPS")
        Sentence.objects.create(
            person=other, kind="standard_determinate", sentenced_on=date(2020, 3, 2), crd=date(2022, 9, 30)
        )
    refresh_all(date(2021, 12, 30))
    assert statements() == one
    assert OutgoingNotice.objects.count() == 10
