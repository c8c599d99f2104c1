"""The pages of the journeys in custody: every stage's form, what is due with its number, and who does each task."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.test import Client

from tests.web import people
from tests.web.markup import faults
from throughcare.access.door import Of
from throughcare.access.doors import DOORS
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.policy.words import day
from throughcare.record.models import Assessment, Contact, OpdScreening, Person, Sentence, StageTaken
from throughcare.web.journeys.routes import route_of
from throughcare.work.journeys.index import JOURNEYS
from throughcare.work.stages.stage import Journey, Stage, Upon

pytestmark = pytest.mark.django_db

TODAY = today_in_london()
HERE = ("supervision", "assessment", "opd", "open-conditions", "tasks", "recall", "victim-liaison")
BEGINNING = [
    (JOURNEYS[name], stage) for name in HERE for stage in JOURNEYS[name].stages if stage.upon is not Upon.CHOSEN
]


def shown(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    page = answer.content.decode()
    assert faults(page) == []
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


@pytest.mark.parametrize(("journey", "stage"), BEGINNING, ids=lambda each: each.name)
def test_every_form_is_sound_and_tells_its_paragraph(
    client: Client, person: Person, journey: Journey, stage: Stage
) -> None:
    Sentence.objects.of(person.pk).update(recalled=True)
    address = f"/cases/{person.uuid}/{journey.name}/{stage.name}"
    door = DOORS[route_of(journey, stage)]
    assert (door.of, door.action) == (Of.CASE, stage.by)
    # The POM, the HOMD, the SPO: one of them may take any stage that there is.
    for username, role, place in (("homd", Role.HOMD, "prison"), ("spo", Role.SPO, "region")):
        where = {"prison": "LEI"} if place == "prison" else {"region": "Yorkshire and the Humber"}
        client.force_login(people.account(username, role, code=username, **where))
        if client.get(address).status_code == 200:
            page = shown(client, address)
            assert stage.title in page
            questions = [*(each.question for each in stage.asks), *(each.question for each in stage.says)]
            assert all(question in page for question in questions)
            return
    pytest.fail("Nobody may open it.")


@pytest.mark.parametrize("name", HERE)
def test_every_journey_is_reached_from_the_case(pom: Client, person: Person, name: str) -> None:
    assert f"/cases/{person.uuid}/{name}" in pom.get(f"/cases/{person.uuid}/journeys").content.decode()
    assert JOURNEYS[name].title in shown(pom, f"/cases/{person.uuid}/{name}")


def of_day(name: str, when: str = "") -> dict[str, str]:
    on = TODAY + timedelta(days=14) if when == "later" else TODAY
    return {f"{name}-day": str(on.day), f"{name}-month": str(on.month), f"{name}-year": str(on.year)}


@pytest.mark.provision("NS-B.START", "NS-B.SUPERVISION")
def test_a_session_is_recorded_and_shows_with_what_the_person_said(pom: Client, person: Person) -> None:
    address = f"/cases/{person.uuid}/supervision"
    sent = {
        **of_day("on"),
        **of_day("next_on", "later"),
        "purpose": "supervision",
        "method": "in_person",
        "outcome": "attended",
        "work": "Thinking skills.",
        "own_words": "“I want to be home.”",
    }
    wrong = pom.post(f"{address}/session", {**sent, "work": ""})
    assert wrong.status_code == 422
    assert "Write an answer to: What did you work on? (NS-B.SUPERVISION)" in wrong.content.decode()
    assert "“I want to be home.”" in wrong.content.decode()
    assert not Contact.objects.filter(purpose="supervision").exists()
    assert pom.post(f"{address}/session", sent).status_code == 302
    page = shown(pom, f"{address}?done=session")
    assert "Recorded: Record a session." in page
    assert "“I want to be home.”" in page
    later = day(TODAY + timedelta(days=14))
    assert f"Date on which the person was told to expect the next session {later}" in page


def test_only_what_a_stage_may_go_on_with_is_offered(pom: Client, person: Person) -> None:
    Contact.objects.create(
        person=person, on=TODAY, by="POM", with_whom="person", purpose="supervision", outcome="planned", method="video"
    )
    Contact.objects.create(
        person=person, on=TODAY, by="POM", with_whom="person", purpose="supervision", outcome="attended", method="video"
    )
    Contact.objects.create(
        person=person, on=TODAY, by="COM", with_whom="person", purpose="pre_release", outcome="planned", method="video"
    )
    page = shown(pom, f"/cases/{person.uuid}/supervision")
    assert page.count("Say what came of this session") == 1
    assert "Who made the contact COM" not in page


def test_what_is_wrong_with_the_row_is_told_on_the_form(client: Client, person: Person) -> None:
    homd = people.account("homd.leeds", Role.HOMD, code="H1", prison="LEI")
    client.force_login(homd)
    own = Assessment.objects.create(person=person, kind="review", completed_on=TODAY, recorded_by=homd.username)
    sent = {**of_day("countersigned_on"), "quality": "yes", "version": "1"}
    answer = client.post(f"/cases/{person.uuid}/assessment/countersign?row={own.pk}", sent)
    assert answer.status_code == 422
    assert "Somebody else has to do this: you recorded what it is about." in answer.content.decode()


@pytest.mark.provision("OMIC-HANDOVER-TASKS")
def test_who_does_each_task_is_on_its_page_with_the_way_to_record_it(pom: Client, person: Person) -> None:
    page = shown(pom, f"/cases/{person.uuid}/tasks")
    assert "1. OASys assessment in preparation for handover POM" in page
    assert "9. HDC home suitability assessment, if required COM" in page
    assert "7. Supervision, if the COM asks for it Nobody as things stand" in page
    raw = pom.get(f"/cases/{person.uuid}/tasks").content.decode()
    assert f"/cases/{person.uuid}/tasks/hdc" in raw
    # The COM's task is no link for the POM.
    assert f"/cases/{person.uuid}/tasks/home" not in raw


@pytest.mark.provision("NS-6.2")
def test_the_check_for_victim_liaison_shows_no_victim(pom: Client, person: Person) -> None:
    address = f"/cases/{person.uuid}/victim-liaison"
    assert "victim liaison officer assigned: no ." in shown(pom, address)
    assert pom.post(f"{address}/check", {**of_day("on"), "found": "yes"}).status_code == 302
    assert StageTaken.objects.get().kept_from_person
    assert Person.objects.get(pk=person.pk).vlo_assigned
    assert "victim liaison officer assigned: yes ." in shown(pom, address)
    assert "Victim liaison found yes" in shown(pom, address)


def test_a_psychologist_screens_and_records_no_session(client: Client, person: Person) -> None:
    client.force_login(people.account("psy.leeds", Role.PSYCHOLOGIST, code="Y1", prison="LEI"))
    assert "Record a session" not in shown(client, f"/cases/{person.uuid}/supervision")
    assert client.get(f"/cases/{person.uuid}/supervision/session").status_code == 404
    sent = {**of_day("screened_on"), "likely_personality_disorder": "no", "harmful_offending": ""}
    assert client.post(f"/cases/{person.uuid}/opd/screening", sent).status_code == 302
    assert OpdScreening.objects.get().likely_personality_disorder is False
