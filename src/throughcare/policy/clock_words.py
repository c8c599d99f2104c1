"""What a provision says of itself before any case is asked about: when it applies, and by when."""

from __future__ import annotations

from throughcare.policy import condition_words as condition_words  # registers the words of conditions
from throughcare.policy.expressions import ALWAYS, Truth
from throughcare.policy.lengths import Length
from throughcare.policy.phrases import condition, name_of
from throughcare.policy.provisions import Deadline, Evaluated, Gate, Minimum, Recurring
from throughcare.policy.subjects import Series
from throughcare.policy.value_words import rows
from throughcare.policy.words import length, listed, plural


def describe_condition(truth: Truth) -> str:
    """When a condition holds: "the kind of sentence is community order"; "always" where it asks for nothing."""
    return "always" if truth.node is ALWAYS.node else condition(truth.node)


def describe_clock(provision: Evaluated) -> str:
    """By when, in one clause: "within 15 working days of the first appointment"; empty where there is no clock."""
    if isinstance(provision, Deadline):
        return _deadline(provision)
    if isinstance(provision, Recurring):
        return _recurring(provision)
    if isinstance(provision, Minimum):
        window = f"from {name_of(provision.opens.node)} to {name_of(provision.closes.node)}"
        return f"at least {counted_rows(provision)} {window}"
    if isinstance(provision, Gate) and provision.due is not None:
        return f"by {name_of(provision.due.node)}"
    return ""


def counted_rows(provision: Minimum) -> str:
    """What a minimum asks for: "3 contacts where the method is in person"."""
    aggregate = provision.rows.count().node
    label = provision.rows.subject.grain.label
    told = rows(aggregate, label if provision.count == 1 else plural(label))  # type: ignore[arg-type]
    return f"{provision.count} {told}"


def in_words(given: Length) -> str:
    """A length as the document writes it, save that half months are told as months and days."""
    return length(given.months, given.days) if given.months and given.days else str(given)


def _deadline(provision: Deadline) -> str:
    start = name_of(provision.starts.node)
    if provision.due is not None:
        told = f"by {name_of(provision.due.node)}"
    elif provision.within is not None:
        told = f"within {in_words(provision.within)} of {start}" if _runs(provision.within) else f"on {start}"
    elif provision.before is not None:
        told = f"by {in_words(provision.before)} before {start}" if _runs(provision.before) else f"by {start}"
    else:
        return f"with no limit of time, from {start}"
    return told if provision.not_before is None else f"{told}, but not before {name_of(provision.not_before.node)}"


def _runs(given: Length) -> bool:
    return bool(given.months or given.days or given.working_days or given.hours)


def _recurring(provision: Recurring) -> str:
    if provision.since is not None and provision.every is not None:
        return f"every {in_words(provision.every)}, counted from {name_of(provision.since.node)}"
    each = f"in each {provision.about.grain.label}"
    closes = provision.due_on().node
    ends = isinstance(provision.about, Series) and closes is provision.about.closes.node
    return each if ends else f"{each}, by {name_of(closes)}"


def requirements(gate: Gate) -> str:
    """What a gate asks for, in words."""
    return listed(each.words.rstrip(".") for each in gate.requires)
