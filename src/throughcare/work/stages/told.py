"""A journey told: the rows of facts that it holds with what may be done with each, and the stages that were taken."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from throughcare.access.compartments import Compartment
from throughcare.access.permissions import Action, Actor, Relation, may, sight
from throughcare.duties.answers import Answers
from throughcare.engine.found import Ruling
from throughcare.policy.facts import Method
from throughcare.policy.grain import Type
from throughcare.policy.owners import Owner
from throughcare.policy.words import identifier, listed, shown, word
from throughcare.record.fact_tables import model_of
from throughcare.record.facts import facts_of
from throughcare.record.queries.one_case import one_case
from throughcare.record.queries.rows_of_a_case import Row, standing_rows
from throughcare.record.queries.stages import Taken, stages_taken
from throughcare.record.relations import relations_to
from throughcare.record.told_rows import Cell, grain_of
from throughcare.work.gates import wanted
from throughcare.work.stages.asking import Ask
from throughcare.work.stages.checklist import Checklist, Gathered, columns_checked
from throughcare.work.stages.rows import fitting_ids
from throughcare.work.stages.stage import Journey, Stage, Upon
from throughcare.work.standing_in import rows_asked_of, stands_in


@dataclass(frozen=True)
class Told:
    """A stage as its journey tells of it: what was asked with what was written, and who came."""

    title: str
    on: date
    by: str
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Wanting:
    """A gate that is shut for a row: what it wants, and who owes that."""

    provision: str
    title: str
    paragraph: str
    owed_by: str
    missing: tuple[str, ...]


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


@dataclass(frozen=True)
class Held:
    """The rows of one table, latest first."""

    table: str
    heading: str
    rows: tuple[Standing, ...]


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


def _came(stage: Stage, taken: Taken) -> list[tuple[str, str]]:
    seats = stage.meeting.seats if stage.meeting is not None else ()
    came = [each.who for each in seats if taken.came.get(each.name)]
    stayed_away = [each.who for each in seats if each.name in taken.came and not taken.came[each.name]]
    found = [("Who took part", listed(came) or "nobody")] if seats else []
    return [*found, *([("Who did not", listed(stayed_away))] if stayed_away else [])]


@dataclass(frozen=True)
class _GoesOn:
    """A stage with the rows that it goes on with. `asked_of`: the only ones of which the reader was asked."""

    stage: Stage
    rows: frozenset[int]
    asked_of: frozenset[int] | None

    def is_theirs(self, row: Row) -> bool:
        """Whether the reader may go on with a row."""
        held = {cell.name for cell in row.cells}
        ready = row.id in self.rows and all(fact.column.name in held for fact in self.stage.after)
        return ready and (self.asked_of is None or row.id in self.asked_of)


@dataclass(frozen=True)
class About:
    """What is told of a journey of a case: to whom, what they may do, and what the record and policy say."""

    journey: Journey
    actor: Actor
    relations: Collection[Relation]
    gathered: Gathered

    @cached_property
    def seen(self) -> frozenset[Compartment]:
        """The compartments of the case that they may read."""
        return sight(self.actor, self.relations)

    @cached_property
    def allowed(self) -> frozenset[Action]:
        """What of the journey they may do to the case."""
        return frozenset(each.by for each in self.journey.stages if may(self.actor, each.by, self.relations))

    def taken(self) -> list[Told]:
        """The stages that were taken, latest first."""
        return [told(self.journey, each) for each in self.gathered.taken]

    def tables(self) -> list[Held]:
        """The tables of facts of the journey with their rows, latest first, each with what may be done with it."""
        person_id = self.gathered.case.person.pk
        labels = [model_of(each)._meta.label for each in self.journey.subjects]
        only = {model_of(subject)._meta.label: rows for subject, rows in self.journey.rows.items()}
        shown = []
        for table in standing_rows(person_id, labels, self.seen, only):
            grain = grain_of(table.label) or ""
            chosen = [each for each in self.journey.stages if each.upon is Upon.CHOSEN and _is_of(each, grain)]
            goes_on = [_GoesOn(each, fitting_ids(person_id, each), self._asked_of(each)) for each in chosen]
            rows = [self._standing(grain, row, goes_on) for row in table.rows]
            shown.append(Held(grain, table.heading, tuple(rows[::-1])))
        return shown

    def _is_told(self, cell: Cell, row: Row) -> bool:
        """Whether a fact is told: a mark that is not made says no only where the journey has asked for it."""
        if cell.value is not False:
            return True
        held = {each.name: each.value for each in row.cells}
        asked = ((stage, ask) for stage in self.journey.stages for ask in stage.asks if ask.name == cell.name)
        return any(_is_answered(stage, ask, held) for stage, ask in asked)

    def _asked_of(self, stage: Stage) -> frozenset[int] | None:
        """The rows of which the reader was asked; None where they need not be."""
        request = stage.on_request
        if request is None or not stands_in(request, self.actor, self.relations):
            return None
        return rows_asked_of(request, self.gathered.case.person.pk)

    def _standing(self, grain: str, row: Row, goes_on: Sequence[_GoesOn]) -> Standing:
        ready = [each.stage for each in goes_on if each.stage.by in self.allowed and each.is_theirs(row)]
        known = columns_checked(self.journey) | _the_same_in_all(self.journey)
        cells = [cell for cell in row.cells if cell.name not in known and self._is_told(cell, row)]
        return Standing(
            row,
            (*cells, *self._given(grain, row)),
            tuple(each for each in ready if each.check is None),
            tuple(each.name for each in ready if each.check is not None),
            self.gathered.of(row, [(each.stage, row.id in each.rows) for each in goes_on]),
            tuple(map(_wanting, self.gathered.answers.shut(self.journey.gates, grain, row.id))),
        )

    def _given(self, grain: str, row: Row) -> list[Cell]:
        """What policy answers of the row itself."""
        given = self.gathered.answers.of_row(self.journey.of_rows, grain, row.id)
        return [Cell(name, identifier(name), value, shown(value)) for name, value in given]


def about(journey: Journey, actor: Actor, person_id: int, today: date) -> About:
    """A journey of a case on a day, as somebody sees it who may read the case."""
    relations = relations_to(actor, person_id) or frozenset()
    answers = Answers(facts_of(person_id), today, sight(actor, relations))
    gathered = Gathered(one_case(person_id, today), stages_taken(person_id, journey.name), answers)
    return About(journey, actor, relations, gathered)


def _wanting(ruling: Ruling) -> Wanting:
    gate = ruling.entry.provision
    owners = gate.owner if isinstance(gate.owner, tuple) else (gate.owner,)
    owed_by = " or ".join(str(each) for each in owners if isinstance(each, Owner))
    return Wanting(gate.id, gate.title, gate.paragraph, owed_by, wanted(ruling))


def _is_answered(stage: Stage, ask: Ask, held: Mapping[str, Any]) -> bool:
    """Whether a row that holds these facts has been through a stage, and was asked this at it."""
    if ask.only is not None and held.get(ask.only[0].column.name) not in ask.only[1]:
        return False
    days = [each.name for each in stage.asks if each.needed and each.fact.column.type in (Type.DATE, Type.INSTANT)]
    return not days or any(name in held for name in days)


def _the_same_in_all(journey: Journey) -> frozenset[str]:
    """The facts that are the same in every row of a journey that has rows of its own, so that they need not be told."""
    return frozenset(name for rows in journey.rows.values() for name, values in rows.items() if len(values) == 1)


def _is_of(stage: Stage, grain: str) -> bool:
    return stage.of is not None and stage.of.grain.name == grain
