"""What policy wants of a stage before it is taken: that provisions apply, what they find, and its gates.

Asked of the record as it would stand after the stage, within the transaction that writes it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from throughcare.duties import policy_in_use
from throughcare.engine.evaluation import Evaluation
from throughcare.engine.facts import case_facts
from throughcare.engine.found import Found
from throughcare.policy.facts import ManagerRole
from throughcare.policy.provisions import Gate
from throughcare.policy.values import Unknown, Value
from throughcare.policy.words import small
from throughcare.record.facts import facts_of
from throughcare.record.models import Allocation, CaseRow
from throughcare.work.gates import Gates
from throughcare.work.refusals import GateClosed
from throughcare.work.stages.asking import Entered
from throughcare.work.stages.stage import Finding, Guard, Stage


def ask(stage: Stage, entered: Entered, row: CaseRow | None, person_id: int, today: date) -> None:
    """Let the stage pass, or refuse it. `row` is the one that it wrote.

    Raises:
        GateClosed: something is wanted that is not there, or that the record cannot tell.
    """
    if stage.where or stage.findings:
        evaluation = policy_in_use.evaluator().evaluate(facts_of(person_id), today)
        for provision in stage.where:
            _must_apply(provision, _of_row(evaluation, provision, stage, row))
        for finding in stage.findings:
            _must_find(finding, _of_row(evaluation, finding.provision, stage, row))
    for guard in stage.guards:
        day = getattr(row, guard.on.column.name, None) if guard.on is not None else None
        _ask_gate(guard, stage, entered, row, Gates(person_id, day or today))


def allocated(person_id: int, today: date) -> frozenset[ManagerRole]:
    """The managers that a case has on a day, by their roles."""
    held: Any = Allocation.objects.current().of(person_id).filter(from_on__lte=today).exclude(to_on__lte=today)
    return frozenset(ManagerRole(role) for role in held.values_list("role", flat=True))


def _of_row(evaluation: Evaluation, provision: str, stage: Stage, row: CaseRow | None) -> list[Found]:
    """What came of a provision, for the stage's own row where it is about rows of that table."""
    every: Iterable[Found] = (*evaluation.derived, *evaluation.rulings, *evaluation.duties)
    return [
        each
        for each in every
        if each.entry.provision.id == provision
        and (row is None or stage.of is None or each.about.grain is not stage.of.grain or each.about.key == row.pk)
    ]


def _must_apply(provision: str, found: list[Found]) -> None:
    if any(each.applies is True for each in found):
        return
    declared = policy_in_use.catalogue()[provision].provision
    wanted = _untold(each.applies for each in found) or (f"what this is for: {small(declared.condition.rstrip('.'))}",)
    raise GateClosed(provision, wanted, declared.paragraph)


def _must_find(finding: Finding, found: list[Found]) -> None:
    values = [each.values.get(finding.name) for each in found if each.applies is not False]
    if not values or any(value in finding.among for value in values if not isinstance(value, Unknown)):
        return
    paragraph = policy_in_use.catalogue()[finding.provision].provision.paragraph
    raise GateClosed(finding.provision, _untold(values) or (finding.says,), paragraph)


def _untold(values: Iterable[Value]) -> tuple[str, ...]:
    missing = (value.missing for value in values if isinstance(value, Unknown))
    return tuple(sorted(frozenset().union(*missing)))


def _ask_gate(guard: Guard, stage: Stage, entered: Entered, row: CaseRow | None, gates: Gates) -> None:
    because = entered.reason.strip() if stage.may_depart else ""
    if guard.only is not None and not getattr(row, guard.only.column.name):
        return
    if guard.proposes is None:
        gates.ask(guard.provision, departing_because=because, of_row=_row_asked_of(guard, stage, row))
        return
    proposed = guard.proposes(entered)
    rows = case_facts({subject: [values] for subject, values in proposed.items()})
    named = {subject.grain.name: rows[subject.grain.name] for subject in proposed}
    gates.ask(guard.provision, departing_because=because, proposed=named)


def _row_asked_of(guard: Guard, stage: Stage, row: CaseRow | None) -> int | None:
    """The row that a gate is asked of; None where it is about rows of another table than the stage writes."""
    gate = policy_in_use.catalogue()[guard.provision].provision
    assert isinstance(gate, Gate)
    return row.pk if row is not None and stage.of is not None and gate.grain is stage.of.grain else None
