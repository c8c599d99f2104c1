"""ROTL applied for, and what comes in for its board: what each input asks, who owes it, and who takes which stage."""

from datetime import date
from typing import Any

import pytest

from tests.work.conftest import HOMD, INSPECTOR, OTHER_POM, POM, TODAY
from tests.work.journeys.acting import CASE_ADMINISTRATOR, COM, DUTY_GOVERNOR, GOVERNOR, KEY_WORKER, SPO, take
from tests.work.journeys.rotl_cases import RDR, applied
from throughcare.access.permissions import Actor
from throughcare.record.models import Allocation, LedgerEntry, Person, StageTaken, TemporaryRelease
from throughcare.work.refusals import GateClosed, NotAllowed, NotValid

pytestmark = pytest.mark.django_db

FOR_THE_PLAN = {"objective": "To find and keep work."}


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
plan-out           | POM HOMD ADMIN            | COM SPO GOVERNOR
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
