"""WECASP 5.2: the letter and the first multidisciplinary meeting, once a referral is accepted."""

import pytest

from tests.provisions.tables import Example, assert_duty, examples

HEADINGS = {
    "received": "casp_referral.received_on",
    "accepted": "casp_referral.accepted_on",
    "letter": "casp_referral.acceptance_letter_on",
    "reason": "casp_referral.late_meeting_reason",
    "meeting": "multidisciplinary_meeting.held_on",
    "kind": "multidisciplinary_meeting.kind",
}


@pytest.mark.provision("WECASP-5.2.1")
@examples(
    """
    received   | accepted   | letter     | asked on   => due        | status
    2021-05-27 | 2021-06-16 | -          | 2021-06-21 => 2021-06-23 | due
    2021-05-27 | 2021-06-16 | -          | 2021-06-23 => 2021-06-23 | due
    2021-05-27 | 2021-06-16 | -          | 2021-06-24 => 2021-06-23 | overdue
    2021-04-27 | 2021-05-26 | 2021-06-03 | 2021-06-04 => 2021-06-03 | met
    2021-11-27 | 2021-12-22 | 2022-01-04 | 2022-01-04 => 2021-12-31 | met_late
    2021-05-27 | 2021-06-28 | -          | 2021-06-28 => 2021-07-05 | due
    2021-05-27 | -          | -          | 2021-06-28 => -          | not_applicable
    """,
    {},
    HEADINGS,
)
def test_joint_letter_five_business_days_after_the_final_decision(example: Example) -> None:
    assert_duty(example, "WECASP-5.2.1")


@pytest.mark.provision("WECASP-5.2.4")
@examples(
    """
    received   | accepted   | meeting    | kind    | asked on   => due        | met        | status
    -          | 2021-06-16 | -          | -       | 2021-06-30 => 2021-06-30 | -          | due
    -          | 2021-06-16 | -          | -       | 2021-07-01 => 2021-06-30 | -          | overdue
    2021-06-01 | 2021-06-16 | 2021-06-10 | initial | 2021-06-16 => 2021-06-30 | 2021-06-10 | met
    -          | 2021-12-15 | 2022-01-05 | initial | 2022-01-05 => 2021-12-29 | 2022-01-05 | met_late
    2021-06-01 | 2021-06-16 | 2021-06-01 | initial | 2021-06-16 => 2021-06-30 | 2021-06-01 | met
    2021-06-01 | 2021-06-16 | 2021-05-31 | initial | 2021-06-16 => 2021-06-30 | -          | due
    2021-06-01 | 2021-06-16 | 2021-06-20 | review  | 2021-06-24 => 2021-06-30 | -          | due
    2021-06-01 | -          | -          | -       | 2021-06-24 => -          | -          | not_applicable
    2021-06-01 | 2021-06-16 | 2021-06-20 | -       | 2021-06-24 => -          | -          | cannot_tell
    """,
    {},
    HEADINGS,
)
def test_initial_meeting_within_two_weeks(example: Example) -> None:
    assert_duty(example, "WECASP-5.2.4")


@pytest.mark.provision("WECASP-5.2.4")
@examples(
    """
    accepted   | reason | asked on   => reason_for_late_meeting
    2021-12-15 | yes    | 2022-01-05 => yes
    2021-12-15 | -      | 2022-01-05 => no
    """,
    {},
    HEADINGS,
)
def test_an_operational_reason_is_shown(example: Example) -> None:
    values = example.duty("WECASP-5.2.4").values
    assert {"reason_for_late_meeting": values["reason_for_late_meeting"]} == example.expect
