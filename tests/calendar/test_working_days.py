"""Working days: tables for the awkward times of the year, and properties against a walk on a wall calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.calendar.day_walker import ALL_DAYS, FIRST, HOLIDAYS, LAST, OFF, walk
from throughcare.calendar import (
    BANK_HOLIDAYS,
    BankHolidays,
    BeyondHorizon,
    add_working_days,
    count_working_days,
    days_passed_over,
    is_working_day,
    working_day_offsets,
)

TABLE = BankHolidays(FIRST, LAST, dict.fromkeys(HOLIDAYS, "Bank holiday"))

# Well inside the table, so that no walk of the tests runs out of it.
days_well_inside = st.dates(date(2019, 7, 1), date(2026, 6, 30))
counts = st.integers(-90, 90)


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        # The trigger's own day is day 0.
        ("2021-06-02", 0, "2021-06-02"),
        ("2021-06-02", 1, "2021-06-03"),
        ("2021-06-05", 0, "2021-06-05"),
        # A weekend passed over, forwards and backwards.
        ("2021-06-04", 1, "2021-06-07"),
        ("2021-06-05", 1, "2021-06-07"),
        ("2021-06-06", 1, "2021-06-07"),
        ("2021-06-07", -1, "2021-06-04"),
        ("2021-06-06", -1, "2021-06-04"),
        # Spring bank holiday, Monday 31 May 2021.
        ("2021-05-28", 1, "2021-06-01"),
        ("2021-05-26", 5, "2021-06-03"),
        ("2021-06-01", -1, "2021-05-28"),
        # Easter 2022: Good Friday 15 April to Easter Monday 18 April.
        ("2022-04-14", 1, "2022-04-19"),
        ("2022-04-16", 1, "2022-04-19"),
        ("2022-04-19", -1, "2022-04-14"),
        # Christmas 2021 fell on a Saturday, Boxing Day on a Sunday: Monday 27 and Tuesday 28 December instead.
        ("2021-12-24", 1, "2021-12-29"),
        ("2021-12-24", 4, "2022-01-04"),
        # Christmas 2022 fell on a Sunday, New Year's Day as well.
        ("2022-12-23", 1, "2022-12-28"),
        ("2022-12-30", 1, "2023-01-03"),
        # The Jubilee of 2022 moved the Spring bank holiday to a Thursday and added the Friday.
        ("2022-05-27", 1, "2022-05-30"),
        ("2022-06-01", 1, "2022-06-06"),
        # Days proclaimed once: the State Funeral, the Coronation, VE day in place of May Day.
        ("2022-09-16", 1, "2022-09-20"),
        ("2023-05-05", 1, "2023-05-09"),
        ("2020-05-07", 1, "2020-05-11"),
        ("2020-05-01", 1, "2020-05-04"),
        # A leap day is a day like any other.
        ("2024-02-28", 1, "2024-02-29"),
        ("2024-02-28", 2, "2024-03-01"),
        ("2023-02-28", 1, "2023-03-01"),
    ],
)
def test_tables(start: str, count: int, end: str) -> None:
    assert add_working_days(date.fromisoformat(start), count) == date.fromisoformat(end)


@pytest.mark.parametrize(
    ("start", "end", "count"),
    [
        ("2021-06-02", "2021-06-02", 0),
        ("2021-06-04", "2021-06-06", 0),
        ("2021-06-04", "2021-06-07", 1),
        ("2021-05-28", "2021-06-01", 1),
        ("2021-12-24", "2021-12-29", 1),
        ("2021-06-07", "2021-06-04", -1),
        ("2021-06-07", "2021-06-06", 0),
        ("2021-06-07", "2021-06-05", 0),
        ("2022-09-20", "2022-09-16", -1),
    ],
)
def test_counts(start: str, end: str, count: int) -> None:
    assert count_working_days(date.fromisoformat(start), date.fromisoformat(end)) == count


def test_the_published_table_is_the_one_on_the_wall() -> None:
    assert {day for day in ALL_DAYS if BANK_HOLIDAYS.name(day) is not None} == HOLIDAYS
    assert {day for day in ALL_DAYS if not is_working_day(day)} == OFF


def test_holidays_have_their_names() -> None:
    assert BANK_HOLIDAYS.name(date(2022, 9, 19)) == "Bank Holiday for the State Funeral of Queen Elizabeth II"
    assert BANK_HOLIDAYS.name(date(2022, 9, 20)) is None


def test_what_was_passed_over_is_named() -> None:
    assert days_passed_over(date(2021, 5, 28), date(2021, 6, 1)) == [
        (date(2021, 5, 29), "Saturday"),
        (date(2021, 5, 30), "Sunday"),
        (date(2021, 5, 31), "Spring bank holiday"),
    ]
    assert days_passed_over(date(2021, 6, 1), date(2021, 5, 28)) == days_passed_over(
        date(2021, 5, 28), date(2021, 6, 1)
    )
    assert days_passed_over(date(2021, 6, 2), date(2021, 6, 2)) == []


@given(days_well_inside, counts)
def test_adding_is_a_walk_on_the_wall_calendar(start: date, count: int) -> None:
    assert add_working_days(start, count) == walk(start, count)


@given(days_well_inside, counts)
def test_counting_undoes_adding(start: date, count: int) -> None:
    assert count_working_days(start, add_working_days(start, count)) == count


@given(days_well_inside, counts)
def test_no_count_ends_on_a_day_off(start: date, count: int) -> None:
    end = add_working_days(start, count)
    assert end not in OFF or count == 0


@given(days_well_inside, days_well_inside, counts)
def test_a_later_start_never_ends_earlier(one: date, other: date, count: int) -> None:
    earlier, later = sorted((one, other))
    assert add_working_days(earlier, count) <= add_working_days(later, count)


@given(days_well_inside, st.integers(-60, 60), st.integers(-60, 60))
def test_a_longer_count_ends_later(start: date, one: int, other: int) -> None:
    shorter, longer = sorted((one, other))
    ends = add_working_days(start, shorter), add_working_days(start, longer)
    assert ends[0] < ends[1] if shorter < longer else ends[0] == ends[1]


@given(days_well_inside, days_well_inside)
def test_counting_the_other_way_changes_only_the_sign_between_working_days(one: date, other: date) -> None:
    if one not in OFF and other not in OFF:
        assert count_working_days(one, other) == -count_working_days(other, one)


@pytest.mark.parametrize("count", [-250, -15, -1, 0, 1, 5, 15, 250])
def test_the_bulk_table_is_the_walk_for_every_day(count: int) -> None:
    assert working_day_offsets(count, TABLE) == [walk(day, count) for day in ALL_DAYS]


@pytest.mark.parametrize("count", [-3, 0, 2])
def test_the_bulk_table_of_the_published_holidays_is_adding_for_every_day(count: int) -> None:
    first, last = BANK_HOLIDAYS.first, BANK_HOLIDAYS.last
    days = [first + timedelta(n) for n in range((last - first).days + 1)]

    def added(day: date) -> date | None:
        try:
            return add_working_days(day, count)
        except BeyondHorizon:
            return None

    assert working_day_offsets(count) == [added(day) for day in days]


@pytest.mark.parametrize(
    ("start", "count"),
    [("2018-12-31", 1), ("2019-01-02", -1), ("2027-01-01", 0), ("2018-12-31", 0), ("2026-12-31", 1), ("2026-12-24", 9)],
)
def test_past_the_table_nothing_is_guessed(start: str, count: int) -> None:
    with pytest.raises(BeyondHorizon, match="outside the bank holiday table"):
        add_working_days(date.fromisoformat(start), count, TABLE)


def test_the_message_names_the_day_and_the_reach_of_the_table() -> None:
    with pytest.raises(BeyondHorizon) as beyond:
        TABLE.name(date(2027, 1, 1))
    assert str(beyond.value) == (
        "1 January 2027 is outside the bank holiday table, which runs from 1 January 2019 to 31 December 2026."
    )
    with pytest.raises(BeyondHorizon):
        count_working_days(date(2026, 12, 30), date(2027, 1, 2), TABLE)
    with pytest.raises(BeyondHorizon):
        count_working_days(date(2019, 1, 2), date(2018, 12, 1), TABLE)


def test_a_holiday_proclaimed_later_is_added_to_the_table() -> None:
    with_extra = TABLE.with_extra([(date(2025, 3, 3), "Proclaimed")])
    assert add_working_days(date(2025, 2, 28), 1, with_extra) == date(2025, 3, 4)
    assert add_working_days(date(2025, 2, 28), 1, TABLE) == date(2025, 3, 3)
    assert working_day_offsets(1, with_extra)[(date(2025, 2, 28) - FIRST).days] == date(2025, 3, 4)
