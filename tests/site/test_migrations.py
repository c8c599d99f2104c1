"""The migrations, which other tests go without: their tables are made from the models, which is much quicker."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Table:
    """What a table is, whatever the order of its columns and the names that a database chose."""

    columns: dict[str, tuple[object, ...]]
    named: set[str]
    rules: set[tuple[object, ...]]


def schema(of: Any) -> dict[str, Table]:
    """Every table of ours in a database: those of the libraries are theirs to hold."""
    with of.cursor() as cursor:
        names = [each for each in of.introspection.table_names(cursor) if each.startswith(("record_", "duties_"))]
        return {name: _table(of, cursor, name) for name in names}


def _table(of: Any, cursor: Any, name: str) -> Table:
    columns = of.introspection.get_table_description(cursor, name)
    rules = of.introspection.get_constraints(cursor, name)
    return Table(
        {each.name: (each.type_code, each.null_ok, each.internal_size) for each in columns},
        {name for name in rules if not _chosen_by_a_database(name)},
        {
            (tuple(rule["columns"] or ()), rule["unique"], rule["primary_key"], rule["foreign_key"])
            for rule in rules.values()
            if not rule["check"]
        },
    )


def _chosen_by_a_database(name: str) -> bool:
    return name.startswith(("__", "record_", "duties_"))


@pytest.mark.usefixtures("migrations")
def test_the_migrations_hold_every_change_to_the_models(db: None) -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
    assert Establishment.objects.exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("migrations")
def test_the_migrations_make_the_tables_that_the_models_ask_for(tmp_path: Path) -> None:
    asked_for, places = schema(connection), Establishment.objects.count()
    with emptiness(tmp_path) as migrated:
        call_command("migrate", database=ALIAS, interactive=False, verbosity=0)
        made = schema(migrated)
        assert made.keys() == asked_for.keys()
        assert {name: made[name] for name in asked_for if made[name] != asked_for[name]} == {}
        assert Establishment.objects.using(ALIAS).count() == places > 0
