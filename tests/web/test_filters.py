"""How dates and numbers read on a page."""

from datetime import UTC, date, datetime

import pytest

from throughcare.web import jinja_environment as filters

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (date(2021, 6, 2), "2 June 2021"),
        (datetime(2021, 6, 1, 23, 30, tzinfo=UTC), "2 June 2021"),  # half past midnight in London
        (datetime(2021, 1, 1, 23, 30, tzinfo=UTC), "1 January 2021"),
        (None, "Not known"),
    ],
)
def test_a_date(value: date | None, shown: str) -> None:
    assert filters.long_date(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (datetime(2021, 6, 2, 14, 5, tzinfo=UTC), "2 June 2021 at 3:05pm"),
        (datetime(2021, 12, 2, 0, 5, tzinfo=UTC), "2 December 2021 at 12:05am"),
        (None, "Not known"),
    ],
)
def test_an_instant_is_shown_in_london(value: datetime | None, shown: str) -> None:
    assert filters.date_and_time(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (date(2026, 11, 22), "today"),
        (date(2026, 11, 23), "tomorrow"),
        (date(2026, 11, 21), "yesterday"),
        (date(2026, 11, 27), "in 5 days"),
        (date(2022, 11, 22), "1,461 days ago"),
    ],
)
def test_how_far_a_day_lies_from_today(value: date, shown: str) -> None:
    assert filters.from_today(value, TODAY) == shown


def test_small_ones() -> None:
    assert filters.short_date(date(2021, 6, 2)) == "2 Jun 2021"
    assert filters.number(330000) == "330,000"
