"""The facts in columns are the facts of each case, row by row."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from django.db import connection

from tests.record.conftest import make_person
from throughcare.policy.grain import Type
from throughcare.policy.subjects import Subject
from throughcare.record.columns import NotOnDisk, fact_frames
from throughcare.record.facts import facts_of
from throughcare.record.models import Contact, Person, Risk, Sentence, Spell, TierRecord

Frames = dict[str, pl.DataFrame]

DTYPES = {
    Type.DATE: pl.Date,
    Type.INSTANT: pl.Datetime,
    Type.NUMBER: pl.Float64,
    Type.TRUTH: pl.Boolean,
    Type.WORD: pl.Enum,
}


@pytest.fixture
def read(transactional_db: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Frames]:
    """`fact_frames`, from a copy on disk where the test's own database is held in memory."""
    if connection.vendor != "sqlite":
        return fact_frames

    def from_a_copy(within: range | None = None) -> Frames:
        with closing(sqlite3.connect(tmp_path / "copy.sqlite3")) as copy:
            connection.connection.backup(copy)
        with monkeypatch.context() as patched:
            patched.setitem(connection.settings_dict, "NAME", tmp_path / "copy.sqlite3")
            return fact_frames(within=within)

    return from_a_copy


@pytest.fixture
def people(transactional_db: None) -> list[Person]:
    ann = make_person("Ann", "Khan", gender="female", region_id="Wales", care_leaver=True)
    bo = make_person("Bo", "Lee", tact=True)
    for person in (bo, ann, bo):
        Contact.objects.create(person=person, on=date(2021, 4, 5), by="COM", outcome="attended", appointment=True)
        Risk.objects.create(person=person, assessed_on=date(2021, 4, 1), rosh="high", rsr=3.5)
    Sentence.objects.create(person=ann, kind="ipp", sentenced_on=date(2008, 2, 29))
    Spell.objects.create(person=ann, arrived_on=date(2021, 1, 1), establishment_id="PBI")
    TierRecord.objects.create(person=bo)
    return [ann, bo]


def test_columns_hold_the_facts_of_each_case(people: list[Person], read: Callable[..., Frames]) -> None:
    found = read()
    for person in people:
        for name, rows in facts_of(person.pk).items():
            assert found[name].filter(pl.col("case") == person.pk).drop("case").rows() == rows, name


def test_each_frame_has_its_facts_typed_and_is_sorted(people: list[Person], read: Callable[..., Frames]) -> None:
    for name, frame in read().items():
        grain = Subject.declared[name].grain
        assert frame.columns == ["case", "row", *grain.columns]
        assert [type_.base_type() for type_ in frame.dtypes[2:]] == [
            DTYPES[fact.type] for fact in grain.columns.values()
        ]
        assert frame.equals(frame.sort("case", "row"))


def test_only_some_cases_may_be_read(people: list[Person], read: Callable[..., Frames]) -> None:
    _ann, bo = people
    found = read(within=range(bo.pk, bo.pk + 1))
    assert found["case"].get_column("case").to_list() == [bo.pk]
    assert set(found["contact"].get_column("case")) == {bo.pk}
    assert found["spell"].is_empty()


@pytest.mark.skipif(connection.vendor != "sqlite", reason="only the embedded database can be held in memory")
def test_a_database_in_memory_is_refused(db: None) -> None:
    with pytest.raises(NotOnDisk, match="held in memory"):
        fact_frames()
