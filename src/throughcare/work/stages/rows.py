"""Which rows a stage goes on with, and whether a case holds what it wants to be there."""

from __future__ import annotations

from typing import Any

from throughcare.policy.grain import WhenEmpty
from throughcare.policy.subjects import Subject
from throughcare.record.fact_tables import model_of
from throughcare.record.models import CaseRow
from throughcare.record.queries.rows_of_a_case import holding
from throughcare.work.fact_values import may_hold
from throughcare.work.refusals import NotValid
from throughcare.work.stages.asking import Entered, Fact
from throughcare.work.stages.stage import Holds, Stage, Upon

_NOT_THERE = {"row": "What this stage goes on with is not in the record of this case."}


def row_to_go_on_with(person_id: int, stage: Stage, row: int | None) -> CaseRow | None:
    """The row that a stage would change: the one that is asked for, or the latest; None where it begins one.

    Raises:
        NotValid: the row that is asked for is not there, or the stage asks for one and there is none.
    """
    if not may_be_taken(person_id, stage):
        raise NotValid(_NOT_THERE)
    if stage.of is None or stage.upon is Upon.NEW:
        return None
    rows = _fitting(person_id, stage)
    found: CaseRow | None = (rows.filter(pk=row) if row is not None else rows.order_by("pk")).last()
    if found is None and (row is not None or stage.upon is Upon.CHOSEN):
        raise NotValid(_NOT_THERE)
    return found


def row_of_sending(person_id: int, stage: Stage, entered: Entered) -> CaseRow | None:
    """The row that a stage that is sent changes: one that is to be chosen must be named.

    Raises:
        NotValid: it is not named, or not there; or nothing in the record is like what was entered.
    """
    if stage.upon is Upon.CHOSEN and entered.row is None:
        raise NotValid(_NOT_THERE)
    found = row_to_go_on_with(person_id, stage, entered.row)
    _hold_to_the_like(person_id, stage, entered)
    return found


def may_be_taken(person_id: int, stage: Stage) -> bool:
    """Whether the case holds what the stage wants of another table than its own."""
    if stage.goes_on is None or _is_of_its_own(stage, stage.goes_on):
        return True
    return bool(_wanted(person_id, stage.goes_on).exists())


def _hold_to_the_like(person_id: int, stage: Stage, entered: Entered) -> None:
    if stage.goes_on is None or stage.goes_on.alike is None:
        return
    held, asked = (fact.column for fact in stage.goes_on.alike)
    value = entered.values.get(asked.name)
    if value is None or not may_hold(asked, value):
        return
    if not _wanted(person_id, stage.goes_on).filter(**{held.name: value}).exists():
        raise NotValid(
            {asked.name: f"The record of this case holds no {stage.goes_on.table.label} of this kind to go on."}
        )


def _wanted(person_id: int, where: Holds) -> Any:
    return _standing(model_of(Subject.declared[where.table.name]), person_id, where)


def fitting_ids(person_id: int, stage: Stage) -> frozenset[int]:
    """The rows that a stage goes on with."""
    return frozenset(_fitting(person_id, stage).values_list("pk", flat=True)) if stage.of is not None else frozenset()


def _fitting(person_id: int, stage: Stage) -> Any:
    assert stage.of is not None
    where = stage.goes_on if stage.goes_on is not None and _is_of_its_own(stage, stage.goes_on) else Holds()
    return _standing(model_of(stage.of), person_id, where).filter(holding(stage.rows))


def _is_of_its_own(stage: Stage, where: Holds) -> bool:
    return stage.of is not None and stage.upon is not Upon.NEW and where.table is stage.of.grain


def _standing(model: Any, person_id: int, where: Holds) -> Any:
    held = {name: value for fact in where.has for name, value in [_is_held(fact, held=True)]}
    not_held = {name: value for fact in where.has_not for name, value in [_is_held(fact, held=False)]}
    return model.objects.current().of(person_id).filter(**held, **not_held)


def _is_held(fact: Fact, *, held: bool) -> tuple[str, bool]:
    name = fact.column.name
    return (name, held) if fact.column.when_empty is WhenEmpty.NO else (f"{name}__isnull", not held)
