"""`throughcare notices`: writing those that are due, sending what waits, and what stands in the outbox.

For cron or a timer: `throughcare notices due` once a day, `throughcare notices send` every few minutes.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Annotated

import typer

from throughcare.cli.failures import Failure
from throughcare.cli.output import Json, write_json

if TYPE_CHECKING:
    from throughcare.access.permissions import Actor

application = typer.Typer(help="Notices to people outside: who is told what, once each.", no_args_is_help=True)

SECONDS_BETWEEN_LOOKS = 60


@application.command()
def due(json: Json = False) -> None:
    """Write the notices that today's dates bring, and that were not written yet; `send` sends them."""
    from throughcare.cli.database import connect

    connect()
    from throughcare.calendar import today_in_london
    from throughcare.cli.operator import operator
    from throughcare.duties.refresh import refresh_stale
    from throughcare.work.due_notices import bring_due

    today = today_in_london()
    refresh_stale(today)
    made = bring_due(operator(), today)
    if json:
        write_json(made)
        return
    for provision, count in made.items():
        typer.echo(f"{provision}: {count:,} written")


@application.command()
def send(
    watch: Annotated[bool, typer.Option("--watch", help="Go on, and look again each minute.")] = False,
    json: Json = False,
) -> None:
    """Send what waits, to each recipient once. What cannot be sent is tried again later, and then listed."""
    from throughcare.cli.database import connect

    connect()
    from django.db import connection

    from throughcare.cli.operator import operator
    from throughcare.notices.carriers import carrier_in_use
    from throughcare.work.sending import send_waiting

    while True:
        done = send_waiting(operator(), carrier_in_use())
        if json:
            write_json({"sent": done.sent, "later": done.later, "failed": done.failed})
        elif not watch or done.sent or done.later or done.failed:
            typer.echo(f"{done.sent:,} sent, {done.later:,} to be tried again, {done.failed:,} could not be sent")
        if not watch:
            return
        connection.close()
        time.sleep(SECONDS_BETWEEN_LOOKS)


@application.command("list")
def list_(json: Json = False) -> None:
    """Count what stands in the outbox, by provision and by how it stands. It names nobody."""
    from throughcare.cli.database import connect

    connect()
    from throughcare.access.outbox import NoticeState
    from throughcare.record.queries.outbox import counted

    found = counted()
    if json:
        write_json([{"provision": provision, "state": state, "notices": count} for provision, state, count in found])
        return
    for provision, state, count in found:
        typer.echo(f"{provision:24} {NoticeState(state).label:22} {count:,}")
    if not found:
        typer.echo("The outbox is empty.")


@application.command()
def mailboxes(json: Json = False) -> None:
    """Show the functional mailboxes that notices go to."""
    from throughcare.cli.database import connect

    connect()
    from throughcare.record.queries.outbox import mailboxes as held

    columns = ("recipient", "place_kind", "place", "email")
    rows = [{name: str(getattr(each, name)) for name in columns} for each in held()]
    if json:
        write_json(rows)
        return
    for row in rows:
        typer.echo(f"{row['recipient']:20} {row['place_kind']:8} {row['place'] or '-':28} {row['email']}")
    if not rows:
        typer.echo("There is no mailbox yet: throughcare notices mailbox --help")


@application.command()
def mailbox(
    recipient: Annotated[str, typer.Argument(help="Whose: vlo, ldu, ppcs, police, mappa or childrens_services.")],
    place_kind: Annotated[str, typer.Argument(help="What it serves: unit, prison, region or nation.")],
    email: Annotated[str, typer.Argument(help="Its address; '' takes the mailbox away.")],
    place: Annotated[str, typer.Option(help="The unit's name, the prison's code or the region's name.")] = "",
) -> None:
    """Enter a functional mailbox, or change its address."""
    from throughcare.cli.database import connect

    connect()
    from throughcare.access.outbox import PlaceKind, Recipient
    from throughcare.work.mending import NewMailbox, keep_mailbox
    from throughcare.work.refusals import Refused

    entered = NewMailbox(
        recipient=Recipient(recipient) if recipient in set(Recipient) else None,
        place_kind=PlaceKind(place_kind) if place_kind in set(PlaceKind) else None,
        place=place,
        email=email,
    )
    try:
        keep_mailbox(_operator(), entered)
    except Refused as refusal:
        raise Failure(str(refusal)) from None
    typer.echo("The mailbox is kept.")


def _operator() -> Actor:
    """Whoever may start the command line of this machine administers it."""
    from throughcare.access.permissions import Actor
    from throughcare.access.roles import Role
    from throughcare.cli.operator import operator

    return Actor(operator(), Role.ADMINISTRATOR)
