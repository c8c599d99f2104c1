"""Facts in files: what is written is read again, and what cannot be used is told."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from tests.engine.any_case import some_cases
from tests.engine.frames_of_cases import frames_of
from throughcare.engine.fact_files import FolderInUse, UnusableFacts, read_facts, shards, write_facts
from throughcare.engine.facts import case_facts
from throughcare.policy.facts import Contact, Risk

Frames = dict[str, pl.DataFrame]

ONE_CONTACT = case_facts({Contact: [{"on": date(2022, 3, 1), "method": "telephone"}], Risk: [{"rsr": 2.5}]})


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """A folder with the same contact in each of the cases 1 and 2."""
    folder = tmp_path / "facts"
    write_facts(frames_of([ONE_CONTACT, ONE_CONTACT]), folder)
    return folder


def change(facts: Path, table: str, **columns: Any) -> None:
    file = facts / f"{table}.parquet"
    pl.read_parquet(file).with_columns(**columns).write_parquet(file)


def words_as_text(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.with_columns(pl.col(pl.Enum).cast(pl.String))


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    written = frames_of(some_cases(20))
    write_facts(written, tmp_path)
    read = read_facts(tmp_path)
    assert list(read) == list(written)
    for name, frame in read.items():
        assert_frame_equal(words_as_text(frame), written[name])


def test_words_of_a_list_are_read_as_such(facts: Path) -> None:
    words = read_facts(facts)["contact"].schema["method"]
    assert isinstance(words, pl.Enum)
    assert words.categories.to_list()[:2] == ["in_person", "video"]


def test_some_cases_are_read_alone(facts: Path) -> None:
    frames = read_facts(facts, range(2, 3))
    assert [frames[name]["case"].to_list() for name in ("case", "contact", "sentence")] == [[2], [2], []]


def test_a_table_that_is_not_there_has_no_rows(facts: Path) -> None:
    (facts / "contact.parquet").unlink()
    contacts = read_facts(facts)["contact"]
    assert contacts.height == 0
    assert contacts.schema["on"] == pl.Date


def test_a_table_may_be_a_folder_of_files_in_any_order(facts: Path) -> None:
    contacts = pl.read_parquet(facts / "contact.parquet")
    (facts / "contact.parquet").unlink()
    (facts / "contact.parquet").mkdir()
    contacts.filter(case=2).write_parquet(facts / "contact.parquet" / "a.parquet")
    contacts.filter(case=1).write_parquet(facts / "contact.parquet" / "b.parquet")
    (facts / "contact.parquet" / "_SUCCESS").touch()
    assert read_facts(facts)["contact"]["case"].to_list() == [1, 2]


def test_a_number_that_is_none_is_empty(facts: Path) -> None:
    change(facts, "risk", rsr=pl.lit(float("nan")))
    assert read_facts(facts)["risk"]["rsr"].to_list() == [None, None]


def test_columns_besides_are_not_read(facts: Path) -> None:
    change(facts, "contact", loaded_by=pl.lit("nightly"))
    assert "loaded_by" not in read_facts(facts)["contact"].columns


FAULTS: dict[str, tuple[Callable[[Path], object], str]] = {
    "no cases": (lambda facts: (facts / "case.parquet").unlink(), "has no table of cases: case.parquet must be there"),
    "a table of another name": (
        lambda facts: (facts / "contact.parquet").rename(facts / "contacts.parquet"),
        r"contacts.parquet is no table of facts. Is it contact.parquet\?",
    ),
    "a column is missing": (
        lambda facts: pl.read_parquet(facts / "risk.parquet").drop("rsr").write_parquet(facts / "risk.parquet"),
        "risk.parquet lacks rsr: a .* has case, row, assessed_on, .*; a fact that nobody holds is a column of nulls",
    ),
    "a day as text": (
        lambda facts: change(facts, "contact", on=pl.lit("2022-03-01")),
        "contact.parquet: on is String; it must be a date",
    ),
    "a day with a time": (
        lambda facts: change(facts, "contact", on=pl.lit(datetime(2022, 3, 1, 9))),  # noqa: DTZ001
        r"contact.parquet: on is Datetime.*; it must be a date",
    ),
    "a key that is text": (
        lambda facts: change(facts, "contact", case=pl.lit("A1234BC")),
        "contact.parquet: case is String; it must be a whole number",
    ),
    "a word of no list": (
        lambda facts: change(facts, "contact", method=pl.lit("pigeon")),
        "contact.parquet: method is 'pigeon'; it must be one of in_person, video, telephone",
    ),
    "a row without a case": (
        lambda facts: change(facts, "contact", case=pl.lit(None, dtype=pl.Int64)),
        "contact.parquet: a contact has no case",
    ),
    "a case twice": (
        lambda facts: change(facts, "case", case=pl.lit(7)),
        "case.parquet: case 7 stands there more than once",
    ),
    "not Parquet": (
        lambda facts: (facts / "contact.parquet").write_text("on,method\n2022-03-01,telephone\n"),
        "contact.parquet cannot be read as Parquet",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_cannot_be_used_is_told(fault: str, facts: Path) -> None:
    spoil, told = FAULTS[fault]
    spoil(facts)
    with pytest.raises(UnusableFacts, match=told):
        read_facts(facts)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnusableFacts, match="nowhere is no folder"):
        read_facts(tmp_path / "nowhere")


def test_a_folder_with_something_in_it_is_not_written_to(facts: Path) -> None:
    with pytest.raises(FolderInUse, match="is not empty"):
        write_facts({}, facts)


@pytest.mark.parametrize(
    ("count", "parts"),
    [
        (1, [[1, 2, 3, 4, 5]]),
        (2, [[1, 2], [3, 4, 5]]),
        (3, [[1], [2, 3], [4, 5]]),
        (8, [[1], [2], [3], [4], [5]]),
    ],
)
def test_a_caseload_falls_into_parts_of_about_as_many_cases(tmp_path: Path, count: int, parts: list[list[int]]) -> None:
    write_facts(frames_of([case_facts({})] * 5), tmp_path)
    ranges = shards(tmp_path, count)
    assert [read_facts(tmp_path, within)["case"]["case"].to_list() for within in ranges] == parts


def test_the_parts_hold_every_key_there_could_be(facts: Path) -> None:
    change(facts, "case", case=pl.col("case") * 100)
    assert shards(facts, 2) == [range(-(2**63), 200), range(200, 2**63)]


def test_a_caseload_of_no_cases_is_one_part(tmp_path: Path) -> None:
    write_facts(frames_of([]), tmp_path)
    assert len(shards(tmp_path, 4)) == 1
