"""The pages of early allocation, parole and returns: forms with lists, what policy says, and which stage comes next."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.test import Client

from tests.web import people
from tests.web.markup import faults
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.record.models import EarlyAllocation, Person, ReturnToClosed, Sentence, StageWords
from throughcare.work.journeys.index import JOURNEYS
from throughcare.work.stages.stage import Journey, Stage, Upon

pytestmark = pytest.mark.django_db

TODAY = today_in_london()
HERE = ("early-allocation", "parole", "return-determinate", "return-indeterminate")
STAGES = [(JOURNEYS[name], stage) for name in HERE for stage in JOURNEYS[name].stages if stage.upon is not Upon.CHOSEN]


def shown(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    page = answer.content.decode()
    assert faults(page) == []
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


def of_day(*names: str) -> dict[str, str]:
    parts = {"day": TODAY.day, "month": TODAY.month, "year": TODAY.year}
    return {f"{name}-{part}": str(value) for name in names for part, value in parts.items()}


@pytest.mark.provision("OMIC-EA-PURPOSE", "OMIC-EA-GUIDANCE")
@pytest.mark.parametrize(("journey", "stage"), STAGES, ids=lambda each: each.name)
def test_every_form_is_sound_and_tells_its_paragraph(
    client: Client, person: Person, journey: Journey, stage: Stage
) -> None:
    address = f"/cases/{person.uuid}/{journey.name}/{stage.name}"
    for role, where in ((Role.HOMD, {"prison": "LEI"}), (Role.SPO, {"region": "Yorkshire and the Humber"})):
        client.force_login(people.account(f"{role}.here", role, code=f"{role}", **where))
        if client.get(address).status_code == 200:
            page = shown(client, address)
            questions = [
                *(each.question for each in stage.asks),
                *(each.question for each in stage.picks),
                *(each.question for each in stage.says),
            ]
            assert [each for each in (stage.title, *questions) if each not in page] == []
            assert [each for pick in stage.picks for each in pick.of.values() if each not in page] == []
            assert "What policy says" in page
            return
    pytest.fail("Nobody may open it.")


@pytest.mark.provision("OMIC-EA-PURPOSE", "OMIC-EA-GUIDANCE")
def test_the_page_tells_what_early_allocation_is_for_and_which_route_there_is(pom: Client, person: Person) -> None:
    address = f"/cases/{person.uuid}/early-allocation"
    page = shown(pom, address)
    assert "What early allocation is for (Early Allocation)" in page
    assert "EQuIP, under Pre-Release" in page
    assert "Route neither mandatory nor discretionary" in page
    EarlyAllocation.objects.create(person=person, assessed_on=TODAY, criteria_met_on=TODAY)
    assert "Route discretionary Why" in shown(pom, address)


def test_what_is_made_of_facts_that_are_kept_apart_is_not_told_to_everybody(client: Client, person: Person) -> None:
    client.force_login(people.account("kw", Role.KEY_WORKER, code=people.POM_CODE, prison="LEI"))
    page = shown(client, f"/cases/{person.uuid}/early-allocation")
    assert "What policy says of this case" not in page
    assert "TACT" not in page


@pytest.mark.provision("OMIC-EA-REASONS")
def test_what_was_picked_stays_picked_where_something_is_wrong(pom: Client, person: Person) -> None:
    EarlyAllocation.objects.create(person=person, assessed_on=TODAY, criteria_met_on=TODAY)
    address = f"/cases/{person.uuid}/early-allocation/refer"
    sent = {**of_day("referred_on"), "media": "yes", "other_reason": "yes", "version": "1"}
    wrong = pom.post(address, sent)
    page = wrong.content.decode()
    assert (wrong.status_code, faults(page)) == (422, [])
    assert "Write an answer to: What is the other reason? (OMIC-EA-REASONS)" in page
    assert re.search(r'name="media"[^>]*checked', page)
    assert not re.search(r'name="another_area"[^>]*checked', page)
    none = pom.post(address, {**of_day("referred_on"), "version": "1"})
    assert "Answer: On what grounds is it referred? (OMIC-EA-REASONS)" in none.content.decode()
    assert pom.post(address, {**sent, "other": "A witness is protected."}).status_code == 302
    assert StageWords.objects.get(name="reasons").words == (
        "A high-profile release that the national media will cover; Another reason"
    )


@pytest.mark.provision("OMIC-PAROLE-PAROM1", "OMIC-PAROLE-ISP-COM", "OMIC-PAROLE-ACCOUNTABILITY")
def test_the_page_of_parole_tells_the_windows_and_who_writes(pom: Client, person: Person) -> None:
    tariff = TODAY + timedelta(days=200)
    Sentence.objects.filter(person=person).update(kind="life", crd=None, ted=tariff, hdced=None)
    page = shown(pom, f"/cases/{person.uuid}/parole")
    assert "Who writes the PAROM1 Author POM Contributes none" in page
    assert "How an indeterminate sentence prisoner gets a COM COM allocated" in page
    assert "The COM answers for the recommendation; the POM speaks of the time in custody" in page
    Sentence.objects.filter(person=person).update(ted=TODAY)
    assert "Author COM Contributes POM" in shown(pom, f"/cases/{person.uuid}/parole")


@pytest.mark.provision("OMIC-RTC-DUTY-GOVERNOR", "OMIC-RTC-COORDINATOR")
def test_the_next_stages_are_offered_as_they_may_be_taken(client: Client, person: Person) -> None:
    address = f"/cases/{person.uuid}/return-determinate"
    made = ReturnToClosed.objects.create(person=person, reported_on=TODAY, category_change="drugs", pom_on_duty=False)
    client.force_login(people.account("homd", Role.HOMD, code="H1", prison="LEI"))
    page = shown(client, address)
    assert "Coordinator Duty Governor" in page
    assert "Complete the investigation" in page
    assert "Complete the RC1" not in page
    assert "Decide, as Duty Governor" not in page
    client.force_login(people.account("dgov", Role.DUTY_GOVERNOR, code="D1", prison="LEI"))
    assert "Decide, as Duty Governor" in shown(client, address)
    decision = {
        **of_day("governor_decided_on"),
        "governor_decision": "return_at_once",
        "life": "yes",
        "reasons": "Others are at risk.",
        "version": "1",
    }
    assert client.post(f"{address}/decision?row={made.pk}", decision).status_code == 302
    client.force_login(people.pom_at_leeds())
    page = shown(client, f"{address}?done=decision")
    assert "Recorded: Decide, as Duty Governor." in page
    assert "Complete the RC1" in page
    assert "What was weighed? Keeping people alive" in page
    assert "Record who was told of the return" not in page


@pytest.mark.provision("OMIC-RTC-ISP-BOARD-ORDER", "OMIC-RTC-ISP-TRIGGERS")
def test_a_board_that_could_not_be_held_first_follows_as_soon_as_possible(pom: Client, person: Person) -> None:
    Sentence.objects.filter(person=person).update(kind="life", crd=None, ted=TODAY + timedelta(days=200), hdced=None)
    ReturnToClosed.objects.create(
        person=person,
        reported_on=TODAY,
        adverse_development="arrest",
        unmanageable_in_open=True,
        pom_on_duty=True,
        decided_on=TODAY,
        returned_on=TODAY,
        operational_reasons=True,
    )
    page = shown(pom, f"/cases/{person.uuid}/return-indeterminate")
    assert "Coordinator POM" in page
    assert "Investigation required yes" in page
    assert "Board as soon as possible yes" in page
    assert "Returns to closed conditions" in page
