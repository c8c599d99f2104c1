"""National Standards 7: referrals to Approved Premises and move-on plans."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_duty, assert_ruling, examples
from throughcare.policy.facts import ApprovedPremisesReferral, Case

HEADINGS = {
    "explained": "approved_premises_referral.regime_explained_on",
    "referral": "approved_premises_referral.completed_on",
    "arrival": "approved_premises_stay.arrived_on",
    "placement": "approved_premises_stay.placement",
    "plan": "approved_premises_stay.move_on_plan_completed_on",
    "second CRD": "sentence[2].crd",
    "PRRD": "sentence.prrd",
}
IN_CUSTODY = {"sentence": "standard_determinate", "sentenced": "2020-07-14"}


@pytest.mark.provision("NS-7.1-EXPLAIN")
@examples(
    """
    explained  | referral   => allowed | missing
    2021-06-14 | -          => yes     | -
    -          | 2021-06-15 => no      | regime_explained
    2021-06-15 | 2021-06-15 => yes     | -
    2021-06-16 | -          => no      | regime_explained
    2021-06-14 | 2021-06-14 => yes     | -
    2021-06-14 | 2021-06-13 => no      | regime_explained
    2021-06-14 | 2021-06-16 => yes     | -
    """,
    None,
    HEADINGS,
    asked_on=date(2021, 6, 15),
)
def test_regime_explained_before_the_referral(example: Example) -> None:
    assert_ruling(example, "NS-7.1-EXPLAIN")


@pytest.mark.provision("NS-7.1-EXPLAIN")
def test_nothing_explained_and_nothing_completed_yet() -> None:
    example = Example({Case: [{}], ApprovedPremisesReferral: [{}]}, date(2021, 6, 15), {"missing": "regime_explained"})
    assert_ruling(example, "NS-7.1-EXPLAIN")


@pytest.mark.provision("NS-7.1-REFERRAL")
@examples(
    """
    explained  | CRD        | referral   | asked on   => due        | met        | status
    2021-06-01 | 2022-07-14 | -          | 2022-01-10 => 2022-01-14 | -          | due
    2021-06-01 | 2022-08-31 | 2022-03-01 | 2022-03-02 => 2022-02-28 | 2022-03-01 | met_late
    """,
    IN_CUSTODY,
    HEADINGS,
)
def test_referral_examples_of_the_standard(example: Example) -> None:
    assert_duty(example, "NS-7.1-REFERRAL")


@pytest.mark.provision("NS-7.1-REFERRAL")
@examples(
    """
    explained  | CRD        | referral   | asked on   => opens      | due        | met        | status
    2021-06-01 | 2022-07-14 | -          | 2021-11-18 => 2021-11-19 | 2022-01-14 | -          | upcoming
    2021-06-01 | 2022-07-14 | -          | 2021-11-19 => 2021-11-19 | 2022-01-14 | -          | due
    2021-06-01 | 2022-07-14 | -          | 2022-01-14 => 2021-11-19 | 2022-01-14 | -          | due
    2021-06-01 | 2022-07-14 | -          | 2022-01-15 => 2021-11-19 | 2022-01-14 | -          | overdue
    2021-06-01 | 2022-07-14 | 2022-01-13 | 2022-01-15 => 2021-11-19 | 2022-01-14 | 2022-01-13 | met
    2021-06-01 | 2022-07-14 | 2022-01-14 | 2022-01-15 => 2021-11-19 | 2022-01-14 | 2022-01-14 | met
    2021-06-01 | 2022-07-14 | 2022-01-15 | 2022-01-15 => 2021-11-19 | 2022-01-14 | 2022-01-15 | met_late
    2021-06-01 | 2022-02-14 | -          | 2022-01-15 => 2021-06-19 | 2021-08-14 | -          | overdue
    """,
    IN_CUSTODY,
    HEADINGS,
)
def test_six_months_before_release(example: Example) -> None:
    assert_duty(example, "NS-7.1-REFERRAL")


@pytest.mark.provision("NS-7.1-REFERRAL")
@examples(
    """
    explained  | sentence             | CRD        | HDC release | released   | recalled | PRRD       | referral   => status         | due        | missing
    2021-06-01 | standard_determinate | 2022-07-14 | 2022-05-14  | -          | -        | -          | -          => overdue        | 2021-11-14 | -
    2021-06-01 | standard_determinate | 2022-07-14 | -           | 2022-01-10 | -        | -          | -          => not_applicable | -          | -
    2021-06-01 | standard_determinate | 2022-07-14 | -           | 2022-01-10 | -        | -          | 2022-01-11 => not_applicable | -          | -
    2021-06-01 | standard_determinate | 2022-07-14 | -           | 2022-01-10 | -        | -          | 2022-01-10 => met_late       | 2021-07-10 | -
    2021-06-01 | standard_determinate | 2021-07-14 | -           | 2021-07-14 | yes      | 2022-07-20 | -          => due            | 2022-01-20 | -
    2021-06-01 | life                 | -          | -           | -          | -        | -          | -          => waiting        | -          | -
    2021-06-01 | community_order      | -          | -           | -          | -        | -          | -          => not_applicable | -          | -
    2021-06-01 | standard_determinate | -          | -           | -          | -        | -          | -          => cannot_tell    | -          | conditional release date (CRD)
    """,  # noqa: E501
    {"sentenced": "2020-07-14"},
    HEADINGS,
    asked_on=date(2022, 1, 15),
)
def test_who_is_referred_from_custody_and_before_which_release(example: Example) -> None:
    assert_duty(example, "NS-7.1-REFERRAL")


@pytest.mark.provision("NS-7.1-REFERRAL")
@examples(
    """
    CRD        | second CRD | asked on   => due
    2022-07-14 | 2022-08-31 | 2022-01-15 => 2022-02-28
    2022-07-14 | 2022-08-31 | 2021-07-14 => 2022-02-28
    2022-07-14 | 2022-06-14 | 2022-01-15 => 2022-01-14
    """,
    {
        **IN_CUSTODY,
        "explained": "2021-12-01",
        "sentence[2].kind": "standard_determinate",
        "sentence[2].sentenced_on": "2021-07-14",
    },
    HEADINGS,
)
def test_release_is_that_of_the_longest_of_several_sentences(example: Example) -> None:
    assert_duty(example, "NS-7.1-REFERRAL")


@pytest.mark.provision("NS-7.2")
@examples(
    """
    arrival    | placement    | plan       | asked on   => due        | met        | status
    2021-07-14 | planned      | 2021-07-09 | 2021-07-12 => 2021-07-14 | 2021-07-09 | met
    2021-07-14 | planned      | -          | 2021-07-15 => 2021-07-14 | -          | overdue
    2021-07-14 | planned      | -          | 2021-07-13 => 2021-07-14 | -          | due
    2021-07-14 | planned      | -          | 2021-07-14 => 2021-07-14 | -          | due
    2021-07-14 | planned      | 2021-07-14 | 2021-07-15 => 2021-07-14 | 2021-07-14 | met
    2021-07-14 | planned      | 2021-07-15 | 2021-07-15 => 2021-07-14 | 2021-07-15 | met_late
    2021-07-14 | emergency    | -          | 2021-07-15 => -          | -          | not_applicable
    2021-07-14 | short_notice | -          | 2021-07-15 => -          | -          | not_applicable
    -          | planned      | -          | 2021-07-15 => -          | -          | waiting
    """,
    None,
    HEADINGS,
)
def test_move_on_plan_before_a_planned_arrival(example: Example) -> None:
    assert_duty(example, "NS-7.2")


@pytest.mark.provision("NS-7.2-EMERGENCY")
@examples(
    """
    arrival    | placement    | plan       | asked on   => due        | met        | status
    2021-08-19 | emergency    | -          | 2021-08-27 => 2021-09-03 | -          | due
    2021-08-19 | emergency    | -          | 2021-09-06 => 2021-09-03 | -          | overdue
    2021-08-19 | short_notice | -          | 2021-09-03 => 2021-09-03 | -          | due
    2021-08-19 | short_notice | -          | 2021-09-04 => 2021-09-03 | -          | overdue
    2021-08-19 | emergency    | 2021-09-03 | 2021-09-06 => 2021-09-03 | 2021-09-03 | met
    2021-08-19 | emergency    | 2021-09-06 | 2021-09-06 => 2021-09-03 | 2021-09-06 | met_late
    2021-08-19 | emergency    | 2021-08-18 | 2021-09-06 => 2021-09-03 | 2021-08-18 | met
    2021-08-19 | emergency    | -          | 2021-08-18 => 2021-09-03 | -          | upcoming
    2021-08-19 | planned      | -          | 2021-09-06 => -          | -          | not_applicable
    -          | emergency    | -          | 2021-09-06 => -          | -          | waiting
    """,
    None,
    HEADINGS,
)
def test_ten_working_days_after_an_emergency_arrival(example: Example) -> None:
    assert_duty(example, "NS-7.2-EMERGENCY")


@pytest.mark.provision("NS-7.2", "NS-7.2-EMERGENCY")
@examples(
    """
    arrival    | placement => planned     | emergency   | missing
    2021-07-14 | -         => cannot_tell | cannot_tell | how the Approved Premises placement was made
    """,
    None,
    HEADINGS,
    asked_on=date(2021, 7, 15),
)
def test_which_clock_without_knowing_how_the_place_came_about(example: Example) -> None:
    planned, emergency = example.evaluate("NS-7.2", "NS-7.2-EMERGENCY").duties
    found = {
        "planned": str(planned.status(example.as_of)),
        "emergency": str(emergency.status(example.as_of)),
        "missing": "; ".join(planned.outcome.missing | emergency.outcome.missing),
    }
    assert found == example.expect
