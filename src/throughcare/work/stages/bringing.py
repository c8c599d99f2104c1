"""Writing what a stage brings with it."""

from __future__ import annotations

from typing import Any

from throughcare.record.corrections import supersede
from throughcare.record.fact_tables import model_of
from throughcare.record.models import CaseRow
from throughcare.record.provenance import Provenance
from throughcare.work.stages.stage import Brings


def bring(brings: Brings, row: CaseRow, before: CaseRow | None, provenance: Provenance) -> int | None:
    """Write what the stage's row brings, in the caller's transaction: the id of that row, or None where it stands.

    `before`: the stage's row as it stood.
    """
    its_day, told_by = brings.day[0].column.name, brings.day[1].column.name
    day, day_before = getattr(row, told_by), getattr(before, told_by, None)
    model: Any = model_of(brings.of)
    alike = model.objects.current().of(row.person_id).filter(**brings.sets)
    if day is None or alike.filter(**{its_day: day}).exists():
        return None
    standing: CaseRow | None = alike.filter(**{its_day: day_before}).last() if day_before is not None else None
    if standing is not None:
        moved = supersede(standing, expected_version=standing.version, provenance=provenance, **{its_day: day})
        return int(moved.pk)
    made = model.objects.create(person_id=row.person_id, **brings.sets, **{its_day: day}, **provenance.columns())
    return int(made.pk)
