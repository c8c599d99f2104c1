"""Subject access requests that wait for an answer: of the reader's cases alone, overdue first, and as CSV."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from tests.web import people
from tests.web.markup import faults
from tests.web.subject_access.test_subject_access import confirm
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.record.models import AccessLimit, LedgerEntry, Person, SubjectAccessRequest

pytestmark = pytest.mark.django_db

TODAY = today_in_london()
LONG_AGO = TODAY - timedelta(days=90)


def asked(person: Person, received_on: date = TODAY, **more: Any) -> SubjectAccessRequest:
    given = {"asked_by": "the_person", "regime": "uk_gdpr"} | more
    made: SubjectAccessRequest = SubjectAccessRequest.objects.create(person=person, received_on=received_on, **given)
    return made


@pytest.fixture
def homd(client: Client) -> Client:
    client.force_login(people.account("homd", Role.HOMD, code="H1", prison="LEI"))
    return client


def text(client: Client, address: str = "/subject-access") -> str:
    response = client.get(address)
    page: str = response.content.decode()
    assert (response.status_code, faults(page)) == (200, [])
    return " ".join(page.split())


def test_the_overdue_stand_first_then_the_running_then_those_that_wait(homd: Client) -> None:
    late, soon, still, answered = (people.held_in_leeds(number, f"Name{number}") for number in (1, 2, 3, 4))
    asked(still, identity_asked_on=TODAY)
    asked(soon)
    asked(late, LONG_AGO)
    asked(answered, LONG_AGO, answered_on=TODAY, read_through_on=TODAY)
    page = text(homd)
    order = ["Overdue (1)", "Name1", "To be answered (1)", "Name2", "or cannot be told (1)", "Name3"]
    assert [page.index(words) for words in order] == sorted(page.index(words) for words in order)
    assert "Name4" not in page
    assert f'href="/cases/{late.uuid}/subject-access"' in page
    assert LedgerEntry.objects.latest("number").action == "list_subject_access"
    assert LedgerEntry.objects.latest("number").details["cases"] == 3


def test_a_case_elsewhere_and_one_that_is_restricted_to_others_are_not_among_them(homd: Client) -> None:
    here, elsewhere, shut = (people.held_in_leeds(number, f"Name{number}") for number in (1, 2, 3))
    elsewhere.spell_set.update(establishment="WDI")
    other = people.account("other", Role.HOMD, prison="LEI")
    AccessLimit.objects.create(person=shut, account=other, kind="allowed", reason="x", review_on=TODAY, set_by=other)
    for person in (here, elsewhere, shut):
        asked(person, LONG_AGO)
    page = text(homd)
    assert [f"Name{number}" in page for number in (1, 2, 3)] == [True, False, False]


def test_with_none_the_page_says_so_and_stands_in_the_menu(homd: Client) -> None:
    page = text(homd)
    assert "No request waits for an answer." in page
    assert 'href="/subject-access"' in page


def test_the_csv_says_the_same(homd: Client) -> None:
    confirm(homd)
    person = people.held_in_leeds()
    asked(person, date(2024, 1, 15))
    response: Any = homd.get("/subject-access.csv")
    lines = b"".join(response.streaming_content).decode("utf-8-sig").splitlines()
    assert lines[0] == "Person,Received,Asked by,Law,Answer by,Overdue,Why there is no last day"
    assert lines[1].startswith("Ola Adeyemi,2024-01-15,the person,")
    assert ",2024-02-15,yes," in lines[1]


@pytest.mark.parametrize("role", [Role.POM, Role.COM, Role.AUDITOR, Role.ADMINISTRATOR, Role.GOVERNOR])
def test_for_others_it_is_not_there(client: Client, role: Role) -> None:
    client.force_login(people.account("someone", role, prison="LEI"))
    for address in ("/subject-access", "/subject-access.csv"):
        assert client.get(address).status_code == 404
    assert 'href="/subject-access"' not in client.get("/my-work").content.decode()
