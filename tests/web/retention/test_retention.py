"""Retention on its page: what would go, and a purge that one person proposes and another agrees to."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from tests.web import people
from tests.web.markup import faults
from tests.web.subject_access.test_subject_access import confirm
from throughcare.access.roles import Role
from throughcare.record.models import Account, LedgerEntry, Person, ProposedAct, Sentence

pytestmark = pytest.mark.django_db

WHY = "What was due by the end of the year."


@pytest.fixture
def ended(db: None) -> Person:
    """Somebody whose sentence ended long ago, among people who stay."""
    Person.objects.bulk_create(Person(last_name=f"Stays {number}") for number in range(30))
    person = Person.objects.create(last_name="Goes")
    Sentence.objects.create(person=person, kind="standard_determinate", sed=date(2010, 1, 1))
    return person


def signed_in(client: Client, account: Account) -> Client:
    client.force_login(account)
    confirm(client)
    return client


def text(response: Any) -> str:
    page: str = response.content.decode()
    assert faults(page) == []
    return " ".join(page.split())


def digest(page: str) -> str:
    return page.split('name="digest" value="')[1].split('"')[0]


def test_one_proposes_a_purge_and_another_agrees(client: Client, ended: Person) -> None:
    first, second = people.account("ada", Role.ADMINISTRATOR), people.account("ben", Role.AUDITOR)
    signed_in(client, first)
    page = text(client.get("/retention"))
    assert "Something of 1 of 31 cases, 1 of them altogether" in page
    assert "Sentences: 1" in page
    assert "The record holds no sentence and no supervision to count from. (30)" in page
    assert "Goes" not in page
    response = client.post("/retention", {"digest": digest(page), "reason": WHY})
    assert (response.status_code, response["Location"]) == (302, "/retention?done=yes")
    act = ProposedAct.objects.get()
    client.post(f"/accounts/gravest-acts/{act.pk}/agree")
    assert Sentence.objects.count() == 1
    signed_in(client, second)
    assert "Purging what is no longer kept" in text(client.get("/accounts/gravest-acts"))
    assert client.post(f"/accounts/gravest-acts/{act.pk}/agree")["Location"] == "/accounts/gravest-acts?done=agree"
    assert not Person.objects.filter(pk=ended.pk).exists()
    entry = LedgerEntry.objects.filter(action="purge", actor="ben", outcome="done").latest("number")
    assert (entry.details["cases"], entry.details["rows"]) == (1, 2)


def test_a_record_that_has_changed_is_not_purged(client: Client, ended: Person) -> None:
    signed_in(client, people.account("ada", Role.ADMINISTRATOR))
    seen = digest(text(client.get("/retention")))
    Sentence.objects.create(person=ended, kind="standard_determinate", sed=date(2011, 1, 1))
    response = client.post("/retention", {"digest": seen, "reason": WHY})
    page = text(response)
    assert response.status_code == 422
    assert page.count("The record has changed since the dry run") == 2
    assert WHY in page
    assert digest(page) != seen


def test_more_than_five_percent_asks_how_many(client: Client, ended: Person) -> None:
    Person.objects.filter(last_name__startswith="Stays").delete()
    signed_in(client, people.account("ada", Role.ADMINISTRATOR))
    sent = {"digest": digest(text(client.get("/retention"))), "reason": WHY}
    response = client.post("/retention", sent)
    assert response.status_code == 422
    assert text(response).count("This would take something of 1 of 1 cases, more than 5%") == 2
    assert client.post("/retention", {**sent, "confirmed": "1"}).status_code == 302


@pytest.mark.parametrize("role", [Role.HOMD, Role.SPO, Role.INSPECTOR])
def test_others_see_nothing_of_it(client: Client, role: Role) -> None:
    signed_in(client, people.account("someone", role, prison="LEI"))
    assert client.get("/retention").status_code == 404
    assert client.post("/retention", {"reason": WHY}).status_code == 404
