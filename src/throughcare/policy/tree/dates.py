"""Nodes that move, pick and edge dates and instants."""

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
    """The earliest or the latest of some dates or instants (the least or greatest of some numbers)."""

    latest: bool
    of: tuple[Node, ...]

    @property
    def inputs(self) -> tuple[Node, ...]:
        return self.of


@dataclass(frozen=True, eq=False)
class Elapsed(Node):
    """An instant moved by hours that elapse: a change of clocks neither lengthens nor shortens them."""

    instant: Node
    hours: int

    @property
    def inputs(self) -> tuple[Node, ...]:
        return (self.instant,)


@dataclass(frozen=True, eq=False)
class DayOf(Node):
    """The day in London that an instant falls on."""

    instant: Node

    @property
    def inputs(self) -> tuple[Node, ...]:
        return (self.instant,)


@dataclass(frozen=True, eq=False)
class EndOfDay(Node):
    """The last instant of a day in London."""

    day: Node

    @property
    def inputs(self) -> tuple[Node, ...]:
        return (self.day,)
