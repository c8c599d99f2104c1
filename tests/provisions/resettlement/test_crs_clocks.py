"""What a CRS provider does once it has a referral, and by when."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_duty, examples

WORDS = {
    "submitted": "crs_referral.submitted_on",
    "received": "crs_referral.received_on",
    "stated": "crs_referral.earliest_release_on",
    "response": "crs_referral.initial_response_on",
    "assess by": "crs_referral.assess_by",
    "assessed": "crs_referral.assessment_held_on",
    "next day agreed": "crs_referral.next_day_agreed_on",
    "fallback agreed": "crs_referral.fallback_agreed_on",
    "planned": "crs_referral.action_plan_on",
    "happened": "crs_event.on",
    "told": "crs_event.notified_on",
}
MAN = {"sentence": "standard_determinate", "sentenced": "2022-08-01"}


@pytest.mark.provision("RES-CRS-URGENT-RESPONSE")
@examples(
    """
    submitted  | received   | stated     | response   | asked on   => due        | status         | owner
    2022-11-01 | 2022-11-01 | 2022-11-11 | -          | 2022-11-01 => 2022-11-02 | due            | CRS provider
    2022-11-01 | 2022-11-01 | 2022-11-11 | -          | 2022-11-02 => 2022-11-02 | due            | CRS provider
    2022-11-01 | 2022-11-01 | 2022-11-11 | -          | 2022-11-03 => 2022-11-02 | overdue        | CRS provider
    2022-11-01 | 2022-11-01 | 2022-11-11 | 2022-11-01 | 2022-11-03 => 2022-11-02 | met            | CRS provider
    2022-11-01 | 2022-11-01 | 2022-11-11 | 2022-11-02 | 2022-11-03 => 2022-11-02 | met            | CRS provider
    2022-12-23 | 2022-12-23 | 2022-12-30 | -          | 2022-12-28 => 2022-12-28 | due            | CRS provider
    2022-12-23 | 2022-12-23 | 2022-12-30 | -          | 2022-12-29 => 2022-12-28 | overdue        | CRS provider
    2022-12-23 | 2022-12-23 | 2022-12-30 | 2022-12-29 | 2022-12-29 => 2022-12-28 | met_late       | CRS provider
    2022-11-01 | 2022-11-01 | 2022-11-16 | -          | 2022-11-01 => -          | not_applicable | CRS provider
    2022-11-01 | 2022-11-01 | 2022-10-28 | -          | 2022-11-01 => -          | not_applicable | CRS provider
    2022-11-01 | -          | 2022-11-11 | -          | 2022-11-01 => -          | not_applicable | CRS provider
    2022-11-01 | 2022-11-02 | 2022-11-11 | -          | 2022-11-01 => -          | not_applicable | CRS provider
    """,
    {**MAN, "CRD": "2022-11-11"},
    WORDS,
)
def test_first_response_to_an_urgent_referral(example: Example) -> None:
    assert_duty(example, "RES-CRS-URGENT-RESPONSE")


@pytest.mark.provision("RES-CRS-URGENT-RESPONSE")
@pytest.mark.provision("RES-CRS-ASSESS-URGENT-PRE")
@pytest.mark.provision("RES-CRS-ACTION-PLAN")
@pytest.mark.parametrize("clock", ["RES-CRS-URGENT-RESPONSE", "RES-CRS-ASSESS-URGENT-PRE", "RES-CRS-ACTION-PLAN"])
@examples(
    """
    case.home_region   | crs_referral.service => contract_known_to_bind
    Greater Manchester | accommodation        => no
    London             | womens_services      => no
    London             | accommodation        => yes
    North West         | accommodation        => yes
    -                  | accommodation        => cannot tell: home probation region
    """,
    {**MAN, "submitted": "2022-11-01", "received": "2022-11-01", "stated": "2022-11-11", "CRD": "2022-11-11"},
    WORDS,
    date(2022, 11, 1),
)
def test_the_clocks_of_a_co_commissioned_service_are_unconfirmed(example: Example, clock: str) -> None:
    values = example.duty(clock).values
    assert {name: values[name] for name in example.expect} == example.expect


@pytest.mark.provision("RES-CRS-URGENT-RESPONSE")
@examples(
    """
    submitted  | received   | stated     => prompt
    2022-11-01 | 2022-11-01 | 2022-11-11 => 2022-11-02
    2022-12-23 | 2022-12-23 | 2022-12-30 => 2022-12-24
    """,
    MAN,
    WORDS,
    date(2022, 12, 23),
)
def test_the_day_after_receipt_is_a_prompt(example: Example) -> None:
    assert example.duty("RES-CRS-URGENT-RESPONSE").values["prompt"] == example.expect["prompt"]


@pytest.mark.provision("RES-CRS-ASSESS-URGENT-PRE")
@examples(
    """
    received   | stated     | CRD        | assessed   | asked on   => due        | status         | met
    2022-11-08 | 2022-11-15 | 2022-11-15 | -          | 2022-11-10 => 2022-11-14 | due            | -
    2022-11-08 | 2022-11-15 | 2022-11-15 | -          | 2022-11-14 => 2022-11-14 | due            | -
    2022-11-08 | 2022-11-15 | 2022-11-15 | -          | 2022-11-15 => 2022-11-14 | overdue        | -
    2022-11-08 | 2022-11-15 | 2022-11-15 | 2022-11-14 | 2022-11-14 => 2022-11-14 | met            | 2022-11-14
    2022-11-08 | 2022-11-15 | 2022-11-15 | 2022-11-15 | 2022-11-15 => 2022-11-14 | met_late       | 2022-11-15
    2022-11-08 | 2022-11-15 | 2022-11-22 | -          | 2022-11-15 => 2022-11-21 | due            | -
    2022-11-08 | 2022-11-30 | 2022-11-30 | -          | 2022-11-10 => -          | not_applicable | -
    2022-11-08 | 2022-11-15 | -          | -          | 2022-11-10 => 2022-11-14 | due            | -
    2022-11-08 | -          | -          | -          | 2022-11-10 => -          | cannot_tell    | -
    """,
    {**MAN, "submitted": "2022-11-08"},
    WORDS,
)
def test_assessment_before_release_on_an_urgent_referral(example: Example) -> None:
    assert_duty(example, "RES-CRS-ASSESS-URGENT-PRE")


@pytest.mark.provision("RES-CRS-ASSESS-STANDARD-PRE")
@examples(
    """
    received   | stated     | assess by  | assessed   | asked on   => due        | status
    2022-11-01 | 2022-12-01 | 2022-11-18 | -          | 2022-11-10 => 2022-11-18 | due
    2022-11-01 | 2022-12-01 | 2022-11-18 | -          | 2022-11-18 => 2022-11-18 | due
    2022-11-01 | 2022-12-01 | 2022-11-18 | -          | 2022-11-19 => 2022-11-18 | overdue
    2022-11-01 | 2022-12-01 | 2022-11-18 | 2022-11-18 | 2022-11-19 => 2022-11-18 | met
    2022-11-01 | 2022-12-01 | 2022-11-18 | 2022-11-19 | 2022-11-19 => 2022-11-18 | met_late
    2022-11-01 | 2022-12-01 | -          | -          | 2022-11-10 => -          | waiting
    2022-11-01 | 2022-12-01 | -          | 2022-11-19 | 2022-11-19 => -          | met
    2022-11-01 | 2022-11-15 | 2022-11-18 | -          | 2022-11-10 => -          | not_applicable
    -          | 2022-12-01 | 2022-11-18 | -          | 2022-11-10 => -          | not_applicable
    2022-11-01 | -          | 2022-11-18 | -          | 2022-11-10 => -          | cannot_tell
    """,
    {**MAN, "submitted": "2022-11-01"},
    WORDS,
)
def test_assessment_by_the_date_of_a_standard_referral(example: Example) -> None:
    assert_duty(example, "RES-CRS-ASSESS-STANDARD-PRE")


@pytest.mark.provision("RES-CRS-ASSESS-RELEASE-DAY")
@examples(
    """
    received   | released   | next day agreed | fallback agreed | assessed   | asked on   => due        | status
    2022-11-01 | -          | -               | -               | -          | 2022-11-10 => -          | not_applicable
    2022-11-01 | 2022-11-01 | -               | -               | -          | 2022-11-10 => 2022-11-01 | overdue
    2022-11-01 | 2022-11-11 | -               | -               | -          | 2022-11-10 => -          | not_applicable
    2022-11-01 | 2022-11-11 | -               | -               | -          | 2022-11-11 => 2022-11-11 | due
    2022-11-01 | 2022-11-11 | -               | -               | -          | 2022-11-12 => 2022-11-11 | overdue
    2022-11-01 | 2022-11-11 | 2022-11-10      | -               | -          | 2022-11-12 => 2022-11-12 | due
    2022-11-01 | 2022-11-11 | 2022-11-12      | -               | -          | 2022-11-12 => 2022-11-12 | due
    2022-11-01 | 2022-11-11 | 2022-11-13      | -               | -          | 2022-11-12 => 2022-11-11 | overdue
    2022-11-12 | 2022-11-11 | -               | -               | -          | 2022-11-12 => 2022-11-11 | overdue
    2022-11-13 | 2022-11-11 | -               | -               | -          | 2022-11-12 => -          | not_applicable
    2022-11-01 | 2022-11-11 | 2022-11-10      | -               | -          | 2022-11-13 => 2022-11-12 | overdue
    2022-11-01 | 2022-11-11 | 2022-11-10      | -               | 2022-11-12 | 2022-11-14 => 2022-11-12 | met
    2022-11-01 | 2022-11-11 | 2022-11-10      | -               | 2022-11-13 | 2022-11-14 => 2022-11-12 | met_late
    2022-11-01 | 2022-11-11 | -               | -               | 2022-11-11 | 2022-11-14 => 2022-11-11 | met
    2022-11-01 | 2022-11-11 | -               | -               | 2022-11-12 | 2022-11-14 => 2022-11-11 | met_late
    2022-11-01 | 2022-11-11 | -               | -               | 2022-11-10 | 2022-11-14 => -          | not_applicable
    2022-11-01 | 2022-11-11 | -               | 2022-11-11      | -          | 2022-11-14 => -          | not_applicable
    2022-11-01 | 2022-11-11 | -               | 2022-11-11      | 2022-11-11 | 2022-11-14 => 2022-11-11 | met
    """,
    {**MAN, "submitted": "2022-11-01", "stated": "2022-11-11", "CRD": "2022-11-11"},
    WORDS,
)
def test_assessment_on_the_day_of_release(example: Example) -> None:
    assert_duty(example, "RES-CRS-ASSESS-RELEASE-DAY")


@pytest.mark.provision("RES-CRS-ASSESS-RELEASE-DAY")
@examples(
    """
    submitted  | stated     | CRD        => status         | due        | missing
    2022-11-01 | 2022-12-11 | 2022-12-11 => overdue        | 2022-11-11 | -
    2022-11-11 | 2022-11-11 | 2022-11-11 => overdue        | 2022-11-11 | -
    2022-11-12 | 2022-11-11 | 2022-11-11 => not_applicable | -          | -
    -          | 2022-11-11 | 2022-11-11 => not_applicable | -          | -
    """,
    {**MAN, "received": "2022-11-12", "released": "2022-11-11"},
    WORDS,
    date(2022, 11, 14),
)
def test_only_referrals_made_before_release(example: Example) -> None:
    assert_duty(example, "RES-CRS-ASSESS-RELEASE-DAY")


@pytest.mark.provision("RES-CRS-ASSESS-FALLBACK")
@examples(
    """
    received   | released   | fallback agreed | assessed   | asked on   => due        | status
    2022-11-01 | 2022-11-11 | 2022-11-11      | -          | 2022-11-14 => 2022-11-16 | due
    2022-11-01 | 2022-11-11 | 2022-11-11      | -          | 2022-11-16 => 2022-11-16 | due
    2022-11-01 | 2022-11-11 | 2022-11-11      | -          | 2022-11-17 => 2022-11-16 | overdue
    2022-11-01 | 2022-11-11 | 2022-11-11      | 2022-11-16 | 2022-11-17 => 2022-11-16 | met
    2022-11-01 | 2022-11-11 | 2022-11-11      | 2022-11-17 | 2022-11-17 => 2022-11-16 | met_late
    2022-11-01 | 2022-12-23 | 2022-12-23      | 2022-12-30 | 2022-12-30 => 2022-12-30 | met
    2022-11-01 | 2022-12-23 | 2022-12-23      | 2022-12-31 | 2022-12-31 => 2022-12-30 | met_late
    2022-11-01 | 2022-11-11 | -               | -          | 2022-11-14 => -          | not_applicable
    2022-11-01 | 2022-11-11 | 2022-11-14      | -          | 2022-11-14 => 2022-11-16 | due
    2022-11-01 | 2022-11-11 | 2022-11-15      | -          | 2022-11-14 => -          | not_applicable
    2022-11-01 | 2022-11-11 | 2022-11-11      | 2022-11-11 | 2022-11-14 => -          | not_applicable
    2022-11-01 | 2022-11-11 | 2022-11-11      | 2022-11-10 | 2022-11-14 => -          | not_applicable
    2022-11-01 | -          | 2022-11-11      | -          | 2022-11-14 => -          | not_applicable
    """,
    {**MAN, "submitted": "2022-11-01", "stated": "2022-12-23"},
    WORDS,
)
def test_assessment_within_three_working_days_of_release(example: Example) -> None:
    assert_duty(example, "RES-CRS-ASSESS-FALLBACK")


@pytest.mark.provision("RES-CRS-ACTION-PLAN")
@examples(
    """
    stated     | assessed   | planned    | asked on   => due        | status
    2022-12-31 | 2022-11-15 | -          | 2022-11-18 => 2022-11-22 | due
    2022-12-31 | 2022-11-15 | -          | 2022-11-22 => 2022-11-22 | due
    2022-12-31 | 2022-11-15 | -          | 2022-11-23 => 2022-11-22 | overdue
    2022-11-10 | 2022-11-15 | 2022-11-22 | 2022-11-23 => 2022-11-22 | met
    2022-12-31 | 2022-12-21 | 2022-12-30 | 2022-12-30 => 2022-12-30 | met
    2022-12-31 | 2022-12-21 | 2022-12-31 | 2022-12-31 => 2022-12-30 | met_late
    2022-12-31 | 2022-11-15 | -          | 2022-11-15 => 2022-11-22 | due
    2022-12-31 | 2022-11-15 | -          | 2022-11-14 => -          | not_applicable
    2022-12-31 | -          | -          | 2022-11-18 => -          | not_applicable
    2022-10-28 | 2022-11-15 | -          | 2022-11-18 => -          | not_applicable
    -          | 2022-11-15 | -          | 2022-11-18 => -          | cannot_tell
    """,
    {**MAN, "submitted": "2022-11-01", "received": "2022-11-01"},
    WORDS,
)
def test_action_plan(example: Example) -> None:
    assert_duty(example, "RES-CRS-ACTION-PLAN")


@pytest.mark.provision("RES-CRS-NOTIFY")
@examples(
    """
    happened   | crs_event.kind          | told       | asked on   => due        | status
    2022-11-17 | assessment_appointment  | -          | 2022-11-17 => 2022-11-21 | due
    2022-11-17 | assessment_appointment  | -          | 2022-11-18 => 2022-11-21 | due
    2022-11-17 | enforcement_action      | -          | 2022-11-21 => 2022-11-21 | due
    2022-11-17 | change_of_circumstances | -          | 2022-11-22 => 2022-11-21 | overdue
    2022-11-17 | assessed_unsuitable     | 2022-11-17 | 2022-11-22 => 2022-11-21 | met
    2022-12-22 | assessed_unsuitable     | 2022-12-28 | 2022-12-28 => 2022-12-28 | met
    2022-12-22 | assessed_unsuitable     | 2022-12-29 | 2022-12-29 => 2022-12-28 | met_late
    2022-11-17 | -                       | -          | 2022-11-16 => -          | not_applicable
    -          | enforcement_action      | -          | 2022-11-16 => -          | cannot_tell
    """,
    MAN,
    WORDS,
)
def test_the_com_is_told(example: Example) -> None:
    assert_duty(example, "RES-CRS-NOTIFY")
