"""`throughcare explain`: what policy makes of one case, from a file or from the record."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from throughcare.cli.dates import as_of
from throughcare.cli.failures import Failure
from throughcare.cli.output import Json, page, write_json

if TYPE_CHECKING:
    from throughcare.engine.facts import CaseFacts

_NUMBER = re.compile(r"[A-Z][0-9]{4}[A-Z]{2}|[A-Z][0-9]{6}")


def explain(
    case: Annotated[
        str,
        typer.Argument(
            metavar="FILE|NOMS|CRN",
            help="A case document or a prisoner record in a file; or the NOMS number or CRN of somebody in the record.",
        ),
    ],
    day: Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="The day asked about; else today.")] = None,
    json: Json = False,
) -> None:
    """Explain who is responsible for a case, what is due, from whom, by when and why, by paragraph."""
    asked = as_of(day)
    title, facts = _case(case)
    from throughcare.duties.explained import explained

    told = explained(facts, asked)
    if json:
        write_json(told.document())
    else:
        from throughcare.cli.meeting_page import write_meeting_page

        write_meeting_page(title, told, page())


def _case(case: str) -> tuple[str, CaseFacts]:
    """A title for the case, and its facts."""
    file = Path(case)
    if file.exists():
        return file.name, _facts_from(file)
    if _NUMBER.fullmatch(case.upper()):
        return _recorded(case.upper())
    raise Failure(f"There is no file {case!r}, and it is neither a NOMS number, like A1234BC, nor a CRN, like X123456.")


def _facts_from(file: Path) -> Any:
    from throughcare.intake import NotTakenIn, facts_from_file

    try:
        return facts_from_file(file)
    except NotTakenIn as fault:
        raise Failure(f"{file}: {fault}") from None


def _recorded(number: str) -> tuple[str, CaseFacts]:
    from throughcare.cli.database import connect

    connect()
    from throughcare.cli.operator import operator
    from throughcare.work.reading import NoSuchCase, read_by_number

    try:
        person = read_by_number(operator(), number, "explain")
    except NoSuchCase as fault:
        raise Failure(str(fault)) from None
    from throughcare.record.facts import facts_of

    return f"{person.full_name}, {number}", facts_of(person.pk)
