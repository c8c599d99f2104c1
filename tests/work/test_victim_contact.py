"""Victim contact: the VLO sees the case, and nobody on the case sees a victim."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest

from tests.work.conftest import HOMD, INSPECTOR, POM, TODAY
from throughcare.access.actions import BREAK_GLASS_OPENS, Action
from throughcare.access.permissions import Actor, Relation, may
from throughcare.access.roles import Role
from throughcare.access.victim_contact import ContactWay, WishKind
from throughcare.record.case_document.exporting import export
from throughcare.record.corrections import StaleVersion
from throughcare.record.models import LedgerEntry, Movement, Person, TemporaryRelease, Victim
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.victim_contact import (
    NewVictim,
    NewVictimContact,
    NewWish,
    add_victim,
    correct_victim,
    read_victim,
    read_victims,
    read_victims_of,
    record_victim_contact,
    record_wish,
)

pytestmark = pytest.mark.django_db

VLO = Actor("vlo", Role.VLO, "", frozenset(), frozenset({"Wales"}))
VLO_ELSEWHERE = Actor("elsewhere", Role.VLO, "", frozenset(), frozenset({"London"}))
COM = Actor("com", Role.COM, "P1", frozenset(), frozenset({"Wales"}))
NAME = "Nia Fictional-Victim"


@pytest.fixture
def victim(case: Person) -> Victim:
    return add_victim(VLO, case.pk, NewVictim(name=NAME, reached_by="By letter"))


@pytest.mark.provision("NS-6.1")
def test_what_is_recorded_is_read(case: Person, victim: Victim) -> None:
    record_victim_contact(
        VLO, victim.uuid, NewVictimContact(on=TODAY, way=ContactWay.LETTER, note="Wrote."), today=TODAY
    )
    record_wish(
        VLO, victim.uuid, NewWish(asked_on=TODAY, kind=WishKind.EXCLUSION_ZONE, asks="Not in Cardiff."), today=TODAY
    )
    found = read_victim(VLO, victim.uuid)
    assert (found.victim.name, found.victim.case) == (NAME, case.uuid)
    assert [(each.way, each.note) for each in found.contacts] == [("letter", "Wrote.")]
    assert [(each.kind, each.asks) for each in found.wishes] == [("exclusion_zone", "Not in Cardiff.")]
    assert [(each.name, each.case) for each in read_victims(VLO)] == [(NAME, case.uuid)]


@pytest.mark.parametrize(("words", "found"), [("fictional", 1), ("NIA", 1), ("nobody", 0), ("", 1)])
def test_a_victim_is_found_by_name(victim: Victim, words: str, found: int) -> None:
    assert len(read_victims(VLO, words)) == found
    assert read_victims(VLO_ELSEWHERE, words) == []


def test_the_stages_of_the_case_are_shown(case: Person) -> None:
    Movement.objects.create(person=case, kind="transfer_in", occurred_on=date(2021, 11, 1), to_place="HDI")
    TemporaryRelease.objects.create(person=case, decided_on=date(2021, 11, 3), granted=True)
    TemporaryRelease.objects.create(person=case, decided_on=date(2021, 11, 4), granted=False)
    assert [(each.on, each.what) for each in read_victims_of(VLO, case.pk).stages] == [
        (date(2021, 11, 1), "Moved to Hatfield (HMP & YOI)"),
        (date(2021, 11, 3), "Temporary release (ROTL) granted"),
        (date(2021, 11, 4), "Temporary release (ROTL) not granted"),
        (date(2022, 9, 30), "Conditional release date (CRD)"),
    ]


READS: list[Callable[[Actor, Person, Any], Any]] = [
    lambda actor, case, victim: read_victims_of(actor, case.pk),
    lambda actor, case, victim: read_victim(actor, victim),
    lambda actor, case, victim: add_victim(actor, case.pk, NewVictim(name="x")),
    lambda actor, case, victim: correct_victim(actor, victim, NewVictim(name="x"), expected_version=1),
    lambda actor, case, victim: record_wish(actor, victim, NewWish(asked_on=TODAY, kind=WishKind.OTHER, asks="x")),
]


@pytest.mark.provision("NS-B.1.2-SEPARATE")
@pytest.mark.parametrize("act", range(len(READS)))
@pytest.mark.parametrize("actor", [POM, HOMD, COM, INSPECTOR, VLO_ELSEWHERE, Actor("auditor", Role.AUDITOR)])
def test_nobody_else_reads_or_writes_and_none_there_looks_the_same(
    case: Person, victim: Victim, actor: Actor, act: int
) -> None:
    for asked in (victim.uuid, uuid4()):
        with pytest.raises(NotAllowed):
            READS[act](actor, case, asked)
    assert Victim.objects.values_list("name", "version").get() == (NAME, 1)


def test_break_glass_opens_none_of_it() -> None:
    assert not BREAK_GLASS_OPENS & {Action.READ_VICTIM_CONTACT, Action.KEEP_VICTIM_CONTACT}
    others = [role for role in Role if role is not Role.VLO]
    assert not [role for role in others if may(Actor("x", role), Action.READ_VICTIM_CONTACT, frozenset(Relation))]


def test_who_looked_at_the_case_does_not_tell_that_there_is_a_victim(case: Person, victim: Victim) -> None:
    read_victim(VLO, victim.uuid)
    read_victims_of(VLO, case.pk)
    assert not LedgerEntry.objects.filter(person=case).exists()
    done = LedgerEntry.objects.filter(actor="vlo").order_by("number").values_list("action", "outcome", "details")
    assert list(done) == [
        ("keep_victim_contact", "done", {"victim": victim.pk}),
        ("read_victim_contact", "read", {"victims": [victim.pk]}),
        ("read_victim_contact", "read", {"victims": [victim.pk]}),
    ]


def test_no_key_leads_from_the_case_to_a_victim_and_no_document_names_one(case: Person, victim: Victim) -> None:
    assert [each.name for each in Victim._meta.get_fields() if each.is_relation and each.related_model is Person] == []
    assert "victim" not in {each.name for each in Person._meta.get_fields()}
    assert NAME not in json.dumps(export(case.pk), default=str)


def test_a_correction_keeps_what_stood_and_a_stale_one_is_refused(victim: Victim) -> None:
    correct_victim(VLO, victim.uuid, NewVictim(name="Nia F"), expected_version=1)
    with pytest.raises(StaleVersion):
        correct_victim(VLO, victim.uuid, NewVictim(name="Nia G"), expected_version=1)
    assert [each.name for each in Victim.objects.order_by("pk")] == ["Nia F", NAME]
    assert [each.name for each in read_victims(VLO)] == ["Nia F"]


@pytest.mark.parametrize(
    ("act", "fields"),
    [
        (lambda victim: add_victim(VLO, 0, NewVictim(name="")), None),
        (lambda victim: correct_victim(VLO, victim, NewVictim(name=" "), expected_version=1), ["name"]),
        (lambda victim: correct_victim(VLO, victim, NewVictim(name="x" * 301), expected_version=1), ["name"]),
        (
            lambda victim: record_victim_contact(VLO, victim, NewVictimContact(on=None, way=None, note="")),
            ["on", "way", "note"],
        ),
        (
            lambda victim: record_wish(
                VLO, victim, NewWish(asked_on=TODAY + timedelta(days=1), kind=None, asks=""), today=TODAY
            ),
            ["asked_on", "kind", "asks"],
        ),
    ],
)
def test_what_breaks_a_rule_is_refused(victim: Victim, act: Callable[[Any], Any], fields: list[str] | None) -> None:
    with pytest.raises(NotAllowed if fields is None else NotValid) as refused:
        act(victim.uuid)
    assert fields is None or list(getattr(refused.value, "errors")) == fields  # noqa: B009
