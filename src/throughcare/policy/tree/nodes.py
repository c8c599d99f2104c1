"""The node, and those that read nothing but the row in hand; equal nodes are one object."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
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
