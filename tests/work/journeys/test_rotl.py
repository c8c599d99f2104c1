"""ROTL from the application to the log: what each gate wants, what each input asks, and who may do which."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from tests.work.conftest import HOMD, INSPECTOR, OTHER_POM, POM, TODAY
from tests.work.journeys.acting import CASE_ADMINISTRATOR, COM, DUTY_GOVERNOR, GOVERNOR, KEY_WORKER, SPO, take
from throughcare.access.permissions import Actor
from throughcare.calendar import LONDON
from throughcare.policy.facts import Method
from throughcare.record.models import (
    Allocation,
    BehaviourMonitoring,
    LedgerEntry,
    Person,
    Risk,
    StageTaken,
    TemporaryAbsence,
    TemporaryRelease,
)
from throughcare.work.refusals import GateClosed, NotAllowed, NotValid

pytestmark = pytest.mark.django_db

RDR: dict[str, Any] = {
    "applied_on": date(2021, 11, 3),
    "kind": "RDR",
    "heading": "work_placement",
    "plan_objective": True,
}
FOR_THE_PLAN = {"objective": "To find and keep work."}
BOARD: dict[str, Any] = {
    "board_on": date(2021, 11, 5),
    "board_chair": "senior_manager",
    "offender_manager_consulted": True,
    "ebm_assessment_seen": True,
    "higher_monitoring": True,
}
MONITORED = {"monitoring": "A call at noon, and one at four."}
AT_THE_BOARD = {"chair": True, "POM": True, "COM": True, "person": True}
DECIDED: dict[str, Any] = {"decided_on": date(2021, 11, 8), "decided_by": "governor", "granted": True}
CONDITIONS = {"conditions": "Not to go into Leeds.", "zones": "Leeds, within the ring road.", "dates": "24 November."}


@pytest.fixture
def standard(case: Person) -> Person:
    """The case at medium risk of serious harm: on standard ROTL."""
    Risk.objects.create(person=case, assessed_on=date(2021, 6, 1), rosh="medium")
    return case


@pytest.fixture
def restricted(case: Person) -> Person:
    """The case at high risk of serious harm: on restricted ROTL, with the file reviewed and no EBM decided on."""
    Risk.objects.create(person=case, assessed_on=date(2021, 6, 1), rosh="high")
    BehaviourMonitoring.objects.create(
        person=case, case_review_on=date(2021, 11, 2), decision="not_active", decided_on=date(2021, 11, 3)
    )
    return case


def applied(case: Person, **columns: Any) -> TemporaryRelease:
    """An RDR applied for on 3 November, of which all has come in that a restricted one takes before its decision."""
    held: dict[str, Any] = {
        **RDR,
        **BOARD,
        "rotl_pol_returned_on": date(2021, 11, 4),
        "rotl_om_returned_on": date(2021, 11, 4),
        "paperwork_completed_on": date(2021, 11, 4),
    }
    made: TemporaryRelease = TemporaryRelease.objects.create(person=case, **held | columns)
    return made


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


@pytest.mark.provision("OMIC-ROTL-TASKS", "OMIC-ROTL-RDR", "OMIC-ROTL-ROR", "OMIC-ROTL-CRL", "OMIC-ROTL-SPL")
@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("RDR", {"heading": "family_ties", "plan_objective": True}),
        ("ROR", {}),
        ("CRL", {"primary_carer": True}),
        ("SPL", {"spl_ground": "medical"}),
        ("SPL", {"spl_ground": "compassionate"}),
        ("SPL", {"spl_ground": "court_proceedings"}),
    ],
)
def test_each_type_is_applied_for(case: Person, kind: str, more: dict[str, Any]) -> None:
    taken = take(case, "rotl", "apply", POM, words=FOR_THE_PLAN, applied_on=date(2021, 11, 3), kind=kind, **more)
    held = TemporaryRelease.objects.current().get()
    assert (held.pk, held.kind, held.applied_on) == (taken.about_row, kind, date(2021, 11, 3))
    assert {name: getattr(held, name) for name in more} == more
    entry = LedgerEntry.objects.get()
    assert (entry.action, entry.details["journey"], entry.details["stage"]) == ("prepare_rotl", "rotl", "apply")


@pytest.mark.provision("OMIC-ROTL-RDR")
@pytest.mark.parametrize(
    ("changed", "missing"),
    [
        ({"plan_objective": False}, ("an activity linked to an objective of the sentence plan",)),
        ({"heading": None}, ("a heading that the activity comes under",)),
    ],
)
def test_an_rdr_is_linked_to_the_plan_and_under_a_heading(
    case: Person, changed: dict[str, Any], missing: tuple[str, ...]
) -> None:
    with pytest.raises(GateClosed) as closed:
        take(case, "rotl", "apply", POM, words=FOR_THE_PLAN, **RDR | changed)
    assert (closed.value.provision, closed.value.missing) == ("OMIC-ROTL-RDR", missing)
    assert not TemporaryRelease.objects.exists()


@pytest.mark.parametrize(
    ("values", "field", "rule"),
    [
        ({**RDR, "kind": "ROR", "plan_objective": False}, "heading", "is for"),
        ({**RDR, "spl_ground": "medical"}, "spl_ground", "is for"),
        ({"applied_on": date(2021, 11, 3), "kind": "SPL"}, "spl_ground", "Choose the ground"),
        ({**RDR, "applied_on": date(2021, 11, 9)}, "applied_on", "must be 8 November 2021 or earlier"),
        ({**RDR, "kind": None, "heading": None, "plan_objective": None}, "kind", "Choose the type of ROTL"),
    ],
)
def test_what_is_for_one_type_is_refused_of_another(
    case: Person, values: dict[str, Any], field: str, rule: str
) -> None:
    with pytest.raises(NotValid) as refused:
        take(case, "rotl", "apply", POM, words=FOR_THE_PLAN, **values)
    assert rule in refused.value.errors[field]


def test_the_objective_is_named_where_there_is_one(case: Person) -> None:
    with pytest.raises(NotValid) as refused:
        take(case, "rotl", "apply", POM, **RDR)
    assert list(refused.value.errors) == ["objective"]


@pytest.mark.provision("OMIC-ROTL-NO-COM")
def test_a_duty_com_is_asked_where_no_com_is_allocated(case: Person) -> None:
    applied(case)
    asked: dict[str, Any] = {"com_asked_on": date(2021, 11, 4), "duty_com_asked": True}
    with pytest.raises(NotValid) as refused:
        take(case, "rotl", "ask-com", POM, **asked)
    assert list(refused.value.errors) == ["mailbox"]
    taken = take(case, "rotl", "ask-com", POM, words={"mailbox": "Cardiff LDU"}, **asked)
    assert [each.words for each in taken.words.all()] == ["Cardiff LDU"]
    assert TemporaryRelease.objects.current().get().duty_com_asked is True
    # The duty COM acts on the request, through their SPO, and is not allocated.
    given = take(case, "rotl", "rotl-om", SPO, rotl_om_returned_on=TODAY)
    assert given.recorded_by == "spo"
    assert not Allocation.objects.filter(role="COM").exists()


OF_OTHERS = [
    ("vlo", "vlo", POM),
    ("social-services", "social_services", CASE_ADMINISTRATOR),
    ("childrens-services", "childrens_services", SPO),
    ("immigration", "immigration", HOMD),
    ("confiscation-unit", "confiscation_unit", POM),
    ("crime-unit", "crime_unit", POM),
]


@pytest.mark.provision("OMIC-ROTL-TASKS", "OMIC-ROTL-OM-VLO", "OMIC-ROTL-OM-CHILDREN")
@pytest.mark.parametrize(("stage", "columns", "actor"), OF_OTHERS)
def test_an_input_is_asked_for_and_comes_in(case: Person, stage: str, columns: str, actor: Actor) -> None:
    applied(case)
    asked, came = f"{columns}_asked_on", f"{columns}_came_in_on"
    first: dict[str, Any] = {asked: date(2021, 11, 4)}
    take(case, "rotl", stage, actor, **first)
    take(case, "rotl", stage, actor, words={"answer": "Nothing."}, **first | {came: TODAY})
    held = TemporaryRelease.objects.current().get()
    assert [getattr(held, name) for name in (asked, came)] == [date(2021, 11, 4), TODAY]
    assert StageTaken.objects.count() == 2


@pytest.mark.provision("OMIC-ROTL-TASKS")
@pytest.mark.parametrize(("stage", "columns", "actor"), OF_OTHERS)
def test_an_input_does_not_apply_and_it_is_said_why(case: Person, stage: str, columns: str, actor: Actor) -> None:
    applied(case)
    mark: dict[str, Any] = {f"{columns}_not_applying": True}
    with pytest.raises(NotValid) as refused:
        take(case, "rotl", stage, actor, **mark)
    assert list(refused.value.errors) == ["why-not"]
    with pytest.raises(NotValid) as refused:
        take(case, "rotl", stage, actor, words={"why-not": "None."}, **mark | {f"{columns}_asked_on": TODAY})
    assert list(refused.value.errors) == [f"{columns}_asked_on"]
    with pytest.raises(NotValid) as refused:
        take(case, "rotl", stage, actor)
    assert list(refused.value.errors) == [f"{columns}_asked_on"]
    take(case, "rotl", stage, actor, words={"why-not": "There is none."}, **mark)
    assert getattr(TemporaryRelease.objects.current().get(), f"{columns}_not_applying") is True


@pytest.mark.provision("OMIC-ROTL-TASKS", "OMIC-ROTL-POL-WORKFLOW", "OMIC-ROTL-OM-CONTENT")
@pytest.mark.parametrize(
    ("stage", "actor", "values"),
    [
        ("oasys", POM, {"oasys_reviewed_on": date(2021, 11, 4)}),
        ("visor", POM, {"visor_checked_on": date(2021, 11, 4)}),
        ("visor", POM, {"visor_not_applying": True}),
        ("rotl-pol", SPO, {"police_asked_on": date(2021, 11, 3)}),
        ("rotl-pol", SPO, {"police_asked_on": date(2021, 11, 3), "rotl_pol_returned_on": date(2021, 11, 5)}),
        ("rotl-om", SPO, {"rotl_om_returned_on": date(2021, 11, 5)}),
        ("report", POM, {"paperwork_completed_on": date(2021, 11, 5)}),
    ],
)
def test_what_the_managers_do_themselves(case: Person, stage: str, actor: Actor, values: dict[str, Any]) -> None:
    TemporaryRelease.objects.create(person=case, **RDR)
    take(case, "rotl", stage, actor, **values)
    held = TemporaryRelease.objects.current().get()
    assert {name: getattr(held, name) for name in values} == values


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


WHO = """
stage              | may                       | may not
apply              | POM HOMD ADMIN            | OTHER_POM COM SPO GOVERNOR DUTY INSPECTOR KEY
ask-com            | POM HOMD ADMIN            | OTHER_POM COM SPO GOVERNOR
oasys              | POM HOMD ADMIN            | COM SPO GOVERNOR
vlo                | POM HOMD ADMIN COM SPO    | OTHER_POM GOVERNOR
childrens-services | POM HOMD ADMIN COM SPO    | OTHER_POM GOVERNOR
rotl-pol           | COM SPO                   | POM HOMD ADMIN GOVERNOR
rotl-om            | COM SPO                   | POM HOMD ADMIN GOVERNOR
board              | POM HOMD ADMIN            | COM SPO
decide             | GOVERNOR DUTY             | POM HOMD ADMIN COM SPO
review             | POM HOMD ADMIN            | COM SPO GOVERNOR
go-out             | POM HOMD ADMIN GOVERNOR DUTY | COM SPO OTHER_POM KEY
recall             | POM HOMD ADMIN GOVERNOR DUTY | COM SPO OTHER_POM
"""
ACTORS = {
    "POM": POM, "HOMD": HOMD, "ADMIN": CASE_ADMINISTRATOR, "COM": COM, "SPO": SPO, "GOVERNOR": GOVERNOR,
    "DUTY": DUTY_GOVERNOR, "OTHER_POM": OTHER_POM, "INSPECTOR": INSPECTOR, "KEY": KEY_WORKER,
}  # fmt: skip
ROWS = [[cell.strip() for cell in line.split("|")] for line in WHO.strip().splitlines()[1:]]
CELLS = [
    (stage, name, allowed)
    for stage, may, may_not in ROWS
    for names, allowed in ((may, True), (may_not, False))
    for name in names.split()
]


@pytest.mark.provision("OMIC-ROTL-TASKS", "OMIC-ROTL-COM-INPUT")
@pytest.mark.parametrize(("stage", "name", "allowed"), CELLS)
def test_who_takes_which_stage(case: Person, stage: str, name: str, allowed: bool) -> None:
    Allocation.objects.create(person=case, role="COM", from_on=date(2021, 11, 1), staff_code="C1", staff_name="Cy Ash")
    # Nothing is entered, so that whoever may is told of that, and whoever may not is told nothing.
    with pytest.raises(NotValid if allowed else NotAllowed):
        take(case, "rotl", stage, ACTORS[name])
    assert LedgerEntry.objects.filter(outcome="refused").count() == 1
