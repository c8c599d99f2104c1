"""When a case must be looked at again though no fact has changed: the next day on which something turns by itself.

Dates turn when today passes them. So every date that is set against today is watched, and so is every date among which
today is one (the earlier of a date and today). Where today is moved first (ten months from today), the date set against
it is watched from as much earlier, less a few days for months of unlike length: to look too early does no harm. An
instant turns on its day in London.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from throughcare.calendar import add_months_then_days
from throughcare.engine.program import Frame
from throughcare.engine.stages import Stages
from throughcare.policy import tree
from throughcare.policy.tree import Node
from throughcare.policy.values import london_day

if TYPE_CHECKING:
    from throughcare.engine.one_case import Worked

ONE_DAY = timedelta(days=1)
SLACK = 4


class Watched(NamedTuple):
    """A date that turns something when today, moved so far, passes it."""

    node: Node
    months: int = 0
    days: int = 0


class Revisiting:
    """What a program's steps have to be watched for."""

    def __init__(self, stages: Stages) -> None:
        program = stages.program
        found = [(step.frame, each) for step in program.steps for each in _watched(step.node)]
        # Something that hangs on today in a way that is not told here could turn any day, where there is a row of it.
        self._any_day = {frame for frame, each in found if each is None}
        self._watched: dict[Frame, list[tuple[Watched, int]]] = {}
        for each in dict.fromkeys(each for _, each in found if each is not None):
            step = program.step(each.node)
            self._watched.setdefault(step.frame, []).append((each, stages.place(step)))

    def next_day(self, worked: Worked) -> date | None:
        """The next day on which something could come out otherwise; None where nothing ever will by itself."""
        as_of = worked.as_of
        tomorrow = as_of + ONE_DAY
        days = [turn for turn in worked.turns if turn > as_of]
        if any(worked.rows_of(frame).memories for frame in self._any_day):
            days.append(tomorrow)
        for frame, several in self._watched.items():
            memories = worked.rows_of(frame).memories
            for watched, place in several:
                for memory in memories:
                    day = london_day(memory[place])
                    if day is not None and (turns := _turns(day, watched, as_of)) is not None:
                        days.append(turns if turns > as_of else tomorrow)
        return min(days, default=None)


def _turns(day: date, watched: Watched, as_of: date) -> date | None:
    if not watched.months and not watched.days:
        return day if day >= as_of else None
    turns = add_months_then_days(day, -watched.months, -watched.days)
    return turns - SLACK * ONE_DAY if turns + SLACK * ONE_DAY >= as_of else None


def _watched(node: Node) -> Iterator[Watched | None]:
    """What must be watched for one step; None for what cannot be told."""
    if isinstance(node, tree.Compare):
        yield from _set_against(node.left, node.right)
        yield from _set_against(node.right, node.left)
    elif isinstance(node, tree.Extreme) and moves(node):
        for each in node.of:
            yield from [Watched(each)] if not moves(each) else _beneath(each)
    elif isinstance(node, tree.Within) and moves(node.day):
        yield None


def _set_against(side: Node, other: Node) -> Iterator[Watched | None]:
    """What is to be watched because a side moves with today: the other side, unless that moves as well."""
    if not moves(side) or moves(other):
        if moves(side) and moves(other):
            yield None
        return
    plain = _plain(side)
    if isinstance(plain, tree.Shift) and isinstance(_plain(plain.day), tree.Today):
        yield Watched(other, plain.months, plain.days)
    else:
        # Today itself, or the earlier or later of it and something, which is watched as a step of its own.
        yield Watched(other)
        yield from _beneath(plain)


def _beneath(node: Node) -> Iterator[None]:
    """A doubt, where today reaches a node by another way than as one of several dates."""
    node = _plain(node)
    if isinstance(node, tree.Today) or (isinstance(node, tree.EndOfDay) and isinstance(_plain(node.day), tree.Today)):
        return
    if isinstance(node, tree.Extreme):
        for each in node.of:
            if moves(each):
                yield from _beneath(each)
    else:
        yield None


# What moves where one of its inputs does.
_MOVING = (
    tree.Shift,
    tree.WorkingDays,
    tree.MonthEdge,
    tree.Elapsed,
    tree.DayOf,
    tree.EndOfDay,
    tree.Extreme,
    tree.Named,
    tree.IfRecorded,
)


def moves(node: Node) -> bool:
    """Whether a date is another one tomorrow, though nothing has been passed."""
    if isinstance(node, tree.Today):
        return True
    if isinstance(node, tree.Choice):
        return any(map(moves, (*node.values, node.otherwise)))
    return isinstance(node, _MOVING) and any(map(moves, node.inputs))


def _plain(node: Node) -> Node:
    while isinstance(node, tree.Named | tree.IfRecorded):
        node = node.of
    return node
