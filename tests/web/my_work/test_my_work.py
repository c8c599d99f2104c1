"""The work list: its parts, what it is narrowed to, its pages and its CSV."""

import csv
import io
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.web import people
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.record.models import LedgerEntry, LedgerMention, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def signed_in(client: Client) -> Client:
    client.force_login(people.pom_at_leeds())
    return client


def csv_rows(client: Client, address: str = "/my-work.csv") -> list[dict[str, str]]:
    response = client.get(address)
    body = b"".join(response.streaming_content).decode()  # type: ignore[attr-defined]
    return list(csv.DictReader(io.StringIO(body.removeprefix("\ufeff"))))


def statements(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


def test_a_line_says_who_what_by_whom_by_when_why_and_by_which_paragraph(signed_in: Client) -> None:
    person = people.held_in_leeds()
    page = signed_in.get("/my-work").content.decode()
    assert f'href="/cases/{person.uuid}"' in page
    assert "Ola Adeyemi" in page
    assert "A0001BC · X000001" in page
    assert "At least three in-person sessions in the first 12 weeks" in page
    assert "days late" in page
    assert f'href="/cases/{person.uuid}?why=' in page
    assert 'href="/policy/provisions/' in page


def test_the_release_date_is_shown_with_its_type(signed_in: Client) -> None:
    people.held_in_leeds()
    hdced = today_in_london() + timedelta(days=120)
    assert f"HDCED {hdced:%-d %b %Y}" in signed_in.get("/my-work").content.decode()


def test_what_cannot_be_told_names_the_fact(signed_in: Client) -> None:
    people.held_in_leeds(crd=None)
    page = signed_in.get("/my-work/cannot-tell").content.decode()
    assert "Missing: conditional release date (CRD)" in page


def test_a_pom_begins_with_what_is_theirs_and_may_look_at_everybodys(signed_in: Client) -> None:
    people.held_in_leeds()
    own = {row["To be done by"] for row in csv_rows(signed_in)}
    everybody = {row["To be done by"] for row in csv_rows(signed_in, "/my-work.csv?owner=anybody")}
    assert own == {"POM"}
    assert "LDU" in everybody


def test_whoever_answers_for_others_begins_with_everybodys(client: Client) -> None:
    people.held_in_leeds()
    client.force_login(people.account("homd", Role.HOMD, code="H1", prison="LEI"))
    assert {"POM", "LDU"} < {row["To be done by"] for row in csv_rows(client)}


def test_another_prisons_work_is_not_there(client: Client) -> None:
    people.held_in_leeds()
    client.force_login(people.account("homd.wakefield", Role.HOMD, prison="WDI"))
    page = client.get("/my-work").content.decode()
    assert "Adeyemi" not in page
    assert "Nothing is overdue." in page
    assert csv_rows(client) == []


@pytest.mark.parametrize(
    ("narrowed", "found"),
    [
        ("tier=B", True),
        ("tier=A", False),
        ("prison=LEI", True),
        ("document=national-standards-2021", True),
        ("provision=NS-B.START", True),
        ("provision=NS-5.4", False),
        ("tier=Q&prison=nowhere&document=none", True),
    ],
    ids=["tier", "another tier", "prison", "document", "provision", "another provision", "what cannot be chosen"],
)
def test_the_list_is_narrowed(signed_in: Client, narrowed: str, found: bool) -> None:
    people.held_in_leeds()
    assert ("Adeyemi" in signed_in.get(f"/my-work?{narrowed}").content.decode()) is found
    assert bool(csv_rows(signed_in, f"/my-work.csv?{narrowed}")) is found


def test_a_part_that_there_is_not_is_not_found(signed_in: Client) -> None:
    assert signed_in.get("/my-work/someday").status_code == 404
    assert signed_in.get("/my-work/overdue?after=nonsense").status_code == 404


def test_pages_follow_each_other_and_leave_nothing_out(signed_in: Client) -> None:
    for number in range(1, 31):
        people.held_in_leeds(number, last=f"Name{chr(64 + number % 26)}x{number}")
    seen: list[str] = []
    address: str | None = "/my-work/overdue"
    while address:
        page = signed_in.get(address).content.decode()
        seen += [part.split('"')[0] for part in page.split("?why=")[1:]]
        following = page.partition('rel="next"')[0].rpartition('href="')[2] if 'rel="next"' in page else None
        address = following.split('"')[0].replace("&amp;", "&") if following else None
    overdue = [row for row in csv_rows(signed_in) if row["Part"] == "Overdue"]
    assert len(seen) == len(overdue) > 50


def test_no_cell_of_the_csv_is_a_formula(signed_in: Client) -> None:
    people.held_in_leeds(first="=HYPERLINK(1)", last="@Sum")
    assert {row["Name"] for row in csv_rows(signed_in)} == {"'=HYPERLINK(1) @Sum"}


def test_a_list_leaves_one_entry_that_says_whom_it_showed(signed_in: Client) -> None:
    person: Person = people.held_in_leeds()
    signed_in.get("/my-work")
    csv_rows(signed_in)
    entries = LedgerEntry.objects.order_by("number").values_list("actor", "action", "outcome", "details")
    assert list(entries) == [
        ("pom.leeds", "list_my_work", "read", {"cases": 1}),
        ("pom.leeds", "list_my_work_csv", "read", {"cases": 1}),
    ]
    assert list(LedgerMention.objects.values_list("entry", "person")) == [(1, person.pk), (2, person.pk)]


def test_the_number_of_statements_does_not_grow_with_the_list(signed_in: Client) -> None:
    addresses = ("/my-work", "/my-work/overdue", "/caseload", "/caseload?sort=release")
    for number in range(1, 11):
        people.held_in_leeds(number)
    few = {address: statements(signed_in, address) for address in addresses}
    for number in range(11, 201):
        people.held_in_leeds(number)
    many = {address: statements(signed_in, address) for address in addresses}
    assert many == few
    assert max(many.values()) <= 26
