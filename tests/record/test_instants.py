"""Instants of the record, as policy is given them: aware, in UTC, by rows and by columns."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import polars as pl
import pytest
from django.db import connection

from tests.record.conftest import make_person
from throughcare.calendar import LONDON
from throughcare.policy.facts import Case
from throughcare.policy.subjects import ABSENT, InstantFact, Subject
from throughcare.record import models
from throughcare.record.case_document.reading import read_case
from throughcare.record.columns import fact_frames
from throughcare.record.fact_statements import layout, readers, statement
from throughcare.record.fact_tables import fact_tables
from throughcare.record.facts import facts_of_many
from throughcare.record.models.fields import instant


class Movement(Subject, label="movement", below=Case, act=True):
    """The movements of the record, as if policy read when they were."""

    occurred_at = InstantFact("date and time of the movement", ABSENT)
    received_at = InstantFact("date and time at which word of it came in", ABSENT)


# The clocks go back at 02:00 by them: half past one, twice.
FIRST = datetime(2021, 10, 31, 1, 30, tzinfo=LONDON)
SECOND = datetime(2021, 10, 31, 1, 30, 0, 250_000, tzinfo=LONDON, fold=1)


@pytest.fixture
def moved(transactional_db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[models.Movement]]:
    """Two movements, where the movements are the only facts that there are."""
    monkeypatch.setattr(Subject, "declared", {"movement": Movement})
    cached = (fact_tables, layout, statement, readers)
    for each in cached:
        each.cache_clear()
    person = make_person("Ann", "Khan")
    yield [
        models.Movement.objects.create(person=person, occurred_at=FIRST),
        models.Movement.objects.create(person=person, occurred_at=SECOND, received_at=SECOND),
    ]
    for each in cached:
        each.cache_clear()


def test_a_case_has_its_instants_in_utc(moved: list[models.Movement]) -> None:
    one, other = moved
    ((_, facts),) = facts_of_many([one.person_id])
    assert facts == {
        "movement": [
            (one.pk, datetime(2021, 10, 31, 0, 30, tzinfo=UTC), None),
            (
                other.pk,
                datetime(2021, 10, 31, 1, 30, 0, 250_000, tzinfo=UTC),
                datetime(2021, 10, 31, 1, 30, 0, 250_000, tzinfo=UTC),
            ),
        ]
    }
    assert all(value.utcoffset().total_seconds() == 0 for row in facts["movement"] for value in row[1:] if value)


def test_columns_have_their_instants_in_utc(
    moved: list[models.Movement], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        if connection.vendor == "sqlite":
            with closing(sqlite3.connect(tmp_path / "copy.sqlite3")) as copy:
                connection.connection.backup(copy)
            patched.setitem(connection.settings_dict, "NAME", tmp_path / "copy.sqlite3")
        frame = fact_frames()["movement"]
    assert frame.schema["occurred_at"] == pl.Datetime("us", "UTC")
    assert frame.select("occurred_at", "received_at").rows() == [
        (datetime(2021, 10, 31, 0, 30, tzinfo=UTC), None),
        (datetime(2021, 10, 31, 1, 30, 0, 250_000, tzinfo=UTC), datetime(2021, 10, 31, 1, 30, 0, 250_000, tzinfo=UTC)),
    ]


def test_a_fact_that_is_an_instant_is_served_by_the_field_for_one(moved: list[models.Movement]) -> None:
    (table,) = fact_tables().values()
    assert [column.kind for column in table.columns] == ["instant", "instant"]
    assert type(instant()) is type(models.Movement._meta.get_field("occurred_at"))
    assert instant().null


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2021-10-31T01:30:00+01:00", datetime(2021, 10, 31, 0, 30, tzinfo=UTC)),
        ("2021-10-31T01:30:00Z", datetime(2021, 10, 31, 1, 30, tzinfo=UTC)),
    ],
)
def test_a_case_document_tells_the_moment_whatever_its_offset(written: str, moment: datetime) -> None:
    document = {"throughcare": "case/1", "person": {}, "movements": [{"occurred_at": written}]}
    (movement,) = read_case(document).rows["movements"]
    assert movement["occurred_at"] == moment
    assert movement["occurred_at"].tzinfo is UTC
