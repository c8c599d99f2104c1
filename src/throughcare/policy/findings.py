"""Why a condition came out as it did in one case: the facts that settled it, each a clause with its value.

A yes to "all of" is told by every part, a no by the parts that failed; a yes to "any of" by the first that holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from functools import singledispatch

from throughcare.policy import tree
from throughcare.policy.condition_words import stands
from throughcare.policy.grain import Grain, Type
from throughcare.policy.known_here import Trace, known_here
from throughcare.policy.phrases import condition, name_of
from throughcare.policy.tree import How, Node
from throughcare.policy.value_words import figure_of, is_event, words_of
from throughcare.policy.values import Unknown, Value
from throughcare.policy.words import day, denied, distinct, enclosed, is_clause, listed, quoted, shown, word

# A longer list of what a word is not tells a reader nothing.
MOST_WORDS = 3
# As many failed parts as are worth telling before a reader is lost.
MOST_REASONS = 4


def because(node: Node, trace: Trace) -> str:
    """The facts that settled a condition, as one clause to follow "because"."""
    return listed(distinct(findings(node, trace))[:MOST_REASONS])


def held_case(node: tree.Choice, trace: Trace) -> tuple[Node | None, Node]:
    """The condition that held and the value it gave; no condition where none held."""
    for case, value in zip(node.conditions, node.values, strict=True):
        if trace(case) is True:
            return case, value
        if isinstance(trace(case), Unknown):
            return case, value
    return None, node.otherwise


def only_says_it_is_there(case: Node, value: Node) -> bool:
    """Whether the condition of a case says no more than that its value is there: a reader sees that by the value."""
    while isinstance(value, tree.IfRecorded | tree.Named):
        value = value.of
    if isinstance(case, tree.Recorded | tree.Exists):
        inner = case.of
        while isinstance(inner, tree.IfRecorded | tree.Named):
            inner = inner.of
        return inner is value
    if isinstance(case, tree.Aggregate) and isinstance(value, tree.Aggregate):
        return case.how is How.ANY and case.where is value.where
    return False


def told_by(node: Node, trace: Trace) -> Node:
    """The node whose name a reader should see: past choices to the case that held, past readings of nothing as none."""
    while isinstance(node, tree.Choice | tree.IfRecorded):
        node = held_case(node, trace)[1] if isinstance(node, tree.Choice) else node.of
    return known_here(node, trace)


def cited(node: Node, trace: Trace) -> str:
    """The provision that a value is derived by, in brackets, where one is."""
    told = told_by(node, trace)
    return f" ({told.provision})" if isinstance(told, tree.Named) and told.provision else ""


def dated(node: Node, trace: Trace) -> str:
    """A date's name with the date: "the date of sentence is 2 June 2021", "the first contact was on 2 June 2021"."""
    value, told = trace(node), told_by(node, trace)
    if value is None:
        return no_such(told)
    if not isinstance(value, date):
        return f"{quoted(name_of(told))} is {shown(value)}"
    was = f"was {'at' if isinstance(value, datetime) else 'on'}" if is_event(told) else "is"
    return f"{name_of(told)} {was} {day(value)}{cited(node, trace)}"


def no_such(node: Node) -> str:
    """That a value is absent, as a clause; of what is counted from another, that the other is."""
    while isinstance(node, tree.Elapsed | tree.DayOf | tree.EndOfDay):
        node = node.inputs[0]
    if isinstance(node, tree.Constant):
        return "there is none"
    return condition(tree.Exists(Type.TRUTH, node), False)


def missing_words(missing: frozenset[str], *nodes: Node) -> str:
    """What the record would have to say, as a clause; reasons that are no fact stand as they are."""
    facts = {fact.column.label: fact for node in nodes for fact in facts_beneath(node)}
    asked = [name_of(facts[label]) for label in sorted(missing) if label in facts]
    reasons = [label.rstrip(".") for label in sorted(missing) if label not in facts]
    silent = [f"the record does not say {listed(asked, 'or')}"] if asked else []
    return "; ".join(silent + reasons)


def facts_beneath(node: Node) -> Iterator[tree.Fact]:
    """Every fact that a node hangs on, with those that open the windows of a series."""
    for below in node.walk():
        if isinstance(below, tree.Fact):
            yield below
        series = _series(below)
        if series is not None and series.series is not None:
            yield from facts_beneath(series.series.since)
            if series.series.until is not None:
                yield from facts_beneath(series.series.until)


def _series(node: Node) -> Grain | None:
    if isinstance(node, tree.Within):
        return node.series
    return node.grain if isinstance(node, tree.Fact) and node.grain.series else None


@singledispatch
def findings(node: Node, trace: Trace) -> list[str]:
    """The clauses that tell why a condition came out as it did.

    Raises:
        TypeError: a kind of node that has been given no words.
    """
    return [_untold(node, trace) or condition(known_here(node, trace), trace(node) is True)]


def _untold(node: Node, trace: Trace) -> str | None:
    value = trace(node)
    return missing_words(value.missing, node) if isinstance(value, Unknown) else None


@findings.register
def _(node: tree.OneOf, trace: Trace) -> list[str]:
    value, told = trace(node.word), told_by(node.word, trace)
    if isinstance(value, Unknown):
        return [missing_words(value.missing, node)]
    if isinstance(told, tree.Constant):
        return _by_the_case(node.word, trace)
    if value is None:
        return [no_such(told)]
    kinds = words_of(told) or words_of(node.word)
    found = f"{quoted(name_of(told))} is {enclosed(shown(value, kinds))}"
    if trace(node) is False and len(node.words) <= MOST_WORDS:
        found += f", not {listed((enclosed(word(each, kinds)) for each in node.words), 'or')}"
    return [found + cited(node.word, trace)]


def _by_the_case(node: Node, trace: Trace) -> list[str]:
    """A choice among words that stand in the text is told by the condition that chose."""
    while isinstance(node, tree.IfRecorded | tree.Named):
        node = node.of
    if not isinstance(node, tree.Choice):
        return []
    held, _ = held_case(node, trace)
    if held is not None:
        return findings(held, trace)
    return [clause for case in node.conditions for clause in findings(case, trace)][:MOST_REASONS]


@findings.register
def _(node: tree.Compare, trace: Trace) -> list[str]:
    untold = _untold(node, trace)
    if untold:
        return [untold]
    absent = [each for each in (node.left, node.right) if trace(each) is None]
    if absent:
        return [no_such(told_by(each, trace)) for each in absent]
    first, said, second = stands(node, trace(node) is True)
    left = _with_value(first, trace)
    if isinstance(second, tree.Today):
        return [f"{left} {said}" if left.count(",") == 0 else f"{left}, {said}"]
    if figure_of(second) is not None:
        return [f"{_valued(first, trace)}, which {said} {figure_of(second)}"]
    return [f"{left}, {said} {_with_value(second, trace)}" if "," in left else f"{left} {said} {name_of(second)}"]


def _with_value(node: Node, trace: Trace) -> str:
    """The name of a date or a number followed by what it is: "the date of sentence, 2 June 2021"."""
    told = told_by(node, trace)
    if isinstance(told, tree.Constant):
        return name_of(told)
    return f"{name_of(told)}{cited(node, trace)}, {shown(trace(node))}"


def _valued(node: Node, trace: Trace) -> str:
    return f"{quoted(name_of(told_by(node, trace)))} is {shown(trace(node))}{cited(node, trace)}"


@findings.register
def _(node: tree.AllOf, trace: Trace) -> list[str]:
    return _settling(node.of, trace, trace(node), decisive=False)


@findings.register
def _(node: tree.AnyOf, trace: Trace) -> list[str]:
    return _settling(node.of, trace, trace(node), decisive=True)


def _settling(parts: tuple[Node, ...], trace: Trace, value: Value, decisive: bool) -> list[str]:
    """The parts that made it so: one decisive "yes" is enough to tell; otherwise every part that came out that way."""
    if isinstance(value, Unknown):
        told = [part for part in parts if isinstance(trace(part), Unknown)]
        return [missing_words(value.missing, *told)]
    same = [part for part in parts if trace(part) is value and not isinstance(part, tree.Constant)]
    if decisive and value is True:
        same = same[:1]
    return [clause for part in same for clause in findings(part, trace)]


@findings.register
def _(node: tree.Not, trace: Trace) -> list[str]:
    return findings(node.of, trace)


@findings.register
def _(node: tree.IfRecorded, trace: Trace) -> list[str]:
    return findings(node.of, trace) if trace(node) is not None else [condition(node.of, False)]


@findings.register
def _(node: tree.Exists, trace: Trace) -> list[str]:
    untold = _untold(node, trace)
    if untold:
        return [untold]
    value = trace(node.of)
    if value is None and isinstance(told_by(node.of, trace), tree.Constant) and (why := _by_the_case(node.of, trace)):
        return why
    if isinstance(value, date):
        return [dated(node.of, trace)]
    if value is None:
        return [no_such(told_by(node.of, trace))]
    return [condition(node)] if isinstance(value, bool) else [_valued(node.of, trace)]


@findings.register
def _(node: tree.Within, trace: Trace) -> list[str]:
    untold = _untold(node, trace)
    if untold or trace(node.day) is None:
        return [untold or no_such(told_by(node.day, trace))]
    falls = "falls" if trace(node) is True else "does not fall"
    return [f"{_with_value(node.day, trace)}, {falls} in the {node.series.label}"]


@findings.register
def _(node: tree.Choice, trace: Trace) -> list[str]:
    untold = _untold(node, trace)
    if untold:
        return [untold]
    held, value = held_case(node, trace)
    if held is not None and only_says_it_is_there(held, value):
        return findings(value, trace)
    return [
        *(findings(held, trace) if held is not None else _by_the_case(node, trace)),
        *([] if isinstance(value, tree.Constant) else findings(value, trace)),
    ]


@findings.register
def _(node: tree.Named, trace: Trace) -> list[str]:
    value = trace(node)
    if isinstance(value, Unknown):
        return findings(node.of, trace)
    if node.provision is not None:
        return [f"{name_of(node)} is {shown(value)} ({node.provision})"]
    if is_clause(node.label):
        return [node.label if value is True else denied(node.label)]
    inner = distinct(findings(node.of, trace))
    if value is False:
        why = listed(inner[:MOST_REASONS])
        return [why if why.endswith(")") and "(not " in why else f"{why} ({denied(node.label)})"]
    return [f"{listed(inner)} ({node.label})"] if len(inner) <= 2 else [f"it counts as “{node.label}”"]


@findings.register
def _(node: tree.Aggregate, trace: Trace) -> list[str]:
    untold = _untold(node, trace)
    if untold:
        return [untold]
    if node.how is How.AT_LAST and node.value is not None and trace(node) is None:
        return [f"there is no {node.grain.label}"]
    return [condition(known_here(node, trace), trace(node) is True)]
