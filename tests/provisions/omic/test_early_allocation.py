"""Early Allocation: the routes to it, and the referral."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, assert_duty, examples

NPS = {"provider": "NPS", "sentence": "standard_determinate", "sentenced": "2020-01-15"}
EARLY = {
    "criteria met": "early_allocation.criteria_met_on",
    "referred": "early_allocation.referred_on",
    "accepted": "early_allocation.accepted_on",
    "TACT": "case.tact",
    "high profile": "case.high_profile",
}


@pytest.mark.provision("OMIC-EA-ROUTES")
@examples(
    """
    provider | TACT | high profile | MAPPA level | criteria met => route
    NPS      | yes  | no           | -           | -            => mandatory
    NPS      | no   | no           | 3           | -            => mandatory
    NPS      | no   | yes          | -           | -            => discretionary
    NPS      | no   | no           | -           | 2021-03-01   => discretionary
    NPS      | no   | no           | -           | 2020-01-15   => discretionary
    NPS      | no   | no           | 2           | -            => -
    CRC      | no   | yes          | -           | -            => -
    NPS      | yes  | yes          | -           | -            => mandatory
    NPS      | no   | no           | -           | 2022-01-11   => -
    -        | yes  | no           | -           | -            => cannot tell: probation provider
    """,
    {**NPS, "CRD": "2023-08-31", "MAPPA registered": "2021-01-01"},
    EARLY,
    asked_on=date(2022, 1, 10),
)
def test_routes(example: Example) -> None:
    assert_derived(example, "OMIC-EA-ROUTES")


@pytest.mark.provision("OMIC-EA-ROUTES")
@examples(
    """
    TACT | referred   | accepted   => accepted_on | responsibility_transfer_due
    yes  | 2021-05-01 | -          => 2021-05-01  | 2022-05-31
    yes  | 2020-01-15 | -          => 2020-01-15  | 2022-05-31
    yes  | 2022-01-10 | -          => 2022-01-10  | 2022-05-31
    yes  | 2021-05-01 | 2020-01-15 => 2020-01-15  | 2022-05-31
    no   | 2021-05-01 | -          => -           | -
    no   | 2021-05-01 | 2021-06-01 => 2021-06-01  | 2022-05-31
    yes  | -          | 2021-06-01 => 2021-06-01  | 2022-05-31
    """,
    {**NPS, "CRD": "2023-08-31", "criteria met": "2021-04-01"},
    EARLY,
    asked_on=date(2022, 1, 10),
)
def test_a_mandatory_case_counts_as_accepted_when_it_is_referred(example: Example) -> None:
    assert_derived(example, "OMIC-EA-ROUTES")


@pytest.mark.provision("OMIC-EA-REFERRAL")
@examples(
    """
    CRD        | criteria met | referred   | released   | asked on   => due        | status         | owner
    2023-08-31 | 2021-04-01   | -          | -          | 2022-02-27 => 2022-02-28 | due            | Manage POM Cases service
    2023-08-31 | 2021-04-01   | -          | 2022-02-27 | 2022-02-28 => -          | not_applicable | Manage POM Cases service
    2023-08-31 | 2021-04-01   | -          | 2022-02-28 | 2022-02-28 => 2022-02-28 | due            | Manage POM Cases service
    2023-08-31 | 2021-04-01   | -          | -          | 2022-02-28 => 2022-02-28 | due            | Manage POM Cases service
    2023-08-31 | 2021-04-01   | -          | -          | 2022-03-01 => 2022-02-28 | overdue        | Manage POM Cases service
    2023-08-31 | 2021-04-01   | 2022-02-28 | -          | 2022-03-05 => 2022-02-28 | met            | Manage POM Cases service
    2023-08-31 | 2021-04-01   | 2022-03-05 | -          | 2022-03-10 => 2022-02-28 | met_late       | Manage POM Cases service
    2022-12-31 | -            | -          | -          | 2021-12-31 => -          | not_applicable | Manage POM Cases service
    2022-12-31 | 2021-09-15   | -          | -          | 2021-09-15 => 2021-09-15 | due            | Manage POM Cases service
    2022-12-31 | 2021-09-15   | -          | -          | 2021-09-16 => 2021-09-15 | overdue        | Manage POM Cases service
    2020-11-14 | 2020-02-15   | -          | -          | 2020-02-16 => -          | not_applicable | Manage POM Cases service
    -          | 2021-04-01   | -          | -          | 2022-03-01 => -          | cannot_tell    | Manage POM Cases service
    """,  # noqa: E501
    NPS,
    EARLY,
)
def test_referral(example: Example) -> None:
    assert_duty(example, "OMIC-EA-REFERRAL")


@pytest.mark.provision("OMIC-EA-REFERRAL")
@examples(
    """
    sentence             | CRD        | PED        | TED        => due
    extended_determinate | 2024-08-31 | 2023-08-31 | -          => 2023-02-28
    extended_determinate | -          | 2023-08-31 | -          => 2022-02-28
    life                 | -          | -          | 2023-08-31 => 2022-02-28
    """,
    {**NPS, "sentenced": "2015-01-15", "criteria met": "2021-04-01"},
    EARLY,
    asked_on=date(2022, 1, 10),
)
def test_without_a_release_date_the_referral_is_counted_from_parole(example: Example) -> None:
    assert_duty(example, "OMIC-EA-REFERRAL")
