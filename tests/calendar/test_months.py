"""Months clamp to the month's last day, and are counted before days."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from throughcare.calendar import add_months, add_months_then_days, month_end, month_start

days_of_policy = st.dates(date(1960, 1, 1), date(2090, 12, 31))
month_counts = st.integers(-600, 600)


@pytest.mark.parametrize(
    ("day", "months", "moved"),
    [
        ("2022-09-30", -7, "2022-02-28"),
        ("2021-10-31", -8, "2021-02-28"),
        ("2021-01-31", 1, "2021-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2024-02-29", -12, "2023-02-28"),
        ("2021-05-31", 1, "2021-06-30"),
        ("2021-12-15", 1, "2022-01-15"),
        ("2021-01-15", -1, "2020-12-15"),
        ("2021-06-14", 10, "2022-04-14"),
        ("2021-06-14", 0, "2021-06-14"),
    ],
)
def test_months(day: str, months: int, moved: str) -> None:
    assert add_months(date.fromisoformat(day), months) == date.fromisoformat(moved)


@pytest.mark.parametrize(
    ("day", "months", "days", "moved"),
    [
        # 7.5 months before release: days first would give 15 September, then 15 February.
        ("2022-09-30", -7, -15, "2022-02-13"),
        ("2022-03-31", -1, -15, "2022-02-13"),
        ("2024-03-31", -1, -15, "2024-02-14"),
        # 4.5 months before release.
        ("2022-09-30", -4, -15, "2022-05-15"),
        ("2022-07-15", -4, -15, "2022-02-28"),
        ("2022-01-31", 1, 15, "2022-03-15"),
    ],
)
def test_months_come_before_days(day: str, months: int, days: int, moved: str) -> None:
    assert add_months_then_days(date.fromisoformat(day), months, days) == date.fromisoformat(moved)


def test_the_edges_of_a_month() -> None:
    assert month_start(date(2024, 2, 29)) == date(2024, 2, 1)
    assert month_end(date(2024, 2, 1)) == date(2024, 2, 29)
    assert month_end(date(2023, 2, 1)) == date(2023, 2, 28)
    assert month_end(date(2021, 12, 31)) == date(2021, 12, 31)


@given(days_of_policy, month_counts)
def test_the_month_is_the_one_counted_to_and_the_day_clamps(day: date, months: int) -> None:
    moved = add_months(day, months)
    assert (moved.year - day.year) * 12 + moved.month - day.month == months
    assert moved.day == min(day.day, monthrange(moved.year, moved.month)[1])


@given(days_of_policy, days_of_policy, month_counts)
def test_a_later_day_never_moves_to_an_earlier_one(one: date, other: date, months: int) -> None:
    earlier, later = sorted((one, other))
    assert add_months(earlier, months) <= add_months(later, months)


@given(days_of_policy, month_counts, st.integers(-60, 60))
def test_days_are_added_to_the_month_moved_to(day: date, months: int, days: int) -> None:
    assert add_months_then_days(day, months, days) - add_months(day, months) == timedelta(days)
