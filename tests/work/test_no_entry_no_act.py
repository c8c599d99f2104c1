"""No entry, no act: where the ledger cannot be written, no verb changes anything, and no read is answered."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.db import DatabaseError, transaction

from tests.cli.conftest import CASE
from tests.work.conftest import HOMD, INSPECTOR, OTHER_POM, POM, SPO, TODAY
from throughcare.access.permissions import Actor
from throughcare.access.roles import Role
from throughcare.policy.facts import ContactOutcome, Manager, ManagerRole, Method, Purpose
from throughcare.record.ledger import shred
from throughcare.record.models import Contact, DoubtfulMatch, Identifier, LedgerEntry, Person, Sentence
from throughcare.work.allocations import NewAllocation, allocate
from throughcare.work.contacts import NewContact, record_contact, record_outcome
from throughcare.work.corrections import correct_fact
from throughcare.work.departures import NewDeparture, depart
from throughcare.work.exchange import import_case
from throughcare.work.journeys.index import JOURNEYS
from throughcare.work.journeys.stage import TICKED, Entered
from throughcare.work.journeys.taking import take_stage
from throughcare.work.listing import read_list
from throughcare.work.matches import decide_doubtful_match
from throughcare.work.reading import read_by_number, read_case
from throughcare.work.reading_ledger import read_ledger
from throughcare.work.refusals import Refused
from throughcare.work.responsibility import record_responsibility

pytestmark = pytest.mark.django_db

AUDITOR = Actor("auditor", Role.AUDITOR)
ATTENDED = NewContact(
    on=date(2021, 11, 5), outcome=ContactOutcome.ATTENDED, method=Method.IN_PERSON, purpose=Purpose.SUPERVISION
)
ALLOCATED = NewAllocation(role=ManagerRole.COM, from_on=TODAY, staff_name="Ben Fictional", staff_code="C1")
DEPARTING = NewDeparture(
    provision="NS-4.3.6-POST-RELEASE",
    region="Wales",
    reason="the offices are flooded and nobody can be seen there",
    decided_by="Jo Hale, Head of Operations",
    agreed_by="Sam Dean, Regional Probation Director",
    from_on=date(2021, 11, 1),
    until_on=date(2022, 1, 31),
)
ASSESSMENT = JOURNEYS["assessment"]
ASSESSED = Entered(
    values={"completed_on": date(2021, 11, 5), "layer": 3},
    words={"tools": "OSP", "equalities": TICKED, "others": TICKED},
)

ACTS: dict[str, Callable[[Person], object]] = {
    "record a contact": lambda case: record_contact(POM, case.pk, ATTENDED, today=TODAY),
    "record an outcome": lambda case: record_outcome(
        POM, case.pk, Contact.objects.get().pk, ContactOutcome.CANCELLED, expected_version=1, today=TODAY
    ),
    "allocate a COM": lambda case: allocate(SPO, case.pk, ALLOCATED, today=TODAY),
    "record responsibility": lambda case: record_responsibility(HOMD, case.pk, Manager.POM, TODAY, today=TODAY),
    "complete an assessment": lambda case: take_stage(
        POM, case.pk, ASSESSMENT, ASSESSMENT.stages[0], ASSESSED, today=TODAY
    ),
    "correct a fact": lambda case: correct_fact(
        POM, case.pk, "sentence", Sentence.objects.get().pk, {"crd": date(2022, 10, 31)}, reason="x",
        expected_version=1, today=TODAY,
    ),
    "decide a match": lambda case: decide_doubtful_match(
        SPO, DoubtfulMatch.objects.get().pk, are_one=True, reason="One person", today=TODAY
    ),
    "depart from policy": lambda case: depart(SPO, DEPARTING, today=TODAY),
    "import a case": lambda case: import_case("command line", CASE | {"identifiers": {"noms": "A9999BC"}}, "case.json"),
    "read a case": lambda case: read_case(INSPECTOR, case.pk),
    "read by number": lambda case: read_by_number("command line", "A1234BC", "explain"),
    "read a list": lambda case: read_list(INSPECTOR, "caseload", [case.pk]),
    "read the ledger": lambda case: read_ledger(AUDITOR, {}),
    "be refused a case": lambda case: record_contact(OTHER_POM, case.pk, ATTENDED, today=TODAY),
    "be refused a read": lambda case: read_case(OTHER_POM, case.pk),
    "be refused a place": lambda case: depart(POM, DEPARTING, today=TODAY),
    "be refused the ledger": lambda case: read_ledger(POM, {}),
    "erase from the ledger": lambda case: transaction.atomic()(shred)(case.pk, actor="privacy"),
}  # fmt: skip


def everything() -> dict[str, list[Any]]:
    """Every row of every table."""
    models = apps.get_models(include_auto_created=True)
    return {model._meta.label: sorted(model._base_manager.values_list(), key=repr) for model in models}


@pytest.fixture
def ready(case: Person) -> Person:
    """The case with a contact that is planned, a match that waits, and an entry."""
    Contact.objects.create(person=case, on=date(2021, 11, 12), by="POM", outcome="planned")
    other = Person.objects.create(first_name="Ama", last_name="Leigh", region_id="Wales")
    Identifier.objects.create(person=other, kind="CRN", value="X123456")
    DoubtfulMatch.objects.create(person=case, other=other, why="Both have the same PNC number.")
    read_case(INSPECTOR, case.pk)
    return case


@pytest.mark.parametrize("act", ACTS)
def test_with_no_entry_nothing_is_done(act: str, ready: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def save(*_: object, **__: object) -> None:
        raise DatabaseError("The ledger cannot be written.")

    before = everything()
    with monkeypatch.context() as patched:
        patched.setattr(LedgerEntry, "save", save)
        with pytest.raises(DatabaseError, match="cannot be written"):
            ACTS[act](ready)
    assert everything() == before


@pytest.mark.parametrize("act", ACTS)
def test_with_an_entry_it_is_done_or_refused(act: str, ready: Person) -> None:
    try:
        ACTS[act](ready)
    except Refused:
        assert "refused" in act
    assert LedgerEntry.objects.count() == 2
