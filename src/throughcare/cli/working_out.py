"""`throughcare evaluate`: every case worked out, into the database or into Parquet files."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from throughcare.cli.dates import as_of
from throughcare.cli.failures import Failure
from throughcare.cli.output import Json, progress_console, write_json

if TYPE_CHECKING:
    from throughcare.duties.in_files import Evaluated


def evaluate(
    day: Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="The day asked about; else today.")] = None,
    parquet: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Write Parquet files to this folder, and leave the database as it is."),
    ] = None,
    from_parquet: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Take the facts from this folder, as `facts export` writes one."),
    ] = None,
    shards: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="With --from-parquet: work out the cases in so many parts.")
    ] = None,
    spark: Annotated[
        str | None, typer.Option(metavar="MASTER", help="With --from-parquet: over this Spark, such as local[2].")
    ] = None,
    json: Json = False,
) -> None:
    """Work out every case: into the database, or with --parquet into files for analysts."""
    asked = as_of(day)
    began = time.monotonic()
    if from_parquet is not None:
        if parquet is None:
            raise typer.BadParameter("say with --parquet where the duties are to be written.")
        done = _of_files(from_parquet, parquet, asked, shards, spark)
    elif shards is not None or spark is not None:
        raise typer.BadParameter("shards are of facts in files: name their folder with --from-parquet.")
    else:
        done = _of_the_record(asked, parquet)
    seconds = round(time.monotonic() - began, 1)
    if json:
        write_json({"as_of": asked.isoformat(), "cases": done.cases, "duties": done.duties, "seconds": seconds})
    else:
        where = f"to {parquet}" if parquet else "to the database"
        typer.echo(f"{done.cases} cases worked out as of {asked:%-d %B %Y}, {done.duties} duties written {where}.")


def _of_the_record(asked: date, parquet: Path | None) -> Evaluated:
    from throughcare.cli.database import connect

    connect()
    from throughcare.duties.bulk import evaluate_all
    from throughcare.engine.fact_files import FolderInUse

    try:
        with progress_console().status("Working out every case"):
            return evaluate_all(asked, to=parquet or "database")
    except FolderInUse as fault:
        raise Failure(str(fault)) from None


def _of_files(facts: Path, to: Path, asked: date, count: int | None, spark: str | None) -> Evaluated:
    """Work out the facts of a folder; no database is opened."""
    from throughcare.duties.in_files import evaluate_files, shards_of, together
    from throughcare.duties.over_spark import NoSpark, over_spark, spark_session
    from throughcare.engine.fact_files import FolderInUse, UnusableFacts

    try:
        with progress_console().status("Working out every case"):
            if spark is None:
                return evaluate_files(facts, asked, to, count or 1)
            with spark_session(spark) as session:
                count = count or session.sparkContext.defaultParallelism
                return together(over_spark(session, shards_of(facts, count, asked, to)))
    except (FolderInUse, NoSpark, UnusableFacts) as fault:
        raise Failure(str(fault)) from None
