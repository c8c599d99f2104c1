"""Mutants: what policy would be if one of its figures were one more or less, or one of its comparisons strict or not.

A mutant changes one node of the expression tree, or the length of a series, wherever a provision reaches it: a
condition that many provisions share is one mutant. A figure that stands as a constant is changed where it is used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

from throughcare.engine.program import Program
from throughcare.policy import clock_words as clock_words  # registers the words of values and conditions
from throughcare.policy import tree
from throughcare.policy.grain import Grain, Type
from throughcare.policy.phrases import condition, name_of
from throughcare.policy.provisions import Evaluated
from throughcare.policy.provisions.clocks import NOTICE
from throughcare.policy.tree import Comparison, Node, interned

Mutable = Node | Grain


@dataclass(frozen=True)
class Mutant:
    """One change: `of` becomes `into` in all `provisions` (by id) that reach it."""

    of: Mutable
    into: Mutable
    provisions: tuple[str, ...]

    def __str__(self) -> str:
        named = self.provisions[0] + (f" and {len(self.provisions) - 1} more" if self.provisions[1:] else "")
        return f"{named}: {in_words(self.of)} → {in_words(self.into)}"


def in_words(thing: Mutable) -> str:
    """A node as explanations have it; a series by its length."""
    if isinstance(thing, Grain):
        assert thing.series is not None
        return f"a {thing.label} of {thing.series.months} months and {thing.series.days} days"
    if isinstance(thing, tree.Lookup):
        return f"{name_of(thing)}: {', '.join(str(value) for _, _, value in thing.cells)}"
    return condition(thing) if thing.type is Type.TRUTH else name_of(thing)


def mutants_of(provisions: Iterable[Evaluated]) -> list[Mutant]:
    """Every mutant of these provisions, each once."""
    things: dict[int, Mutable] = {}
    reached_by: dict[int, dict[str, None]] = {}
    for provision in provisions:
        for thing in reached(provision):
            things[id(thing)] = thing
            reached_by.setdefault(id(thing), {})[provision.id] = None
    return [
        Mutant(of, into, tuple(dict.fromkeys(reached_by[key]))) for key, of in things.items() for into in changes(of)
    ]


def reached(provision: Evaluated) -> list[Mutable]:
    """The nodes and the series that a provision's answers hang on, but for the warning before a date counted back."""
    nodes = [step.node for step in Program([provision]).steps]
    grains = [provision.grain, *(grain for node in nodes for grain in _series(node))]
    warned = _warning(provision)
    things: list[Mutable] = [
        *(node for node in nodes if node is not warned),
        *(grain for grain in grains if grain.series),
    ]
    return list({id(thing): thing for thing in things}.values())


def _series(node: Node) -> list[Grain]:
    return [value for value in _parts(node) if isinstance(value, Grain) and value.series is not None]


def _warning(provision: Evaluated) -> Node | None:
    """The day on which the product begins to warn: a custom of its own, not policy."""
    due = provision.expressions().get("due")
    return due.day.minus(NOTICE).node if due is not None and hasattr(due, "day") else None


def changes(thing: Mutable) -> Iterator[Mutable]:
    """What one node, or series, may be changed into. There is no 0th row, and no series without a length."""
    if isinstance(thing, Grain):
        yield from _of_series(thing)
        return
    if isinstance(thing, tree.Compare):
        yield _flipped(thing)
    if not isinstance(thing, tree.Constant):
        figures = {each.name: getattr(thing, each.name) for each in fields(thing)}
        yield from (
            _with(thing, name, other)
            for name, value in figures.items()
            for other in (_other(value) if value else ())
            if (name, other) != ("n", 0)
        )


def _of_series(grain: Grain) -> Iterator[Grain]:
    spec = grain.series
    assert spec is not None
    name = "months" if spec.months else "days"
    for length in (getattr(spec, name) + 1, getattr(spec, name) - 1):
        if length:
            yield replace(grain, series=replace(spec, **{name: length}))


def _flipped(node: tree.Compare) -> Node:
    if node.comparison is Comparison.SAME:
        return interned(tree.Not(Type.TRUTH, node))
    other = Comparison.BY if node.comparison is Comparison.BEFORE else Comparison.BEFORE
    return _with(node, "comparison", other)


def _other(value: object) -> Iterator[object]:
    """What a part of a node becomes when one of the figures in it is one more or less."""
    if isinstance(value, tuple):
        for place, each in enumerate(value):
            yield from ((*value[:place], other, *value[place + 1 :]) for other in _other(each))
    elif isinstance(value, tree.Constant):
        yield from (_with(value, "value", other) for other in _other(value.value))
    elif isinstance(value, date):
        yield from (value + timedelta(days=by) for by in (1, -1))
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield from (value + by for by in (1, -1))


def _with(node: Node, name: str, value: object) -> Node:
    changed: dict[str, Any] = {name: value}
    return interned(replace(node, **changed))


def _parts(node: Node) -> list[object]:
    return [getattr(node, each.name) for each in fields(node)]


class Rewriting:
    """Provisions with a change made wherever they reach what is changed; all else in them stays the very same."""

    def __init__(self, mutant: Mutant) -> None:
        self._made: dict[int, Any] = {id(mutant.of): mutant.into}

    def provision(self, provision: Evaluated) -> Evaluated:
        """A provision that gives what the change makes of each of its expressions."""
        given = {name: each.same(self.of(each.node)) for name, each in provision.expressions().items()}
        changed = copy(provision)
        vars(changed).update(expressions=lambda: given, about=SimpleNamespace(grain=self.of(provision.grain)))
        return changed

    def of(self, thing: Any) -> Any:
        """What the change makes of a node, a grain, or a part of one."""
        if isinstance(thing, tuple):
            return tuple(self.of(each) for each in thing)
        if not isinstance(thing, Node | Grain):
            return thing
        if id(thing) not in self._made:
            self._made[id(thing)] = self._node(thing) if isinstance(thing, Node) else self._grain(thing)
        return self._made[id(thing)]

    def _node(self, node: Node) -> Node:
        before = _parts(node)
        after = [self.of(each) for each in before]
        return node if _same(before, after) else interned(type(node)(*after))

    def _grain(self, grain: Grain) -> Grain:
        if grain.series is None:
            return grain
        before = [grain.series.since, grain.series.until]
        since, until = (self.of(each) for each in before)
        return (
            grain
            if _same(before, [since, until])
            else replace(grain, series=replace(grain.series, since=since, until=until))
        )


def _same(before: object, after: object) -> bool:
    if isinstance(before, list | tuple) and isinstance(after, list | tuple):
        return all(map(_same, before, after))
    return before is after
