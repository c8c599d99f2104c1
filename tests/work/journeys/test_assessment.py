"""Assessment and plan: OASys at each point of the sentence, plans, countersigning."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.work.conftest import HOMD, INSPECTOR, OTHER_POM, POM, SPO, TODAY
from tests.work.journeys.custody import COM, PSYCHOLOGIST, take, with_com
from throughcare.access.permissions import Actor
from throughcare.access.roles import Role
from throughcare.duties.explained import explained
from throughcare.policy.facts import PlanKind
from throughcare.record.facts import facts_of
from throughcare.record.models import Assessment, Person, Plan, Risk, StageTaken
from throughcare.work.refusals import GateClosed, NotAllowed, NotValid
from throughcare.work.stages.asking import TICKED, Entered

pytestmark = pytest.mark.django_db

DONE = {"completed_on": date(2021, 11, 5), "layer": 3, "plan_reviewed": True}
WORDS: dict[str, dict[str, str]] = {
    "initial": {"tools": "OSP and SARA.", "equalities": TICKED, "others": TICKED},
    "review": {"why": "Two years have passed.", "actions": "Thinking skills."},
    "before-open": {"objectives": "Work outside.", "rotl": "Alcohol is the risk."},
    "before-handover": {"progress": "Both programmes done.", "outstanding": "A place to live."},
    "before-release": {"risk_plan": TICKED, "sentence_plan": TICKED},
    "termination": {"met": "Nearly all."},
}


def assessed(stage: str) -> Entered:
    asked = {name: value for name, value in DONE.items() if stage != "initial" or name != "plan_reviewed"}
    return Entered(values=asked, words=WORDS[stage])


@pytest.mark.provision(
    "OMIC-OASYS-INITIAL-SCOPE",
    "OMIC-OASYS-LAYER",
    "OMIC-EXEC-ADDITIONAL-TASKS",
    "NS-B.4.3.1",
    "NS-B.4.3.2",
    "NS-B.4.3.4",
    "OMIC-OASYS-REVIEW-SCOPE",
    "OMIC-OASYS-REVIEW-EVENT",
    "OMIC-ENTRY-OASYS-CONTENT",
    "OMIC-HANDOVER-OASYS-BEFORE",
    "NS-B.PREHANDOVER-OASYS",
    "OMIC-HANDOVER-PRE-RELEASE-OASYS",
    "NS-11.1",
    "NS-11.1-EXIT-RISK",
    "NS-11.2",
)
@pytest.mark.parametrize(
    ("stage", "kind", "for_recategorisation"),
    [
        ("initial", "initial", False),
        ("review", "review", False),
        ("before-open", "review", True),
        ("before-handover", "handover", False),
        ("before-release", "pre_release", False),
        ("termination", "termination", False),
    ],
)
def test_each_oasys_is_of_its_kind(case: Person, stage: str, kind: str, for_recategorisation: bool) -> None:
    take(case, "assessment", stage, assessed(stage))
    made = Assessment.objects.get()
    assert (made.kind, made.completed_on, made.layer) == (kind, date(2021, 11, 5), 3)
    assert (made.for_recategorisation, made.plan_reviewed) == (for_recategorisation, stage != "initial")


@pytest.mark.provision("OMIC-OASYS-INITIAL-NPS-DET")
def test_the_initial_oasys_meets_its_clock(case: Person) -> None:
    def met() -> date | None:
        duties = explained(facts_of(case.pk), TODAY).duties
        return next(each.met_on for each in duties if each.provision == "OMIC-OASYS-INITIAL-NPS-DET")

    assert met() is None
    take(case, "assessment", "initial", assessed("initial"))
    assert met() == date(2021, 11, 5)


@pytest.mark.provision("NS-B.4.3.2", "NS-B.4.3.4", "OMIC-HANDOVER-PRE-RELEASE-OASYS", "OMIC-OASYS-LAYER")
@pytest.mark.parametrize(
    ("stage", "values", "words", "errors"),
    [
        (
            "initial",
            {"layer": 4},
            {},
            {"layer": "The OASys layer must be one of 1, 2, 3."},
        ),
        (
            "initial",
            {"completed_on": date(2021, 11, 9)},
            {},
            {"completed_on": "The date OASys was completed must be 8 November 2021 or earlier."},
        ),
        (
            "initial",
            {},
            {"equalities": ""},
            {
                "equalities": "See to this first: The Equalities Monitoring Tool was used, and what it shows is "
                "planned for (OMIC-OASYS-INITIAL-SCOPE)."
            },
        ),
        (
            "before-release",
            {},
            {"risk_plan": "perhaps"},
            {"risk_plan": "Tick this, or leave it: The risk management plan suits the case."},
        ),
    ],
)
def test_an_oasys_without_what_it_must_have_is_refused(
    case: Person, stage: str, values: dict[str, Any], words: dict[str, str], errors: dict[str, str]
) -> None:
    whole = assessed(stage)
    with pytest.raises(NotValid) as refused:
        take(
            case,
            "assessment",
            stage,
            replace(whole, values={**whole.values, **values}, words={**whole.words, **words}),
        )
    assert refused.value.errors == errors
    assert not Assessment.objects.exists()


@pytest.mark.provision("OMIC-HANDOVER-PRE-RELEASE-OASYS")
def test_both_plans_are_confirmed_as_responsibility_passes(case: Person) -> None:
    confirmed = Entered(on=TODAY, words={"no_event": TICKED, "risk_plan": TICKED, "sentence_plan": TICKED})
    assert take(with_com(case), "assessment", "confirm-plans", confirmed, COM).on == TODAY
    with pytest.raises(NotValid, match="No significant event has come after"):
        take(case, "assessment", "confirm-plans", replace(confirmed, words={**confirmed.words, "no_event": ""}))


PLANNED = Entered(
    values={"kind": PlanKind.INITIAL, "completed_on": date(2021, 11, 5)},
    words={
        "part": "Wrote half of it.",
        "goals": "“Be home for my girl.”",
        "work": "Thinking skills, then work outside.",
        "strengths": "Patience.",
        "contact": "Every two weeks.",
        "others": "Education: one class a week.",
    },
)
PILLARS = ("supervision", "monitoring", "interventions", "victim_safety")


@pytest.mark.provision("NS-B.4.1", "NS-4.3.4", "NS-5.2", "NS-4.3.3-PILLARS", "NS-B.4.3.3", "NS-4.3.4-ALIGN")
def test_a_plan_is_completed_and_then_its_risk_management_plan(case: Person) -> None:
    Risk.objects.create(person=case, assessed_on=date(2021, 10, 1), rosh="low")
    take(case, "assessment", "plan", PLANNED)
    plan = Plan.objects.get()
    covered = Entered(
        values={"risk_management_plan_completed_on": date(2021, 11, 8)},
        words=dict.fromkeys((*PILLARS, "sources", "aligned"), TICKED),
        row=plan.pk,
        version=1,
    )
    take(case, "assessment", "risk-plan", covered)
    held = Plan.objects.current().get()
    assert (held.kind, held.completed_on) == ("initial", date(2021, 11, 5))
    assert held.risk_management_plan_completed_on == date(2021, 11, 8)


@pytest.mark.provision("NS-4.3.3", "NS-B.4.3.3", "NS-4.3.3-PILLARS")
@pytest.mark.parametrize("rosh", ["low", "medium", "high", "very_high"])
def test_from_medium_risk_on_a_plan_is_complete_with_its_risk_management_plan_alone(case: Person, rosh: str) -> None:
    Risk.objects.create(person=case, assessed_on=date(2021, 10, 1), rosh=rosh)
    if rosh == "low":
        take(case, "assessment", "plan", PLANNED)
    else:
        with pytest.raises(GateClosed) as closed:
            take(case, "assessment", "plan", PLANNED)
        assert (closed.value.provision, closed.value.missing) == ("NS-4.3.3", ("its risk management plan, completed",))
        assert not Plan.objects.exists()
        both = replace(
            PLANNED,
            values={**PLANNED.values, "risk_management_plan_completed_on": date(2021, 11, 4)},
            words={**PLANNED.words, **dict.fromkeys((*PILLARS, "sources"), TICKED)},
        )
        take(case, "assessment", "both-plans", both)
    assert Plan.objects.get().completed_on == date(2021, 11, 5)


@pytest.mark.provision("NS-4.3.3-PILLARS")
@pytest.mark.parametrize("missing", PILLARS)
def test_a_risk_management_plan_with_a_pillar_missing_is_refused(case: Person, missing: str) -> None:
    Risk.objects.create(person=case, assessed_on=date(2021, 10, 1), rosh="low")
    take(case, "assessment", "plan", PLANNED)
    words = dict.fromkeys((*PILLARS, "sources"), TICKED) | {missing: ""}
    entered = Entered(
        values={"risk_management_plan_completed_on": TODAY}, words=words, row=Plan.objects.get().pk, version=1
    )
    with pytest.raises(NotValid) as refused:
        take(case, "assessment", "risk-plan", entered)
    assert set(refused.value.errors) == {missing}
    assert refused.value.errors[missing].endswith("(NS-4.3.3-PILLARS).")


COUNTERSIGNED = Entered(values={"countersigned_on": TODAY}, words={"quality": TICKED})


@pytest.mark.provision("NS-B.4.1", "NS-B.4.3.3")
@pytest.mark.parametrize("actor", [HOMD, SPO])
def test_an_oasys_is_countersigned_once_by_who_answers_for_it(case: Person, actor: Actor) -> None:
    take(with_com(case), "assessment", "review", assessed("review"))
    sent = replace(COUNTERSIGNED, row=Assessment.objects.get().pk, version=1)
    take(case, "assessment", "countersign", sent, actor)
    held = Assessment.objects.current().get()
    assert (held.countersigned_on, held.kind) == (TODAY, "review")
    with pytest.raises(NotValid, match="not in the record of this case"):
        take(case, "assessment", "countersign", replace(sent, version=2), actor)


@pytest.mark.provision("NS-B.4.1")
def test_nobody_countersigns_their_own(case: Person) -> None:
    take(case, "assessment", "review", assessed("review"), HOMD)
    with pytest.raises(NotValid, match="Somebody else has to do this"):
        take(
            case, "assessment", "countersign", replace(COUNTERSIGNED, row=Assessment.objects.get().pk, version=1), HOMD
        )
    assert Assessment.objects.current().get().countersigned_on is None


@pytest.mark.parametrize(
    ("stage", "actor"),
    [
        ("initial", OTHER_POM),
        ("initial", INSPECTOR),
        ("initial", PSYCHOLOGIST),
        ("initial", Actor("ca", Role.CASE_ADMINISTRATOR, "A1", frozenset({"HDI"}))),
        ("countersign", POM),
        ("countersign", COM),
    ],
)
def test_who_may_not(case: Person, stage: str, actor: Actor) -> None:
    made = Assessment.objects.create(person=with_com(case), kind="review", completed_on=date(2021, 11, 5))
    entered = assessed("initial") if stage == "initial" else replace(COUNTERSIGNED, row=made.pk, version=1)
    with pytest.raises(NotAllowed):
        take(case, "assessment", stage, entered, actor)
    assert not StageTaken.objects.exists()
