"""Correcting a fact on its pages: the row, the fact, what stood before, and two people at once."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from tests.web import people
from tests.web.markup import faults
from throughcare.access.roles import Role
from throughcare.record.models import Acct, LedgerEntry, NationalSecurity, Person, Risk, Sentence

pytestmark = pytest.mark.django_db


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


def steady(response: Any) -> list[str]:
    """The page without the token that differs each time."""
    return [line for line in response.content.decode().splitlines() if "csrfmiddlewaretoken" not in line]


def row_at(person: Person, row: Any, fact: str = "") -> str:
    chosen = f"/cases/{person.uuid}/correct?table={row._meta.label}&row={row.pk}"
    return f"{chosen}&fact={fact}" if fact else chosen


def dated(on: date, **others: str) -> dict[str, str]:
    return {"value-day": str(on.day), "value-month": str(on.month), "value-year": str(on.year), **others}


def test_a_fact_is_corrected_and_what_stood_is_shown(pom: Client, person: Person) -> None:
    sentence = Sentence.objects.get(person=person)
    before = sentence.crd
    assert f"/cases/{person.uuid}/correct" in text(pom.get(f"/cases/{person.uuid}"))
    assert row_at(person, sentence).replace("&", "&amp;") in text(pom.get(f"/cases/{person.uuid}/correct"))
    assert row_at(person, sentence, "crd").replace("&", "&amp;") in text(pom.get(row_at(person, sentence)))
    there = row_at(person, sentence, "crd")
    assert f"{before:%-d %B %Y}" in text(pom.get(there))
    response = pom.post(there, dated(date(2027, 3, 5), reason="Added days were taken off.", version="1"))
    assert (response.status_code, response["Location"]) == (302, f"{row_at(person, sentence)}&done=yes")
    page = text(pom.get(response["Location"]))
    assert "The fact is corrected. What stood before is kept." in page
    assert "5 March 2027" in page
    assert "What stood before" in page
    assert f"{before:%-d %B %Y}" in page
    sentence.refresh_from_db()
    assert (sentence.crd, sentence.version, sentence.recorded_by) == (date(2027, 3, 5), 2, "pom.leeds")
    entry = LedgerEntry.objects.filter(action="correct_fact", outcome="done").get()
    assert entry.details["reason"] == "Added days were taken off."


@pytest.mark.parametrize(
    ("model", "fact", "sent", "held"),
    [
        (Sentence, "crd", {}, None),
        (Sentence, "kind", {"value": "extended_determinate"}, "extended_determinate"),
        (Sentence, "recalled", {"value": "yes"}, True),
        (Sentence, "indeterminate", {"value": "no"}, False),
        (Sentence, "length_months", {"value": "36"}, 36),
        (Risk, "rsr", {"value": "2.5"}, 2.5),
    ],
)
def test_every_type_of_fact_can_be_corrected(
    pom: Client, person: Person, model: Any, fact: str, sent: dict[str, str], held: Any
) -> None:
    row = model.objects.get(person=person)
    assert pom.get(row_at(person, row, fact)).status_code == 200
    response = pom.post(row_at(person, row, fact), {**sent, "reason": "It was entered wrongly.", "version": "1"})
    assert response.status_code == 302
    row.refresh_from_db()
    assert getattr(row, fact) == held


@pytest.mark.parametrize(
    ("fact", "sent", "said"),
    [
        ("crd", {**dated(date(2027, 3, 5)), "value-day": "31", "value-month": "2"}, "must be a real date"),
        ("crd", dated(date(2027, 3, 5)), "Say why this is corrected"),
        ("crd", {**dated(date(2027, 3, 5)), "value-day": "31", "value-month": "2"}, "Say why this is corrected"),
        ("kind", {"value": "a fine", "reason": "Wrong."}, "must be one of"),
        ("length_months", {"value": "three", "reason": "Wrong."}, "must be a number in figures"),
        ("indeterminate", {"value": "perhaps", "reason": "Wrong."}, "must be yes or no"),
    ],
)
def test_a_fault_is_said_beside_its_field(
    pom: Client, person: Person, fact: str, sent: dict[str, str], said: str
) -> None:
    sentence = Sentence.objects.get(person=person)
    response = pom.post(row_at(person, sentence, fact), {**sent, "version": "1"})
    assert response.status_code == 422
    assert text(response).count(said) == 2
    sentence.refresh_from_db()
    assert sentence.version == 1


def test_whoever_was_slower_sees_both_and_decides_again(pom: Client, person: Person) -> None:
    sentence = Sentence.objects.get(person=person)
    saw, there = sentence.crd, row_at(person, sentence, "crd")
    pom.post(there, dated(date(2027, 3, 5), reason="The first.", version="1"))
    response = pom.post(there, dated(date(2027, 4, 6), reason="The second.", version="1"))
    page = text(response)
    assert response.status_code == 409
    assert "you saw version 1, and it is now version 2" in page
    assert f'What you saw</dt><dd class="govuk-summary-list__value">{saw:%-d %B %Y}' in page
    assert 'What stands now</dt><dd class="govuk-summary-list__value">5 March 2027, recorded by pom.leeds' in page
    assert 'value="4"' in page
    assert "The second." in page
    sentence.refresh_from_db()
    assert sentence.crd == date(2027, 3, 5)
    assert pom.post(there, dated(date(2027, 4, 6), reason="The second.", version="2")).status_code == 302


def test_a_row_out_of_sight_is_not_there(client: Client, person: Person) -> None:
    secret = NationalSecurity.objects.create(person=person, from_on=date(2026, 1, 1))
    safety = Acct.objects.create(person=person)
    client.force_login(people.account("ca", Role.CASE_ADMINISTRATOR, prison="LEI"))
    page = text(client.get(f"/cases/{person.uuid}/correct"))
    assert "NationalSecurity" not in page
    assert "Acct" not in page
    assert "table=record.Sentence" in page
    for row in (secret, safety):
        absent = client.get(f"/cases/{person.uuid}/correct?table={row._meta.label}&row=999999")
        forbidden = client.get(row_at(person, row))
        assert (forbidden.status_code, steady(forbidden)) == (404, steady(absent))
    assert client.get(row_at(person, person, "tact")).status_code == 404
    assert client.get(row_at(person, person, "gender")).status_code == 200


def test_a_row_of_another_case_or_of_no_facts_is_not_there(pom: Client, person: Person) -> None:
    other = Sentence.objects.get(person=people.held_in_leeds(2))
    for query in (
        f"table=record.Sentence&row={other.pk}",
        "table=record.Sentence&row=x",
        "table=record.Sentence",
        "table=record.Account&row=1",
        "table=nothing&row=1",
        f"table=record.Sentence&row={Sentence.objects.get(person=person).pk}&fact=offence",
    ):
        assert pom.get(f"/cases/{person.uuid}/correct?{query}").status_code == 404, query


def test_what_is_corrected_on_the_page_works_its_duties_out_again(pom: Client, person: Person) -> None:
    sentence = Sentence.objects.get(person=person)
    new = sentence.crd + timedelta(days=365)
    pom.post(row_at(person, sentence, "crd"), dated(new, reason="Added days.", version="1"))
    assert f"{new:%-d %B %Y}" in text(pom.get(f"/cases/{person.uuid}"))
