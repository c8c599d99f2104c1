"""A journey over the API: what policy answers of it and why, its checklist, what is wanted, and what may be done."""

from datetime import timedelta
from typing import Any

import pytest

from tests.api.services import Service, service
from tests.web import people
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.record.models import LedgerEntry, Person, Spell, StageTaken, TemporaryRelease
from throughcare.work.journeys.index import JOURNEYS

pytestmark = pytest.mark.django_db

TODAY = today_in_london()
BEFORE = TODAY - timedelta(days=10)


@pytest.fixture
def person(db: None) -> Person:
    """Somebody at high risk of serious harm in an open prison, with a POM and no COM."""
    made = people.held_in_leeds()
    Spell.objects.update(establishment_id="HDI", arrived_on=TODAY - timedelta(days=20))
    people.refresh(made)
    return made


@pytest.fixture
def applied(person: Person) -> TemporaryRelease:
    """A ROTL of which one input is in, one is asked for, and one does not apply."""
    made: TemporaryRelease = TemporaryRelease.objects.create(
        person=person,
        applied_on=BEFORE,
        kind="RDR",
        heading="family_ties",
        plan_objective=True,
        oasys_reviewed_on=BEFORE,
        vlo_asked_on=BEFORE,
        immigration_not_applying=True,
    )
    StageTaken.objects.create(
        person=person, journey="rotl", stage="immigration", on=TODAY, about_row=made.pk
    ).words.create(name="why-not", words="A British citizen.")
    return made


def journey(reader: Service, person: Person, name: str) -> dict[str, Any]:
    answered = reader.get(f"cases/{person.uuid}/journeys/{name}")
    assert answered.status_code == 200
    document: dict[str, Any] = answered.json()
    return document


@pytest.mark.provision("OMIC-ROTL-TASKS", "OMIC-ROTL-NO-COM")
def test_the_checklist_of_a_rotl_says_what_is_in_and_who_owes_the_rest(
    pom: Service, person: Person, applied: TemporaryRelease
) -> None:
    [held] = journey(pom, person, "rotl")["standing"]
    assert (held["table"], held["row"], held["version"]) == ("temporary_release", applied.pk, 1)
    assert held["title"].startswith("date ROTL was applied for")
    on = f"{BEFORE:%-d %B %Y}"
    told = {each["stage"]: (each["stands"], each["why"], each["outstanding"]) for each in held["checklist"]}
    assert (len(told), sum(outstanding for *_, outstanding in told.values())) == (11, 9)
    assert told["oasys"] == (f"Came in or done on {on}", "", False)
    assert told["immigration"] == ("Does not apply", "A British citizen.", False)
    assert told["vlo"][0] == f"Asked for on {on}; not in yet"
    owed = {each["stage"]: each["owed_by"] for each in held["checklist"]}
    assert (owed["social-services"], owed["oasys"]) == ("POM", "")
    assert owed["rotl-om"] == "Duty COM, through the LDU (no COM is allocated)"
    wanting = {each["provision"]: each for each in held["wanting"]}
    assert set(wanting) == {"OMIC-ROTL-RESTRICTED-ELEMENTS", "OMIC-ROTL-COM-INPUT"}
    assert wanting["OMIC-ROTL-COM-INPUT"]["owed_by"] == "COM or Duty COM"
    assert "the ROTL-OM, returned by the COM or a duty COM" in wanting["OMIC-ROTL-COM-INPUT"]["wanted"]
    assert set(held["stages"]) >= {"ask-com", "board", "social-services"}
    assert "rotl-om" not in held["stages"]


@pytest.mark.provision("OMIC-ROTL-RESTRICTED", "OMIC-ROTL-POL-REQUIRED")
def test_what_policy_answers_of_a_journey_comes_with_its_why(
    pom: Service, person: Person, applied: TemporaryRelease
) -> None:
    answers = {each["provision"]: each for each in journey(pom, person, "rotl")["answers"]}
    assert answers["OMIC-ROTL-RESTRICTED"]["answers"] == {"Regime": "restricted"}
    assert answers["OMIC-ROTL-POL-REQUIRED"]["answers"] == {"Police request required": "yes"}
    assert any("risk of serious harm (RoSH)" in line for line in answers["OMIC-ROTL-RESTRICTED"]["because"])


@pytest.mark.parametrize("name", sorted(JOURNEYS))
def test_every_journey_is_told_and_each_read_leaves_one_entry(pom: Service, person: Person, name: str) -> None:
    told = journey(pom, person, name)
    assert (told["journey"], told["title"]) == (name, JOURNEYS[name].title)
    assert told["stages"] == [each.name for each in JOURNEYS[name].stages]
    assert {each["provision"] for each in told["answers"]} <= set(JOURNEYS[name].answers)
    assert LedgerEntry.objects.filter(action="read_case", person=person.pk).count() == 1


def test_a_reader_is_offered_nothing_to_do_and_a_journey_that_there_is_not_is_absent(
    inspector: Service, person: Person, applied: TemporaryRelease
) -> None:
    assert [each["stages"] for each in journey(inspector, person, "rotl")["standing"]] == [[]]
    assert inspector.get(f"cases/{person.uuid}/journeys/nothing").status_code == 404
    stranger = service("far-tool", Role.POM, code="P9", prison="MDI")
    assert stranger.get(f"cases/{person.uuid}/journeys/rotl").status_code == 404
