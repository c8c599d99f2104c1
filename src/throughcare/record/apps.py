"""The record as a Django application. Reference data is brought up to date after every migration."""

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class RecordConfig(AppConfig):
    """Label `record`."""

    name = "throughcare.record"
    label = "record"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        post_migrate.connect(_load_reference, sender=self)


def _load_reference(using: str, plan: list[tuple[Any, bool]] | None = None, **_: Any) -> None:
    # A migration backwards may have taken the tables away.
    if any(backwards for _migration, backwards in plan or []):
        return
    from throughcare.record.reference import load_reference

    load_reference(using)
