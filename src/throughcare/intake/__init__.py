"""Feeds in: prisoner records, domain events, probation case files and case documents, told apart by what they hold."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from throughcare.intake.facts import facts_from_file
from throughcare.intake.faults import NotTakenIn

if TYPE_CHECKING:
    from throughcare.intake.run import IntakeReport, Progress

__all__ = ["NotTakenIn", "facts_from_file", "take_in"]


def take_in(
    paths: Iterable[Path],
    *,
    received_at: datetime | None = None,
    quarantine: Path | None = None,
    progress: Progress | None = None,
    by: str = "intake",
) -> IntakeReport:
    """Take files and folders into the record: see `run.take_in`."""
    # Facts of a file need no database, and do not load its models.
    from throughcare.intake import run

    return run.take_in(paths, received_at=received_at, quarantine=quarantine, progress=progress, by=by)
