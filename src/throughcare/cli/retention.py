"""`throughcare retention`: what is no longer kept, and purging it, which takes two people."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from throughcare.cli.failures import Failure
from throughcare.cli.output import Json, write_json

if TYPE_CHECKING:
    from throughcare.access.permissions import Actor
    from throughcare.record.purging import Plan

application = typer.Typer(help="How long what is held is kept.", no_args_is_help=True)

SALT = "throughcare.retention.purge"
HOURS_TO_PURGE = 24


@application.command()
def rules(json: Json = False) -> None:
    """Show how long what is held is kept, and which lengths are assumptions."""
    from throughcare.access.handled import HANDLING
    from throughcare.access.retention import LENGTHS, RULES

    if json:
        lengths = [{**asdict(each), "setting": each.setting, "years": each.years} for each in LENGTHS]
        tables = {label: handling.keep.value for label, handling in HANDLING.items()}
        write_json(
            {"rules": {keep.value: words for keep, words in RULES.items()}, "lengths": lengths, "tables": tables}
        )
        return
    for keep, words in RULES.items():
        held = sum(handling.keep is keep for handling in HANDLING.values())
        typer.echo(f"{keep.value} ({held} tables): {words}")
    typer.echo("")
    for each in LENGTHS:
        assumed = "an assumption" if each.assumed else "from the schedule"
        typer.echo(f"{each.years} {each.what} ({each.setting}), {assumed}. {each.why}")


@application.command("dry-run")
def dry_run(json: Json = False) -> None:
    """Show what a purge would take today, by table and by case. Gives a token with which somebody else may purge it."""
    from throughcare.cli.database import connect

    connect()
    from django.core.signing import dumps

    from throughcare.work.purging import dry_run as look

    actor = _operator()
    found = look(actor)
    token = dumps({"digest": found.digest, "by": actor.name}, salt=SALT) if not found.is_empty else ""
    if json:
        write_json({**_counted(found), "token": token})
        return
    _tell(found)
    if token:
        typer.echo(f"\nFor somebody else, within {HOURS_TO_PURGE} hours:\n  throughcare retention purge {token}")


@application.command()
def purge(
    token: Annotated[str, typer.Argument(metavar="TOKEN", help="What the dry run of somebody else gave.")],
    confirm_cases: Annotated[
        int, typer.Option(metavar="NUMBER", help="How many cases it takes, where that is more than 5 % of them.")
    ] = 0,
    json: Json = False,
) -> None:
    """Purge what somebody else's dry run found, and nothing else."""
    from throughcare.cli.database import connect
    from throughcare.policy.words import units

    connect()
    from django.core.signing import BadSignature, loads

    from throughcare.work.purging import Purge, purge_by_two
    from throughcare.work.refusals import Refused

    try:
        proposed = loads(token, salt=SALT, max_age=HOURS_TO_PURGE * 3_600)
    except BadSignature:
        raise Failure(f"This is no token of a dry run of the last {HOURS_TO_PURGE} hours.") from None
    try:
        done = purge_by_two(_operator(), proposed["by"], Purge(proposed["digest"], confirm_cases))
    except Refused as refusal:
        raise Failure(str(refusal)) from None
    if json:
        write_json(dict(done))
    else:
        typer.echo(
            f"Purged: {units(done['rows'], 'row')} of {units(done['cases'], 'case')}, {done['cases_gone']} altogether."
        )


def _operator() -> Actor:
    """Whoever may start the command line of this machine administers it."""
    from throughcare.access.permissions import Actor
    from throughcare.access.roles import Role
    from throughcare.cli.operator import operator

    return Actor(operator(), Role.ADMINISTRATOR)


def _counted(found: Plan) -> dict[str, object]:
    by_case: dict[str, dict[str, int]] = {}
    for each in found.going:
        by_case.setdefault(str(each.person), {})[each.table] = len(each.rows)
    return {
        "as_of": found.as_of.isoformat(),
        "cases": found.cases,
        "tables": dict(sorted(found.tables.items())),
        "going": by_case,
        "staying": [asdict(each) for each in found.staying],
    }


def _tell(found: Plan) -> None:
    from throughcare.policy.words import units

    rows = sum(found.tables.values())
    going = f"{units(rows, 'row')} of {len(found.people)} of {units(found.cases, 'case')}"
    typer.echo(f"{going} would go, {len(found.gone)} altogether.")
    for table, count in sorted(found.tables.items()):
        typer.echo(f"  {table}: {count}")
    for each in found.going:
        typer.echo(f"  case {each.person}: {len(each.rows)} of {each.table}")
    untold = [each for each in found.staying if each.untold]
    if untold:
        typer.echo(f"Of {units(len(untold), 'case')} the record cannot tell how long it is kept, so it stays:")
    for stays in untold:
        typer.echo(f"  case {stays.person}: {stays.why}")
