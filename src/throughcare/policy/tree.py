"""The expression tree: what a provision says, as data. Two evaluators read it, and the explanation reads it too.

A node is built once, when its provision's module is imported, and equal nodes are one object, so that work which two
provisions share is done once. Values are three-valued in the record's own sense: a value, *absent* (it is known that
there is none: it has not happened, or does not exist) or *unknown* (the record does not say). Nothing here computes.

How each kind treats the two empty values:

    Shift, WorkingDays, MonthEdge   absent gives absent, unknown gives unknown
    Extreme                         skips what is absent; absent only where all are; unknown where any is
    Compare, OneOf                  absent gives no; unknown gives unknown
    AllOf, AnyOf, Not                 three-valued: a no settles AllOf, a yes AnyOf
    Exists                          absent gives no, a value yes, unknown gives unknown
    Recorded                        whether a value is held at all: never unknown
    IfRecorded                      treats unknown as absent
    Choice                          the first case that holds; a case that cannot be told leaves the answer unknown
    Aggregate                       rows whose condition cannot be told leave the answer unknown
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import Enum
from typing import Any, TypeVar

from throughcare.policy.grain import Column, Grain, Type


@dataclass(frozen=True, eq=False)
class Node:
    """One step. `type` is what it gives; its `inputs` are the nodes that it reads, in order."""

    type: Type

    @property
    def inputs(self) -> tuple[Node, ...]:
        """The nodes that this one reads."""
        return ()

    def walk(self) -> Iterator[Node]:
        """This node and all beneath it, inputs first, each once."""
        seen: set[int] = set()
        stack: list[tuple[Node, bool]] = [(self, False)]
        while stack:
            node, ready = stack.pop()
            if ready:
                yield node
            elif id(node) not in seen:
                seen.add(id(node))
                stack.append((node, True))
                stack.extend((below, False) for below in reversed(node.inputs))


@dataclass(frozen=True, eq=False)
class Fact(Node):
    """A column of the row in hand, or of a row that it hangs below."""

    grain: Grain
    column: Column


@dataclass(frozen=True, eq=False)
class Constant(Node):
    """A figure, word or date that stands in the text. None is *absent*."""

    value: date | float | bool | str | None


@dataclass(frozen=True, eq=False)
class Today(Node):
    """The date that is asked about."""


@dataclass(frozen=True, eq=False)
class CannotTell(Node):
    """A case in which the text or the record gives no answer; `why` says so in plain words."""

    why: str


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


class Comparison(Enum):
    """How two values are compared."""

    BEFORE = "<"
    BY = "<="
    SAME = "=="


@dataclass(frozen=True, eq=False)
class Compare(Node):
    """Whether `left` comes before, comes no later than, or is the same as `right`."""

    comparison: Comparison
    left: Node
    right: Node

    @property
    def inputs(self) -> tuple[Node, ...]:
        return (self.left, self.right)


@dataclass(frozen=True, eq=False)
class OneOf(Node):
    """Whether a word is one of `words`."""

    word: Node
    words: tuple[str, ...]

    @property
    def inputs(self) -> tuple[Node, ...]:
        return (self.word,)


@dataclass(frozen=True, eq=False)
class AllOf(Node):
    """Whether all of `of` hold."""

    of: tuple[Node, ...]

    @property
    def inputs(self) -> tuple[Node, ...]:
        return self.of


@dataclass(frozen=True, eq=False)
class AnyOf(Node):
    """Whether any of `of` holds."""

    of: tuple[Node, ...]

    @property
    def inputs(self) -> tuple[Node, ...]:
        return self.of


@dataclass(frozen=True, eq=False)
class Not(Node):
    """Whether `of` does not hold."""

    of: Node

    @property
    def inputs(self) -> tuple[Node, ...]:
        return (self.of,)


@dataclass(frozen=True, eq=False)
class Exists(Node):
    """Whether there is a value: no where it is absent, unknown where the record does not say."""

    of: Node

    @property
    def inputs(self) -> tuple[Node, ...]:
        return (self.of,)


@dataclass(frozen=True, eq=False)
class Recorded(Node):
    """Whether the record holds a value at all."""

    of: Node

    @property
    def inputs(self) -> tuple[Node, ...]:
        return (self.of,)


@dataclass(frozen=True, eq=False)
class IfRecorded(Node):
    """The value if one is held, otherwise absent."""

    of: Node

    @property
    def inputs(self) -> tuple[Node, ...]:
        return (self.of,)


@dataclass(frozen=True, eq=False)
class Choice(Node):
    """The value of the first condition that holds, otherwise `otherwise`."""

    conditions: tuple[Node, ...]
    values: tuple[Node, ...]
    otherwise: Node

    @property
    def inputs(self) -> tuple[Node, ...]:
        return (*self.conditions, *self.values, self.otherwise)


@dataclass(frozen=True, eq=False)
class Lookup(Node):
    """A table of two keys: the value in the cell of row word and column word."""

    row: Node
    column: Node
    cells: tuple[tuple[str, str, str | float | None], ...]

    @property
    def inputs(self) -> tuple[Node, ...]:
        return (self.row, self.column)


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


@dataclass(frozen=True, eq=False)
class Named(Node):
    """Another node under the name that people know it by; `provision` where a provision derives it."""

    of: Node
    label: str
    provision: str | None = None

    @property
    def inputs(self) -> tuple[Node, ...]:
        return (self.of,)


N = TypeVar("N", bound=Node)
_interned: dict[tuple[Any, ...], Node] = {}


def interned(node: N) -> N:
    """The one node equal to this. Constants carry their type in the key, for True == 1 and False == 0 in Python."""
    key = (type(node), *(_key(getattr(node, field.name)) for field in fields(node)))
    kept = _interned.setdefault(key, node)
    assert isinstance(kept, type(node))
    return kept


def _key(value: object) -> object:
    if isinstance(value, Node | Grain | Column):
        return id(value)
    if isinstance(value, tuple):
        return tuple(_key(item) for item in value)
    if isinstance(value, Mapping):
        raise TypeError("A node holds tuples, not mappings.")
    return (type(value), value)
