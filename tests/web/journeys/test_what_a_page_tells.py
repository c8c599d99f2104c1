"""What the page of a journey and the form of a stage tell: what was said before, what policy answers, who acts."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.test import Client

from tests.web import people
from tests.web.markup import faults
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.policy.words import day
from throughcare.record.models import (
    Assessment,
    Change,
    Contact,
    EarlyAllocation,
    Person,
    Plan,
    StageTaken,
    StageWords,
)

pytestmark = pytest.mark.django_db

TODAY = today_in_london()
AGENCIES = "Other agencies have a part in a complex release"


@pytest.fixture
def spo(client: Client) -> Client:
    client.force_login(people.account("spo.here", Role.SPO, code="S1", region="Yorkshire and the Humber"))
    return client


def page_at(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    page = answer.content.decode()
    assert faults(page) == []
    return page


def words_at(client: Client, address: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page_at(client, address))).split())


def of_day(*names: str) -> dict[str, str]:
    parts = {"day": TODAY.day, "month": TODAY.month, "year": TODAY.year}
    return {f"{name}-{part}": str(value) for name in names for part, value in parts.items()}


@pytest.mark.provision("OMIC-EA-REASONS", "OMIC-EA-ROUTES")
def test_the_referral_begins_with_the_grounds_of_the_assessment_and_tells_the_route(
    pom: Client, person: Person
) -> None:
    address = f"/cases/{person.uuid}/early-allocation"
    before = words_at(pom, f"{address}/assess")
    assert "Route: none, because the probation provider is NPS" in before
    assert "the case is not marked “high profile”" in before
    assessed = {**of_day("assessed_on", "criteria_met_on"), "other_agencies": "yes", "found": "Three agencies."}
    assert pom.post(f"{address}/assess", assessed).status_code == 302
    form = page_at(pom, f"{address}/refer")
    assert re.search(r'name="other_agencies"[^>]*checked', form)
    assert re.findall(r'name="(\w+)"[^>]*checked', form) == ["other_agencies"]
    assert "Route: discretionary, because the day that the criteria were met is" in words_at(pom, f"{address}/refer")
    paper = page_at(pom, f"/cases/{person.uuid}/papers/new?kind=early_allocation_referral")
    assert f">{AGENCIES}</textarea>" in paper
    assert ">Three agencies.</textarea>" in paper


@pytest.mark.provision("OMIC-EA-ROUTES")
def test_whoever_may_record_something_is_told_why_not_yet(spo: Client, person: Person) -> None:
    address = f"/cases/{person.uuid}/early-allocation"
    later = "What you record here comes once others have recorded what comes before it: Accept the case for early "
    assert f"{later}allocation; Decline the case for early allocation." in words_at(spo, address)
    EarlyAllocation.objects.create(person=person, criteria_met_on=TODAY, referred_on=TODAY, nsd_referred_on=TODAY)
    assert later not in words_at(spo, address)


def test_whoever_may_record_nothing_is_told_who_does(client: Client, person: Person) -> None:
    client.force_login(people.account("psy.leeds", Role.PSYCHOLOGIST, code="Y1", prison="LEI"))
    assert (
        "You record nothing here in this case. Others do, as they stand to it: Prison offender manager (POM); Head of "
        "offender management delivery (HOMD)."
    ) in words_at(client, f"/cases/{person.uuid}/supervision")


@pytest.mark.provision("OMIC-OASYS-REVIEW-EVENT")
def test_whether_a_review_is_due_is_told_beside_each_change(pom: Client, person: Person) -> None:
    address = f"/cases/{person.uuid}/assessment"
    Change.objects.create(person=person, kind="risk_behaviour_new", on=TODAY, material=True, in_custody=True)
    page = words_at(pom, address)
    assert "What changed new risk-related behaviour" in page
    assert "Review due yes" in page
    done = {**of_day("completed_on"), "why": "The change.", "actions": "Weekly sessions."}
    assert pom.post(f"{address}/review", done).status_code == 302
    assert "Review due no" in words_at(pom, address)


@pytest.mark.provision("OMIC-HANDOVER-OASYS-BEFORE")
def test_a_stage_says_by_when_it_is_due_until_it_is_done(pom: Client, person: Person) -> None:
    address, title = f"/cases/{person.uuid}/assessment", "Complete the initial OASys"
    due = re.search(rf"{title} by (\d+ \w+ \d{{4}}) ", words_at(pom, address))
    assert due is not None
    assert f"Due by {due[1]}" in words_at(pom, address)
    Assessment.objects.create(person=person, kind="initial", completed_on=TODAY)
    assert f"{title} by" not in words_at(pom, address)


@pytest.mark.provision("NS-B.SUPERVISION")
def test_sessions_of_long_ago_are_folded_and_tell_nothing_that_all_do(pom: Client, person: Person) -> None:
    address = f"/cases/{person.uuid}/supervision"
    session = {"by": "POM", "with_whom": "person", "purpose": "supervision", "outcome": "attended"}
    # Beside the one that the case has.
    for days in range(5):
        Contact.objects.create(person=person, on=TODAY - timedelta(days=days), **session)
    page = words_at(pom, address)
    assert "Contacts before these" not in page
    assert "Purpose of the contact supervision" in page
    assert "Who made the contact" not in page
    Contact.objects.create(person=person, on=TODAY - timedelta(days=60), **session)
    assert "Contacts before these (1)" in words_at(pom, address)


@pytest.mark.provision("NS-B.4.3.3")
def test_a_plan_that_has_its_risk_management_plan_is_offered_no_other(pom: Client, person: Person) -> None:
    title, address = "Complete the risk management plan of this sentence plan", f"/cases/{person.uuid}/assessment"
    Plan.objects.create(person=person, kind="initial", completed_on=TODAY, risk_management_plan_completed_on=TODAY)
    assert title not in words_at(pom, address)
    Plan.objects.create(person=person, kind="review", completed_on=TODAY)
    assert title in words_at(pom, address)


@pytest.mark.provision("OMIC-SUP-PURPOSE", "NS-B.4.1")
def test_a_session_is_held_with_the_person_s_own_goals_in_view(pom: Client, person: Person) -> None:
    session = f"/cases/{person.uuid}/supervision/session"
    told = "Their own goals, as the sentence plan has them: "
    assert f"{told}nothing is written of it yet." in words_at(pom, session)
    for days_ago, goals in ((400, "To stop drinking."), (20, "To see my daughter every month.")):
        taken = StageTaken.objects.create(
            person=person, journey="assessment", stage="plan", on=TODAY - timedelta(days=days_ago)
        )
        StageWords.objects.create(taken=taken, name="goals", words=goals)
    wanted = f"{told}To see my daughter every month. ({day(TODAY - timedelta(days=20))})"
    assert wanted in words_at(pom, session)
    assert "To stop drinking." not in words_at(pom, session)
    # It stays in view where something is wrong with the form.
    wrong = pom.post(session, {"goals": "Her daughter."})
    assert (wrong.status_code, "To see my daughter every month." in wrong.content.decode()) == (422, True)
