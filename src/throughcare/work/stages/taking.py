"""Taking a stage of a journey: the one verb behind them all."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from datetime import date, datetime
from typing import Any

from throughcare.access.permissions import Actor
from throughcare.calendar import in_london
from throughcare.notices.declared import notice_kinds
from throughcare.record.corrections import supersede
from throughcare.record.fact_tables import model_of
from throughcare.record.models import CaseRow, Person, StageSeat, StageTaken, StageWords
from throughcare.record.queries.outbox import rows_told_of
from throughcare.record.relations import relations_to
from throughcare.work.fact_values import nothing_in
from throughcare.work.outbox import tell
from throughcare.work.refusals import NotValid
from throughcare.work.stages import checking, conditions
from throughcare.work.stages.asking import Entered
from throughcare.work.stages.bringing import bring
from throughcare.work.stages.rows import row_of_sending
from throughcare.work.stages.stage import Journey, Stage
from throughcare.work.standing_in import hold_to_request
from throughcare.work.verb import Asked, Written, perform

_OWN = {"row": "Somebody else has to do this: you recorded what it is about."}


def take_stage(
    actor: Actor, person_id: int, journey: Journey, stage: Stage, entered: Entered, *, today: date | None = None
) -> StageTaken:
    """Take a stage of a journey: write its facts, what was said at it and who came.

    Raises:
        Refused: the actor may not, a gate is closed, or what was entered breaks a rule.
        StaleVersion: somebody else changed the row first.
    """

    def write(asked: Asked) -> Written[StageTaken]:
        # The case is locked by now, so that the second sending of a form sees what the first wrote.
        if entered.form and (sent := _sent(person_id, entered.form)) is not None:
            return Written(sent, {"stage": sent.pk, "sent": "again"}, _table(stage))
        before = row_of_sending(person_id, stage, entered)
        checking.check(stage, entered, before, asked.today, conditions.allocated(person_id, asked.today))
        if stage.by_another and before is not None and before.recorded_by == actor.name:
            raise NotValid(_OWN)
        if stage.on_request is not None:
            relations = relations_to(actor, person_id) or frozenset()
            row_id = before.pk if before is not None else None
            hold_to_request(stage.on_request, actor, relations, person_id, row_id)
        # Of the row as it stood, which writing changes.
        stood = copy(before)
        row = _written(person_id, stage, entered, before, asked)
        brought = _brought(stage, row, stood, asked)
        _settle(person_id, stage, entered, asked)
        taken = _noted(person_id, journey, stage, entered, row, asked)
        # Of the record as it now would stand: what is refused is undone with the transaction.
        conditions.ask(stage, entered, row, person_id, asked.today)
        details = {"journey": journey.name, "stage": stage.name, "taken": taken.pk, "row": taken.about_row}
        told = _told(stage, taken, row, asked)
        more = {**({"notices": told} if told else {}), **({"brought": brought} if brought else {})}
        return Written(taken, {**details, "fields": sorted(entered.values), **more}, _changed(stage))

    return perform(stage.by, actor, person_id, write, today=today)


def _sent(person_id: int, form: str) -> StageTaken | None:
    found: StageTaken | None = StageTaken.objects.of(person_id).filter(reference=form).first()
    return found


def _table(stage: Stage) -> str:
    # No fact is made of a stage that writes none, so that no duty hangs on it.
    return stage.of.grain.name if stage.of is not None else "stage_taken"


def _changed(stage: Stage) -> str | None:
    return None if stage.settles or stage.brings else _table(stage)


def _written(person_id: int, stage: Stage, entered: Entered, before: CaseRow | None, asked: Asked) -> CaseRow | None:
    if stage.of is None:
        return None
    model: Any = model_of(stage.of)
    worked_out = stage.works_out(entered) if stage.works_out is not None else {}
    columns = {**_values(stage, entered), **stage.sets, **worked_out}
    if stage.noted_on is not None:
        columns[stage.noted_on.column.name] = asked.today
    if before is None:
        made: CaseRow = model.objects.create(person_id=person_id, **columns, **asked.provenance.columns())
        return made
    version = entered.version if entered.version is not None else 0
    return supersede(before, expected_version=version, provenance=asked.provenance, **columns)


def _brought(stage: Stage, row: CaseRow | None, stood: CaseRow | None, asked: Asked) -> list[int]:
    """The rows of other tables that were written with that of the stage."""
    made = (bring(each, row, stood, asked.provenance) for each in stage.brings if row is not None)
    return [each for each in made if each is not None]


def _settle(person_id: int, stage: Stage, entered: Entered, asked: Asked) -> None:
    answers = {fact.column.name: entered.values[name] for name, fact in stage.settles.items()}
    if answers:
        person = Person.objects.get(pk=person_id)
        supersede(person, expected_version=person.version, provenance=asked.provenance, **answers)


def _told(stage: Stage, taken: StageTaken, row: CaseRow | None, asked: Asked) -> list[int]:
    """The notices that the stage sends: each of its own row, of the latest of another table, or of the stage itself."""
    made = []
    for provision in stage.tells:
        table = notice_kinds()[provision].about
        if table == "case":
            made += tell(asked, provision, on=taken.on, occasion=f"stage.{taken.pk}", coming_up=stage.coming_up)
        elif stage.of is not None and table == stage.of.grain.name:
            made += tell(asked, provision, about=row, on=taken.on)
        # The same row as the notices that policy's dates bring, so that nobody is told twice.
        elif held := rows_told_of(table, asked.gates.person_id):
            made += tell(asked, provision, about=held[0], on=taken.on)
    return [each.pk for each in made]


def _values(stage: Stage, entered: Entered) -> dict[str, Any]:
    """The facts as they are written: what nothing was said of is left as it is, and what was left empty is emptied."""
    given = {}
    for ask in stage.asks:
        if ask.name in entered.values:
            value = entered.values[ask.name]
            given[ask.name] = nothing_in(ask.fact.column) if value is None else value
    return given


def _noted(
    person_id: int, journey: Journey, stage: Stage, entered: Entered, row: CaseRow | None, asked: Asked
) -> StageTaken:
    taken = StageTaken.objects.create(
        person_id=person_id,
        journey=journey.name,
        stage=stage.name,
        on=entered.on or _day_told(entered.values, asked.today) or asked.today,
        about_table=_table(stage) if row is not None else "",
        about_row=None if row is None else row.pk,
        method=entered.method,
        reason=entered.reason.strip(),
        kept_from_person=stage.kept_from_person,
        reference=entered.form,
        **asked.provenance.columns(),
    )
    said = {name: words.strip() for name, words in entered.words.items() if words.strip()}
    for pick in stage.picks:
        if picked := [words for name, words in pick.of.items() if entered.picked.get(name)]:
            said[pick.name] = "; ".join(picked)
    StageWords.objects.bulk_create(StageWords(taken=taken, name=name, words=words) for name, words in said.items())
    seats = stage.meeting.seats if stage.meeting is not None else ()
    StageSeat.objects.bulk_create(
        StageSeat(taken=taken, seat=seat.name, came=bool(entered.came.get(seat.name))) for seat in seats
    )
    return taken


def _day_told(values: Mapping[str, Any], today: date) -> date | None:
    """The latest day among the facts that does not lie ahead: that of what was done."""
    days = (in_london(each).date() if isinstance(each, datetime) else each for each in values.values())
    return max((each for each in days if isinstance(each, date) and each <= today), default=None)
