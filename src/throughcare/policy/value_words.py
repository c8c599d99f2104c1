"""What the value of an expression is called: "the first contact where the outcome is attended", "7 months before the
conditional release date (CRD)". Made from the tree and the labels of the facts; a kind of node, a function."""

from __future__ import annotations

import re
from dataclasses import replace

from throughcare.policy import tree
from throughcare.policy.expressions import list_of
from throughcare.policy.grain import Grain, Type, Words
from throughcare.policy.known_here import reads
from throughcare.policy.phrases import condition, name_of
from throughcare.policy.tree import Edge, How, Node
from throughcare.policy.words import a, figure, identifier, length, listed, ordinal, plural, shown, the, units


def words_of(node: Node) -> Words | None:
    """The list that a word comes from, as far as the tree tells."""
    if isinstance(node, tree.Fact):
        return node.column.words
    listed_in = list_of(node)
    if listed_in is None and isinstance(node, tree.IfRecorded | tree.Named):
        return words_of(node.of)
    if listed_in is None and isinstance(node, tree.Aggregate) and node.value is not None:
        return words_of(node.value)
    return listed_in


def whole(grain: Grain, text: str) -> str:
    """Words about a row of the grain with what goes without saying left out: "the outcome", not "of the contact"."""
    return re.sub(rf" of the {re.escape(grain.label)}(?=$|,| (?:is|was|has|falls|does|on|before|after)\b)", "", text)


def given_as_known(aggregate: tree.Aggregate) -> tuple[Node, ...]:
    """The conditions on an aggregate's rows, without those that go without saying."""
    where = aggregate.where
    parts = where.of if isinstance(where, tree.AllOf) else (where,)
    return tuple(part for part in parts if not _goes_without_saying(part, aggregate.grain))


def _goes_without_saying(part: Node, grain: Grain) -> bool:
    if isinstance(part, tree.Constant):
        return part.value is True
    if not isinstance(part, tree.Compare) or not isinstance(part.right, tree.Today):
        return False
    dated = part.left.instant if isinstance(part.left, tree.DayOf) else part.left
    return isinstance(dated, tree.Fact) and dated.grain is grain and dated.column.name == grain.dated_by


def rows(aggregate: tree.Aggregate, label: str) -> str:
    """The label of an aggregate's rows with the conditions on them: "contact where the outcome is attended"."""
    parts = [_row_first(part, aggregate.grain) for part in given_as_known(aggregate)]
    conditions = [whole(aggregate.grain, condition(part)) for part in parts]
    return f"{label} where {listed(conditions)}" if conditions else label


def _row_first(part: Node, grain: Grain) -> Node:
    """A comparison of a fact of the row with one from outside, told of the row: what is outside counts as a figure."""
    if isinstance(part, tree.Not):
        return replace(part, of=_row_first(part.of, grain))
    if not isinstance(part, tree.Compare) or isinstance(part.left, tree.Constant | tree.Today):
        return part
    if isinstance(part.right, tree.Fact) and not reads(part.left, grain):
        return replace(part, left=tree.Named(part.left.type, part.left, name_of(part.left)))
    return part


@name_of.register
def _(node: tree.Fact) -> str:
    if node.type is Type.TRUTH:
        return f"whether the {node.grain.label} is marked “{node.column.label}”"
    return the(node.column.label)


@name_of.register
def _(node: tree.Constant) -> str:
    if node.value is None:
        return {Type.DATE: "no date", Type.INSTANT: "no date and time"}.get(node.type, "none")
    return shown(node.value)


@name_of.register
def _(_: tree.Today) -> str:
    return "today"


@name_of.register
def _(node: tree.CannotTell) -> str:
    return f"a {node.type.value} that cannot be told ({node.why.rstrip('.')})"


@name_of.register
def _(node: tree.Shift) -> str:
    moved, forward = length(abs(node.months), abs(node.days)), node.months + node.days > 0
    if isinstance(node.day, tree.Today):
        return f"{moved} from today" if forward else f"{moved} ago"
    if node.months * node.days < 0:
        return f"{name_of(node.day)} moved by {node.months:+d} months and {node.days:+d} days"
    return f"{moved} {'after' if forward else 'before'} {name_of(node.day)}"


@name_of.register
def _(node: tree.WorkingDays) -> str:
    return f"{units(abs(node.count), 'working day')} {'after' if node.count > 0 else 'before'} {name_of(node.day)}"


@name_of.register
def _(node: tree.MonthEdge) -> str:
    edge = "first" if node.edge is Edge.START else "last"
    return f"the {edge} day of the month of {name_of(node.day)}"


@name_of.register
def _(node: tree.Elapsed) -> str:
    moved = units(abs(node.hours), "hour")
    return f"{moved} {'after' if node.hours > 0 else 'before'} {name_of(node.instant)}"


@name_of.register
def _(node: tree.DayOf) -> str:
    name = name_of(node.instant)
    dated = re.sub(r"\b(date|day) and time\b", r"\1", name, count=1)
    return dated if dated != name else f"the day of {name}"


@name_of.register
def _(node: tree.EndOfDay) -> str:
    return f"the end of {'' if isinstance(node.day, tree.Fact) else 'the day '}{name_of(node.day)}"


@name_of.register
def _(node: tree.Extreme) -> str:
    return f"the {extreme(node)} of {listed(name_of(each) for each in node.of)}"


def extreme(node: tree.Extreme) -> str:
    """Earlier, earliest, later, latest; for numbers lower, lowest, higher, highest."""
    of_time = node.type in (Type.DATE, Type.INSTANT)
    stem = ("late" if node.latest else "earli") if of_time else ("high" if node.latest else "low")
    ending = "er" if len(node.of) == 2 else "est"
    return "lat" + ending if stem == "late" else stem + ending


@name_of.register(tree.Compare)
@name_of.register(tree.OneOf)
@name_of.register(tree.AllOf)
@name_of.register(tree.AnyOf)
@name_of.register(tree.Not)
@name_of.register(tree.Exists)
@name_of.register(tree.Recorded)
@name_of.register(tree.Within)
def _(node: Node) -> str:
    return f"whether {condition(node)}"


@name_of.register
def _(node: tree.IfRecorded) -> str:
    return name_of(node.of)


@name_of.register
def _(node: tree.Choice) -> str:
    cases = list(zip(node.conditions, node.values, strict=True))
    labels = {each.label if isinstance(each, tree.Named) and each.provision else None for each in node.values}
    if len(labels) == 1 and None not in labels:
        return name_of(node.values[0])
    if isinstance(node.otherwise, tree.Constant) and node.otherwise.value is None and len(cases) == 1:
        if _all_there(*cases[0]):
            return f"{name_of(cases[0][1])} (once there are {'both' if len(cases[0][1].inputs) == 2 else 'all'})"
        return f"{name_of(cases[0][1])} (where {condition(cases[0][0])})"
    told = [f"{name_of(value)} where {condition(held)}" for held, value in cases]
    return "; ".join([*told, f"otherwise {name_of(node.otherwise)}"])


def _all_there(held: Node, value: Node) -> bool:
    """Whether a case says no more than that all of its dates must be there."""
    return (
        isinstance(value, tree.Extreme)
        and isinstance(held, tree.AllOf)
        and all(isinstance(each, tree.Exists) for each in held.of)
        and {id(each) for part in held.of for each in part.inputs} == {id(each) for each in value.of}
    )


@name_of.register
def _(node: tree.Lookup) -> str:
    return f"what the table gives for {name_of(node.row)} and {name_of(node.column)}"


@name_of.register
def _(node: tree.Aggregate) -> str:
    label = node.grain.label
    if node.how is How.ANY:
        return f"whether there is {a(rows(node, label))}"
    if node.how is How.COUNT:
        return f"the number of {rows(node, plural(label))}"
    if node.how is How.AT_LAST and node.value is not None:
        return f"{whole(node.grain, name_of(node.value))} of the latest {rows(node, label)}"
    place = {How.FIRST: "first", How.LAST: "last"}.get(node.how) or ordinal(node.n)
    if is_event(node):
        return f"the {place} {rows(node, label)}"
    edge = {"first": "earliest", "last": "latest"}.get(place, place)
    dated = whole(node.grain, name_of(node.by)).removeprefix("the ") if node.by is not None else "date"
    among = rows(node, plural(label)) if given_as_known(node) else ""
    return f"the {edge} {dated}" + (f" among {among}" if among else "")


def is_event(node: Node) -> bool:
    """Whether a date is told as something that happened: "the first contact was on 2 June 2021"."""
    if isinstance(node, tree.Named | tree.IfRecorded):
        return not isinstance(node, tree.Named) and is_event(node.of)
    if isinstance(node, tree.DayOf):
        return is_event(node.instant)
    return (
        isinstance(node, tree.Aggregate)
        and isinstance(node.by, tree.Fact)
        and node.how in (How.FIRST, How.LAST, How.NTH)
        and node.by.grain is node.grain
        and node.by.column.name == node.grain.dated_by
    )


@name_of.register
def _(node: tree.Named) -> str:
    return the(identifier(node.label) if node.provision else node.label)


def figure_of(node: Node) -> str | None:
    """A constant number as it is written, or None for any other node."""
    if isinstance(node, tree.Constant) and isinstance(node.value, int | float) and not isinstance(node.value, bool):
        return figure(node.value)
    return None
