"""Return to closed conditions on a determinate sentence, stage by stage, and what the Duty Governor decides."""

from datetime import date
from typing import Any

import pytest

from tests.work.conftest import HOMD, INSPECTOR, OTHER_POM, POM, SPO
from tests.work.journeys.conftest import COM, DUTY_GOVERNOR, GOVERNOR, Take
from tests.work.journeys.returns import DET_CONCERN, DETERMINATE, INDETERMINATE, ISP_CONCERN, decide, decided, now
from throughcare.access.permissions import Actor
from throughcare.policy.facts import GovernorDecision
from throughcare.record.models import Allocation, Person, ReturnToClosed, Sentence, StageTaken
from throughcare.work.refusals import GateClosed, NotAllowed, NotValid

pytestmark = pytest.mark.django_db

RC1: dict[str, Any] = {
    "values": {"rc1_completed_on": date(2021, 11, 4)},
    "picked": {"ica1": True, "views": True, "steps": True},
    "words": {"decision": "Two tests, and no explanation."},
}


@pytest.mark.provision("OMIC-RTC-INVESTIGATE", "OMIC-RTC-DUTY-GOVERNOR", "OMIC-RTC-DET-RC1", "OMIC-RTC-DET-NOTICE")
def test_a_determinate_return_from_its_first_stage_to_its_last(case: Person, take: Take) -> None:
    take(DETERMINATE, "concern", **DET_CONCERN)
    found = {"found": "It sets off re-categorisation."}
    take(DETERMINATE, "investigation", **now(), values={"investigated_on": date(2021, 11, 2)}, words=found)
    decide(take, DETERMINATE)
    take(DETERMINATE, "rc1", **now(), **RC1)
    take(DETERMINATE, "return", **now(), values={"returned_on": date(2021, 11, 5)})
    told = take(
        DETERMINATE,
        "told",
        **now(),
        on=date(2021, 11, 8),
        picked={"police": True, "com": True, "nomis": True},
    )
    assert told.kept_from_person
    assert {each.name: each.words for each in told.words.all()} == {"whom": "Police; COM", "recorded": "NOMIS"}
    row = ReturnToClosed.objects.current().get()
    assert (row.governor_decision, row.decided_on, row.rc1_completed_on, row.returned_on) == (
        "return_at_once",
        date(2021, 11, 2),
        date(2021, 11, 4),
        date(2021, 11, 5),
    )
    assert {each.about_row for each in StageTaken.objects.all()} == {row.pk}


@pytest.mark.provision("OMIC-RTC-DUTY-GOVERNOR")
@pytest.mark.parametrize(
    ("decision", "decided_on"),
    [
        (GovernorDecision.STAYS_IN_OPEN, None),
        (GovernorDecision.MADE_SECURE, None),
        (GovernorDecision.RETURN_AT_ONCE, date(2021, 11, 2)),
    ],
)
@pytest.mark.parametrize("actor", [DUTY_GOVERNOR, GOVERNOR], ids=lambda each: each.name)
def test_only_an_immediate_return_is_a_return(
    case: Person, take: Take, decision: GovernorDecision, decided_on: date | None, actor: Actor
) -> None:
    take(DETERMINATE, "concern", DUTY_GOVERNOR, **DET_CONCERN)
    decide(take, DETERMINATE, decision, actor)
    assert ReturnToClosed.objects.current().get().decided_on == decided_on


@pytest.mark.provision("OMIC-RTC-DUTY-GOVERNOR")
@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"picked": {}}, "weighed"),
        ({"picked": {"other_weighed": True}}, "other"),
        ({"words": {}}, "reasons"),
        ({"values": {"governor_decided_on": date(2021, 11, 2)}}, "governor_decision"),
        (
            {"values": {"governor_decision": GovernorDecision.MADE_SECURE, "governor_decided_on": date(2021, 10, 31)}},
            "governor_decided_on",
        ),
    ],
)
def test_a_decision_says_what_was_weighed_and_why(
    case: Person, take: Take, changed: dict[str, Any], field: str
) -> None:
    take(DETERMINATE, "concern", **DET_CONCERN)
    with pytest.raises(NotValid) as refused:
        decide(take, DETERMINATE, **changed)
    assert list(refused.value.errors) == [field]


@pytest.mark.provision("OMIC-RTC-DET-TRIGGERS", "OMIC-RTC-ISP-TRIGGERS")
def test_each_sentence_has_its_own_journey(case: Person, take: Take, life: Sentence) -> None:
    with pytest.raises(GateClosed) as closed:
        take(DETERMINATE, "concern", **DET_CONCERN)
    assert (closed.value.provision, closed.value.missing) == (
        "OMIC-RTC-DET-TRIGGERS",
        ("what this is for: a concern about a person on a determinate sentence",),
    )
    take(INDETERMINATE, "concern", **ISP_CONCERN)
    Sentence.objects.filter(pk=life.pk).update(kind="standard_determinate")
    with pytest.raises(GateClosed) as closed:
        take(INDETERMINATE, "concern", **ISP_CONCERN)
    assert closed.value.provision == "OMIC-RTC-ISP-TRIGGERS"
    assert ReturnToClosed.objects.count() == 1


@pytest.mark.provision("OMIC-RTC-DET-RC1")
@pytest.mark.parametrize(
    ("rc1_on", "returned_on", "open_"),
    [
        (None, date(2021, 11, 5), False),
        (date(2021, 11, 5), date(2021, 11, 4), False),
        (date(2021, 11, 4), date(2021, 11, 4), True),
        (date(2021, 11, 4), date(2021, 11, 8), True),
    ],
)
def test_a_determinate_return_wants_the_rc1_by_its_day(
    case: Person, take: Take, rc1_on: date | None, returned_on: date, open_: bool
) -> None:
    decided(take, DETERMINATE)
    if rc1_on is not None:
        take(DETERMINATE, "rc1", **now(), **{**RC1, "values": {"rc1_completed_on": rc1_on}})
    if open_:
        take(DETERMINATE, "return", **now(), values={"returned_on": returned_on})
        assert ReturnToClosed.objects.current().get().returned_on == returned_on
        return
    with pytest.raises(GateClosed) as closed:
        take(DETERMINATE, "return", **now(), values={"returned_on": returned_on})
    assert (closed.value.provision, closed.value.missing) == ("OMIC-RTC-DET-RC1", ("the RC1 re-categorisation form",))


@pytest.mark.provision("OMIC-RTC-COORDINATOR", "OMIC-RTC-DET-RC1")
@pytest.mark.parametrize(
    ("pom_on_duty", "pom_unavailable", "open_"), [(False, False, True), (True, True, True), (True, False, False)]
)
def test_out_of_hours_the_duty_governor_completes_the_rc1_and_the_return(
    case: Person, take: Take, pom_on_duty: bool, pom_unavailable: bool, open_: bool
) -> None:
    on_duty = {"pom_on_duty": pom_on_duty, "pom_unavailable": pom_unavailable}
    concern = {**DET_CONCERN, "values": {**DET_CONCERN["values"], **on_duty}}
    take(DETERMINATE, "concern", DUTY_GOVERNOR, **concern)
    decide(take, DETERMINATE)
    if open_:
        take(DETERMINATE, "rc1-out-of-hours", DUTY_GOVERNOR, **now(), **RC1)
        take(DETERMINATE, "return", DUTY_GOVERNOR, **now(), values={"returned_on": date(2021, 11, 4)})
        assert {each.recorded_by for each in StageTaken.objects.all()} == {"duty.governor"}
        return
    with pytest.raises(GateClosed) as closed:
        take(DETERMINATE, "rc1-out-of-hours", DUTY_GOVERNOR, **now(), **RC1)
    assert (closed.value.provision, closed.value.missing) == (
        "OMIC-RTC-COORDINATOR",
        ("a concern that the Duty Governor co-ordinates: no POM on duty, or none who can be had",),
    )


@pytest.mark.provision("OMIC-RTC-RC1-CONTENT")
def test_nothing_of_the_return_is_done_before_it_is_decided(case: Person, take: Take) -> None:
    take(DETERMINATE, "concern", **DET_CONCERN)
    with pytest.raises(NotValid) as refused:
        take(DETERMINATE, "rc1", **now(), **RC1)
    assert refused.value.errors["row"] == (
        "The date a return to closed conditions was decided comes first, and is not in the record."
    )


@pytest.mark.parametrize(
    ("stage", "actor"),
    [
        ("concern", OTHER_POM),
        ("concern", SPO),
        ("concern", INSPECTOR),
        ("decision", POM),
        ("decision", HOMD),
        ("rc1", COM),
        ("rc1", DUTY_GOVERNOR),
        ("rc1-out-of-hours", POM),
    ],
)
def test_who_may_not(case: Person, com: Allocation, take: Take, stage: str, actor: Actor) -> None:
    with pytest.raises(NotAllowed):
        take(DETERMINATE, stage, actor)
