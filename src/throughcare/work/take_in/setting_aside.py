"""Rows set aside: kept with their fault until they are corrected and taken in again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from throughcare.record.models import IntakeRun, Quarantined
from throughcare.work.take_in.observations import SetAside, digest_of

_MOST_KEPT = 100_000


def set_aside(rows: Iterable[SetAside], run: IntakeRun, at: datetime) -> None:
    """Keep these rows with what is wrong with them. The same row with the same fault is kept once."""
    kept = {}
    for aside in rows:
        origin, digest = aside.origin, digest_of(aside.origin.row)
        kept[origin.feed, digest, aside.field] = Quarantined(
            run=run,
            feed=origin.feed,
            file=storable(origin.file)[-1000:],
            line=origin.line,
            field=storable(aside.field)[:200],
            reason=storable(aside.reason),
            row=storable(origin.row),
            digest=digest,
            quarantined_at=at,
        )
    if kept:
        Quarantined.objects.bulk_create(
            kept.values(),
            update_conflicts=True,
            unique_fields=["feed", "digest", "field"],
            update_fields=["run", "file", "line", "reason", "row", "quarantined_at", "resolved_at"],
        )


def resolve(digests: Iterable[str], at: datetime) -> None:
    """These rows have been corrected and taken in."""
    wanted = list(digests)
    if wanted:
        Quarantined.objects.filter(digest__in=wanted, resolved_at=None).update(resolved_at=at)


def storable(row: Any) -> Any:
    """A row as every database can hold it: what is no text is written out, and a very long text is cut short."""
    if isinstance(row, str):
        if not row.isprintable():
            row = row.replace("\x00", "\\u0000").encode("utf-8", "backslashreplace").decode()
        return row[:_MOST_KEPT]
    if isinstance(row, dict):
        return {storable(name): storable(value) for name, value in row.items()}
    if isinstance(row, list):
        return [storable(value) for value in row]
    return row
