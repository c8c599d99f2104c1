"""The tasks before release, and who does each in a case on a day, as the table of OMiC has it. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from throughcare.duties.serving import Serving
from throughcare.engine.evaluation import Evaluation
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


def tasks_of(evaluation: Evaluation, now: Serving) -> tuple[Task, ...]:
    """The tasks of a case that is worked out, of the sentence that is served; none where none is."""
    given = evaluation.gives(TASKS)
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
