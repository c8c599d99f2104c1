"""The migrations, which other tests go without: their tables are made from the models, which is much quicker."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection, connections
from pytest_django.fixtures import Settings

from throughcare.record.models import Establishment

ALIAS = "migrated"


@pytest.fixture
def migrations(settings: Settings) -> None:
    """The migrations are there, as in a running system."""
    settings.MIGRATION_MODULES = {}


@contextmanager
def emptiness(folder: Path) -> Iterator[Any]:
    """A connection to an empty database beside that of the tests."""
    made = connection.copy(ALIAS)
    name = f"{connection.settings_dict['NAME']}_{ALIAS}"
    on_server = connection.vendor == "postgresql"
    made.settings_dict["NAME"] = name if on_server else str(folder / "migrated.sqlite3")
    if on_server:
        _on_server(f'DROP DATABASE IF EXISTS "{name}"', f'CREATE DATABASE "{name}"')
    connections[ALIAS] = made
    try:
        yield made
    finally:
        made.close()
        del connections[ALIAS]
        if on_server:
            _on_server(f'DROP DATABASE "{name}"')


def _on_server(*statements: str) -> None:
    with connection._nodb_cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def schema(of: Any) -> dict[str, tuple[object, ...]]:
    """Of each table, its columns and what holds of them, whatever their order and the names that a database chose."""
    described = {}
    with of.cursor() as cursor:
        for table in of.introspection.table_names(cursor):
            columns = {
                each.name: (each.type_code, each.null_ok, each.internal_size)
                for each in of.introspection.get_table_description(cursor, table)
            }
            rules = of.introspection.get_constraints(cursor, table).items()
            named = {name: rule for name, rule in rules if not _chosen_by_a_database(name)}
            held = {(tuple(rule["columns"] or ()), rule["unique"], rule["primary_key"], str(rule["foreign_key"]))
                    for _name, rule in rules if not rule["check"]}  # fmt: skip
            described[table] = columns, set(named), held
    return described


def _chosen_by_a_database(name: str) -> bool:
    return name.startswith(("__", "record_", "duties_", "django_", "auth_", "otp_"))


@pytest.mark.usefixtures("migrations")
def test_the_migrations_hold_every_change_to_the_models(db: None) -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
    assert Establishment.objects.exists()


@pytest.mark.django_db
@pytest.mark.usefixtures("migrations")
def test_the_migrations_make_the_tables_that_the_models_ask_for(tmp_path: Path) -> None:
    with emptiness(tmp_path) as migrated:
        call_command("migrate", database=ALIAS, interactive=False, verbosity=0)
        made, asked_for = schema(migrated), schema(connection)
        assert made.pop("django_migrations")
        assert made.keys() == asked_for.keys()
        assert {name: made[name] for name in made if made[name] != asked_for[name]} == {}
        assert Establishment.objects.using(ALIAS).count() == Establishment.objects.count()
