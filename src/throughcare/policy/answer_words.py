"""What a derivation answered, with the values that the answer came from and the provisions that gave them."""

from __future__ import annotations

from datetime import date

from throughcare.policy import tree
from throughcare.policy.date_words import Told, steps
from throughcare.policy.expressions import Expression, Word
from throughcare.policy.findings import (
    cited,
    findings,
    held_case,
    missing_words,
    no_such,
    only_says_it_is_there,
    told_by,
)
from throughcare.policy.grain import Type
from throughcare.policy.known_here import Trace
from throughcare.policy.phrases import name_of
from throughcare.policy.tree import Node
from throughcare.policy.value_words import words_of
from throughcare.policy.values import Unknown
from throughcare.policy.words import distinct, enclosed, identifier, listed, quoted, sentence, shown, the

# An answer that is left when all else has failed is told by what failed; beyond so many that is no help.
MOST_FAILED = 6


def answer(name: str, given: Expression, trace: Trace, told: Told, by: str) -> list[str]:
    """The sentences for one named answer of the provision `by`; the last of several gives it."""
    node = given.node
    label = identifier(name)
    value = trace(node)
    if isinstance(value, Unknown):
        return [sentence(f"{label}: cannot be told, because {missing_words(value.missing, node)}")]
    words = given.words if isinstance(given, Word) else None
    same = f"{the(label)} is {shown(value, words)}"
    why = listed([each for each in distinct(reasons(node, trace)) if each != same][:MOST_FAILED])
    because = f", because {why}" if why else ""
    source = cited(node, trace).replace(f" ({by})", "")
    if value is None:
        return [sentence(f"{label}: none{because}{source}")]
    if isinstance(value, date):
        return [*steps(node, trace, told), sentence(f"{label}: {shown(value)}{source}")]
    return [sentence(f"{label}: {shown(value, words)}{because}{source}")]


def reasons(node: Node, trace: Trace) -> list[str]:
    """The clauses that an answer follows from."""
    if isinstance(node, tree.Choice):
        held, value = held_case(node, trace)
        if held is not None and only_says_it_is_there(held, value):
            return reasons(value, trace)
        before = [] if held is not None else _that_failed(node, trace)
        return [*(findings(held, trace) if held is not None else before), *reasons(value, trace)]
    if isinstance(node, tree.Named | tree.IfRecorded):
        return reasons(node.of, trace)
    if isinstance(node, tree.Lookup):
        return [clause for each in (node.row, node.column) for clause in (_valued(each, trace), *_under(each, trace))]
    if isinstance(node, tree.Constant | tree.CannotTell | tree.Today) or isinstance(trace(node), date):
        return []
    if node.type is Type.TRUTH:
        return findings(node, trace)
    return [_valued(node, trace)]


def _that_failed(node: tree.Choice, trace: Trace) -> list[str]:
    failed = distinct(clause for case in node.conditions for clause in findings(case, trace))
    return failed if len(failed) <= MOST_FAILED else ["no other case holds"]


def _under(node: Node, trace: Trace) -> list[str]:
    return [] if cited(node, trace) or isinstance(node, tree.Fact | tree.Aggregate) else reasons(node, trace)


def _valued(node: Node, trace: Trace) -> str:
    told = told_by(node, trace)
    if isinstance(told, tree.Constant):
        return ""
    if trace(node) is None:
        return no_such(told)
    return f"{quoted(name_of(told))} is {enclosed(shown(trace(node), words_of(told)))}{cited(node, trace)}"
