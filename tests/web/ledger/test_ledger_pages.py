"""Who looked at a case, and the ledger for the auditor."""

import csv
from collections.abc import Iterator
from datetime import date

import pytest
from django.test import Client

from tests.web import people
from tests.web.markup import faults
from throughcare.access.permissions import Actor
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.record.ledger import Outcome, append
from throughcare.record.models import Account, LedgerEntry, Person
from throughcare.record.queries.ledger import Filters, NotAPlace, Page, actions_in_use, entries, who_looked
from throughcare.work.listing import read_list

pytestmark = pytest.mark.django_db


@pytest.fixture
def person() -> Person:
    return people.held_in_leeds()


@pytest.fixture
def other(person: Person) -> Person:
    return people.held_in_leeds(2, last="Canary")


def looks(person: Person, other: Person) -> None:
    """A read, a list of both, a list of the other alone, a refusal, and a read of the other."""
    append("pom.leeds", "read_case", Outcome.READ, person_id=person.pk)
    read_list(Actor("pom.leeds", Role.POM), "my_work", [other.pk, person.pk])
    read_list(Actor("pom.leeds", Role.POM), "caseload", [other.pk])
    append("stranger", "read_case", Outcome.REFUSED, details={"case": person.pk, "why": "NotAllowed"})
    append("pom.leeds", "read_case", Outcome.READ, person_id=other.pk)


def signed_in(client: Client, role: Role, **place: str) -> Account:
    account = people.account(role.value, role, **place)
    client.force_login(account)
    return account


def test_it_says_who_when_and_what_lists_included(client: Client, person: Person, other: Person) -> None:
    people.pom_at_leeds()
    looks(person, other)
    signed_in(client, Role.HOMD, prison="LEI")
    page = client.get(f"/cases/{person.uuid}/who-looked")
    assert page.status_code == 200
    text = page.content.decode()
    assert faults(text) == []
    assert ("pom.leeds Fictional" in text, "Prison offender manager (POM)" in text, "stranger" in text) == (True,) * 3
    assert ("Saw a list: my work" in text, "Saw a list: caseload" in text, "Canary" in text) == (True, False, False)
    rows = list(csv.reader(_lines(client, f"/cases/{person.uuid}/who-looked.csv")))
    assert [(row[2], row[5], row[6]) for row in rows[1:]] == [
        ("HOMD", "See who looked", "Read"),
        ("HOMD", "See who looked", "Read"),
        ("stranger", "Read case", "Refused"),
        ("pom.leeds", "Saw a list: my work", "Read"),
        ("pom.leeds", "Read case", "Read"),
    ]


def _lines(client: Client, address: str) -> Iterator[str]:
    response = client.get(address)
    assert response.status_code == 200
    yield from b"".join(response).decode("utf-8-sig").splitlines()


@pytest.mark.parametrize(
    ("role", "place", "status"),
    [
        (Role.HOMD, {"prison": "LEI"}, 200),
        (Role.GOVERNOR, {"prison": "LEI"}, 200),
        (Role.SPO, {"region": "Yorkshire and the Humber"}, 200),
        (Role.AUDITOR, {}, 200),
        (Role.HOMD, {"prison": "WDI"}, 404),
        (Role.POM, {"prison": "LEI", "code": people.POM_CODE}, 404),
        (Role.INSPECTOR, {}, 404),
        (Role.ADMINISTRATOR, {}, 404),
    ],
)
def test_those_who_may_ask_are_told_and_find_the_way(
    client: Client, person: Person, role: Role, place: dict[str, str], status: int
) -> None:
    signed_in(client, role, **place)
    for address in (f"/cases/{person.uuid}/who-looked", f"/cases/{person.uuid}/who-looked.csv"):
        response = client.get(address)
        assert response.status_code == status
        b"".join(response)
    told = LedgerEntry.objects.filter(action="see_who_looked").values_list("outcome", flat=True)
    assert list(told) == (["read", "read"] if status == 200 else ["refused", "refused"])
    case = client.get(f"/cases/{person.uuid}").content.decode()
    assert ("See who has looked" in case) is (status == 200)


def test_pages_follow_each_other_and_leave_nothing_out(person: Person, other: Person) -> None:
    for number in range(30):
        append("pom", "read_case", Outcome.READ, person_id=(person if number % 3 else other).pk)
        read_list(Actor("pom", Role.POM), "caseload", [other.pk, person.pk][number % 2 :])
    seen, after = list[int](), ""
    while True:
        page = who_looked(person.pk, after, size=7)
        seen += [entry.number for entry in page.entries]
        if not (after := page.after):
            break
    expected = [2 * number + 1 for number in range(30) if number % 3] + [2 * number + 2 for number in range(30)]
    assert seen == sorted(expected, reverse=True)
    with pytest.raises(NotAPlace):
        who_looked(person.pk, "refused-1")


def numbers(page: Page) -> list[int]:
    return [entry.number for entry in page.entries]


def test_the_ledger_is_narrowed_and_refusals_come_first(person: Person, other: Person) -> None:
    looks(person, other)
    assert numbers(entries(Filters())) == [4, 5, 3, 2, 1]
    first = entries(Filters(), size=2)
    assert (numbers(first), first.after) == ([4, 5], "other-5")
    assert numbers(entries(Filters(), first.after, size=9)) == [3, 2, 1]
    assert numbers(entries(Filters(), "refused-5", size=9)) == [4, 5, 3, 2, 1]
    assert numbers(entries(Filters(actor="stranger"))) == [4]
    assert numbers(entries(Filters(action="read_case"))) == [4, 5, 1]
    assert numbers(entries(Filters(outcome="read"))) == [5, 3, 2, 1]
    assert numbers(entries(Filters(day=today_in_london()))) == [4, 5, 3, 2, 1]
    assert numbers(entries(Filters(day=date(2021, 11, 8)))) == []
    assert actions_in_use() == ["list_caseload", "list_my_work", "read_case"]
    with pytest.raises(NotAPlace):
        entries(Filters(), "x-1")


def test_the_auditor_reads_the_ledger_and_no_name_of_anybody_in_custody(
    client: Client, person: Person, other: Person
) -> None:
    looks(person, other)
    signed_in(client, Role.AUDITOR)
    page = client.get("/ledger").content.decode()
    assert faults(page) == []
    assert ("stranger" in page, "They may not" in page, "2 cases" in page) == (True, True, True)
    assert ("Adeyemi" in page, "Canary" in page, str(person.uuid) in page) == (False, False, False)
    assert page.index("stranger") < page.index("pom.leeds")
    found = client.post("/ledger/search", {"find": "stranger"}, follow=True)
    assert "stranger" not in found.redirect_chain[0][0]
    assert ("pom.leeds" in found.content.decode(), faults(found.content.decode())) == (False, [])
    assert LedgerEntry.objects.filter(action="read_ledger").last().details == {"by": "stranger"}  # type: ignore[union-attr]
    assert 'href="/ledger"' in client.get("/policy").content.decode()


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/ledger?day-day=31&day-month=2&day-year=2021", 422),
        ("/ledger?day-day=1&day-month=2&day-year=2021", 200),
        ("/ledger?outcome=refused&action=nothing", 200),
        ("/ledger?after=nowhere", 404),
    ],
)
def test_what_is_asked_for_wrongly_is_said(client: Client, person: Person, address: str, status: int) -> None:
    looks(person, person)
    signed_in(client, Role.AUDITOR)
    page = client.get(address)
    assert page.status_code == status
    assert faults(page.content.decode()) == []
    assert ("must be a real date" in page.content.decode()) is (status == 422)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.AUDITOR])
def test_nobody_else_reads_the_ledger(client: Client, role: Role) -> None:
    signed_in(client, role)
    assert client.get("/ledger").status_code == 404
    assert LedgerEntry.objects.filter(action="read_ledger").get().outcome == "refused"
    assert 'href="/ledger"' not in client.get("/policy").content.decode()
