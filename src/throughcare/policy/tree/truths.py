"""Nodes that compare, combine and choose."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from throughcare.policy.tree.nodes import Node


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
