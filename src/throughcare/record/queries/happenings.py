"""What happened in a case, newest first: one list out of the tables that hold dated rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from throughcare.record.models import (
    Allocation,
    Assessment,
    CaseRow,
    Change,
    Contact,
    Establishment,
    Mappa,
    Movement,
    ParoleReview,
    Plan,
    Recategorisation,
    Responsibility,
    Risk,
    Sentence,
    TierRecord,
)


@dataclass(frozen=True)
class Happening:
    """Something that happened: `what` says of which kind it is. `place` is the name of the prison moved to."""

    on: date
    what: str
    row: Any
    place: str = ""


# Each dated column that is a happening of its own, and what it is called where the table alone does not say.
_TOLD_BY: tuple[tuple[type[CaseRow], str, str], ...] = (
    (Contact, "on", "contact"),
    (Movement, "occurred_on", "movement"),
    (Allocation, "from_on", "allocation"),
    (Responsibility, "from_on", "responsibility"),
    (Sentence, "sentenced_on", "sentence"),
    (Sentence, "released_on", "release"),
    (TierRecord, "assigned_on", "tier"),
    (Risk, "assessed_on", "risk"),
    (Mappa, "registered_on", "mappa"),
    (Assessment, "completed_on", "assessment"),
    (Plan, "completed_on", "plan"),
    (Change, "on", "change"),
    (ParoleReview, "decided_on", "parole"),
    (Recategorisation, "decided_on", "recategorisation"),
)


def happened(person_id: int, until: date, most: int) -> list[Happening]:
    """The latest `most` happenings on or before a day, newest first. A statement a kind, and one for the prisons."""
    found = [each for told_by in _TOLD_BY for each in _latest(person_id, until, most, *told_by)]
    found.sort(key=lambda each: (each.on, each.row.recorded_at, each.row.pk), reverse=True)
    return _placed(found[:most])


def _placed(found: list[Happening]) -> list[Happening]:
    codes = {each.row.to_place for each in found if each.what == "movement"}
    names = dict(Establishment.objects.filter(pk__in=codes).values_list("pk", "name")) if codes else {}
    return [
        replace(each, place=names.get(each.row.to_place, "")) if each.what == "movement" else each for each in found
    ]


def _latest(
    person_id: int, until: date, most: int, model: type[CaseRow], column: str, what: str
) -> Iterator[Happening]:
    rows = model.objects.current().of(person_id).filter(**{f"{column}__lte": until}).order_by(f"-{column}", "-pk")
    if model is Allocation:
        rows = rows.select_related("establishment")
    for row in rows[:most]:
        yield Happening(getattr(row, column), what, row)
