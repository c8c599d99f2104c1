"""The database: opening it for a command, and `throughcare migrate`."""

from __future__ import annotations

import os

from throughcare.cli.failures import Failure
from throughcare.cli.output import Json, write_json

SETTINGS = "throughcare.site.settings"


def connect() -> None:
    """Make the record ready for this command.

    Raises:
        Failure: the settings are wrong, the database cannot be reached, or it has not been brought up to date.
    """
    _set_up()
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        executor = MigrationExecutor(connection)
        behind = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError as fault:
        raise Failure(f"The database cannot be opened: {str(fault).strip()}") from None
    if behind:
        raise Failure("The database has not been brought up to date. Run `throughcare migrate` first.")


def migrate(json: Json = False) -> None:
    """Bring the database up to date: its tables, and the prisons, regions and local authorities in them."""
    _set_up()
    from django.core.management import call_command
    from django.db import DatabaseError, connection

    try:
        call_command("migrate", interactive=False, verbosity=0)
    except DatabaseError as fault:
        raise Failure(f"The database cannot be brought up to date: {str(fault).strip()}") from None
    from throughcare.record.models import Establishment, LocalAuthority, Region

    counts = {
        "prisons": Establishment.objects.count(),
        "probation_regions": Region.objects.count(),
        "local_authorities": LocalAuthority.objects.count(),
    }
    if json:
        write_json({"database": connection.vendor, **counts})


def _set_up() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    import django
    from django.core.exceptions import ImproperlyConfigured

    try:
        django.setup()
    except ImproperlyConfigured as fault:
        raise Failure(str(fault)) from None
