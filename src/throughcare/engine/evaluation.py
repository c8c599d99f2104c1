"""What is due, derived and barred in one case: the duties, derivations and gates of a program, with their trace."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from throughcare.engine.arithmetic import Memory
from throughcare.engine.facts import CaseFacts
from throughcare.engine.one_case import OneCase, Worked
from throughcare.engine.outcomes import Outcome, Status, judged
from throughcare.engine.program import Program
from throughcare.engine.stages import things_at
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
        self._readings = [_Reading(self, each) for each in self.program.provisions]
        self._kept: tuple[date | None, list[_Reading]] = (None, [])

    def evaluate(self, facts: CaseFacts, as_of: date, *, all_rows: bool = True) -> Evaluation:
        """What every provision in force on `as_of` makes of the case.

        Rows that a provision does not apply to are left out unless `all_rows`: most rows of most provisions.
        """
        worked = self._one_case.work_out(facts, as_of)
        duties: list[Duty] = []
        derived: list[Derived] = []
        rulings: list[Ruling] = []
        abouts: dict[Grain, list[About]] = {}
        for reading in self._in_force_on(as_of):
            entry = reading.entry
            for found in reading.rows(worked, abouts, all_rows):
                if reading.derives:
                    derived.append(Derived(entry, *found, found[1]["applies"]))
                if isinstance(reading.provision, Gate):
                    rulings.append(_ruling(reading.provision, entry, *found))
                if reading.has_clock:
                    duties.append(reading.duty(*found, as_of))
        revisit_on = self._one_case.revisit_on(worked)
        return Evaluation(as_of, tuple(duties), tuple(derived), tuple(rulings), revisit_on)

    def _in_force_on(self, day: date) -> list[_Reading]:
        """What is in force that day, kept for the next case of the same day."""
        kept_for, readings = self._kept
        if kept_for != day:
            readings = [reading for reading in self._readings if reading.entry.in_force_on(day)]
            self._kept = (day, readings)
        return readings

    def bring(self, provision: Evaluated) -> list[int]:
        """Have a provision's values brought to the rows that it is about; their places there, in order."""
        steps = map(self.program.step, self.program.outputs[provision.id].values())
        return self._one_case.stages.bring((provision.grain,), steps)


class _Reading:
    """How a provision's values are read off and judged, settled once."""

    def __init__(self, evaluator: Evaluator, provision: Evaluated) -> None:
        self.provision = provision
        self.entry = evaluator.catalogue[provision.id]
        self.derives = isinstance(provision, Derivation)
        self._names = tuple(evaluator.program.outputs[provision.id])
        self.has_clock = "due" in self._names
        places = evaluator.bring(provision)
        self._values_of = things_at(places)
        self._applies_at = places[self._names.index("applies")]
        self._owner = _named_owner(provision)
        self._dated = has_figure(provision)
        self._planned_counts = isinstance(provision, Deadline) and provision.planned_counts
        self._begins = self.entry.in_force_from

    def rows(
        self, worked: Worked, abouts: dict[Grain, list[About]], all_rows: bool
    ) -> list[tuple[About, dict[str, Value], Callable[[Node], Value]]]:
        """For each row that the provision is about: what it is, the values by name, and the trace.

        `abouts` keeps what the rows of a grain are, for all the provisions about it.
        """
        grain, names, values_of, applies_at = self.provision.grain, self._names, self._values_of, self._applies_at
        memories = worked.rows_of((grain,)).memories
        if grain not in abouts:
            abouts[grain] = [_about(worked, grain, row, memory) for row, memory in enumerate(memories)]
        return [
            (
                about,
                dict(zip(names, values_of(memory), strict=True)),
                partial(worked.value, grain, about.row),
            )
            for about, memory in zip(abouts[grain], memories, strict=True)
            if all_rows or memory[applies_at] is not False
        ]

    def duty(self, about: About, values: dict[str, Value], trace: Callable[[Node], Value], day: date) -> Duty:
        """The duty that the provision's clock makes of a row."""
        outcome = judged(
            applies=values["applies"],
            starts=values.get("starts", values["due"]),
            opens=values["opens"],
            due=values["due"],
            met=values["met"],
            as_of=day,
            planned_counts=self._planned_counts,
            dated=self._dated,
            begins=self._begins,
        )
        return Duty(self.entry, about, values, trace, outcome, _owner(self._owner, values))


def _about(worked: Worked, grain: Grain, row: int, memory: Memory) -> About:
    if grain.series is None or grain.parent is None:
        return About(grain, row, memory[0])
    opens = memory[0] if isinstance(memory[0], date) else None
    return About(grain, row, worked.row_above(grain, row)[0], opens)


def has_figure(provision: Evaluated) -> bool:
    """Whether the text gives a figure, so that the clock, once started, must have a due date."""
    if isinstance(provision, Deadline):
        return any(each is not None for each in (provision.within, provision.before, provision.due))
    return isinstance(provision, Clocked | Gate | Recurring)


def _named_owner(provision: Evaluated) -> str:
    owners = provision.owner if isinstance(provision.owner, tuple) else (provision.owner,)
    return " and ".join(str(owner) for owner in owners if owner is not None)


def _owner(named: str, values: dict[str, Value]) -> str | None:
    if "owner" not in values:
        return named
    told = values["owner"]
    return None if told is None or isinstance(told, Unknown) else str(told)


def _ruling(gate: Gate, entry: Entry, about: About, values: dict[str, Value], trace: Callable[[Node], Value]) -> Ruling:
    asked = {each.name: values[each.name] for each in gate.requires}
    untold = [value.missing for value in (values["applies"], *asked.values()) if isinstance(value, Unknown)]
    missing = tuple(name for name, value in asked.items() if value is False)
    return Ruling(entry, about, values, trace, values["applies"], missing, frozenset().union(*untold))
