"""The caseload: finding people, narrowing the list, and its CSV."""

import csv
import io
from datetime import timedelta

import pytest
from django.test import Client

from tests.web import people
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.record.models import Identifier

pytestmark = pytest.mark.django_db

NOT_KNOWN = "Nobody among the cases that you may see is known by these words."


@pytest.fixture
def signed_in(client: Client) -> Client:
    client.force_login(people.account("spo", Role.SPO, region="Yorkshire and the Humber"))
    return client


def found(client: Client, words: str) -> str:
    page: str = client.post("/caseload/search", {"find": words}, follow=True).content.decode()
    return page


@pytest.mark.parametrize(
    "words",
    ["Adeyemi", "adey", "ola ade", "adeyemi ola", "A0001BC", "a0001bc", "X000001", "2012/0394773H", "12/394773h"],
)
def test_somebody_is_found_by_name_or_by_any_number(signed_in: Client, words: str) -> None:
    person = people.held_in_leeds()
    people.held_in_leeds(2, last="Brown", first="Sam")
    Identifier.objects.create(person=person, kind="PNC", value="2012/0394773H")
    page = found(signed_in, words)
    assert "Ola Adeyemi" in page
    assert "Sam Brown" not in page
    assert "1 case for" in page


@pytest.mark.parametrize("words", ["Zebedee", "A9999ZZ", "<script>", "%", "' OR 1=1"])
def test_a_search_that_finds_nobody_says_so_kindly(signed_in: Client, words: str) -> None:
    people.held_in_leeds()
    page = found(signed_in, words)
    assert NOT_KNOWN in page
    assert "<script>" not in page


def test_somebody_whom_one_may_not_see_is_not_found(client: Client) -> None:
    people.held_in_leeds()
    client.force_login(people.account("homd.wakefield", Role.HOMD, prison="WDI"))
    assert NOT_KNOWN in found(client, "Adeyemi")


def test_an_empty_search_shows_everybody(signed_in: Client) -> None:
    people.held_in_leeds()
    assert "Ola Adeyemi" in found(signed_in, "  ")


def test_what_was_searched_for_stays_with_the_session_that_asked(signed_in: Client, client: Client) -> None:
    people.held_in_leeds()
    address = signed_in.post("/caseload/search", {"find": "Zebedee"})["Location"]
    other = Client()
    other.force_login(people.account("inspector", Role.INSPECTOR))
    assert "Ola Adeyemi" in other.get(address).content.decode()


@pytest.mark.parametrize(
    ("narrowed", "who"),
    [
        ("prison=LEI", {"Ola Adeyemi", "Sam Brown"}),
        ("tier=C", {"Grace Ebele"}),
        ("cohort=NPS_OVER_10", {"Ola Adeyemi", "Sam Brown"}),
        ("responsible=POM", {"Ola Adeyemi"}),
        ("responsible=COM", {"Sam Brown"}),
        ("pom=P100", {"Ola Adeyemi", "Sam Brown"}),
        ("com=C100", {"Grace Ebele"}),
        ("release=28", {"Sam Brown"}),
        ("release=183", {"Ola Adeyemi", "Sam Brown"}),
        ("provision=NS-3.3-COMMUNITY", {"Grace Ebele"}),
        ("provision=OMIC-TIER", {"Ola Adeyemi", "Sam Brown", "Grace Ebele"}),
        ("tier=C&prison=LEI", set()),
    ],
)
def test_the_list_is_narrowed_on_the_page_and_in_the_csv(signed_in: Client, narrowed: str, who: set[str]) -> None:
    today = today_in_london()
    people.held_in_leeds()
    people.held_in_leeds(2, last="Brown", first="Sam", crd=today + timedelta(days=20), hdced=None)
    people.on_an_order()
    page = signed_in.get(f"/caseload?{narrowed}").content.decode()
    everybody = {"Ola Adeyemi", "Sam Brown", "Grace Ebele"}
    assert {name for name in everybody if name in page} == who
    body = b"".join(signed_in.get(f"/caseload.csv?{narrowed}").streaming_content).decode()  # type: ignore[attr-defined]
    assert {row["Name"] for row in csv.DictReader(io.StringIO(body.removeprefix("\ufeff")))} == who


def test_the_release_date_never_stands_without_its_type(signed_in: Client) -> None:
    people.held_in_leeds()
    on = today_in_london() + timedelta(days=120)
    page = " ".join(signed_in.get("/caseload").content.decode().split())
    assert f'{on:%-d %b %Y}</span> <span class="tc-nowrap">(HDCED)</span>' in page


@pytest.mark.parametrize(("sort", "first"), [("name", "Ola Adeyemi"), ("release", "Sam Brown"), ("tier", "Sam Brown")])
def test_the_list_is_sorted(signed_in: Client, sort: str, first: str) -> None:
    people.held_in_leeds()
    people.held_in_leeds(2, last="Brown", first="Sam", hdced=today_in_london() + timedelta(days=9))
    page = signed_in.get(f"/caseload?sort={sort}").content.decode()
    assert min(["Ola Adeyemi", "Sam Brown"], key=page.index) == first


def test_the_next_page_begins_where_the_last_one_ended(signed_in: Client) -> None:
    for number in range(1, 61):
        people.held_in_leeds(number, last=f"Name{number:03d}".translate(str.maketrans("0123456789", "abcdefghij")))
    first = signed_in.get("/caseload").content.decode()
    following = first.partition('rel="next"')[0].rpartition('href="')[2].split('"')[0].replace("&amp;", "&")
    second = signed_in.get(following).content.decode()
    assert "60 cases" in first
    assert (first.count('href="/cases/'), second.count('href="/cases/')) == (50, 10)
    assert "Back to the first page" in second
