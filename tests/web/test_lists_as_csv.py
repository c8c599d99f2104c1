"""Lists as CSV: whoever sees the page finds the link on it, and the file says what the page says."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from io import StringIO

import pytest
from django.test import Client

from tests.web import people
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.record.models import Allocation, LedgerEntry, Person, StageSeat, StageTaken

pytestmark = pytest.mark.django_db

TODAY = today_in_london()


@pytest.fixture
def person() -> Person:
    return people.held_in_leeds()


@pytest.fixture
def homd(client: Client) -> Client:
    client.force_login(people.account("homd.leeds", Role.HOMD, code="H1", prison="LEI"))
    return client


def lines(client: Client, page: str, address: str) -> list[dict[str, str]]:
    """The lines of a file to which its page leads."""
    assert f'href="{address}"' in client.get(page).content.decode()
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].endswith(f'-{TODAY.isoformat()}.csv"')
    text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    return list(csv.DictReader(StringIO(text)))


def test_the_allocation_history_with_every_cell_safe(homd: Client, person: Person) -> None:
    Allocation.objects.create(
        person=person, role="key_worker", from_on=date(2021, 6, 7), to_on=date(2021, 7, 5), staff_name="=1+1",
        staff_code="K1", establishment_id="LEI", reason="Asked for.", ended_because="Left.",
    )  # fmt: skip
    case = f"/cases/{person.uuid}/allocations"
    before = LedgerEntry.objects.count()
    pom, key_worker = sorted(lines(homd, case, f"{case}.csv"), key=lambda line: line["As"], reverse=True)
    assert (pom["Who"], pom["Kind of POM"], pom["Until"]) == ("Ada Fictional", "Probation POM", "")
    assert key_worker == {
        "Who": "'=1+1", "As": "Key worker", "Kind of POM": "", "Recommended": "", "Prison": "Leeds (HMP)",
        "From": "2021-06-07", "Until": "2021-07-05", "Why": "Asked for.", "Ended because": "Left.",
    }  # fmt: skip
    assert LedgerEntry.objects.count() - before == 2


@pytest.mark.provision("OMIC-HANDOVER-ONE")
def test_who_is_responsible_from_day_to_day_without_a_gap(homd: Client, person: Person) -> None:
    case = f"/cases/{person.uuid}/responsibility"
    spans = lines(homd, case, f"{case}.csv")
    assert [each["Who"] for each in spans] == ["POM", "COM", "Nobody"][: len(spans)]
    assert [each["Up to"] for each in spans[:-1]] == [each["From"] for each in spans[1:]]
    assert all(each["Why then"] and each["Provision"] for each in spans)


def test_what_was_done_in_a_journey_and_in_all(homd: Client, person: Person) -> None:
    meeting = StageTaken.objects.create(
        person=person, journey="rotl", stage="board", on=TODAY, method="video", recorded_by="ada"
    )
    meeting.words.create(name="recommends", words="Grant it.")
    StageSeat.objects.create(taken=meeting, seat="chair", came=True)
    StageTaken.objects.create(person=person, journey="ebm", stage="screen", on=TODAY - timedelta(days=1))
    page, address = f"/cases/{person.uuid}/rotl", f"/cases/{person.uuid}/journeys.csv"
    rotl = lines(homd, page, f"{address}?journey=rotl")
    assert {each["What was done"] for each in rotl} == {"Hold the ROTL board"}
    assert [(each["Question"], each["Answer"]) for each in rotl] == [
        ("Who took part", "the chair"),
        ("How it was held", "video"),
        ("What does the board recommend, and why?", "Grant it."),
    ]
    answer = homd.get(address)
    text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    every = list(csv.DictReader(StringIO(text)))
    assert [each["Recorded by"] for each in every] == ["ada", "ada", "ada", ""]
    assert homd.get(f"{address}?journey=none").status_code == 404
