"""Departures from policy on their own pages, on the provision's, and on every duty that they bite on."""

from datetime import date, timedelta

import pytest
from django.test import Client

from tests.web import people
from tests.web.markup import faults
from throughcare.access.permissions import Actor
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.duties.policy_in_use import catalogue
from throughcare.policy.words import day
from throughcare.record.models import Assessment, Departure, Person, Spell
from throughcare.work.departures import NewDeparture, depart

pytestmark = pytest.mark.django_db

SHOULD, MUST, MAY = "NS-4.3.6-POST-RELEASE", "NS-3.3-RELEASE", "WECASP-7.16.7"
TODAY = today_in_london()
UNTIL = TODAY + timedelta(days=60)
REASON = "the unit has no room for these meetings"
FILLED = {
    "provision": SHOULD,
    "place": "prison:LEI",
    "reason": REASON,
    "decided_by": "Jo Hale, Governor",
    "agreed_by": "Sam Dean, Prison Group Director",
    "from_on-day": str(TODAY.day),
    "from_on-month": str(TODAY.month),
    "from_on-year": str(TODAY.year),
    "until_on-day": str(UNTIL.day),
    "until_on-month": str(UNTIL.month),
    "until_on-year": str(UNTIL.year),
}
WORDS = f"HMP Leeds departs from this from {day(TODAY)} until {day(UNTIL)}, because {REASON}."
HOMD = Actor("homd.leeds", Role.HOMD, "H1", frozenset({"LEI"}))


@pytest.fixture
def homd(client: Client) -> Client:
    client.force_login(people.account("homd.leeds", Role.HOMD, code="H1", prison="LEI"))
    return client


def shown(client: Client, address: str) -> str:
    page = client.get(address).content.decode()
    assert faults(page) == []
    return " ".join(page.split())


def departing(provision: str, from_on: date = TODAY, until_on: date = UNTIL) -> Departure:
    entered = NewDeparture(
        provision=provision,
        establishment="LEI",
        reason=REASON,
        decided_by="Jo Hale, Governor",
        agreed_by="Sam Dean, Prison Group Director",
        from_on=from_on,
        until_on=until_on,
    )
    return depart(HOMD, entered)


def due_for_review() -> Person:
    """Somebody at Leeds whose OASys was completed nearly two years ago, so that a review should be done soon."""
    person = people.held_in_leeds()
    completed = TODAY - timedelta(days=720)
    Assessment.objects.create(person=person, kind="initial", completed_on=completed, layer=3)
    people.refresh(person)
    return person


def test_a_departure_is_recorded_and_stands_in_the_list_and_on_the_provision(homd: Client) -> None:
    answer = homd.post("/policy/departures/new", FILLED)
    assert (answer.status_code, answer["Location"]) == (302, "/policy/departures?done=new")
    page = shown(homd, answer["Location"])
    assert "The departure is recorded." in page
    assert "HMP Leeds" in page
    assert f'href="/policy/provisions/{SHOULD}"' in page
    assert "Decided by Jo Hale, Governor; agreed by Sam Dean, Prison Group Director" in page
    assert WORDS in shown(homd, f"/policy/provisions/{SHOULD}")


def test_the_form_begins_with_the_provision_the_place_and_today(homd: Client) -> None:
    page = shown(homd, f"/policy/departures/new?provision={SHOULD}")
    assert f'value="{SHOULD}"' in page
    assert '<option value="prison:LEI" selected>HMP Leeds</option>' in page
    assert catalogue()[SHOULD].provision.title in page


def test_a_must_is_refused_beside_its_field_and_what_was_typed_is_kept(homd: Client) -> None:
    answer = homd.post("/policy/departures/new", {**FILLED, "provision": MUST})
    page = " ".join(answer.content.decode().split())
    assert answer.status_code == 422
    assert faults(page) == []
    assert page.count("Nobody may depart from NS-3.3-RELEASE (National Standards 2021, 3.3): the text says must") == 2
    assert REASON in page
    assert 'value="Jo Hale, Governor"' in page
    assert Departure.objects.count() == 0


def test_everything_wrong_is_said_at_once_in_the_order_of_the_fields(homd: Client) -> None:
    page = homd.post("/policy/departures/new", {"from_on-day": "31", "from_on-month": "2", "from_on-year": "2022"})
    errors = [
        "There is no provision without an id: enter its id, such as NS-4.3.5",
        "Choose the prison or the region that departs",
        "Say why, in at least 20 characters",
        "Enter who decided on the departure",
        "Enter who agreed it",
        "The first day must be a real date",
        "Enter the last day",
    ]
    text = page.content.decode()
    places = [text.index(error) for error in errors]
    assert (page.status_code, places) == (422, sorted(places))


def test_another_prisons_place_is_not_found(homd: Client) -> None:
    assert homd.post("/policy/departures/new", {**FILLED, "place": "prison:WDI"}).status_code == 404
    assert homd.post("/policy/departures/new", {**FILLED, "place": "region:Wales"}).status_code == 404


def test_a_region_departs_through_its_senior_probation_officer(client: Client) -> None:
    client.force_login(people.account("spo", Role.SPO, region="Yorkshire and the Humber"))
    client.post("/policy/departures/new", {**FILLED, "place": "region:Yorkshire and the Humber"})
    assert "Yorkshire and the Humber (probation region)" in shown(client, "/policy/departures")


@pytest.mark.parametrize("role", [Role.POM, Role.COM, Role.INSPECTOR, Role.CASE_ADMINISTRATOR, Role.ADMINISTRATOR])
def test_others_read_the_list_and_change_nothing(client: Client, role: Role) -> None:
    held = departing(SHOULD)
    client.force_login(people.account("someone", role, code="S1", prison="LEI"))
    page = shown(client, "/policy/departures")
    assert "HMP Leeds" in page
    assert "/policy/departures/new" not in page
    assert "/end" not in page
    assert client.get("/policy/departures/new").status_code == 404
    assert client.post("/policy/departures/new", FILLED).status_code == 404
    assert client.get(f"/policy/departures/{held.pk}/end").status_code == 404


def test_the_list_tells_what_is_in_force_from_what_is_to_come_and_what_has_ended(homd: Client) -> None:
    departing(SHOULD, TODAY - timedelta(days=9), TODAY - timedelta(days=1))
    departing(SHOULD, TODAY, TODAY)
    departing(SHOULD, TODAY + timedelta(days=1), UNTIL)
    page = shown(homd, "/policy/departures")
    first_days = [TODAY, TODAY + timedelta(days=1), TODAY - timedelta(days=9)]
    places = [page.index(f"{day(each)} to ") for each in first_days]
    assert places == sorted(places)
    assert page.count("End it") == 2


def test_a_departure_is_ended(homd: Client) -> None:
    held = departing(SHOULD, TODAY - timedelta(days=9))
    page = shown(homd, f"/policy/departures/{held.pk}/end")
    assert f'name="version" value="{held.version}"' in page
    yesterday = TODAY - timedelta(days=1)
    answer = homd.post(f"/policy/departures/{held.pk}/end", ending(yesterday))
    assert (answer.status_code, answer["Location"]) == (302, "/policy/departures?done=end")
    assert Departure.objects.current().get().until_on == yesterday
    assert WORDS not in shown(homd, f"/policy/provisions/{SHOULD}")


@pytest.mark.parametrize(
    ("until_on", "version", "error"),
    [
        (UNTIL, 1, f"It ends on {day(UNTIL)} already: enter an earlier day"),
        (TODAY, 9, "This departure was changed while you were working on it"),
    ],
)
def test_an_ending_that_makes_no_sense_is_refused(homd: Client, until_on: date, version: int, error: str) -> None:
    held = departing(SHOULD)
    answer = homd.post(f"/policy/departures/{held.pk}/end", ending(until_on, version))
    assert answer.status_code == 422
    assert error in answer.content.decode()
    assert Departure.objects.current().get().until_on == UNTIL


def ending(until_on: date, version: int = 1) -> dict[str, str]:
    parts = {"day": until_on.day, "month": until_on.month, "year": until_on.year}
    return {"version": str(version), **{f"until_on-{name}": str(part) for name, part in parts.items()}}


@pytest.mark.parametrize(
    ("provision", "words"),
    [
        (MUST, "The text says must: nobody may depart from it."),
        (MAY, "The text says may: there is nothing to depart from."),
        (SHOULD, "No prison or region departs from it."),
    ],
)
def test_a_provision_says_whether_one_may_depart_from_it(homd: Client, provision: str, words: str) -> None:
    page = shown(homd, f"/policy/provisions/{provision}")
    assert words in page
    assert (f'href="/policy/departures/new?provision={provision}"' in page) is (provision == SHOULD)


def test_a_duty_is_marked_and_not_hidden(homd: Client) -> None:
    person, provision = due_for_review(), "OMIC-OASYS-REVIEW-DET"
    title = catalogue()[provision].provision.title
    before = {address: shown(homd, address) for address in (f"/cases/{person.uuid}", _listed(provision))}
    departing(provision)
    for address, page in before.items():
        assert title in page
        assert WORDS not in page
        after = shown(homd, address)
        assert title in after
        assert WORDS in after
        assert after.count("tc-departure") >= 1
    assert WORDS in homd.get(f"/my-work.csv?owner=anybody&provision={provision}").getvalue().decode()


def test_a_duty_of_somebody_held_elsewhere_is_not_marked(client: Client) -> None:
    person = due_for_review()
    departing("OMIC-OASYS-REVIEW-DET")
    Spell.objects.filter(person=person).update(establishment="WDI")
    client.force_login(people.account("spo", Role.SPO, region="Yorkshire and the Humber"))
    assert WORDS not in shown(client, f"/cases/{person.uuid}")


def _listed(provision: str) -> str:
    return f"/my-work?owner=anybody&cases=all&provision={provision}"
