"""The tasks of POM and COM: who owes each today, and each recorded by whom the table gives it to; recall support."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.work.conftest import HOMD, INSPECTOR, OTHER_POM, POM, SPO, TODAY
from tests.work.journeys.custody import COM, take, with_com
from throughcare.access.compartments import Compartment
from throughcare.access.permissions import Actor
from throughcare.duties.answers import Answers
from throughcare.policy.facts import Method
from throughcare.record.facts import facts_of
from throughcare.record.models import (
    ApprovedPremisesReferral,
    Assessment,
    Contact,
    Handover,
    OutgoingNotice,
    Person,
    Recall,
    Sentence,
    StageTaken,
)
from throughcare.work.journeys.index import JOURNEYS
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.stages.asking import TICKED, Entered
from throughcare.work.stages.rows import may_be_taken
from throughcare.work.stages.stage import Upon

pytestmark = pytest.mark.django_db

TASKS, RECALL = JOURNEYS["tasks"], JOURNEYS["recall"]
DAY = date(2021, 11, 5)
BOTH = {"POM": True, "COM": True}

TAKEN: dict[str, Entered] = {
    "public-protection": Entered(on=DAY, words={"found": "No contact conditions.", "follows": "Mail is monitored."}),
    "interventions": Entered(on=DAY, words={"suitable": "Thinking skills."}),
    "hdc": Entered(on=DAY, words={"done": "Not presumed unsuitable."}),
    "licence": Entered(on=DAY, words={"understood": "Asked about the curfew.", "explained": TICKED}),
    "talk": Entered(on=DAY, came=BOTH, method=Method.TELEPHONE, words={"points": "Where to live."}),
    "mappa-meeting": Entered(on=DAY, came=BOTH, method=Method.VIDEO),
    "board": Entered(on=DAY, came=BOTH, method=Method.VIDEO, words={"points": "Approved Premises."}),
    "engage": Entered(
        values={"on": DAY, "method": Method.VIDEO}, words={"reviewed": "The whole file.", "said": "Wants to work."}
    ),
    "mappa-screening": Entered(on=DAY, words={"found": "Category 2."}),
    "home": Entered(on=DAY, words={"suitable": "Yes."}),
    "delius": Entered(on=DAY, words={"after": TICKED}),
    "approved-premises": Entered(values={"regime_explained_on": DAY, "completed_on": DAY}),
}
OF_POM = ("public-protection", "interventions", "hdc", "licence")
OF_BOTH = ("talk", "mappa-meeting", "board")
OF_COM = ("engage", "mappa-screening", "home", "delius", "approved-premises")


def who_does(case: Person, as_of: date = TODAY) -> dict[int, str]:
    return {each.number: each.who for each in Answers(facts_of(case.pk), as_of, frozenset(Compartment)).tasks()}


@pytest.mark.provision("OMIC-HANDOVER-TASKS")
def test_who_does_each_task_is_told_of_the_case_as_it_stands(case: Person) -> None:
    both = "POM and COM"
    assert who_does(case) == {
        **dict.fromkeys((1, 8, 13), "POM"),
        **dict.fromkeys((2, 4, 5, 9, 11, 12, 16), "COM"),
        **dict.fromkeys((3, 6, 10, 15, 17), both),
        7: "nobody as things stand",
        14: "COM, with a contribution of the POM",
        18: "POM",
        19: "POM",
    }
    Handover.objects.create(person=case, supervision_requested=True)
    assert who_does(case)[7] == "POM"
    # Responsibility passes 4.5 months before release, and with it OPD and the VLO.
    assert (who_does(case, date(2022, 6, 1))[18], who_does(case, date(2022, 6, 1))[19]) == ("COM", "COM")


@pytest.mark.provision("OMIC-HANDOVER-TASKS")
def test_where_no_sentence_is_served_there_is_no_task(case: Person) -> None:
    Sentence.objects.all().delete()
    assert who_does(case) == {}


@pytest.mark.provision("OMIC-HANDOVER-TASKS")
def test_every_task_with_a_page_leads_to_a_stage_that_there_is() -> None:
    found = {number: JOURNEYS[journey].stage(stage) for number, (journey, stage) in TASKS.tasks.items()}
    assert [number for number, stage in found.items() if stage is None] == []
    assert set(found) == set(range(1, 20))


@pytest.mark.provision("OMIC-HANDOVER-TASKS", "OMIC-EXEC-CORE-TASKS", "NS-B.TASKS")
@pytest.mark.parametrize("stage", [*OF_POM, *OF_BOTH])
def test_the_pom_does_what_the_table_gives_to_the_pom(case: Person, stage: str) -> None:
    assert take(with_com(case), "tasks", stage, TAKEN[stage]).on == DAY


@pytest.mark.provision("OMIC-HANDOVER-TASKS")
@pytest.mark.parametrize("stage", [*OF_COM, *OF_BOTH])
def test_the_com_does_what_the_table_gives_to_the_com(case: Person, stage: str) -> None:
    assert take(with_com(case), "tasks", stage, TAKEN[stage], COM).on == DAY


@pytest.mark.provision("OMIC-HANDOVER-TASKS")
@pytest.mark.parametrize(
    ("stage", "actor"),
    [
        *((stage, COM) for stage in OF_POM),
        *((stage, POM) for stage in OF_COM),
        *((stage, each) for stage in ("hdc", "talk", "home") for each in (OTHER_POM, INSPECTOR)),
        ("home", HOMD),
        ("hdc", SPO),
    ],
)
def test_and_nobody_does_the_others(case: Person, stage: str, actor: Actor) -> None:
    with pytest.raises(NotAllowed):
        take(with_com(case), "tasks", stage, TAKEN[stage], actor)
    assert not StageTaken.objects.exists()


@pytest.mark.provision("OMIC-HANDOVER-TASKS")
def test_a_talk_is_by_phone_or_in_person_and_between_both(case: Person) -> None:
    with pytest.raises(NotValid) as refused:
        take(case, "tasks", "talk", replace(TAKEN["talk"], method=Method.VIDEO, came={"POM": True}))
    assert set(refused.value.errors) == {"method", "COM"}


@pytest.mark.provision("OMIC-HANDOVER-TASKS")
def test_engaging_the_person_is_a_contact_of_the_com(case: Person) -> None:
    take(with_com(case), "tasks", "engage", TAKEN["engage"], COM)
    held = Contact.objects.get()
    assert (held.by, held.with_whom, held.purpose, held.outcome) == ("COM", "person", "pre_release", "attended")
    assert (held.on, held.recorded_on) == (DAY, TODAY)


@pytest.mark.provision("OMIC-HANDOVER-TASKS")
def test_a_referral_to_approved_premises_is_prepared_and_then_completed(case: Person) -> None:
    begun = Entered(values={"regime_explained_on": date(2021, 11, 3)})
    take(with_com(case), "tasks", "approved-premises", begun, COM)
    take(case, "tasks", "approved-premises", replace(TAKEN["approved-premises"], version=1), COM)
    held = ApprovedPremisesReferral.objects.current().get()
    assert (held.regime_explained_on, held.completed_on) == (DAY, DAY)


@pytest.mark.provision("OMIC-HANDOVER-TASKS")
def test_screenings_and_what_is_said_of_a_home_are_kept_from_the_person(case: Person) -> None:
    with_com(case)
    kept = {
        stage: take(case, "tasks", stage, entered, COM if stage in OF_COM else POM).kept_from_person
        for stage, entered in TAKEN.items()
    }
    assert {stage for stage, is_kept in kept.items() if is_kept} == {
        "public-protection",
        "mappa-meeting",
        "mappa-screening",
        "home",
    }


# Recall support.


@pytest.fixture
def recalled(case: Person) -> Person:
    Sentence.objects.of(case.pk).update(recalled=True)
    return with_com(case)


@pytest.mark.provision("OMIC-HANDOVER-TASKS", "NS-10.2")
@pytest.mark.parametrize(
    ("on_the_record", "offered"),
    [(False, {"review"}), (True, {"reports", "meeting", "review"})],
)
def test_what_follows_a_recall_is_offered_where_there_was_one(
    case: Person, on_the_record: bool, offered: set[str]
) -> None:
    Sentence.objects.of(case.pk).update(recalled=on_the_record)
    beginning = [each for each in RECALL.stages if each.upon is not Upon.CHOSEN]
    assert {each.name for each in beginning if may_be_taken(case.pk, each)} == offered


@pytest.mark.provision("OMIC-HANDOVER-TASKS")
def test_three_do_not_meet_after_a_recall_that_was_not(case: Person) -> None:
    with pytest.raises(NotValid) as refused:
        take(with_com(case), "recall", "meeting", MET)
    assert refused.value.errors == {"row": "What this stage goes on with is not in the record of this case."}


THREE = {"POM": True, "COM": True, "person": True}
MET = Entered(on=DAY, came=THREE, method=Method.VIDEO, words={"points": "Why, and what now."})


@pytest.mark.provision("OMIC-HANDOVER-TASKS", "NS-6.2-CONTACT")
@pytest.mark.parametrize("assigned", [True, False])
def test_the_reports_are_the_com_s_and_the_vlo_is_told(recalled: Person, assigned: bool) -> None:
    Person.objects.update(vlo_assigned=assigned)
    written = Entered(on=DAY, words={"part_b": "In Delius; to PPCS.", "part_c": "In Delius; to PPCS."})
    assert take(recalled, "recall", "reports", written, COM).on == DAY
    told = [(each.provision, each.recipient, each.body[:38]) for each in OutgoingNotice.objects.all()]
    assert told == ([("NS-6.2-CONTACT", "vlo", "A decision after a recall report is co")] if assigned else [])
    with pytest.raises(NotAllowed):
        take(recalled, "recall", "reports", written, POM)


@pytest.mark.provision("OMIC-HANDOVER-TASKS")
@pytest.mark.parametrize("missing", list(THREE))
def test_three_meet_after_a_recall(recalled: Person, missing: str) -> None:
    assert take(recalled, "recall", "meeting", MET).method == "video"
    with pytest.raises(NotValid) as refused:
        take(recalled, "recall", "meeting", replace(MET, came={**THREE, missing: False}))
    assert set(refused.value.errors) == {missing}


@pytest.mark.provision("NS-10.2")
def test_assessment_and_plan_are_reviewed_after_a_recall(case: Person) -> None:
    words = {"led_to": "Drinking again.", "custody": "Alcohol service.", "release": "Approved Premises."}
    take(with_com(case), "recall", "review", Entered(values={"completed_on": DAY}, words=words), COM)
    assert Assessment.objects.values_list("kind", "plan_reviewed").get() == ("review", True)
    with pytest.raises(NotValid) as refused:
        take(case, "recall", "review", Entered(values={"completed_on": DAY}, words={}), COM)
    assert set(refused.value.errors) == set(words)


@pytest.mark.provision("NS-10.2-RMP")
@pytest.mark.parametrize(
    ("supplied_on", "errors"),
    [
        (date(2021, 11, 5), {}),
        (
            date(2021, 10, 31),
            {
                "risk_management_plan_supplied_on": "The date the risk management plan was supplied after recall must "
                "be 1 November 2021 or later, the date of notification of the recall."
            },
        ),
    ],
)
def test_the_risk_management_plan_follows_the_recall(case: Person, supplied_on: date, errors: dict[str, Any]) -> None:
    recall = Recall.objects.create(person=with_com(case), kind="standard", notified_on=date(2021, 11, 1))
    entered = Entered(
        values={"risk_management_plan_supplied_on": supplied_on}, words={"whom": "PPCS."}, row=recall.pk, version=1
    )
    if not errors:
        take(case, "recall", "risk-plan", entered, COM)
        assert Recall.objects.current().get().risk_management_plan_supplied_on == supplied_on
        return
    with pytest.raises(NotValid) as refused:
        take(case, "recall", "risk-plan", entered, COM)
    assert refused.value.errors == errors
