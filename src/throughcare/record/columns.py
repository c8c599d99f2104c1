"""The facts of all cases in columns, read straight from the database into Arrow: for the national pass.

Polars and the drivers are imported when they are needed: a web process never reads columns.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING, Any

from django.db import connections

from throughcare.policy.grain import Column, Type
from throughcare.record.fact_tables import FactColumn, FactTable, fact_tables

if TYPE_CHECKING:
    import polars as pl

_ROWS_AT_ONCE = 131_072
_JOINED = 8
_NO_REAL = "9e999"
_INSTANT = "%Y-%m-%d %H:%M:%S%.f"
_SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"


class NotOnDisk(RuntimeError):
    """The embedded database is held in memory, where no other connection can read it."""


def fact_frames(using: str = "default", within: range | None = None) -> dict[str, pl.DataFrame]:
    """Every table of facts as a frame, by the grain's name, all of one moment.

    A frame has `case` (the person's id), `row` (the row's key) and the facts, and is sorted by the two. Dates are
    pl.Date, instants pl.Datetime in UTC, numbers pl.Float64, truths pl.Boolean and words pl.Enum; an empty fact is
    null. `within` takes only the cases whose ids lie in a range of step 1.

    Raises:
        NotOnDisk: the database is SQLite in memory. What is not committed is not read.
    """
    vendor = connections[using].vendor
    with closing(_connected(using)) as connection, closing(connection.cursor()) as cursor:
        if vendor == "postgresql":
            cursor.execute(_SNAPSHOT)
        else:
            cursor.adbc_statement.set_options(**{"adbc.sqlite.query.batch_rows": str(_ROWS_AT_ONCE)})
        return {name: _frame(cursor, table, vendor, within) for name, table in fact_tables().items()}


def _connected(using: str) -> Any:
    connection = connections[using]
    if connection.vendor == "postgresql":
        from adbc_driver_postgresql import dbapi as postgresql  # type: ignore[import-untyped]
        from psycopg.conninfo import make_conninfo

        wanted = ("host", "port", "user", "password", "dbname", "sslmode", "sslrootcert", "options")
        known = {name: value for name, value in connection.get_connection_params().items() if name in wanted}
        return postgresql.connect(make_conninfo(**known))
    from adbc_driver_sqlite import dbapi as sqlite

    name = str(connection.settings_dict["NAME"])
    if ":memory:" in name or "mode=memory" in name:
        raise NotOnDisk("The database is held in memory: the national pass reads one that is kept in a file.")
    return sqlite.connect(name)


def _frame(cursor: Any, table: FactTable, vendor: str, within: range | None) -> pl.DataFrame:
    import polars as pl

    from throughcare.engine.cells import dtype_of_fact

    cursor.execute(_select(table, vendor, within))
    read = _readers(table, vendor)
    batches = (pl.DataFrame(pl.from_arrow(batch)).select(read) for batch in _batches(cursor))
    # Joining copies, and only so is the memory of the batches, with the words in full, given back as we go.
    parts = []
    while some := list(islice(batches, _JOINED)):
        parts.append(pl.concat(some, rechunk=True))
    schema = {"case": pl.Int64, "row": pl.Int64} | {
        column.name: dtype_of_fact(column) for column in table.grain.columns.values()
    }
    # Within a case SQLite gives rows by their keys already.
    by = ["case", "row"] if vendor == "postgresql" else ["case"]
    return pl.concat([pl.DataFrame(schema=schema), *parts]).sort(by, maintain_order=True)


def _batches(cursor: Any) -> Iterator[Any]:
    with cursor.fetch_record_batch() as reader:
        yield from reader


def _select(table: FactTable, vendor: str, within: range | None) -> str:
    facts = [f'{_expression(column, vendor)} AS "{column.name}"' for column in table.columns]
    conditions = [table.current] if table.current else []
    if within is not None:
        conditions.append(f"{table.person} BETWEEN {within.start:d} AND {within.stop - 1:d}")
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    chosen = ", ".join([f'{table.person} AS "case"', 't.id AS "row"', *facts])
    return f"SELECT {chosen} FROM {table.source}{where}"  # noqa: S608


def _expression(column: FactColumn, vendor: str) -> str:
    # SQLite has no column types to tell by, and the driver guesses them from the first rows: none may be all NULL.
    if vendor == "postgresql":
        return column.expression
    if column.kind in {"date", "instant", "text"}:
        return f"COALESCE({column.expression}, '')"
    return f"COALESCE(CAST({column.expression} AS REAL), {_NO_REAL})" if column.kind == "real" else column.expression


def _readers(table: FactTable, vendor: str) -> list[pl.Expr]:
    import polars as pl

    facts = table.grain.columns.values()
    return [pl.col("case", "row").cast(pl.Int64), *(_reader(column, vendor) for column in facts)]


def _reader(column: Column, vendor: str) -> pl.Expr:
    import polars as pl

    from throughcare.engine.cells import dtype_of_fact

    found = pl.col(column.name)
    if vendor == "postgresql":
        return found.cast(dtype_of_fact(column))
    if column.type is Type.DATE:
        return found.str.to_date("%Y-%m-%d", strict=False)
    if column.type is Type.INSTANT:
        return found.str.to_datetime(_INSTANT, time_unit="us", strict=False).dt.replace_time_zone("UTC")
    if column.type is Type.WORD:
        return found.cast(dtype_of_fact(column), strict=False)
    read = found.cast(dtype_of_fact(column))
    return pl.when(read.is_finite()).then(read).alias(column.name) if column.type is Type.NUMBER else read
