"""What the page of a journey offers: which stages, by when each is due, and why there are none."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from throughcare.access.doors import role_may
from throughcare.access.permissions import Action
from throughcare.access.roles import Role
from throughcare.duties.explained import ExplainedDuty
from throughcare.work.stages.stage import Journey, Stage
from throughcare.work.stages.told import Held

ROWS_SHOWN = 6
"""How many rows of a table are told before the rest is folded."""


def due_by(stage: Stage, duties: Iterable[ExplainedDuty]) -> date | None:
    """The first day by which the stage is due, of what it is taken under and is not done."""
    owed = (each for each in duties if each.provision in stage.provisions and each.met_on is None)
    return min((each.due_on for each in owed if each.due_on is not None), default=None)


def which(tables: Sequence[Held]) -> dict[tuple[str, int], str]:
    """What tells the rows of a table apart, by table and row, where it holds several."""
    return {
        (table.table, each.row.id): each.row.title for table in tables if len(table.rows) > 1 for each in table.rows
    }


def why_none(journey: Journey, allowed: Collection[Action], stages: Collection[Stage], tables: Sequence[Held]) -> str:
    """Why somebody is offered no stage: what they may do comes later, or it is for others; empty where one is."""
    if stages or any(row.stages or row.checks for table in tables for row in table.rows):
        return ""
    if later := [each.title for each in journey.stages if each.by in allowed]:
        return f"What you record here comes once others have recorded what comes before it: {'; '.join(later)}."
    acts = {each.by for each in journey.stages}
    roles = [role.label for role in Role if any(role_may(role, act, delegated=True) for act in acts)]
    return f"You record nothing here in this case. Others do, as they stand to it: {'; '.join(roles)}."
