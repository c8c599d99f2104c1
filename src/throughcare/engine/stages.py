"""The program laid out for one case: stages, each of which extends the memories of one frame's rows.

A row's memory begins with what the record holds of it. A stage first brings to each row what it needs of the rows that
it stands on and of the rows that it asks about, then works out its steps. Places in memories are settled here, once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, NamedTuple, TypeAlias

from throughcare.engine.arithmetic import Memory
from throughcare.engine.batches import batches
from throughcare.engine.lines import Names, Term, line_of, written
from throughcare.engine.program import Frame, Program, Step
from throughcare.engine.taking import Work, taking
from throughcare.policy import tree
from throughcare.policy.grain import Grain

# The frame of no grain has one row, whose memory begins with the date asked about.
ROOT: Frame = ()
AS_OF = 0


class Recorded(NamedTuple):
    """What a memory begins with: a column as the record holds it, the day of a window, the date asked about."""

    frame: Frame
    place: int


class Inner(NamedTuple):
    """The rows of another frame that belong to a row, as their memories."""

    frame: Frame


# What a place of a memory may hold; a step by its number.
Thing: TypeAlias = int | Recorded | Inner


@dataclass(frozen=True)
class Stage:
    """What is added to each row of a frame, in this order. `tables`: without rows of all of these it has none itself.

    `brings`: things of the rows of another frame that it stands on. `gathers`: the rows of an inner frame that belong
    to it. `work`: adds the steps that are worked out from each of its memories.
    """

    frame: Frame
    tables: frozenset[str]
    brings: tuple[tuple[Frame, Callable[[Memory], Sequence[Any]]], ...]
    gathers: tuple[tuple[Frame, frozenset[str]], ...] = ()
    work: Callable[[list[Memory]], None] | None = None


class Stages:
    """The stages of a program, in order, and where each step's value stands."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.stages: list[Stage] = []
        self._places: dict[Frame, dict[Thing, int]] = {}
        for frame, batch in batches(program):
            self._lay(frame, batch)

    def place(self, step: Step) -> int:
        """Where a step's value stands in the memory of its own frame's rows."""
        return self._places[step.frame][step.number]

    def bring(self, frame: Frame, steps: Iterable[Step]) -> list[int]:
        """The places of steps in the memory of a frame's rows; what is not there yet is brought by a stage more."""
        things: list[tuple[Frame, Thing]] = [(step.frame, step.number) for step in steps]
        if brings := self._brought(frame, things):
            self.stages.append(Stage(frame, tables_of(frame), brings))
        return [self._layout(frame)[thing] for _, thing in things]

    def _lay(self, frame: Frame, batch: list[Step]) -> None:
        taken = {step.number: self._taken(step) for step in batch if isinstance(step.node, tree.Aggregate)}
        own = {step.number for step in batch}
        read = [each for step in batch if step.number not in taken for each in self._reads(step)]
        brings = self._brought(frame, [(source, thing) for source, thing in read if thing not in own])
        places = self._layout(frame)
        inner = dict.fromkeys(step.rows for step in batch if step.number in taken)
        gathers = tuple(each for each in inner if Inner(each) not in places)
        for each in gathers:
            places[Inner(each)] = len(places)
        work = self._written(batch, places, taken)
        gathered = tuple((each, tables_of(each)) for each in gathers)
        self.stages.append(Stage(frame, tables_of(frame), brings, gathered, work))

    def _written(
        self, batch: list[Step], places: dict[Thing, int], taken: dict[int, Callable[[int], Work]]
    ) -> Callable[[list[Memory]], None]:
        """The steps of a stage as one function, which is given the memories of all rows."""
        names, lines = Names(), []
        for step in batch:
            if step.number in taken:
                line = f"{names.name(taken[step.number](places[Inner(step.rows)]))}(memory)"
            else:
                line = line_of(step.node, [self._term(thing, places) for _, thing in self._reads(step)], names)
            place = places[step.number] = len(places)
            lines.append((place, line))
        return written(lines, names)

    def _term(self, thing: Thing, places: dict[Thing, int]) -> Term:
        """The name of a thing in a row's memory, and what it may be."""
        name = f"v{places[thing]}"
        if not isinstance(thing, int):
            return Term(name)
        step = self.program.steps[thing]
        return Term(name, step.may_be_unknown, step.may_be_absent)

    def _reads(self, step: Step) -> list[tuple[Frame, Thing]]:
        """What a step reads, in the order that its work takes it, each with the frame that it stands in."""
        node = step.node
        if isinstance(node, tree.Fact):
            return [_column(node.grain, node.column.name)]
        if isinstance(node, tree.Today):
            return [(ROOT, Recorded(ROOT, AS_OF))]
        inputs = [self.program.step(each) for each in node.inputs]
        read: list[tuple[Frame, Thing]] = [(each.frame, each.number) for each in inputs]
        if isinstance(node, tree.Within):
            read += [_column(node.series, name) for name in ("opens", "closes")]
        return read

    def _taken(self, step: Step) -> Callable[[int], Work]:
        """How an aggregate is taken, given where its rows will stand; what it reads is brought to them first."""
        node = step.node
        assert isinstance(node, tree.Aggregate)
        there = self.bring(step.rows, map(self.program.step, node.inputs))
        at = {id(each): place for each, place in zip(node.inputs, there, strict=True)}
        where, by, value = at[id(node.where)], at.get(id(node.by)), at.get(id(node.value))
        return lambda rows: taking(node, rows, where, by, value)

    def _brought(
        self, frame: Frame, things: Iterable[tuple[Frame, Thing]]
    ) -> tuple[tuple[Frame, Callable[[Memory], Sequence[Any]]], ...]:
        """What must be brought for a frame's rows to hold these things; they are given their places."""
        places = self._layout(frame)
        by_source: dict[Frame, list[Thing]] = {}
        for source, thing in dict.fromkeys(things):
            if thing not in places:
                by_source.setdefault(source, []).append(thing)
        brings = []
        for source, wanted in by_source.items():
            brings.append((source, things_at([self._layout(source)[thing] for thing in wanted])))
            for thing in wanted:
                places[thing] = len(places)
        return tuple(brings)

    def _layout(self, frame: Frame) -> dict[Thing, int]:
        if frame not in self._places:
            held = 1 if frame == ROOT else _width(frame[0]) if len(frame) == 1 else 0
            self._places[frame] = {Recorded(frame, place): place for place in range(held)}
        return self._places[frame]


def tables_of(frame: Frame) -> frozenset[str]:
    """The recorded tables whose rows make up the rows of a frame."""
    return frozenset(each.name for grain in frame for each in grain.chain if each.series is None)


def _width(grain: Grain) -> int:
    """How much a memory of the grain's rows begins with: the key, where the record has one, and the columns."""
    return len(grain.columns) + (grain.series is None)


def _column(grain: Grain, name: str) -> tuple[Frame, Thing]:
    place = list(grain.columns).index(name) + (grain.series is None)
    return (grain,), Recorded((grain,), place)


def things_at(places: list[int]) -> Callable[[Memory], Sequence[Any]]:
    """A function of a memory that gives what stands at these places, in order."""
    return itemgetter(*places) if len(places) > 1 else itemgetter(slice(places[0], places[0] + 1))
