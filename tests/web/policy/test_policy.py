"""Reading the policy: every provision has its page, and a search finds it by what people know."""

import pytest
from django.test import Client

from tests.web import people
from tests.web.markup import faults
from throughcare.access.roles import Role
from throughcare.duties.policy_in_use import catalogue
from throughcare.policy.days_to_set import DayToSet
from throughcare.web.policy.contents import contents, in_reading_order
from throughcare.web.policy.contradictions import anchor, left_open
from throughcare.web.policy.reading import told

pytestmark = pytest.mark.django_db


@pytest.fixture
def signed_in(client: Client) -> Client:
    client.force_login(people.account("inspector", Role.INSPECTOR))
    return client


@pytest.mark.parametrize("id_", [entry.provision.id for entry in catalogue()])
def test_every_provision_can_be_told(id_: str) -> None:
    entry = catalogue()[id_]
    said = {each.label: each for each in told(entry)}
    assert {"Kind", "Paragraph", "In force", "How it is made real"} <= set(said)
    assert (entry.amended_by or entry.document).title in said["Paragraph"].words


def test_every_provision_is_reached_from_its_document_and_section() -> None:
    reached = [entry.provision.id for held in contents().values() for each in held.sections for entry in each.entries]
    assert sorted(reached) == sorted(entry.provision.id for entry in catalogue())
    addresses = [(each.document.id, each.slug) for held in contents().values() for each in held.sections]
    assert len(addresses) == len(set(addresses))


@pytest.mark.parametrize(
    ("words", "provision"),
    [
        ("within 15 working days", "NS-4.3.5"),
        ("NS-3.3-RELEASE", "NS-3.3-RELEASE"),
        ("UM02SL004", "NS-3.3-COMMUNITY"),
        ("senior probation officer", "NS-3.1-SPO"),
        ("national standards 5.4", "NS-5.4"),
        ("  FIRST   appointment  ", "NS-3.3-INDUCTION"),
        ("fifteen business days", "NS-4.3.5"),
    ],
    ids=["limit", "id", "measure", "owner", "document and paragraph", "words", "figure in words"],
)
def test_a_provision_is_found_by_what_people_know_of_it(signed_in: Client, words: str, provision: str) -> None:
    page = signed_in.get("/policy", {"find": words}).content.decode()
    assert f'href="/policy/provisions/{provision}"' in page


def test_a_search_says_why_each_was_found(signed_in: Client) -> None:
    page = signed_in.get("/policy", {"find": "fifteen working days"}).content.decode()
    assert "By when: within 15 working days of the first appointment that took place" in page


def test_a_search_for_what_there_is_not_says_so(signed_in: Client) -> None:
    page = signed_in.get("/policy", {"find": '<zebra> "quoted"'}).content.decode()
    assert "Nothing found for" in page
    assert "<zebra>" not in page


def test_a_provision_says_how_many_cases_it_touches_and_leads_to_them(client: Client) -> None:
    people.on_an_order()
    client.force_login(people.account("spo", Role.SPO, region="Yorkshire and the Humber"))
    page = " ".join(client.get("/policy/provisions/NS-3.3-COMMUNITY").content.decode().split())
    assert "1 of the cases that you may see, with these duties:" in page
    assert 'href="/caseload?provision=NS-3.3-COMMUNITY"' in page
    assert "Grace Ebele" in client.get("/caseload?provision=NS-3.3-COMMUNITY").content.decode()
    assert "Grace Ebele" in client.get("/my-work?owner=anybody&cases=all&provision=NS-3.3-COMMUNITY").content.decode()


def test_cases_that_one_may_not_see_are_not_counted(client: Client) -> None:
    people.on_an_order()
    client.force_login(people.account("administrator", Role.ADMINISTRATOR))
    page = client.get("/policy/provisions/NS-3.3-COMMUNITY").content.decode()
    assert "None of the cases that you may see." in page


@pytest.mark.parametrize("address", ["/policy/none", "/policy/national-standards-2021/none", "/policy/provisions/NONE"])
def test_what_there_is_not_is_not_found(signed_in: Client, address: str) -> None:
    response = signed_in.get(address)
    assert response.status_code == 404
    assert faults(response.content.decode()) == []


@pytest.mark.parametrize(
    ("references", "in_order"),
    [
        (["3.10", "3.2", "10.1", "3.3"], ["3.2", "3.3", "3.10", "10.1"]),
        (["Annex B 1.1", "5.4"], ["5.4", "Annex B 1.1"]),
    ],
)
def test_references_stand_as_a_reader_counts(references: list[str], in_order: list[str]) -> None:
    assert sorted(references, key=in_reading_order) == in_order


def test_contradictions_are_a_page_that_provisions_lead_to_and_from(signed_in: Client) -> None:
    assert 'href="/policy/contradictions"' in signed_in.get("/policy").content.decode()
    page = signed_in.get("/policy/contradictions").content.decode()
    assert 'id="unpaid-work-start-15-of-which-days"' in page
    assert "THROUGHCARE_UNIT_OF_UNPAID_WORK_START" in page
    assert 'href="/policy/provisions/NS-4.3.5-UPW-START"' in page
    document = signed_in.get("/policy/national-standards-2021").content.decode()
    assert 'href="/policy/contradictions#national-standards-2021">47 questions that it leaves open' in document
    provision = signed_in.get("/policy/provisions/NS-4.3.5-UPW-START").content.decode()
    assert 'href="/policy/contradictions#unpaid-work-start-15-of-which-days"' in provision


def test_every_question_has_a_place_of_its_own_on_the_page() -> None:
    anchors = [anchor(question) for held in left_open() for question in held.questions]
    assert len(anchors) == 181
    assert len(set(anchors)) == 181


def test_an_amended_provision_shows_every_version_with_its_days(signed_in: Client) -> None:
    page = " ".join(signed_in.get("/policy/provisions/OMIC-PAROLE-PAROM1").content.decode().split())
    assert faults(page) == []
    assert "The text states no first day, until 1 May 2021, which is the first day without it" in page
    assert "From 1 May 2021 (in force today)" in page
    assert page.count("before tariff: the COM, until OMiC Parole goes live") == 1


def test_a_provision_never_amended_has_no_versions(signed_in: Client) -> None:
    assert 'id="versions"' not in signed_in.get("/policy/provisions/NS-3.3-COMMUNITY").content.decode()


def test_a_provision_whose_day_is_to_be_set_says_so(signed_in: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    waiting = catalogue()["NS-4.3.6"].provision
    assert "1 April 2022 is adopted here" in _page(signed_in, "NS-4.3.6")
    monkeypatch.setitem(vars(waiting), "waits_for", DayToSet("omic-unification", what="the OMiC changes"))
    page = _page(signed_in, "NS-4.3.6")
    assert "From a day still to be set." in page
    assert (
        "The text waits for the OMiC changes and sets no day: none is set here, so that it is never worked out" in page
    )


def _page(client: Client, provision: str) -> str:
    return " ".join(client.get(f"/policy/provisions/{provision}").content.decode().split())
