"""Spans are half-open and never empty; a timeline of them never overlaps."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from throughcare.calendar import Span, Timeline

JUNE = Span(date(2021, 6, 1), date(2021, 7, 1))
JULY = Span(date(2021, 7, 1), date(2021, 8, 1))
FROM_SEPTEMBER = Span(date(2021, 9, 1))

FIRST = date(2021, 1, 1)
DAYS = [FIRST + timedelta(n) for n in range(60)]
spans = st.tuples(st.integers(0, 58), st.none() | st.integers(1, 59)).map(
    lambda pair: Span(DAYS[pair[0]], DAYS[min(59, pair[0] + pair[1])] if pair[1] else None)
)


def held(span: Span) -> set[date]:
    return {day for day in DAYS if span.start <= day and (span.end is None or day < span.end)}


def test_the_first_day_is_in_and_the_last_is_not() -> None:
    assert date(2021, 6, 1) in JUNE
    assert date(2021, 6, 30) in JUNE
    assert date(2021, 7, 1) not in JUNE
    assert date(2021, 5, 31) not in JUNE
    assert date(2099, 1, 1) in FROM_SEPTEMBER


@pytest.mark.parametrize("end", [date(2021, 6, 1), date(2021, 5, 31)])
def test_a_span_holds_a_day(end: date) -> None:
    with pytest.raises(ValueError, match="A span must end after it starts: 2021-06-01 to"):
        Span(date(2021, 6, 1), end)


def test_spans_that_meet_do_not_overlap() -> None:
    assert JUNE.meets(JULY)
    assert not JULY.meets(JUNE)
    assert not JUNE.overlaps(JULY)


@given(spans, spans)
def test_overlapping_is_sharing_a_day(one: Span, other: Span) -> None:
    assert one.overlaps(other) == bool(held(one) & held(other)) == other.overlaps(one)


@given(spans)
def test_a_day_is_in_a_span_where_its_days_hold_it(span: Span) -> None:
    assert {day for day in DAYS if day in span} == held(span) != set()


def test_a_timeline_puts_its_spans_in_order_and_finds_them_by_day() -> None:
    timeline = Timeline([FROM_SEPTEMBER, JUNE, JULY])
    assert list(timeline) == [JUNE, JULY, FROM_SEPTEMBER]
    assert timeline.on(date(2021, 7, 1)) == JULY
    assert timeline.on(date(2021, 8, 1)) is None
    assert timeline.gaps() == [Span(date(2021, 8, 1), date(2021, 9, 1))]


def test_a_timeline_refuses_two_spans_on_one_day() -> None:
    with pytest.raises(ValueError, match="Two spans share a day"):
        Timeline([JUNE, Span(date(2021, 6, 30), date(2021, 7, 2))])
    with pytest.raises(ValueError, match="Two spans share a day"):
        Timeline([Span(date(2021, 6, 1)), JULY])


@given(st.lists(spans, max_size=5))
def test_a_timeline_stands_only_where_no_day_is_shared(several: list[Span]) -> None:
    total = sum(len(held(span)) for span in several)
    shared = total != len({day for span in several for day in held(span)})
    if shared:
        with pytest.raises(ValueError, match="Two spans share a day"):
            Timeline(several)
        return
    timeline = Timeline(several)
    ordered = list(timeline)
    assert sorted(ordered, key=lambda span: span.start) == ordered
    for day in DAYS:
        assert (timeline.on(day) is not None) == any(day in held(span) for span in several)
    gap_days = {day for gap in timeline.gaps() for day in held(gap)}
    covered = {day for span in several for day in held(span)}
    assert gap_days.isdisjoint(covered)
    if covered:
        between = {day for day in DAYS if min(covered) <= day <= max(covered)}
        assert gap_days == between - covered
