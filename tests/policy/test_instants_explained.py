"""What people read of a clock of hours: the time in London, and what the clocks did in between."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from tests.policy.explained import explained
from throughcare.calendar import LONDON
from throughcare.policy.clock_words import describe_clock, describe_condition
from throughcare.policy.documents import MUST
from throughcare.policy.expressions import TODAY, Truth, earliest, instant
from throughcare.policy.facts import Recall
from throughcare.policy.lengths import days, hours
from throughcare.policy.phrases import name_of
from throughcare.policy.provisions import Deadline
from throughcare.policy.words import day, lapse, on

SOURCE = "Standards of the Tests, paragraph 9.3.2."
COMMON: dict[str, Any] = {"title": "A provision", "paragraph": "9.3.2", "force": MUST}

within_a_day = Deadline(
    "T-DAY", about=Recall, starts=Recall.decided_at, within=hours(24), met_by=Recall.action_taken_at, **COMMON
)
by_the_end_of_a_day = Deadline(
    "T-END",
    about=Recall,
    starts=Recall.notified_on,
    due=Recall.notified_on.plus(days(3)).end_of_day,
    met_by=Recall.action_taken_at,
    **COMMON,
)


def london(month: int, on_day: int, hour: int, minute: int = 0, fold: int = 0) -> datetime:
    """A time of 2021 on the clocks of London."""
    return datetime(2021, month, on_day, hour, minute, tzinfo=LONDON, fold=fold)


@pytest.mark.parametrize(
    ("value", "told", "when"),
    [
        (date(2021, 8, 2), "2 August 2021", "on Monday 2 August 2021"),
        # British Summer Time, and Greenwich Mean Time.
        (datetime(2021, 8, 2, 13, tzinfo=UTC), "14:00 on 2 August 2021", "at 14:00 on Monday 2 August 2021"),
        (datetime(2021, 12, 2, 14, tzinfo=UTC), "14:00 on 2 December 2021", "at 14:00 on Thursday 2 December 2021"),
        (datetime(2021, 8, 2, 23, 30, tzinfo=UTC), "00:30 on 3 August 2021", "at 00:30 on Tuesday 3 August 2021"),
        # Clocks go forward: there is no half past one.
        (datetime(2021, 3, 28, 0, 59, tzinfo=UTC), "00:59 on 28 March 2021", "at 00:59 on Sunday 28 March 2021"),
        (datetime(2021, 3, 28, 1, 0, tzinfo=UTC), "02:00 on 28 March 2021", "at 02:00 on Sunday 28 March 2021"),
        # Clocks go back: there are two.
        (
            datetime(2021, 10, 31, 0, 30, tzinfo=UTC),
            "01:30 BST on 31 October 2021",
            "at 01:30 BST on Sunday 31 October 2021",
        ),
        (
            datetime(2021, 10, 31, 1, 30, tzinfo=UTC),
            "01:30 GMT on 31 October 2021",
            "at 01:30 GMT on Sunday 31 October 2021",
        ),
        (datetime(2021, 10, 31, 2, 0, tzinfo=UTC), "02:00 on 31 October 2021", "at 02:00 on Sunday 31 October 2021"),
        (
            datetime(2021, 8, 2, 22, 59, 59, 999_999, tzinfo=UTC),
            "the end of 2 August 2021",
            "by the end of Monday 2 August 2021",
        ),
    ],
)
def test_a_moment_in_words(value: date, told: str, when: str) -> None:
    assert (day(value), on(value)) == (told, when)


@pytest.mark.parametrize(
    ("passed", "told"),
    [
        (timedelta(seconds=59), "less than a minute"),
        (timedelta(minutes=1), "1 minute"),
        (timedelta(hours=1, minutes=5), "1 hour and 5 minutes"),
        (timedelta(days=2, hours=3), "2 days and 3 hours"),
    ],
)
def test_how_long_it_took(passed: timedelta, told: str) -> None:
    assert lapse(passed) == told


def test_hours_met_late_by_some_minutes() -> None:
    row = {"decided_at": london(6, 4, 16, 15), "action_taken_at": london(6, 5, 17, 20)}
    assert explained(within_a_day, {Recall: [row]}, date(2021, 6, 6)) == [
        "It applies to every recall.",
        "The clock started at 16:15 on Friday 4 June 2021, the date and time of the decision to recall.",
        "24 hours after that is 16:15 on Saturday 5 June 2021.",
        "It is due by 16:15 on Saturday 5 June 2021.",
        (
            "It was met at 17:20 on Saturday 5 June 2021, the date and time recall action was taken, 1 hour and 5 "
            "minutes late."
        ),
        SOURCE,
    ]


@pytest.mark.parametrize(
    ("decided", "counted"),
    [
        (
            london(3, 27, 18),
            "24 hours after that is 19:00 on Sunday 28 March 2021, for the clocks went forward in between.",
        ),
        (
            london(10, 30, 18),
            "24 hours after that is 17:00 on Sunday 31 October 2021, for the clocks went back in between.",
        ),
        (
            london(10, 31, 1, 30, fold=1),
            "24 hours after that is 01:30 on Monday 1 November 2021.",
        ),
    ],
)
def test_hours_through_the_changes_of_clocks_are_told(decided: datetime, counted: str) -> None:
    assert counted in explained(within_a_day, {Recall: [{"decided_at": decided}]}, date(2021, 12, 1))


def test_the_end_of_a_day_is_told_as_such() -> None:
    told = explained(by_the_end_of_a_day, {Recall: [{"notified_on": date(2022, 10, 14)}]}, date(2022, 10, 15))
    assert told == [
        "It applies to every recall.",
        "The clock started on Friday 14 October 2022, the date of notification of the recall.",
        "3 days after that is Monday 17 October 2022.",
        "What counts is the end of Monday 17 October 2022.",
        "It is due by the end of Monday 17 October 2022.",
        "It has not been met: there is no date and time recall action was taken.",
        SOURCE,
    ]


def test_a_clock_that_is_still_to_start() -> None:
    row = {"decided_at": london(6, 8, 0, 30)}
    assert (
        "The clock starts at 00:30 on Tuesday 8 June 2021, the date and time of the decision to recall."
        in explained(within_a_day, {Recall: [row]}, date(2021, 6, 7))
    )
    assert (
        "The clock started at 00:30 on Tuesday 8 June 2021, the date and time of the decision to recall."
        in explained(within_a_day, {Recall: [row]}, date(2021, 6, 8))
    )


def test_the_clock_in_one_clause() -> None:
    assert describe_clock(within_a_day) == "within 24 hours of the date and time of the decision to recall"
    assert describe_clock(by_the_end_of_a_day) == (
        "by the end of the day 3 days after the date of notification of the recall"
    )
    assert name_of(Recall.decided_at.day.node) == "the date of the decision to recall"
    assert name_of(earliest(Recall.decided_at, Recall.action_taken_at).node) == (
        "the earlier of the date and time of the decision to recall and the date and time recall action was taken"
    )


@pytest.mark.parametrize(
    ("truth", "told"),
    [
        (
            Recall.decided_at <= instant(datetime(2021, 8, 2, 13, tzinfo=UTC)),
            "the date and time of the decision to recall is at or before 14:00 on 2 August 2021",
        ),
        (
            Recall.decided_at > Recall.action_taken_at,
            "the date and time recall action was taken is before the date and time of the decision to recall",
        ),
        (Recall.decided_at.day <= TODAY, "the date of the decision to recall has come"),
        (~Recall.decided_at.exists, "there is no date and time of the decision to recall"),
    ],
)
def test_conditions_on_instants(truth: Truth, told: str) -> None:
    assert describe_condition(truth) == told
