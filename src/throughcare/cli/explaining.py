"""`throughcare explain`: what policy makes of one case, from a file or from the record."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from throughcare.cli.dates import as_of
from throughcare.cli.failures import Failure
from throughcare.cli.output import Json, page, write_json

if TYPE_CHECKING:
    from throughcare.engine.facts import CaseFacts

_NUMBER = re.compile(r"[A-Z][0-9]{4}[A-Z]{2}|[A-Z][0-9]{6}")


class Asked(NamedTuple):
    """A case that was asked about: what to call it, its facts, what does not fit, and what departures bite on it."""

    title: str
    facts: CaseFacts
    does_not_fit: tuple[str, ...]
    departures: Mapping[str, tuple[str, ...]] = {}


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
    cases = _cases(case, asked)
    from throughcare.duties.explained import explained

    told = [(each.title, explained(each.facts, asked, each.departures), each.does_not_fit) for each in cases]
    if json:
        documents = [{**each.document(), "does_not_fit": list(issues)} for _, each, issues in told]
        write_json(documents[0] if len(documents) == 1 else documents)
        return
    from throughcare.cli.meeting_page import write_meeting_page

    paper = page()
    for number, (title, each, issues) in enumerate(told):
        if number:
            paper.rule()
        write_meeting_page(title, each, issues, paper)


def _cases(case: str, day: date) -> list[Asked]:
    """Each case that was asked about."""
    file = Path(case)
    if file.is_dir():
        raise Failure(f"{case!r} is a folder: name one file, or take the folder in with `throughcare intake`.")
    if file.exists():
        return _facts_from(file)
    if _NUMBER.fullmatch(case.upper()):
        return [_recorded(case.upper(), day)]
    raise Failure(f"There is no file {case!r}, and it is neither a NOMS number, like A1234BC, nor a CRN, like X123456.")


def _facts_from(file: Path) -> list[Asked]:
    from throughcare.intake import NotTakenIn, facts_from_file

    try:
        return [Asked(title or file.name, facts, issues) for title, facts, issues in facts_from_file(file)]
    except NotTakenIn as fault:
        raise Failure(f"{file}: {fault}") from None


def _recorded(number: str, day: date) -> Asked:
    from throughcare.cli.database import connect

    connect()
    from throughcare.cli.operator import operator
    from throughcare.work.reading import NoSuchCase, read_by_number

    try:
        person = read_by_number(operator(), number, "explain")
    except NoSuchCase as fault:
        raise Failure(str(fault)) from None
    from throughcare.duties.departures import biting_on
    from throughcare.record.facts import facts_of
    from throughcare.record.queries.one_case import does_not_fit

    departures = biting_on(person.pk, day)
    return Asked(f"{person.full_name}, {number}", facts_of(person.pk), does_not_fit(person.pk), departures)
