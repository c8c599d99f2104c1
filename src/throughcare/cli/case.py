"""`throughcare case`: whole cases in and out as case documents."""

from __future__ import annotations

import json as json_module
from pathlib import Path
from typing import Annotated

import typer

from throughcare.cli.failures import Failure
from throughcare.cli.output import Json, write_json

application = typer.Typer(help="Whole cases in and out, as case documents.", no_args_is_help=True)


@application.command()
def export(
    number: Annotated[
        str, typer.Argument(metavar="NOMS|CRN", help="The NOMS number or CRN of somebody in the record.")
    ],
    history: Annotated[bool, typer.Option("--history", help="With what stood before corrections.")] = False,
) -> None:
    """Write the case document of one case to standard output."""
    from throughcare.cli.database import connect

    connect()
    from throughcare.cli.operator import operator
    from throughcare.record.case_document.exporting import export as exported
    from throughcare.work.reading import NoSuchCase, read_by_number

    try:
        person = read_by_number(operator(), number.upper(), "export_case")
    except NoSuchCase as fault:
        raise Failure(str(fault)) from None
    write_json(exported(person.pk, history=history))


@application.command("import")
def import_(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", exists=True, dir_okay=False, help="Case documents.")],
    json: Json = False,
) -> None:
    """Take case documents into the record. The same document twice changes nothing the second time."""
    from throughcare.cli.database import connect

    connect()
    from throughcare.cli.operator import operator
    from throughcare.record.case_document import CaseDocumentError
    from throughcare.work.exchange import import_case

    done = {"cases": 0, "new": 0, "changed": 0, "unchanged": 0}
    for file in files:
        try:
            imported = import_case(operator(), _read(file), file.name)
        except CaseDocumentError as fault:
            raise Failure(f"{file}: {fault}") from None
        done["cases"] += 1
        done["new"] += imported.new
        done["changed"] += imported.changed
        done["unchanged"] += imported.unchanged
    if json:
        write_json(done)
    else:
        typer.echo(
            f"{done['cases']} case{'s' if done['cases'] != 1 else ''}: {done['new']} rows new, {done['changed']} "
            f"changed, {done['unchanged']} unchanged."
        )


def _read(file: Path) -> object:
    try:
        return json_module.loads(file.read_text("utf-8-sig"))
    except UnicodeDecodeError:
        raise Failure(f"{file} is not text in UTF-8.") from None
    except json_module.JSONDecodeError as fault:
        raise Failure(f"{file} is not JSON: {fault.msg} at line {fault.lineno}, column {fault.colno}.") from None
