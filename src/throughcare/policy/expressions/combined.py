"""Expressions made of others: choices, extremes, tables, and the constants of every provision."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from throughcare.policy import tree
from throughcare.policy.expressions.times import Date, Instant, M
from throughcare.policy.expressions.typed import E, Number, Truth, W, Word, all_of
from throughcare.policy.grain import Type
from throughcare.policy.tree import interned

V = TypeVar("V", bound=StrEnum)
U = TypeVar("U", bound=StrEnum)

TODAY = Date(interned(tree.Today(Type.DATE)))
ALWAYS = Truth(interned(tree.Constant(Type.TRUTH, True)))
NEVER = Truth(interned(tree.Constant(Type.TRUTH, False)))
NO_DATE = Date(interned(tree.Constant(Type.DATE, None)))
NO_INSTANT = Instant(interned(tree.Constant(Type.INSTANT, None)))
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


def cannot_tell_instant(why: str) -> Instant:
    """An instant that the text or the record gives no way to tell."""
    return Instant(interned(tree.CannotTell(Type.INSTANT, why)))


def cannot_tell_number(why: str) -> Number:
    """A number that the text or the record gives no way to tell."""
    return Number(interned(tree.CannotTell(Type.NUMBER, why)))


def cannot_tell_word(why: str, words: type[W]) -> Word[W]:
    """A word that the text or the record gives no way to tell."""
    return Word(interned(tree.CannotTell(Type.WORD, why)), words)


def earliest(*moments: M) -> M:
    """The earliest of the dates, or of the instants, that there are."""
    return _extreme(False, moments)


def latest(*moments: M) -> M:
    """The latest of the dates, or of the instants, that there are."""
    return _extreme(True, moments)


def _extreme(last: bool, moments: tuple[M, ...]) -> M:
    of_type = moments[0].node.type
    if any(each.node.type is not of_type for each in moments):
        raise TypeError("Dates and instants have no earliest and no latest: take the day of each instant.")
    return moments[0].same(interned(tree.Extreme(of_type, last, tuple(each.node for each in moments))))


def both(*moments: M) -> M:
    """The day, or the instant, by which all of these have happened: absent until the last of them has."""
    last = latest(*moments)
    none = last.same(interned(tree.Constant(last.node.type, None)))
    return choose((all_of(*(each.exists for each in moments)), last), otherwise=none)


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
