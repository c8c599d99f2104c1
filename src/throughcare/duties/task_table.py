"""The tasks before release, and who does each in a case on a day, as the table of OMiC has it. Pure."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from throughcare.access.compartments import Compartment
from throughcare.duties import policy_in_use
from throughcare.duties.serving import serving
from throughcare.duties.sight import KEPT_APART, compartments_read
from throughcare.engine.facts import CaseFacts
from throughcare.policy.values import Unknown, Value
from throughcare.policy.words import listed

TASKS = "OMIC-HANDOVER-TASKS"
NOBODY = "nobody as things stand"


@dataclass(frozen=True)
class Task:
    """A task of the table: its number there, what it is, and who does it in this case, in words."""

    number: int
    what: str
    who: str


def tasks_of(facts: CaseFacts, as_of: date, sight: Collection[Compartment]) -> tuple[Task, ...]:
    """The tasks of a case, for a reader who may read these compartments of it. None where no sentence is served."""
    if not compartments_read()[TASKS].isdisjoint(KEPT_APART - set(sight)):
        return ()
    now = serving(facts, as_of)
    given = policy_in_use.evaluator().evaluate(facts, as_of).gives(TASKS)
    found = next((each for each in given if now.includes(each.about) and each.applies is True), None)
    if found is None:
        return ()
    numbered = (line.split(" ", 1) for line in found.entry.provision.content)
    return tuple(Task(int(number), what, _who(found.values, int(number))) for number, what in numbered)


def _who(values: dict[str, Value], number: int) -> str:
    does, contributes = values[f"task_{number}"], values.get(f"task_{number}_contributes")
    if isinstance(does, Unknown):
        return f"it cannot be told: the record wants {listed(sorted(does.missing))}"
    if does is None:
        return NOBODY
    return f"{does}, with a contribution of the {contributes}" if isinstance(contributes, str) else str(does)
