"""Recording which manager is responsible, from which day; and correcting, for a time, whom policy would name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from throughcare.access.permissions import Action, Actor
from throughcare.engine.facts import case_facts
from throughcare.policy.facts import Manager, ManagerRole, Part
from throughcare.policy.facts.acts import ManagersProposal
from throughcare.policy.words import day
from throughcare.record.corrections import supersede, withdraw
from throughcare.record.models import Allocation, ManagerCorrection, Responsibility
from throughcare.work.faults import Faults
from throughcare.work.guarded import ONE_RESPONSIBLE
from throughcare.work.refusals import NotValid
from throughcare.work.verb import Asked, Written, perform

SHORTEST_EVIDENCE = 20
LONGEST_EVIDENCE = 20_000
_LONGEST_NAME = 255


@dataclass(frozen=True, kw_only=True)
class NewCorrection:
    """A correction as it is entered: the manager who is responsible in truth, from a day up to another, and why."""

    holder: Manager | None
    from_on: date | None
    until_on: date | None
    evidence: str
    agreed_by: str


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
        _ask_gates(asked, person_id, holder)
        details: dict[str, object] = {"holder": holder.value}
        if held is not None:
            supersede(held, expected_version=held.version, provenance=asked.provenance, to_on=from_on)
            details["ended"] = held.pk
        made = Responsibility.objects.create(
            person_id=person_id, holder=holder.value, from_on=from_on, **asked.provenance.columns()
        )
        return Written(made, {**details, "responsibility": made.pk})

    return perform(Action.RECORD_RESPONSIBILITY, actor, person_id, write, today=today)


def correct_responsibility(
    actor: Actor, person_id: int, entered: NewCorrection, *, today: date | None = None
) -> ManagerCorrection:
    """Say who is responsible in place of whom policy would name. One correction stands at a time, and each ends.

    Raises:
        Refused: the actor may not, the gate is closed, or a field breaks a rule.
    """

    def write(asked: Asked) -> Written[ManagerCorrection]:
        _check_correction(person_id, entered)
        assert entered.holder is not None
        _ask_gates(asked, person_id, entered.holder)
        made = ManagerCorrection.objects.create(
            person_id=person_id,
            holder=entered.holder.value,
            from_on=entered.from_on,
            until_on=entered.until_on,
            evidence=entered.evidence.strip(),
            agreed_by=entered.agreed_by.strip(),
            **asked.provenance.columns(),
        )
        return Written(made, {"correction": made.pk, "holder": made.holder})

    return perform(Action.CORRECT_RESPONSIBILITY, actor, person_id, write, today=today)


def end_correction(
    actor: Actor, person_id: int, correction: int, *, expected_version: int, today: date | None = None
) -> ManagerCorrection:
    """End a correction today: policy answers again. One that has held on no day yet is withdrawn.

    Raises:
        Refused: the actor may not, or there is no such correction that still runs.
        StaleVersion: somebody else changed it first.
    """

    def write(asked: Asked) -> Written[ManagerCorrection]:
        found = (
            ManagerCorrection.objects.current().of(person_id).filter(pk=correction, until_on__gt=asked.today).first()
        )
        if found is None:
            raise NotValid({"correction": "No correction of this case runs under this number."})
        details = {"correction": found.pk, "fields": ["until_on"]}
        # One that began today has held on no day yet.
        if found.from_on >= asked.today:
            withdraw(found, expected_version=expected_version, provenance=asked.provenance)
            return Written(found, {**details, "withdrawn": True})
        ended = supersede(found, expected_version=expected_version, provenance=asked.provenance, until_on=asked.today)
        return Written(ended, details)

    return perform(Action.CORRECT_RESPONSIBILITY, actor, person_id, write, today=today)


def _check_correction(person_id: int, entered: NewCorrection) -> None:
    faults = Faults()
    faults.unless(entered.holder, "holder", "Choose who is responsible (OMIC-HANDOVER-ONE).")
    faults.unless(entered.from_on, "from_on", "Enter the date from which this holds.")
    faults.unless(entered.until_on, "until_on", "Enter the date on which it ends: a correction always ends.")
    for name, on in (("from_on", entered.from_on), ("until_on", entered.until_on)):
        faults.within_reach(name, on, "The date")
    long_enough = len(entered.evidence.strip()) >= SHORTEST_EVIDENCE
    faults.unless(long_enough, "evidence", f"Say on what evidence, in at least {SHORTEST_EVIDENCE} characters.")
    faults.at_most("evidence", entered.evidence, LONGEST_EVIDENCE, "The evidence")
    faults.unless(entered.agreed_by.strip(), "agreed_by", "Enter who agreed it.")
    faults.at_most("agreed_by", entered.agreed_by, _LONGEST_NAME, "The name")
    if entered.from_on is not None and entered.until_on is not None:
        faults.unless(entered.until_on > entered.from_on, "until_on", "It must end after it begins.")
        held = ManagerCorrection.objects.current().of(person_id)
        standing = held.filter(from_on__lt=entered.until_on, until_on__gt=entered.from_on).first()
        if standing is not None:
            told = f"{day(standing.from_on)} to {day(standing.until_on)}"
            faults.add("from_on", f"A correction stands from {told} already: end it first.")
    faults.refuse()


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


def _ask_gates(asked: Asked, person_id: int, holder: Manager) -> None:
    proposed = _proposal(person_id, holder)
    for gate in ONE_RESPONSIBLE:
        asked.gates.ask(gate, proposed=proposed)


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
