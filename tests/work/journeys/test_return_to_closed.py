"""Return to closed conditions, stage by stage, on a determinate and on an indeterminate sentence."""

from datetime import date
from typing import Any

import pytest

from tests.work.conftest import HOMD, INSPECTOR, OTHER_POM, POM, SPO
from tests.work.journeys.conftest import COM, DUTY_GOVERNOR, GOVERNOR, NSD, Take
from throughcare.access.permissions import Actor
from throughcare.duties.models import Duty
from throughcare.policy.facts import GovernorDecision, Method, ParoleBoardAdvice, PpcsOutcome
from throughcare.record.models import Allocation, Assessment, Person, ReturnToClosed, Sentence, StageTaken
from throughcare.work.refusals import GateClosed, NotAllowed, NotValid

pytestmark = pytest.mark.django_db

DETERMINATE, INDETERMINATE = "return-determinate", "return-indeterminate"
DET_CONCERN: dict[str, Any] = {
    "values": {"reported_on": date(2021, 11, 1), "category_change": "failed_mdt", "pom_on_duty": True},
    "words": {"happened": "A test on Monday was positive."},
}
ISP_CONCERN: dict[str, Any] = {
    "values": {
        "reported_on": date(2021, 11, 1),
        "adverse_development": "failed_mdt",
        "unmanageable_in_open": True,
        "pom_on_duty": False,
    },
    "words": {"happened": "A test on Monday was positive."},
}
RC1: dict[str, Any] = {
    "values": {"rc1_completed_on": date(2021, 11, 4)},
    "picked": {"ica1": True, "views": True, "steps": True},
    "words": {"decision": "Two tests, and no explanation."},
}
BOARD: dict[str, Any] = {
    "values": {"planning_board_on": date(2021, 11, 3)},
    "picked": {"behaviour": True, "oasys": True},
    "came": {"security": True, "POM": True, "COM": True},
    "method": Method.IN_PERSON,
    "words": {"points": "Drugs, and what comes next in the plan."},
}


def now() -> dict[str, Any]:
    row = ReturnToClosed.objects.current().get()
    return {"row": row.pk, "version": row.version}


def decide(
    take: Take,
    journey: str,
    decision: GovernorDecision = GovernorDecision.RETURN_AT_ONCE,
    actor: Actor = DUTY_GOVERNOR,
    **changed: Any,
) -> StageTaken:
    entered: dict[str, Any] = {
        "values": {"governor_decision": decision, "governor_decided_on": date(2021, 11, 2)},
        "picked": {"safety": True},
        "words": {"reasons": "Others on the wing are at risk."},
    }
    return take(journey, "decision", actor, **now(), **{**entered, **changed})


def decided(take: Take, journey: str) -> None:
    concern = DET_CONCERN if journey == DETERMINATE else ISP_CONCERN
    take(journey, "concern", **concern)
    decide(take, journey)


def step(take: Take, stage: str, actor: Actor = POM, **values: Any) -> StageTaken:
    """A stage of the indeterminate return that asks for facts alone."""
    return take(INDETERMINATE, stage, actor, **now(), values=values)


def clock(case: Person, provision: str) -> tuple[date | None, date | None, bool]:
    found = Duty.objects.get(person=case, provision=provision)
    return found.due_on, found.met_on, found.late


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


@pytest.mark.provision("OMIC-RTC-RC1-CONTENT")
def test_nothing_of_the_return_is_done_before_it_is_decided(case: Person, take: Take) -> None:
    take(DETERMINATE, "concern", **DET_CONCERN)
    with pytest.raises(NotValid) as refused:
        take(DETERMINATE, "rc1", **now(), **RC1)
    assert refused.value.errors["row"] == (
        "The date a return to closed conditions was decided comes first, and is not in the record."
    )


@pytest.mark.provision("OMIC-RTC-COORDINATOR")
def test_out_of_hours_the_duty_governor_does_what_the_pom_would(case: Person, life: Sentence, take: Take) -> None:
    take(INDETERMINATE, "concern", DUTY_GOVERNOR, **ISP_CONCERN)
    found = {"found": "It calls for a return."}
    values = {"investigated_on": date(2021, 11, 2)}
    take(INDETERMINATE, "investigation", DUTY_GOVERNOR, **now(), values=values, words=found)
    decide(take, INDETERMINATE)
    assert [each.recorded_by for each in StageTaken.objects.all()] == ["duty.governor"] * 3


@pytest.mark.provision("OMIC-RTC-ISP-LISP4")
def test_the_lisp4_goes_to_ppcs_within_five_days(case: Person, life: Sentence, take: Take) -> None:
    decided(take, INDETERMINATE)
    assert clock(case, "OMIC-RTC-ISP-LISP4") == (date(2021, 11, 7), None, False)
    step(take, "lisp4", lisp4_submitted_on=date(2021, 11, 8))
    assert clock(case, "OMIC-RTC-ISP-LISP4") == (date(2021, 11, 7), date(2021, 11, 8), True)


@pytest.mark.provision("OMIC-RTC-ISP-BOARD")
@pytest.mark.parametrize(
    ("came", "missing"),
    [
        ({"security": True, "POM": True, "COM": True}, []),
        ({"POM": True, "COM": True}, ["security"]),
        ({"security": True, "COM": True}, ["POM"]),
        ({"security": True, "POM": True}, ["COM"]),
        ({}, ["security", "POM", "COM"]),
    ],
)
def test_the_least_that_must_come_to_the_board(
    case: Person, life: Sentence, com: Allocation, take: Take, came: dict[str, bool], missing: list[str]
) -> None:
    decided(take, INDETERMINATE)
    if not missing:
        take(INDETERMINATE, "board", COM, **now(), **{**BOARD, "came": came})
        assert ReturnToClosed.objects.current().get().planning_board_on == date(2021, 11, 3)
        return
    with pytest.raises(NotValid) as refused:
        take(INDETERMINATE, "board", COM, **now(), **{**BOARD, "came": came})
    assert list(refused.value.errors) == missing


@pytest.mark.provision("OMIC-RTC-ISP-BOARD")
def test_no_com_need_come_where_none_is_assigned(case: Person, life: Sentence, take: Take) -> None:
    decided(take, INDETERMINATE)
    board = take(INDETERMINATE, "board", HOMD, **now(), **{**BOARD, "came": {"security": True, "POM": True}})
    assert board.on == date(2021, 11, 3)


@pytest.mark.provision("OMIC-RTC-ISP-BOARD-ORDER")
@pytest.mark.parametrize(
    ("board", "operational", "reason", "open_"),
    [
        (True, False, "", True),
        (False, True, "", True),
        (False, False, "Nobody of Security could be had.", True),
        (False, False, "", False),
    ],
)
def test_the_board_before_the_return_or_why_not(
    case: Person, life: Sentence, com: Allocation, take: Take, board: bool, operational: bool, reason: str, open_: bool
) -> None:
    decided(take, INDETERMINATE)
    if board:
        take(INDETERMINATE, "board", **now(), **BOARD)
    entered: dict[str, Any] = {
        "values": {"returned_on": date(2021, 11, 3), "operational_reasons": operational},
        "reason": reason,
    }
    if open_:
        assert take(INDETERMINATE, "return", DUTY_GOVERNOR, **now(), **entered).reason == reason
        return
    with pytest.raises(GateClosed) as closed:
        take(INDETERMINATE, "return", DUTY_GOVERNOR, **now(), **entered)
    assert closed.value.provision == "OMIC-RTC-ISP-BOARD-ORDER"


@pytest.mark.provision("OMIC-RTC-ISP-OASYS", "OMIC-RTC-ISP-PACK", "OMIC-RTC-ISP-NOTICE")
def test_what_goes_with_the_return(case: Person, life: Sentence, take: Take) -> None:
    decided(take, INDETERMINATE)
    take(INDETERMINATE, "oasys", values={"completed_on": date(2021, 11, 4), "for_recategorisation": True})
    assert Assessment.objects.get().for_recategorisation
    sent = take(
        INDETERMINATE,
        "information",
        **now(),
        on=date(2021, 11, 4),
        picked={"csra": True, "incentives": True},
        words={"to": "The OMU of Full Sutton."},
    )
    assert sent.words.get(name="sent").words == (
        "Cell Sharing Risk Assessment (CSRA), where it applies; What is held under the Incentives Policy"
    )
    with pytest.raises(NotValid):
        take(INDETERMINATE, "told", **now(), on=date(2021, 11, 5), picked={"ppcs": True, "nomis": True})
    take(
        INDETERMINATE,
        "return",
        **now(),
        values={"returned_on": date(2021, 11, 4), "operational_reasons": True},
    )
    told = take(INDETERMINATE, "told", **now(), on=date(2021, 11, 5), picked={"ppcs": True, "nomis": True})
    assert told.on == date(2021, 11, 5)


@pytest.mark.provision("OMIC-RTC-ISP-DISCLOSE", "OMIC-RTC-ISP-REPRESENTATIONS", "OMIC-RTC-ISP-PPCS-GATE")
@pytest.mark.parametrize(
    ("answer", "ppcs_decided_on", "open_"),
    [
        ("representations", date(2021, 11, 10), True),
        ("no-representations", date(2021, 11, 10), True),
        ("representations", date(2021, 11, 8), False),
        (None, date(2021, 12, 2), False),
        (None, date(2021, 12, 3), False),
        (None, date(2021, 12, 4), True),
    ],
)
def test_ppcs_decides_once_the_person_could_answer(
    case: Person, life: Sentence, take: Take, answer: str | None, ppcs_decided_on: date, open_: bool
) -> None:
    """The LISP4 was disclosed on 5 November, so that 28 days are gone by after 3 December."""
    later = date(2021, 12, 20)
    decided(take, INDETERMINATE)
    step(take, "lisp4", lisp4_submitted_on=date(2021, 11, 3))
    step(take, "disclosure", lisp4_disclosed_on=date(2021, 11, 5))
    if answer is not None:
        name = {"representations": "representations_on", "no-representations": "no_representations_on"}[answer]
        take(INDETERMINATE, answer, **now(), values={name: date(2021, 11, 9)}, today=later)
    values = {"ppcs_outcome": PpcsOutcome.REMAIN_IN_CLOSED, "ppcs_decided_on": ppcs_decided_on}
    if open_:
        take(INDETERMINATE, "ppcs", **now(), values=values, today=later)
        assert ReturnToClosed.objects.current().get().ppcs_outcome == "remain_in_closed"
        return
    with pytest.raises(GateClosed) as closed:
        take(INDETERMINATE, "ppcs", **now(), values=values, today=later)
    assert closed.value.provision == "OMIC-RTC-ISP-PPCS-GATE"


@pytest.mark.provision("OMIC-RTC-ISP-PPCS-OUTCOME", "OMIC-RTC-ISP-RC1")
@pytest.mark.parametrize(
    ("outcome", "advice", "open_"),
    [
        (PpcsOutcome.REMAIN_IN_CLOSED, None, True),
        (PpcsOutcome.REFER_TO_PAROLE_BOARD, None, False),
        (PpcsOutcome.REFER_TO_PAROLE_BOARD, ParoleBoardAdvice.REMAIN_IN_CLOSED, True),
        (PpcsOutcome.REFER_TO_PAROLE_BOARD, ParoleBoardAdvice.RETURN_TO_OPEN, False),
        (PpcsOutcome.WARNING_LETTER_AND_RETURN_TO_OPEN, None, False),
    ],
)
def test_the_rc1_only_where_the_person_stays_in_closed_conditions(
    case: Person, life: Sentence, take: Take, outcome: PpcsOutcome, advice: ParoleBoardAdvice | None, open_: bool
) -> None:
    decided(take, INDETERMINATE)
    step(take, "lisp4", lisp4_submitted_on=date(2021, 11, 2))
    step(take, "disclosure", lisp4_disclosed_on=date(2021, 11, 3))
    step(take, "representations", representations_on=date(2021, 11, 5))
    step(take, "ppcs", ppcs_outcome=outcome, ppcs_decided_on=date(2021, 11, 6))
    if advice is not None:
        take(INDETERMINATE, "advice", **now(), on=date(2021, 11, 7), values={"parole_board_advice": advice})
    form: dict[str, Any] = {
        "values": {"rc1_completed_on": date(2021, 11, 8)},
        "words": {"decision": "PPCS directs it."},
    }
    if open_:
        take(INDETERMINATE, "rc1", **now(), **form)
        assert ReturnToClosed.objects.current().get().rc1_completed_on == date(2021, 11, 8)
        return
    with pytest.raises(GateClosed) as closed:
        take(INDETERMINATE, "rc1", **now(), **form)
    assert closed.value.provision == "OMIC-RTC-ISP-RC1"


@pytest.mark.provision("OMIC-RTC-ISP-PPCS-OUTCOME")
def test_the_parole_board_advises_where_the_case_was_referred_to_it(case: Person, life: Sentence, take: Take) -> None:
    decided(take, INDETERMINATE)
    step(take, "lisp4", lisp4_submitted_on=date(2021, 11, 2))
    step(take, "disclosure", lisp4_disclosed_on=date(2021, 11, 3))
    step(take, "no-representations", no_representations_on=date(2021, 11, 4))
    step(
        take,
        "ppcs",
        ppcs_outcome=PpcsOutcome.WARNING_LETTER_AND_RETURN_TO_OPEN,
        ppcs_decided_on=date(2021, 11, 5),
    )
    values = {"parole_board_advice": ParoleBoardAdvice.RETURN_TO_OPEN}
    with pytest.raises(NotValid) as refused:
        take(INDETERMINATE, "advice", **now(), on=date(2021, 11, 7), values=values)
    assert refused.value.errors == {
        "parole_board_advice": (
            "The outcome of the Parole Board's advice is for referred to the Parole Board for advice only."
        )
    }


@pytest.mark.parametrize(
    ("journey", "stage", "actor"),
    [
        (DETERMINATE, "concern", OTHER_POM),
        (DETERMINATE, "concern", SPO),
        (DETERMINATE, "concern", INSPECTOR),
        (DETERMINATE, "decision", POM),
        (DETERMINATE, "decision", HOMD),
        (INDETERMINATE, "decision", COM),
        (DETERMINATE, "rc1", COM),
        (DETERMINATE, "rc1", DUTY_GOVERNOR),
        (INDETERMINATE, "lisp4", GOVERNOR),
        (INDETERMINATE, "ppcs", NSD),
        (INDETERMINATE, "oasys", DUTY_GOVERNOR),
    ],
)
def test_who_may_not(case: Person, com: Allocation, take: Take, journey: str, stage: str, actor: Actor) -> None:
    with pytest.raises(NotAllowed):
        take(journey, stage, actor)
