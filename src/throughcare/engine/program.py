"""The program: in which order, and over which rows, the nodes of a set of provisions are worked out.

Every node has a *frame*: the grains whose rows must be in hand for it to have one value. A sentence's release date is
framed by the sentence; a count of contacts by the case; "a contact after this sentence's release" by sentence and
contact together. Both evaluators follow the same program: one with lists for one case, the other with columns for all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from throughcare.policy import tree
from throughcare.policy.grain import Grain, Type, WhenEmpty
from throughcare.policy.provisions import Evaluated
from throughcare.policy.tree import Node

Frame = tuple[Grain, ...]


class WrongGrain(TypeError):
    """A provision reads facts of rows that it has no way to reach."""


@dataclass(frozen=True, eq=False)
class Step:
    """One node, with the frame that its values have, and the frame over whose rows it is worked out.

    `words`: all the words that it may be, in order; None where it is no word, or may be any.
    """

    node: Node
    number: int
    frame: Frame
    rows: Frame
    may_be_unknown: bool
    may_be_absent: bool
    words: tuple[str, ...] | None


class Program:
    """The steps for a set of provisions, inputs first. Built once; holds nothing of any case.

    `besides`: nodes that no provision gives, but that are asked for; they may be framed by any one grain.
    """

    def __init__(self, provisions: Sequence[Evaluated], besides: Sequence[Node] = ()) -> None:
        self.provisions = tuple(provisions)
        self.outputs = {each: {name: e.node for name, e in each.expressions().items()} for each in provisions}
        self.steps: list[Step] = []
        self._by_node: dict[int, Step] = {}
        for provision in provisions:
            for node in self.outputs[provision].values():
                self._add(node)
            self._check(provision)
        for node in besides:
            self._add(node)

    def step(self, node: Node) -> Step:
        """The step of that node."""
        return self._by_node[id(node)]

    def plain(self, node: Node) -> Step:
        """The step of that node, or of the one that it is only another name for."""
        while isinstance(node, tree.Named):
            node = node.of
        return self.step(node)

    @cached_property
    def frames(self) -> list[Frame]:
        """Every frame that some step is worked out over, each once, in the order that they are first needed."""
        return list(dict.fromkeys(frame for step in self.steps for frame in (step.rows, step.frame)))

    @cached_property
    def grains(self) -> list[Grain]:
        """The recorded grains whose rows are read, outermost first."""
        chains = [grain.chain for frame in self.frames for grain in frame]
        chains += [provision.grain.chain for provision in self.provisions]
        found = dict.fromkeys(grain for chain in chains for grain in chain if grain.series is None)
        return sorted(found, key=lambda grain: len(grain.chain))

    def _add(self, root: Node) -> None:
        for node in _inputs_first(root):
            if id(node) not in self._by_node:
                step = self._framed(node)
                self._by_node[id(node)] = step
                self.steps.append(step)

    def _framed(self, node: Node) -> Step:
        inputs = [self._by_node[id(each)] for each in node.inputs]
        rows: set[Grain] = {grain for step in inputs for grain in step.frame}
        if isinstance(node, tree.Fact):
            rows.add(node.grain)
        elif isinstance(node, tree.Within):
            rows.add(node.series)
        elif isinstance(node, tree.Aggregate):
            rows.add(node.grain)
        own = (
            reduced(rows - {node.grain} | {node.grain.chain[0]}) if isinstance(node, tree.Aggregate) else reduced(rows)
        )
        return Step(node, len(self.steps), own, reduced(rows), *_empties(node, inputs), self._words(node))

    def _words(self, node: Node) -> tuple[str, ...] | None:
        match node:
            case tree.Fact():
                return None if node.column.words is None else tuple(map(str, node.column.words))
            case tree.Constant() if node.type is Type.WORD:
                return () if node.value is None else (str(node.value),)
            case tree.Named() | tree.IfRecorded():
                return self._by_node[id(node.of)].words
            case tree.Aggregate():
                return None if node.value is None else self._by_node[id(node.value)].words
            case tree.Choice() if node.type is Type.WORD:
                return _all_words(self._by_node[id(each)].words for each in (*node.values, node.otherwise))
            case tree.Lookup() if node.type is Type.WORD:
                return _all_words([[str(value) for *_, value in node.cells if value is not None]])
            case _:
                return None

    def _check(self, provision: Evaluated) -> None:
        for name, node in self.outputs[provision].items():
            strangers = [grain for grain in self.step(node).frame if grain not in provision.grain.chain]
            if strangers:
                raise WrongGrain(
                    f"{provision.id} is about each {provision.grain.label}, but its {name!r} reads the facts of a "
                    f"{strangers[0].label}: ask for some of its rows instead."
                )


def reduced(grains: Iterable[Grain]) -> Frame:
    """The grains without those that another of them hangs below, in a fixed order."""
    kept = set(grains)
    above = {ancestor for grain in kept for ancestor in grain.chain[:-1]}
    return tuple(sorted(kept - above, key=lambda grain: grain.name))


def _all_words(several: Iterable[Sequence[str] | None]) -> tuple[str, ...] | None:
    found: dict[str, None] = {}
    for words in several:
        if words is None:
            return None
        found.update(dict.fromkeys(words))
    return tuple(found)


def _inputs_first(root: Node) -> Iterator[Node]:
    for node in root.walk():
        if isinstance(node, tree.Fact) and node.grain.series is not None:
            yield from _inputs_first(node.grain.series.since)
            if node.grain.series.until is not None:
                yield from _inputs_first(node.grain.series.until)
        yield node


def _empties(node: Node, inputs: list[Step]) -> tuple[bool, bool]:  # noqa: C901 - one line a kind of node
    """Whether a node may be unknown, and whether it may be absent."""
    unknown = any(step.may_be_unknown for step in inputs)
    absent = any(step.may_be_absent for step in inputs)
    match node:
        case tree.Fact():
            return node.column.when_empty is WhenEmpty.UNKNOWN, node.column.when_empty is WhenEmpty.ABSENT
        case tree.Constant():
            return False, node.value is None
        case tree.CannotTell():
            return True, False
        case tree.WorkingDays():
            return True, absent
        case tree.Within():
            return True, False
        case tree.Extreme():
            return unknown, all(step.may_be_absent for step in inputs)
        case tree.IfRecorded():
            return False, unknown or absent
        case tree.Choice():
            values = inputs[len(node.conditions) :]
            return unknown, any(step.may_be_absent for step in values)
        case tree.Lookup():
            return unknown, True
        case tree.Aggregate():
            return unknown, node.how not in (tree.How.COUNT, tree.How.ANY) and node.type is not Type.TRUTH
        case tree.Recorded():
            return False, False
        case tree.Shift() | tree.MonthEdge() | tree.Named() | tree.Elapsed() | tree.DayOf() | tree.EndOfDay():
            return unknown, absent
        case _:
            return unknown, False
