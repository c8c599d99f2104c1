"""Runs a measurement on either database, each new and each in a process of its own, over a demonstration caseload."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

PEOPLE = 400


def on_each_database(module: str) -> list[dict[str, str]]:
    """What `python -m MODULE here` prints for each, as a line of JSON."""
    rows = []
    for database in ("SQLite", *(["PostgreSQL"] if "DATABASE_URL" in os.environ else [])):
        with tempfile.TemporaryDirectory() as folder:
            environment = {
                **os.environ,
                "THROUGHCARE_DATA": folder,
                "DJANGO_SETTINGS_MODULE": "throughcare.site.settings",
            }
            if database == "SQLite":
                environment.pop("DATABASE_URL", None)
            command = [sys.executable, "-m", module, "here"]
            ran = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True)
            rows.append({"what": database, **json.loads(ran.stdout.splitlines()[-1])})
    return rows


def here(measured: Callable[[], dict[str, str]]) -> None:
    """Measure on the database of this process's environment, which is new, and print a line of JSON."""
    import django

    django.setup()
    from django.core.management import call_command

    from throughcare.intake.demonstration.loading import load
    from throughcare.record.models import Person

    Path(os.environ["THROUGHCARE_DATA"]).mkdir(exist_ok=True)
    call_command("migrate", verbosity=0)
    # PostgreSQL's is one for all measurements of a run.
    if not Person.objects.exists():
        load(PEOPLE, seed=1)
    print(json.dumps(measured()))
