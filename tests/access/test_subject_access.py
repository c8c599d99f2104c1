"""The clock of a subject access request, in tables of worked dates, and what must hold of any request."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from throughcare.access.subject_access import Regime, Request, Stands, clock
from throughcare.calendar import is_working_day

GDPR, POLICE = Regime.UK_GDPR, Regime.LAW_ENFORCEMENT

# received, identity confirmed, clarification asked, answered, told of the extension, last day, why
UK_GDPR = """
2025-09-03 -          -          -          -          2025-10-03 the corresponding day of the next month
2025-01-31 -          -          -          -          2025-02-28 a month without that day ends with its last
2023-01-31 -          -          -          -          2023-02-28 the same in another year
2024-01-31 -          -          -          -          2024-02-29 in a leap year the last day is the 29th
2024-01-29 -          -          -          -          2024-02-29 a leap year has the corresponding day
2025-01-29 -          -          -          -          2025-02-28 other years have not
2022-01-01 -          -          -          -          2022-02-01 received on a bank holiday, it counts from that day
2024-11-25 -          -          -          -          2024-12-27 Christmas Day and Boxing Day are passed over
2025-03-18 -          -          -          -          2025-04-22 Good Friday and Easter Monday are passed over
2025-04-10 -          -          -          -          2025-05-12 a Saturday becomes Monday
2025-04-11 -          -          -          -          2025-05-12 a Sunday becomes Monday
2025-04-05 -          -          -          -          2025-05-06 the early May bank holiday becomes Tuesday
2025-12-31 -          -          -          -          2026-02-02 31 January is a Saturday
2025-09-03 2025-09-10 -          -          -          2025-10-10 the clock starts when identity is confirmed
2025-09-03 2025-09-03 -          -          -          2025-10-03 on the same day
2025-09-03 -          2025-09-08 2025-09-08 -          2025-10-06 one day does not count, and 4 October is a Saturday
2025-09-03 -          2025-09-08 2025-09-12 -          2025-10-08 five days do not count
2025-09-03 2025-09-10 2025-09-08 2025-09-12 -          2025-10-13 of those five, three came after the clock began
2025-09-03 2025-09-20 2025-09-08 2025-09-12 -          2025-10-20 none of them did
2025-09-03 -          -          -          2025-09-30 2025-12-03 three months from the start
2025-09-03 -          2025-09-08 2025-09-12 2025-09-30 2025-12-08 and the days that do not count
2025-11-30 -          -          -          2025-12-10 2026-03-02 of three months, 28 February is a Saturday
"""

LAW_ENFORCEMENT = """
2025-09-03 -          -          -          -          2025-10-02 a month beginning with the day itself
2025-01-31 -          -          -          -          2025-02-28 a short month ends with its last day
2025-01-01 -          -          -          -          2025-01-31 a whole calendar month
2025-04-11 -          -          -          -          2025-05-10 a Saturday stays a Saturday
2025-09-03 2025-09-10 -          -          -          2025-10-09 from the day on which identity was confirmed
2025-09-03 -          2025-09-08 2025-09-12 -          2025-10-07 five days do not count
2025-09-03 -          -          -          2025-09-30 2025-12-02 two further months
"""


def rows(table: str) -> list[tuple[list[date | None], date, str]]:
    read = []
    for line in table.strip().splitlines():
        *days, last, why = line.split(maxsplit=6)
        read.append(([None if day == "-" else date.fromisoformat(day) for day in days], date.fromisoformat(last), why))
    return read


def asked(regime: Regime, days: list[date | None]) -> Request:
    received, identity, clarification, answered, extended = days
    assert received is not None
    return Request(received, regime, None, identity, clarification, answered, extended)


@pytest.mark.parametrize(("days", "last", "why"), rows(UK_GDPR), ids=[why for _, _, why in rows(UK_GDPR)])
def test_the_last_day_under_the_uk_gdpr(days: list[date | None], last: date, why: str) -> None:
    found = clock(asked(GDPR, days))
    assert (found.stands, found.due_on) == (Stands.RUNNING, last)


@pytest.mark.parametrize(("days", "last", "why"), rows(LAW_ENFORCEMENT), ids=[r[2] for r in rows(LAW_ENFORCEMENT)])
def test_the_last_day_under_part_3(days: list[date | None], last: date, why: str) -> None:
    found = clock(asked(POLICE, days))
    assert (found.stands, found.due_on) == (Stands.RUNNING, last)


def test_nobody_can_tell_until_somebody_chooses_the_law() -> None:
    found = clock(Request(date(2025, 9, 3)))
    assert (found.stands, found.due_on, found.extend_by) == (Stands.CANNOT_TELL, None, None)
    assert found.why.startswith("Nobody has decided yet which law the request falls under")


@pytest.mark.parametrize("regime", list(Regime))
@pytest.mark.parametrize(
    ("request_", "why"),
    [
        ({"identity_asked_on": date(2025, 9, 4)}, "The clock starts when the identity of whoever asks is confirmed."),
        ({"clarification_asked_on": date(2025, 9, 4)}, "The clock is stopped until the person says what they ask for."),
    ],
    ids=["identity", "clarification"],
)
def test_a_request_waits_for_what_was_asked_back(regime: Regime, request_: dict[str, date], why: str) -> None:
    found = clock(Request(date(2025, 9, 3), regime, **request_))
    assert (found.stands, found.due_on, found.why) == (Stands.WAITING, None, why)


def test_a_day_past_the_bank_holidays_that_are_known_cannot_be_told() -> None:
    found = clock(Request(date(2090, 9, 3), GDPR))
    assert (found.stands, found.due_on) == (Stands.CANNOT_TELL, None)
    assert "outside the bank holiday table" in found.why


def test_the_person_is_told_of_an_extension_within_the_first_month() -> None:
    found = clock(Request(date(2025, 9, 3), GDPR, extended_on=date(2025, 9, 30)))
    assert (found.due_on, found.extend_by) == (date(2025, 12, 3), date(2025, 10, 3))


received = st.dates(date(2020, 1, 1), date(2027, 6, 30))


@given(received, st.booleans())
def test_the_uk_gdpr_never_gives_less_than_28_days_nor_a_day_off(on: date, extended: bool) -> None:
    found = clock(Request(on, GDPR, extended_on=on if extended else None))
    assert found.due_on is not None
    assert is_working_day(found.due_on)
    # A month has 28 to 31 days, and at most four days off stand in a row.
    assert (89 if extended else 28) <= (found.due_on - on).days <= (92 if extended else 31) + 4


@given(received)
def test_a_day_later_is_never_due_earlier(on: date) -> None:
    for regime in Regime:
        first, second = clock(Request(on, regime)), clock(Request(on + timedelta(days=1), regime))
        assert first.due_on is not None
        assert second.due_on is not None
        assert first.due_on <= second.due_on


@given(received, st.integers(0, 20), st.integers(0, 40))
def test_part_3_puts_every_day_that_does_not_count_on_at_the_end(on: date, asked_after: int, took: int) -> None:
    back = on + timedelta(days=asked_after)
    stopped = Request(on, POLICE, None, None, back, back + timedelta(days=took))
    plain, later = clock(Request(on, POLICE)).due_on, clock(stopped).due_on
    assert plain is not None
    assert later == plain + timedelta(days=took + 1)
