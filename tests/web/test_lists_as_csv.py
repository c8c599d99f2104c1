"""Lists as CSV: whoever sees the page finds the link on it, and the file says what the page says."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from io import StringIO

import pytest
from django.test import Client
from django.utils import timezone

from tests.web import people
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.record.models import (
    AccessLimit,
    Account,
    Allocation,
    BreakGlass,
    Departure,
    LedgerEntry,
    NotesAccess,
    Person,
    StageSeat,
    StageTaken,
)

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


def test_the_departures_that_stand_and_how_each_stands(homd: Client) -> None:
    held = {"establishment_id": "LEI", "reason": "No room.", "decided_by": "Jo Hale", "agreed_by": "Sam Dean"}
    for provision, begins, ends in (("NS-4.3.6-POST-RELEASE", -9, -1), ("NS-3.3-COMMUNITY", 0, 30)):
        Departure.objects.create(
            provision=provision, from_on=TODAY + timedelta(days=begins), until_on=TODAY + timedelta(days=ends), **held
        )
    found = lines(homd, "/policy/departures", "/policy/departures.csv")
    assert {(each["From what"], each["Stands"]) for each in found} == {
        ("NS-4.3.6-POST-RELEASE", "Ended"), ("NS-3.3-COMMUNITY", "In force"),
    }  # fmt: skip
    assert {(each["Who"], each["Why"], each["Agreed by"]) for each in found} == {("HMP Leeds", "No room.", "Sam Dean")}


def on_list(person: Person, account: Account, review_on: date) -> None:
    AccessLimit.objects.create(
        person=person, account=account, kind="allowed", reason="Known here", review_on=review_on, set_by=account
    )


def test_the_lists_of_a_case_and_those_whose_day_has_passed(client: Client, person: Person) -> None:
    head = people.account("homd.leeds", Role.HOMD, code="H1", prison="LEI")
    client.force_login(head)
    passed = TODAY - timedelta(days=3)
    on_list(person, head, passed)
    page = f"/cases/{person.uuid}/who-may-see"
    (line,) = lines(client, page, f"{page}.csv")
    assert (line["List"], line["Who"], line["Why"], line["Looked at again"]) == (
        "Who alone sees this case", "homd.leeds Fictional", "Known here", passed.isoformat(),
    )  # fmt: skip
    assert [each["Whose case"] for each in lines(client, "/who-may-see", "/who-may-see.csv")] == ["Ola Adeyemi"]
    assert LedgerEntry.objects.filter(action="list_restrictions_csv").count() == 1


def test_of_a_case_that_is_restricted_to_others_only_that_it_was_opened_or_left_behind(
    homd: Client, person: Person
) -> None:
    gone = people.account("gone", Role.HOMD, code="H0", prison="LEI")
    night = people.account("night", Role.DUTY_GOVERNOR, prison="WDI")
    on_list(person, gone, TODAY - timedelta(days=3))
    Account.objects.filter(pk=gone.pk).update(is_active=False)
    now = timezone.now()
    BreakGlass.objects.create(
        person=person, account=night, reason="A fire", minutes=30, opened_at=now, until=now, review_due=TODAY
    )
    (opened,) = lines(homd, "/break-glass/reviews", "/break-glass/reviews.csv")
    assert (opened["Stands"], opened["By"], opened["Whose case"], opened["Found"]) == (
        "To be reviewed", "night Fictional", "Restricted case", "",
    )  # fmt: skip
    assert [tuple(each.values()) for each in lines(homd, "/who-may-see", "/who-may-see.csv")] == [
        ("Restricted case", "left behind", "")
    ]


def test_who_has_the_notes_by_name_by_role_and_no_longer(homd: Client) -> None:
    kim = people.account("kim", Role.PSYCHOLOGIST, prison="LEI")
    given = {"given_by": "homd.leeds", "reason": "Formulation"}
    ended = {"ended_at": timezone.now(), "ended_by": "homd.leeds", "reason_ended": "Done"}
    NotesAccess.objects.create(account=kim, given_at=timezone.now(), **given, **ended)
    found = lines(homd, "/accounts/notes", "/accounts/notes.csv")
    assert [(each["Access"], each["Who"], each["Why it was closed"]) for each in found] == [
        ("None", "kim Fictional", ""),
        ("By role", "homd.leeds Fictional", ""),
        ("Ended", "kim Fictional", "Done"),
    ]
    assert LedgerEntry.objects.filter(action="list_notes_access_csv").count() == 1


def test_the_accounts_of_a_role(client: Client) -> None:
    client.force_login(people.account("admin", Role.ADMINISTRATOR))
    people.account("pom.leeds", Role.POM, prison="LEI")
    assert [each["Username"] for each in lines(client, "/accounts", "/accounts.csv")] == ["admin", "pom.leeds"]
    (pom,) = lines(client, "/accounts?role=POM", "/accounts.csv?role=POM")
    assert (pom["Name"], pom["Places"], pom["State"]) == ("pom.leeds Fictional", "LEI", "open")
    assert LedgerEntry.objects.filter(action="list_accounts_csv").count() == 2


def test_the_ledger_as_it_is_narrowed_and_up_to_its_limit(
    client: Client, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.force_login(people.account("audit", Role.AUDITOR))
    client.get(f"/cases/{person.uuid}")
    client.get("/caseload")
    address = "/ledger.csv?action=list_caseload"
    assert "(the first 10,000 of what is found)" in client.get("/ledger").content.decode()
    (line,) = lines(client, "/ledger?action=list_caseload", address)
    assert (line["Account"], line["What they did"], line["Cases"]) == ("audit", "Saw a list: caseload", "1")
    assert "Adeyemi" not in str(line)
    monkeypatch.setattr("throughcare.web.ledger.views.MOST_TAKEN", 2)
    assert len(lines(client, "/ledger", "/ledger.csv")) == 2
