"""The page of a case: who is responsible, key dates, duties with their why, what cannot be told, what happened."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.web import people
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.policy.subjects import Subject
from throughcare.record.models import Contact, DataIssue, DoubtfulMatch, Identifier, Person
from throughcare.web.case.untold import COMES_FROM

pytestmark = pytest.mark.django_db


@pytest.fixture
def signed_in(client: Client) -> Client:
    client.force_login(people.pom_at_leeds())
    return client


def shown(client: Client, person: Person, asked: str = "") -> str:
    return " ".join(client.get(f"/cases/{person.uuid}{asked}").content.decode().split())


def test_the_head_says_who_where_and_when_released(signed_in: Client) -> None:
    today = today_in_london()
    page = shown(signed_in, people.held_in_leeds())
    assert "<h1" in page
    for words in (
        "Ola Adeyemi",
        "A0001BC",
        "X000001",
        "3 May 1985",
        f"Leeds (HMP) since {today - timedelta(days=700):%-d %B %Y}",
        f"{today + timedelta(days=120):%-d %B %Y} (HDCED)",
        "NPS, 10 months or more left at sentence",
        "<dd>High</dd>",
        "<dd>Robbery</dd>",
        "<dd>Standard determinate</dd>",
    ):
        assert words in page


def test_it_says_who_is_responsible_now_and_next_and_why(signed_in: Client) -> None:
    page = shown(signed_in, people.held_in_leeds())
    assert "Prison offender manager (POM): Ada Fictional, Leeds (HMP)" in page
    assert "A COM is to be allocated by" in page
    assert "The COM becomes responsible on" in page
    assert "Responsible: POM, because" in page


def test_an_order_has_its_practitioner_and_its_own_dates(client: Client) -> None:
    client.force_login(people.account("com", Role.COM, code=people.COM_CODE))
    page = shown(client, people.on_an_order())
    assert "Community offender manager (COM): Ben Fictional" in page
    assert "Supervision ends" in page
    assert "Supporting" not in page


def test_the_key_dates_are_drawn_listed_and_in_a_table(signed_in: Client) -> None:
    crd = today_in_london() + timedelta(days=275)
    page = shown(signed_in, people.held_in_leeds())
    assert '<title id="dates-title">Key dates on one line</title>' in page
    assert f"CRD: {crd:%-d %B %Y}" in page
    assert "Conditional release date (CRD)" in page
    assert "Key dates as a table" in page


def test_a_duty_says_why_and_leads_to_its_provision(signed_in: Client) -> None:
    page = shown(signed_in, people.held_in_leeds())
    assert "At least three in-person sessions in the first 12 weeks" in page
    assert "It asks for at least 3 contacts" in page
    assert 'href="/policy/provisions/NS-B.START"' in page


def test_the_why_that_was_asked_for_is_open(signed_in: Client) -> None:
    person = people.held_in_leeds()
    listed = signed_in.get("/my-work").content.decode()
    asked = listed.partition("?why=")[2].split("#")[0]
    assert f'id="{asked}"' in shown(signed_in, person)
    assert shown(signed_in, person).count("<details") == shown(signed_in, person, f"?why={asked}").count("<details")
    assert shown(signed_in, person, f"?why={asked}").count('tc-why" open') == 1


def test_what_cannot_be_told_names_the_fact_and_where_it_comes_from(signed_in: Client) -> None:
    page = shown(signed_in, people.held_in_leeds(crd=None))
    assert "Conditional release date (CRD)" in page
    assert "Comes from the prison record for custody (sentence calculation)" in page
    assert "provisions wait for it" in page


def test_every_table_of_facts_has_a_place_to_put_it_right() -> None:
    assert set(COMES_FROM) == set(Subject.declared)


def test_doubts_about_who_the_record_is_of_are_said(signed_in: Client) -> None:
    person, other = people.held_in_leeds(), people.held_in_leeds(2, last="Adeyemy")
    Identifier.objects.filter(person=person, kind="CRN").update(verified=False)
    DoubtfulMatch.objects.create(person=other, other=person, why="The same date of birth and a name alike.")
    page = shown(signed_in, person)
    assert "X000001 (not verified)" in page
    assert "The same date of birth and a name alike." in page
    assert f'href="/cases/{other.uuid}"' in page


def test_what_does_not_fit_in_a_record_is_said(signed_in: Client) -> None:
    person = people.held_in_leeds()
    DataIssue.objects.create(person=person, field="kind of sentence", says="The record contradicts itself.")
    page = shown(signed_in, person)
    assert "Kind of sentence: the record contradicts itself." in page


def test_what_happened_is_told_newest_first(signed_in: Client) -> None:
    page = shown(signed_in, people.held_in_leeds())
    told = ["Contact with POM: attended", "Tier recorded: B", "Movement: admission", "Sentenced: standard determinate"]
    assert [page.index(each) for each in told] == sorted(page.index(each) for each in told)
    assert "Talked about the course." in page
    assert "To Leeds (HMP)." in page


def test_a_note_is_shown_as_words_never_as_markup(signed_in: Client) -> None:
    person = people.held_in_leeds()
    Contact.objects.create(person=person, on=today_in_london(), outcome="attended", note="<b>bold</b>")
    assert "&lt;b&gt;bold&lt;/b&gt;" in shown(signed_in, person)


def test_a_long_past_is_folded_and_can_be_shown_whole(signed_in: Client) -> None:
    person = people.held_in_leeds()
    for days in range(1, 41):
        on = today_in_london() - timedelta(days=days)
        Contact.objects.create(
            person=person, on=on, recorded_on=on, by="POM", method="in_person", outcome="attended", note=f"Note {days}."
        )
    page = shown(signed_in, person)
    assert "Note 40." not in page
    assert "Note 40." in shown(signed_in, person, "?happened=all")
    assert "Show 30 more" in page
    assert shown(signed_in, person, "?all=met").count('class="tc-duty"') > page.count('class="tc-duty"')


def test_the_number_of_statements_is_the_same_for_a_short_and_a_long_past(signed_in: Client) -> None:
    person = people.held_in_leeds()
    few = _statements(signed_in, person)
    for days in range(1, 41):
        Contact.objects.create(person=person, on=today_in_london() - timedelta(days=days), outcome="attended")
    assert _statements(signed_in, person) <= few
    assert few <= 45


def _statements(client: Client, person: Person) -> int:
    shown(client, person)
    with CaptureQueriesContext(connection) as asked:
        shown(client, person)
    return len(asked)


def test_the_page_for_the_person_is_plain_and_holds_nothing_of_risk(signed_in: Client) -> None:
    person = people.held_in_leeds()
    on = today_in_london() + timedelta(days=3)
    Contact.objects.create(
        person=person, on=on, outcome="planned", by="POM", with_whom="person", method="in_person", note="A secret note."
    )
    page = shown(signed_in, person, "/for-the-person")
    assert "Your manager is Ada Fictional, your prison offender manager at Leeds (HMP)." in page
    assert "a community offender manager takes over" in page
    assert "You are to be released on licence (your conditional release date)" in page
    assert "You have an appointment with your prison offender manager in person" in page
    for hidden in ("risk", "Tier", "secret", "overdue", "HDCED", "cohort"):
        assert hidden not in page


def test_only_what_one_may_do_is_offered(client: Client) -> None:
    person = people.held_in_leeds()
    offered = {}
    for role in (Role.POM, Role.HOMD, Role.INSPECTOR):
        client.force_login(people.account(role.value, role, code="P7", prison="LEI"))
        page = shown(client, person)
        offered[role] = [words for words in ("Record a contact", "Allocate a POM", "Allocate a COM") if words in page]
    assert offered == {
        Role.POM: ["Record a contact"],
        Role.HOMD: ["Record a contact", "Allocate a POM"],
        Role.INSPECTOR: [],
    }


def test_a_birthday_counts_from_its_own_day() -> None:
    from throughcare.web.case.head import born

    assert born(date(1985, 5, 3), date(2021, 5, 2)) == "3 May 1985 (35 years old)"
    assert born(date(1985, 5, 3), date(2021, 5, 3)) == "3 May 1985 (36 years old)"
    assert born(None, date(2021, 5, 3)) == "Not known"
