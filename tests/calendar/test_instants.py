"""Hours run on instants through both changes of clocks, and a day in London begins and ends in London."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from throughcare.calendar import LONDON, add_hours, end_of_day, in_london, in_utc, today_in_london


@pytest.mark.parametrize(
    ("begins", "hours", "ends"),
    [
        # Clocks go forward on 28 March 2021 at 01:00: that night is an hour short on the clock face.
        ("2021-03-27T18:00+00:00", 24, "2021-03-28T19:00+01:00"),
        ("2021-03-28T00:30+00:00", 2, "2021-03-28T03:30+01:00"),
        ("2021-03-26T12:00+00:00", 72, "2021-03-29T13:00+01:00"),
        # Clocks go back on 31 October 2021 at 02:00: the hour from 01:00 is lived twice.
        ("2021-10-30T18:00+01:00", 24, "2021-10-31T17:00+00:00"),
        ("2021-10-31T00:30+01:00", 1, "2021-10-31T01:30+01:00"),
        ("2021-10-31T00:30+01:00", 2, "2021-10-31T01:30+00:00"),
        ("2021-10-29T12:00+01:00", 72, "2021-11-01T11:00+00:00"),
        # Backwards, and on an ordinary day.
        ("2021-03-28T03:30+01:00", -2, "2021-03-28T00:30+00:00"),
        ("2021-06-02T22:30+01:00", 2, "2021-06-03T00:30+01:00"),
        # An instant may come in another zone.
        ("2021-06-02T12:00+00:00", 24, "2021-06-03T13:00+01:00"),
    ],
)
def test_hours_through_the_changes_of_clocks(begins: str, hours: int, ends: str) -> None:
    found = add_hours(datetime.fromisoformat(begins), hours)
    assert found.isoformat(timespec="minutes") == datetime.fromisoformat(ends).isoformat(timespec="minutes")
    assert found.tzinfo is LONDON


@given(st.integers(0, 14 * 365 * 24 * 60), st.integers(-1000, 1000))
def test_hours_that_pass_are_hours_on_the_clock_of_the_world(minutes: int, hours: int) -> None:
    begins = datetime(2015, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    elapsed = add_hours(begins, hours).astimezone(UTC) - begins
    assert elapsed.total_seconds() == hours * 3600


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        # In summer London is an hour ahead: at 23:30 UTC it is tomorrow already.
        (datetime(2021, 6, 1, 23, 30, tzinfo=UTC), date(2021, 6, 2)),
        (datetime(2021, 6, 1, 22, 59, tzinfo=UTC), date(2021, 6, 1)),
        (datetime(2021, 12, 1, 23, 30, tzinfo=UTC), date(2021, 12, 1)),
        (datetime(2021, 3, 28, 0, 59, tzinfo=UTC), date(2021, 3, 28)),
        (datetime(2021, 10, 31, 23, 30, tzinfo=UTC), date(2021, 10, 31)),
        (datetime(2021, 10, 30, 23, 30, tzinfo=UTC), date(2021, 10, 31)),
    ],
)
def test_today_in_london(instant: datetime, day: date) -> None:
    assert today_in_london(lambda: instant) == day


def test_today_without_a_given_clock_is_the_present_day() -> None:
    before, today, after = datetime.now(LONDON).date(), today_in_london(), datetime.now(LONDON).date()
    assert before <= today <= after


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="An instant needs a time zone"):
        in_london(datetime(2021, 6, 1, 23, 30))  # noqa: DTZ001 - the point of the test
    with pytest.raises(ValueError, match="An instant needs a time zone"):
        add_hours(datetime(2021, 6, 1, 23, 30), 24)  # noqa: DTZ001
    with pytest.raises(ValueError, match="An instant needs a time zone"):
        in_utc(datetime(2021, 6, 1, 23, 30))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("day", "ends"),
    [
        (date(2021, 6, 1), "2021-06-01T22:59:59.999999+00:00"),
        (date(2021, 12, 1), "2021-12-01T23:59:59.999999+00:00"),
        # The days on which the clocks change, and those before them.
        (date(2021, 3, 27), "2021-03-27T23:59:59.999999+00:00"),
        (date(2021, 3, 28), "2021-03-28T22:59:59.999999+00:00"),
        (date(2021, 10, 30), "2021-10-30T22:59:59.999999+00:00"),
        (date(2021, 10, 31), "2021-10-31T23:59:59.999999+00:00"),
    ],
)
def test_the_last_instant_of_a_day_in_london(day: date, ends: str) -> None:
    assert end_of_day(day).isoformat() == ends
    assert in_london(end_of_day(day)).date() == day
    assert in_london(end_of_day(day) + timedelta(microseconds=1)).date() == day + timedelta(days=1)


def test_in_utc_the_hour_that_is_lived_twice_is_told_apart() -> None:
    first, second = (datetime(2021, 10, 31, 1, 30, tzinfo=LONDON, fold=fold) for fold in (0, 1))
    assert in_utc(first).isoformat() == "2021-10-31T00:30:00+00:00"
    assert in_utc(second).isoformat() == "2021-10-31T01:30:00+00:00"
