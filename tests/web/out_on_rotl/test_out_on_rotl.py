"""The page of who is out on ROTL and its CSV, as those who let people out and take them back meet them."""

from __future__ import annotations

import csv
from datetime import datetime, timedelta
from io import StringIO

import pytest
from django.test import Client
from django.utils import timezone

from tests.web import people
from tests.web.markup import shown
from throughcare.access.roles import Role
from throughcare.calendar import in_london, today_in_london
from throughcare.record.models import LedgerEntry, Person, TemporaryAbsence, TemporaryRelease

pytestmark = pytest.mark.django_db


@pytest.fixture
def now() -> datetime:
    return timezone.now()


@pytest.fixture
def person(now: datetime) -> Person:
    """Somebody of Leeds who was due back an hour and a half ago, and goes out again in two days."""
    made = people.held_in_leeds()
    TemporaryAbsence.objects.create(
        person=made, kind="RDR", out_at=now - timedelta(hours=9), due_back_at=now - timedelta(minutes=90),
        failure="late_return", recalled_on=today_in_london(),
    )  # fmt: skip
    TemporaryRelease.objects.create(person=made, kind="RDR", granted=True, next_out_at=now + timedelta(days=2, hours=1))
    return made


@pytest.mark.provision("OMIC-ROTL-TASKS")
@pytest.mark.parametrize(
    "role",
    [Role.POM, Role.HOMD, Role.HOMS, Role.GOVERNOR, Role.DUTY_GOVERNOR, Role.CASE_ADMINISTRATOR],
)
def test_who_is_late_and_who_goes_out_is_reached_from_my_work(client: Client, person: Person, role: Role) -> None:
    client.force_login(people.account("reader", role, code="R1", prison="LEI"))
    assert '/out-on-rotl?stands=late"><strong>1 person is late back from ROTL' in shown(client, "/my-work")
    assert "/out-on-rotl" in shown(client, "/caseload")
    page = shown(client, "/out-on-rotl")
    assert "2 times out" in page
    assert "1 hour and 30 minutes late" in page
    assert "Late return. Recalled on " in page
    assert "in 2 days" in page
    assert f"/cases/{person.uuid}/rotl" in page
    assert "No time out is all of this at once" in shown(client, "/out-on-rotl?stands=out")
    assert LedgerEntry.objects.filter(action="list_out_on_rotl").count() == 2


def test_the_whole_list_as_csv(client: Client, person: Person, now: datetime) -> None:
    client.force_login(people.account("governor", Role.DUTY_GOVERNOR, prison="LEI"))
    answer = client.get("/out-on-rotl.csv")
    sent = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    late, going = csv.DictReader(StringIO(sent))
    assert (late["Stands"], late["NOMS number"], late["POM"]) == ("Late back", "A0001BC", "Ada Fictional")
    assert late["Goes or went out"] == f"{in_london(now - timedelta(hours=9)):%Y-%m-%d %H:%M}"
    assert (going["Stands"], going["How long"], going["Due back"]) == ("Goes out", "in 2 days", "")
    assert LedgerEntry.objects.get(action="list_out_on_rotl_csv").details == {"cases": 1}


def test_a_time_out_whose_hour_is_past_is_told_as_not_logged(client: Client, now: datetime) -> None:
    made = people.held_in_leeds()
    TemporaryRelease.objects.create(person=made, kind="ROR", granted=True, next_out_at=now - timedelta(hours=25))
    client.force_login(people.pom_at_leeds())
    page = shown(client, "/out-on-rotl")
    assert "1 day past the hour, and not logged as out" in page
    assert "late back from ROTL" not in shown(client, "/my-work")


def test_nobody_sees_who_is_out_of_another_prison(client: Client, person: Person) -> None:
    client.force_login(people.account("homd.hull", Role.HOMD, code="H2", prison="HLI"))
    page = shown(client, "/out-on-rotl")
    assert "Nobody is out on ROTL, or goes out within 7 days." in page
    assert "Adeyemi" not in page
    assert "late back from ROTL" not in shown(client, "/my-work")
