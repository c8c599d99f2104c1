"""What an aggregate takes of some rows: the first, the last, how many… for one asking row."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from throughcare.engine.arithmetic import Memory
from throughcare.policy import tree
from throughcare.policy.grain import Type
from throughcare.policy.tree import How
from throughcare.policy.values import Unknown, Value, merged

Work: TypeAlias = Callable[[Memory], Value]

# What a row has that counts: the date it is put in order by, and the value to be taken of it.
Kept = list[tuple[Any, Any]]


def taking(node: tree.Aggregate, rows: int, where: int, by: int | None, value: int | None) -> Work:
    """A function of the asking row's memory, which holds the rows to take of, as memories, at the place `rows`.

    `where`, `by` and `value` are places in theirs.
    """
    if node.how is How.ANY:
        return _any(rows, where)
    if node.how is How.COUNT:
        return _count(rows, where)
    assert by is not None
    take = _TAKEN[node.how](node)
    nothing = False if node.type is Type.TRUTH else None

    def work(memory: Memory) -> Value:
        kept: Kept = []
        for row in memory[rows]:
            held = row[where]
            if held is True:
                kept.append((row[by], None if value is None else row[value]))
            elif held is not False:
                return merged(each[where] for each in memory[rows])
        if not kept:
            return nothing
        for day, _ in kept:
            if type(day) is Unknown:
                return merged(day for day, _ in kept)
        return take(kept)

    return work


def _any(rows: int, where: int) -> Work:
    def work(memory: Memory) -> Value:
        doubtful = False
        for row in memory[rows]:
            held = row[where]
            if held is True:
                return True
            doubtful = doubtful or held is not False
        return merged(row[where] for row in memory[rows]) if doubtful else False

    return work


def _count(rows: int, where: int) -> Work:
    def work(memory: Memory) -> Value:
        count = 0
        for row in memory[rows]:
            held = row[where]
            if held is True:
                count += 1
            elif held is not False:
                return merged(each[where] for each in memory[rows])
        return count

    return work


def _first(_: tree.Aggregate) -> Callable[[Kept], Value]:
    return lambda kept: min((day for day, _ in kept if day is not None), default=None)


def _last(_: tree.Aggregate) -> Callable[[Kept], Value]:
    return lambda kept: max((day for day, _ in kept if day is not None), default=None)


def _nth(node: tree.Aggregate) -> Callable[[Kept], Value]:
    def take(kept: Kept) -> Value:
        days = sorted(day for day, _ in kept if day is not None)
        return days[node.n - 1] if len(days) >= node.n else None

    return take


def _at_last(node: tree.Aggregate) -> Callable[[Kept], Value]:
    """Of two rows on one day, the later in the record stands. Where there is no row, a yes or no is a no."""
    nothing = False if node.type is Type.TRUTH else None

    def take(kept: Kept) -> Value:
        latest: tuple[Any, Any] | None = None
        for row in kept:
            if row[0] is not None and (latest is None or row[0] >= latest[0]):
                latest = row
        return nothing if latest is None else latest[1]

    return take


_TAKEN: dict[How, Callable[[tree.Aggregate], Callable[[Kept], Value]]] = {
    How.FIRST: _first,
    How.LAST: _last,
    How.NTH: _nth,
    How.AT_LAST: _at_last,
}
