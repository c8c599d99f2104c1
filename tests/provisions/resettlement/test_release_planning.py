"""Planning for release: the plan, the review in the last 12 weeks, parole, benefits, safety plans and decisions."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_duty, assert_ruling, examples

SENTENCE = {"sentence": "standard_determinate", "sentenced": "2022-03-31", "CRD": "2023-01-27"}
HELD = {"case.country": "England", "case.gender": "male", "estate": "male_closed", "arrival": "admission"}
PLANNING = {
    "plan agreed": "release_plan.agreed_on",
    "arrival": "spell.arrival",
    "PRRD": "sentence.prrd",
    "review": "pre_release_review.completed_on",
    "in BCST2": "pre_release_review.part_of_bcst2",
    "begun": "pre_release_review.begun_on",
    "benefit need": "pre_release_review.benefit_need",
    "DWP referral": "pre_release_review.dwp_referral_on",
    "potential release": "parole_review.potential_release_on",
    "plan checked": "parole_review.release_plan_checked_on",
    "leaving": "case.leaving_abusive_relationship",
    "gender": "case.gender",
    "safety plan": "safety_plan.prepared_on",
    "country": "case.country",
    "decision on": "service_decision.kind",
    "decision": "service_decision.decided_on",
    "COM consulted": "service_decision.com_consulted_on",
    "left the case": "allocation.to_on",
}


@pytest.mark.provision("RES-RELEASE-PLAN")
@examples(
    """
    CRD        | plan agreed | asked on   => due        | status
    2023-01-27 | -           | 2023-01-20 => 2023-01-26 | due
    2023-01-27 | 2023-01-12  | 2023-01-20 => 2023-01-26 | met
    2023-01-27 | -           | 2022-11-30 => 2023-01-26 | upcoming
    2023-01-27 | -           | 2022-12-01 => 2023-01-26 | due
    2023-01-27 | -           | 2023-01-26 => 2023-01-26 | due
    2023-01-27 | -           | 2023-01-27 => 2023-01-26 | overdue
    2023-01-27 | 2023-01-25  | 2023-01-27 => 2023-01-26 | met
    2023-01-27 | 2023-01-26  | 2023-01-27 => 2023-01-26 | met
    2023-01-27 | 2023-01-27  | 2023-01-27 => 2023-01-26 | met_late
    2023-01-27 | 2022-03-31  | 2023-01-27 => 2023-01-26 | met
    2023-01-27 | 2022-03-30  | 2023-01-27 => 2023-01-26 | overdue
    -          | -           | 2023-01-20 => -          | cannot_tell
    """,
    {**SENTENCE, **HELD, "arrived": "2022-03-31"},
    PLANNING,
)
def test_a_release_plan_by_the_day_before_release(example: Example) -> None:
    assert_duty(example, "RES-RELEASE-PLAN")


@pytest.mark.provision("RES-RELEASE-PLAN")
@examples(
    """
    recalled | released   | arrival   | arrived    | PRRD       | plan agreed => due        | status
    yes      | 2022-10-03 | recall    | 2022-12-05 | 2023-02-01 | 2022-12-04  => 2023-01-31 | due
    yes      | 2022-10-03 | recall    | 2022-12-05 | 2023-02-01 | 2022-12-05  => 2023-01-31 | met
    yes      | 2022-10-03 | recall    | 2022-12-05 | -          | -           => -          | waiting
    -        | 2022-12-30 | admission | 2022-03-31 | -          | -           => 2022-12-29 | overdue
    """,
    SENTENCE,
    PLANNING,
    asked_on=date(2023, 1, 3),
)
def test_a_release_plan_after_recall_and_after_release(example: Example) -> None:
    assert_duty(example, "RES-RELEASE-PLAN")


@pytest.mark.provision("RES-BCST2-REVIEW-12WK")
@examples(
    """
    CRD        | ROSH      | review     | asked on   => opens      | due        | status         | done
    2023-01-27 | medium    | -          | 2022-11-03 => 2022-11-04 | 2023-01-26 | upcoming       | 0
    2023-01-27 | low       | -          | 2022-11-04 => 2022-11-04 | 2023-01-26 | due            | 0
    2023-01-27 | high      | -          | 2022-12-01 => -          | -          | not_applicable | 0
    2023-01-27 | very_high | -          | 2022-12-01 => -          | -          | not_applicable | 0
    2023-01-27 | low       | -          | 2022-11-05 => 2022-11-04 | 2023-01-26 | due            | 0
    2023-01-27 | low       | -          | 2023-01-26 => 2022-11-04 | 2023-01-26 | due            | 0
    2023-01-27 | low       | -          | 2023-01-27 => 2022-11-04 | 2023-01-26 | overdue        | 0
    2023-01-27 | low       | 2022-11-03 | 2023-01-27 => 2022-11-04 | 2023-01-26 | overdue        | 0
    2023-01-27 | low       | 2022-11-04 | 2023-01-27 => 2022-11-04 | 2023-01-26 | met            | 1
    2023-01-27 | low       | 2023-01-26 | 2023-01-27 => 2022-11-04 | 2023-01-26 | met            | 1
    2023-01-27 | low       | 2023-01-27 | 2023-01-27 => 2022-11-04 | 2023-01-26 | overdue        | 0
    2023-01-27 | -         | -          | 2022-12-01 => 2022-11-04 | 2023-01-26 | due            | 0
    -          | low       | -          | 2022-12-01 => -          | -          | cannot_tell    | 0
    """,
    {**SENTENCE, **HELD, "arrived": "2022-03-31", "risk.assessed_on": "2022-04-11"},
    PLANNING,
)
def test_one_review_in_the_last_twelve_weeks(example: Example) -> None:
    assert_duty(example, "RES-BCST2-REVIEW-12WK")


@pytest.mark.provision("RES-BCST2-REVIEW-12WK")
@examples(
    """
    arrived    | review     | in BCST2 | benefit need | DWP referral => opens      | status
    2022-11-04 | 2022-11-08 | yes      | -            | -            => 2022-11-04 | overdue
    2023-01-26 | 2022-11-08 | yes      | -            | -            => 2023-01-26 | overdue
    2022-11-05 | 2022-11-08 | yes      | -            | -            => 2022-11-05 | met
    2022-11-05 | 2022-11-08 | -        | -            | -            => 2022-11-05 | met
    2022-11-05 | 2022-11-04 | -        | -            | -            => 2022-11-05 | overdue
    2022-11-05 | 2022-11-08 | -        | yes          | -            => 2022-11-05 | overdue
    2022-11-05 | 2022-11-08 | -        | yes          | 2022-11-14   => 2022-11-05 | met
    2023-01-27 | -          | -        | -            | -            => -          | not_applicable
    """,
    {**SENTENCE, **HELD},
    PLANNING,
    asked_on=date(2023, 1, 27),
)
def test_a_stay_that_begins_in_the_last_twelve_weeks(example: Example) -> None:
    assert_duty(example, "RES-BCST2-REVIEW-12WK")


@pytest.mark.provision("RES-BCST2-REVIEW-12WK")
@examples(
    """
    HDCED      | country | estate      | region | asked on   => opens      | due        | status
    2022-12-30 | England | male_closed | London | 2022-12-01 => 2022-10-07 | 2022-12-29 | due
    2022-12-30 | England | male_closed | London | 2022-12-31 => 2022-11-04 | 2023-01-26 | due
    -          | England | male_open   | London | 2022-12-01 => -          | -          | not_applicable
    -          | Wales   | male_closed | Wales  | 2022-12-01 => -          | -          | not_applicable
    -          | England | -           | London | 2022-12-01 => -          | -          | cannot_tell
    """,
    {**SENTENCE, **HELD, "arrived": "2022-03-31"},
    {**PLANNING, "region": "spell.region"},
)
def test_whose_review_it_is_and_when_the_date_moves(example: Example) -> None:
    assert_duty(example, "RES-BCST2-REVIEW-12WK")


@pytest.mark.provision("RES-PAROLE-CHECK")
@examples(
    """
    potential release | plan checked | outcome    | asked on   => opens      | due        | status
    2023-02-20        | 2023-02-06   | -          | 2023-02-10 => 2022-11-28 | 2023-02-19 | met
    2023-02-20        | -            | -          | 2023-02-20 => 2022-11-28 | 2023-02-19 | overdue
    2023-02-20        | -            | -          | 2022-11-27 => 2022-11-28 | 2023-02-19 | upcoming
    2023-02-20        | -            | -          | 2022-11-28 => 2022-11-28 | 2023-02-19 | due
    2023-02-20        | -            | -          | 2023-02-19 => 2022-11-28 | 2023-02-19 | due
    2023-02-20        | 2023-02-19   | release    | 2023-02-20 => 2022-11-28 | 2023-02-19 | met
    2023-02-20        | 2023-02-20   | release    | 2023-02-20 => 2022-11-28 | 2023-02-19 | met_late
    2023-02-20        | -            | no_release | 2023-02-20 => -          | -          | not_applicable
    -                 | 2023-02-06   | -          | 2023-02-20 => -          | -          | not_applicable
    """,
    SENTENCE,
    PLANNING,
)
def test_parole_cases_are_checked_the_day_before_at_the_latest(example: Example) -> None:
    assert_duty(example, "RES-PAROLE-CHECK")


@pytest.mark.provision("RES-PRO-DWP-REFERRAL")
@examples(
    """
    CRD        | benefit need | begun      | DWP referral | ROSH   | pre_release_review.completed_on | asked on   => due        | status
    2023-01-27 | yes          | 2022-11-07 | -            | medium | -                               | 2022-11-10 => 2023-01-26 | due
    2023-01-27 | yes          | 2022-11-07 | -            | medium | 2022-03-31                      | 2022-11-10 => 2023-01-26 | due
    2023-01-27 | yes          | 2022-03-31 | -            | medium | -                               | 2022-11-10 => 2023-01-26 | due
    2023-01-27 | yes          | 2022-11-07 | 2022-11-14   | medium | -                               | 2022-11-20 => 2023-01-26 | met
    2023-01-27 | yes          | 2022-11-07 | -            | medium | -                               | 2023-01-26 => 2023-01-26 | due
    2023-01-27 | yes          | 2022-11-07 | -            | medium | -                               | 2023-01-27 => 2023-01-26 | overdue
    2023-01-27 | yes          | 2022-11-07 | 2023-01-26   | medium | -                               | 2023-01-27 => 2023-01-26 | met
    2023-01-27 | yes          | 2022-11-07 | 2023-01-27   | medium | -                               | 2023-01-27 => 2023-01-26 | met_late
    2023-01-27 | yes          | 2022-11-03 | -            | medium | -                               | 2022-11-03 => 2023-01-26 | upcoming
    2023-01-27 | yes          | 2022-11-03 | -            | medium | -                               | 2022-11-04 => 2023-01-26 | due
    2023-01-27 | no           | 2022-11-07 | -            | medium | -                               | 2022-11-10 => -          | not_applicable
    2023-01-27 | yes          | 2022-11-07 | -            | high   | -                               | 2022-11-10 => -          | not_applicable
    2023-01-27 | yes          | 2022-03-30 | -            | medium | -                               | 2022-11-10 => -          | not_applicable
    -          | yes          | 2022-11-07 | -            | medium | -                               | 2022-11-10 => -          | cannot_tell
    """,  # noqa: E501
    {**SENTENCE, "risk.assessed_on": "2022-04-11"},
    PLANNING,
)
def test_the_work_coach_is_asked_before_release(example: Example) -> None:
    assert_duty(example, "RES-PRO-DWP-REFERRAL")


@pytest.mark.provision("RES-SSF-WOMEN-SAFETY-PLAN")
@examples(
    """
    gender | leaving | safety plan | CRD        | asked on   => due        | status
    female | yes     | -           | 2023-01-27 | 2023-01-20 => 2023-01-26 | due
    female | yes     | 2022-03-31  | 2023-01-27 | 2023-01-20 => 2023-01-26 | met
    female | no      | -           | 2023-01-27 | 2023-01-20 => -          | not_applicable
    female | -       | -           | 2023-01-27 | 2023-01-20 => -          | not_applicable
    male   | yes     | -           | 2023-01-27 | 2023-01-20 => -          | not_applicable
    female | yes     | -           | 2023-01-27 | 2023-01-26 => 2023-01-26 | due
    female | yes     | -           | 2023-01-27 | 2023-01-27 => 2023-01-26 | overdue
    female | yes     | 2023-01-26  | 2023-01-27 | 2023-01-27 => 2023-01-26 | met
    female | yes     | 2023-01-27  | 2023-01-27 | 2023-01-27 => 2023-01-26 | met_late
    female | yes     | 2022-03-30  | 2023-01-27 | 2023-01-20 => 2023-01-26 | due
    -      | yes     | -           | 2023-01-27 | 2023-01-20 => -          | cannot_tell
    female | yes     | -           | -          | 2023-01-20 => -          | cannot_tell
    """,
    SENTENCE,
    PLANNING,
)
def test_a_safety_plan_for_a_woman_leaving_an_abusive_relationship(example: Example) -> None:
    assert_duty(example, "RES-SSF-WOMEN-SAFETY-PLAN")


@pytest.mark.provision("RES-COM-IN-DECISIONS")
@examples(
    """
    COM allocated | left the case | decision on   | decision   | COM consulted => applies | allowed | missing       | untold
    2022-10-03    | -             | accommodation | 2022-11-10 | -             => yes     | no      | com_consulted | -
    2022-10-03    | -             | accommodation | 2022-11-10 | 2022-11-09    => yes     | yes     | -             | -
    2022-10-03    | -             | employment    | 2022-11-10 | 2022-11-10    => yes     | yes     | -             | -
    2022-10-03    | -             | other_service | 2022-11-10 | 2022-11-11    => yes     | no      | com_consulted | -
    2022-10-03    | 2022-11-10    | accommodation | 2022-11-10 | -             => no      | yes     | com_consulted | -
    -             | -             | accommodation | 2022-11-10 | -             => no      | yes     | com_consulted | -
    2022-11-11    | -             | accommodation | 2022-11-10 | -             => no      | yes     | com_consulted | -
    2022-10-03    | -             | accommodation | -          | 2022-11-09    => yes     | no      | -             | date of the decision on services
    """,  # noqa: E501
    {"allocation.role": "COM"},
    PLANNING,
    asked_on=date(2022, 11, 10),
)
def test_the_com_has_a_part_in_decisions(example: Example) -> None:
    assert_ruling(example, "RES-COM-IN-DECISIONS")
