"""Windows that follow one another: calendar months, months counted from a day, fortnights, years."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.asked import COMMON, column, evaluated, written
from throughcare.engine.outcomes import Status
from throughcare.engine.windows import windows
from throughcare.policy.facts import Contact, Supervision
from throughcare.policy.grain import SeriesSpec
from throughcare.policy.lengths import months, weeks
from throughcare.policy.provisions import Recurring
from throughcare.policy.subjects import Series, calendar_months, repeating

SINCE, UNTIL = Supervision.started_on, Supervision.ends_on
month = calendar_months("test_month", "month", below=Supervision, since=SINCE, until=UNTIL)
quarter = repeating("test_quarter", "quarter", below=Supervision, since=SINCE, until=UNTIL, every=months(3))
fortnight = repeating("test_fortnight", "fortnight", below=Supervision, since=SINCE, until=None, every=weeks(2))


def shown(series: Series, supervision: list[dict[str, object]], as_of: date) -> list[str]:
    facts = {Supervision: supervision}
    first = column(series.opens, facts, as_of, about=series)
    last = column(series.closes, facts, as_of, about=series)
    number = column(series.number, facts, as_of, about=series)
    return [f"{n}: {written(a)} to {written(b)}" for n, a, b in zip(number, first, last, strict=True)]


@pytest.mark.parametrize(
    ("series", "started", "ends", "as_of", "expected"),
    [
        (month, "2021-05-26", None, "2021-05-25", []),
        (month, "2021-05-26", None, "2021-05-26", ["1: 2021-05-26 to 2021-05-31"]),
        (month, "2021-05-26", None, "2021-05-31", ["1: 2021-05-26 to 2021-05-31"]),
        (month, "2021-05-26", None, "2021-06-01", ["1: 2021-05-26 to 2021-05-31", "2: 2021-06-01 to 2021-06-30"]),
        (
            month,
            "2021-12-31",
            "2022-02-10",
            "2022-06-01",
            ["1: 2021-12-31 to 2021-12-31", "2: 2022-01-01 to 2022-01-31", "3: 2022-02-01 to 2022-02-10"],
        ),
        (quarter, "2020-11-30", None, "2021-03-01", ["1: 2020-11-30 to 2021-02-27", "2: 2021-02-28 to 2021-05-29"]),
        (quarter, "2021-01-15", "2021-04-14", "2021-12-31", ["1: 2021-01-15 to 2021-04-14"]),
        (
            quarter,
            "2021-01-15",
            "2021-04-15",
            "2021-12-31",
            ["1: 2021-01-15 to 2021-04-14", "2: 2021-04-15 to 2021-04-15"],
        ),
        (fortnight, "2021-06-01", None, "2021-06-14", ["1: 2021-06-01 to 2021-06-14"]),
        (fortnight, "2021-06-01", None, "2021-06-15", ["1: 2021-06-01 to 2021-06-14", "2: 2021-06-15 to 2021-06-28"]),
    ],
)
def test_windows(series: Series, started: str, ends: str | None, as_of: str, expected: list[str]) -> None:
    supervision: dict[str, object] = {"started_on": date.fromisoformat(started)}
    if ends:
        supervision["ends_on"] = date.fromisoformat(ends)
    assert shown(series, [supervision], date.fromisoformat(as_of)) == expected


def test_windows_that_closed_long_ago_are_left_out_and_the_others_keep_their_numbers() -> None:
    found = shown(month, [{"started_on": date(2019, 1, 10)}], date(2021, 6, 15))
    assert found[0] == "17: 2020-05-01 to 2020-05-31"
    assert found[-1] == "30: 2021-06-01 to 2021-06-30"
    assert len(found) == 14


def test_a_series_whose_first_day_is_not_held_is_one_window_that_cannot_be_told() -> None:
    found = shown(month, [{}, {"started_on": date(2021, 6, 1)}], date(2021, 6, 15))
    assert found == [
        "0: ? date supervision started to ? date supervision started",
        "1: 2021-06-01 to 2021-06-30",
    ]


monthly = Recurring(
    "MONTHLY", about=month, met_by=Contact.where(month.contains(Contact.on)).first(Contact.on), **COMMON
)


def test_each_window_is_a_duty_of_its_own_for_each_row_above() -> None:
    facts = {
        Supervision: [{"started_on": date(2021, 5, 26)}, {"started_on": date(2021, 6, 10)}],
        Contact: [{"on": date(2021, 6, 30)}, {"on": date(2021, 6, 12)}],
    }
    as_of = date(2021, 7, 1)
    duties = evaluated(monthly, facts, as_of).duties
    assert [(duty.about.subject, duty.outcome.due_on, duty.outcome.met_on, duty.status(as_of)) for duty in duties] == [
        ("supervision 1 from 2021-05-26", date(2021, 5, 31), None, Status.OVERDUE),
        ("supervision 1 from 2021-06-01", date(2021, 6, 30), date(2021, 6, 12), Status.MET),
        ("supervision 1 from 2021-07-01", date(2021, 7, 31), None, Status.DUE),
        ("supervision 2 from 2021-06-10", date(2021, 6, 30), date(2021, 6, 12), Status.MET),
        ("supervision 2 from 2021-07-01", date(2021, 7, 31), None, Status.DUE),
    ]


days = st.dates(date(2019, 1, 1), date(2023, 12, 31))
specs = st.sampled_from(
    [(1, 0, True), (3, 0, True), (1, 0, False), (6, 0, False), (24, 0, False), (0, 7, False), (0, 14, False)]
)


@given(specs, days, st.none() | st.integers(0, 900), days)
def test_windows_follow_one_another_without_a_gap(
    kind: tuple[int, int, bool], since: date, lasts: int | None, as_of: date
) -> None:
    spec = SeriesSpec(SINCE.node, UNTIL.node, *kind, kept_months=13)
    until = since + timedelta(lasts) if lasts is not None else None
    found = windows(spec, since, until, as_of)
    assert [number for number, _, _ in found] == list(range(found[0][0], found[0][0] + len(found))) if found else True
    for (_, _, closes), (_, opens, _) in itertools.pairwise(found):
        assert opens == closes + timedelta(1)
    for number, opens, closes in found:
        assert opens <= closes
        assert opens <= as_of
        assert (opens == since) == (number == 1)
        assert until is None or closes <= until
    if since <= as_of and (until is None or as_of <= until):
        assert found[-1][1] <= as_of <= found[-1][2]
