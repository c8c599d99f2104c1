"""The policy that duties are worked out by: the whole catalogue, found once, its digest, and when it next changes."""

from __future__ import annotations

import gc
import hashlib
import json
from dataclasses import fields
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from throughcare.calendar.bank_holidays import england_and_wales
from throughcare.engine.evaluation import Evaluator
from throughcare.engine.program import Program
from throughcare.policy.catalogue import Catalogue, Entry, discover
from throughcare.policy.grain import Column, Grain
from throughcare.policy.tree import Node

if TYPE_CHECKING:
    from throughcare.engine.nation import Nation


@cache
def catalogue() -> Catalogue:
    """Every provision there is."""
    from throughcare import provisions

    return discover(provisions)


@cache
def evaluator() -> Evaluator:
    """The evaluator of every evaluated provision."""
    return lasting(Evaluator(catalogue()))


@cache
def nation() -> Nation:
    """The evaluator in columns. Polars is imported only here: a web process never works in columns."""
    from throughcare.engine.nation import Nation

    return Nation(catalogue())


def lasting(evaluator: Evaluator) -> Evaluator:
    """An evaluator that lives as long as the process, kept out of the collection of garbage.

    Walking it again at every full collection held up one case in twenty for some 25 ms.
    """
    gc.collect()
    gc.freeze()
    return evaluator


@cache
def decisions() -> dict[str, Node]:
    """The expression that answers each named question."""
    return {decision.name: decision.answer().node for decision in catalogue().decisions}


@cache
def policy_digest() -> str:
    """A digest of all that duties are worked out by. It changes when a rule, a date in force or a holiday does."""
    held = evaluator()
    told = {
        "in force": [_in_force(entry) for entry in held.catalogue.every_version],
        "steps": _steps(held.program),
        "holidays": [str(england_and_wales().last), sorted(map(str, england_and_wales().names))],
    }
    return hashlib.sha256(json.dumps(told, sort_keys=True, default=str).encode()).hexdigest()


@cache
def next_change_of_policy(day: date) -> date | None:
    """The first day after `day` on which a provision comes into force or leaves it."""
    edges = {
        edge
        for entry in catalogue().every_version
        for edge in (entry.in_force_from, entry.in_force_until)
        if edge is not None and edge > day
    }
    return min(edges, default=None)


def _in_force(entry: Entry) -> list[Any]:
    provision = entry.provision
    return [
        provision.id,
        entry.document.id,
        str(provision.owner),
        entry.waits,
        *(entry.begins, entry.in_force_from, entry.in_force_until),
    ]


def _steps(program: Program) -> list[Any]:
    steps = [
        [type(step.node).__name__, [_told(program, getattr(step.node, part.name)) for part in fields(step.node)]]
        for step in program.steps
    ]
    outputs = [
        [provision.id, [[name, program.step(node).number] for name, node in named.items()]]
        for provision, named in program.outputs.items()
    ]
    return [steps, outputs]


def _told(program: Program, value: object) -> Any:
    if isinstance(value, Node):
        return program.step(value).number
    if isinstance(value, Column):
        return [value.name, value.label, value.when_empty.name]
    if isinstance(value, Grain):
        return _grain(program, value)
    if isinstance(value, tuple):
        return [_told(program, each) for each in value]
    return str(value)


def _grain(program: Program, grain: Grain) -> Any:
    if grain.series is None:
        return [grain.name, grain.dated_by]
    return [grain.name, [_told(program, getattr(grain.series, part.name)) for part in fields(grain.series)]]
