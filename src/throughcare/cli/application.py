"""The command line's root: its commands, and how they fail."""

from __future__ import annotations

import os
import sys

import typer

from throughcare.cli import (
    account,
    case,
    database,
    explaining,
    facts,
    intake,
    ledger,
    notices,
    policy,
    retention,
    roles,
    service_account,
    serving,
    working_out,
)
from throughcare.cli.failures import BAD_INPUT, Failure

application = typer.Typer(
    name="throughcare",
    help="One record from court to the end of supervision, and what published policy makes of it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

application.command("explain")(explaining.explain)
application.add_typer(policy.application, name="policy")
application.command("evaluate")(working_out.evaluate)
application.command("intake")(intake.intake)
application.command("migrate")(database.migrate)
application.command("demo")(serving.demo)
application.command("serve")(serving.serve)
application.add_typer(account.application, name="account")
application.add_typer(case.application, name="case")
application.add_typer(facts.application, name="facts")
application.add_typer(ledger.application, name="ledger")
application.add_typer(notices.application, name="notices")
application.add_typer(service_account.application, name="service-account")
application.add_typer(roles.application, name="database")
application.add_typer(retention.application, name="retention")


def main() -> None:
    """Run the command that was asked for. Exit status: 0 done, 1 bad input or nothing found, 2 wrong usage."""
    try:
        application()
    except Failure as failure:
        sys.stderr.write(f"throughcare: {failure}\n")
        sys.exit(BAD_INPUT)
    except BrokenPipeError:
        # The reader of a pipe has had enough; nothing more can be written, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(BAD_INPUT)
    except KeyboardInterrupt:
        sys.stderr.write("\nthroughcare: stopped.\n")
        sys.exit(130)
