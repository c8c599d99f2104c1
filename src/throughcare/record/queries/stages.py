"""The stages of a case's journeys that were taken, with what was said at them and who came."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from throughcare.record.models import StageTaken


@dataclass(frozen=True)
class Taken:
    """A stage that was taken. `row`: the row of facts that it wrote, if it wrote one."""

    journey: str
    stage: str
    on: date
    by: str
    method: str
    reason: str
    row: int | None
    words: Mapping[str, str]
    came: Mapping[str, bool]
    kept_from_person: bool


def stages_taken(person_id: int, journey: str = "") -> list[Taken]:
    """The stages of a journey, or of all, latest first."""
    held = StageTaken.objects.current().of(person_id).prefetch_related("words", "seats").order_by("-on", "-pk")
    return [_taken(each) for each in (held.filter(journey=journey) if journey else held)]


def _taken(each: StageTaken) -> Taken:
    return Taken(
        journey=each.journey,
        stage=each.stage,
        on=each.on,
        by=each.recorded_by,
        method=each.method or "",
        reason=each.reason,
        row=each.about_row,
        words={said.name: said.words for said in each.words.all()},
        came={seat.seat: seat.came for seat in each.seats.all()},
        kept_from_person=each.kept_from_person,
    )
