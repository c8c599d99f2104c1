"""A condition on rows with all that is known from outside of them filled in, so that it reads as it bears on this case.

"The first contact where its date is on or after the date of sentence" becomes "… on or after 2 June 2021"; what is
settled whichever row is looked at is left out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeAlias

from throughcare.policy import tree
from throughcare.policy.grain import Grain, Type
from throughcare.policy.tree import Node
from throughcare.policy.values import Unknown, Value

Trace: TypeAlias = Callable[[Node], Value]


def known_here(node: Node, trace: Trace) -> Node:
    """The node itself; an aggregate with the conditions on its rows as they stand in this case."""
    if isinstance(node, tree.IfRecorded):
        return replace(node, of=known_here(node.of, trace))
    if not isinstance(node, tree.Aggregate):
        return node
    return replace(node, where=_filled(node.where, node.grain, trace))


def reads(node: Node, grain: Grain) -> bool:
    """Whether a node has another value for another row of the grain."""
    if isinstance(node, tree.Aggregate):
        return node.grain is not grain and any(reads(each, grain) for each in node.inputs)
    if isinstance(node, tree.Fact):
        return node.grain is grain
    return any(reads(each, grain) for each in node.inputs)


def _filled(node: Node, grain: Grain, trace: Trace) -> Node:
    if not reads(node, grain):
        return _as_constant(node, trace)
    if isinstance(node, tree.Not):
        inner = _filled(node.of, grain, trace)
        return _truth(not inner.value) if isinstance(inner, tree.Constant) else replace(node, of=inner)
    if isinstance(node, tree.AllOf | tree.AnyOf):
        return _joined(node, grain, trace)
    if isinstance(node, tree.Compare):
        left, right = _filled(node.left, grain, trace), _filled(node.right, grain, trace)
        gone = any(isinstance(each, tree.Constant) and each.value is None for each in (left, right))
        return _truth(False) if gone else replace(node, left=left, right=right)
    return node


def _joined(node: tree.AllOf | tree.AnyOf, grain: Grain, trace: Trace) -> Node:
    decisive = isinstance(node, tree.AnyOf)
    parts = [_filled(each, grain, trace) for each in node.of]
    if any(isinstance(part, tree.Constant) and part.value is decisive for part in parts):
        return _truth(decisive)
    kept = tuple(part for part in parts if not isinstance(part, tree.Constant))
    if len(kept) < 2:
        return kept[0] if kept else _truth(not decisive)
    return replace(node, of=kept)


def _as_constant(node: Node, trace: Trace) -> Node:
    if isinstance(node, tree.Constant | tree.Today):
        return node
    value = trace(node)
    if isinstance(value, Unknown) or not isinstance(value, date | bool | None):
        return node
    return tree.Constant(node.type, value)


def _truth(value: bool) -> Node:
    return tree.Constant(Type.TRUTH, value)
