"""The page of handovers, its CSV, and the same on the page of a case, as its readers meet them."""

from __future__ import annotations

import csv
from datetime import timedelta
from io import StringIO

import pytest
from django.test import Client

from tests.web import people
from tests.web.markup import shown
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.duties.models import CaseStanding
from throughcare.policy.words import day
from throughcare.record.models import Allocation, LedgerEntry, Person, Responsibility

pytestmark = pytest.mark.django_db

TODAY = today_in_london()


@pytest.fixture
def person(db: None) -> Person:
    """Somebody in Leeds with 200 days to the CRD and no COM, who was to be allocated at 7.5 months before."""
    made = people.held_in_leeds(crd=TODAY + timedelta(days=200), hdced=None)
    Person.objects.filter(pk=made.pk).update(pdu="Leeds", ldu_email="leeds@ldu.invalid")
    return made


@pytest.mark.provision("OMIC-MPCS-NOTIFY")
@pytest.mark.parametrize(
    ("role", "held"),
    [
        (Role.HOMD, {"code": "H1", "prison": "LEI"}),
        (Role.POM, {"code": people.POM_CODE, "prison": "LEI"}),
        (Role.SPO, {"region": "Yorkshire and the Humber"}),
        (Role.CASE_ADMINISTRATOR, {"prison": "LEI"}),
    ],
)
def test_who_is_late_and_whom_to_ask(client: Client, person: Person, role: Role, held: dict[str, str]) -> None:
    client.force_login(people.account("reader", role, **held))
    assert "/handovers" in shown(client, "/caseload")
    page = shown(client, "/handovers")
    assert "1 handover" in page
    assert "Overdue" in page
    assert "Ask for one: Leeds, leeds@ldu.invalid" in page
    assert "45 days before, and has not been." in page
    assert "Handover meeting: <strong>not yet, due by" in page
    assert "No handover is all of this at once" in shown(client, "/handovers?stands=upcoming")
    # The same stands on the page of the case.
    case = shown(client, f"/cases/{person.uuid}/handover")
    assert "Ask for one: Leeds, leeds@ldu.invalid" in case
    assert "Who does which task before release" in case
    assert LedgerEntry.objects.filter(action="list_handovers").count() == 2


def test_the_whole_list_as_csv(client: Client, person: Person) -> None:
    client.force_login(people.account("homd.leeds", Role.HOMD, code="H1", prison="LEI"))
    answer = client.get("/handovers.csv")
    sent = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    (row,) = csv.DictReader(StringIO(sent))
    assert (row["Stands"], row["POM"], row["COM"]) == ("Overdue", "Ada Fictional", "")
    assert (row["LDU"], row["Mailbox of the LDU"], row["VLO told"]) == ("Leeds", "leeds@ldu.invalid", "not needed")
    assert row["Why"].startswith("No COM was allocated by ")
    assert answer.headers["Content-Disposition"] == f'attachment; filename="handovers-{TODAY.isoformat()}.csv"'
    assert day(TODAY) not in row["Why"]


def test_my_work_says_how_many_are_overdue_to_whoever_leads(client: Client, person: Person) -> None:
    client.force_login(people.account("homd.leeds", Role.HOMD, code="H1", prison="LEI"))
    assert "1 handover to the community is overdue" in shown(client, "/my-work")
    assert "1 handover" in shown(client, "/handovers?stands=overdue&prison=LEI")


@pytest.mark.provision("OMIC-HANDOVER-ONE")
def test_what_the_record_has_otherwise_than_policy_is_said(client: Client, person: Person) -> None:
    Allocation.objects.create(person=person, role="COM", from_on=TODAY, staff_name="Cat Owen", staff_code="C1")
    taken = Responsibility.objects.create(person=person, holder="POM", from_on=TODAY - timedelta(days=2))
    CaseStanding.objects.filter(person=person).update(responsibility_transfer_due=TODAY - timedelta(days=9))
    client.force_login(people.account("homd.leeds", Role.HOMD, code="H1", prison="LEI"))
    said = f"The POM is recorded as responsible since {day(TODAY - timedelta(days=2))}; by policy the COM is."
    assert said in shown(client, "/handovers")
    Responsibility.objects.filter(pk=taken.pk).update(from_on=TODAY - timedelta(days=99))
    assert "and the handover is not completed." in shown(client, "/handovers")


def test_nobody_sees_the_handovers_of_another_prison(client: Client, person: Person) -> None:
    client.force_login(people.account("homd.hull", Role.HOMD, code="H2", prison="HLI"))
    page = shown(client, "/handovers")
    assert "No handover is overdue, in progress, or due to begin within 8 weeks." in page
    assert "Adeyemi" not in page
