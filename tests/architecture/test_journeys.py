"""Journeys are declared soundly: names, provisions, and doors that ask for what the stage does."""

import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from throughcare.access.compartments import Compartment, compartment_of_column
from throughcare.access.doors import DOORS
from throughcare.access.services import OF_STAGES
from throughcare.duties import policy_in_use
from throughcare.notices.declared import notice_kinds
from throughcare.policy.provisions import Derivation, Evaluated
from throughcare.web.journeys.form import fields_of
from throughcare.web.journeys.routes import route_of
from throughcare.work import stages
from throughcare.work.journeys.index import GUIDANCE, JOURNEYS, made_real
from throughcare.work.papers.kinds import kinds
from throughcare.work.stages.stage import Journey, Stage, Upon

STAGES = [(journey, stage) for journey in JOURNEYS.values() for stage in journey.stages]


@pytest.mark.parametrize(("journey", "stage"), STAGES, ids=lambda each: each.name)
def test_a_stage_is_declared_soundly(journey: Journey, stage: Stage) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9-]*", stage.name)
    assert stage.provisions
    assert set(stage.tells) <= set(notice_kinds())
    assert DOORS[route_of(journey, stage)].action is stage.by
    assert {each.fact.grain for each in stage.asks} <= {stage.of.grain if stage.of else None}
    names = Counter(field.name for field in fields_of(stage))
    names.update(name for pick in stage.picks for name in pick.of)
    assert {name for name, times in names.items() if times > 1} == set()
    # What is said at a stage is read with the ordinary case, so that no stage may ask for facts that are kept apart.
    assert {compartment_of_column(each.fact.grain.name, each.name) for each in stage.asks} <= {Compartment.ORDINARY}
    bearing = [each.bearing for each in stage.says if each.bearing is not None]
    asked = [JOURNEYS[each.journey].stage(each.stage) for each in bearing]
    assert all(
        other is not None and each.say in {say.name for say in other.says}
        for each, other in zip(bearing, asked, strict=True)
    )


def test_every_provision_of_a_journey_is_one_that_there_is() -> None:
    catalogue = policy_in_use.catalogue()
    named = {id_ for journey in JOURNEYS.values() for id_ in journey.every_provision}
    named |= {provision for _, stage in STAGES for provision in stage.where}
    named |= {provision for journey in JOURNEYS.values() for provision in journey.of_rows}
    named |= {finding.provision for _, stage in STAGES for finding in stage.findings}
    named |= {id_ for journey in JOURNEYS.values() for id_ in journey.guidance} | set(GUIDANCE)
    named |= {guard.provision for _, stage in STAGES for guard in stage.guards}
    assert {id_ for id_ in named if id_ not in catalogue} == set()


def test_the_language_of_stages_knows_no_journey() -> None:
    modules = {path.name: path.read_text("utf-8") for path in Path(stages.__file__).parent.glob("*.py")}
    assert "stage.py" in modules
    assert {name for name, text in modules.items() if "work.journeys" in text} == set()


def test_journeys_are_declared_without_the_record() -> None:
    """So that the list of provisions can say what each makes real where no database is set up."""
    surroundings = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    declared = [sys.executable, "-c", "from throughcare.work.journeys.index import made_real; print(len(made_real()))"]
    done = subprocess.run(declared, env=surroundings, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert int(done.stdout) == len(made_real())


def test_a_service_can_be_let_take_every_stage() -> None:
    assert {stage.by for _, stage in STAGES} == OF_STAGES


@pytest.mark.parametrize("journey", JOURNEYS.values(), ids=lambda each: each.name)
def test_a_journey_has_stages_of_their_own_names(journey: Journey) -> None:
    assert [name for name, times in Counter(each.name for each in journey.stages).items() if times > 1] == []
    assert JOURNEYS[journey.name] is journey
    assert set(journey.papers) <= set(kinds())


@pytest.mark.parametrize(("journey", "stage"), STAGES, ids=lambda each: each.name)
def test_what_comes_first_is_of_the_row_that_a_stage_goes_on_with(journey: Journey, stage: Stage) -> None:
    assert not stage.after or stage.upon is Upon.CHOSEN
    assert {fact.grain for fact in stage.after} <= {stage.of.grain if stage.of else None}
    assert {say.picked for say in stage.says} <= {"", *(name for pick in stage.picks for name in pick.of)}


@pytest.mark.parametrize(("journey", "stage"), STAGES, ids=lambda each: each.name)
def test_what_policy_must_find_is_what_its_provision_gives(journey: Journey, stage: Stage) -> None:
    catalogue = policy_in_use.catalogue()
    for finding in stage.findings:
        provision = catalogue[finding.provision].provision
        assert isinstance(provision, Evaluated)
        assert finding.name in (provision.gives if isinstance(provision, Derivation) else provision.shows)
