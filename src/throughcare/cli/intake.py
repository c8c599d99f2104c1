"""`throughcare intake`: records of prison and probation into the record."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from throughcare.cli.failures import BAD_INPUT, Failure
from throughcare.cli.output import Json, progress_console, write_json

if TYPE_CHECKING:
    from throughcare.intake.run import IntakeReport

COUNTS = ("rows", "new", "changed", "unchanged", "quarantined")


def intake(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH…", exists=True, help="Files, or folders of files.")],
    received_at: Annotated[
        str | None,
        typer.Option(metavar="INSTANT", help="When the files were received, like 2021-06-30T09:00:00+01:00."),
    ] = None,
    quarantine: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Where to write rows that could not be taken in, to be corrected."),
    ] = None,
    json: Json = False,
) -> None:
    """Take in prisoner records, domain events, probation case files and case documents."""
    instant = _instant(received_at)
    from throughcare.cli.database import connect

    connect()
    done = _take_in(paths, instant, quarantine)
    for file, reason in done.errors.items():
        typer.echo(f"throughcare: {file}: {reason}", err=True)
    if json:
        write_json({name: getattr(done, name) for name in COUNTS})
    else:
        _tell(done)
    if done.errors or not done.rows:
        raise typer.Exit(BAD_INPUT)


def _tell(done: IntakeReport) -> None:
    typer.echo(", ".join(f"{getattr(done, name)} {name}" for name in COUNTS))
    if done.passed_over:
        typer.echo(f"Files of no kind that is read, passed over: {', '.join(done.passed_over)}.")
    for example in done.examples:
        typer.echo(f"  {example}")
    if done.quarantine_path is not None:
        typer.echo(f"What could not be taken in is in {done.quarantine_path}, each row with its reason.")
        typer.echo("Correct it there, and take that file in.")
    if done.behind:
        typer.echo(f"{done.behind} cases are still to be worked out: run `throughcare evaluate`.")


def _take_in(paths: list[Path], received_at: datetime | None, quarantine: Path | None) -> IntakeReport:
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

    from throughcare.cli.operator import operator
    from throughcare.intake import NotTakenIn, take_in

    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    console = progress_console()
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("Taking in", total=None)

        def show(read: int, total: int) -> None:
            progress.update(task, completed=read, total=total)

        try:
            return take_in(paths, received_at=received_at, quarantine=quarantine, by=operator(), progress=show)
        except NotTakenIn as fault:
            raise Failure(str(fault)) from None


def _instant(written: str | None) -> datetime | None:
    if written is None:
        return None
    try:
        instant = datetime.fromisoformat(written)
    except ValueError:
        raise typer.BadParameter(f"{written!r} is not an instant: write it like 2021-06-30T09:00:00+01:00.") from None
    if instant.tzinfo is None:
        raise typer.BadParameter(f"{written!r} does not say its zone: end it with Z, or an offset like +01:00.")
    return instant
