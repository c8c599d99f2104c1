"""Nodes that take something of other rows in the same case."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from throughcare.policy.grain import Grain
from throughcare.policy.tree.nodes import Node


class How(Enum):
    """What is taken of the rows that meet a condition."""

    FIRST = "first"
    LAST = "last"
    NTH = "nth"
    COUNT = "count"
    ANY = "any"
    AT_LAST = "at last"


@dataclass(frozen=True, eq=False)
class Aggregate(Node):
    """Something taken of the rows of `grain`, in the same case, that meet `where`.

    FIRST, LAST and NTH give the earliest, latest and n-th earliest `by` date; rows without one are skipped. AT_LAST
    gives the `value` in the row with the latest `by` date (the later row, where two share it). COUNT and ANY count.
    `where` may read the rows that the asking row hangs below, so that "the first contact since the release" is natural.
    """

    how: How
    grain: Grain
    where: Node
    by: Node | None = None
    value: Node | None = None
    n: int = 0

    @property
    def inputs(self) -> tuple[Node, ...]:
        return tuple(node for node in (self.where, self.by, self.value) if node is not None)


@dataclass(frozen=True, eq=False)
class Within(Node):
    """Whether a date falls in the window of a series."""

    series: Grain
    day: Node

    @property
    def inputs(self) -> tuple[Node, ...]:
        return (self.day,)
