"""How many CRS referrals, who sends them, and when a good time is."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, assert_duty, examples

LINES = {"sentence": "standard_determinate", "sentenced": "2022-10-17"}
NEEDS = {
    "need": "crs_need.stage",
    "another": "crs_need[2].stage",
    "pathway": "crs_need.pathway",
    "second pathway": "crs_need[2].pathway",
    "first sent": "crs_referral.submitted_on",
    "second sent": "crs_referral[2].submitted_on",
}


@pytest.mark.provision("RES-CRS-COUNT-MEN")
@examples(
    """
    CRD        | need      | another     => sentence_length | referrals_planned | referrals_at_most
    2023-01-27 | immediate | pre_release => short           | 1                 | 1
    2023-01-27 | immediate | -           => short           | 1                 | 1
    2023-01-27 | -         | -           => short           | 0                 | 1
    2023-08-16 | immediate | pre_release => short           | 1                 | 1
    2023-08-17 | immediate | pre_release => short           | 1                 | 1
    2023-08-18 | immediate | pre_release => long            | 2                 | 2
    2024-04-17 | immediate | pre_release => long            | 2                 | 2
    2024-04-17 | immediate | -           => long            | 1                 | 2
    2024-04-17 | -         | pre_release => long            | 1                 | 2
    2024-04-17 | -         | -           => long            | 0                 | 2
    -          | immediate | pre_release => cannot tell: conditional release date (CRD) | cannot tell: conditional release date (CRD) | cannot tell: conditional release date (CRD)
    """,  # noqa: E501
    {
        **LINES,
        "case.gender": "male",
        "crs_need.identified_on": "2022-10-19",
        "crs_need.pathway": "accommodation",
        "crs_need[2].identified_on": "2022-10-19",
        "crs_need[2].pathway": "accommodation",
    },
    NEEDS,
    date(2022, 10, 20),
)
def test_accommodation_referrals_for_men(example: Example) -> None:
    assert_derived(example, "RES-CRS-COUNT-MEN")


@pytest.mark.provision("RES-CRS-COUNT-MEN")
@examples(
    """
    crs_need.identified_on | pathway             => referrals_planned
    2022-10-17             | accommodation       => 1
    2022-10-16             | accommodation       => 0
    2022-10-17             | emotional_wellbeing => 0
    """,
    {**LINES, "CRD": "2024-04-17", "case.gender": "male", "need": "immediate"},
    NEEDS,
    date(2022, 10, 20),
)
def test_accommodation_needs_of_this_sentence(example: Example) -> None:
    assert_derived(example, "RES-CRS-COUNT-MEN")


@pytest.mark.provision("RES-CRS-COUNT-MEN")
@examples(
    """
    CRD        | first sent | second sent | asked on   => applies | more_than_planned_for
    2023-01-27 | 2022-10-20 | 2022-12-01  | 2022-11-30 => yes     | no
    2023-01-27 | 2022-10-20 | 2022-12-01  | 2022-12-01 => yes     | yes
    2024-04-17 | 2022-10-20 | 2022-12-01  | 2022-12-01 => yes     | no
    2023-01-27 | 2022-10-16 | 2022-12-01  | 2022-12-01 => yes     | no
    2023-01-27 | 2022-10-17 | 2022-12-01  | 2022-12-01 => yes     | yes
    """,
    {
        **LINES,
        "case.gender": "male",
        "crs_referral.service": "accommodation",
        "crs_referral[2].service": "accommodation",
    },
    NEEDS,
)
def test_a_second_referral_on_a_short_sentence_is_warned_of(example: Example) -> None:
    assert_derived(example, "RES-CRS-COUNT-MEN")


@pytest.mark.provision("RES-CRS-COUNT-WOMEN")
@examples(
    """
    case.gender | CRD        | pathway       | need        | second pathway      | another      => applies             | referrals_planned                       | referrals_at_most
    female      | 2023-01-27 | accommodation | immediate   | emotional_wellbeing | post_release => yes                 | 1                                       | 1
    female      | 2023-01-27 | -             | -           | -                   | -            => yes                 | 0                                       | 1
    female      | 2023-01-27 | accommodation | pre_release | social_inclusion    | pre_release  => yes                 | 1                                       | 1
    female      | 2023-08-17 | accommodation | immediate   | emotional_wellbeing | post_release => yes                 | 1                                       | 1
    female      | 2023-08-18 | accommodation | immediate   | emotional_wellbeing | post_release => yes                 | 2                                       | 2
    female      | 2024-04-17 | accommodation | immediate   | accommodation       | pre_release  => yes                 | 2                                       | 2
    female      | 2024-04-17 | accommodation | pre_release | emotional_wellbeing | post_release => yes                 | 1                                       | 2
    male        | 2024-04-17 | accommodation | immediate   | accommodation       | pre_release  => no                  | 2                                       | 2
    -           | 2024-04-17 | accommodation | immediate   | accommodation       | pre_release  => cannot tell: gender | 2                                       | 2
    female      | 2024-04-17 | accommodation | -           | accommodation       | pre_release  => yes                 | cannot tell: when the need is to be met | 2
    """,  # noqa: E501
    {**LINES, "crs_need.identified_on": "2022-10-19", "crs_need[2].identified_on": "2022-10-19"},
    NEEDS,
    date(2022, 10, 20),
)
def test_referrals_for_women(example: Example) -> None:
    assert_derived(example, "RES-CRS-COUNT-WOMEN")


@pytest.mark.provision("RES-CRS-COUNT-WOMEN")
@examples(
    """
    CRD        | first sent | second sent => more_than_planned_for
    2023-01-27 | 2022-10-20 | -           => no
    2023-01-27 | 2022-10-20 | 2022-12-01  => yes
    2024-04-17 | 2022-10-20 | 2022-12-01  => no
    """,
    {
        **LINES,
        "case.gender": "female",
        "crs_referral.service": "womens_services",
        "crs_referral[2].service": "womens_services",
    },
    NEEDS,
    date(2022, 12, 1),
)
def test_everything_goes_in_one_referral_on_a_short_sentence(example: Example) -> None:
    assert_derived(example, "RES-CRS-COUNT-WOMEN")


@pytest.mark.provision("RES-CRS-REFERRAL-OWNER")
@examples(
    """
    case.home_region         | crs_referral.submitted_by  | crs_referral.submitted_on => responsible | allowed
    East Midlands            | pre_release_team           | 2022-11-01                => COM         | yes
    East Midlands            | COM                        | 2022-11-01                => COM         | yes
    East Midlands            | POM                        | 2022-11-01                => COM         | no
    East Midlands            | corre_hub                  | 2022-11-01                => COM         | no
    Yorkshire and the Humber | community_integration_team | 2022-11-01                => COM         | yes
    Wales                    | COM                        | 2022-11-01                => COM         | no
    Wales                    | pre_release_team           | 2022-11-01                => COM         | no
    Wales                    | POM                        | 2022-11-01                => COM         | no
    Wales                    | corre_hub                  | 2022-11-01                => COM         | yes
    -                        | POM                        | 2022-11-01                => COM         | no
    -                        | COM                        | 2022-11-01                => COM         | cannot tell: home probation region
    East Midlands            | -                          | 2022-11-01                => COM         | cannot tell: who submitted the referral
    """,  # noqa: E501
    asked_on=date(2022, 11, 1),
)
def test_who_sends_a_referral(example: Example) -> None:
    assert_derived(example, "RES-CRS-REFERRAL-OWNER")


@pytest.mark.provision("RES-CRS-EARLY-REFERRAL")
@examples(
    """
    CRD        | known      | first sent | asked on   => opens      | due        | status   | met
    2023-03-31 | 2022-10-20 | -          | 2022-11-29 => 2022-11-30 | 2022-12-31 | upcoming | -
    2023-03-31 | 2022-10-20 | 2022-10-20 | 2022-11-29 => 2022-11-30 | 2022-12-31 | met      | 2022-10-20
    2023-03-31 | 2022-10-20 | -          | 2022-11-30 => 2022-11-30 | 2022-12-31 | due      | -
    2023-03-31 | 2022-10-20 | -          | 2022-12-10 => 2022-11-30 | 2022-12-31 | due      | -
    2023-03-31 | 2022-10-20 | -          | 2022-12-31 => 2022-11-30 | 2022-12-31 | due      | -
    2023-03-31 | 2022-10-20 | -          | 2023-01-01 => 2022-11-30 | 2022-12-31 | overdue  | -
    2023-03-31 | 2022-10-20 | 2022-12-12 | 2022-12-20 => 2022-11-30 | 2022-12-31 | met      | 2022-12-12
    2023-03-31 | 2022-10-20 | 2022-12-31 | 2023-01-04 => 2022-11-30 | 2022-12-31 | met      | 2022-12-31
    2023-03-31 | 2022-10-20 | 2023-01-01 | 2023-01-04 => 2022-11-30 | 2022-12-31 | met_late | 2023-01-01
    2023-03-31 | 2022-10-20 | 2022-10-19 | 2022-12-20 => 2022-11-30 | 2022-12-31 | due      | -
    2023-03-31 | 2022-10-20 | 2022-10-20 | 2022-12-20 => 2022-11-30 | 2022-12-31 | met      | 2022-10-20
    2023-03-31 | 2022-12-31 | -          | 2023-01-01 => 2022-11-30 | 2022-12-31 | overdue  | -
    2023-03-31 | 2023-01-01 | -          | 2023-01-01 => 2022-11-30 | 2023-03-16 | due      | -
    2023-03-31 | 2023-03-16 | -          | 2023-03-16 => 2022-11-30 | 2023-03-16 | due      | -
    2023-03-31 | 2023-03-16 | -          | 2023-03-17 => 2022-11-30 | 2023-03-16 | overdue  | -
    """,
    {**LINES, "need": "pre_release"},
    {**NEEDS, "known": "crs_need.identified_on"},
)
def test_three_to_four_months_before_release(example: Example) -> None:
    assert_duty(example, "RES-CRS-EARLY-REFERRAL")
    assert example.duty("RES-CRS-EARLY-REFERRAL").values["last_standard_day"] == date(2023, 3, 16)


@pytest.mark.provision("RES-CRS-EARLY-REFERRAL")
@examples(
    """
    CRD        | HDCED      | need         | known      => status         | due
    2023-03-31 | -          | pre_release  | 2023-03-17 => not_applicable | -
    2023-03-31 | -          | pre_release  | -          => cannot_tell    | -
    2023-03-31 | -          | immediate    | 2022-10-20 => not_applicable | -
    2023-03-31 | -          | post_release | 2022-10-20 => overdue        | 2022-12-31
    2023-03-31 | 2023-03-20 | pre_release  | 2022-10-20 => overdue        | 2022-12-20
    -          | -          | pre_release  | 2022-10-20 => cannot_tell    | -
    """,
    LINES,
    {**NEEDS, "known": "crs_need.identified_on"},
    date(2023, 3, 17),
)
def test_where_no_early_referral_is_called_for(example: Example) -> None:
    assert_duty(example, "RES-CRS-EARLY-REFERRAL")
