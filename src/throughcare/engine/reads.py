"""Which facts a provision reads: the tables and columns beneath its expressions. Pure, and the same for every case."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from throughcare.policy import tree
from throughcare.policy.grain import Grain
from throughcare.policy.provisions import Evaluated
from throughcare.policy.tree import Node

# A table by its grain's name, and one of its columns; the column is empty where only the rows are counted.
Read = tuple[str, str]


def reads_of(provision: Evaluated, without: Collection[str] = ()) -> frozenset[Read]:
    """What one version of a provision reads. `without`: names of findings beneath which nothing is looked at."""
    seen: set[int] = set()
    about = {(grain.recorded.name, "") for grain in provision.grain.chain}
    windows = [read for grain in provision.grain.chain for read in _of_series(grain, frozenset(without), seen)]
    return frozenset(about).union(
        windows, *(reads_beneath(each.node, without) for each in provision.expressions().values())
    )


def reads_beneath(node: Node, without: Collection[str] = ()) -> frozenset[Read]:
    """What an expression reads."""
    return frozenset(_beneath(node, frozenset(without), set()))


def _beneath(node: Node, without: frozenset[str], seen: set[int]) -> Iterator[Read]:
    if id(node) in seen or (isinstance(node, tree.Named) and node.label in without):
        return
    seen.add(id(node))
    if isinstance(node, tree.Fact):
        yield node.grain.recorded.name, node.column.name
    elif isinstance(node, tree.Aggregate):
        yield node.grain.recorded.name, ""
    if isinstance(node, tree.Fact | tree.Aggregate | tree.Within):
        yield from _of_series(node.series if isinstance(node, tree.Within) else node.grain, without, seen)
    for each in node.inputs:
        yield from _beneath(each, without, seen)


def _of_series(grain: Grain, without: frozenset[str], seen: set[int]) -> Iterator[Read]:
    """What the first and the last day of a series are read from."""
    if grain.series is not None:
        for edge in (grain.series.since, grain.series.until):
            if edge is not None:
                yield from _beneath(edge, without, seen)
