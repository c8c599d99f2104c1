"""The record as a Django application. After a migration reference data is brought up to date, the ledger guarded."""

from typing import Any

from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate


class RecordConfig(AppConfig):
    """Label `record`."""

    name = "throughcare.record"
    label = "record"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from throughcare.record.durability import hold_to_what_is_durable

        post_migrate.connect(_after_migration, sender=self)
        connection_created.connect(hold_to_what_is_durable)


def _after_migration(using: str, plan: list[tuple[Any, bool]] | None = None, **_: Any) -> None:
    # A migration backwards may have taken the tables away.
    if any(backwards for _migration, backwards in plan or []):
        return
    from django.db import connections

    from throughcare.record.ledger_guards import guard
    from throughcare.record.reference import load_reference

    load_reference(using)
    guard(connections[using])
