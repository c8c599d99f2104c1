"""Return to closed conditions on an indeterminate sentence, stage by stage, up to what PPCS decides."""

from datetime import date
from typing import Any

import pytest

from tests.work.conftest import HOMD, POM
from tests.work.journeys.conftest import COM, DUTY_GOVERNOR, GOVERNOR, NSD, Take
from tests.work.journeys.returns import INDETERMINATE, ISP_CONCERN, decide, decided, now
from throughcare.access.permissions import Actor
from throughcare.duties.models import Duty
from throughcare.policy.facts import Method, ParoleBoardAdvice, PpcsOutcome
from throughcare.record.models import Allocation, Assessment, Person, ReturnToClosed, Sentence, StageTaken
from throughcare.work.refusals import GateClosed, NotAllowed, NotValid

pytestmark = pytest.mark.django_db

BOARD: dict[str, Any] = {
    "values": {"planning_board_on": date(2021, 11, 3)},
    "picked": {"behaviour": True, "oasys": True},
    "came": {"security": True, "POM": True, "COM": True},
    "method": Method.IN_PERSON,
    "words": {"points": "Drugs, and what comes next in the plan."},
}


def step(take: Take, stage: str, actor: Actor = POM, **values: Any) -> StageTaken:
    """A stage of the indeterminate return that asks for facts alone."""
    return take(INDETERMINATE, stage, actor, **now(), values=values)


def clock(case: Person, provision: str) -> tuple[date | None, date | None, bool]:
    found = Duty.objects.get(person=case, provision=provision)
    return found.due_on, found.met_on, found.late


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
    assert (told.on, told.kept_from_person) == (date(2021, 11, 5), True)


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
    ("stage", "actor"),
    [
        ("decision", COM),
        ("lisp4", GOVERNOR),
        ("ppcs", NSD),
        ("oasys", DUTY_GOVERNOR),
    ],
)
def test_who_may_not(case: Person, com: Allocation, take: Take, stage: str, actor: Actor) -> None:
    with pytest.raises(NotAllowed):
        take(INDETERMINATE, stage, actor)
