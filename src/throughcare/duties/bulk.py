"""Every case at once: into the database, or into Parquet files for analysts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from throughcare.duties import policy_in_use
from throughcare.duties.models import Duty
from throughcare.duties.refresh import refresh_all
from throughcare.record.models import Person


@dataclass(frozen=True)
class Evaluated:
    """How many cases were worked out, and how many duties came of it."""

    cases: int
    duties: int


def evaluate_all(as_of: date, to: Literal["database"] | Path = "database") -> Evaluated:
    """Work out every case as of a day.

    To the database: the stored duties become those of that day. To a folder: one Parquet file a provision, and the
    database is left as it is.
    """
    if isinstance(to, Path):
        return _to_parquet(as_of, to)
    done = refresh_all(as_of)
    return Evaluated(done.cases, Duty.objects.count())


def _to_parquet(as_of: date, folder: Path) -> Evaluated:
    import polars as pl

    from throughcare.engine.nation import Nation
    from throughcare.record.columns import fact_frames

    folder.mkdir(parents=True, exist_ok=True)
    written = 0
    nation = Nation(policy_in_use.catalogue())
    for found in nation.duties(fact_frames(), as_of):
        rows = found.rows.with_columns(pl.lit(found.provision.id).alias("provision"), pl.lit(as_of).alias("as_of"))
        rows.write_parquet(folder / f"{found.provision.id}.parquet")
        written += rows.height
    return Evaluated(Person.objects.count(), written)
