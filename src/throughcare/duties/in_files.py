"""Duties in Parquet files, for analysts: of facts in columns, or of facts in files. Nothing here knows the database.

Nothing crosses cases, so that the caseload may be worked out a shard at a time, wherever: see `over_spark`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from throughcare.duties import policy_in_use

if TYPE_CHECKING:
    import polars as pl


@dataclass(frozen=True)
class Evaluated:
    """How many cases were worked out, and how many duties came of it."""

    cases: int
    duties: int


@dataclass(frozen=True)
class Shard:
    """The cases whose keys lie in a range, to be worked out by any process that reaches the folders."""

    facts: Path
    within: range
    part: int
    as_of: date
    to: Path

    def work_out(self) -> Evaluated:
        """Work out the shard's cases: for each provision one file more in its folder.

        Raises:
            UnusableFacts: the folder of facts holds no such facts.
        """
        from throughcare.engine.fact_files import read_facts

        return write_duty_files(read_facts(self.facts, self.within), self.as_of, self.to, self.part)


def write_duty_files(
    frames: Mapping[str, pl.DataFrame], as_of: date, folder: Path, part: int | None = None
) -> Evaluated:
    """Work out every case of the tables, and write the duties with a clock: a file a provision, `NS-1.1.parquet`.

    For one part of several, that is a folder with a file a part; whoever reads Parquet reads both alike.

    Raises:
        UnusableFacts: a row belongs to no case.
    """
    import polars as pl

    from throughcare.engine.fact_files import UnusableFacts
    from throughcare.engine.tables import CaseMissing

    written = 0
    try:
        for found in policy_in_use.nation().duties(frames, as_of):
            rows = found.rows.with_columns(pl.lit(found.provision.id).alias("provision"), pl.lit(as_of).alias("as_of"))
            rows.write_parquet(_duty_path(folder, found.provision.id, part), mkdir=True)
            written += rows.height
    except CaseMissing as fault:
        raise UnusableFacts(str(fault)) from None
    return Evaluated(frames["case"].height, written)


def evaluate_files(facts: Path, as_of: date, to: Path, shards: int = 1) -> Evaluated:
    """Work out the facts of a folder into another: all cases at once, or shard after shard in less memory.

    Raises:
        FolderInUse: the folder of duties is not empty.
        UnusableFacts: the folder of facts holds no such facts.
    """
    from throughcare.engine.fact_files import new_folder, read_facts

    if shards > 1:
        return together([shard.work_out() for shard in shards_of(facts, shards, as_of, to)])
    new_folder(to)
    return write_duty_files(read_facts(facts), as_of, to)


def shards_of(facts: Path, count: int, as_of: date, to: Path) -> list[Shard]:
    """A folder of facts in so many shards, to be worked out into a folder of duties, which is made.

    Raises:
        FolderInUse: the folder of duties is not empty.
        UnusableFacts: the folder of facts holds no such facts.
    """
    from throughcare.engine.fact_files import new_folder, shards

    ranges = shards(facts, count)
    new_folder(to)
    return [Shard(facts.resolve(), within, part, as_of, to.resolve()) for part, within in enumerate(ranges, start=1)]


def together(done: Sequence[Evaluated]) -> Evaluated:
    """What came of all shards."""
    return Evaluated(sum(each.cases for each in done), sum(each.duties for each in done))


def _duty_path(folder: Path, provision: str, part: int | None) -> Path:
    table = folder / f"{provision}.parquet"
    return table if part is None else table / f"part-{part:05}.parquet"
