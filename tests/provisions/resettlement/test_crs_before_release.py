"""What a CRS provider may begin before release, and with whom."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_ruling, examples

WORDS = {
    "pathway": "crs_intervention.pathway",
    "service": "crs_intervention.service",
    "begins": "crs_intervention.started_on",
    "gender": "case.gender",
    "left": "spell.left_on",
    "contract live": "regional_services.fbd_custody_from",
    "referred to": "crs_referral.service",
    "received": "crs_referral.received_on",
}
IN_CUSTODY = {
    "sentence": "standard_determinate",
    "sentenced": "2022-10-17",
    "CRD": "2023-01-27",
    "arrived": "2022-10-17",
}


@pytest.mark.provision("RES-CRS-WOMEN-PRERELEASE-START")
@examples(
    """
    pathway                       | begins     | left       => allowed | missing
    emotional_wellbeing           | 2023-01-20 | -          => no      | released
    social_inclusion              | 2023-01-20 | -          => yes     | -
    accommodation                 | 2023-01-20 | -          => yes     | -
    employment_training_education | 2023-01-20 | -          => no      | released
    finance_benefit_debt          | 2023-01-20 | -          => no      | released
    dependency_and_recovery       | 2023-01-20 | -          => no      | released
    lifestyle_and_associates      | 2023-01-20 | -          => no      | released
    family_and_significant_others | 2023-01-20 | -          => no      | released
    emotional_wellbeing           | 2023-01-26 | 2023-01-27 => no      | released
    emotional_wellbeing           | 2023-01-27 | 2023-01-27 => yes     | -
    emotional_wellbeing           | 2023-01-28 | 2023-01-27 => yes     | -
    """,
    {**IN_CUSTODY, "gender": "female", "service": "womens_services"},
    WORDS,
    date(2023, 1, 20),
)
def test_women_begin_accommodation_and_social_inclusion_alone(example: Example) -> None:
    assert_ruling(example, "RES-CRS-WOMEN-PRERELEASE-START")
    assert example.ruling("RES-CRS-WOMEN-PRERELEASE-START").values["earliest"] == date(2023, 1, 27)


@pytest.mark.provision("RES-CRS-WOMEN-PRERELEASE-START")
@examples(
    """
    gender | service              | pathway              => applies             | untold
    female | womens_services      | accommodation        => yes                 | -
    female | finance_benefit_debt | finance_benefit_debt => no                  | -
    male   | accommodation        | accommodation        => no                  | -
    female | womens_services      | -                    => yes                 | pathway worked on
    -      | womens_services      | accommodation        => cannot tell: gender | gender
    """,
    {**IN_CUSTODY, "begins": "2023-01-20"},
    WORDS,
    date(2023, 1, 20),
)
def test_the_rule_binds_the_womens_provider(example: Example) -> None:
    assert_ruling(example, "RES-CRS-WOMEN-PRERELEASE-START")


@pytest.mark.provision("RES-CRS-MEN-PRERELEASE-START")
@examples(
    """
    service                       | pathway                       | begins     | left       | contract live => allowed | missing
    accommodation                 | accommodation                 | 2023-01-20 | -          | -             => yes     | -
    personal_wellbeing            | social_inclusion              | 2023-01-20 | -          | -             => yes     | -
    finance_benefit_debt          | finance_benefit_debt          | 2022-11-01 | -          | -             => no      | released
    finance_benefit_debt          | finance_benefit_debt          | 2022-11-01 | -          | 2022-11-02    => no      | released
    finance_benefit_debt          | finance_benefit_debt          | 2022-11-01 | -          | 2022-11-01    => yes     | -
    personal_wellbeing            | emotional_wellbeing           | 2022-11-01 | -          | 2022-11-01    => no      | released
    personal_wellbeing            | lifestyle_and_associates      | 2022-11-01 | -          | -             => no      | released
    employment_training_education | employment_training_education | 2022-11-01 | -          | -             => no      | released
    dependency_and_recovery       | dependency_and_recovery       | 2022-11-01 | -          | -             => no      | released
    dependency_and_recovery       | dependency_and_recovery       | 2023-01-26 | 2023-01-27 | -             => no      | released
    dependency_and_recovery       | dependency_and_recovery       | 2023-01-27 | 2023-01-27 | -             => yes     | -
    """,  # noqa: E501
    {**IN_CUSTODY, "gender": "male"},
    WORDS,
    date(2023, 1, 27),
)
def test_what_begins_before_a_mans_release(example: Example) -> None:
    assert_ruling(example, "RES-CRS-MEN-PRERELEASE-START")


@pytest.mark.provision("RES-CRS-MEN-PRERELEASE-START")
@examples(
    """
    gender | pathway             | begins     | arrived    | released   => applies             | allowed | untold
    male   | emotional_wellbeing | 2022-10-17 | -          | -          => yes                 | no      | -
    male   | emotional_wellbeing | 2023-01-26 | -          | 2023-01-27 => yes                 | no      | -
    male   | emotional_wellbeing | 2023-01-27 | -          | 2023-01-27 => yes                 | yes     | -
    male   | emotional_wellbeing | 2023-01-27 | 2023-01-27 | 2023-01-27 => yes                 | no      | -
    male   | emotional_wellbeing | 2022-10-16 | -          | -          => yes                 | yes     | -
    male   | emotional_wellbeing | 2022-10-17 | 2022-10-17 | -          => yes                 | no      | -
    male   | emotional_wellbeing | 2022-10-18 | 2022-10-19 | 2022-10-18 => yes                 | yes     | -
    male   | -                   | 2022-11-01 | 2022-10-17 | -          => yes                 | no      | pathway worked on
    male   | emotional_wellbeing | -          | 2022-10-17 | -          => yes                 | no      | date the CRS intervention started
    female | emotional_wellbeing | 2022-11-01 | 2022-10-17 | -          => no                  | yes     | -
    -      | accommodation       | 2022-11-01 | 2022-10-17 | -          => cannot tell: gender | no      | gender
    """,  # noqa: E501
    {**IN_CUSTODY, "service": "personal_wellbeing"},
    WORDS,
    date(2023, 1, 27),
)
def test_in_custody_as_spells_or_the_sentence_tell_it(example: Example) -> None:
    assert_ruling(example, "RES-CRS-MEN-PRERELEASE-START")


@pytest.mark.provision("RES-CRS-MEN-PRERELEASE-START")
@examples(
    """
    released   | recalled | sentence.ended_on => allowed
    2022-12-01 | no       | -                 => yes
    2022-12-01 | yes      | -                 => no
    -          | no       | 2023-01-21        => no
    -          | no       | 2023-01-20        => yes
    """,
    {
        "sentence": "standard_determinate",
        "sentenced": "2022-10-17",
        "CRD": "2023-01-27",
        "gender": "male",
        "service": "personal_wellbeing",
        "pathway": "emotional_wellbeing",
        "begins": "2023-01-20",
    },
    WORDS,
    date(2023, 1, 20),
)
def test_in_custody_again_after_recall(example: Example) -> None:
    assert_ruling(example, "RES-CRS-MEN-PRERELEASE-START")


@pytest.mark.provision("RES-CRS-MEN-PRERELEASE-START")
@examples(
    """
    begins     | arrived    => allowed
    2022-10-16 | 2022-10-17 => yes
    2022-10-17 | 2022-10-17 => no
    """,
    {"gender": "male", "service": "personal_wellbeing", "pathway": "emotional_wellbeing"},
    WORDS,
    date(2023, 1, 20),
)
def test_held_without_a_sentence(example: Example) -> None:
    assert_ruling(example, "RES-CRS-MEN-PRERELEASE-START")


@pytest.mark.provision("RES-CRS-REFER-MONITOR-ONLY")
@examples(
    """
    begins     | service       | referred to        | received   => allowed | missing  | untold
    2022-11-01 | accommodation | -                  | -          => no      | referral | -
    2022-11-03 | accommodation | accommodation      | 2022-11-01 => yes     | -        | -
    2022-11-01 | accommodation | accommodation      | 2022-11-01 => yes     | -        | -
    2022-10-31 | accommodation | accommodation      | 2022-11-01 => no      | referral | -
    2022-11-03 | accommodation | accommodation      | -          => no      | referral | -
    2022-11-03 | accommodation | personal_wellbeing | 2022-11-01 => no      | referral | -
    2022-11-03 | -             | accommodation      | 2022-11-01 => no      | -        | service at work
    """,
    headings=WORDS,
    asked_on=date(2022, 11, 3),
)
def test_work_only_with_people_referred(example: Example) -> None:
    assert_ruling(example, "RES-CRS-REFER-MONITOR-ONLY")
