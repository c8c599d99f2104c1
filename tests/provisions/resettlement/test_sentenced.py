"""Sentenced people: short sentences, who manages the case, the additional tasks, and suitability for interventions."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, examples

DETERMINATE = {"sentence": "standard_determinate", "sentenced": "2022-10-17", "provider": "NPS"}
MAN = {**DETERMINATE, "case.gender": "male", "estate": "male_closed", "arrived": "2022-10-17", "ROSH": "low"}
ASSESSED = {"risk.assessed_on": "2022-10-20"}
TASKS = {"gender": "case.gender", "eligible": "sentence.interventions_eligible"}


@pytest.mark.provision("RES-SHORT-SENTENCE")
@examples(
    """
    sentence             | sentenced  | CRD        => applies | short_sentence
    standard_determinate | 2022-10-17 | 2023-08-16 => yes     | yes
    standard_determinate | 2022-10-17 | 2023-08-17 => yes     | yes
    standard_determinate | 2022-10-17 | 2023-08-18 => yes     | no
    standard_determinate | 2022-04-30 | 2023-02-28 => yes     | yes
    standard_determinate | 2022-04-30 | 2023-03-01 => yes     | no
    life                 | 2022-10-17 | -          => yes     | no
    standard_determinate | 2022-10-17 | -          => yes     | cannot tell: conditional release date (CRD)
    standard_determinate | -          | 2023-08-17 => yes     | cannot tell: date of sentence
    """,
    asked_on=date(2022, 10, 18),
)
def test_a_short_sentence(example: Example) -> None:
    assert_derived(example, "RES-SHORT-SENTENCE")


@pytest.mark.provision("RES-SENTENCED-RESPONSIBILITY")
@examples(
    """
    sentenced  | CRD        | provider | country | asked on   => applies | responsible | supporting | short_sentence
    2022-10-17 | 2023-08-17 | NPS      | England | 2022-10-18 => yes     | COM         | POM        | yes
    2022-10-17 | 2023-08-18 | NPS      | England | 2022-10-18 => yes     | POM         | -          | no
    2022-04-30 | 2023-02-28 | NPS      | England | 2022-05-03 => yes     | COM         | POM        | yes
    2022-10-17 | 2023-08-16 | NPS      | England | 2022-10-18 => yes     | COM         | POM        | yes
    2022-10-17 | 2023-08-17 | NPS      | Wales   | 2022-10-18 => yes     | COM         | POM        | yes
    2022-10-17 | 2023-08-18 | NPS      | Wales   | 2022-10-18 => no      | POM         | -          | no
    2022-10-17 | 2023-08-18 | CRC      | England | 2022-10-18 => no      | POM         | -          | no
    2022-10-17 | 2023-08-18 | NPS      | England | 2022-10-16 => no      | POM         | -          | no
    """,
    {"sentence": "standard_determinate"},
    {"country": "case.country"},
)
def test_pom_over_ten_months_and_com_up_to_ten(example: Example) -> None:
    assert_derived(example, "RES-SENTENCED-RESPONSIBILITY")


@pytest.mark.provision("RES-SENTENCED-RESPONSIBILITY")
@examples(
    """
    CRD        | country => applies                               | responsible
    -          | England => yes                                   | cannot tell: conditional release date (CRD)
    2023-08-17 | -       => yes                                   | COM
    2023-08-18 | -       => cannot tell: home probation region    | POM
    """,
    DETERMINATE,
    {"country": "case.country"},
    asked_on=date(2022, 10, 18),
)
def test_what_is_missing_for_the_manager(example: Example) -> None:
    assert_derived(example, "RES-SENTENCED-RESPONSIBILITY")


@pytest.mark.provision("RES-LEGACY-CRC")
@examples(
    """
    provider | country | levelled up | CRD        | HDCED      | asked on   => applies | com_responsible_from | responsible
    CRC      | England | -           | 2023-03-31 | 2023-01-31 | 2022-11-07 => yes     | 2022-11-08           | POM
    CRC      | England | -           | 2023-03-31 | 2023-01-31 | 2022-11-08 => yes     | 2022-11-08           | COM
    CRC      | England | -           | 2023-03-31 | 2023-01-31 | 2022-11-09 => yes     | 2022-11-08           | COM
    CRC      | England | -           | 2023-03-31 | -          | 2023-01-05 => yes     | 2023-01-06           | POM
    CRC      | England | -           | 2023-03-31 | -          | 2023-01-06 => yes     | 2023-01-06           | COM
    CRC      | England | 2022-11-07  | 2023-03-31 | 2023-01-31 | 2022-11-06 => yes     | 2022-11-08           | POM
    CRC      | England | 2022-11-07  | 2023-03-31 | 2023-01-31 | 2022-11-07 => no      | 2022-11-08           | POM
    CRC      | Wales   | -           | 2023-03-31 | 2023-01-31 | 2022-11-07 => no      | 2022-11-08           | POM
    NPS      | England | -           | 2023-03-31 | 2023-01-31 | 2022-11-07 => no      | 2022-11-08           | POM
    CRC      | England | -           | -          | 2023-01-31 | 2022-11-07 => yes     | cannot tell: conditional release date (CRD) | cannot tell: conditional release date (CRD)
    """,  # noqa: E501
    {"sentence": "standard_determinate", "sentenced": "2020-10-17"},
    {"country": "case.country", "levelled up": "regional_services.omic_levelled_up_from"},
)
def test_legacy_crc_cases_stay_with_the_prison(example: Example) -> None:
    assert_derived(example, "RES-LEGACY-CRC")


@pytest.mark.provision("RES-ADDITIONAL-TASKS")
@examples(
    """
    gender | estate      | CRD        | ROSH   => additional_tasks
    male   | male_closed | 2026-10-16 | low    => no
    male   | male_closed | 2026-10-17 | low    => no
    male   | male_closed | 2026-10-18 | low    => yes
    male   | male_closed | 2026-11-17 | low    => yes
    male   | male_closed | 2026-10-17 | medium => yes
    male   | male_open   | 2026-10-17 | low    => no
    female | women       | 2025-04-17 | low    => yes
    female | women       | 2023-08-16 | low    => no
    female | women       | 2023-08-17 | low    => yes
    female | women       | 2023-08-18 | low    => yes
    male   | male_closed | 2023-08-17 | high   => yes
    male   | male_closed | 2023-08-16 | high   => no
    male   | male_closed | 2025-10-17 | -      => cannot tell: risk of serious harm (RoSH)
    male   | male_closed | -          | high   => cannot tell: conditional release date (CRD)
    """,
    {**DETERMINATE, **ASSESSED, "arrived": "2022-10-17"},
    TASKS,
    asked_on=date(2022, 11, 1),
)
def test_who_has_the_additional_tasks(example: Example) -> None:
    assert_derived(example, "RES-ADDITIONAL-TASKS")


@pytest.mark.provision("RES-ADDITIONAL-TASKS")
@examples(
    """
    sentence | recalled => applies | additional_tasks
    life     | -        => yes     | yes
    life     | yes      => no      | yes
    """,
    {**MAN, **ASSESSED},
    asked_on=date(2022, 11, 1),
)
def test_no_indeterminate_sentence_is_left_out(example: Example) -> None:
    assert_derived(example, "RES-ADDITIONAL-TASKS")


@pytest.mark.provision("RES-INTERVENTION-SUITABILITY")
@examples(
    """
    eligible | CRD        => applies | route
    yes      | 2025-10-17 => yes     | revised_oasys_referral
    yes      | 2027-10-17 => yes     | full_oasys
    no       | 2027-10-17 => no      | full_oasys
    -        | 2027-10-17 => cannot tell: eligible for interventions | full_oasys
    yes      | -          => yes     | cannot tell: conditional release date (CRD)
    """,
    {**MAN, **ASSESSED},
    TASKS,
    asked_on=date(2022, 11, 1),
)
def test_full_oasys_or_revised_referral(example: Example) -> None:
    assert_derived(example, "RES-INTERVENTION-SUITABILITY")
