"""`throughcare facts`: the facts of every case in files, as policy reads them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from throughcare.cli.failures import Failure
from throughcare.cli.output import Json, progress_console, write_json

application = typer.Typer(help="The facts of every case in files, as policy reads them.", no_args_is_help=True)


@application.callback()
def _group() -> None:
    """Keeps `export` a command of its own while it is the only one."""


@application.command()
def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is empty, or not there yet.")],
    json: Json = False,
) -> None:
    """Write the facts of every case to a folder, a Parquet file a table: `evaluate --from-parquet` reads it."""
    from throughcare.cli.database import connect

    connect()
    from throughcare.cli.operator import operator
    from throughcare.engine.fact_files import FolderInUse
    from throughcare.work.exporting_facts import export_facts

    try:
        with progress_console().status("Writing the facts of every case"):
            written = export_facts(operator(), folder)
    except FolderInUse as fault:
        raise Failure(str(fault)) from None
    if json:
        write_json(written)
    else:
        typer.echo(f"{written['rows']} rows of {written['cases']} cases written to {folder}.")
