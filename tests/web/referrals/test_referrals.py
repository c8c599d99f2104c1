"""What a supplier sees: its list, the same as CSV, and a page of each case that was referred to it; nothing else."""

import csv
import io
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.web import people
from tests.web.markup import faults
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.record.models import AccessLimit, Account, Allocation, CrsEvent, CrsReferral, LedgerEntry, Person

pytestmark = pytest.mark.django_db

OURS, THEIRS = "Acme Resettlement", "Other Services"
ABSENT = "00000000-0000-4000-8000-000000000000"
TODAY = today_in_london()
LATELY = TODAY - timedelta(days=10)


def refer(person: Person, supplier: str = OURS, **more: Any) -> CrsReferral:
    """A referral for accommodation, sent ten days ago, with three weeks to go until release."""
    given = {
        "service": "accommodation",
        "pathway": "accommodation",
        "submitted_on": LATELY,
        "received_on": LATELY,
        "earliest_release_on": TODAY + timedelta(days=21),
        "assess_by": TODAY + timedelta(days=18),
    }
    made = CrsReferral.objects.create(person=person, supplier=supplier, **(given | more))
    people.refresh(person)
    return made


@pytest.fixture
def account() -> Account:
    made = people.account("worker", Role.CRS_SUPPLIER)
    Account.objects.filter(pk=made.pk).update(body=OURS)
    return made


@pytest.fixture
def worker(client: Client, account: Account) -> Client:
    client.force_login(account)
    return client


@pytest.fixture
def person() -> Person:
    return people.held_in_leeds()


def read(client: Client, address: str) -> str:
    """A page that is sound."""
    response = client.get(address)
    page = response.content.decode()
    assert (response.status_code, faults(page)) == (200, [])
    assert response["Cache-Control"] == "no-store, private"
    return page


def csv_rows(client: Client) -> list[dict[str, str]]:
    body = b"".join(client.get("/referred.csv").streaming_content).decode()  # type: ignore[attr-defined]
    return list(csv.DictReader(io.StringIO(body.removeprefix("\ufeff"))))


def test_the_first_page_and_the_menu_lead_to_what_was_referred(worker: Client, person: Person) -> None:
    refer(person)
    assert worker.get("/")["Location"] == "/referred"
    page = read(worker, "/referred")
    assert "Referrals to Acme Resettlement" in page
    assert f'href="/cases/{person.uuid}/referred"' in page
    assert 'href="/my-work"' not in page
    assert 'href="/caseload"' not in page


def test_everybody_else_begins_with_their_work_and_has_no_such_list(client: Client) -> None:
    client.force_login(people.pom_at_leeds())
    assert client.get("/")["Location"] == "/my-work"
    assert [client.get(address).status_code for address in ("/referred", "/referred.csv")] == [404, 404]
    assert "Referred to us" not in read(client, "/my-work")


def test_a_line_says_who_for_what_since_when_and_by_when_the_next_is_due(worker: Client, person: Person) -> None:
    refer(person)
    assert csv_rows(worker) == [
        {
            "Name": "Ola Adeyemi",
            "NOMS number": "A0001BC",
            "CRN": "X000001",
            "Prison": "Leeds (HMP)",
            "Service": "Accommodation",
            "Pathway": "Accommodation",
            "Submitted": LATELY.isoformat(),
            "Received": LATELY.isoformat(),
            "Earliest release that the referral states": (TODAY + timedelta(days=21)).isoformat(),
            "Assessment held": "",
            "Action plan": "",
            "Ended": "",
            "Duties overdue": "0",
            "Next due by": (TODAY + timedelta(days=18)).isoformat(),
        }
    ]
    page = read(worker, "/referred")
    assert f"{TODAY + timedelta(days=18):%-d %b %Y}" in page


def test_what_is_late_is_counted_of_the_body_alone(worker: Client, person: Person) -> None:
    refer(person, assess_by=TODAY - timedelta(days=2))
    refer(person, THEIRS, assess_by=TODAY - timedelta(days=3))
    assert [(row["Duties overdue"], row["Next due by"]) for row in csv_rows(worker)] == [("1", "")]
    page = read(worker, f"/cases/{person.uuid}/referred")
    assert page.count('<span class="tc-code">RES-CRS-ASSESS-STANDARD-PRE') == 1


@pytest.mark.provision("RES-CRS-REFER-MONITOR-ONLY")
@pytest.mark.parametrize(
    ("changed", "listed"),
    [
        ({}, True),
        ({"submitted_on": None}, True),
        ({"ended_on": LATELY}, True),
        ({"submitted_on": None, "received_on": None}, False),
        ({"supplier": THEIRS}, False),
        ({"supplier": ""}, False),
    ],
    ids=["sent", "received, not said when sent", "ended", "being prepared", "another's", "nobody's"],
)
def test_a_case_is_there_once_it_was_sent_to_the_body(
    worker: Client, person: Person, changed: dict[str, Any], listed: bool
) -> None:
    refer(person, **({"supplier": OURS} | changed))
    assert ("Ola Adeyemi" in read(worker, "/referred")) is listed
    assert worker.get(f"/cases/{person.uuid}/referred").status_code == (200 if listed else 404)


def test_an_account_of_no_body_is_told_nothing(client: Client, person: Person) -> None:
    refer(person, "")
    client.force_login(people.account("nobodys", Role.CRS_SUPPLIER))
    assert "This account belongs to no supplier" in read(client, "/referred")
    assert client.get(f"/cases/{person.uuid}/referred").status_code == 404


def test_the_page_says_whom_to_contact_now(worker: Client, person: Person) -> None:
    refer(person)
    Person.objects.filter(pk=person.pk).update(pdu="Leeds", ldu_email="leeds@probation.invalid")
    assert "Nobody is allocated yet" in read(worker, f"/cases/{person.uuid}/referred")
    allocated = (
        ("Gone Fictional", "COM", LATELY, TODAY - timedelta(days=1)),
        ("Now Fictional", "COM", TODAY, None),
        ("Later Fictional", "COM", TODAY + timedelta(days=5), None),
        ("Keyworker Fictional", "key_worker", LATELY, None),
    )
    for name, role, since, until in allocated:
        Allocation.objects.create(
            person=person, role=role, from_on=since, to_on=until, staff_name=name, staff_email=f"{name[:3]}@p.invalid"
        )
    page = read(worker, f"/cases/{person.uuid}/referred")
    shown = [name for name, *_ in allocated if name in page]
    assert shown == ["Now Fictional"]
    assert 'href="mailto:Now@p.invalid"' in page
    assert 'href="mailto:leeds@probation.invalid"' in page
    assert "Leeds, Yorkshire and the Humber" in page


def test_what_is_told_of_at_a_supplier_is_shown_where_it_can_be_no_others(worker: Client, person: Person) -> None:
    refer(person)
    CrsEvent.objects.create(person=person, kind="enforcement_action", on=LATELY)
    address = f"/cases/{person.uuid}/referred"
    assert "Enforcement action" in read(worker, address)
    assert "The provider tells the COM within two working days of what happens" in read(worker, address)
    refer(person, THEIRS, service="womens_services")
    assert "Enforcement action" not in read(worker, address)
    assert "The provider tells the COM within two working days" not in read(worker, address)


@pytest.mark.parametrize("kind", ["allowed", "excluded"])
def test_a_restricted_case_and_one_from_which_they_are_excluded_are_absent(
    worker: Client, account: Account, person: Person, kind: str
) -> None:
    refer(person)
    head = people.account("homd", Role.HOMD, prison="LEI")
    AccessLimit.objects.create(
        person=person, account=account if kind == "excluded" else head, kind=kind, reason="a test",
        review_on="2030-01-01", set_by=head,
    )  # fmt: skip
    page = read(worker, "/referred")
    assert "Ola Adeyemi" not in page
    assert "Restricted" not in page
    assert csv_rows(worker) == []
    shut, absent = (worker.get(f"/cases/{uuid}/referred") for uuid in (person.uuid, ABSENT))
    assert (shut.status_code, absent.status_code) == (404, 404)
    assert steady(shut.content) == steady(absent.content)


def steady(page: bytes) -> list[str]:
    """The page without the token that differs each time."""
    return [line for line in page.decode().splitlines() if "csrfmiddlewaretoken" not in line]


def test_a_supplier_breaks_no_glass(worker: Client, person: Person) -> None:
    typed = {"number": "A0001BC", "reason": "The person asked for somebody at once.", "minutes": "15"}
    assert worker.get("/break-glass").status_code == 404
    assert worker.post("/break-glass", typed).status_code == 404
    assert worker.get(f"/cases/{person.uuid}/referred").status_code == 404


def test_no_search_and_no_filter_finds_a_supplier_anybody(worker: Client, person: Person) -> None:
    refer(person)
    found = worker.post("/caseload/search", {"find": "A0001BC"}, follow=True).content.decode()
    assert "Ola Adeyemi" not in found
    for address in ("/caseload?prison=LEI", "/my-work?owner=anybody&cases=all", "/my-work/overdue?owner=anybody"):
        assert "Ola Adeyemi" not in read(worker, address)
    page = read(worker, "/policy/provisions/NS-5.1-CRS-PLAN")
    assert "See the cases" not in page


def test_every_read_leaves_its_entry_and_every_refusal_another(worker: Client, person: Person) -> None:
    refer(person)
    for address in ("/referred", f"/cases/{person.uuid}/referred", f"/cases/{person.uuid}"):
        worker.get(address)
    csv_rows(worker)
    entries = LedgerEntry.objects.order_by("number").values_list("action", "outcome", "person")
    assert list(entries) == [
        ("list_referred", "read", None),
        ("read_referral", "read", person.pk),
        ("read_case", "refused", None),
        ("list_referred_csv", "read", None),
    ]


def test_a_long_list_goes_on_and_its_addresses_carry_no_name(worker: Client) -> None:
    for number in range(1, 53):
        refer(people.held_in_leeds(number, last=f"Okafor{number:02}"), ended_on=LATELY if number == 1 else None)
    page = read(worker, "/referred")
    onwards = page.split('href="?after=')[1].split('"')[0]
    assert "Okafor02" in page
    assert "Okafor52" not in page
    assert "okafor" not in onwards.lower()
    later = read(worker, f"/referred?after={onwards}")
    assert [name for name in ("Okafor01", "Okafor51", "Okafor52") if name in later] == ["Okafor01", "Okafor52"]
    assert len(csv_rows(worker)) == 52
    with CaptureQueriesContext(connection) as asked:
        read(worker, "/referred")
    assert len(asked) < 30
