"""Duties follow the record: worked out when a fact changes, and again when the day or policy does."""

from datetime import date

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from throughcare.duties import policy_in_use
from throughcare.duties.models import CaseStanding, Derived, Duty
from throughcare.duties.refresh import OutsideTransaction, refresh_all, refresh_case, refresh_stale
from throughcare.record.models import Contact, Person, Sentence, Supervision

pytestmark = pytest.mark.django_db

TODAY = date(2021, 6, 7)


@pytest.fixture
def person() -> Person:
    """Somebody who began a community order on Tuesday 1 June 2021: a first appointment is due in 5 working days."""
    person = Person.objects.create(first_name="Ama", last_name="Lee", provider="NPS", gender="female")
    Sentence.objects.create(person=person, kind="community_order", sentenced_on=date(2021, 6, 1))
    Supervision.objects.create(
        person=person, kind="community_order", started_on=date(2021, 6, 1), ends_on=date(2022, 5, 31)
    )
    return person


def refreshed(person: Person, as_of: date = TODAY) -> tuple[int, int]:
    with transaction.atomic():
        done = refresh_case(person.pk, as_of)
    return done.written, done.removed


def first_appointment(person: Person) -> Duty:
    return Duty.objects.get(person=person, provision="NS-3.3-COMMUNITY")


def attend(person: Person, on: date) -> Contact:
    return Contact.objects.create(
        person=person,
        on=on,
        by="PP",
        with_whom="person",
        method="in_person",
        purpose="supervision",
        outcome="attended",
    )


def test_a_first_appointment_is_due_and_then_met(person: Person) -> None:
    refreshed(person)
    duty = first_appointment(person)
    assert (duty.state, duty.opens_on, duty.due_on, duty.met_on) == ("clock", date(2021, 6, 1), date(2021, 6, 8), None)
    attend(person, date(2021, 6, 4))
    refreshed(person)
    duty.refresh_from_db()
    assert duty.met_on == date(2021, 6, 4)


def test_nothing_is_written_when_nothing_has_changed(person: Person) -> None:
    written, removed = refreshed(person)
    assert written > 0
    assert removed == 0
    ids = set(Duty.objects.values_list("pk", flat=True))
    assert refreshed(person) == (0, 0)
    assert set(Duty.objects.values_list("pk", flat=True)) == ids


def test_a_changed_duty_keeps_its_row(person: Person) -> None:
    refreshed(person)
    before = first_appointment(person).pk
    attend(person, date(2021, 6, 4))
    refreshed(person)
    assert first_appointment(person).pk == before


def test_duties_of_a_row_that_no_longer_stands_are_gone(person: Person) -> None:
    contact = attend(person, date(2021, 6, 4))
    refreshed(person)
    assert Derived.objects.filter(provision="NS-5.4-FACE-TO-FACE").exists()
    contact.delete()
    Sentence.objects.all().delete()
    refreshed(person)
    assert not Duty.objects.filter(grain="sentence").exists()
    assert not Derived.objects.filter(provision="NS-5.4-FACE-TO-FACE").exists()


def test_a_missing_fact_is_a_row_that_says_which() -> None:
    person = Person.objects.create(provider="NPS")
    Sentence.objects.create(person=person, kind="community_order", sentenced_on=None)
    refreshed(person)
    duty = first_appointment(person)
    assert (duty.state, duty.missing) == ("cannot_tell", ["date of sentence"])


def test_a_refresh_asks_few_statements_however_many_duties_there_are(person: Person) -> None:
    refreshed(person)
    attend(person, date(2021, 6, 4))
    with (
        transaction.atomic(),
        CaptureQueriesContext(
            connection,
        ) as asked,
    ):
        refresh_case(person.pk, TODAY)
    # The lock, the facts, three reads of what is stored, and at most three writes; savepoints are not statements.
    statements = [each["sql"] for each in asked.captured_queries if "SAVEPOINT" not in each["sql"]]
    assert len(statements) <= 8, statements


@pytest.mark.django_db(transaction=True)
def test_a_refresh_belongs_in_the_transaction_of_the_change(person: Person) -> None:
    with pytest.raises(OutsideTransaction):
        refresh_case(person.pk, TODAY)


def test_cases_are_worked_out_again_when_their_day_has_come(person: Person) -> None:
    attend(person, date(2021, 6, 10))
    assert refresh_stale(TODAY).cases == 1
    standing = CaseStanding.objects.get(person=person)
    assert (standing.evaluated_as_of, standing.revisit_on) == (TODAY, date(2021, 6, 10))
    assert refresh_stale(date(2021, 6, 9)).cases == 0
    assert refresh_stale(date(2021, 6, 10)).cases == 1


def test_cases_are_worked_out_again_when_policy_has_changed(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    refresh_all(TODAY)
    assert refresh_stale(TODAY).cases == 0
    monkeypatch.setattr(policy_in_use, "policy_digest", lambda: "another")
    assert refresh_stale(TODAY).cases == 1
    assert CaseStanding.objects.get(person=person).policy_digest == "another"
