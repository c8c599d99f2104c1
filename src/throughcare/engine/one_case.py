"""One case, every provision, every step kept: the values are the trace that the explanation is told from.

The program's steps are worked out one after another, each over all rows of its frame, in plain lists.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import product
from typing import Any, cast

from throughcare.engine.arithmetic import Work, read, taken, work_of
from throughcare.engine.facts import CaseFacts
from throughcare.engine.program import Frame, Program, Step
from throughcare.engine.windows import windows
from throughcare.policy import tree
from throughcare.policy.grain import Grain
from throughcare.policy.tree import Node
from throughcare.policy.values import Unknown, Value


class NotOneCase(ValueError):
    """Facts were given that are not those of exactly one case."""


@dataclass
class FrameRows:
    """The rows of a frame in one case: for each grain within reach, which of its rows each row stands on."""

    count: int
    at: dict[Grain, list[int]] = field(default_factory=dict)


@dataclass
class Worked:
    """Everything worked out for one case: the rows of each frame, and the values of each step."""

    program: Program
    as_of: date
    rows: dict[Frame, FrameRows]
    keys: dict[Grain, list[Any]]
    values: list[list[Value]]
    revisit_on: date | None = None

    def value(self, node: Node, frame: Frame, row: int) -> Value:
        """The value of a node as seen from a row of a frame."""
        step = self.program.step(node)
        return self.values[step.number][_row_in(step.frame, self.rows, frame, row)]

    def column(self, node: Node, grain: Grain) -> list[Value]:
        """The values of a node for every row of a grain."""
        step = self.program.step(node)
        return _aligned(self.values[step.number], step.frame, (grain,), self)


class OneCase:
    """Works a program out for one case at a time."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self._works = [self._prepared(step) for step in program.steps]

    def work_out(self, facts: CaseFacts, as_of: date) -> Worked:
        """Every step of the program for one case, as things stood on `as_of`.

        Raises:
            NotOneCase: the facts hold no row, or several, of the case itself.
        """
        if len(facts.get("case", ())) != 1:
            raise NotOneCase(
                f"The facts of one case have one row of the case itself, not {len(facts.get('case', ()))}."
            )
        worked = Worked(self.program, as_of, {}, {}, [])
        for grain in self.program.grains:
            self._place(worked, grain, [row[0] for row in facts.get(grain.name, ())])
        for prepared in self._works:
            worked.values.append(prepared(worked, facts))
        return worked

    def _place(self, worked: Worked, grain: Grain, keys: list[Any], parents: list[int] | None = None) -> None:
        worked.keys[grain] = keys
        rows = FrameRows(len(keys), {grain: list(range(len(keys)))})
        if grain.parent is not None:
            above = worked.rows[(grain.parent,)]
            lying = parents if parents is not None else [0] * len(keys)
            for ancestor, at in above.at.items():
                rows.at[ancestor] = [at[parent] for parent in lying]
        worked.rows[(grain,)] = rows

    def _prepared(self, step: Step) -> Callable[[Worked, CaseFacts], list[Value]]:
        node = step.node
        match node:
            case tree.Fact() if node.grain.series is not None:
                return lambda worked, _: self._window_column(worked, node)
            case tree.Fact():
                return _fact_reader(node)
            case tree.Today():
                return lambda worked, _: [worked.as_of]
            case tree.Within():
                return self._within(step, node)
            case tree.Aggregate():
                return self._aggregate(step, node)
            case _:
                return self._computed(step)

    def _computed(self, step: Step) -> Callable[[Worked, CaseFacts], list[Value]]:
        work: Work = work_of(step.node)
        inputs = [self.program.step(each) for each in step.node.inputs]
        dated = _dated_against_today(step.node)

        def run(worked: Worked, _: CaseFacts) -> list[Value]:
            columns = [_aligned(worked.values[each.number], each.frame, step.frame, worked) for each in inputs]
            if dated is not None:
                _note_revisit(worked, columns[dated])
            if not columns:
                return [work()] * rows_of(worked, step.frame).count
            return [work(*row) for row in zip(*columns, strict=True)]

        return run

    def _aggregate(self, step: Step, node: tree.Aggregate) -> Callable[[Worked, CaseFacts], list[Value]]:
        where = self.program.step(node.where)
        by = self.program.step(node.by) if node.by is not None else None
        value = self.program.step(node.value) if node.value is not None else None

        def run(worked: Worked, _: CaseFacts) -> list[Value]:
            inner = rows_of(worked, step.rows)
            asking = rows_of(worked, step.frame)
            columns = [
                _aligned(worked.values[each.number], each.frame, step.rows, worked)
                if each is not None
                else [None] * inner.count
                for each in (where, by, value)
            ]
            groups: list[list[tuple[Value, Value, Value]]] = [[] for _ in range(asking.count)]
            for place, row in enumerate(zip(*columns, strict=True)):
                groups[_row_in(step.frame, worked.rows, step.rows, place)].append(row)
            return [taken(node, group) for group in groups]

        return run

    def _within(self, step: Step, node: tree.Within) -> Callable[[Worked, CaseFacts], list[Value]]:
        day = self.program.step(node.day)
        opens, closes = (tree.Fact(column.type, node.series, column) for column in _edges(node.series))

        def run(worked: Worked, _: CaseFacts) -> list[Value]:
            first, last = (
                _aligned(self._window_column(worked, edge), (node.series,), step.frame, worked)
                for edge in (opens, closes)
            )
            days = _aligned(worked.values[day.number], day.frame, step.frame, worked)
            return [_in_window(*row) for row in zip(first, days, last, strict=True)]

        return run

    def _window_column(self, worked: Worked, node: tree.Fact) -> list[Value]:
        if (node.grain,) not in worked.rows:
            self._open_windows(worked, node.grain)
        place = list(node.grain.columns).index(node.column.name)
        return [key[place] for key in worked.keys[node.grain]]

    def _open_windows(self, worked: Worked, series: Grain) -> None:
        assert series.series is not None
        assert series.parent is not None
        spec, parent = series.series, series.parent
        since = worked.column(spec.since, parent)
        until = worked.column(spec.until, parent) if spec.until is not None else [None] * len(since)
        keys: list[Any] = []
        parents: list[int] = []
        for row, (first, last) in enumerate(zip(since, until, strict=True)):
            if type(first) is Unknown or type(last) is Unknown:
                doubt = first if type(first) is Unknown else last
                found: list[tuple[Any, ...]] = [(doubt, doubt, 0)]
            elif first is None:
                found = []
            else:
                spans = windows(spec, cast(date, first), cast(date | None, last), worked.as_of)
                found = [(opens, closes, number) for number, opens, closes in spans]
                next_opens = [closes + timedelta(days=1) for _, _, closes in spans if closes >= worked.as_of]
                _note_revisit(worked, cast(list[Value], next_opens))
            keys += found
            parents += [row] * len(found)
        self._place(worked, series, keys, parents)


def rows_of(worked: Worked, frame: Frame) -> FrameRows:
    """The rows of a frame, made when first needed: for several grains, every pairing of their rows in the case."""
    if frame not in worked.rows:
        grains = [worked.rows[(grain,)] for grain in frame]
        pairs = list(product(*(range(rows.count) for rows in grains)))
        made = FrameRows(len(pairs))
        for position, rows in enumerate(grains):
            for ancestor, at in rows.at.items():
                made.at[ancestor] = [at[pair[position]] for pair in pairs]
        if not frame:
            made.count = 1
        worked.rows[frame] = made
    return worked.rows[frame]


def _row_in(target: Frame, rows: dict[Frame, FrameRows], frame: Frame, row: int) -> int:
    """Which row of `target` a row of `frame` stands on."""
    if target == frame:
        return row
    place = 0
    for grain in target:
        place = place * rows[(grain,)].count + rows[frame].at[grain][row]
    return place


def _aligned(column: list[Value], held: Frame, wanted: Frame, worked: Worked) -> list[Value]:
    """A column of one frame as seen from each row of another that reaches it."""
    if held == wanted:
        return column
    rows = rows_of(worked, wanted)
    if not held:
        return column * rows.count
    if len(held) == 1:
        return [column[place] for place in rows.at[held[0]]]
    return [column[_row_in(held, worked.rows, wanted, row)] for row in range(rows.count)]


def _fact_reader(node: tree.Fact) -> Callable[[Worked, CaseFacts], list[Value]]:
    place = list(node.grain.columns).index(node.column.name) + 1
    work = read(node.column.label, node.column.when_empty)
    name = node.grain.name
    return lambda _, facts: [work(row[place]) for row in facts.get(name, ())]


def _edges(series: Grain) -> tuple[Any, Any]:
    return series.columns["opens"], series.columns["closes"]


def _in_window(first: Any, day: Any, last: Any) -> Value:
    if day is None or first is None:
        return False
    for each in (first, day, last):
        if type(each) is Unknown:
            return cast(Value, each)
    return bool(first <= day <= last)


def _dated_against_today(node: Node) -> int | None:
    """Which input of a comparison is a date set against today, if either is."""
    if isinstance(node, tree.Compare):
        if isinstance(node.left, tree.Today):
            return 1
        if isinstance(node.right, tree.Today):
            return 0
    return None


def _note_revisit(worked: Worked, days: Sequence[Value]) -> None:
    """Keep the next day on which a comparison with today comes out otherwise."""
    for day in days:
        if isinstance(day, date) and day >= worked.as_of:
            turns = day if day > worked.as_of else day + timedelta(days=1)
            worked.revisit_on = turns if worked.revisit_on is None else min(worked.revisit_on, turns)
