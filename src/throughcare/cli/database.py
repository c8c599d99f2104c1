"""The database: opening it for a command, and `throughcare migrate`."""

from __future__ import annotations

import os
from collections.abc import Mapping

from throughcare.cli.failures import Failure
from throughcare.cli.output import Json, write_json

SETTINGS = "throughcare.site.settings"


# What is run by hand may take its time; what serves a page may not.
_BY_HAND = {"THROUGHCARE_STATEMENT_SECONDS": "0", "THROUGHCARE_LOCK_SECONDS": "0", "THROUGHCARE_IDLE_SECONDS": "0"}
_SERVING = {"THROUGHCARE_POOL": "4"}


def connect(*, serving: bool = False) -> None:
    """Make the record ready for this command. `serving`: pages are answered, in which nobody waits for long.

    Raises:
        Failure: the settings are wrong, the database cannot be reached, could lose what it has acknowledged, or has
            not been brought up to date.
    """
    _set_up(_SERVING if serving else _BY_HAND)
    from django.core.exceptions import ImproperlyConfigured
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        executor = MigrationExecutor(connection)
        behind = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError as fault:
        raise Failure(f"The database cannot be opened: {str(fault).strip()}") from None
    except ImproperlyConfigured as fault:
        raise Failure(str(fault)) from None
    if behind:
        raise Failure("The database has not been brought up to date. Run `throughcare migrate` first.")


def migrate(json: Json = False) -> None:
    """Bring the database up to date: its tables, and the prisons, regions and local authorities in them."""
    _set_up(_BY_HAND)
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import call_command
    from django.db import DatabaseError, connection

    try:
        call_command("migrate", interactive=False, verbosity=0)
    except DatabaseError as fault:
        raise Failure(f"The database cannot be brought up to date: {str(fault).strip()}") from None
    except ImproperlyConfigured as fault:
        raise Failure(str(fault)) from None
    from throughcare.record.models import Establishment, LocalAuthority, Region

    counts = {
        "prisons": Establishment.objects.count(),
        "probation_regions": Region.objects.count(),
        "local_authorities": LocalAuthority.objects.count(),
    }
    if json:
        write_json({"database": connection.vendor, **counts})


def _set_up(unless_set: Mapping[str, str]) -> None:
    for name, value in {"DJANGO_SETTINGS_MODULE": SETTINGS, **unless_set}.items():
        os.environ.setdefault(name, value)
    import django
    from django.core.exceptions import ImproperlyConfigured

    try:
        django.setup()
    except ImproperlyConfigured as fault:
        raise Failure(str(fault)) from None
