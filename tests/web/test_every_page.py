"""What holds of every page of the journeys: sound markup, kept out of caches, and closed to whoever may not see it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from tests.web import people
from tests.web.markup import faults
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.record.models import Account, DoubtfulMatch, Identifier, LedgerEntry, Person

pytestmark = pytest.mark.django_db

PAGES: dict[str, Callable[[Person], str]] = {
    "my work": lambda person: "/my-work",
    "my work, narrowed": lambda person: "/my-work?tier=B&owner=anybody&document=national-standards-2021",
    "one part of it": lambda person: "/my-work/overdue?owner=anybody",
    "an empty part of it": lambda person: "/my-work/due-this-week?tier=D",
    "caseload": lambda person: "/caseload",
    "caseload, narrowed": lambda person: "/caseload?prison=LEI&release=365&sort=release",
    "caseload with nobody": lambda person: "/caseload?tier=D",
    "case": lambda person: f"/cases/{person.uuid}",
    "case, all that happened": lambda person: f"/cases/{person.uuid}?happened=all&all=overdue&done=contact",
    "for the person": lambda person: f"/cases/{person.uuid}/for-the-person",
    "contact": lambda person: f"/cases/{person.uuid}/contacts/new",
    "who looked": lambda person: f"/cases/{person.uuid}/who-looked",
    "who may see it": lambda person: f"/cases/{person.uuid}/who-may-see",
    "an emergency": lambda person: "/break-glass",
    "reviews of emergencies": lambda person: "/break-glass/reviews",
    "notices": lambda person: "/notices",
    "who has been told": lambda person: f"/cases/{person.uuid}/told",
    "tell somebody": lambda person: f"/cases/{person.uuid}/tell",
    "a notice to send": lambda person: f"/cases/{person.uuid}/tell?notice=OMIC-MPCS-NOTIFY",
    "what is stuck": lambda person: "/outbox",
    "a fact to correct": lambda person: f"/cases/{person.uuid}/correct?table=record.Person&row={person.pk}&fact=iom",
    "rows to correct": lambda person: f"/cases/{person.uuid}/correct",
    "rows to dispute": lambda person: f"/cases/{person.uuid}/statements/new",
    "a statement": lambda person: f"/cases/{person.uuid}/statements/new?table=record.Person&row={person.pk}",
    "legal holds": lambda person: f"/cases/{person.uuid}/legal-holds",
    "subject access": lambda person: f"/cases/{person.uuid}/subject-access",
    "a subject access request": lambda person: f"/cases/{person.uuid}/subject-access/request",
    "policy": lambda person: "/policy",
    "a search": lambda person: "/policy?find=within+15+working+days",
    "a search for nothing there is": lambda person: "/policy?find=zebra",
    "contradictions": lambda person: "/policy/contradictions",
    "own account": lambda person: "/account",
    "another password": lambda person: "/account/password",
    "confirming": lambda person: "/confirm?next=/my-work.csv",
    "departures": lambda person: "/policy/departures",
    "a new departure": lambda person: "/policy/departures/new?provision=NS-4.3.6-POST-RELEASE",
    "document": lambda person: "/policy/national-standards-2021",
    "section": lambda person: "/policy/national-standards-2021/3-allocation-and-initial-contact",
    "provision": lambda person: "/policy/provisions/NS-3.3-COMMUNITY",
    "provision of another kind": lambda person: "/policy/provisions/NS-3.2",
}
PERSONAL = (
    "case",
    "for the person",
    "contact",
    "who may see it",
    "who looked",
    "rows to correct",
    "who has been told",
    "tell somebody",
    "legal holds",
    "subject access",
)


@pytest.fixture
def doubtful(db: None) -> Person:
    """Somebody with a missing release date, a number that is not verified, and a match that waits."""
    person = people.held_in_leeds(1, crd=None)
    Identifier.objects.filter(person=person, kind="CRN").update(verified=False)
    DoubtfulMatch.objects.create(person=person, incoming={"x": 1}, digest="d", why="The same name and date of birth.")
    return person


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("state", ["settled", "doubtful", "order"])
def test_a_page_is_sound(client: Client, name: str, state: str, request: pytest.FixtureRequest) -> None:
    client.force_login(people.account("spo", Role.SPO, region="Yorkshire and the Humber"))
    made: dict[str, Callable[[], Person]] = {
        "settled": people.held_in_leeds,
        "doubtful": lambda: request.getfixturevalue("doubtful"),
        "order": people.on_an_order,
    }
    response = client.get(PAGES[name](made[state]()))
    assert response.status_code == 200
    assert faults(response.content.decode()) == []
    assert response["Cache-Control"] == "no-store, private"


@pytest.mark.parametrize("name", PAGES)
def test_nobody_sees_a_page_without_signing_in(client: Client, name: str) -> None:
    response = client.get(PAGES[name](people.held_in_leeds()))
    assert (response.status_code, response["Location"].split("?")[0]) == (302, "/sign-in")


@pytest.mark.parametrize("name", PERSONAL)
def test_a_case_that_one_may_not_see_looks_like_none(client: Client, name: str) -> None:
    person = people.held_in_leeds()
    client.force_login(people.account("pom.wakefield", Role.POM, code="P9", prison="WDI"))
    forbidden = client.get(PAGES[name](person))
    person.uuid = "00000000-0000-4000-8000-000000000000"
    absent = client.get(PAGES[name](person))
    assert (forbidden.status_code, absent.status_code) == (404, 404)
    assert _steady(forbidden.content) == _steady(absent.content)


def test_a_refusal_leaves_an_entry_and_a_read_another(client: Client) -> None:
    person = people.held_in_leeds()
    client.force_login(people.account("pom.wakefield", Role.POM, code="P9", prison="WDI"))
    client.get(f"/cases/{person.uuid}")
    client.force_login(people.pom_at_leeds())
    client.get(f"/cases/{person.uuid}")
    entries = LedgerEntry.objects.order_by("number").values_list("actor", "action", "outcome", "person")
    assert list(entries) == [
        ("pom.wakefield", "read_case", "refused", None),
        ("pom.leeds", "read_case", "read", person.pk),
    ]


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.CASE_ADMINISTRATOR, Role.INSPECTOR, Role.PP])
def test_every_role_has_a_first_page(client: Client, role: Role) -> None:
    people.held_in_leeds()
    client.force_login(people.account("someone", role))
    page = client.get("/my-work").content.decode()
    assert faults(page) == []
    assert ("Ola Adeyemi" in page) is (role is Role.INSPECTOR)


def test_an_address_never_carries_a_name_or_a_number(client: Client, pom_leeds: Account) -> None:
    for number in range(1, 53):
        people.held_in_leeds(number, last="Okafor", sentenced_on=today_in_london() - timedelta(days=number))
    client.force_login(pom_leeds)
    page = client.post("/caseload/search", {"find": "okafor"}, follow=True)
    addresses = [part.split('"')[0] for part in page.content.decode().split('href="')[1:]]
    asked = page.redirect_chain[0][0]
    assert not [each for each in [asked, *addresses] if "okafor" in each.lower() or "A0001BC" in each]
    assert any("after=" in each for each in addresses)


def _steady(page: bytes) -> list[str]:
    """The page without the token that differs each time."""
    return [line for line in page.decode().splitlines() if "csrfmiddlewaretoken" not in line]


@pytest.fixture
def pom_leeds(db: None) -> Account:
    return people.pom_at_leeds()
