"""Explanation: what a provision made of a row, told in plain sentences from its declaration and its trace.

No provision has sentences of its own: what applies and why, what started the clock, how the days were counted, what met
it, what cannot be told, the reading adopted and the paragraph all come from the tree and the labels of the facts.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from throughcare.policy import tree
from throughcare.policy.answer_words import answer
from throughcare.policy.catalogue import Entry
from throughcare.policy.clock_words import counted_rows, describe_clock, describe_condition
from throughcare.policy.date_words import Told, is_plain, steps
from throughcare.policy.expressions import ALWAYS, Expression
from throughcare.policy.findings import because, cited, missing_words, no_such, told_by
from throughcare.policy.known_here import Trace
from throughcare.policy.phrases import name_of
from throughcare.policy.provisions import Deadline, Derivation, Evaluated, Gate, Minimum, Recurring
from throughcare.policy.tree import Node
from throughcare.policy.values import Unknown, Value, london_day, merged
from throughcare.policy.words import lapse, on, sentence, units, weekday

__all__ = ["describe_clock", "describe_condition", "explain"]


def explain(entry: Entry, trace: Trace, as_of: date, only: str | None = None) -> list[str]:
    """Why a provision came out as it did for one row, sentence by sentence; the last names document and paragraph.

    `trace` gives the value of any node of the provision for that row, as things stood on `as_of`. `only` narrows what a
    derivation answers to one of its named answers.

    Raises:
        TypeError: the provision is not one that is evaluated.
    """
    provision = entry.provision
    if not isinstance(provision, Evaluated):
        raise TypeError(f"{provision.id} is not evaluated: there is nothing to explain.")
    told = [*_applies(provision, trace)]
    if trace(provision.applies.node) is True:
        told += _before_its_time(entry, provision, trace) or _found(provision, trace, as_of, only)
    if provision.reading:
        told.append(sentence(f"Reading adopted: {provision.reading}"))
    return [*told, source(entry)]


def source(entry: Entry) -> str:
    """The document and the paragraph, as the last line of an explanation."""
    reference = entry.provision.paragraph
    paragraph = f"paragraph {reference}" if reference[:1].isdigit() else reference
    amended = f", as amended from {weekday(entry.in_force_from)}" if entry.amends and entry.in_force_from else ""
    return sentence(f"{(entry.amended_by or entry.document).title}, {paragraph}{amended}")


def _applies(provision: Evaluated, trace: Trace) -> list[str]:
    node = provision.applies.node
    value = trace(node)
    if node is ALWAYS.node:
        return [f"It applies to every {provision.grain.label}."]
    if isinstance(value, Unknown):
        return [sentence(f"it cannot be told whether it applies: {missing_words(value.missing, node)}")]
    return [sentence(f"it {'applies' if value else 'does not apply'} because {because(node, trace)}")]


def _before_its_time(entry: Entry, provision: Evaluated, trace: Trace) -> list[str]:
    """Nothing was ever due by a day before the first on which the provision was in force."""
    expressions, begins = provision.expressions(), entry.begins
    due = trace(expressions["due"].node) if "due" in expressions else None
    due_on = london_day(due)
    if begins is None or not isinstance(due, date) or due_on is None or due_on >= begins:
        return []
    early = f"it would have been due by {weekday(due)}, but was not in force before {weekday(begins)}"
    return [sentence(f"{early}: so it was never due")]


def _found(provision: Evaluated, trace: Trace, as_of: date, only: str | None) -> list[str]:
    if isinstance(provision, Derivation):
        asked = {name: given for name, given in provision.gives.items() if only is None or name == only}
        return _answers(provision, asked, trace)
    wanted = _requirements(provision, trace) if isinstance(provision, Gate) else []
    parts = {name: expression.node for name, expression in provision.expressions().items()}
    clock = _clock(provision, parts, trace, as_of) if "due" in parts else []
    return [*wanted, *_answers(provision, provision.shows, trace), *clock]


def _answers(provision: Evaluated, given: Mapping[str, Expression], trace: Trace) -> list[str]:
    told = Told()
    return [line for name, each in given.items() for line in answer(name, each, trace, told, provision.id)]


def _requirements(gate: Gate, trace: Trace) -> list[str]:
    found: list[str] = []
    for each in gate.requires:
        value, words = trace(each.holds.node), each.words.rstrip(".")
        if isinstance(value, Unknown):
            found.append(sentence(f"cannot be told: {words}; {missing_words(value.missing, each.holds.node)}"))
        else:
            why = because(each.holds.node, trace)
            found.append(sentence(f"{'in place' if value else 'missing'}: {words}, because {why}"))
    return found


def _clock(provision: Evaluated, parts: dict[str, Node], trace: Trace, as_of: date) -> list[str]:
    starts, due, met = parts.get("starts"), parts["due"], parts["met"]
    told = Told()
    lines: list[str] = []
    if starts is not None and not isinstance(trace(starts), Unknown):
        if trace(starts) is None:
            return [sentence(f"the clock has not started: {no_such(told_by(starts, trace))}")]
        lines = _started(provision, starts, trace, told, as_of)
    doubt = merged(trace(node) for node in (starts, due, met, parts["opens"]) if node is not None)
    lines += steps(due, trace, told)
    if isinstance(provision, Minimum):
        lines += _done(provision, parts["done"], trace)
    if doubt is not None:
        unknown = [node for node in (starts, due, met) if node is not None]
        subject = "when it is due" if isinstance(merged([trace(due)]), Unknown) else "whether it has been met"
        return [*lines, sentence(f"it cannot be told {subject}: {missing_words(doubt.missing, *unknown)}")]
    return [*lines, *_due(provision, due, trace), *_opens(parts, trace, as_of), *_met(provision, parts, trace, as_of)]


def _started(provision: Evaluated, starts: Node, trace: Trace, told: Told, as_of: date) -> list[str]:
    """What the clock runs from. A start that is itself worked out is told step by step before it."""
    value = trace(starts)
    starts_on = london_day(value)
    assert isinstance(value, date)
    assert starts_on is not None
    if isinstance(provision, Recurring) and provision.since is None:
        return _window(provision, starts, trace, told)
    inner = starts.of if isinstance(starts, tree.Named) and starts.provision is None else starts
    before = [] if is_plain(inner) else steps(inner, trace, told)
    told.tell(starts, value)
    node = told_by(starts, trace)
    name = f", {name_of(node)}{cited(starts, trace)}" if is_plain(node) else ""
    verb = _verb(provision, future=starts_on > as_of)
    spoken = on(value) if verb.startswith("the clock") else weekday(value)
    return [*before, sentence(f"{verb} {spoken}{name}")]


def _window(provision: Recurring, starts: Node, trace: Trace, told: Told) -> list[str]:
    """The window of a series; its own days need no further telling."""
    days = [(node, trace(node)) for node in (starts, provision.due_on().node)]
    spoken = [weekday(value) for node, value in days if isinstance(value, date)]
    for node, value in days:
        if isinstance(value, date) and isinstance(node, tree.Fact):
            told.tell(node, value)
    return [sentence(f"the {provision.about.grain.label} runs from {' to '.join(spoken)}")]


def _verb(provision: Evaluated, future: bool) -> str:
    if isinstance(provision, Deadline) and provision.before is not None:
        return "it is counted back from" if provision.before.words != "on the day" else "it hangs on"
    if isinstance(provision, Minimum):
        return "the count runs from"
    if isinstance(provision, Recurring):
        return "the clock last started again"
    return f"the clock {'starts' if future else 'started'}"


def _done(provision: Minimum, done: Node, trace: Trace) -> list[str]:
    value = trace(done)
    asked = sentence(f"it asks for at least {counted_rows(provision)}")
    if isinstance(value, Unknown) or value is None:
        return [asked]
    return [asked, f"{value} of {provision.count} done."]


def _due(provision: Evaluated, due: Node, trace: Trace) -> list[str]:
    value = trace(due)
    if isinstance(value, date):
        return [f"It is due by {weekday(value)}."]
    limited = not isinstance(due, tree.Constant)
    if limited:
        return [sentence(f"it has no due date yet: {no_such(told_by(due, trace))}")]
    return ["The text sets no limit of time: it stays open until it is met."]


def _opens(parts: dict[str, Node], trace: Trace, as_of: date) -> list[str]:
    opens, starts = trace(parts["opens"]), parts.get("starts")
    opens_on = london_day(opens)
    if not isinstance(opens, date) or opens_on is None or opens_on <= as_of or parts["opens"] is starts:
        return []
    return [f"It opens {on(opens)}."]


def _met(provision: Evaluated, parts: dict[str, Node], trace: Trace, as_of: date) -> list[str]:
    node, due = parts["met"], trace(parts["due"])
    met: Value = trace(node)
    told = told_by(node, trace)
    if met is None:
        never = isinstance(node, tree.Constant) or isinstance(provision, Minimum)
        return ["It has not been met."] if never else [sentence(f"it has not been met: {no_such(told)}")]
    met_on = london_day(met)
    assert isinstance(met, date)
    assert met_on is not None
    named = told.day if isinstance(told, tree.EndOfDay) else told
    name = "" if isinstance(provision, Minimum) else f", {name_of(named)}"
    counts = isinstance(provision, Deadline) and provision.planned_counts
    if met_on > as_of and not counts:
        return [sentence(f"it has not been met yet; {weekday(met)} is still to come{name}")]
    when = f"was met {on(met)}" if met_on <= as_of else f"is met by what is arranged for {weekday(met)}"
    return [sentence(f"it {when}{name}{_late(due, met)}")]


def _late(due: Value, met: date) -> str:
    """By how much it was met late; nothing where it was met in time, or has no limit."""
    if not isinstance(due, date) or met <= due:
        return ""
    hours = isinstance(due, datetime)
    return f", {lapse(met - due) if hours else units((met - due).days, 'day')} late"
