"""Keeping, correcting and reading MAPPA minutes, which stay outside the record."""

import json
from datetime import date, timedelta
from uuid import uuid4

import pytest

from tests.work.conftest import HOMD, INSPECTOR, OTHER_POM, POM, TODAY
from throughcare.access.permissions import Action, Actor
from throughcare.access.roles import Role
from throughcare.record.case_document.exporting import export
from throughcare.record.corrections import StaleVersion
from throughcare.record.facts import facts_of
from throughcare.record.models import LedgerEntry, MappaMeeting, Person
from throughcare.work.mappa_minutes import NewMinutes, correct_minutes, keep_minutes, read_meetings, read_minutes
from throughcare.work.refusals import NotAllowed, NotValid

pytestmark = pytest.mark.django_db

SPO = Actor("spo", Role.SPO, "", frozenset(), frozenset({"Wales"}))
VLO = Actor("vlo", Role.VLO, "", frozenset(), frozenset({"Wales"}))
SAID = "A word from the meeting."


def minutes(**given: object) -> NewMinutes:
    return NewMinutes(**{"held_on": date(2021, 6, 1), "minutes": SAID, "level": 2, **given})  # type: ignore[arg-type]


def test_reading_leaves_an_entry_with_the_meeting(case: Person) -> None:
    kept = keep_minutes(SPO, case.pk, minutes(), today=TODAY)
    assert [(each.held_on, each.level) for each in read_meetings(POM, case.pk)] == [(date(2021, 6, 1), 2)]
    held, person_id = read_minutes(POM, kept.uuid)
    assert (held.minutes, person_id) == (SAID, case.pk)
    reads = LedgerEntry.objects.filter(action=Action.READ_MAPPA_MINUTES.value)
    assert list(reads.order_by("number").values_list("actor", "person", "details")) == [
        ("pom", case.pk, {"list": "meetings"}),
        ("pom", case.pk, {"meeting": kept.pk}),
    ]


@pytest.mark.parametrize("actor", [OTHER_POM, INSPECTOR, VLO, Actor("auditor", Role.AUDITOR)])
def test_whoever_is_not_at_the_table_is_refused_as_though_there_were_none(case: Person, actor: Actor) -> None:
    kept = keep_minutes(SPO, case.pk, minutes(), today=TODAY)
    for meeting in (kept.uuid, uuid4()):
        with pytest.raises(NotAllowed):
            read_minutes(actor, meeting)
    with pytest.raises(NotAllowed):
        read_meetings(actor, case.pk)
    assert LedgerEntry.objects.filter(actor=actor.name, outcome="refused").count() == 3


def test_whoever_only_reads_does_not_keep(case: Person) -> None:
    for actor in (POM, HOMD):
        with pytest.raises(NotAllowed):
            keep_minutes(actor, case.pk, minutes(), today=TODAY)
    assert not MappaMeeting.objects.exists()


@pytest.mark.parametrize(
    ("entered", "field"),
    [
        (minutes(held_on=None), "held_on"),
        (minutes(held_on=TODAY + timedelta(days=1)), "held_on"),
        (minutes(minutes=" "), "minutes"),
        (minutes(level=4), "level"),
        (minutes(attended="x" * 1_001), "attended"),
    ],
)
def test_minutes_that_break_a_rule_are_refused(case: Person, entered: NewMinutes, field: str) -> None:
    with pytest.raises(NotValid) as refused:
        keep_minutes(SPO, case.pk, entered, today=TODAY)
    assert list(refused.value.errors) == [field]


def test_a_correction_keeps_what_stood_and_a_stale_one_is_refused(case: Person) -> None:
    kept = keep_minutes(SPO, case.pk, minutes(), today=TODAY)
    correct_minutes(SPO, kept.uuid, minutes(minutes="Put right."), expected_version=1, today=TODAY)
    with pytest.raises(StaleVersion):
        correct_minutes(SPO, kept.uuid, minutes(minutes="Again."), expected_version=1, today=TODAY)
    assert read_minutes(SPO, kept.uuid)[0].minutes == "Put right."
    assert [each.minutes for each in MappaMeeting.objects.exclude(pk=kept.pk)] == [SAID]


@pytest.mark.provision("NS-B.1.2-SEPARATE")
def test_no_export_carries_them(case: Person) -> None:
    keep_minutes(SPO, case.pk, minutes(), today=TODAY)
    assert SAID not in json.dumps(export(case.pk), default=str)
    assert SAID not in str(facts_of(case.pk))
