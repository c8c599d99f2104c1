"""How a date or an instant was counted, step by step: working days, months then days, hours."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import singledispatch
from itertools import pairwise

from throughcare.calendar import add_months, days_passed_over, in_london
from throughcare.policy import tree
from throughcare.policy.findings import MOST_REASONS, because, cited, dated, held_case, only_says_it_is_there, told_by
from throughcare.policy.known_here import Trace
from throughcare.policy.phrases import name_of
from throughcare.policy.tree import Edge, Node
from throughcare.policy.value_words import extreme
from throughcare.policy.words import counted, day, length, listed, sentence, units, weekday

ONE_DAY = timedelta(days=1)
FRIDAY, SATURDAY, SUNDAY = 4, 5, 6


class Told:
    """What a telling has said already, so that it says nothing twice and can say "that"."""

    def __init__(self) -> None:
        self.nodes: set[int] = set()
        self.reasons: set[str] = set()
        self.last: date | None = None

    def tell(self, node: Node, value: date) -> None:
        """Note a node as told, and its date as the one spoken of last."""
        self.nodes.add(id(node))
        self.last = value

    def refer(self, value: date) -> str:
        """ "That" for the date spoken of last, otherwise the date itself."""
        return "that" if value == self.last else weekday(value)


def steps(node: Node, trace: Trace, told: Told) -> list[str]:
    """The sentences that lead up to a date, ending with it; none for what has been told, or is not there."""
    value = trace(node)
    if id(node) in told.nodes or not isinstance(value, date):
        return []
    found = step(node, trace, told, value)
    told.tell(node, value)
    return found


@singledispatch
def step(node: Node, trace: Trace, told: Told, value: date) -> list[str]:
    """The sentences for one kind of node, its inputs first."""
    return [sentence(dated(node, trace))]


@step.register
def _(node: tree.Constant, trace: Trace, told: Told, value: date) -> list[str]:
    return []


@step.register
def _(node: tree.Today, trace: Trace, told: Told, value: date) -> list[str]:
    return [f"Today is {day(value)}."]


@step.register
def _(node: tree.WorkingDays, trace: Trace, told: Told, value: date) -> list[str]:
    start = trace(node.day)
    assert isinstance(start, date)
    before = steps(node.day, trace, told)
    direction = "after" if node.count > 0 else "before"
    count = f"{units(abs(node.count), 'working day')} {direction} {told.refer(start)} is {weekday(value)}"
    return [*before, f"{count}{passed_over(start, value)}."]


@step.register
def _(node: tree.Shift, trace: Trace, told: Told, value: date) -> list[str]:
    start = trace(node.day)
    assert isinstance(start, date)
    before = steps(node.day, trace, told)
    if node.months == 0:
        direction = "after" if node.days > 0 else "before"
        moved = length(0, abs(node.days))
        return [*before, sentence(f"{moved} {direction} {told.refer(start)} is {weekday(value)}")]
    half_way = add_months(start, node.months)
    first = f"{day(start)} {_sign(node.months)} {length(abs(node.months), 0)} is {day(half_way)}"
    if half_way.day != start.day:
        first += " (the last day of that month)"
    if node.days == 0:
        return [*before, f"{first}."]
    further = "a further " if node.months * node.days > 0 else ""
    return [*before, f"{first}; {_sign(node.days)} {further}{length(0, abs(node.days))} is {day(value)}."]


def _sign(count: int) -> str:
    return "plus" if count > 0 else "less"


@step.register
def _(node: tree.MonthEdge, trace: Trace, told: Told, value: date) -> list[str]:
    edge = "first" if node.edge is Edge.START else "last"
    return [*steps(node.day, trace, told), f"The {edge} day of that month is {weekday(value)}."]


@step.register
def _(node: tree.Elapsed, trace: Trace, told: Told, value: date) -> list[str]:
    start = trace(node.instant)
    assert isinstance(start, datetime)
    assert isinstance(value, datetime)
    before = steps(node.instant, trace, told)
    direction = "after" if node.hours > 0 else "before"
    count = f"{units(abs(node.hours), 'hour')} {direction} {told.refer(start)} is {weekday(value)}"
    return [*before, f"{count}{clocks_changed(start, value)}."]


def clocks_changed(one: datetime, other: datetime) -> str:
    """That the clocks went forward or back between two instants; empty where they did not."""
    first, last = sorted((in_london(one), in_london(other)))
    before, after = first.utcoffset(), last.utcoffset()
    assert before is not None
    assert after is not None
    if before == after:
        return ""
    return f", for the clocks went {'forward' if after > before else 'back'} in between"


@step.register
def _(node: tree.DayOf, trace: Trace, told: Told, value: date) -> list[str]:
    return steps(node.instant, trace, told)


@step.register
def _(node: tree.EndOfDay, trace: Trace, told: Told, value: date) -> list[str]:
    return [*steps(node.day, trace, told), f"What counts is {weekday(value)}."]


@step.register
def _(node: tree.Extreme, trace: Trace, told: Told, value: date) -> list[str]:
    held = [each for each in node.of if isinstance(trace(each), date)]
    told_apart = [line for each in held if not is_plain(each) for line in steps(each, trace, told)]
    if len(held) == 1:
        return told_apart or steps(held[0], trace, told)
    named = [
        day_of(each, trace) if id(each) in told.nodes or isinstance(each, tree.Constant) else _named(each, trace)
        for each in held
    ]
    shape = tree.Extreme(node.type, node.latest, tuple(held))
    return [*told_apart, f"The {extreme(shape)} of {listed(named)} is {day(value)}."]


def is_plain(node: Node) -> bool:
    """Whether a date needs no telling beyond its name."""
    node = node.instant if isinstance(node, tree.DayOf) else node
    return isinstance(node, tree.Fact | tree.Constant | tree.Aggregate | tree.Named)


def day_of(node: Node, trace: Trace) -> str:
    """The date that a node gives."""
    value = trace(node)
    assert isinstance(value, date)
    return day(value)


def _named(node: Node, trace: Trace) -> str:
    return f"{name_of(told_by(node, trace))} ({day_of(node, trace)}){cited(node, trace)}"


@step.register
def _(node: tree.Choice, trace: Trace, told: Told, value: date) -> list[str]:
    held, chosen = held_case(node, trace)
    reason = because(held, trace) if held is not None else _none_held(node, trace)
    only_if_there = isinstance(node.otherwise, tree.Constant) and node.otherwise.value is None
    if held is not None and only_says_it_is_there(held, chosen):
        return steps(chosen, trace, told)
    if not reason or reason in told.reasons or (only_if_there and isinstance(chosen, tree.Extreme)):
        return steps(chosen, trace, told)
    told.reasons.add(reason)
    if is_plain(chosen):
        told.tell(chosen, value)
        return [sentence(f"because {reason}, what counts is {_named(chosen, trace)}")]
    return [sentence(f"because {reason}, it is counted like this"), *steps(chosen, trace, told)]


def _none_held(node: tree.Choice, trace: Trace) -> str:
    reasons = [because(case, trace) for case in node.conditions]
    return listed(dict.fromkeys(reasons)) if len(reasons) <= MOST_REASONS else "none of the other cases holds"


@step.register
def _(node: tree.IfRecorded, trace: Trace, told: Told, value: date) -> list[str]:
    return steps(node.of, trace, told)


@step.register
def _(node: tree.Named, trace: Trace, told: Told, value: date) -> list[str]:
    if node.provision is not None:
        return [sentence(dated(node, trace))]
    below = steps(node.of, trace, told) if not is_plain(node.of) else []
    return [*below, sentence(f"that is {name_of(node)}" if below else dated(node, trace))]


def passed_over(start: date, end: date) -> str:
    """What a count passed over: three weekends, the Spring bank holiday on Monday 31 May; empty where nothing."""
    over = dict(days_passed_over(start, end))
    weekends = [
        saturday for saturday, sunday in pairwise(sorted(over)) if _is_weekend(saturday, sunday) and saturday in over
    ]
    paired = {each for saturday in weekends for each in (saturday, saturday + ONE_DAY)}
    others = [_passed(each, why) for each, why in sorted(over.items()) if each not in paired]
    whole = [f"{counted(len(weekends), 'weekend')}"] if len(weekends) > 1 else [_weekend(each) for each in weekends]
    return f", passing over {listed([*whole, *others])}" if over else ""


def _is_weekend(saturday: date, sunday: date) -> bool:
    return saturday.weekday() == SATURDAY and sunday == saturday + ONE_DAY


def _weekend(saturday: date) -> str:
    sunday = saturday + ONE_DAY
    first = f"{saturday:%-d}" if saturday.month == sunday.month else f"{saturday:%-d %B}"
    return f"the weekend of {first} and {sunday:%-d %B}"


def _passed(each: date, why: str) -> str:
    if each.weekday() > FRIDAY and why == f"{each:%A}":
        return f"{each:%A %-d %B}"
    named = f"the {why}" if "bank holiday" in why.casefold() or "jubilee" in why.casefold() else why
    return f"{named} on {each:%A %-d %B}"
