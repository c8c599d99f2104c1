"""Social Inclusion: referred to from custody, and after release on four grounds for six weeks."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, assert_duty, assert_ruling, examples

WORDS = {
    "gender": "case.gender",
    "service": "crs_referral.service",
    "pathway": "crs_referral.pathway",
    "submitted": "crs_referral.submitted_on",
    "ground": "crs_referral.short_notice",
    "too little time": "crs_referral.too_short_to_refer",
    "instructed": "parole_review.executive_release_instructed_on",
    "directed": "parole_review.directed_release_on",
    "left": "spell.left_on",
}
SOCIAL_INCLUSION = {"gender": "male", "service": "personal_wellbeing", "pathway": "social_inclusion"}
MAN = {**SOCIAL_INCLUSION, "sentence": "standard_determinate", "sentenced": "2022-08-01"}


@pytest.mark.provision("RES-CRS-EXEC-RELEASE")
@examples(
    """
    instructed | directed   | asked on   => applies | latest     | executive_release
    2022-11-07 | 2022-11-10 | 2022-11-10 => yes     | 2022-11-10 | yes
    2022-11-07 | 2022-11-09 | 2022-11-10 => yes     | 2022-11-10 | yes
    2022-11-07 | 2022-11-11 | 2022-11-10 => yes     | 2022-11-10 | no
    2022-11-07 | -          | 2022-11-10 => yes     | 2022-11-10 | no
    2022-12-23 | 2022-12-30 | 2022-12-30 => yes     | 2022-12-30 | yes
    2022-12-23 | 2022-12-31 | 2022-12-31 => yes     | 2022-12-30 | no
    2022-12-23 | 2023-01-03 | 2023-01-03 => yes     | 2022-12-30 | no
    2022-11-07 | 2022-11-10 | 2022-11-07 => yes     | 2022-11-10 | yes
    2022-11-07 | 2022-11-10 | 2022-11-06 => no      | 2022-11-10 | yes
    """,
    headings=WORDS,
)
def test_executive_release(example: Example) -> None:
    assert_derived(example, "RES-CRS-EXEC-RELEASE")


@pytest.mark.provision("RES-CRS-SI-PRERELEASE-ONLY")
@examples(
    """
    released   | ground         | submitted  | sentence.ended_on => allowed | missing
    2022-11-01 | -              | 2022-11-08 | -                 => no      | in_custody_or_exception
    2022-11-01 | -              | 2022-10-31 | 2022-10-31        => no      | in_custody_or_exception
    2022-11-01 | -              | 2022-11-01 | -                 => no      | in_custody_or_exception
    2022-11-01 | -              | 2022-08-01 | -                 => yes     | -
    2022-11-01 | -              | 2022-11-01 | -                 => no      | in_custody_or_exception
    2022-11-01 | -              | 2022-10-31 | -                 => yes     | -
    -          | -              | 2022-11-08 | -                 => yes     | -
    2022-11-01 | time_served    | 2022-11-08 | -                 => yes     | -
    2022-11-01 | time_served    | 2022-12-13 | -                 => yes     | -
    2022-11-01 | time_served    | 2022-12-14 | -                 => no      | within_six_weeks
    2022-11-01 | plan_breakdown | 2022-12-13 | -                 => yes     | -
    2022-11-01 | plan_breakdown | 2022-12-14 | -                 => no      | within_six_weeks
    2022-11-01 | -              | 2022-12-14 | -                 => no      | in_custody_or_exception; within_six_weeks
    """,
    MAN,
    WORDS,
    date(2022, 12, 20),
)
def test_not_for_people_already_released(example: Example) -> None:
    assert_ruling(example, "RES-CRS-SI-PRERELEASE-ONLY")


@pytest.mark.provision("RES-CRS-SI-PRERELEASE-ONLY")
@examples(
    """
    sentenced  | released   | too little time => allowed | missing
    2022-10-24 | 2022-11-01 | yes             => no      | very_short_sentence
    2022-10-25 | 2022-11-01 | yes             => yes     | -
    2022-10-25 | 2022-11-01 | no              => no      | too_little_time
    2022-10-31 | 2022-11-01 | yes             => yes     | -
    2022-11-01 | 2022-11-08 | yes             => yes     | -
    """,
    {**MAN, "ground": "very_short_sentence", "submitted": "2022-11-08"},
    WORDS,
    date(2022, 11, 8),
)
def test_one_to_seven_days_in_custody(example: Example) -> None:
    assert_ruling(example, "RES-CRS-SI-PRERELEASE-ONLY")


@pytest.mark.provision("RES-CRS-SI-PRERELEASE-ONLY")
@examples(
    """
    instructed | directed   => allowed | missing
    2022-10-27 | 2022-11-01 => yes     | -
    2022-10-26 | 2022-11-01 => no      | executive_release
    -          | -          => no      | executive_release
    2022-11-08 | 2022-11-09 => yes     | -
    2022-11-09 | 2022-11-10 => no      | executive_release
    """,
    {**MAN, "released": "2022-11-01", "ground": "executive_release", "submitted": "2022-11-08"},
    WORDS,
    date(2022, 11, 8),
)
def test_released_at_three_working_days_notice(example: Example) -> None:
    assert_ruling(example, "RES-CRS-SI-PRERELEASE-ONLY")


@pytest.mark.provision("RES-CRS-SI-PRERELEASE-ONLY")
@examples(
    """
    gender | service            | pathway             => applies                           | in_custody_or_exception
    female | womens_services    | social_inclusion    => no                                | no
    male   | personal_wellbeing | emotional_wellbeing => no                                | no
    male   | accommodation      | -                   => no                                | no
    male   | personal_wellbeing | -                   => cannot tell: pathway referred for | no
    -      | personal_wellbeing | social_inclusion    => cannot tell: gender               | no
    """,
    {**MAN, "released": "2022-11-01", "submitted": "2022-11-08"},
    WORDS,
    date(2022, 11, 8),
)
def test_the_rule_is_about_social_inclusion_for_men(example: Example) -> None:
    assert_ruling(example, "RES-CRS-SI-PRERELEASE-ONLY")


@pytest.mark.provision("RES-CRS-SI-WINDOW")
@examples(
    """
    service            | released   | ground            | submitted  | asked on   => due        | status         | met
    personal_wellbeing | 2022-11-01 | time_served       | -          | 2022-12-01 => 2022-12-13 | due            | -
    personal_wellbeing | 2022-11-01 | time_served       | -          | 2022-11-01 => 2022-12-13 | due            | -
    personal_wellbeing | 2022-11-01 | time_served       | -          | 2022-12-13 => 2022-12-13 | due            | -
    personal_wellbeing | 2022-11-01 | time_served       | -          | 2022-12-14 => 2022-12-13 | overdue        | -
    personal_wellbeing | 2022-11-01 | time_served       | 2022-12-13 | 2022-12-14 => 2022-12-13 | met            | 2022-12-13
    personal_wellbeing | 2022-11-01 | time_served       | 2022-12-14 | 2022-12-14 => 2022-12-13 | met_late       | 2022-12-14
    personal_wellbeing | 2022-12-16 | plan_breakdown    | 2023-01-27 | 2023-01-27 => 2023-01-27 | met            | 2023-01-27
    personal_wellbeing | 2022-11-01 | executive_release | -          | 2022-12-01 => 2022-12-13 | due            | -
    personal_wellbeing | 2022-11-01 | -                 | -          | 2022-12-01 => -          | not_applicable | -
    personal_wellbeing | -          | time_served       | -          | 2022-12-01 => -          | not_applicable | -
    """,  # noqa: E501
    MAN,
    WORDS,
)
def test_six_weeks_from_release(example: Example) -> None:
    assert_duty(example, "RES-CRS-SI-WINDOW")


@pytest.mark.provision("RES-CRS-SI-WINDOW")
@examples(
    """
    arrived    | left       | supervision.started_on | supervision.released_on | gender => status         | due
    2022-08-01 | 2022-11-01 | 2022-11-01             | 2022-11-01              | male   => due            | 2022-12-13
    2022-08-01 | 2022-12-01 | 2022-12-01             | 2022-12-01              | male   => due            | 2023-01-12
    2022-08-01 | -          | -                      | -                       | male   => not_applicable | -
    2022-08-01 | 2022-11-01 | -                      | -                       | male   => waiting        | -
    2022-08-01 | 2022-11-01 | 2022-11-01             | 2022-11-01              | -      => cannot_tell    | -
    """,
    {**MAN, "ground": "time_served"},
    WORDS,
    date(2022, 12, 1),
)
def test_release_as_supervision_tells_it(example: Example) -> None:
    assert_duty(example, "RES-CRS-SI-WINDOW")
