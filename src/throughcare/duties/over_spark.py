"""The national pass over shards under Apache Spark: a task a shard, each the same pass as over the whole.

PySpark is no part of the product: `pip install 'throughcare[spark]'` brings it, and it needs Java.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from shutil import which
from typing import TYPE_CHECKING

from throughcare.duties.in_files import Evaluated, Shard

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_SETTINGS_OF_POLICY = ("THROUGHCARE_UNIT_OF_", "THROUGHCARE_DAY_OF_")


class NoSpark(RuntimeError):
    """Spark cannot be started here; the message says what is missing."""


@contextmanager
def spark_session(master: str) -> Iterator[SparkSession]:
    """A session of a Spark: `local[2]` is two tasks at a time on this machine.

    Its tasks take the settings of policy that stand here, and one thread each, for it is the shards that run abreast.

    Raises:
        NoSpark: PySpark or Java is not there, or no Spark answers.
    """
    try:
        from py4j.protocol import Py4JError
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession
    except ImportError:
        raise NoSpark("PySpark is not installed: pip install 'throughcare[spark]'.") from None
    if not (os.environ.get("JAVA_HOME") or which("java")):
        raise NoSpark("Spark needs Java, and there is none: install one, or set JAVA_HOME.")
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("throughcare").master(master).config("spark.ui.enabled", "false")
    handed_on = {name: value for name, value in os.environ.items() if name.startswith(_SETTINGS_OF_POLICY)}
    for name, value in {"POLARS_MAX_THREADS": "1", **handed_on}.items():
        builder = builder.config(f"spark.executorEnv.{name}", value)
    try:
        session = builder.getOrCreate()
    except (Py4JError, PySparkException) as fault:
        raise NoSpark(f"Spark cannot be started as {master!r}: {str(fault).strip().splitlines()[0]}") from None
    try:
        yield session
    finally:
        session.stop()


def over_spark(session: SparkSession, shards: Sequence[Shard]) -> list[Evaluated]:
    """Work out each shard in a task of its own. Every worker must reach the folders, and have this package.

    Raises:
        UnusableFacts: the folder of facts holds no such facts.
    """
    told = session.sparkContext.parallelize(shards, len(shards)).map(_worked_out).collect()
    for each in told:
        if isinstance(each, Exception):
            raise each
    return list(told)


def _worked_out(shard: Shard) -> Evaluated | Exception:
    """What came of a shard. A fault of the facts is handed back: raised, it would be tried again, and told in Java."""
    from throughcare.engine.fact_files import UnusableFacts

    try:
        return shard.work_out()
    except UnusableFacts as fault:
        return fault
