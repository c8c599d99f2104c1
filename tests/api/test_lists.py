"""The lists of the API: a page at a time, narrowed, each read in the ledger."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.api.services import Service, entries
from tests.web import people
from throughcare.calendar import today_in_london
from throughcare.record.models import (
    Person,
    TemporaryAbsence,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(db: None) -> Person:
    return people.held_in_leeds()


def test_handovers_are_listed_with_whom_to_ask(pom: Service) -> None:
    late = people.held_in_leeds(3, last="Late", crd=today_in_london() + timedelta(days=200), hdced=None)
    found = pom.get("handovers?stands=overdue").json()
    assert (found["count"], found["restricted"]) == (1, 0)
    (line,) = found["lines"]
    assert (line["case"], line["stands"], line["com"], line["pom"]) == (
        str(late.uuid), "overdue", "", "Ada Fictional",
    )  # fmt: skip
    assert "Handover meeting" in [each["what"] for each in line["steps"]]
    assert pom.get("handovers?stands=upcoming").json()["lines"] == []
    assert pom.get("handovers?stands=never").status_code == 422


@pytest.mark.provision("OMIC-ROTL-TASKS")
def test_who_is_out_on_rotl_is_listed(pom: Service) -> None:
    out, now = people.held_in_leeds(3, last="Out"), timezone.now()
    TemporaryAbsence.objects.create(
        person=out, kind="RDR", out_at=now - timedelta(hours=9), due_back_at=now - timedelta(hours=1)
    )
    found = pom.get("out-on-rotl?stands=late").json()
    assert (found["count"], found["restricted"]) == (1, 0)
    (line,) = found["lines"]
    assert (line["case"], line["stands"], line["kind"], line["failure"]) == (str(out.uuid), "late", "RDR", None)
    assert pom.get("out-on-rotl?stands=going").json()["lines"] == []
    assert pom.get("out-on-rotl?stands=never").status_code == 422


def test_a_caseload_goes_on_from_a_page_and_no_address_carries_a_name(pom: Service) -> None:
    for number in range(1, 6):
        people.held_in_leeds(number, last=f"Okafor{'abcde'[number - 1]}")
    names, after = [], ""
    while True:
        page = pom.get(f"caseload?size=2&after={after}").json()
        names += [line["who"]["name"] for line in page["lines"]]
        after = page["after"]
        assert "okafor" not in after.lower()
        if not after:
            break
    assert names == [f"Ola Okafor{letter}" for letter in "abcde"]
    assert [entry[1] for entry in entries()] == ["list_caseload"] * 3


def test_my_work_lists_what_is_overdue(pom: Service, person: Person) -> None:
    lines = pom.get("my-work?part=overdue").json()["lines"]
    assert lines
    assert {line["status"] for line in lines} == {"overdue"}
    assert {line["who"]["uuid"] for line in lines} == {str(person.uuid)}
    assert entries() == [("service pom-tool", "list_my_work", "read", None)]


@pytest.mark.parametrize("asked", ["size=0", "size=101", "part=late", "after=x", "tier=E", "colour=red"])
def test_a_list_asked_for_wrongly_is_refused(asked: str, pom: Service) -> None:
    assert pom.get(f"my-work?{asked}").status_code == 422
