"""`throughcare policy`: provisions listed, shown and searched; the questions that the texts leave open; the sweep."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from throughcare.cli.dates import as_of
from throughcare.cli.failures import Failure
from throughcare.cli.output import Json, page, write_json

if TYPE_CHECKING:
    from throughcare.policy.catalogue import Entry
    from throughcare.policy.sweep.sweeping import Swept

application = typer.Typer(help="The provisions of policy: list them, show one, or find some.", no_args_is_help=True)


@application.command("list")
def list_provisions(json: Json = False) -> None:
    """List every provision."""
    from throughcare.cli.provision_page import listing, write_listing

    if json:
        write_json(listing(_catalogue().entries))
    else:
        write_listing(_catalogue().entries, page())


@application.command()
def find(words: Annotated[list[str], typer.Argument(help="Words to look for.")], json: Json = False) -> None:
    """Find provisions by what they say: words, a limit, a paragraph, a document, an owner or a measure."""
    from throughcare.cli.provision_page import found_listing, write_found
    from throughcare.policy.finding import find

    wanted = " ".join(words)
    found = find(_catalogue(), wanted)
    if not found:
        raise Failure(f"No provision has all of the words {wanted!r}.")
    if json:
        write_json(found_listing(found))
    else:
        write_found(found, page())


@application.command()
def show(
    id_: Annotated[str, typer.Argument(metavar="ID", help="Its id, like NS-4.3.5.")],
    day: Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="The day asked about; else today.")] = None,
    json: Json = False,
) -> None:
    """Show one provision as it reads on a day: its clock, its condition, the reading adopted, and where it stands."""
    entry = _version(id_, day)
    from throughcare.cli.provision_page import provision_document, write_provision

    versions = _catalogue().versions_of(id_)
    if json:
        write_json(provision_document(entry, versions))
    else:
        write_provision(entry, versions, page())


def _version(id_: str, day: str | None) -> Entry:
    """The version in force on the day; on no day that was named, the one that stands in lists will do."""
    catalogue, asked = _catalogue(), as_of(day)
    if id_ not in catalogue:
        near = [entry.provision.id for entry in catalogue if entry.provision.id.casefold().startswith(id_.casefold())]
        hint = f" Did you mean {', '.join(near[:5])}?" if near else " `throughcare policy find WORDS` looks for words."
        raise Failure(f"There is no provision {id_}.{hint}")
    found: Entry | None = catalogue.on(id_, asked)
    if found is None and day is not None:
        from throughcare.policy.versions import days_in_force

        stands = "; ".join(days_in_force(each) for each in catalogue.versions_of(id_))
        raise Failure(f"{id_} is not in force on {asked:%-d %B %Y}: it is in force {stands}.")
    return found or cast("Entry", catalogue[id_])


@application.command()
def questions(json: Json = False) -> None:
    """The questions that the texts leave open, and the readings adopted."""
    from throughcare.cli.questions_page import question_documents, write_questions
    from throughcare.duties.open_questions import questions

    if json:
        write_json(question_documents(questions()))
    else:
        write_questions(questions(), page())


@application.command()
def sweep(
    folder: Annotated[
        Path | None, typer.Argument(envvar="THROUGHCARE_SOURCES", help="The folder that holds the published texts.")
    ] = None,
    json: Json = False,
) -> None:
    """Hold every time word of the published texts against the list of what becomes of each."""
    from throughcare.cli.sweep_page import sweep_documents, write_sweep

    if folder is None:
        raise Failure("The texts are not kept here. Name the folder that holds them, or set THROUGHCARE_SOURCES.")
    swept = _swept(folder)
    if json:
        write_json(sweep_documents(swept))
    else:
        write_sweep(swept, page())
    if not all(each.clean for each in swept):
        raise Failure("The texts and the list of their time words disagree.")


def _swept(folder: Path) -> list[Swept]:
    from throughcare import provisions
    from throughcare.policy.sweep.kept import kept_texts
    from throughcare.policy.sweep.places import HeadingsMissing
    from throughcare.policy.sweep.sweeping import TextsNotHere, sweep

    try:
        return sweep(folder, kept_texts(provisions), _catalogue())
    except (TextsNotHere, HeadingsMissing) as error:
        raise Failure(str(error)) from error


def _catalogue() -> Any:
    from throughcare.duties.policy_in_use import catalogue

    return catalogue()
