"""What a derivation answered, with the values that the answer came from and the provisions that gave them."""

from __future__ import annotations

from datetime import date

from throughcare.policy import tree
from throughcare.policy.date_words import Told, steps
from throughcare.policy.findings import MOST_REASONS, cited, findings, held_case, missing_words, told_by
from throughcare.policy.grain import Type
from throughcare.policy.known_here import Trace
from throughcare.policy.phrases import name_of
from throughcare.policy.tree import Node
from throughcare.policy.value_words import words_of
from throughcare.policy.values import Unknown
from throughcare.policy.words import distinct, identifier, listed, quoted, sentence, shown


def answer(name: str, node: Node, trace: Trace) -> list[str]:
    """The sentences for one named answer; the last of several gives it."""
    label = node.label if isinstance(node, tree.Named) else identifier(name)
    value = trace(node)
    if isinstance(value, Unknown):
        return [sentence(f"{label}: cannot be told, because {missing_words(value.missing, node)}")]
    why = listed(distinct(reasons(node, trace))[:MOST_REASONS])
    because = f", because {why}" if why else ""
    source = cited(node, trace)
    if value is None:
        return [sentence(f"{label}: none{because}{source}")]
    if isinstance(value, date):
        return [*steps(_inner(node), trace, Told()), sentence(f"{label}: {shown(value)}{source}")]
    return [sentence(f"{label}: {shown(value, words_of(told_by(node, trace)))}{because}{source}")]


def _inner(node: Node) -> Node:
    return _inner(node.of) if isinstance(node, tree.Named) and node.provision is None else node


def reasons(node: Node, trace: Trace) -> list[str]:
    """The clauses that an answer follows from."""
    if isinstance(node, tree.Choice):
        held, value = held_case(node, trace)
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
    return failed if len(failed) <= MOST_REASONS else ["no other case holds"]


def _under(node: Node, trace: Trace) -> list[str]:
    return [] if cited(node, trace) or isinstance(node, tree.Fact | tree.Aggregate) else reasons(node, trace)


def _valued(node: Node, trace: Trace) -> str:
    told = told_by(node, trace)
    if isinstance(told, tree.Constant):
        return ""
    return f"{quoted(name_of(told))} is {shown(trace(node), words_of(told))}{cited(node, trace)}"
