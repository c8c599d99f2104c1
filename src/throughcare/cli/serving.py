"""`throughcare serve` and `throughcare demo`: the site, and a fictional caseload to look at in it."""

from __future__ import annotations

import json as json_module
import socket
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from throughcare.cli.failures import Failure
from throughcare.cli.keeping_up import start_keeping_up
from throughcare.cli.ledger import anchor_file
from throughcare.cli.output import Json, progress_console, write_json

if TYPE_CHECKING:
    from throughcare.intake.demonstration import DemonstrationReport


def demo(
    people: Annotated[int, typer.Option(min=1, max=100_000, help="How many people.")] = 400,
    seed: Annotated[int, typer.Option(help="The same seed makes the same people.")] = 1,
    if_empty: Annotated[bool, typer.Option("--if-empty", help="Only where the record holds nobody yet.")] = False,
    json: Json = False,
) -> None:
    """Load a fictional caseload, with accounts to sign in with."""
    from throughcare.cli.database import connect

    connect()
    from throughcare.record.models import Person

    if if_empty and Person.objects.exists():
        _say({"people": 0}, "The record holds people already; nothing was loaded.", json)
        return
    done = _load(people, seed)
    _say(
        {"people": done.people, "seed": seed, "duties": done.duties, "accounts": done.accounts},
        f"A fictional caseload of {done.people} people with {done.duties} duties has been loaded.",
        json,
    )


def _load(people: int, seed: int) -> DemonstrationReport:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    from throughcare.intake.demonstration import NotLoaded, load

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    console = progress_console()
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("Making people", total=people)
        try:
            return load(people, seed, progress=lambda done, of: progress.update(task, completed=done, total=of))
        except NotLoaded as fault:
            raise Failure(str(fault)) from None


def serve(
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65_535, help="The port to listen on.")] = 8000,
    workers: Annotated[int, typer.Option(min=1, help="Processes that answer.")] = 1,
) -> None:
    """Serve the site until stopped."""
    from throughcare.cli.database import connect

    connect(serving=True)
    from django.conf import settings
    from granian.constants import Interfaces
    from granian.server import Server

    _check_ledger()
    _check_assets(Path(settings.STATIC_ROOT))
    _check_port(host, port)
    announce(host, port, Path(settings.DEMONSTRATION_SIGN_INS), password_alone=settings.PASSWORD_ALONE_ALLOWED)
    server = Server(
        "throughcare.site.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=4,
        log_enabled=False,
    )
    start_keeping_up()
    _let_connections_go()
    server.serve()


def announce(host: str, port: int, sign_ins: Path, *, password_alone: bool = False) -> None:
    """Say where the site is, and who may sign in to a demonstration."""
    shown = f"[{host}]" if ":" in host else host
    typer.echo(f"Throughcare is at http://{shown}:{port}/  (Ctrl+C stops it)")
    accounts = _sign_ins(sign_ins)
    if not accounts:
        return
    typer.echo("\nThe caseload is fictional. Sign in as:\n")
    widest = max(len(account["username"]) for account in accounts)
    for account in accounts:
        typer.echo(f"  {account['username']:<{widest}}  {account['password']}  {account['role']}, {account['name']}")
    if password_alone:
        typer.echo("\nOn this machine a password is enough, for the administrator and the auditor too.")
    typer.echo("")


def _sign_ins(file: Path) -> list[dict[str, Any]]:
    try:
        accounts: list[dict[str, Any]] = json_module.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return []
    return accounts


def _check_assets(folder: Path) -> None:
    if not (folder / "staticfiles.json").exists():
        raise Failure("The style sheet has not been built. Run `make assets` first, or `make run`, which does both.")


def _check_ledger() -> None:
    from django.db import connection

    from throughcare.record.database_roles import may_change_the_ledger
    from throughcare.record.durability import THROWAWAY, is_thrown_away

    anchor_file()
    if connection.vendor == "postgresql" and not is_thrown_away() and may_change_the_ledger():
        raise Failure(
            "The role of DATABASE_URL could change the ledger. Serve with another, made by the owner with `throughcare "
            f"database roles --application NAME`; only for a database that is thrown away, set {THROWAWAY}=yes."
        )


def _let_connections_go() -> None:
    """The server forks its workers, and two processes must not share one connection, nor a pool of them."""
    from django.db import connection, connections

    connections.close_all()
    if connection.vendor == "postgresql":
        pooled: Any = connections["default"]
        pooled.close_pool()


def _check_port(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind((host, port))
        except OSError as fault:
            raise Failure(
                f"Port {port} of {host} cannot be used: {fault.strerror}. Choose another with --port."
            ) from None


def _say(document: dict[str, Any], words: str, json: bool) -> None:
    if json:
        write_json(document)
    else:
        typer.echo(words)
