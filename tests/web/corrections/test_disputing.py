"""The person's own statement: kept beside what they dispute, on the case's page and in every export."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from tests.web import people
from tests.web.markup import faults
from throughcare.access.compartments import Compartment
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.record.case_document import read
from throughcare.record.case_document.exporting import export
from throughcare.record.case_document.seen import seen_document
from throughcare.record.models import Acct, Contact, LedgerEntry, NationalSecurity, Person, Sentence, Statement

pytestmark = pytest.mark.django_db

TODAY = today_in_london()
SAID = {
    "words": "I was never late. The bus was.",
    "taken_by": "Ada Fictional, POM",
    "taken_on-day": str(TODAY.day),
    "taken_on-month": str(TODAY.month),
    "taken_on-year": str(TODAY.year),
}


@pytest.fixture
def pom(client: Client) -> Client:
    client.force_login(people.pom_at_leeds())
    return client


@pytest.fixture
def person() -> Person:
    return people.held_in_leeds()


def text(response: Any) -> str:
    page: str = response.content.decode()
    assert faults(page) == []
    return " ".join(page.split())


def address(person: Person, row: Any) -> str:
    return f"/cases/{person.uuid}/statements/new?table={row._meta.label}&row={row.pk}"


def test_a_statement_stands_beside_what_it_disputes(pom: Client, person: Person) -> None:
    contact = Contact.objects.get(person=person)
    assert address(person, contact).replace("&", "&amp;") in text(pom.get(f"/cases/{person.uuid}/statements/new"))
    assert "Talked about the course." in text(pom.get(address(person, contact)))
    response = pom.post(address(person, contact), {**SAID, "field": "outcome"})
    assert (response.status_code, response["Location"]) == (302, f"/cases/{person.uuid}?done=statement#disputed")
    page = text(pom.get(response["Location"]))
    assert "What the person says is kept beside what they dispute." in page
    assert page.count("I was never late. The bus was.") == 2
    assert "The person disputes this:" in page
    assert "taken down by Ada Fictional, POM" in page
    contact.refresh_from_db()
    assert (contact.version, contact.outcome) == (1, "attended")
    entry = LedgerEntry.objects.get(action="record_statement", outcome="done")
    assert entry.details == {
        "statement": Statement.objects.get().pk,
        "table": "record.Contact",
        "row": contact.pk,
        "field": "outcome",
    }


def test_a_statement_goes_with_the_case_document(pom: Client, person: Person) -> None:
    sentence = Sentence.objects.get(person=person)
    pom.post(address(person, sentence), {**SAID, "field": "crd"})
    pom.post(address(person, person), {**SAID, "words": "My name is wrong."})
    document = export(person.pk)
    on = TODAY.isoformat()
    assert document["statements"] == {
        "person": [{"row": 0, "field": "", "words": "My name is wrong.", "taken_on": on}],
        "sentences": [{"row": 0, "field": "crd", "words": "I was never late. The bus was.", "taken_on": on}],
    }
    assert read(document)


def test_a_document_for_one_who_may_not_see_a_list_holds_no_statement_on_it(person: Person) -> None:
    safety = Acct.objects.create(person=person)
    Statement.objects.create(
        person=person, about_table="record.Acct", about_row=safety.pk, words="I was well.", taken_on=date(2026, 1, 1)
    )
    document = export(person.pk)
    assert "I was well." in str(seen_document(document, {Compartment.ORDINARY, Compartment.SAFETY}))
    seen = seen_document(document, {Compartment.ORDINARY})
    assert "I was well." not in str(seen)
    assert "statements" not in seen


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"words": " "}, "Enter what the person says, in their own words"),
        ({"taken_by": ""}, "Enter who took the statement down"),
        ({"taken_on-day": "32"}, "must be a real date"),
        ({"taken_on-year": "2999"}, "must be"),
        ({"field": "colour"}, "Choose what of it the person disputes"),
        ({"words": "x" * 10_001}, "Enter at most 10,000 characters"),
    ],
)
def test_a_fault_is_said_beside_its_field(pom: Client, person: Person, sent: dict[str, str], said: str) -> None:
    response = pom.post(address(person, Sentence.objects.get(person=person)), {**SAID, **sent})
    assert response.status_code == 422
    assert said in text(response)
    assert not Statement.objects.exists()


def test_a_statement_on_a_row_out_of_sight_is_not_shown(client: Client, person: Person) -> None:
    safety = Acct.objects.create(person=person)
    Statement.objects.create(
        person=person, about_table="record.Acct", about_row=safety.pk, words="I was well.", taken_on=date(2026, 1, 1)
    )
    client.force_login(people.account("ca", Role.CASE_ADMINISTRATOR, prison="LEI"))
    assert "I was well." not in text(client.get(f"/cases/{person.uuid}"))
    assert client.get(address(person, safety)).status_code == 404
    client.force_login(people.pom_at_leeds())
    assert "I was well." in text(client.get(f"/cases/{person.uuid}"))


def test_nobody_is_asked_to_dispute_what_the_person_is_not_given(client: Client, person: Person) -> None:
    NationalSecurity.objects.create(person=person, from_on=date(2026, 1, 1))
    client.force_login(people.pom_at_leeds())
    page = text(client.get(f"/cases/{person.uuid}/statements/new"))
    assert "NationalSecurity" not in page
    assert "table=record.Identifier" in page


@pytest.mark.parametrize("role", [Role.INSPECTOR, Role.HOMS, Role.ADMINISTRATOR])
def test_others_record_none(client: Client, person: Person, role: Role) -> None:
    client.force_login(people.account("someone", role, prison="LEI"))
    assert client.post(address(person, person), SAID).status_code == 404
    assert not Statement.objects.exists()
