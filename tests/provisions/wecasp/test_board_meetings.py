"""WECASP 7.7: the monthly Board, and the reviews that it sets."""

import pytest

from tests.provisions.tables import Example, assert_duty, examples

HEADINGS = {
    "joined": "casp_case.joined_on",
    "month": "board_month.month_on",
    "held": "board_month.held_on",
    "set": "casp_case.review_set_on",
    "review date": "casp_case.review_on",
    "brought forward": "casp_case.review_brought_forward_to",
    "reviewed": "casp_case.reviewed_on",
    "left": "casp_case.left_on",
}


@pytest.mark.provision("WECASP-7.7.1")
@examples(
    """
    month      | held       | asked on   => opens      | due        | met        | status
    2021-07-01 | 2021-07-14 | 2021-07-31 => 2021-07-01 | 2021-07-31 | 2021-07-14 | met
    2021-07-01 | -          | 2021-07-31 => 2021-07-01 | 2021-07-31 | -          | due
    2021-07-01 | -          | 2021-08-02 => 2021-07-01 | 2021-07-31 | -          | overdue
    2021-07-14 | 2021-08-02 | 2021-08-02 => 2021-07-01 | 2021-07-31 | -          | overdue
    2021-07-14 | 2021-06-30 | 2021-07-31 => 2021-07-01 | 2021-07-31 | -          | due
    2021-07-01 | 2021-07-01 | 2021-07-31 => 2021-07-01 | 2021-07-31 | 2021-07-01 | met
    2021-07-01 | 2021-07-31 | 2021-07-31 => 2021-07-01 | 2021-07-31 | 2021-07-31 | met
    2024-02-10 | -          | 2024-03-01 => 2024-02-01 | 2024-02-29 | -          | overdue
    -          | 2021-07-14 | 2021-07-31 => -          | -          | -          | cannot_tell
    """,
    {},
    HEADINGS,
)
def test_the_board_meets_in_each_calendar_month(example: Example) -> None:
    assert_duty(example, "WECASP-7.7.1")


@pytest.mark.provision("WECASP-7.7.7")
@examples(
    """
    joined     | set        | review date | brought forward | reviewed   | left       | asked on   => due        | status
    2021-06-16 | 2021-06-16 | 2021-09-08  | -               | -          | -          | 2021-09-08 => 2021-09-08 | due
    2021-06-16 | 2021-06-16 | 2021-09-08  | -               | -          | 2021-09-08 | 2021-09-08 => -          | not_applicable
    2021-06-16 | 2021-06-16 | 2021-09-08  | -               | -          | -          | 2021-09-09 => 2021-09-08 | overdue
    2021-06-16 | 2021-06-16 | 2021-09-08  | 2021-07-14      | -          | -          | 2021-07-14 => 2021-07-14 | due
    2021-06-16 | 2021-06-16 | 2021-09-08  | 2021-07-14      | -          | -          | 2021-07-15 => 2021-07-14 | overdue
    2021-06-16 | 2021-06-16 | 2021-09-08  | -               | 2021-09-08 | -          | 2021-09-09 => 2021-09-08 | met
    2021-06-16 | 2021-06-16 | 2021-09-08  | -               | 2021-09-09 | -          | 2021-09-09 => 2021-09-08 | met_late
    2021-06-16 | 2021-06-16 | 2021-09-08  | -               | 2021-06-16 | -          | 2021-09-09 => 2021-09-08 | overdue
    2021-06-16 | 2021-06-16 | 2021-09-08  | -               | -          | 2021-09-01 | 2021-09-09 => -          | not_applicable
    2021-06-16 | -          | -           | -               | -          | -          | 2021-09-09 => -          | waiting
    """,  # noqa: E501
    {},
    HEADINGS,
)
def test_reviewed_by_the_date_that_the_board_set(example: Example) -> None:
    assert_duty(example, "WECASP-7.7.7")


@pytest.mark.provision("WECASP-7.7.7")
@examples(
    """
    joined     | review date | asked on   => no_review_date
    2021-06-16 | -           | 2021-09-09 => yes
    2021-06-16 | 2021-09-08  | 2021-09-09 => no
    """,
    {},
    HEADINGS,
)
def test_a_case_with_no_review_date_is_shown(example: Example) -> None:
    assert {"no_review_date": example.duty("WECASP-7.7.7").values["no_review_date"]} == example.expect
