"""Every case at once: the same program as for one case, worked out in columns.

Facts come as a table a grain with the columns `case` and `row` and the grain's facts, sorted by case. Nothing crosses
cases, so any set of whole cases can be worked out apart from the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import polars as pl

from throughcare.engine.cells import any_unknown, london_day
from throughcare.engine.found import has_figure
from throughcare.engine.gather import aggregate
from throughcare.engine.outcomes import Status
from throughcare.engine.program import Program, Step
from throughcare.engine.tables import Tables
from throughcare.policy import tree
from throughcare.policy.catalogue import Catalogue
from throughcare.policy.grain import Grain, Type
from throughcare.policy.provisions import Deadline, Evaluated

STATUSES = [status.value for status in Status]


@dataclass(frozen=True)
class ProvisionRows:
    """A provision worked out for all cases: a row for each row of its grain.

    For a clock `rows` has `case`, `row`, in a series `opens` (the window's first day), `status`, `opens_on`, `due_on`
    and `met_on`, and for a clock of hours `due_at` and `met_at` besides, in UTC; for answers `@case`, `@row` and one
    column an expression of the provision by its name.
    """

    provision: Evaluated
    rows: pl.DataFrame


class Nation:
    """Evaluates all cases against a catalogue."""

    def __init__(self, catalogue: Catalogue, provisions: list[Evaluated] | None = None) -> None:
        self.catalogue = catalogue
        self.program = Program(provisions if provisions is not None else catalogue.evaluated)
        self._waves = _waves(self.program)

    def duties(
        self, frames: Mapping[str, pl.DataFrame], as_of: date, *, all_rows: bool = False
    ) -> Iterator[ProvisionRows]:
        """The provisions with a clock that are in force and have rows to be about, one by one.

        Rows that they do not apply to are left out unless `all_rows`.
        """
        tables = self._worked_out(frames, as_of)
        for provision in self.program.provisions:
            entry = self.catalogue.entry_of(provision)
            if tables.rows[provision.grain].is_empty():
                continue
            if "due" in self.program.outputs[provision] and entry.in_force_on(as_of):
                rows = _clock(tables, provision, as_of, entry.begins)
                kept = rows if all_rows else rows.filter(pl.col("status") != Status.NOT_APPLICABLE.value)
                yield ProvisionRows(provision, kept.collect())

    def answers(self, frames: Mapping[str, pl.DataFrame], as_of: date) -> Iterator[ProvisionRows]:
        """Every expression of every provision in force, by its name. Unknown and absent are both null."""
        tables = self._worked_out(frames, as_of)
        for provision in self.program.provisions:
            if self.catalogue.entry_of(provision).in_force_on(as_of):
                cells = {
                    name: tables.cell(step, provision.grain).value for name, step in _outputs(self.program, provision)
                }
                named = [value.alias(name) for name, value in cells.items()]
                yield ProvisionRows(
                    provision,
                    tables.rows[provision.grain]
                    .lazy()
                    .select(pl.col("case").alias("@case"), pl.col("row").alias("@row"), *named)
                    .collect(),
                )

    def _worked_out(self, frames: Mapping[str, pl.DataFrame], as_of: date) -> Tables:
        tables = Tables(self.program, frames, as_of)
        for wave in self._waves:
            for series in wave.series:
                tables.open_windows(series)
            tables.work_out(wave.columns)
            aggregate(tables, wave.aggregates)
        return tables


def _clock(tables: Tables, provision: Evaluated, as_of: date, begins: date | None) -> pl.LazyFrame:
    outputs = dict(_outputs(tables.program, provision))
    cells = {name: tables.cell(step, provision.grain) for name, step in outputs.items()}
    applies = cells["applies"].value
    parts = {name: cells.get(name, cells["due"]) for name in ("starts", "opens", "due", "met")}
    unknown = any_unknown(list(parts.values()))
    untold = applies.is_null() if unknown is None else applies.is_null() | unknown
    of_hours = {name for name, step in outputs.items() if step.node.type is Type.INSTANT}
    days = {name: london_day(cell.value) if name in of_hours else cell.value for name, cell in parts.items()}
    due, opens, met, starts = days["due"], days["opens"], days["met"], parts["starts"].value
    limit, done = parts["due"].value, parts["met"].value
    if not (isinstance(provision, Deadline) and provision.planned_counts):
        met, done = (pl.when(days["met"] <= as_of).then(each) for each in (met, done))
    if begins is not None:
        too_early = applies & (due < begins) if unknown is None else applies & (due < begins) & ~unknown
        applies = pl.when(too_early).then(statement=False).otherwise(applies)
    waiting = starts.is_null() | due.is_null() if has_figure(provision) else starts.is_null()
    status = (
        pl.when(~applies)
        .then(_status(Status.NOT_APPLICABLE))
        .when(untold)
        .then(_status(Status.CANNOT_TELL))
        .when(met.is_not_null())
        .then(pl.when(done > limit).then(_status(Status.MET_LATE)).otherwise(_status(Status.MET)))
        .when(waiting)
        .then(_status(Status.WAITING))
        .when(due < as_of)
        .then(_status(Status.OVERDUE))
        .when(opens > as_of)
        .then(_status(Status.UPCOMING))
        .otherwise(_status(Status.DUE))
    )
    told = applies & ~untold
    window = [pl.col("opens")] if provision.grain.series is not None else []
    return (
        tables.rows[provision.grain]
        .lazy()
        .select(
            "case",
            "row",
            *window,
            status.alias("status"),
            pl.when(told).then(opens).alias("opens_on"),
            pl.when(told).then(due).alias("due_on"),
            pl.when(told).then(met).alias("met_on"),
            *([pl.when(told).then(limit).alias("due_at")] if "due" in of_hours else []),
            *([pl.when(told).then(done).alias("met_at")] if "met" in of_hours else []),
        )
    )


def _status(status: Status) -> pl.Expr:
    return pl.lit(status.value, dtype=pl.Enum(STATUSES))


def _outputs(program: Program, provision: Evaluated) -> list[tuple[str, Step]]:
    return [(name, program.step(node)) for name, node in program.outputs[provision].items()]


@dataclass
class Wave:
    """Steps that can be worked out once all earlier waves have been."""

    series: list[Grain]
    columns: list[Step]
    aggregates: list[Step]


def _waves(program: Program) -> list[Wave]:
    """The steps that get columns of their own, in waves.

    A step gets columns if it is an aggregate, is read more than once, or is read from another table than its own.
    """
    kept = _kept(program)
    level: dict[int, int] = {}
    waves: list[Wave] = []
    opened: set[Grain] = set()
    for step in program.steps:
        below = [level[program.step(each).number] for each in step.node.inputs]
        node = step.node
        if isinstance(node, tree.Fact | tree.Within):
            series = node.grain if isinstance(node, tree.Fact) else node.series
            if series.series is not None:
                spec = [each for each in (series.series.since, series.series.until) if each is not None]
                below += [level[program.step(each).number] for each in spec]
                start = max(below, default=0)
                if series not in opened:
                    opened.add(series)
                    _wave(waves, start).series.append(series)
                below.append(start + 1)
        level[step.number] = max(below, default=0)
        if step.number in kept:
            wave = _wave(waves, level[step.number])
            (wave.aggregates if isinstance(node, tree.Aggregate) else wave.columns).append(step)
            level[step.number] += 1
    return waves


def _wave(waves: list[Wave], number: int) -> Wave:
    while len(waves) <= number:
        waves.append(Wave([], [], []))
    return waves[number]


# What reads an input once only: a step that one of these alone reads is worked out within it. Whatever else reads a
# step mentions it several times (once for its value, again for what is unknown or absent), and would double the work
# at every level.
_READ_ONCE = (tree.AllOf, tree.AnyOf, tree.Not, tree.Aggregate)
_TRIVIAL = (tree.Fact, tree.Constant, tree.Today, tree.CannotTell, tree.Named)


def _kept(program: Program) -> set[int]:
    """Numbers of the steps that get columns of their own."""
    readers: dict[int, list[Step]] = {}
    kept: set[int] = set()
    for step in program.steps:
        if isinstance(step.node, tree.Named):
            continue
        for each in step.node.inputs:
            below = program.plain(each)
            readers.setdefault(below.number, []).append(step)
            if below.frame != step.rows and len(step.rows) == 1:
                kept.add(below.number)
    for provision in program.provisions:
        kept |= {program.plain(step.node).number for _, step in _outputs(program, provision)}
    for number, reading in readers.items():
        if len(reading) > 1 or not isinstance(reading[0].node, _READ_ONCE):
            kept.add(number)
    return {
        step.number
        for step in program.steps
        if len(step.frame) == 1
        and not isinstance(step.node, _TRIVIAL)
        and (step.number in kept or isinstance(step.node, tree.Aggregate))
    }
