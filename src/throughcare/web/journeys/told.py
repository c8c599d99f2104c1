"""A journey told: the rows of facts that it holds, and the stages that were taken."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from throughcare.access.actions import Action
from throughcare.access.doors import role_may
from throughcare.access.roles import Role
from throughcare.duties.explained import ExplainedDuty
from throughcare.policy.facts import Method
from throughcare.policy.words import identifier, listed, shown, word
from throughcare.record.fact_tables import model_of
from throughcare.record.queries.rows_of_a_case import Row, standing_rows
from throughcare.record.queries.stages import Taken
from throughcare.record.told_rows import Cell, grain_of
from throughcare.web.case.opening import Opened
from throughcare.web.journeys.answers import Wanting
from throughcare.web.journeys.checklist import Checklist, Gathered, columns_checked
from throughcare.work.journeys.rows import fitting_ids
from throughcare.work.journeys.stage import Journey, Stage, Upon

SHOWN = 6
"""How many rows of a table are told before the rest is folded."""


@dataclass(frozen=True)
class Told:
    """A stage as its journey tells of it: what was asked with what was written, and who came."""

    title: str
    on: date
    by: str
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Standing:
    """A row that stands: what it says besides its checklist, the stages that go on with it, what is wanted of it.

    `checks`: the names of the stages of the checklist that go on with it.
    """

    row: Row
    cells: tuple[Cell, ...]
    stages: tuple[Stage, ...]
    checks: tuple[str, ...]
    checklist: Checklist | None
    wanting: tuple[Wanting, ...]


def told(journey: Journey, taken: Taken) -> Told:
    """A stage that was taken; one that is no longer declared is told by its own name."""
    stage = journey.stage(taken.stage)
    if stage is None:
        return Told(word(taken.stage), taken.on, taken.by, tuple(taken.words.items()))
    said = [(each.question, taken.words[each.name]) for each in stage.says if each.name in taken.words]
    picked = [(each.question, taken.words[each.name]) for each in stage.picks if each.name in taken.words]
    came = _came(stage, taken)
    held = [("How it was held", word(taken.method, Method))] if taken.method else []
    why = [("Why policy was departed from", taken.reason)] if taken.reason else []
    return Told(stage.title, taken.on, taken.by, (*came, *held, *picked, *said, *why))


def due_by(stage: Stage, duties: Sequence[ExplainedDuty]) -> date | None:
    """The first day by which the stage is due, of what it is taken under and is not done."""
    owed = (each for each in duties if each.provision in stage.provisions and each.met_on is None)
    return min((each.due_on for each in owed if each.due_on is not None), default=None)


def offers_any(tables: Sequence[Mapping[str, Any]]) -> bool:
    """Whether a row of these tables is offered to go on with."""
    return any(row.stages or row.checks for table in tables for row in table["rows"])


def none_now(journey: Journey, allowed: Collection[Action]) -> str:
    """Why somebody is offered no stage: what they may do comes later, or it is for others."""
    if later := [each.title for each in journey.stages if each.by in allowed]:
        return f"What you record here comes once others have recorded what comes before it: {'; '.join(later)}."
    acts = {each.by for each in journey.stages}
    roles = [role.label for role in Role if any(role_may(role, act, delegated=True) for act in acts)]
    return f"You record nothing here in this case. Others do, as they stand to it: {'; '.join(roles)}."


def _came(stage: Stage, taken: Taken) -> list[tuple[str, str]]:
    seats = stage.meeting.seats if stage.meeting is not None else ()
    came = [each.who for each in seats if taken.came.get(each.name)]
    stayed_away = [each.who for each in seats if each.name in taken.came and not taken.came[each.name]]
    found = [("Who took part", listed(came) or "nobody")] if seats else []
    return [*found, *([("Who did not", listed(stayed_away))] if stayed_away else [])]


@dataclass(frozen=True)
class About:
    """What the page of a journey tells of a case: who asks, what they may do, and what the record and policy say."""

    opened: Opened
    journey: Journey
    allowed: Collection[Action]
    gathered: Gathered

    def tables(self) -> list[dict[str, Any]]:
        """The tables of facts of the journey with their rows, latest first, each with what may be done with it."""
        labels = [model_of(each)._meta.label for each in self.journey.subjects]
        only = {model_of(subject)._meta.label: rows for subject, rows in self.journey.rows.items()}
        shown = []
        for table in standing_rows(self.opened.person_id, labels, self.opened.sight, only):
            grain = grain_of(table.label) or ""
            chosen = [each for each in self.journey.stages if each.upon is Upon.CHOSEN and _is_of(each, grain)]
            goes_on = [(each, fitting_ids(self.opened.person_id, each)) for each in chosen]
            rows = [self._standing(grain, row, goes_on) for row in table.rows]
            shown.append({"heading": table.heading, "rows": rows[::-1], "shown": SHOWN})
        return shown

    def _standing(self, grain: str, row: Row, goes_on: Sequence[tuple[Stage, frozenset[int]]]) -> Standing:
        ready = [each for each, ids in goes_on if row.id in ids and each.by in self.allowed and _is_ready(row, each)]
        known = columns_checked(self.journey) | _the_same_in_all(self.journey)
        return Standing(
            row,
            (*(cell for cell in row.cells if cell.name not in known), *self._given(grain, row)),
            tuple(each for each in ready if each.check is None),
            tuple(each.name for each in ready if each.check is not None),
            self.gathered.of(row, [(each, row.id in ids) for each, ids in goes_on]),
            tuple(self.gathered.answers.wanting(self.journey, grain, row.id)),
        )

    def _given(self, grain: str, row: Row) -> list[Cell]:
        """What policy answers of the row itself."""
        given = self.gathered.answers.of_row(self.journey.of_rows, grain, row.id)
        return [Cell(name, identifier(name), value, shown(value)) for name, value in given]


def _the_same_in_all(journey: Journey) -> frozenset[str]:
    """The facts that are the same in every row of a journey that has rows of its own, so that they need not be told."""
    return frozenset(name for rows in journey.rows.values() for name, values in rows.items() if len(values) == 1)


def _is_of(stage: Stage, grain: str) -> bool:
    return stage.of is not None and stage.of.grain.name == grain


def _is_ready(row: Row, stage: Stage) -> bool:
    held = {cell.name for cell in row.cells}
    return all(fact.column.name in held for fact in stage.after)
