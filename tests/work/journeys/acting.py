"""Taking the stages of a journey in tests: the row that a stage goes on with is the latest of its table."""

from datetime import date
from typing import Any

from tests.work.conftest import TODAY
from throughcare.access.permissions import Actor
from throughcare.access.roles import Role
from throughcare.policy.facts import Method
from throughcare.record.fact_tables import model_of
from throughcare.record.models import Person, StageTaken
from throughcare.work.journeys.index import JOURNEYS
from throughcare.work.stages.asking import Entered
from throughcare.work.stages.rows import row_to_go_on_with
from throughcare.work.stages.stage import Stage, Upon
from throughcare.work.stages.taking import take_stage

_HERE = frozenset({"HDI"})
COM = Actor("com", Role.COM, "C1", frozenset(), frozenset({"Wales"}))
SPO = Actor("spo", Role.SPO, "S1", frozenset(), frozenset({"Wales"}))
GOVERNOR = Actor("governor", Role.GOVERNOR, "G1", _HERE)
DUTY_GOVERNOR = Actor("duty", Role.DUTY_GOVERNOR, "G2", _HERE)
CASE_ADMINISTRATOR = Actor("administrator", Role.CASE_ADMINISTRATOR, "A1", _HERE)
PSYCHOLOGIST = Actor("psychologist", Role.PSYCHOLOGIST, "Y1", _HERE)
KEY_WORKER = Actor("key", Role.KEY_WORKER, "K1", _HERE)


def take(
    case: Person,
    journey: str,
    stage: str,
    actor: Actor,
    *,
    came: dict[str, bool] | None = None,
    method: Method | None = None,
    on: date | None = None,
    words: dict[str, str] | None = None,
    today: date = TODAY,
    **values: Any,
) -> StageTaken:
    """Take a stage on `today`; words that it needs and that are not given are filled in."""
    asked = JOURNEYS[journey].stage(stage)
    assert asked is not None
    row, version = _latest(case, asked)
    said = {say.name: "Words." for say in asked.says if say.needed and say.if_marked is None}
    entered = Entered(
        values=values,
        words=said | (words or {}),
        came=came or {},
        method=method,
        on=on,
        row=row,
        version=version,
    )
    return take_stage(actor, case.pk, JOURNEYS[journey], asked, entered, today=today)


def _latest(case: Person, asked: Stage) -> tuple[int | None, int | None]:
    if asked.of is None or asked.upon is Upon.NEW:
        return None, None
    if asked.upon is Upon.THE_ONE:
        found = row_to_go_on_with(case.pk, asked, None)
        return None, None if found is None else found.version
    model: Any = model_of(asked.of)
    row = model.objects.current().of(case.pk).order_by("pk").last()
    return (None, None) if row is None else (row.pk, row.version)
