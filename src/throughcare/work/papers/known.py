"""What the record knows of a case, as a paper begins with it. Pure: facts, people and a day go in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from throughcare.access.compartments import Compartment, compartment_of_column, compartment_of_table
from throughcare.duties.serving import Serving, serving
from throughcare.engine.facts import CaseFacts
from throughcare.policy.subjects import Subject
from throughcare.record.queries.one_case import Managing, Place
from throughcare.record.queries.stages import Taken

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Known:
    """The facts of a case by the names of their grains, each row by the names of its columns; who manages it, and
    where the person is. `today` is the day it is known on. `taken`: the stages that were taken, latest first."""

    facts: Mapping[str, tuple[Row, ...]]
    serving: Serving
    managers: tuple[Managing, ...]
    place: Place
    today: date
    taken: tuple[Taken, ...] = ()

    def rows(self, subject: type[Subject]) -> list[Row]:
        """The rows of a grain that have come about by today, in the order of their days."""
        dated_by = subject.grain.dated_by
        held = list(self.facts.get(subject.grain.name, ()))
        if dated_by is None:
            return held
        dated = [(on, row) for row in held if (on := _day(row[dated_by])) is not None and on <= self.today]
        return [row for _, row in sorted(dated, key=lambda each: each[0])]

    def latest(self, subject: type[Subject]) -> Row | None:
        """The last of them."""
        held = self.rows(subject)
        return held[-1] if held else None


def known_from(
    facts: CaseFacts,
    managers: tuple[Managing, ...],
    place: Place,
    today: date,
    seen: Collection[Compartment],
    taken: Iterable[Taken] = (),
) -> Known:
    """What may be told of a case in these compartments: a paper must not say more than its readers may know."""
    told = {
        name: tuple(_row(name, row, seen) for row in rows)
        for name, rows in facts.items()
        if compartment_of_table(name) in seen
    }
    return Known(told, serving(facts, today), managers, place, today, tuple(taken))


def _row(grain: str, row: Any, seen: Collection[Compartment]) -> Row:
    columns = Subject.declared[grain].grain.columns
    held = zip(columns, row[1:], strict=True)
    return {name: value if compartment_of_column(grain, name) in seen else None for name, value in held}


def _day(value: date | datetime | None) -> date | None:
    return value.date() if isinstance(value, datetime) else value
