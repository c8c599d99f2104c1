"""The typed expressions: yes or no, numbers and words of a list. Days and instants have a module of their own."""

from __future__ import annotations

from enum import StrEnum
from typing import Generic, TypeVar

from throughcare.policy import tree
from throughcare.policy.grain import Type
from throughcare.policy.tree import Comparison, Node, interned

# The list that a node's word comes from: the tree holds plain text, and explanations say it in the list's own words.
_lists: dict[int, type[StrEnum]] = {}

E = TypeVar("E", bound="Expression")
W = TypeVar("W", bound=StrEnum)


class Expression:
    """Something that a row can be asked."""

    of_type: Type

    def __init__(self, node: Node) -> None:
        if node.type is not self.of_type:
            raise TypeError(f"{type(self).__name__} expected, but this gives a {node.type.value}.")
        self._node = node

    @property
    def node(self) -> Node:
        """The tree that this expression stands for."""
        return self._node

    @property
    def exists(self) -> Truth:
        """Whether there is one: no where it is absent, cannot tell where the record does not say."""
        return Truth(interned(tree.Exists(Type.TRUTH, self.node)))

    @property
    def recorded(self) -> Truth:
        """Whether a value is held at all; never unknown."""
        return Truth(interned(tree.Recorded(Type.TRUTH, self.node)))

    def if_recorded(self: E) -> E:
        """The same, with a missing value read as "there is none"."""
        return self.same(interned(tree.IfRecorded(self.node.type, self.node)))

    def named(self: E, label: str, provision: str | None = None) -> E:
        """The same under the name that people know it by; explanations use it."""
        return self.same(interned(tree.Named(self.node.type, self.node, label, provision)))

    def same(self: E, node: Node) -> E:
        """An expression of this kind over another node."""
        return type_of(self)(node)

    def __eq__(self, other: object) -> bool:
        raise TypeError("Expressions are compared with is_(), never with ==.")

    __hash__ = object.__hash__


class Truth(Expression):
    """Yes, no or cannot tell."""

    of_type = Type.TRUTH

    def __and__(self, other: Truth) -> Truth:
        return Truth(
            interned(tree.AllOf(Type.TRUTH, (*_parts(self.node, tree.AllOf), *_parts(other.node, tree.AllOf))))
        )

    def __or__(self, other: Truth) -> Truth:
        return Truth(
            interned(tree.AnyOf(Type.TRUTH, (*_parts(self.node, tree.AnyOf), *_parts(other.node, tree.AnyOf))))
        )

    def __invert__(self) -> Truth:
        return Truth(interned(tree.Not(Type.TRUTH, self.node)))


class Number(Expression):
    """A number."""

    of_type = Type.NUMBER

    def _against(self, comparison: Comparison, other: Number | float, turned: bool = False) -> Truth:
        left, right = self.node, number(other).node
        return compared(comparison, right, left) if turned else compared(comparison, left, right)

    def __lt__(self, other: Number | float) -> Truth:
        return self._against(Comparison.BEFORE, other)

    def __le__(self, other: Number | float) -> Truth:
        return self._against(Comparison.BY, other)

    def __gt__(self, other: Number | float) -> Truth:
        return self._against(Comparison.BEFORE, other, turned=True)

    def __ge__(self, other: Number | float) -> Truth:
        return self._against(Comparison.BY, other, turned=True)

    def is_(self, other: Number | float) -> Truth:
        """Whether the two are the same number."""
        return self._against(Comparison.SAME, other)

    def is_in(self, *numbers: float) -> Truth:
        """Whether it is one of these numbers."""
        return any_of(*(self.is_(each) for each in numbers))


class Word(Expression, Generic[W]):
    """One word of a list."""

    of_type = Type.WORD

    def __init__(self, node: Node, words: type[W]) -> None:
        super().__init__(node)
        self.words = words
        if not isinstance(node, tree.Constant):
            _lists[id(node)] = words

    def same(self, node: Node) -> Word[W]:
        """A word of the same list over another node."""
        return Word(node, self.words)

    def is_(self, word: W) -> Truth:
        """Whether it is this word."""
        return self.is_in(word)

    def is_in(self, *words: W) -> Truth:
        """Whether it is one of these words."""
        for each in words:
            if not isinstance(each, self.words):
                raise TypeError(f"{each!r} is not one of {self.words.__name__}.")
        return Truth(interned(tree.OneOf(Type.TRUTH, self.node, tuple(str(each) for each in words))))


def list_of(node: Node) -> type[StrEnum] | None:
    """The list that a node's word comes from, where an expression says so."""
    return _lists.get(id(node))


def type_of(expression: E) -> type[E]:
    """The plain expression class behind a fact's class: the one that says what it gives."""
    return next(each for each in type(expression).__mro__ if "of_type" in vars(each))


def number(value: Number | float) -> Number:
    """A figure as an expression.

    Raises:
        TypeError: it is no number.
    """
    given: object = value
    if isinstance(given, Number):
        return given
    if not isinstance(given, int | float) or isinstance(given, bool):
        raise no_match(Type.NUMBER, given)
    return Number(interned(tree.Constant(Type.NUMBER, given)))


def no_match(wanted: Type, given: object) -> TypeError:
    """What to raise where something is set against what it cannot be compared with."""
    named = f"a {given.of_type.value}" if isinstance(given, Expression) else repr(given)
    return TypeError(f"A {wanted.value} cannot be compared with {named}.")


def all_of(*truths: Truth) -> Truth:
    """Whether every one holds."""
    return Truth(
        interned(tree.AllOf(Type.TRUTH, tuple(part for each in truths for part in _parts(each.node, tree.AllOf))))
    )


def any_of(*truths: Truth) -> Truth:
    """Whether at least one holds."""
    parts = tuple(part for each in truths for part in _parts(each.node, tree.AnyOf))
    return Truth(interned(tree.AnyOf(Type.TRUTH, parts)))


def _parts(node: Node, kind: type[tree.AllOf] | type[tree.AnyOf]) -> tuple[Node, ...]:
    return node.inputs if isinstance(node, kind) else (node,)


def compared(comparison: Comparison, left: Node, right: Node) -> Truth:
    """How two nodes of one type stand to one another.

    Raises:
        TypeError: they are of two types.
    """
    if left.type is not right.type:
        raise TypeError(f"A {left.type.value} cannot be compared with a {right.type.value}.")
    return Truth(interned(tree.Compare(Type.TRUTH, comparison, left, right)))
