"""National Standards 1.1: recording contacts."""

import pytest

from tests.provisions.tables import Example, assert_duty, examples

HEADINGS = {
    "contact": "contact.on",
    "recorded": "contact.recorded_on",
    "by": "contact.by",
    "outcome": "contact.outcome",
}


@pytest.mark.provision("NS-1.1")
@examples(
    """
    contact    | recorded   | asked on   => due        | met        | status
    2021-06-04 | -          | 2021-06-07 => 2021-06-07 | -          | due
    2021-05-28 | 2021-06-02 | 2021-06-02 => 2021-06-01 | 2021-06-02 | met_late
    2021-06-09 | 2021-06-09 | 2021-06-10 => 2021-06-10 | 2021-06-09 | met
    """,
    {"contact.by": "PP", "contact.outcome": "attended"},
    HEADINGS,
)
def test_examples_of_the_standard(example: Example) -> None:
    assert_duty(example, "NS-1.1")


@pytest.mark.provision("NS-1.1")
@examples(
    """
    contact    | recorded   | asked on   => due        | met        | status
    2021-06-09 | -          | 2021-06-08 => 2021-06-10 | -          | upcoming
    2021-06-09 | -          | 2021-06-09 => 2021-06-10 | -          | due
    2021-06-09 | -          | 2021-06-10 => 2021-06-10 | -          | due
    2021-06-09 | -          | 2021-06-11 => 2021-06-10 | -          | overdue
    2021-06-09 | 2021-06-10 | 2021-06-11 => 2021-06-10 | 2021-06-10 | met
    2021-06-09 | 2021-06-11 | 2021-06-11 => 2021-06-10 | 2021-06-11 | met_late
    2021-06-09 | 2021-06-04 | 2021-06-10 => 2021-06-10 | -          | due
    2022-04-14 | -          | 2022-04-18 => 2022-04-19 | -          | due
    2021-12-24 | -          | 2021-12-28 => 2021-12-29 | -          | due
    2024-02-28 | -          | 2024-02-29 => 2024-02-29 | -          | due
    """,
    {"contact.by": "COM", "contact.outcome": "failed_to_attend"},
    HEADINGS,
)
def test_one_working_day_over_weekends_easter_christmas_and_a_leap_day(example: Example) -> None:
    assert_duty(example, "NS-1.1")


@pytest.mark.provision("NS-1.1", "NS-B.1.1", "NS-1.1-CRS")
@examples(
    """
    contact    | by           | asked on   => clock
    2021-06-09 | COM          | 2021-06-09 => NS-1.1
    2021-06-09 | PP           | 2021-06-09 => NS-1.1
    2021-06-09 | other        | 2021-06-09 => NS-1.1
    2021-06-09 | crs_provider | 2021-06-09 => NS-1.1-CRS
    2021-06-09 | POM          | 2021-06-09 => NS-B.1.1
    2021-06-09 | key_worker   | 2021-06-09 => NS-B.1.1
    """,
    None,
    HEADINGS,
)
def test_each_contact_has_one_clock(example: Example) -> None:
    duties = example.evaluate("NS-1.1", "NS-1.1-CRS", "NS-B.1.1").duties
    assert [duty.entry.provision.id for duty in duties if duty.outcome.applies] == [example.expect["clock"]]


@pytest.mark.provision("NS-1.1")
@examples(
    """
    contact    | by | outcome   | asked on   => status         | missing
    2021-06-09 | PP | cancelled | 2021-06-11 => not_applicable | -
    2021-06-09 | PP | -         | 2021-06-11 => overdue        | -
    2021-06-09 | -  | attended  | 2021-06-11 => cannot_tell    | who made the contact
    -          | PP | attended  | 2021-06-11 => cannot_tell    | date of the contact
    """,
    None,
    HEADINGS,
)
def test_what_applies_and_what_cannot_be_told(example: Example) -> None:
    assert_duty(example, "NS-1.1")


@pytest.mark.provision("NS-1.1")
@examples(
    """
    contact    | asked on   => status
    2099-06-05 | 2099-06-08 => cannot_tell
    """,
    {"contact.by": "PP", "contact.outcome": "attended"},
    HEADINGS,
)
def test_beyond_the_bank_holiday_table(example: Example) -> None:
    assert_duty(example, "NS-1.1")
    (missing,) = example.duty("NS-1.1").outcome.missing
    assert missing.startswith("5 June 2099 is outside the bank holiday table")


@pytest.mark.provision("NS-B.1.1")
@examples(
    """
    contact    | recorded   | asked on   => due        | status   | owner
    2022-06-01 | -          | 2022-06-06 => 2022-06-06 | due      | POM
    2022-06-01 | -          | 2022-06-07 => 2022-06-06 | overdue  | POM
    2022-06-01 | 2022-06-07 | 2022-06-07 => 2022-06-06 | met_late | POM
    """,
    {"contact.by": "POM", "contact.outcome": "attended"},
    HEADINGS,
)
def test_prison_staff_record_by_the_same_clock(example: Example) -> None:
    assert_duty(example, "NS-B.1.1")


@pytest.mark.provision("NS-1.1-CRS")
@examples(
    """
    contact    | recorded   | asked on   => due        | status
    2021-08-27 | -          | 2021-08-31 => 2021-08-31 | due
    2021-08-27 | -          | 2021-09-01 => 2021-08-31 | overdue
    2021-08-27 | 2021-08-31 | 2021-09-01 => 2021-08-31 | met
    """,
    {"contact.by": "crs_provider", "contact.outcome": "attended"},
    HEADINGS,
)
def test_crs_providers_record_by_the_same_clock(example: Example) -> None:
    assert_duty(example, "NS-1.1-CRS")
