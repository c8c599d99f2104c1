"""Hours on instants: elapsed through both changes of clocks, told by days in London, in both evaluators."""

# mypy: disable-error-code="operator"

from collections.abc import Callable
from datetime import UTC, date, datetime

import polars as pl
import pytest

from tests.engine.asked import COMMON, DOCUMENT, asked, evaluated, written
from tests.engine.frames_of_cases import frames_of
from throughcare.calendar import LONDON
from throughcare.engine.facts import NotAFact, case_facts
from throughcare.engine.nation import Nation
from throughcare.engine.outcomes import Outcome
from throughcare.policy.catalogue import Catalogue, Entry
from throughcare.policy.expressions import (
    NO_INSTANT,
    TODAY,
    Expression,
    Instant,
    both,
    cannot_tell_instant,
    day,
    earliest,
    instant,
    latest,
)
from throughcare.policy.facts import Case, Recall
from throughcare.policy.lengths import days, hours
from throughcare.policy.provisions import Deadline, Derivation
from throughcare.policy.subjects import InstantFact, Subject

AFTERNOON = datetime(2021, 6, 4, 16, 15, tzinfo=LONDON)
NIGHT = datetime(2021, 6, 5, 0, 30, tzinfo=LONDON)
INSTANTS: dict[str, Instant] = {
    "afternoon": instant(AFTERNOON),
    "night": instant(NIGHT),
    "-": NO_INSTANT,
    "?": cannot_tell_instant("a"),
    "??": cannot_tell_instant("b"),
}
day_clock = Deadline(
    "DAY", about=Recall, starts=Recall.decided_at, within=hours(24), met_by=Recall.action_taken_at, **COMMON
)


class Note(Subject, label="note of the tests", below=Case, dated_by="made_at", act=True):
    """A table whose rows are dated by an instant."""

    made_at = InstantFact("date and time the note was made")


@pytest.mark.parametrize(
    ("given", "a_day_on", "on_the_day", "its_end"),
    [
        ("afternoon", "2021-06-05T15:15:00+00:00", "2021-06-04", "2021-06-04T22:59:59.999999+00:00"),
        ("night", "2021-06-05T23:30:00+00:00", "2021-06-05", "2021-06-05T22:59:59.999999+00:00"),
        ("-", "-", "-", "-"),
        ("?", "? a", "? a", "? a"),
    ],
)
def test_moving_an_instant(given: str, a_day_on: str, on_the_day: str, its_end: str) -> None:
    moved = INSTANTS[given]
    assert written(asked(moved.plus(hours(24)))) == a_day_on
    assert written(asked(moved.plus(hours(24)).minus(hours(24)))) == written(asked(moved))
    assert written(asked(moved.day)) == on_the_day
    assert written(asked(moved.day.end_of_day)) == its_end


@pytest.mark.parametrize(
    ("one", "other", "before", "by", "same", "earlier", "once_both"),
    [
        ("afternoon", "night", "yes", "yes", "no", "2021-06-04T15:15:00+00:00", "2021-06-04T23:30:00+00:00"),
        ("night", "afternoon", "no", "no", "no", "2021-06-04T15:15:00+00:00", "2021-06-04T23:30:00+00:00"),
        ("night", "night", "no", "yes", "yes", "2021-06-04T23:30:00+00:00", "2021-06-04T23:30:00+00:00"),
        ("night", "-", "no", "no", "no", "2021-06-04T23:30:00+00:00", "-"),
        ("night", "?", "? a", "? a", "? a", "? a", "? a"),
        ("?", "??", "? a, b", "? a, b", "? a, b", "? a, b", "? a, b"),
    ],
)
def test_two_instants(one: str, other: str, before: str, by: str, same: str, earlier: str, once_both: str) -> None:
    left, right = INSTANTS[one], INSTANTS[other]
    assert written(asked(left < right)) == before
    assert written(asked(right > left)) == before
    assert written(asked(left <= right)) == by
    assert written(asked(right >= left)) == by
    assert written(asked(left.is_(right))) == same
    assert written(asked(earliest(left, right))) == earlier
    assert written(asked(both(left, right))) == once_both
    assert asked(latest(left, NO_INSTANT)) == asked(left)


def test_an_instant_is_the_same_whatever_zone_it_was_written_in() -> None:
    assert instant(AFTERNOON).node is instant(datetime(2021, 6, 4, 15, 15, tzinfo=UTC)).node
    # The hour that is lived twice: 01:30 before the clocks go back is an hour before 01:30 after it.
    first, second = (datetime(2021, 10, 31, 1, 30, tzinfo=LONDON, fold=fold) for fold in (0, 1))
    assert asked(instant(first) < instant(second)) is True
    facts = {Recall: [{"decided_at": first, "action_taken_at": second}]}
    assert asked(Recall.where(Recall.decided_at < Recall.action_taken_at).any(), facts) is True
    assert asked(Recall.where(Recall.decided_at.plus(hours(1)).is_(Recall.action_taken_at)).any(), facts) is True


@pytest.mark.parametrize(
    ("decided", "due_at", "due_on"),
    [
        # Clocks go forward on 28 March 2021 at 01:00: a day on is an hour later by the clock.
        ("2021-03-27T18:00+00:00", "2021-03-28T18:00+00:00", date(2021, 3, 28)),
        ("2021-03-27T23:30+00:00", "2021-03-28T23:30+00:00", date(2021, 3, 29)),
        ("2021-03-28T22:30+00:00", "2021-03-29T22:30+00:00", date(2021, 3, 29)),
        # Clocks go back on 31 October 2021 at 02:00: a day on is an hour earlier by the clock.
        ("2021-10-30T18:00+01:00", "2021-10-31T17:00+00:00", date(2021, 10, 31)),
        ("2021-10-31T00:30+01:00", "2021-10-31T23:30+00:00", date(2021, 10, 31)),
        ("2021-10-31T01:30+00:00", "2021-11-01T01:30+00:00", date(2021, 11, 1)),
    ],
)
def test_a_limit_of_hours_through_the_changes_of_clocks(decided: str, due_at: str, due_on: date) -> None:
    facts = {Recall: [{"decided_at": datetime.fromisoformat(decided)}]}
    (duty,) = evaluated(day_clock, facts, date(2021, 12, 1)).duties
    assert duty.outcome.due_at == datetime.fromisoformat(due_at)
    assert duty.outcome.due_on == due_on
    assert duty.outcome.opens_on == datetime.fromisoformat(decided).astimezone(LONDON).date()
    assert (duty.outcome.met_on, duty.outcome.met_at) == (None, None)


@pytest.mark.parametrize(
    ("action", "as_of", "status", "met_on"),
    [
        (None, date(2021, 6, 3), "upcoming", None),
        (None, date(2021, 6, 4), "due", None),
        (None, date(2021, 6, 5), "due", None),
        (None, date(2021, 6, 6), "overdue", None),
        (datetime(2021, 6, 5, 16, 15, tzinfo=LONDON), date(2021, 6, 5), "met", date(2021, 6, 5)),
        (datetime(2021, 6, 5, 16, 15, 1, tzinfo=LONDON), date(2021, 6, 5), "met_late", date(2021, 6, 5)),
        (datetime(2021, 6, 5, 23, 30, tzinfo=UTC), date(2021, 6, 6), "met_late", date(2021, 6, 6)),
        # Still to come on the day asked about, which is a day in London.
        (datetime(2021, 6, 5, 23, 30, tzinfo=UTC), date(2021, 6, 5), "due", None),
    ],
)
def test_where_a_duty_of_hours_stands(action: datetime | None, as_of: date, status: str, met_on: date | None) -> None:
    facts: dict[type[Subject], list[dict[str, object]]] = {
        Recall: [{"decided_at": AFTERNOON, "action_taken_at": action}]
    }
    (duty,) = evaluated(day_clock, facts, as_of).duties
    met_at = None if met_on is None else action
    assert (str(duty.status(as_of)), duty.outcome.met_on, duty.outcome.met_at) == (status, met_on, met_at)
    catalogue = Catalogue([Entry(day_clock, DOCUMENT, "section", "tests")], [])
    (found,) = Nation(catalogue).duties(frames_of([case_facts(facts)]), as_of)
    (row,) = found.rows.to_dicts()
    assert (row["status"], row["met_on"], row["met_at"]) == (status, met_on, met_at)
    assert (row["opens_on"], row["due_on"]) == (date(2021, 6, 4), date(2021, 6, 5))
    assert found.rows.schema["due_at"] == pl.Datetime("us", "UTC")
    assert row["due_at"] == datetime(2021, 6, 5, 15, 15, tzinfo=UTC)


def test_a_clock_of_days_has_no_instants() -> None:
    by_day = Deadline(
        "BY-DAY", about=Recall, starts=Recall.notified_on, within=days(2), met_by=Recall.notified_on, **COMMON
    )
    facts: dict[type[Subject], list[dict[str, object]]] = {Recall: [{"notified_on": date(2021, 6, 4)}]}
    assert evaluated(by_day, facts).duties[0].outcome == Outcome(
        True, date(2021, 6, 4), date(2021, 6, 6), date(2021, 6, 4)
    )
    catalogue = Catalogue([Entry(by_day, DOCUMENT, "section", "tests")], [])
    (found,) = Nation(catalogue).duties(frames_of([case_facts(facts)]), date(2021, 6, 15))
    assert found.rows.columns == ["case", "row", "status", "opens_on", "due_on", "met_on"]


def test_rows_dated_by_an_instant_come_into_view_on_their_day_in_london() -> None:
    facts = {
        Note: [
            {"made_at": datetime(2021, 6, 15, 22, 59, tzinfo=UTC)},
            {"made_at": datetime(2021, 6, 15, 23, 0, tzinfo=UTC)},
        ]
    }
    assert asked(Note.every().count(), facts, date(2021, 6, 14)) == 0
    assert asked(Note.every().count(), facts, date(2021, 6, 15)) == 1
    assert asked(Note.every().count(), facts, date(2021, 6, 16)) == 2
    assert asked(Note.every().including_planned().count(), facts, date(2021, 6, 14)) == 2


@pytest.mark.parametrize(
    ("expression", "as_of", "again"),
    [
        (Recall.decided_at.day <= TODAY, date(2021, 6, 4), date(2021, 6, 5)),
        (Recall.decided_at.day <= TODAY, date(2021, 6, 5), date(2021, 6, 6)),
        (Recall.decided_at.day <= TODAY, date(2021, 6, 6), None),
        (Recall.decided_at <= TODAY.end_of_day, date(2021, 6, 3), date(2021, 6, 5)),
        (Recall.decided_at <= TODAY.end_of_day, date(2021, 6, 6), None),
        (Recall.decided_at.plus(hours(24)).day < TODAY, date(2021, 6, 4), date(2021, 6, 6)),
        (earliest(Recall.decided_at, TODAY.end_of_day), date(2021, 6, 4), date(2021, 6, 5)),
        # Today by a way that is not followed could turn any day.
        (Recall.decided_at <= TODAY.end_of_day.minus(hours(2)), date(2021, 6, 1), date(2021, 6, 2)),
        (Recall.decided_at.exists, date(2021, 6, 1), None),
    ],
)
def test_an_instant_set_against_today_turns_on_its_day_in_london(
    expression: Expression, as_of: date, again: date | None
) -> None:
    provision = Derivation("ASKED", about=Recall, gives={"answer": expression}, **COMMON)
    assert evaluated(provision, {Recall: [{"decided_at": NIGHT}]}, as_of).revisit_on == again


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"decided_at": datetime(2021, 6, 4, 16, 15)}, "is no date and time with its time zone"),  # noqa: DTZ001
        ({"decided_at": date(2021, 6, 4)}, "is no date and time with its time zone"),
        ({"notified_on": AFTERNOON}, "has a time; it is to be a date alone"),
    ],
)
def test_a_fact_that_is_no_instant_is_refused(row: dict[str, object], message: str) -> None:
    with pytest.raises(NotAFact, match=message):
        case_facts({Recall: [row]})


@pytest.mark.parametrize(
    ("mistake", "message"),
    [
        (lambda: day(date(2021, 6, 1)) <= Recall.decided_at, "A date cannot be compared with a date and time"),
        (lambda: Recall.decided_at <= TODAY, "A date and time cannot be compared with a date"),
        (lambda: earliest(Recall.decided_at, TODAY), "take the day of each instant"),
        (lambda: Recall.decided_at.plus(days(2)), "An instant is moved by hours, not by 2 days"),
        (lambda: Recall.notified_on.plus(hours(2)), "A day is not moved by 2 hours"),
        (
            lambda: Deadline(
                "T", about=Recall, starts=Recall.decided_at, within=hours(2), met_by=Recall.notified_on, **COMMON
            ),
            "T is due by a date and time, but met by a date",
        ),
    ],
)
def test_days_are_kept_from_instants(mistake: Callable[[], object], message: str) -> None:
    with pytest.raises(TypeError, match=message):
        mistake()


def test_an_instant_without_a_zone_is_none() -> None:
    with pytest.raises(ValueError, match="An instant needs a time zone"):
        instant(datetime(2021, 6, 4, 16, 15))  # noqa: DTZ001 - the point of the test
