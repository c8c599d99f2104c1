"""Every case at once: into the database, or into Parquet files for analysts."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Literal

from throughcare.duties.in_files import Evaluated, write_duty_files
from throughcare.duties.models import Duty
from throughcare.duties.refresh import refresh_all


def evaluate_all(as_of: date, to: Literal["database"] | Path = "database") -> Evaluated:
    """Work out every case as of a day.

    To the database: the stored duties become those of that day. To a folder: one Parquet file a provision, and the
    database is left as it is.

    Raises:
        FolderInUse: the folder is not empty.
    """
    if isinstance(to, Path):
        return _to_parquet(as_of, to)
    done = refresh_all(as_of)
    return Evaluated(done.cases, Duty.objects.count())


def _to_parquet(as_of: date, folder: Path) -> Evaluated:
    from throughcare.engine.fact_files import new_folder
    from throughcare.record.columns import fact_frames

    new_folder(folder)
    return write_duty_files(fact_frames(), as_of, folder)
