"""`throughcare database`: the roles of PostgreSQL."""

from __future__ import annotations

from typing import Annotated

import typer

from throughcare.cli.failures import Failure

application = typer.Typer(help="The database's own roles.", no_args_is_help=True)


@application.callback()
def _group() -> None:
    """Keeps `roles` a command of its own while it is the only one."""


@application.command()
def roles(
    application_role: Annotated[str, typer.Option("--application", help="The role with which pages are served.")],
    print_only: Annotated[bool, typer.Option("--print", help="Write the statements, and run nothing.")] = False,
) -> None:
    """Give the application's role what it needs and no more. Run it as the owner, after each `throughcare migrate`."""
    from throughcare.cli.database import connect

    connect()
    from django.db import DatabaseError, connection, transaction

    from throughcare.record.database_roles import NotAName, granting, is_there

    if connection.vendor != "postgresql":
        raise Failure("Roles are PostgreSQL's: the embedded database has none. Set DATABASE_URL to the owner's.")
    try:
        statements = granting(application_role)
        if not is_there(application_role):
            statements = [f"CREATE ROLE {application_role} LOGIN", *statements]
        if print_only:
            typer.echo("".join(f"{statement};\n" for statement in statements), nl=False)
            return
        with transaction.atomic(), connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
    except (NotAName, DatabaseError) as fault:
        raise Failure(f"The roles could not be set: {str(fault).strip()}") from None
    typer.echo(f"{application_role} may now serve, and neither change the ledger nor make tables. Give it a password.")
