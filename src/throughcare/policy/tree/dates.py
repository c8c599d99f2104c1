"""Nodes that move, pick and edge dates."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from throughcare.policy.tree.nodes import Node


@dataclass(frozen=True, eq=False)
class Shift(Node):
    """A date moved by calendar months (clamped to the month's last day), then by days."""

    day: Node
    months: int
    days: int

    @property
    def inputs(self) -> tuple[Node, ...]:
        return (self.day,)


@dataclass(frozen=True, eq=False)
class WorkingDays(Node):
    """A date moved by working days; unknown where the bank holiday table does not reach."""

    day: Node
    count: int

    @property
    def inputs(self) -> tuple[Node, ...]:
        return (self.day,)


class Edge(Enum):
    """The first or the last day of a calendar month."""

    START = "start"
    END = "end"


@dataclass(frozen=True, eq=False)
class MonthEdge(Node):
    """The first or last day of the calendar month that a date falls in."""

    day: Node
    edge: Edge

    @property
    def inputs(self) -> tuple[Node, ...]:
        return (self.day,)


@dataclass(frozen=True, eq=False)
class Extreme(Node):
    """The earliest or the latest of some dates (the least or greatest of some numbers)."""

    latest: bool
    of: tuple[Node, ...]

    @property
    def inputs(self) -> tuple[Node, ...]:
        return self.of
