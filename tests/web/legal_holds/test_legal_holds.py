"""Legal holds on their page."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from tests.web import people
from tests.web.markup import faults
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.record.models import LedgerEntry, LegalHold, Person

pytestmark = pytest.mark.django_db

TODAY = today_in_london()
LATER = TODAY + timedelta(days=90)
REASON = "An inquest into the death of another prisoner."


def dated(on: date) -> dict[str, str]:
    return {"until_on-day": str(on.day), "until_on-month": str(on.month), "until_on-year": str(on.year)}


FILLED = {"reason": REASON, "held_by": "Jo Hale, Governor", **dated(LATER)}


@pytest.fixture
def auditor(client: Client) -> Client:
    client.force_login(people.account("auditor", Role.AUDITOR))
    return client


@pytest.fixture
def person() -> Person:
    return people.held_in_leeds()


def address(person: Person, hold: LegalHold | None = None) -> str:
    return f"/cases/{person.uuid}/legal-holds{f'?hold={hold.pk}' if hold else ''}"


def text(response: Any) -> str:
    page: str = response.content.decode()
    assert faults(page) == []
    return " ".join(page.split())


def test_a_hold_is_placed_looked_at_again_and_lifted(auditor: Client, person: Person) -> None:
    assert address(person) in text(auditor.get(f"/cases/{person.uuid}"))
    assert auditor.post(address(person), FILLED).status_code == 302
    hold = LegalHold.objects.get()
    assert (hold.from_on, hold.until_on, hold.recorded_by) == (TODAY, LATER, "auditor")
    assert f"Stands until {LATER:%-d %B %Y}" in text(auditor.get(address(person)))
    further = LATER + timedelta(days=365)
    assert auditor.post(address(person, hold), {**dated(further), "version": "1", "do": "review"}).status_code == 302
    hold.refresh_from_db()
    assert (hold.until_on, hold.reviewed_on) == (further, TODAY)
    because = "The inquest has ended, with no appeal."
    response = auditor.post(address(person, hold), {"lifted_because": because, "version": "2", "do": "lift"})
    assert response.status_code == 302
    page = text(auditor.get(address(person)))
    assert f"Lifted on {TODAY:%-d %B %Y}" in page
    assert because in page
    did = LedgerEntry.objects.filter(action="hold_record", outcome="done").order_by("number")
    assert [each.details["did"] for each in did] == ["placed", "reviewed", "lifted"]


def test_a_hold_past_its_day_waits_to_be_looked_at_again(auditor: Client, person: Person) -> None:
    ended = TODAY - timedelta(days=1)
    LegalHold.objects.create(person=person, reason=REASON, from_on=ended, until_on=ended)
    assert f"waits to be looked at again since {ended:%-d %B %Y}" in text(auditor.get(address(person)))


def test_what_is_wrong_is_said_and_kept(auditor: Client, person: Person) -> None:
    response = auditor.post(address(person), {**dated(TODAY), "reason": "An inquest.", "held_by": ""})
    page = text(response)
    assert response.status_code == 422
    for said in ("Say why, in at least 20 characters", "Enter who decided it", "Enter a day to come"):
        assert page.count(said) == 2
    assert "An inquest." in page
    hold = LegalHold.objects.create(person=person, reason=REASON, from_on=TODAY, until_on=LATER)
    for sent, said in (
        ({"do": "lift", "lifted_because": "Over."}, "Say why it is lifted, in at least 20 characters"),
        ({"do": "review", **dated(TODAY)}, "Enter a day to come"),
    ):
        response = auditor.post(address(person, hold), {**sent, "version": "1"})
        assert (response.status_code, text(response).count(said)) == (422, 2)


def test_a_stale_version_is_refused(auditor: Client, person: Person) -> None:
    hold = LegalHold.objects.create(person=person, reason=REASON, from_on=TODAY, until_on=LATER)
    auditor.post(address(person, hold), {**dated(LATER + timedelta(days=1)), "version": "1", "do": "review"})
    response = auditor.post(address(person, hold), {**dated(LATER), "version": "1", "do": "review"})
    page = text(response)
    assert response.status_code == 409
    assert "you saw version 1, and it is now version 2" in page
    assert f"It stands until {LATER + timedelta(days=1):%-d %B %Y}" in page


def test_a_hold_of_another_case_is_not_there_and_a_lifted_one_is_on_the_list(auditor: Client, person: Person) -> None:
    hold = LegalHold.objects.create(person=person, reason=REASON, from_on=TODAY, until_on=LATER)
    assert auditor.get(address(people.held_in_leeds(2), hold)).status_code == 404
    LegalHold.objects.update(lifted_on=TODAY)
    assert auditor.get(address(person, hold))["Location"] == f"{address(person)}?done=lifted"


@pytest.mark.parametrize("role", [Role.POM, Role.INSPECTOR, Role.ADMINISTRATOR])
def test_others_place_none(client: Client, person: Person, role: Role) -> None:
    client.force_login(people.account("someone", role, code=people.POM_CODE, prison="LEI"))
    assert client.post(address(person), FILLED).status_code == 404
    assert not LegalHold.objects.exists()
