"""A journey told: the rows of facts that it holds, and the stages that were taken."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from throughcare.policy.facts import Method
from throughcare.policy.words import listed, word
from throughcare.record.fact_tables import model_of
from throughcare.record.queries.rows_of_a_case import Row, ids_holding, standing_rows
from throughcare.record.queries.stages import Taken
from throughcare.record.told_rows import grain_of
from throughcare.web.case.opening import Opened
from throughcare.work.journeys.stage import Journey, Stage


@dataclass(frozen=True)
class Told:
    """A stage as its journey tells of it: what was asked with what was written, and who came."""

    title: str
    on: date
    by: str
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Standing:
    """A row that stands, and the stages that go on with it: the words and the address of each."""

    row: Row
    stages: tuple[tuple[str, str], ...]


def told(journey: Journey, taken: Taken) -> Told:
    """A stage that was taken; one that is no longer declared is told by its own name."""
    stage = journey.stage(taken.stage)
    if stage is None:
        return Told(word(taken.stage), taken.on, taken.by, tuple(taken.words.items()))
    said = [(each.question, taken.words[each.name]) for each in stage.says if each.name in taken.words]
    picked = [(each.question, taken.words[each.name]) for each in stage.picks if each.name in taken.words]
    came = _came(stage, taken)
    held = [("How it was held", word(taken.method, Method))] if taken.method else []
    why = [("Why policy was departed from", taken.reason)] if taken.reason else []
    return Told(stage.title, taken.on, taken.by, (*came, *held, *picked, *said, *why))


def _came(stage: Stage, taken: Taken) -> list[tuple[str, str]]:
    seats = stage.meeting.seats if stage.meeting is not None else ()
    came = [each.who for each in seats if taken.came.get(each.name)]
    stayed_away = [each.who for each in seats if each.name in taken.came and not taken.came[each.name]]
    found = [("Who took part", listed(came) or "nobody")] if seats else []
    return [*found, *([("Who did not", listed(stayed_away))] if stayed_away else [])]


def rows_of_journey(
    opened: Opened, journey: Journey, goes_on: Sequence[Stage], address: Callable[[Stage], str]
) -> list[dict[str, Any]]:
    """The tables of facts of a journey with their rows, latest first, each with the stages that go on with it."""
    labels = [model_of(each)._meta.label for each in journey.subjects]
    only = {model_of(subject)._meta.label: rows for subject, rows in journey.rows.items()}
    shown = []
    for table in standing_rows(opened.person_id, labels, opened.sight, only):
        stages = [
            (each, ids_holding(table.label, opened.person_id, each.rows))
            for each in goes_on
            if each.of is not None and each.of.grain.name == grain_of(table.label)
        ]
        rows = [Standing(row, tuple(_going_on(row, stages, address))) for row in table.rows]
        shown.append({"heading": table.heading, "rows": rows[::-1]})
    return shown


def _going_on(
    row: Row, stages: Sequence[tuple[Stage, Collection[int]]], address: Callable[[Stage], str]
) -> Iterator[tuple[str, str]]:
    """The stages that a row is ready for, with their words and addresses; each with the rows that it goes on with."""
    held = {cell.name for cell in row.cells}
    for each, ids in stages:
        if row.id in ids and all(fact.column.name in held for fact in each.after):
            yield each.title, f"{address(each)}?row={row.id}"
