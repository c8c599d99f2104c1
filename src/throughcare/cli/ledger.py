"""`throughcare ledger`: whether the audit chain holds, and noting its head outside the database."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from throughcare.cli.failures import Failure
from throughcare.cli.output import Json, write_json

if TYPE_CHECKING:
    from throughcare.ledger.chain import Verified
    from throughcare.record.verifying import Anchored

application = typer.Typer(help="The audit chain.", no_args_is_help=True)


@application.command()
def verify(
    anchor: Annotated[
        str | None,
        typer.Option(metavar="NUMBER:DIGEST", help="A head noted by hand, held against the chain besides the anchor."),
    ] = None,
    json: Json = False,
) -> None:
    """Walk the whole ledger, and every line of its anchor, and name the first entry that does not hold."""
    noted = _noted(anchor)
    from throughcare.cli.database import connect

    connect()
    from throughcare.ledger.chain import Broken
    from throughcare.record.verifying import Anchored, anchored, verify_ledger

    file = _anchor_if_any()
    found = verify_ledger(noted, file)
    if isinstance(found, Broken):
        if json:
            write_json({"holds": False, "number": found.number, "why": found.why})
        raise Failure(str(found))
    _tell(found, anchored(file) if file else Anchored(), json)


@application.command("anchor")
def note(json: Json = False) -> None:
    """Note the ledger's head in the anchor, a file outside the database. `throughcare serve` does so by itself."""
    from throughcare.cli.database import connect

    connect()
    from throughcare.ledger.anchor import NotAnchored
    from throughcare.record.anchoring import is_anchored, note_head

    file = anchor_file()
    if not is_anchored():
        raise Failure("The anchor has been turned off by two people; the ledger says by whom. Nothing was noted.")
    try:
        line = note_head(file)
    except (NotAnchored, OSError) as fault:
        raise Failure(f"The ledger's head could not be noted in {file}: {fault}") from None
    if json:
        write_json({"noted": line is not None, "number": line.number if line else None})
    else:
        typer.echo(f"Noted in {file}: entry {line.number}." if line else f"Nothing new to note in {file}.")


def anchor_file() -> Path:
    """The file in which the head is noted.

    Raises:
        Failure: PostgreSQL is used, and no path was given.
    """
    file = _anchor_if_any()
    if file is None:
        raise Failure(
            "Set THROUGHCARE_ANCHOR to a file outside the database, in which the ledger's head is noted: best on "
            "another machine, or where lines can only be added."
        )
    return file


def _anchor_if_any() -> Path | None:
    from django.conf import settings

    file: Path | None = settings.LEDGER_ANCHOR
    return file


def _tell(found: Verified, anchored: Anchored, json: bool) -> None:
    last = anchored.last
    if json:
        noted = {"lines": anchored.lines, "last": last.number, "at": last.at.isoformat()} if last else None
        head = f"{found.entries}:{found.head}"
        write_json({"holds": True, "entries": found.entries, "erased": found.erased, "head": head, "anchor": noted})
        return
    typer.echo(f"The ledger holds: {found.entries} entries. Head: {found.entries}:{found.head}")
    if found.erased:
        typer.echo(f"Something was erased of {found.erased} of them, and the ledger tells when and by whom.")
    if last is None:
        typer.echo("No anchor: entries cut off the end, or a ledger made anew, would not show.")
    else:
        lines, at = anchored.lines, last.at.isoformat()
        typer.echo(f"The anchor agrees: {lines} lines, the last of entry {last.number} at {at}.")


def _noted(written: str | None) -> tuple[int, str] | None:
    if written is None:
        return None
    number, _, digest = written.partition(":")
    if not number.isdigit() or len(digest) != 64:
        raise typer.BadParameter(f"{written!r} is no head of the ledger: it is a number, a colon and 64 digits.")
    return int(number), digest
