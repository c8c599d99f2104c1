"""`throughcare evaluate`: every case worked out, into the database or into Parquet files."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Annotated

import typer

from throughcare.cli.dates import as_of
from throughcare.cli.output import Json, progress_console, write_json


def evaluate(
    day: Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="The day asked about; else today.")] = None,
    parquet: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Write Parquet files to this folder, and leave the database as it is."),
    ] = None,
    json: Json = False,
) -> None:
    """Work out every case: into the database, or with --parquet into files for analysts."""
    asked = as_of(day)
    from throughcare.cli.database import connect

    connect()
    from throughcare.duties.bulk import evaluate_all

    began = time.monotonic()
    with progress_console().status("Working out every case"):
        done = evaluate_all(asked, to=parquet or "database")
    seconds = round(time.monotonic() - began, 1)
    if json:
        write_json({"as_of": asked.isoformat(), "cases": done.cases, "duties": done.duties, "seconds": seconds})
    else:
        where = f"to {parquet}" if parquet else "to the database"
        typer.echo(f"{done.cases} cases worked out as of {asked:%-d %B %Y}, {done.duties} duties written {where}.")
