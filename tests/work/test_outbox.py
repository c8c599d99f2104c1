"""Telling somebody: within a verb, by hand, and otherwise; who may, when it applies, and that each is told once."""

from datetime import date
from typing import Any

import pytest

from tests.work.conftest import HOMD, INSPECTOR, OTHER_POM, POM, TODAY
from tests.work.outboxes import mailbox
from throughcare.access.outbox import NoticeState, Recipient, ToldBy
from throughcare.access.permissions import Actor
from throughcare.access.roles import Role
from throughcare.policy.facts import ManagerRole
from throughcare.policy.facts.acts import Grade
from throughcare.record.corrections import StaleVersion
from throughcare.record.models import (
    Allocation,
    Establishment,
    LedgerEntry,
    Mappa,
    OutgoingNotice,
    Person,
    Recategorisation,
    ReturnToClosed,
    Sentence,
    Spell,
    TemporaryRelease,
)
from throughcare.work.allocations import NewAllocation, allocate
from throughcare.work.outbox import NewTold, tell_otherwise
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.telling import NewTelling, sendable, tell_somebody

pytestmark = pytest.mark.django_db

COM = Actor("com", Role.COM, "C1", frozenset(), frozenset({"Wales"}))
KEY_WORKER = Actor("kw", Role.KEY_WORKER, "K1", frozenset({"HDI"}))


@pytest.fixture
def with_vlo(case: Person) -> Person:
    """The case with a VLO assigned, and the mailbox of the VLO unit."""
    mailbox(Recipient.VLO, "vlo@example.org")
    Person.objects.filter(pk=case.pk).update(vlo_assigned=True)
    return case


def told() -> list[tuple[str, str, str]]:
    """Every notice that stands: its provision, to whom, and how it stands."""
    rows = OutgoingNotice.objects.current().order_by("pk").values_list("provision", "recipient", "state")
    return list(rows)


def by_hand(actor: Actor, case: Person, provision: str, row: Any = None, *besides: Recipient) -> list[OutgoingNotice]:
    """Send a notice by hand."""
    entered = NewTelling(provision=provision, row=row.pk if row else None, besides=frozenset(besides))
    return tell_somebody(actor, case.pk, entered, today=TODAY)


def a_return(case: Person, **facts: Any) -> ReturnToClosed:
    """A return to closed conditions on 5 November 2021."""
    return ReturnToClosed.objects.create(
        person=case, **({"reported_on": date(2021, 11, 4), "returned_on": date(2021, 11, 5)} | facts)
    )


@pytest.mark.provision("NS-B.TRANSFER-INFO")
def test_the_first_pom_after_a_transfer_is_told_once_by_the_allocation(case: Person) -> None:
    new = NewAllocation(
        role=ManagerRole.POM, from_on=TODAY, staff_name="Jo Hale", staff_code="P2", staff_email="jo@example.org",
        establishment="HDI", grade=Grade.PROBATION_OFFICER, reason="On leave.",
    )  # fmt: skip
    made = allocate(HOMD, case.pk, new, today=TODAY)
    notice = OutgoingNotice.objects.get()
    assert (notice.provision, notice.to_name, notice.address) == ("NS-B.TRANSFER-INFO", "Jo Hale", "jo@example.org")
    assert "- risk of harm to self\n- risk of harm to others" in notice.body
    assert notice.recorded_by == "homd"
    entry = LedgerEntry.objects.latest("number")
    assert (entry.action, entry.details["allocation"], entry.details["notices"]) == (
        "allocate_pom",
        made.pk,
        [notice.pk],
    )
    again = NewAllocation(
        role=ManagerRole.POM, from_on=TODAY, staff_name="Al Moor", staff_code="P3", establishment="HDI",
        grade=Grade.PROBATION_OFFICER, reason="On leave.",
    )  # fmt: skip
    allocate(HOMD, case.pk, again, today=TODAY)
    assert OutgoingNotice.objects.count() == 1


@pytest.mark.provision("OMIC-RTC-DET-NOTICE")
def test_those_with_a_stake_are_told_of_a_return_on_a_determinate_sentence(with_vlo: Person) -> None:
    returned = a_return(with_vlo)
    Mappa.objects.create(person=with_vlo, registered_on=date(2020, 5, 1), category=1, level=2)
    Allocation.objects.create(
        person=with_vlo, role="COM", from_on=date(2021, 9, 1), staff_name="Sam Reed", staff_email="sam@example.org"
    )
    by_hand(POM, with_vlo, "OMIC-RTC-DET-NOTICE", returned, Recipient.POLICE)
    assert told() == [
        ("OMIC-RTC-DET-NOTICE", "police", "no_address"),
        ("OMIC-RTC-DET-NOTICE", "com", "waiting"),
        ("OMIC-RTC-DET-NOTICE", "vlo", "waiting"),
        ("OMIC-RTC-DET-NOTICE", "mappa", "no_address"),
    ]
    with pytest.raises(NotValid, match="Everybody who is to be told of this has been told"):
        by_hand(POM, with_vlo, "OMIC-RTC-DET-NOTICE", returned, Recipient.POLICE)
    with pytest.raises(NotValid, match=r"indeterminate sentence.*Indeterminate Sentence Individuals"):
        by_hand(POM, with_vlo, "OMIC-RTC-ISP-NOTICE", returned)


@pytest.mark.provision("OMIC-RTC-ISP-NOTICE")
def test_on_an_indeterminate_sentence_ppcs_is_told_as_well(with_vlo: Person) -> None:
    Sentence.objects.filter(person=with_vlo).update(kind="life", ted=date(2024, 1, 1))
    by_hand(POM, with_vlo, "OMIC-RTC-ISP-NOTICE", a_return(with_vlo))
    assert [recipient for _, recipient, _ in told()] == ["ppcs", "vlo"]


@pytest.mark.provision("OMIC-RTC-ISP-DISCLOSE")
def test_the_person_is_shown_the_lisp4_in_person_and_28_days_begin(case: Person) -> None:
    Sentence.objects.filter(person=case).update(kind="life", ted=date(2024, 1, 1))
    returned = a_return(case)
    with pytest.raises(NotValid, match="the date the LISP4 was submitted to PPCS is not recorded"):
        by_hand(POM, case, "OMIC-RTC-ISP-DISCLOSE", returned)
    ReturnToClosed.objects.update(lisp4_submitted_on=date(2021, 11, 6))
    (notice,) = by_hand(POM, case, "OMIC-RTC-ISP-DISCLOSE", returned)
    assert (notice.state, notice.kept_from_person) == (NoticeState.NO_ADDRESS, False)
    entered = NewTold(on=date(2021, 11, 7), by=ToldBy.IN_PERSON, to="Ama Lee")
    tell_otherwise(POM, notice.uuid, entered, expected_version=1, today=TODAY)
    assert ReturnToClosed.objects.current().get().lisp4_disclosed_on == date(2021, 11, 7)
    assert told() == [("OMIC-RTC-ISP-DISCLOSE", "person", "told_otherwise")]


@pytest.mark.provision("OMIC-ENTRY-VLO-BEFORE")
def test_the_vlo_is_told_of_a_decision_on_open_conditions(with_vlo: Person) -> None:
    considered = Recategorisation.objects.create(person=with_vlo, considered_on=date(2021, 10, 1), to_open=True)
    with pytest.raises(NotValid, match="the date of the re-categorisation decision is not recorded"):
        by_hand(POM, with_vlo, "OMIC-ENTRY-VLO-BEFORE", considered)
    Recategorisation.objects.update(decided_on=date(2021, 10, 8))
    (notice,) = by_hand(POM, with_vlo, "OMIC-ENTRY-VLO-BEFORE", considered)
    assert "was made for the person known as AL, NOMS A1234BC on 8 October 2021" in notice.body


@pytest.mark.provision("OMIC-ROTL-OM-VLO")
def test_the_vlo_is_told_of_a_rotl_by_the_com(with_vlo: Person) -> None:
    applied = TemporaryRelease.objects.create(person=with_vlo, applied_on=date(2021, 11, 2))
    by_hand(COM, with_vlo, "OMIC-ROTL-OM-VLO", applied)
    another = TemporaryRelease.objects.create(person=with_vlo, applied_on=date(2021, 11, 6))
    by_hand(COM, with_vlo, "OMIC-ROTL-OM-VLO", another)
    assert told() == [("OMIC-ROTL-OM-VLO", "vlo", "waiting")] * 2


@pytest.mark.provision("OMIC-ROTL-OM-CHILDREN")
def test_childrens_services_are_told_where_the_com_says_that_it_concerns_them(case: Person) -> None:
    applied = TemporaryRelease.objects.create(person=case, applied_on=date(2021, 11, 2))
    with pytest.raises(NotValid, match="Choose who is to be told"):
        by_hand(COM, case, "OMIC-ROTL-OM-CHILDREN", applied)
    by_hand(COM, case, "OMIC-ROTL-OM-CHILDREN", applied, Recipient.CHILDRENS_SERVICES)
    assert told() == [("OMIC-ROTL-OM-CHILDREN", "childrens_services", "no_address")]


@pytest.mark.provision("NS-6.2-CONTACT")
def test_the_vlo_can_be_contacted_again_and_a_form_sent_twice_is_one_notice(with_vlo: Person) -> None:
    for form in ("a" * 32, "a" * 32, "b" * 32):
        tell_somebody(POM, with_vlo.pk, NewTelling(provision="NS-6.2-CONTACT", form=form), today=TODAY)
    assert told() == [("NS-6.2-CONTACT", "vlo", "waiting")] * 2


def test_where_no_vlo_is_assigned_none_is_told(case: Person) -> None:
    with pytest.raises(NotValid, match="It is told where a VLO is assigned to the case"):
        by_hand(POM, case, "NS-6.2-CONTACT")


@pytest.mark.parametrize("actor", [OTHER_POM, INSPECTOR, KEY_WORKER], ids=lambda actor: actor.name)
def test_who_may_not_send(actor: Actor, with_vlo: Person) -> None:
    with pytest.raises(NotAllowed):
        by_hand(actor, with_vlo, "NS-6.2-CONTACT")
    assert told() == []
    assert LedgerEntry.objects.latest("number").outcome == "refused"


def test_a_notice_is_sent_by_whoever_owns_it(with_vlo: Person) -> None:
    applied = TemporaryRelease.objects.create(person=with_vlo, applied_on=date(2021, 11, 2))
    with pytest.raises(NotValid, match="Choose a notice that your role sends"):
        by_hand(POM, with_vlo, "OMIC-ROTL-OM-VLO", applied)
    by_hand(HOMD, with_vlo, "OMIC-ROTL-OM-VLO", applied)
    assert {each.kind.provision for each in sendable(Role.COM, with_vlo.pk, TODAY)} == {
        "OMIC-HANDOVER-VLO", "OMIC-ROTL-OM-VLO", "OMIC-ROTL-OM-CHILDREN", "NS-6.2-CONTACT", "NS-4.2-VLO",
    }  # fmt: skip


@pytest.mark.provision("OMIC-ENTRY-VLO-AFTER")
@pytest.mark.parametrize(
    ("estate", "why_not"),
    [
        ("male_open", ""),
        ("women_open", ""),
        (
            "male_closed",
            "It is told where the person is in open conditions, by HMPPS Offender Management in Custody Model",
        ),
    ],
)
def test_the_arrival_in_open_conditions_is_told_of_there_alone(with_vlo: Person, estate: str, why_not: str) -> None:
    Spell.objects.filter(person=with_vlo).delete()
    prison = Establishment.objects.create(code="XXI", name="Example", estate=estate)
    Spell.objects.create(person=with_vlo, establishment=prison, arrived_on=date(2021, 11, 2))
    found = {each.kind.provision: each.why_not for each in sendable(Role.POM, with_vlo.pk, TODAY)}
    assert found["OMIC-ENTRY-VLO-AFTER"].split(":")[0] == why_not


def test_a_row_of_another_case_cannot_be_told(with_vlo: Person) -> None:
    other = Person.objects.create(first_name="B", last_name="C")
    with pytest.raises(NotValid, match="Choose what is to be told"):
        by_hand(COM, with_vlo, "OMIC-ROTL-OM-VLO", TemporaryRelease.objects.create(person=other, applied_on=TODAY))


def test_somebody_who_was_told_by_telephone_is_not_sent_it(with_vlo: Person) -> None:
    (notice,) = by_hand(POM, with_vlo, "NS-6.2-CONTACT")
    entered = NewTold(on=TODAY, by=ToldBy.TELEPHONE, to="Kim Dale, VLO")
    with pytest.raises(StaleVersion):
        tell_otherwise(POM, notice.uuid, entered, expected_version=7, today=TODAY)
    done = tell_otherwise(POM, notice.uuid, entered, expected_version=1, today=TODAY)
    assert (done.state, done.told_to, done.next_try_at) == ("told_otherwise", "Kim Dale, VLO", None)
    with pytest.raises(NotValid, match="This was told already"):
        tell_otherwise(POM, notice.uuid, entered, expected_version=2, today=TODAY)


@pytest.mark.parametrize(
    ("entered", "fields"),
    [
        (NewTold(on=None, by=None, to=" "), {"on", "by", "to"}),
        (NewTold(on=date(2021, 11, 9), by=ToldBy.LETTER, to="Kim"), {"on"}),
        (NewTold(on=TODAY, by=ToldBy.LETTER, to="x" * 151), {"to"}),
    ],
)
def test_what_is_entered_of_telling_otherwise(with_vlo: Person, entered: NewTold, fields: set[str]) -> None:
    (notice,) = by_hand(POM, with_vlo, "NS-6.2-CONTACT")
    with pytest.raises(NotValid) as refused:
        tell_otherwise(POM, notice.uuid, entered, expected_version=1, today=TODAY)
    assert set(refused.value.errors) == fields
