"""What a connection must really have before the record is trusted to it: that a committed change is on the disk."""

import os
from typing import Any, cast
from weakref import WeakSet

from django.core.exceptions import ImproperlyConfigured
from django.db.backends.base.base import BaseDatabaseWrapper

THROWAWAY = "THROUGHCARE_THROWAWAY"

# What SQLite answers to each PRAGMA, and what that means: a commit reaches the disk, readers go on, no row hangs loose.
_SQLITE = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
_IN_WORDS = {"journal_mode": "journal_mode=WAL", "synchronous": "synchronous=FULL", "foreign_keys": "foreign_keys=ON"}

# A commit in PostgreSQL is on the disk before it is answered, and a page half written is put right.
_POSTGRESQL = ("fsync", "full_page_writes", "synchronous_commit")


_ASKED: WeakSet[Any] = WeakSet()


class NotDurable(ImproperlyConfigured):
    """The database could lose what it has told us is committed."""


def hold_to_what_is_durable(connection: BaseDatabaseWrapper, **_: Any) -> None:
    """Refuse a new connection that is not durable. An embedded database in memory is a test's, and is let be.

    Raises:
        NotDurable: a setting is off, and the environment does not say that the database is thrown away.
    """
    missing = _missing_in_sqlite(connection) if connection.vendor == "sqlite" else _missing_in_postgresql(connection)
    if missing:
        connection.close()
        raise NotDurable(
            f"The database is not opened as it must be: {', '.join(missing)}. A change that was acknowledged could be "
            f"lost. Put it right; only for a database that is thrown away, set {THROWAWAY}=yes."
        )


def is_thrown_away() -> bool:
    """Whether the environment says that this database is for trying things out, and will be thrown away."""
    return os.environ.get(THROWAWAY) == "yes"


def _missing_in_sqlite(connection: BaseDatabaseWrapper) -> list[str]:
    if cast(Any, connection).is_in_memory_db():
        return []
    with connection.cursor() as cursor:
        found = {name: cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in _SQLITE}
    return [f"it wants {_IN_WORDS[name]}, and has {found[name]}" for name in _SQLITE if found[name] != _SQLITE[name]]


def _missing_in_postgresql(connection: BaseDatabaseWrapper) -> list[str]:
    # A pool lends one connection many times; it is asked once.
    if is_thrown_away() or connection.connection in _ASKED:
        return []
    _ASKED.add(connection.connection)
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, setting FROM pg_settings WHERE name = ANY(%s)", [list(_POSTGRESQL)])
        found = dict(cursor.fetchall())
    return [f"{name} is off" for name in _POSTGRESQL if found[name] == "off"]
