"""Expressions made of others: choices, extremes, tables, and the constants of every provision."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from throughcare.policy import tree
from throughcare.policy.expressions.typed import Date, E, Number, Truth, W, Word, all_of
from throughcare.policy.grain import Type
from throughcare.policy.tree import interned

V = TypeVar("V", bound=StrEnum)
U = TypeVar("U", bound=StrEnum)

TODAY = Date(interned(tree.Today(Type.DATE)))
ALWAYS = Truth(interned(tree.Constant(Type.TRUTH, True)))
NEVER = Truth(interned(tree.Constant(Type.TRUTH, False)))
NO_DATE = Date(interned(tree.Constant(Type.DATE, None)))
NO_NUMBER = Number(interned(tree.Constant(Type.NUMBER, None)))


def word(value: Word[W] | W) -> Word[W]:
    """A word as an expression."""
    if isinstance(value, Word):
        return value
    return Word(interned(tree.Constant(Type.WORD, str(value))), type(value))


def no_word(words: type[W]) -> Word[W]:
    """No word of that list: known to be none."""
    return Word(interned(tree.Constant(Type.WORD, None)), words)


def cannot_tell_date(why: str) -> Date:
    """A date that the text or the record gives no way to tell."""
    return Date(interned(tree.CannotTell(Type.DATE, why)))


def cannot_tell_number(why: str) -> Number:
    """A number that the text or the record gives no way to tell."""
    return Number(interned(tree.CannotTell(Type.NUMBER, why)))


def cannot_tell_word(why: str, words: type[W]) -> Word[W]:
    """A word that the text or the record gives no way to tell."""
    return Word(interned(tree.CannotTell(Type.WORD, why)), words)


def earliest(*dates: Date) -> Date:
    """The earliest of the dates that there are."""
    return Date(interned(tree.Extreme(Type.DATE, False, tuple(each.node for each in dates))))


def latest(*dates: Date) -> Date:
    """The latest of the dates that there are."""
    return Date(interned(tree.Extreme(Type.DATE, True, tuple(each.node for each in dates))))


def both(*dates: Date) -> Date:
    """The day by which all of these have happened: absent until the last of them has."""
    return choose((all_of(*(each.exists for each in dates)), latest(*dates)), otherwise=NO_DATE)


def choose(*cases: tuple[Truth, E], otherwise: E) -> E:
    """The value of the first case whose condition holds, otherwise `otherwise`."""
    node = tree.Choice(
        otherwise.node.type,
        tuple(condition.node for condition, _ in cases),
        tuple(value.node for _, value in cases),
        otherwise.node,
    )
    if any(value.node.type is not node.type for _, value in cases):
        raise TypeError("Every case of a choice must give the same type.")
    return otherwise.same(interned(node))


def lookup(row: Word[W], column: Word[V], cells: dict[tuple[W, V], U]) -> Word[U]:
    """The cell of a table of two keys, as the documents print them; a cell that is not printed is absent."""
    for row_word, column_word in cells:
        if not isinstance(row_word, row.words) or not isinstance(column_word, column.words):
            raise TypeError(f"{row_word!r}, {column_word!r} is no cell of this table.")
    printed = tuple((str(r), str(c), str(value)) for (r, c), value in cells.items())
    return Word(interned(tree.Lookup(Type.WORD, row.node, column.node, printed)), type(next(iter(cells.values()))))
