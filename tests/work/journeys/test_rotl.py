"""ROTL at its board, decided, gone out on and reviewed: what each gate wants, and what the log holds."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from tests.work.conftest import POM, TODAY
from tests.work.journeys.acting import CASE_ADMINISTRATOR, DUTY_GOVERNOR, GOVERNOR, SPO, take
from tests.work.journeys.rotl_cases import BOARD, RDR, applied, restricted, standard
from throughcare.access.permissions import Actor
from throughcare.calendar import LONDON
from throughcare.policy.facts import Method
from throughcare.record.models import BehaviourMonitoring, Person, StageTaken, TemporaryAbsence, TemporaryRelease
from throughcare.work.refusals import GateClosed, NotValid

pytestmark = pytest.mark.django_db

__all__ = ["restricted", "standard"]

MONITORED = {"monitoring": "A call at noon, and one at four."}
AT_THE_BOARD = {"chair": True, "POM": True, "COM": True, "person": True}
DECIDED: dict[str, Any] = {"decided_on": date(2021, 11, 8), "decided_by": "governor", "granted": True}
CONDITIONS = {"conditions": "Not to go into Leeds.", "zones": "Leeds, within the ring road.", "dates": "24 November."}


def hold_board(case: Person, **values: Any) -> StageTaken:
    return take(
        case,
        "rotl",
        "board",
        POM,
        came=AT_THE_BOARD,
        method=Method.IN_PERSON,
        words=MONITORED,
        **BOARD | values,
    )


def decide(case: Person, actor: Actor = GOVERNOR, **values: Any) -> StageTaken:
    return take(case, "rotl", "decide", actor, words=CONDITIONS, **DECIDED | values)


@pytest.mark.provision("OMIC-ROTL-COM-INPUT", "OMIC-ROTL-POL-REQUIRED")
@pytest.mark.parametrize(
    ("on_restricted", "changed", "missing"),
    [
        (False, {}, None),
        (False, {"rotl_pol_returned_on": None}, None),
        (False, {"rotl_om_returned_on": None}, ("the ROTL-OM, returned by the COM or a duty COM",)),
        (False, {"rotl_om_returned_on": date(2021, 11, 6)}, ("the ROTL-OM, returned by the COM or a duty COM",)),
        (True, {}, None),
        (True, {"rotl_pol_returned_on": None}, ("the ROTL-POL, where the police must be asked",)),
        (True, {"kind": "SPL", "rotl_pol_returned_on": None}, None),
    ],
)
def test_a_com_feeds_in_to_every_board(
    request: pytest.FixtureRequest, on_restricted: bool, changed: dict[str, Any], missing: tuple[str, ...] | None
) -> None:
    case = request.getfixturevalue("restricted" if on_restricted else "standard")
    applied(case, board_on=None, board_chair=None, **changed)
    if missing is None:
        taken = hold_board(case)
        assert (taken.on, taken.seats.filter(came=True).count()) == (date(2021, 11, 5), 4)
        return
    with pytest.raises(GateClosed) as closed:
        hold_board(case)
    assert (closed.value.provision, closed.value.missing) == ("OMIC-ROTL-COM-INPUT", missing)
    assert not StageTaken.objects.exists()


@pytest.mark.provision("OMIC-EBM-CASE-REVIEW")
def test_a_restricted_board_waits_for_the_case_file_review(restricted: Person) -> None:
    applied(restricted)
    BehaviourMonitoring.objects.all().delete()
    with pytest.raises(GateClosed) as closed:
        hold_board(restricted)
    assert closed.value.provision == "OMIC-EBM-CASE-REVIEW"
    assert closed.value.missing == ("an EBM case file review completed by a psychologist",)


def test_a_board_without_its_chair_does_not_count(standard: Person) -> None:
    applied(standard)
    with pytest.raises(NotValid) as refused:
        take(standard, "rotl", "board", POM, came={"POM": True}, method=Method.VIDEO, words=MONITORED, **BOARD)
    assert list(refused.value.errors) == ["chair"]


@pytest.mark.provision("OMIC-ROTL-RESTRICTED-ELEMENTS", "OMIC-EBM-NOT-SUBSTITUTE", "OMIC-ROTL-RESTRICTED")
@pytest.mark.parametrize("decided_by", ["governor", "deputy_governor"])
def test_a_restricted_rotl_is_granted_with_its_conditions(restricted: Person, decided_by: str) -> None:
    applied(restricted)
    taken = decide(restricted, decided_by=decided_by)
    held = TemporaryRelease.objects.current().get()
    assert (held.granted, held.decided_by, held.decided_on) == (True, decided_by, date(2021, 11, 8))
    assert {each.name: each.words for each in taken.words.all()} == {"reasons": "Words.", **CONDITIONS}


@pytest.mark.provision("OMIC-ROTL-RESTRICTED-ELEMENTS", "OMIC-EBM-NOT-SUBSTITUTE", "OMIC-ROTL-COM-INPUT")
@pytest.mark.parametrize(
    ("changed", "decided_by", "gate", "missing"),
    [
        ({}, "head_of_function", "OMIC-ROTL-RESTRICTED-ELEMENTS", "a decision by the Governor or deputy"),
        ({}, "other", "OMIC-ROTL-RESTRICTED-ELEMENTS", "a decision by the Governor or deputy"),
        (
            {"board_chair": "other"},
            "governor",
            "OMIC-ROTL-RESTRICTED-ELEMENTS",
            "a senior manager in the chair of the board",
        ),
        (
            {"ebm_assessment_seen": False},
            "governor",
            "OMIC-ROTL-RESTRICTED-ELEMENTS",
            "an EBM assessment before the board",
        ),
        (
            {"offender_manager_consulted": False},
            "governor",
            "OMIC-ROTL-RESTRICTED-ELEMENTS",
            "the offender manager has been consulted",
        ),
        (
            {"higher_monitoring": False},
            "governor",
            "OMIC-ROTL-RESTRICTED-ELEMENTS",
            "a plan to monitor the person more while out",
        ),
        (
            {"paperwork_completed_on": None},
            "governor",
            "OMIC-EBM-NOT-SUBSTITUTE",
            "the ROTL risk assessment and paperwork, completed in full",
        ),
        (
            {"rotl_om_returned_on": None},
            "governor",
            "OMIC-ROTL-COM-INPUT",
            "the ROTL-OM, returned by the COM or a duty COM",
        ),
        (
            {"plan_objective": False},
            "governor",
            "OMIC-ROTL-RDR",
            "an activity linked to an objective of the sentence plan",
        ),
    ],
)
@pytest.mark.parametrize("decided_on", [date(2021, 11, 8), date(2021, 11, 6)])
def test_a_restricted_rotl_is_not_granted_without(
    restricted: Person, changed: dict[str, Any], decided_by: str, gate: str, missing: str, decided_on: date
) -> None:
    """Also where it is recorded days afterwards: the gate is asked of the day on which it was decided."""
    applied(restricted, **changed)
    with pytest.raises(GateClosed) as closed:
        decide(restricted, decided_by=decided_by, decided_on=decided_on)
    assert (closed.value.provision, closed.value.missing) == (gate, (missing,))
    assert TemporaryRelease.objects.current().get().decided_on is None


@pytest.mark.provision("OMIC-ROTL-RESTRICTED-ELEMENTS")
def test_it_is_in_an_open_prison_and_ebm_is_in_place(restricted: Person) -> None:
    applied(restricted)
    BehaviourMonitoring.objects.update(decision="active", started_on=date(2021, 11, 9))
    with pytest.raises(GateClosed) as closed:
        decide(restricted)
    assert closed.value.missing == ("active EBM, unless it was decided that the person does not need it",)
    restricted.spell_set.update(establishment_id="LEI")
    with pytest.raises(GateClosed) as closed:
        decide(restricted, replace(GOVERNOR, establishments=frozenset({"LEI"})))
    assert closed.value.missing[0] == "the person is in an open prison, or is a woman suitable for open conditions"


@pytest.mark.provision("OMIC-ROTL-RESTRICTED")
def test_a_standard_rotl_takes_none_of_that(standard: Person) -> None:
    applied(standard, ebm_assessment_seen=False, higher_monitoring=False, board_chair="other")
    decide(standard, DUTY_GOVERNOR, decided_by="other")
    assert TemporaryRelease.objects.current().get().granted is True


def test_a_refusal_needs_its_reasons_only(restricted: Person) -> None:
    TemporaryRelease.objects.create(person=restricted, **RDR)
    take(restricted, "rotl", "decide", GOVERNOR, **{**DECIDED, "granted": False})
    held = TemporaryRelease.objects.current().get()
    assert (held.granted, held.decided_on) == (False, date(2021, 11, 8))


@pytest.mark.parametrize("stage", ["decide", "board", "vlo", "rotl-om"])
def test_what_is_decided_is_not_gone_on_with(standard: Person, stage: str) -> None:
    applied(standard, decided_on=date(2021, 11, 6), granted=True)
    actor = {"decide": GOVERNOR, "rotl-om": SPO}.get(stage, POM)
    with pytest.raises(NotValid) as refused:
        take(standard, "rotl", stage, actor)
    assert refused.value.errors == {"row": "What this stage goes on with is not in the record of this case."}


@pytest.mark.provision("OMIC-ROTL-TASKS")
def test_rotl_is_reviewed_again_and_again(standard: Person) -> None:
    applied(standard, decided_on=date(2021, 11, 5), granted=True)
    take(standard, "rotl", "review", POM, reviewed_on=date(2021, 11, 6), next_review_on=date(2021, 11, 8))
    take(standard, "rotl", "review", POM, reviewed_on=date(2021, 11, 8), next_review_on=date(2022, 2, 8))
    held = TemporaryRelease.objects.current().get()
    assert (held.reviewed_on, held.next_review_on) == (date(2021, 11, 8), date(2022, 2, 8))
    assert [each.on for each in StageTaken.objects.order_by("pk")] == [date(2021, 11, 8), date(2021, 11, 8)]


def at(day: int, hour: int) -> datetime:
    return datetime(2021, 11, day, hour, 30, tzinfo=LONDON)


OUT: dict[str, Any] = {"kind": "RDR", "out_at": at(8, 8), "due_back_at": at(8, 17)}


@pytest.mark.provision("OMIC-ROTL-TASKS")
def test_the_next_time_out_is_planned_and_called_off(standard: Person) -> None:
    applied(standard, decided_on=date(2021, 11, 5), granted=True)
    take(standard, "rotl", "plan-out", POM, next_out_at=at(12, 8), next_back_at=at(12, 17))
    held = TemporaryRelease.objects.current().get()
    assert (held.next_out_at, held.next_back_at) == (at(12, 8), at(12, 17))
    with pytest.raises(NotValid) as refused:
        take(standard, "rotl", "plan-out", POM, next_out_at=at(12, 8), next_back_at=at(11, 17))
    assert list(refused.value.errors) == ["next_back_at"]
    take(standard, "rotl", "plan-out", CASE_ADMINISTRATOR, next_out_at=None, next_back_at=None)
    held = TemporaryRelease.objects.current().get()
    assert (held.next_out_at, held.next_back_at) == (None, None)


@pytest.mark.provision("OMIC-ROTL-TASKS")
def test_out_and_back_with_a_breath_test(standard: Person) -> None:
    applied(standard, decided_on=date(2021, 11, 5), granted=True)
    take(standard, "rotl", "go-out", DUTY_GOVERNOR, **OUT)
    taken = take(standard, "rotl", "come-back", CASE_ADMINISTRATOR, back_at=at(8, 16), breath_test="failed")
    out = TemporaryAbsence.objects.current().get()
    assert (out.pk, out.kind, out.back_at, out.breath_test) == (taken.about_row, "RDR", at(8, 16), "failed")
    take(
        standard, "rotl", "fail", POM, failure="breath_test", failed_on=TODAY, words={"done": "The Governor was told."}
    )
    assert TemporaryAbsence.objects.current().get().failure == "breath_test"
    with pytest.raises(NotValid):
        take(standard, "rotl", "recall", GOVERNOR, recalled_on=TODAY)


@pytest.mark.provision("OMIC-ROTL-TASKS")
def test_somebody_who_does_not_come_back_is_recalled(standard: Person) -> None:
    applied(standard, decided_on=date(2021, 11, 5), granted=True)
    take(standard, "rotl", "go-out", GOVERNOR, **OUT)
    take(standard, "rotl", "fail", DUTY_GOVERNOR, failure="did_not_return", failed_on=TODAY)
    take(standard, "rotl", "recall", DUTY_GOVERNOR, recalled_on=TODAY)
    out = TemporaryAbsence.objects.current().get()
    assert (out.failure, out.recalled_on, out.back_at) == ("did_not_return", TODAY, None)


@pytest.mark.parametrize(
    ("granted", "values", "field"),
    [
        (None, OUT, "row"),
        (False, OUT, "row"),
        (True, {**OUT, "kind": "ROR"}, "kind"),
        (True, {**OUT, "kind": "XYZ"}, "kind"),
        (True, {**OUT, "due_back_at": at(7, 17)}, "due_back_at"),
        (True, {**OUT, "out_at": at(9, 8), "due_back_at": at(9, 17)}, "out_at"),
    ],
)
def test_nobody_goes_out_without_a_rotl_of_this_type(
    standard: Person, granted: bool | None, values: dict[str, Any], field: str
) -> None:
    if granted is not None:
        applied(standard, decided_on=date(2021, 11, 5), granted=granted)
    with pytest.raises(NotValid) as refused:
        take(standard, "rotl", "go-out", POM, **values)
    assert list(refused.value.errors) == [field]
    assert not TemporaryAbsence.objects.exists()
