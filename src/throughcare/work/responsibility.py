"""Recording which manager is responsible, from which day."""

from __future__ import annotations

from datetime import date

from throughcare.access.permissions import Action, Actor
from throughcare.engine.facts import case_facts
from throughcare.policy.facts import Manager, ManagerRole, Part
from throughcare.policy.facts.acts import ManagersProposal
from throughcare.record.corrections import supersede
from throughcare.record.models import Allocation, Responsibility
from throughcare.work.faults import Faults
from throughcare.work.guarded import ONE_RESPONSIBLE
from throughcare.work.verb import Asked, Written, perform


def record_responsibility(
    actor: Actor, person_id: int, holder: Manager, from_on: date | None, *, today: date | None = None
) -> Responsibility:
    """Say which manager is responsible from a day on; whoever was until then is so no longer.

    Raises:
        Refused: the actor may not, the gate is closed, or a field breaks a rule.
        StaleVersion: what stood was changed meanwhile.
    """

    def write(asked: Asked) -> Written[Responsibility]:
        held = Responsibility.objects.current().of(person_id).filter(to_on__isnull=True).first()
        _check(person_id, holder, from_on, held, asked.today)
        asked.gates.ask(ONE_RESPONSIBLE, proposed=_proposal(person_id, holder))
        details: dict[str, object] = {"holder": holder.value}
        if held is not None:
            supersede(held, expected_version=held.version, provenance=asked.provenance, to_on=from_on)
            details["ended"] = held.pk
        made = Responsibility.objects.create(
            person_id=person_id, holder=holder.value, from_on=from_on, **asked.provenance.columns()
        )
        return Written(made, {**details, "responsibility": made.pk})

    return perform(Action.RECORD_RESPONSIBILITY, actor, person_id, write, today=today)


def _check(person_id: int, holder: Manager, from_on: date | None, held: Responsibility | None, today: date) -> None:
    faults = Faults()
    faults.unless(from_on, "from_on", "Enter the date that responsibility was taken.")
    faults.not_after("from_on", from_on, today, "The date that responsibility was taken")
    faults.unless(_is_allocated(person_id, holder), "holder", f"Allocate a {holder} first: there is none to take it.")
    if held is not None:
        faults.unless(held.holder != holder.value, "holder", f"The {holder} is responsible already.")
        if from_on is not None and held.from_on is not None and from_on < held.from_on:
            rule = f"The date must be {held.from_on:%-d %B %Y} or later, when the present manager took it."
            faults.add("from_on", rule)
    faults.refuse()


def _proposal(person_id: int, holder: Manager) -> dict[str, list[object]]:
    parts = {
        manager.value.lower(): Part.RESPONSIBLE
        if manager is holder
        else Part.SUPPORTING
        if _is_allocated(person_id, manager)
        else Part.NONE
        for manager in Manager
    }
    name = ManagersProposal.grain.name
    return {name: list(case_facts({ManagersProposal: [parts]})[name])}


def _is_allocated(person_id: int, manager: Manager) -> bool:
    role = ManagerRole(manager.value)
    held = Allocation.objects.current().of(person_id).filter(role=role.value, to_on__isnull=True)
    return bool(held.exists())
