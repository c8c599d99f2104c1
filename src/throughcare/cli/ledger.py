"""`throughcare ledger`: whether the audit chain holds."""

from __future__ import annotations

from typing import Annotated

import typer

from throughcare.cli.failures import Failure
from throughcare.cli.output import Json, write_json

application = typer.Typer(help="The audit chain.", no_args_is_help=True)


@application.callback()
def _group() -> None:
    """Keeps `verify` a command of its own while it is the only one."""


@application.command()
def verify(
    anchor: Annotated[
        str | None,
        typer.Option(
            metavar="NUMBER:DIGEST", help="A head noted earlier; shows entries that were cut off or made anew."
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Walk the whole ledger and name the first entry that does not hold. Prints its head, to be noted elsewhere."""
    noted = _anchor(anchor)
    from throughcare.cli.database import connect

    connect()
    from throughcare.ledger.chain import Broken
    from throughcare.record.verifying import verify_ledger

    found = verify_ledger(noted)
    if isinstance(found, Broken):
        if json:
            write_json({"holds": False, "number": found.number, "why": found.why})
        raise Failure(f"The ledger does not hold at entry {found.number}: {found.why}.")
    if json:
        write_json({"holds": True, "entries": found.entries, "head": f"{found.entries}:{found.head}"})
    else:
        typer.echo(f"The ledger holds: {found.entries} entries. Head: {found.entries}:{found.head}")


def _anchor(written: str | None) -> tuple[int, str] | None:
    if written is None:
        return None
    number, _, digest = written.partition(":")
    if not number.isdigit() or len(digest) != 64:
        raise typer.BadParameter(f"{written!r} is no head of the ledger: it is a number, a colon and 64 digits.")
    return int(number), digest
