"""What is due, derived and barred in one case: the duties, derivations and gates of a program, with their trace."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from throughcare.engine.arithmetic import Memory
from throughcare.engine.facts import CaseFacts
from throughcare.engine.found import About, Derived, Duty, Reading, Row, Ruling
from throughcare.engine.one_case import OneCase, Worked
from throughcare.engine.program import Program
from throughcare.policy.catalogue import Catalogue
from throughcare.policy.grain import Grain
from throughcare.policy.provisions import Evaluated


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
    """Evaluates one case against a catalogue, or some of its `provisions`. Made once; holds nothing of any case.

    `decided`: with the questions that several provisions answer; None: where every provision is evaluated.
    """

    def __init__(
        self, catalogue: Catalogue, provisions: list[Evaluated] | None = None, *, decided: bool | None = None
    ) -> None:
        self.catalogue = catalogue
        wanted = provisions is None if decided is None else decided
        decisions = [each.answer().node for each in catalogue.decisions] if wanted else []
        self.program = Program(provisions if provisions is not None else catalogue.evaluated, decisions)
        self._one_case = OneCase(self.program)
        self._readings = [self._reading(each) for each in self.program.provisions]
        self._kept: tuple[date | None, list[Reading]] = (None, [])

    def evaluate(self, facts: CaseFacts, as_of: date, *, all_rows: bool = True) -> Evaluation:
        """What every provision in force on `as_of` makes of the case.

        Rows that a provision does not apply to are left out unless `all_rows`: most rows of most provisions.
        """
        worked = self._one_case.work_out(facts, as_of)
        duties: list[Duty] = []
        derived: list[Derived] = []
        rulings: list[Ruling] = []
        rows: dict[Grain, list[Row]] = {}
        for reading in self._in_force_on(as_of):
            if reading.table not in worked.held:
                continue
            if reading.grain not in rows:
                rows[reading.grain] = _rows(worked, reading.grain)
            for row in rows[reading.grain]:
                if not all_rows and row.memory[reading.applies_at] is False:
                    continue
                if reading.derives:
                    derived.append(Derived(reading, row))
                if reading.rules:
                    rulings.append(Ruling(reading, row))
                if reading.has_clock:
                    duties.append(Duty(reading, row, as_of))
        revisit_on = self._one_case.revisit_on(worked)
        return Evaluation(as_of, tuple(duties), tuple(derived), tuple(rulings), revisit_on)

    def _in_force_on(self, day: date) -> list[Reading]:
        """What is in force that day, kept for the next case of the same day."""
        kept_for, readings = self._kept
        if kept_for != day:
            readings = [reading for reading in self._readings if reading.entry.in_force_on(day)]
            self._kept = (day, readings)
        return readings

    def _reading(self, provision: Evaluated) -> Reading:
        """How a provision is read off, with its values brought to the rows that it is about."""
        named = self.program.outputs[provision]
        places = self._one_case.stages.bring((provision.grain,), map(self.program.step, named.values()))
        return Reading(self.catalogue.entry_of(provision), tuple(named), places)


def _rows(worked: Worked, grain: Grain) -> list[Row]:
    """The rows of a grain, for all the provisions about it."""
    memories = worked.rows_of((grain,)).memories
    return [
        Row(_about(worked, grain, row, memory), memory, partial(worked.value, grain, row))
        for row, memory in enumerate(memories)
    ]


def _about(worked: Worked, grain: Grain, row: int, memory: Memory) -> About:
    if grain.series is None or grain.parent is None:
        return About(grain, row, memory[0])
    opens = memory[0] if isinstance(memory[0], date) else None
    return About(grain, row, worked.row_above(grain, row)[0], opens)
