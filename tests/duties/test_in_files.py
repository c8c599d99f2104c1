"""Duties of facts in files: worked out in parts, they are what they are when worked out at once."""

from datetime import date
from pathlib import Path

import polars as pl
import pytest

from tests.duties.whole import same_as_whole
from tests.engine.any_case import some_cases
from tests.engine.frames_of_cases import frames_of
from throughcare.duties.in_files import Evaluated, evaluate_files
from throughcare.engine.fact_files import FolderInUse, UnusableFacts, write_facts
from throughcare.engine.facts import CaseFacts, case_facts
from throughcare.policy.facts import Contact

ASKED_ON = date(2022, 3, 27)


def seen(on: date, recorded_on: date | None) -> CaseFacts:
    row = {"on": on, "recorded_on": recorded_on, "by": "PP", "outcome": "attended", "purpose": "supervision"}
    return case_facts({Contact: [row]})


CASELOAD = [
    seen(date(2022, 3, 18), date(2022, 3, 21)),
    seen(date(2022, 3, 18), date(2022, 3, 23)),
    seen(date(2022, 3, 23), None),
    seen(date(2022, 3, 25), None),
]
RECORDED = [
    (1, 1, "met", date(2022, 3, 21)),
    (2, 1, "met_late", date(2022, 3, 21)),
    (3, 1, "overdue", date(2022, 3, 24)),
    (4, 1, "due", date(2022, 3, 28)),
]


@pytest.mark.parametrize("shards", [1, 3, 8])
def test_each_case_is_in_one_shard(shards: int, tmp_path: Path) -> None:
    write_facts(frames_of(CASELOAD), tmp_path / "facts")
    done = evaluate_files(tmp_path / "facts", ASKED_ON, tmp_path / "duties", shards)
    duties = pl.read_parquet(tmp_path / "duties" / "NS-1.1.parquet")
    assert duties.select("case", "row", "status", "due_on").rows() == RECORDED
    assert set(duties.select("provision", "as_of").rows()) == {("NS-1.1", ASKED_ON)}
    assert done.cases == 4


@pytest.mark.parametrize("shards", [1, 3, pytest.param(8, marks=pytest.mark.slow)])
def test_the_shards_together_say_what_the_whole_says(shards: int, tmp_path: Path) -> None:
    frames = frames_of(some_cases(60))
    write_facts(frames, tmp_path / "facts")
    done = evaluate_files(tmp_path / "facts", ASKED_ON, tmp_path / "duties", shards)
    written = same_as_whole(tmp_path / "duties", frames, ASKED_ON)
    assert done == Evaluated(60, written)
    assert written > 1_000


@pytest.mark.slow
@pytest.mark.parametrize("shards", [1, 3, 8])
def test_so_they_do_of_a_caseload_as_the_nation_has_it(shards: int, tmp_path: Path) -> None:
    made = pytest.importorskip("bench.caseload", reason="NumPy is not installed: it is among the locks of the bench")
    frames = made.caseload(2_000, 42_000)
    write_facts(frames, tmp_path / "facts")
    done = evaluate_files(tmp_path / "facts", made.AS_OF, tmp_path / "duties", shards)
    assert done == Evaluated(2_000, same_as_whole(tmp_path / "duties", frames, made.AS_OF))


@pytest.mark.parametrize("shards", [1, 2])
def test_a_row_of_no_case_is_told(shards: int, tmp_path: Path) -> None:
    frames = frames_of(CASELOAD)
    frames["contact"] = frames["contact"].with_columns(case=pl.lit(99))
    write_facts(frames, tmp_path / "facts")
    with pytest.raises(UnusableFacts, match="A contact belongs to a case that is not there"):
        evaluate_files(tmp_path / "facts", ASKED_ON, tmp_path / "duties", shards)


@pytest.mark.parametrize("shards", [1, 2])
def test_duties_are_not_written_among_others(shards: int, tmp_path: Path) -> None:
    write_facts(frames_of(CASELOAD), tmp_path)
    with pytest.raises(FolderInUse, match="is not empty"):
        evaluate_files(tmp_path, ASKED_ON, tmp_path, shards)
