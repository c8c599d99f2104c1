"""Under Spark, with a task a shard, the duties are what they are when the whole caseload is worked out at once.

Runs where PySpark and Java are: `pip install 'throughcare[spark]'`.
"""

from datetime import date
from pathlib import Path
from shutil import which

import polars as pl
import pytest

from tests.duties.whole import same_as_whole
from tests.engine.any_case import some_cases
from tests.engine.frames_of_cases import frames_of
from throughcare.duties.in_files import Evaluated, shards_of, together
from throughcare.duties.over_spark import NoSpark, over_spark, spark_session
from throughcare.engine.fact_files import UnusableFacts, write_facts

ASKED_ON = date(2022, 3, 27)
MASTER = "local[2]"


def start_spark() -> None:
    pytest.importorskip("pyspark", reason="PySpark is not installed: pip install 'throughcare[spark]'")
    if not which("java"):
        pytest.skip("Spark needs Java, and there is none")


@pytest.mark.slow
def test_spark_says_what_the_whole_says(tmp_path: Path) -> None:
    start_spark()
    frames = frames_of(some_cases(2_000))
    write_facts(frames, tmp_path / "facts")
    with spark_session(MASTER) as session:
        done = over_spark(session, shards_of(tmp_path / "facts", 8, ASKED_ON, tmp_path / "duties"))
    written = same_as_whole(tmp_path / "duties", frames, ASKED_ON)
    assert together(done) == Evaluated(2_000, written)
    assert [each.cases for each in done] == [250] * 8
    assert written > 30_000


@pytest.mark.slow
def test_a_fault_of_the_facts_is_told_as_without_spark(tmp_path: Path) -> None:
    start_spark()
    frames = frames_of(some_cases(4))
    frames["contact"] = frames["contact"].with_columns(method=pl.lit("pigeon"))
    write_facts(frames, tmp_path / "facts")
    shards = shards_of(tmp_path / "facts", 2, ASKED_ON, tmp_path / "duties")
    with spark_session(MASTER) as session, pytest.raises(UnusableFacts, match="method is 'pigeon'"):
        over_spark(session, shards)


@pytest.mark.slow
def test_that_there_is_no_such_spark_is_told() -> None:
    start_spark()
    with pytest.raises(NoSpark, match="Spark cannot be started as 'nowhere'"), spark_session("nowhere"):
        pass


def test_that_java_is_missing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(NoSpark, match=r"PySpark is not installed|Spark needs Java"), spark_session(MASTER):
        pass
