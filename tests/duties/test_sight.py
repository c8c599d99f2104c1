"""What a viewer is told of a case: by what provisions read, never by what the case holds."""

from datetime import date
from typing import Any

import pytest

from throughcare.access.compartments import Compartment
from throughcare.access.permissions import Actor, Relation, sight
from throughcare.access.roles import Role
from throughcare.duties import policy_in_use
from throughcare.duties.explained import Explained, explained
from throughcare.duties.models import Duty
from throughcare.duties.sight import (
    EVERY_COMPARTMENT,
    EVERYTHING,
    WITHHELD,
    compartments_read,
    provisions_reading,
    seen_of,
    sees,
)
from throughcare.engine.facts import case_facts
from throughcare.policy import facts
from throughcare.record.models import Allocation, Person, Spell

TODAY = date(2021, 11, 8)
SAFETY, SENSITIVE, WECASP = Compartment.SAFETY, Compartment.OFFICIAL_SENSITIVE, Compartment.WECASP

READ = [
    ("NS-3.3-PRERELEASE", set()),
    ("ECM-CHAIR", {SAFETY}),
    ("NS-5.3-WHEN", {SAFETY}),
    ("RES-SSF-WOMEN-SAFETY-PLAN", {SAFETY}),
    ("OMIC-EA-ROUTES", {SENSITIVE}),
    ("NS-A.1", {SENSITIVE}),
    ("NS-A.5-REPEAT", {SENSITIVE}),
    ("OMIC-HANDOVER-DET-COM", set()),
    ("WECASP-5.2.1", {WECASP}),
    ("WECASP-7.10.5", {SAFETY, WECASP}),
    ("WECASP-7.23.5", {SENSITIVE, WECASP}),
]


@pytest.mark.parametrize(("provision", "compartments"), READ)
def test_what_a_provision_reads(provision: str, compartments: set[Compartment]) -> None:
    assert compartments_read()[provision] == compartments


def test_every_provision_is_looked_at() -> None:
    assert set(compartments_read()) == {each.id for each in policy_in_use.catalogue().evaluated}
    assert len(provisions_reading(SAFETY)) == 16
    assert len(provisions_reading(WECASP)) == 36
    assert len(provisions_reading(SENSITIVE)) == 21


def a_case(**more: Any) -> Explained:
    rows: dict[Any, list[dict[str, Any]]] = {
        facts.Case: [{"gender": "male", "provider": "NPS", **more}],
        facts.Sentence: [{"kind": "standard_determinate", "sentenced_on": date(2020, 3, 2), "crd": date(2022, 9, 30)}],
        facts.Spell: [{"arrived_on": date(2020, 3, 3)}],
    }
    return explained(case_facts(rows), TODAY)


@pytest.mark.parametrize("tact", [True, None])
def test_the_same_is_left_out_whatever_the_case_holds(tact: bool | None) -> None:
    whole = a_case(tact=tact)
    told = seen_of(whole, EVERY_COMPARTMENT - {SENSITIVE})
    reading = provisions_reading(SENSITIVE)
    assert {each.provision for each in whole.duties} - {each.provision for each in told.duties} <= reading
    assert not {each.provision for each in told.duties} & reading
    assert not {each.provision for each in told.cannot_tell} & reading
    assert told.standing.answers["early_allocation"].value is None
    assert told.because["early_allocation"] == (WITHHELD,)
    assert told.standing.answers["responsible"] == whole.standing.answers["responsible"]
    assert "Terrorism" not in str(told)


def test_whoever_sees_everything_is_told_everything() -> None:
    whole = a_case()
    assert seen_of(whole, EVERY_COMPARTMENT) is whole


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("actor", "ours", "theirs"),
    [
        (Actor("pom", Role.POM, "P1", frozenset({"HDI"})), {"NS-A.1", "ECM-CHAIR", "NS-3.2"}, {"ECM-CHAIR", "NS-3.2"}),
        (Actor("ca", Role.CASE_ADMINISTRATOR, "", frozenset({"HDI"})), {"NS-3.2"}, {"NS-3.2"}),
        (Actor("hos", Role.HEAD_OF_SAFETY, "", frozenset({"HDI"})), {"ECM-CHAIR", "NS-3.2"}, {"ECM-CHAIR", "NS-3.2"}),
        (Actor("inspector", Role.INSPECTOR), {"NS-A.1", "ECM-CHAIR", "NS-3.2"}, {"NS-A.1", "ECM-CHAIR", "NS-3.2"}),
    ],
)
def test_lists_leave_out_case_by_case(actor: Actor, ours: set[str], theirs: set[str]) -> None:
    """One case is the POM's own, the other only of their prison."""
    people = [Person.objects.create(first_name=name) for name in ("Ours", "Theirs")]
    Allocation.objects.create(person=people[0], role="POM", from_on=date(2021, 1, 1), staff_code="P1")
    for person in people:
        Spell.objects.create(person=person, arrived_on=date(2021, 1, 4), establishment_id="HDI")
        for provision in ("NS-A.1", "ECM-CHAIR", "NS-3.2"):
            Duty.objects.create(person=person, provision=provision, subject=provision, subject_key=1, state="waiting")
    told = [
        set(Duty.objects.filter(sees(actor).duties(), person=person).values_list("provision", flat=True))
        for person in people
    ]
    assert told == [ours, theirs]
    relations = [{Relation.OWN, Relation.ESTABLISHMENT}, {Relation.ESTABLISHMENT}]
    for provision, read in compartments_read().items():
        if provision in ("NS-A.1", "ECM-CHAIR"):
            assert [provision in each for each in told] == [read <= sight(actor, held) for held in relations]
    assert Duty.objects.filter(EVERYTHING.duties()).count() == 6
