"""One case, every provision, every step kept: the values are the trace that the explanation is told from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import product
from typing import Any

from throughcare.engine.arithmetic import Memory
from throughcare.engine.facts import CaseFacts
from throughcare.engine.program import Frame, Program, Step
from throughcare.engine.revisiting import Revisiting
from throughcare.engine.stages import ROOT, Stage, Stages
from throughcare.engine.windows import falls_out_on, windows
from throughcare.policy.grain import Grain
from throughcare.policy.tree import Node
from throughcare.policy.values import Unknown, Value


class NotOneCase(ValueError):
    """Facts were given that are not those of exactly one case."""


@dataclass
class Rows:
    """The rows of a frame in one case as their memories; `at`: on which row of each grain within reach each stands."""

    memories: list[Memory]
    at: dict[Grain, Sequence[int]] = field(default_factory=dict)


# Of a pairing with a table that the case has no rows of. Most are.
_NONE = Rows([])


@dataclass
class Worked:
    """Everything worked out for one case.

    `held`: the tables that it has rows of. `turns`: days on which a window opens, or is no longer kept.
    """

    stages: Stages
    as_of: date
    facts: CaseFacts
    rows: dict[Frame, Rows] = field(default_factory=dict)
    turns: list[date] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.held = {name for name, rows in self.facts.items() if rows}

    def value(self, grain: Grain, row: int, node: Node) -> Value:
        """The value of a node as seen from a row of a grain.

        Raises:
            KeyError: the program has no such node, or the row does not reach what it is about.
        """
        step = self.stages.program.step(node)
        if step.frame == (grain,):
            memory = self.rows_of(step.frame).memories[row]
        else:
            memory = self._seen(step.frame, (grain,))[row]
        return memory[self.stages.place(step)]  # type: ignore[no-any-return]

    def row_above(self, grain: Grain, row: int) -> Memory:
        """The memory of the row that a row of a grain hangs below."""
        assert grain.parent is not None
        return self.rows_of((grain.parent,)).memories[self.rows_of((grain,)).at[grain.parent][row]]

    def column(self, step: Step, grain: Grain) -> list[Value]:
        """The values of a step for every row of a grain."""
        place = self.stages.place(step)
        return [memory[place] for memory in self._seen(step.frame, (grain,))]

    def work(self, stage: Stage) -> None:
        """Add to each row of a frame what a stage adds."""
        memories = self.rows_of(stage.frame).memories
        if not memories:
            return
        for source, get in stage.brings:
            for memory, other in zip(memories, self._seen(source, stage.frame), strict=True):
                memory.extend(get(other))
        for inner, tables in stage.gathers:
            if tables <= self.held:
                for memory, group in zip(memories, self._grouped(inner, stage.frame), strict=True):
                    memory.append(group)
            else:
                for memory in memories:
                    memory.append(())
        if stage.work is not None:
            stage.work(memories)

    def rows_of(self, frame: Frame) -> Rows:
        """The rows of a frame, made when first needed."""
        rows = self.rows.get(frame)
        if rows is None:
            rows = self.rows[frame] = self._made(frame)
        return rows

    def _made(self, frame: Frame) -> Rows:
        if frame == ROOT:
            return Rows([[self.as_of]])
        if len(frame) > 1:
            return self._paired(frame)
        (grain,) = frame
        if grain.series is not None:
            return self._windows(grain)
        memories = [list(row) for row in self.facts.get(grain.name, ())]
        return Rows(memories, self._standing(grain, [0] * len(memories)))

    def _paired(self, frame: Frame) -> Rows:
        """Every pairing of the rows of several grains."""
        each = [self.rows_of((grain,)) for grain in frame]
        if not all(rows.memories for rows in each):
            return _NONE
        pairs = list(product(*(range(len(rows.memories)) for rows in each)))
        at: dict[Grain, Sequence[int]] = {}
        for position, rows in enumerate(each):
            for grain, standing in rows.at.items():
                at[grain] = [standing[pair[position]] for pair in pairs]
        return Rows([[] for _ in pairs], at)

    def _standing(self, grain: Grain, parents: list[int]) -> dict[Grain, Sequence[int]]:
        """On which rows each row of a grain stands, given which row of the grain above each hangs below."""
        at: dict[Grain, Sequence[int]] = {grain: range(len(parents))}
        if grain.parent is not None:
            for ancestor, standing in self.rows_of((grain.parent,)).at.items():
                at[ancestor] = [standing[parent] for parent in parents]
        return at

    def _windows(self, series: Grain) -> Rows:
        assert series.series is not None
        assert series.parent is not None
        spec, step = series.series, self.stages.program.step
        since = self.column(step(spec.since), series.parent)
        until = self.column(step(spec.until), series.parent) if spec.until is not None else [None] * len(since)
        memories: list[Memory] = []
        parents: list[int] = []
        for row, (first, last) in enumerate(zip(since, until, strict=True)):
            found = self._opened(series, first, last)
            memories += found
            parents += [row] * len(found)
        return Rows(memories, self._standing(series, parents))

    def _opened(self, series: Grain, since: Any, until: Any) -> list[Memory]:
        """The windows below one row; where its first or last day is unknown, one with no days."""
        spec = series.series
        assert spec is not None
        for day in (since, until):
            if type(day) is Unknown:
                return [[day, day, 0]]
        if since is None:
            return []
        if since > self.as_of:
            self.turns.append(since)
        found = windows(spec, since, until, self.as_of)
        if found:
            self.turns.append(found[-1][2] + timedelta(days=1))
            self.turns.append(falls_out_on(spec, found[0][2]))
        return [[opens, closes, number] for number, opens, closes in found]

    def _seen(self, source: Frame, frame: Frame) -> list[Memory]:
        """For each row of a frame, the memory of the row of another frame that it stands on."""
        memories = self.rows_of(source).memories
        if source == frame:
            return memories
        if source == ROOT:
            return memories * len(self.rows_of(frame).memories)
        return [memories[place] for place in self._places(source, frame)]

    def _places(self, source: Frame, frame: Frame) -> Sequence[int]:
        """For each row of a frame, which row of another frame it stands on."""
        at = self.rows_of(frame).at
        if len(source) == 1:
            return at[source[0]]
        places = [0] * len(self.rows_of(frame).memories)
        for grain in source:
            count = len(self.rows_of((grain,)).memories)
            places = [place * count + standing for place, standing in zip(places, at[grain], strict=True)]
        return places

    def _grouped(self, inner: Frame, frame: Frame) -> list[list[Memory]]:
        """For each row of a frame, the memories of the rows of an inner frame that stand on it."""
        groups: list[list[Memory]] = [[] for _ in self.rows_of(frame).memories]
        if not self.rows_of(inner).memories:
            return groups
        for memory, place in zip(self.rows_of(inner).memories, self._places(frame, inner), strict=True):
            groups[place].append(memory)
        return groups


class OneCase:
    """Works a program out for one case at a time."""

    def __init__(self, program: Program) -> None:
        self.stages = Stages(program)
        self._revisiting = Revisiting(self.stages)

    def work_out(self, facts: CaseFacts, as_of: date) -> Worked:
        """Every step of the program for one case, as things stood on `as_of`.

        Raises:
            NotOneCase: the facts hold no row, or several, of the case itself.
        """
        if len(facts.get("case", ())) != 1:
            raise NotOneCase(
                f"The facts of one case have one row of the case itself, not {len(facts.get('case', ()))}."
            )
        worked = Worked(self.stages, as_of, facts)
        for stage in self.stages.stages:
            # Of most tables a case has no rows.
            if stage.tables <= worked.held:
                worked.work(stage)
        return worked

    def revisit_on(self, worked: Worked) -> date | None:
        """The next day on which a comparison with today, or a window, comes out otherwise."""
        return self._revisiting.next_day(worked)
