"""What is due, derived and barred in one case: the duties, derivations and gates of a program, with their trace."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from throughcare.engine.facts import CaseFacts
from throughcare.engine.one_case import OneCase, Worked
from throughcare.engine.outcomes import Outcome, Status, judged
from throughcare.engine.program import Program
from throughcare.policy.catalogue import Catalogue, Entry
from throughcare.policy.grain import Grain
from throughcare.policy.provisions import Clocked, Deadline, Derivation, Evaluated, Gate, Recurring
from throughcare.policy.tree import Node
from throughcare.policy.values import Unknown, Value


@dataclass(frozen=True)
class About:
    """The row that a provision was worked out for: its grain, its place among the case's rows, and its key there.

    In a series `key` is the row's that it hangs below, and `opens` the window's first day.
    """

    grain: Grain
    row: int
    key: Any
    opens: date | None = None

    @property
    def subject(self) -> str:
        """A name for the row that stays the same: "sentence 12", "month of supervision 3 from 2021-07-01"."""
        window = f" from {self.opens.isoformat()}" if self.opens else ""
        return f"{self.grain.recorded.name} {self.key}{window}"


@dataclass(frozen=True)
class Found:
    """A provision worked out for one row. `values` are its expressions' values by name."""

    entry: Entry
    about: About
    values: Mapping[str, Value]
    trace: Callable[[Node], Value]


@dataclass(frozen=True)
class Duty(Found):
    """A provision with a clock, for one row. `owner` None: it cannot be told who owes it."""

    outcome: Outcome
    owner: str | None

    def status(self, day: date) -> Status:
        """Where it stands on a day."""
        return self.outcome.status(day)


@dataclass(frozen=True)
class Derived(Found):
    """What a derivation gives for one row; empty where it does not apply."""

    applies: Value


@dataclass(frozen=True)
class Ruling(Found):
    """What a gate says of one row: allowed, or what is missing, or what cannot be told."""

    applies: Value
    missing: tuple[str, ...]
    untold: frozenset[str]

    @property
    def allowed(self) -> bool:
        """Whether the gate stands open: it does not apply, or all that it asks for is there."""
        return self.applies is False or (self.applies is True and not self.missing and not self.untold)


@dataclass(frozen=True)
class Evaluation:
    """All that policy makes of one case on a day.

    `revisit_on`: the next day on which something besides statuses could come out otherwise, if no fact changes.
    """

    as_of: date
    duties: tuple[Duty, ...]
    derived: tuple[Derived, ...]
    rulings: tuple[Ruling, ...]
    revisit_on: date | None

    def gives(self, provision: str) -> list[Derived]:
        """What a derivation gave, row by row."""
        return [each for each in self.derived if each.entry.provision.id == provision]


class Evaluator:
    """Evaluates one case against a catalogue. Made once; holds nothing of any case."""

    def __init__(self, catalogue: Catalogue, provisions: list[Evaluated] | None = None) -> None:
        self.catalogue = catalogue
        decisions = [] if provisions is not None else [each.answer().node for each in catalogue.decisions]
        self.program = Program(provisions if provisions is not None else catalogue.evaluated, decisions)
        self._one_case = OneCase(self.program)

    def evaluate(self, facts: CaseFacts, as_of: date) -> Evaluation:
        """What every provision in force on `as_of` makes of the case."""
        worked = self._one_case.work_out(facts, as_of)
        duties: list[Duty] = []
        derived: list[Derived] = []
        rulings: list[Ruling] = []
        for provision in self.program.provisions:
            entry = self.catalogue[provision.id]
            if not entry.in_force_on(as_of):
                continue
            for about, values in self._rows(worked, provision):
                trace = _trace(worked, about)
                if isinstance(provision, Derivation):
                    derived.append(Derived(entry, about, values, trace, values["applies"]))
                if isinstance(provision, Gate):
                    rulings.append(_ruling(provision, entry, about, values, trace))
                if "due" in values:
                    duties.append(_duty(provision, entry, about, values, trace, as_of))
        return Evaluation(as_of, tuple(duties), tuple(derived), tuple(rulings), worked.revisit_on)

    def _rows(self, worked: Worked, provision: Evaluated) -> list[tuple[About, dict[str, Value]]]:
        grain = provision.grain
        nodes = self.program.outputs[provision.id]
        columns = [worked.column(node, grain) for node in nodes.values()]
        rows = [dict(zip(nodes, row, strict=True)) for row in zip(*columns, strict=True)]
        return [(_about(worked, grain, place), values) for place, values in enumerate(rows)]


def _about(worked: Worked, grain: Grain, row: int) -> About:
    key = worked.keys[grain][row]
    if grain.series is None or grain.parent is None:
        return About(grain, row, key)
    above = worked.rows[(grain,)].at[grain.parent][row]
    opens = key[0] if isinstance(key[0], date) else None
    return About(grain, row, worked.keys[grain.parent][above], opens)


def _trace(worked: Worked, about: About) -> Callable[[Node], Value]:
    return lambda node: worked.value(node, (about.grain,), about.row)


def _duty(
    provision: Evaluated,
    entry: Entry,
    about: About,
    values: dict[str, Value],
    trace: Callable[[Node], Value],
    day: date,
) -> Duty:
    outcome = judged(
        applies=values["applies"],
        starts=values.get("starts", values["due"]),
        opens=values["opens"],
        due=values["due"],
        met=values["met"],
        as_of=day,
        planned_counts=isinstance(provision, Deadline) and provision.planned_counts,
        dated=has_figure(provision),
    )
    return Duty(entry, about, values, trace, outcome, _owner(provision, values))


def has_figure(provision: Evaluated) -> bool:
    """Whether the text gives a figure, so that the clock, once started, must have a due date."""
    if isinstance(provision, Deadline):
        return any(each is not None for each in (provision.within, provision.before, provision.due))
    return isinstance(provision, Clocked | Gate | Recurring)


def _owner(provision: Evaluated, values: dict[str, Value]) -> str | None:
    if "owner" in values:
        told = values["owner"]
        return None if told is None or isinstance(told, Unknown) else str(told)
    owners = provision.owner if isinstance(provision.owner, tuple) else (provision.owner,)
    return " and ".join(str(owner) for owner in owners if owner is not None)


def _ruling(gate: Gate, entry: Entry, about: About, values: dict[str, Value], trace: Callable[[Node], Value]) -> Ruling:
    asked = {each.name: values[each.name] for each in gate.requires}
    untold = [value.missing for value in (values["applies"], *asked.values()) if isinstance(value, Unknown)]
    missing = tuple(name for name, value in asked.items() if value is False)
    return Ruling(entry, about, values, trace, values["applies"], missing, frozenset().union(*untold))
