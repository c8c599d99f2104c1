"""A provision worked out for one row of a case: a duty, an answer, a ruling, read off the row's memory."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from throughcare.engine.arithmetic import Memory
from throughcare.engine.outcomes import NOT_APPLICABLE, Outcome, Status, judged
from throughcare.engine.stages import things_at
from throughcare.policy.catalogue import Entry
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


class Row(NamedTuple):
    """A row that provisions are about: what it is, its memory, and how its steps are asked."""

    about: About
    memory: Memory
    trace: Callable[[Node], Value]


class Reading:
    """How a provision's values are read off and judged, settled once.

    `names` and `places`: of its values, by name, in the memory of the rows that it is about.
    """

    def __init__(self, entry: Entry, names: Sequence[str], places: Sequence[int]) -> None:
        provision = entry.provision
        assert isinstance(provision, Evaluated)
        self.entry, self.grain = entry, provision.grain
        self.table = self.grain.recorded.name
        self.derives, self.rules = isinstance(provision, Derivation), isinstance(provision, Gate)
        self.has_clock = "due" in names
        self._names, self._values = tuple(names), things_at(list(places))
        self.applies_at = places[names.index("applies")]
        self._owner = _named_owner(provision)
        self._owner_at = places[names.index("owner")] if "owner" in names else None
        self._dated = has_figure(provision)
        self._planned_counts = isinstance(provision, Deadline) and provision.planned_counts
        if self.has_clock:
            clock = ("starts" if "starts" in names else "due", "opens", "due", "met")
            self._clock = things_at([places[names.index(name)] for name in clock])

    def values_in(self, memory: Memory) -> dict[str, Value]:
        """The values by name."""
        return dict(zip(self._names, self._values(memory), strict=True))

    def applies_in(self, memory: Memory) -> Value:
        """Whether the provision applies to a row."""
        applies: Value = memory[self.applies_at]
        return applies

    def judged(self, memory: Memory, as_of: date) -> tuple[Outcome, str | None]:
        """What the provision's clock comes to for a row, and who owes it."""
        applies = self.applies_in(memory)
        if applies is False:
            return NOT_APPLICABLE, self._owed_by(memory)
        starts, opens, due, met = self._clock(memory)
        outcome = judged(
            applies=applies,
            starts=starts,
            opens=opens,
            due=due,
            met=met,
            as_of=as_of,
            planned_counts=self._planned_counts,
            dated=self._dated,
            begins=self.entry.begins,
        )
        return outcome, self._owed_by(memory)

    def _owed_by(self, memory: Memory) -> str | None:
        if self._owner_at is None:
            return self._owner
        told = memory[self._owner_at]
        return None if told is None or isinstance(told, Unknown) else str(told)


class Found:
    """A provision worked out for one row. Its values are read off when they are asked for: of most rows none are."""

    __slots__ = ("_memory", "_reading", "about", "trace")

    def __init__(self, reading: Reading, row: Row) -> None:
        self._reading = reading
        self.about, self._memory, self.trace = row

    @property
    def entry(self) -> Entry:
        """The provision with its document and section."""
        return self._reading.entry

    @property
    def values(self) -> dict[str, Value]:
        """The values of the provision's expressions by name."""
        return self._reading.values_in(self._memory)

    @property
    def applies(self) -> Value:
        """Whether it applies to the row."""
        return self._reading.applies_in(self._memory)


class Duty(Found):
    """A provision with a clock, for one row. `owner` None: it cannot be told who owes it."""

    __slots__ = ("outcome", "owner")

    def __init__(self, reading: Reading, row: Row, as_of: date) -> None:
        super().__init__(reading, row)
        self.outcome, self.owner = reading.judged(row.memory, as_of)

    def status(self, day: date) -> Status:
        """Where it stands on a day."""
        return self.outcome.status(day)


class Derived(Found):
    """What a derivation gives for one row; empty where it does not apply."""

    __slots__ = ()


class Ruling(Found):
    """What a gate says of one row: allowed, or what is missing, or what cannot be told."""

    __slots__ = ()

    @property
    def _asked(self) -> dict[str, Value]:
        gate, values = self.entry.provision, self.values
        assert isinstance(gate, Gate)
        return {each.name: values[each.name] for each in gate.requires}

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of the requirements that are not met."""
        return tuple(name for name, value in self._asked.items() if value is False)

    @property
    def untold(self) -> frozenset[str]:
        """What the record would have to say for the gate to be told open or shut."""
        wanted = (value.missing for value in (self.applies, *self._asked.values()) if isinstance(value, Unknown))
        return frozenset().union(*wanted)

    @property
    def allowed(self) -> bool:
        """Whether the gate stands open: it does not apply, or all that it asks for is there."""
        return self.applies is False or (self.applies is True and not self.missing and not self.untold)


def has_figure(provision: Evaluated) -> bool:
    """Whether the text gives a figure, so that the clock, once started, must have a due date."""
    if isinstance(provision, Deadline):
        return any(each is not None for each in (provision.within, provision.before, provision.due))
    return isinstance(provision, Clocked | Gate | Recurring)


def _named_owner(provision: Evaluated) -> str:
    owners = provision.owner if isinstance(provision.owner, tuple) else (provision.owner,)
    return " and ".join(str(owner) for owner in owners if owner is not None)
