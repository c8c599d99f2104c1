"""A connection that could lose a committed change is refused, in words that say why."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection, connections
from django.db.backends.postgresql.base import DatabaseWrapper as PostgreSQL
from django.db.backends.sqlite3.base import DatabaseWrapper as SQLite

from throughcare.record.durability import THROWAWAY, NotDurable
from throughcare.site.environment import SQLITE_PRAGMAS

pytestmark = pytest.mark.django_db

WELL = SQLITE_PRAGMAS


def embedded(file: Path, pragmas: str) -> SQLite:
    described = {**connections.settings["default"], "ENGINE": "django.db.backends.sqlite3", "NAME": file}
    return SQLite({**described, "OPTIONS": {"init_command": pragmas}}, "another")


def test_the_embedded_database_as_we_open_it_is_durable(tmp_path: Path) -> None:
    opened = embedded(tmp_path / "file", WELL)
    opened.ensure_connection()
    opened.close()


@pytest.mark.parametrize(
    ("pragmas", "told"),
    [
        (WELL.replace("WAL", "DELETE"), "it wants journal_mode=WAL, and has delete"),
        (WELL.replace("FULL", "NORMAL"), "it wants synchronous=FULL, and has 1"),
        (f"{WELL}; PRAGMA synchronous=OFF", "it wants synchronous=FULL, and has 0"),
        (f"{WELL}; PRAGMA foreign_keys=OFF", "it wants foreign_keys=ON, and has 0"),
    ],
)
def test_the_embedded_database_otherwise_is_refused(tmp_path: Path, pragmas: str, told: str) -> None:
    opened = embedded(tmp_path / "file", pragmas)
    with pytest.raises(NotDurable, match=told):
        opened.ensure_connection()
    assert opened.connection is None


@pytest.fixture
def another() -> Iterator[PostgreSQL]:
    made = PostgreSQL({**connection.settings_dict}, "another")
    yield made
    made.close()


@pytest.mark.postgres
def test_a_server_that_does_not_wait_for_the_disk_is_refused(
    another: PostgreSQL, monkeypatch: pytest.MonkeyPatch
) -> None:
    another.ensure_connection()
    another.close()
    monkeypatch.delenv(THROWAWAY)
    with pytest.raises(NotDurable, match="fsync is off, full_page_writes is off, synchronous_commit is off"):
        another.ensure_connection()


@pytest.mark.postgres
def test_a_session_has_its_limits(another: PostgreSQL) -> None:
    with another.cursor() as cursor:
        shown = {
            name: cursor.execute(f"SHOW {name}").fetchone()[0]
            for name in ("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout")
        }
    assert shown == {
        "statement_timeout": "30s",
        "lock_timeout": "5s",
        "idle_in_transaction_session_timeout": "1min",
    }
