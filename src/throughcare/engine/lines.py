"""Each kind of node as a line of Python: the three-valued rules of `policy.tree`, for one row.

A stage's lines become one function, made once. What a program already tells of a step (that it is never unknown, never
absent) is left unasked, which is most of what there would be to ask.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import cache
from typing import Any, NamedTuple

from throughcare.calendar import add_months_then_days, end_of_day, in_utc, month_end, month_start
from throughcare.engine.arithmetic import (
    Memory,
    earliest_of,
    falls_within,
    latest_of,
    looked_up,
    working_days_from,
)
from throughcare.policy import tree
from throughcare.policy.grain import Type, WhenEmpty
from throughcare.policy.tree import Comparison, Edge
from throughcare.policy.values import Unknown, london_day, merged, unknown


class Term(NamedTuple):
    """The name of a value in a line, and which empty values it may have."""

    name: str
    may_be_unknown: bool = True
    may_be_absent: bool = True


class Names:
    """The names that lines use for what is no value of a row: rules, tables, reasons."""

    def __init__(self) -> None:
        self.held: dict[str, Any] = {
            "Unknown": Unknown,
            "merged": merged,
            "moved": add_months_then_days,
            "working_days_from": working_days_from,
            "in_utc": in_utc,
            "end_of_day": end_of_day,
            "london_day": london_day,
            "month_start": month_start,
            "month_end": month_end,
            "latest_of": latest_of,
            "earliest_of": earliest_of,
            "looked_up": looked_up,
            "falls_within": falls_within,
        }

    def name(self, value: object) -> str:
        """A name for the value."""
        name = f"held_{len(self.held)}"
        self.held[name] = value
        return name


def line_of(node: tree.Node, terms: Sequence[Term], names: Names) -> str:
    """The node as an expression over its terms.

    A fact's one term is that of its column as the record holds it, today's that of the date asked about. For a window,
    those of its first and its last day follow that of the date. Aggregates are made in `engine.taking`.
    """
    return _LINES[type(node)](node, list(terms), names)


def written(lines: Sequence[tuple[int, str]], names: Names) -> Callable[[list[Memory]], None]:
    """One function of the lines, each with the place in memory that it fills: it extends each of the memories given.

    It is made when it is first called: of many tables a case has no rows.
    """

    @cache
    def made() -> Callable[[list[Memory]], None]:
        filled = {place for place, _ in lines}
        read = sorted({int(name) for _, line in lines for name in _VALUE.findall(line)} - filled)
        body = [*(f"v{place} = memory[{place}]" for place in read), *(f"v{place} = {line}" for place, line in lines)]
        added = ", ".join(f"v{place}" for place, _ in lines)
        text = "\n        ".join(["for memory in memories:", *body, f"memory += ({added},)"])
        scope = dict(names.held)
        exec(f"def work(memories):\n    {text}", scope)  # noqa: S102 - lines of ours, made from policy
        work: Callable[[list[Memory]], None] = scope["work"]
        return work

    return lambda memories: made()(memories)


_VALUE = re.compile(r"\bv(\d+)\b")


def _fact(node: tree.Fact, terms: list[Term], names: Names) -> str:
    held, when_empty = terms[0].name, node.column.when_empty
    if node.type is Type.INSTANT:
        nothing = "None" if when_empty is WhenEmpty.ABSENT else names.name(unknown(node.column.label))
        return f"{nothing} if {held} is None else in_utc({held})"
    if node.grain.series is not None or when_empty is WhenEmpty.ABSENT:
        return held
    if when_empty is WhenEmpty.NO:
        return f"bool({held})"
    known = f"bool({held})" if node.type is Type.TRUTH else held
    return f"{names.name(unknown(node.column.label))} if {held} is None else {known}"


def _where_known(term: Term, known: str) -> str:
    """What is made of a value that is there; an empty one stays what it is."""
    asked = _absent(term) + _unknown(term)
    return f"{term.name} if {' or '.join(asked)} else {known}" if asked else known


def _absent(*terms: Term) -> list[str]:
    return [f"{term.name} is None" for term in terms if term.may_be_absent]


def _unknown(*terms: Term) -> list[str]:
    return [f"type({term.name}) is Unknown" for term in terms if term.may_be_unknown]


def _shift(node: tree.Shift, terms: list[Term], names: Names) -> str:
    (day,) = terms
    if node.months:
        return _where_known(day, f"moved({day.name}, {node.months}, {node.days})")
    return _where_known(day, f"{day.name} + {names.name(timedelta(days=node.days))}" if node.days else day.name)


def _working_days(node: tree.WorkingDays, terms: list[Term], _: Names) -> str:
    return _where_known(terms[0], f"working_days_from({terms[0].name}, {node.count})")


def _month_edge(node: tree.MonthEdge, terms: list[Term], _: Names) -> str:
    return _where_known(terms[0], f"month_{'start' if node.edge is Edge.START else 'end'}({terms[0].name})")


def _elapsed(node: tree.Elapsed, terms: list[Term], names: Names) -> str:
    return _where_known(terms[0], f"{terms[0].name} + {names.name(timedelta(hours=node.hours))}")


def _day_of(_: tree.DayOf, terms: list[Term], __: Names) -> str:
    return _where_known(terms[0], f"london_day({terms[0].name})")


def _end_of_day(_: tree.EndOfDay, terms: list[Term], __: Names) -> str:
    return _where_known(terms[0], f"end_of_day({terms[0].name})")


def _extreme(node: tree.Extreme, terms: list[Term], _: Names) -> str:
    values = ", ".join(term.name for term in terms)
    if not _absent(*terms) and not _unknown(*terms):
        return f"{'max' if node.latest else 'min'}(({values},))"
    return f"{'latest_of' if node.latest else 'earliest_of'}(({values},))"


def _compare(node: tree.Compare, terms: list[Term], _: Names) -> str:
    left, right = terms
    told = f"{left.name} {_COMPARED[node.comparison]} {right.name}"
    if unknown_ := _unknown(left, right):
        told = f"merged(({left.name}, {right.name})) if {' or '.join(unknown_)} else {told}"
    if absent := _absent(left, right):
        told = f"False if {' or '.join(absent)} else {told}"
    return told


_COMPARED = {Comparison.BEFORE: "<", Comparison.BY: "<=", Comparison.SAME: "=="}


def _one_of(node: tree.OneOf, terms: list[Term], names: Names) -> str:
    (word,) = terms
    told = f"{word.name} in {names.name(frozenset(node.words))}"
    return f"{word.name} if type({word.name}) is Unknown else {told}" if word.may_be_unknown else told


def _joined(decisive: bool) -> Callable[[tree.Node, list[Term], Names], str]:
    """All of (a no decides) or any of (a yes decides)."""

    def line(_: tree.Node, terms: list[Term], __: Names) -> str:
        doubtful = [term.name for term in terms if term.may_be_unknown]
        if not terms:
            return str(not decisive)
        if not doubtful:
            return (" or " if decisive else " and ").join(term.name for term in terms)
        decided = " or ".join(f"{term.name} is {decisive}" for term in terms)
        settled = " and ".join(f"{name} is {not decisive}" for name in doubtful)
        return f"{decisive} if {decided} else {not decisive} if {settled} else merged(({', '.join(doubtful)},))"

    return line


def _not(_: tree.Not, terms: list[Term], __: Names) -> str:
    (held,) = terms
    told = f"not {held.name}"
    return f"{held.name} if type({held.name}) is Unknown else {told}" if held.may_be_unknown else told


def _exists(_: tree.Exists, terms: list[Term], __: Names) -> str:
    (held,) = terms
    told = f"{held.name} is not None"
    return f"{held.name} if type({held.name}) is Unknown else {told}" if held.may_be_unknown else told


def _recorded(_: tree.Recorded, terms: list[Term], __: Names) -> str:
    return f"not ({terms[0].name} is None or type({terms[0].name}) is Unknown)"


def _if_recorded(_: tree.IfRecorded, terms: list[Term], __: Names) -> str:
    return f"None if type({terms[0].name}) is Unknown else {terms[0].name}"


def _choice(_: tree.Choice, terms: list[Term], __: Names) -> str:
    count = len(terms) // 2
    told = terms[-1].name
    for condition, chosen in reversed(list(zip(terms[:count], terms[count:-1], strict=True))):
        held = condition.name
        if condition.may_be_unknown:
            told = f"{chosen.name} if {held} is True else {held} if {held} is not False else {told}"
        else:
            told = f"{chosen.name} if {held} else {told}"
    return told


def _lookup(node: tree.Lookup, terms: list[Term], names: Names) -> str:
    cells = {(row, column): value for row, column, value in node.cells}
    return f"looked_up({names.name(cells)}, {terms[0].name}, {terms[1].name})"


def _within(_: tree.Within, terms: list[Term], __: Names) -> str:
    day, opens, closes = terms
    return f"falls_within({opens.name}, {day.name}, {closes.name})"


def _constant(node: tree.Constant, _: list[Term], names: Names) -> str:
    return names.name(node.value)


def _cannot_tell(node: tree.CannotTell, _: list[Term], names: Names) -> str:
    return names.name(unknown(node.why))


def _same(_: tree.Node, terms: list[Term], __: Names) -> str:
    return terms[0].name


_LINES: dict[type[tree.Node], Callable[[Any, list[Term], Names], str]] = {
    tree.Fact: _fact,
    tree.Constant: _constant,
    tree.Today: _same,
    tree.CannotTell: _cannot_tell,
    tree.Shift: _shift,
    tree.WorkingDays: _working_days,
    tree.MonthEdge: _month_edge,
    tree.Elapsed: _elapsed,
    tree.DayOf: _day_of,
    tree.EndOfDay: _end_of_day,
    tree.Extreme: _extreme,
    tree.Compare: _compare,
    tree.OneOf: _one_of,
    tree.AllOf: _joined(decisive=False),
    tree.AnyOf: _joined(decisive=True),
    tree.Not: _not,
    tree.Exists: _exists,
    tree.Recorded: _recorded,
    tree.IfRecorded: _if_recorded,
    tree.Choice: _choice,
    tree.Lookup: _lookup,
    tree.Within: _within,
    tree.Named: _same,
}
