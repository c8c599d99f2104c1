"""The frame of every verb: permission, write, duties and ledger stand or fall together."""

from datetime import date

import pytest
from django.db import connection

from tests.work.conftest import INSPECTOR, OTHER_POM, POM, TODAY
from throughcare.access.permissions import Action
from throughcare.duties.models import CaseStanding, Duty
from throughcare.ledger.chain import Broken, Verified
from throughcare.policy.facts import ContactOutcome, Method, Purpose
from throughcare.record.ledger import Outcome, OutsideTransaction, append
from throughcare.record.ledger_guards import unguard
from throughcare.record.models import Contact, LedgerEntry, Person
from throughcare.record.verifying import verify_ledger
from throughcare.work.contacts import NewContact, record_contact
from throughcare.work.reading import NoSuchCase, read_by_number, read_case
from throughcare.work.refusals import NotAllowed, NotValid

pytestmark = pytest.mark.django_db

SESSION = NewContact(
    on=date(2021, 11, 5), outcome=ContactOutcome.ATTENDED, method=Method.IN_PERSON, purpose=Purpose.SUPERVISION
)


def ledger() -> list[tuple[str, str, str, int | None]]:
    entries = LedgerEntry.objects.order_by("number")
    return [(entry.actor, entry.action, entry.outcome, entry.person_id) for entry in entries]


def test_a_contact_is_written_its_duty_met_and_the_ledger_told(case: Person) -> None:
    contact = record_contact(POM, case.pk, SESSION, today=TODAY)
    assert (contact.by, contact.recorded_on, contact.recorded_by, contact.feed) == (
        "POM",
        date(2021, 11, 8),
        "pom",
        "record_contact",
    )
    duty = Duty.objects.get(person=case, provision="NS-B.TRANSFER")
    assert (duty.due_on, duty.met_on) == (date(2021, 11, 19), date(2021, 11, 5))
    assert ledger() == [("pom", "record_contact", "done", case.pk)]
    assert LedgerEntry.objects.get().details == {"contact": contact.pk}


def test_somebody_with_no_relation_to_the_case_is_refused_and_the_refusal_kept(case: Person) -> None:
    with pytest.raises(NotAllowed, match="There is no such case, or you may not do this to it"):
        record_contact(OTHER_POM, case.pk, SESSION, today=TODAY)
    assert not Contact.objects.exists()
    assert ledger() == [("other", "record_contact", "refused", None)]
    assert LedgerEntry.objects.get().details == {"case": case.pk, "why": "NotAllowed"}


def test_a_case_that_does_not_exist_is_refused_in_the_same_words(case: Person) -> None:
    with pytest.raises(NotAllowed) as absent:
        record_contact(POM, case.pk + 99, SESSION, today=TODAY)
    with pytest.raises(NotAllowed) as forbidden:
        record_contact(OTHER_POM, case.pk, SESSION, today=TODAY)
    assert str(absent.value) == str(forbidden.value)


def test_a_verb_that_breaks_halfway_leaves_nothing(case: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("power cut")

    monkeypatch.setattr("throughcare.work.verb.refresh_after", broken)
    with pytest.raises(RuntimeError, match="power cut"):
        record_contact(POM, case.pk, SESSION, today=TODAY)
    assert not Contact.objects.exists()
    assert not CaseStanding.objects.exists()
    assert ledger() == []


@pytest.mark.parametrize(
    ("changed", "errors"),
    [
        ({"on": None}, {"on": "Enter the date of the contact."}),
        (
            {"outcome": None, "method": None},
            {
                "outcome": "Choose what came of the contact.",
                "method": "Choose how the contact was made.",
            },
        ),
        (
            {"on": date(2021, 11, 9)},
            {"outcome": "A contact of after 8 November 2021 lies ahead: it is planned or cancelled."},
        ),
        (
            {"outcome": ContactOutcome.PLANNED},
            {"outcome": "A contact of before 8 November 2021 lies behind: choose what came of it."},
        ),
    ],
)
def test_what_is_entered_wrongly_is_said_field_by_field(
    case: Person, changed: dict[str, object], errors: dict[str, str]
) -> None:
    entered = NewContact(**{**vars(SESSION), **changed})
    with pytest.raises(NotValid) as refused:
        record_contact(POM, case.pk, entered, today=TODAY)
    assert refused.value.errors == errors
    assert ledger() == [("pom", "record_contact", "refused", None)]


def test_every_read_leaves_an_entry(case: Person) -> None:
    read_case(INSPECTOR, case.pk)
    with pytest.raises(NotAllowed):
        read_case(OTHER_POM, case.pk)
    with pytest.raises(NotAllowed):
        read_case(POM, case.pk, Action.EXPORT_CASE)
    assert ledger() == [
        ("inspector", "read_case", "read", case.pk),
        ("other", "read_case", "refused", None),
        ("pom", "export_case", "refused", None),
    ]


def test_the_command_line_reads_by_number_and_leaves_an_entry(case: Person) -> None:
    assert read_by_number("command line (ama)", "A1234BC", "explain") == case
    with pytest.raises(NoSuchCase, match="Nobody in the record has the number A9999ZZ"):
        read_by_number("command line (ama)", "A9999ZZ", "explain")
    assert ledger() == [("command line (ama)", "explain", "read", case.pk)]


def test_the_ledger_holds_until_somebody_alters_it(case: Person) -> None:
    read_case(INSPECTOR, case.pk)
    record_contact(POM, case.pk, SESSION, today=TODAY)
    read_case(POM, case.pk)
    found = verify_ledger()
    assert isinstance(found, Verified)
    assert found.entries == 3
    assert found.head == LedgerEntry.objects.get(number=3).digest
    unguard(connection)
    LedgerEntry.objects.filter(number=2).update(actor="somebody else")
    assert verify_ledger() == Broken(2, "it was altered")
    LedgerEntry.objects.filter(number=2).delete()
    assert verify_ledger() == Broken(2, "it is missing")


@pytest.mark.django_db(transaction=True)
def test_an_entry_belongs_in_a_transaction() -> None:
    with pytest.raises(OutsideTransaction):
        append("somebody", "read_case", Outcome.READ)
