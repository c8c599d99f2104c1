"""Resettlement guidance 3.3: BCST1 within 72 hours of reception."""

import pytest

from tests.provisions.tables import Example, assert_duty, examples

HEADINGS = {
    "received": "custody_screening.received_at",
    "day received": "custody_screening.received_on",
    "BCST1": "custody_screening.bcst1_completed_at",
    "day of BCST1": "custody_screening.bcst1_completed_on",
}


@pytest.mark.provision("RES-BCST1-DUE")
@examples(
    """
    received         | BCST1            | asked on   => due at           | due        | status
    2022-10-14 16:30 | 2022-10-17 15:00 | 2022-10-18 => 2022-10-17 16:30 | 2022-10-17 | met
    2022-12-24 11:00 | -                | 2022-12-28 => 2022-12-27 11:00 | 2022-12-27 | overdue
    2022-10-14 16:30 | 2022-10-17 17:00 | 2022-10-18 => 2022-10-17 16:30 | 2022-10-17 | met_late
    """,
    None,
    HEADINGS,
)
def test_examples_of_the_guidance(example: Example) -> None:
    assert_duty(example, "RES-BCST1-DUE")


@pytest.mark.provision("RES-BCST1-DUE")
@examples(
    """
    received         | BCST1            | asked on   => opens      | due at           | due        | status
    2022-10-14 16:30 | -                | 2022-10-13 => 2022-10-14 | 2022-10-17 16:30 | 2022-10-17 | upcoming
    2022-10-14 16:30 | -                | 2022-10-14 => 2022-10-14 | 2022-10-17 16:30 | 2022-10-17 | due
    2022-10-14 16:30 | -                | 2022-10-17 => 2022-10-14 | 2022-10-17 16:30 | 2022-10-17 | due
    2022-10-14 16:30 | -                | 2022-10-18 => 2022-10-14 | 2022-10-17 16:30 | 2022-10-17 | overdue
    2022-10-14 16:30 | 2022-10-17 16:30 | 2022-10-17 => 2022-10-14 | 2022-10-17 16:30 | 2022-10-17 | met
    2022-10-28 16:30 | -                | 2022-10-29 => 2022-10-28 | 2022-10-31 15:30 | 2022-10-31 | due
    2023-03-24 23:30 | -                | 2023-03-25 => 2023-03-24 | 2023-03-28 00:30 | 2023-03-28 | due
    """,
    None,
    HEADINGS,
)
def test_72_hours(example: Example) -> None:
    assert_duty(example, "RES-BCST1-DUE")


@pytest.mark.provision("RES-BCST1-DUE")
@examples(
    """
    day received | received         | day of BCST1 | asked on   => due at                     | due        | status
    2022-10-14   | -                | -            | 2022-10-17 => 2022-10-17 23:59:59.999999 | 2022-10-17 | due
    2022-10-14   | -                | -            | 2022-10-18 => 2022-10-17 23:59:59.999999 | 2022-10-17 | overdue
    2022-10-14   | -                | 2022-10-16   | 2022-10-17 => 2022-10-17 23:59:59.999999 | 2022-10-17 | met
    2022-10-14   | -                | 2022-10-17   | 2022-10-17 => 2022-10-17 23:59:59.999999 | 2022-10-17 | met
    2022-10-14   | -                | 2022-10-18   | 2022-10-18 => 2022-10-17 23:59:59.999999 | 2022-10-17 | met_late
    2022-10-28   | -                | -            | 2022-10-29 => 2022-10-31 23:59:59.999999 | 2022-10-31 | due
    2022-10-14   | 2022-10-14 16:30 | 2022-10-16   | 2022-10-18 => 2022-10-17 16:30           | 2022-10-17 | met
    2022-10-14   | 2022-10-14 16:30 | 2022-10-18   | 2022-10-18 => 2022-10-17 16:30           | 2022-10-17 | met_late
    """,
    None,
    HEADINGS,
)
def test_where_only_days_are_known(example: Example) -> None:
    assert_duty(example, "RES-BCST1-DUE")


@pytest.mark.provision("RES-BCST1-DUE")
@examples(
    """
    received         | day of BCST1 | BCST1            | asked on   => status      | missing
    2022-10-14 16:30 | 2022-10-17   | -                | 2022-10-18 => cannot_tell | BCST1 was completed on the day that its 72 hours ran out, at a time that is not held
    2022-10-14 16:30 | 2022-10-17   | 2022-10-17 16:00 | 2022-10-18 => met         | -
    -                | -            | 2022-10-17 16:00 | 2022-10-18 => cannot_tell | date of reception into custody
    """,  # noqa: E501
    None,
    HEADINGS,
)
def test_what_cannot_be_told(example: Example) -> None:
    assert_duty(example, "RES-BCST1-DUE")
