"""`throughcare account`: the first administrators, and letting somebody in who has lost password or phone."""

from __future__ import annotations

from typing import Annotated

import typer

from throughcare.cli.failures import Failure
from throughcare.cli.operator import operator
from throughcare.cli.output import Json, write_json

application = typer.Typer(help="Accounts to sign in with.", no_args_is_help=True)

Username = Annotated[str, typer.Argument(help="What they sign in with.")]


@application.command()
def make(
    username: Username,
    name: Annotated[str, typer.Option(help="The name of whoever it is for.")],
    role: Annotated[str, typer.Option(help="Their role, such as administrator, POM or HOMD.")],
    prison: Annotated[list[str] | None, typer.Option(help="The code of a prison of theirs; may be repeated.")] = None,
    region: Annotated[list[str] | None, typer.Option(help="A probation region of theirs; may be repeated.")] = None,
    pdu: Annotated[str, typer.Option(help="Their probation delivery unit.")] = "",
    body: Annotated[str, typer.Option(help="The supplier, premises or division that they work for.")] = "",
    staff_code: Annotated[str, typer.Option(help="What ties them to the cases that are theirs.")] = "",
    email: Annotated[str, typer.Option(help="Their e-mail address.")] = "",
    json: Json = False,
) -> None:
    """Make an account. Prints its first password, which is asked to be changed at the first sign-in."""
    from throughcare.cli.database import connect

    connect()
    from throughcare.work.accounts import AccountEntered
    from throughcare.work.operator_accounts import make_by_operator
    from throughcare.work.refusals import NotValid

    entered = AccountEntered(
        username=username,
        name=name,
        role=role,
        staff_code=staff_code,
        email=email,
        pdu=pdu,
        body=body,
        establishments=frozenset(prison or ()),
        regions=frozenset(region or ()),
    )
    try:
        made, password = make_by_operator(operator(), entered)
    except NotValid as refused:
        raise Failure(str(refused)) from None
    _say(made.username, password, json)


@application.command()
def let_in(username: Username, json: Json = False) -> None:
    """Give a new password, unlock, and forget the second factor. Prints the password. Ends every session."""
    from throughcare.cli.database import connect

    connect()
    from throughcare.work.operator_accounts import let_in_by_operator
    from throughcare.work.refusals import NotValid

    try:
        password = let_in_by_operator(operator(), username)
    except NotValid as refused:
        raise Failure(str(refused)) from None
    _say(username, password, json)


def _say(username: str, password: str, json: bool) -> None:
    if json:
        write_json({"username": username, "password": password})
    else:
        typer.echo(f"{username} signs in with this password, and is asked to choose another: {password}")
