"""Correcting a fact: what stood before is kept, with the reason."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from throughcare.access.compartments import compartment_of_column
from throughcare.access.permissions import Action, Actor, sight
from throughcare.policy.grain import Column
from throughcare.policy.subjects import Subject
from throughcare.record.corrections import supersede
from throughcare.record.fact_tables import kept_in, model_of
from throughcare.record.models import CaseRow, Person
from throughcare.record.relations import relations_to
from throughcare.work.fact_values import may_hold, wanted
from throughcare.work.faults import Faults
from throughcare.work.refusals import NotValid
from throughcare.work.verb import Asked, Written, perform

# Facts that the record works out from others, and where to correct them instead.
_WORKED_OUT = {
    ("case", "country"): "the home probation region",
    ("spell", "estate"): "the prison",
    ("spell", "region"): "the prison",
    ("spell", "sector"): "the prison",
}

_NOT_THERE = {"row": "This row is not in the record of this case."}


def correct_fact(
    actor: Actor,
    person_id: int,
    grain: str,
    row_id: int,
    changes: Mapping[str, Any],
    *,
    reason: str,
    expected_version: int,
    today: date | None = None,
) -> CaseRow | Person:
    """Correct facts of one row of a case; `grain` is the name of its table of facts ("sentence", "contact", "case").

    Raises:
        Refused: the actor may not, there is no such row, a value breaks a rule, or no reason is given.
        StaleVersion: somebody else changed the row first.
    """

    def write(asked: Asked) -> Written[CaseRow | Person]:
        _check(grain, changes, reason)
        _check_seen(actor, person_id, grain, changes)
        row = _row(person_id, grain, row_id)
        columns = {kept_in(grain, name) or name: value for name, value in changes.items()}
        standing = supersede(row, expected_version=expected_version, provenance=asked.provenance, **columns)
        details = {"table": grain, "row": row_id, "fields": sorted(changes), "reason": reason.strip()}
        return Written(standing, {**details, "version": standing.version})

    return perform(Action.CORRECT_FACT, actor, person_id, write, today=today)


def _check(grain: str, changes: Mapping[str, Any], reason: str) -> None:
    faults = Faults()
    faults.unless(reason.strip(), "reason", "Say why this is corrected.")
    faults.unless(changes, "changes", "Nothing was changed.")
    subject = Subject.declared.get(grain)
    if subject is None:
        faults.add("table", f"There is no table of facts named {grain!r}.")
    else:
        for name, value in changes.items():
            _check_value(faults, grain, subject.grain.columns.get(name), name, value)
    faults.refuse()


def _check_seen(actor: Actor, person_id: int, grain: str, changes: Mapping[str, Any]) -> None:
    """A row in a compartment that the actor may not read is, to them, not there."""
    seen = sight(actor, relations_to(actor, person_id) or ())
    if not {compartment_of_column(grain, name) for name in changes} <= seen:
        raise NotValid(_NOT_THERE)


def _check_value(faults: Faults, grain: str, column: Column | None, name: str, value: Any) -> None:
    if column is None:
        faults.add(name, f"There is no fact named {name!r} to correct.")
    elif (grain, name) in _WORKED_OUT:
        faults.add(name, f"The {column.label} is worked out: correct {_WORKED_OUT[grain, name]} instead.")
    elif not may_hold(column, value):
        faults.add(name, f"The {column.label} must be {wanted(column)}.")
    elif isinstance(value, date):
        faults.within_reach(name, value, f"The {column.label}")


def _row(person_id: int, grain: str, row_id: int) -> CaseRow | Person:
    model: Any = model_of(Subject.declared[grain])
    rows = (
        model.objects.filter(pk=row_id) if model is Person else model.objects.current().of(person_id).filter(pk=row_id)
    )
    row: CaseRow | Person | None = rows.first()
    if row is None or (isinstance(row, Person) and row.pk != person_id):
        raise NotValid(_NOT_THERE)
    return row
