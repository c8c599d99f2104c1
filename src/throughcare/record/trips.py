"""Few trips to the database: what stands in the way of every change of the record is sent together where it can be.

PostgreSQL takes statements in a pipeline, each seen as though it were sent alone after the one before it; waiting for
answers costs a change more than finding them does. SQLite lies in the process, and has no trips to save.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any, NamedTuple, cast

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

Row = tuple[Any, ...]


class Read(NamedTuple):
    """A statement that gives rows, and its parameters."""

    statement: str
    parameters: Sequence[Any] | Mapping[str, Any]


@contextmanager
def few_trips(using: str = "default") -> Iterator[None]:
    """Within it a write is sent on without waiting; what it breaks is raised at the next read, or at the end.

    No count of rows that a statement touched can be had here.
    """
    connection = connections[using]
    if connection.vendor != "postgresql":
        yield
        return
    connection.ensure_connection()
    with connection.wrap_database_errors, connection.connection.pipeline():
        yield


def read_at_once(*reads: Read, using: str = "default") -> list[list[Row]]:
    """The rows that each statement gives, in their order, in one trip."""
    connection = connections[using]
    if connection.vendor == "postgresql":
        with _together(connection, len(reads)):
            sent = [_sent(connection, read.statement, read.parameters) for read in reads]
            return [cursor.fetchall() for cursor in sent]
    with connection.cursor() as cursor:
        return [cursor.execute(read.statement, read.parameters).fetchall() for read in reads]


def write(statement: str, rows: Sequence[Sequence[Any]], using: str = "default") -> None:
    """Run a statement that gives no rows once for each row of parameters."""
    connection = connections[using]
    if connection.vendor == "postgresql":
        with _together(connection, len(rows)):
            for row in rows:
                _sent(connection, statement, row)
    else:
        with connection.cursor() as cursor:
            cursor.executemany(statement, rows)


def _together(connection: BaseDatabaseWrapper, count: int) -> AbstractContextManager[None]:
    """A pipeline for so many statements. One alone waits no less in it, and within one nothing is gained by another."""
    from psycopg.pq import PipelineStatus

    connection.ensure_connection()
    if count == 1 or connection.connection.pgconn.pipeline_status != PipelineStatus.OFF:
        return cast("AbstractContextManager[None]", connection.wrap_database_errors)
    return few_trips(connection.alias)


def _sent(connection: BaseDatabaseWrapper, statement: str, parameters: Any) -> Any:
    # Imported here, for it is needed only where PostgreSQL is used.
    import psycopg

    # Planned once a session, which a pooler that lends a session to one transaction at a time cannot keep.
    keeps = not connection.settings_dict.get("DISABLE_SERVER_SIDE_CURSORS")
    return psycopg.Cursor(connection.connection).execute(statement, parameters, prepare=keeps)
