"""The page of who is responsible: asked of any day, corrected, and ended; and the journeys' pages."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from tests.web import people
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.record.models import Handover, LedgerEntry, ManagerCorrection, Person, StageTaken

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(db: None) -> Person:
    return people.held_in_leeds()


@pytest.fixture
def homd(client: Client, person: Person) -> Client:
    client.force_login(people.account("homd.leeds", Role.HOMD, code="H1", prison="LEI"))
    return client


def typed(name: str, day: object) -> dict[str, str]:
    return {f"{name}-{part}": str(getattr(day, part)) for part in ("day", "month", "year")}


def address(route: str, person: Person) -> str:
    return reverse(route, kwargs={"uuid": person.uuid})


@pytest.mark.provision("OMIC-HANDOVER-ONE", "NS-B.3.2")
def test_it_is_asked_of_any_day_corrected_and_ended(homd: Client, person: Person) -> None:
    today = today_in_london()
    page = homd.get(address("responsibility", person)).content.decode()
    assert "Prison offender manager (POM)" in page
    assert "Nothing was corrected." in page
    sent = {
        "holder": "COM",
        **typed("from_on", today - timedelta(days=3)),
        **typed("until_on", today + timedelta(days=30)),
        "evidence": "The community took the case on at the panel.",
        "agreed_by": "Sam Grey",
    }
    assert homd.post(address("correct_responsibility", person), sent).status_code == 302
    page = homd.get(address("responsibility", person)).content.decode()
    assert "The community took the case on at the panel." in page
    before = homd.get(address("responsibility", person), typed("on", today - timedelta(days=4))).content.decode()
    assert "Responsible then" in before
    made = ManagerCorrection.objects.get()
    homd.post(address("end_correction", person), {"correction": made.pk, "version": made.version})
    made.refresh_from_db()
    assert made.until_on == today


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"on-day": "31", "on-month": "2", "on-year": "2024"}, "The day to ask about must be a real date"),
        ({"on-day": "1", "on-month": "1", "on-year": "9999"}, "The day to ask about must be from 1900 to 2199"),
        ({"on-day": "1"}, "The day to ask about must include"),
    ],
)
def test_a_day_that_is_none_is_told_kindly(homd: Client, person: Person, asked: dict[str, str], told: str) -> None:
    answer = homd.get(address("responsibility", person), asked)
    assert answer.status_code == 422
    assert told in answer.content.decode()


def test_what_was_typed_is_kept_when_something_is_wrong(homd: Client, person: Person) -> None:
    sent = {"holder": "COM", "from_on-day": "31", "from_on-month": "2", "from_on-year": "2024", "evidence": "short"}
    answer = homd.post(address("correct_responsibility", person), sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "must be a real date" in page
    assert "in at least 20 characters" in page
    assert ">short</textarea>" in page
    assert not ManagerCorrection.objects.exists()


@pytest.mark.provision("OMIC-HANDOVER-MEETING")
def test_a_stage_is_taken_from_its_page_and_told_on_its_journey(homd: Client, person: Person) -> None:
    today = today_in_london()
    index = homd.get(address("journeys", person)).content.decode()
    assert address("handover", person) in index
    form = homd.get(address("handover_meeting", person)).content.decode()
    assert "What policy says" in form
    sent = {
        **typed("meeting_held_on", today),
        "method": "in_person",
        "COM": "yes",
        "POM": "yes",
        "points": "Housing.\nWork.",
    }
    assert homd.post(address("handover_meeting", person), sent).status_code == 302
    assert Handover.objects.get().meeting_held_on == today
    journey = homd.get(address("handover", person)).content.decode()
    assert "Housing.\nWork." in journey
    assert "the COM as its chair and the POM" in journey
    entry = LedgerEntry.objects.filter(action="hand_over", outcome="done").get()
    assert entry.person_id == person.pk


def test_a_stage_that_is_refused_keeps_what_was_typed(homd: Client, person: Person) -> None:
    sent = {"meeting_held_on-day": "12", "method": "in_person", "points": "Housing."}
    answer = homd.post(address("handover_meeting", person), sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "must include a month and a year" in page
    assert ">Housing.</textarea>" in page
    assert not StageTaken.objects.exists()


@pytest.mark.provision("OMIC-P2P-ATTENDANCE")
def test_a_gate_is_told_on_the_form_with_its_paragraph(homd: Client, person: Person) -> None:
    sent = {**typed("on", today_in_london()), "method": "video", "sending_pom": "yes", "points": "All."}
    page = homd.post(address("between_poms_meeting", person), sent).content.decode()
    assert "This cannot be done yet (OMIC-P2P-ATTENDANCE, POM to POM Handover)" in page
    assert "the person themselves" in page
    assert not StageTaken.objects.exists()


def test_my_work_can_be_narrowed_to_a_journey(homd: Client, person: Person) -> None:
    page = homd.get("/my-work?journey=handover&owner=anybody").content.decode()
    assert "Handover to the community" in page


@pytest.mark.provision("NS-B.MPC-ACCESS")
def test_a_pom_sees_what_there_is_to_see_of_the_handover(client: Client, person: Person) -> None:
    client.force_login(people.pom_at_leeds())
    page = client.get(address("handover", person)).content.decode()
    assert "What is due" in page
    assert "COM allocated 7.5 months before the CRD" in page
