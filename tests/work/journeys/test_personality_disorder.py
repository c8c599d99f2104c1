"""The OPD pathway: screening, formulation, consultation, PERS, and who may record them."""

from dataclasses import replace
from datetime import date

import pytest

from tests.work.conftest import HOMD, INSPECTOR, OTHER_POM, POM, TODAY
from tests.work.journeys.custody import COM, KEY_WORKER, PSYCHOLOGIST, take, with_com
from throughcare.access.permissions import Actor
from throughcare.duties import policy_in_use
from throughcare.policy.facts import Likelihood, Method
from throughcare.record.facts import facts_of
from throughcare.record.models import OpdScreening, Person, Risk
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.stages.asking import Entered

pytestmark = pytest.mark.django_db

SCREENED = Entered(
    values={
        "screened_on": date(2021, 11, 3),
        "likely_personality_disorder": True,
        "harmful_offending": Likelihood.HIGH,
    }
)
MET = Entered(on=date(2021, 11, 4), method=Method.VIDEO)


@pytest.mark.provision("OMIC-OPD-CORE", "OMIC-OPD-ELIGIBILITY", "OMIC-HANDOVER-TASKS")
@pytest.mark.parametrize(("rosh", "opd"), [("high", True), ("very_high", True), ("medium", False)])
def test_a_screening_tells_who_the_pathway_is_for(case: Person, rosh: str, opd: bool) -> None:
    Risk.objects.create(person=case, assessed_on=date(2021, 10, 1), rosh=rosh)
    take(case, "opd", "screening", SCREENED, PSYCHOLOGIST)
    held = OpdScreening.objects.get()
    assert (held.screened_on, held.harmful_offending) == (date(2021, 11, 3), "high")
    found = policy_in_use.evaluator().evaluate(facts_of(case.pk), TODAY).gives("OMIC-OPD-ELIGIBILITY")
    assert [each.values["opd"] for each in found] == [opd]


@pytest.mark.provision("OMIC-OPD-CORE", "OMIC-OPD-PROVIDER")
def test_the_case_is_formulated_and_consulted_on(case: Person) -> None:
    made = Entered(on=date(2021, 11, 3), words={"makers": "Psychology Services and the POM.", "kept": "OPD case note."})
    assert take(case, "opd", "formulation", made, PSYCHOLOGIST).on == date(2021, 11, 3)
    given = replace(MET, came={"psychologist": True, "manager": True}, words={"managing": "Short sessions."})
    taken = take(case, "opd", "consultation", given)
    assert {each.seat: each.came for each in taken.seats.all()} == {"psychologist": True, "manager": True}


@pytest.mark.provision("OMIC-OPD-CORE", "OMIC-OPD-PERS")
@pytest.mark.parametrize(
    ("stage", "came", "missing"),
    [
        ("consultation", {"psychologist": True}, "manager"),
        ("consultation", {"manager": True}, "psychologist"),
        ("pers", {"manager": True, "partners": True}, "pers"),
    ],
)
def test_without_those_it_is_between_it_is_none(case: Person, stage: str, came: dict[str, bool], missing: str) -> None:
    words = {"managing": "x"} if stage == "consultation" else {"shared": "x"}
    with pytest.raises(NotValid) as refused:
        take(case, "opd", stage, replace(MET, came=came, words=words))
    assert set(refused.value.errors) == {missing}


@pytest.mark.provision("OMIC-OPD-PERS")
@pytest.mark.parametrize("actor", [POM, COM, PSYCHOLOGIST, HOMD])
def test_pers_shares_in_the_management_of_the_case(case: Person, actor: Actor) -> None:
    met = replace(MET, came={"manager": True, "pers": True}, words={"shared": "PERS prepares the first ROTL."})
    assert take(with_com(case), "opd", "pers", met, actor).recorded_by == actor.name


@pytest.mark.parametrize(
    "actor", [OTHER_POM, KEY_WORKER, INSPECTOR, replace(PSYCHOLOGIST, establishments=frozenset({"KMI"}))]
)
def test_nobody_else_screens(case: Person, actor: Actor) -> None:
    with pytest.raises(NotAllowed):
        take(case, "opd", "screening", SCREENED, actor)
    assert not OpdScreening.objects.exists()
