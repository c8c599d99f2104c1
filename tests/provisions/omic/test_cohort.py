"""POM Allocation and Supervision: which cohort a case belongs to."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, examples
from throughcare.provisions.omic.cohort import Cohort

ASKED_ON = date(2021, 8, 2)


@pytest.mark.provision("OMIC-COHORT")
@examples(
    """
    provider | sentence             | sentenced  | CRD        | PED        | TED        | recalled => cohort
    NPS      | standard_determinate | 2021-01-15 | 2021-11-14 | -          | -          | no       => NPS_UNDER_10
    NPS      | standard_determinate | 2021-01-15 | 2021-11-14 | 2021-11-15 | -          | no       => NPS_DET_PAROLE
    NPS      | standard_determinate | 2021-01-15 | 2021-11-15 | -          | -          | no       => NPS_OVER_10
    NPS      | standard_determinate | 2021-01-15 | 2021-11-16 | -          | -          | no       => NPS_OVER_10
    NPS      | extended_determinate | 2019-01-15 | 2024-01-15 | 2022-05-15 | -          | no       => NPS_DET_PAROLE
    NPS      | life                 | 2009-01-15 | -          | -          | 2023-06-30 | no       => NPS_ISP
    NPS      | ipp                  | -          | -          | -          | -          | yes      => NPS_ISP_RECALL
    NPS      | standard_determinate | -          | -          | -          | -          | yes      => NPS_DET_RECALL
    CRC      | standard_determinate | 2021-01-15 | 2021-05-15 | -          | -          | no       => CRC
    CRC      | standard_determinate | -          | -          | -          | -          | yes      => CRC_DET_RECALL
    """,
    asked_on=ASKED_ON,
)
def test_cohort(example: Example) -> None:
    assert_derived(example, "OMIC-COHORT")


@pytest.mark.provision("OMIC-COHORT")
@examples(
    """
    sentence                       | sentenced  | CRD        | ARD        | PED        => cohort
    standard_determinate           | 2020-04-29 | 2021-02-28 | -          | -          => NPS_OVER_10
    standard_determinate           | 2020-04-29 | 2021-02-27 | -          | -          => NPS_UNDER_10
    standard_determinate           | 2020-04-30 | 2021-02-28 | -          | -          => NPS_OVER_10
    standard_determinate           | 2019-04-29 | 2020-02-28 | -          | -          => NPS_UNDER_10
    standard_determinate           | 2019-04-29 | 2020-02-29 | -          | -          => NPS_OVER_10
    standard_determinate           | 2021-01-15 | -          | 2021-11-14 | -          => NPS_UNDER_10
    standard_determinate           | 2021-01-15 | -          | 2021-11-15 | -          => NPS_OVER_10
    standard_determinate           | 2021-01-15 | 2021-11-15 | 2021-11-14 | -          => NPS_OVER_10
    standard_determinate           | 2021-01-15 | 2023-01-15 | -          | 2022-05-15 => NPS_DET_PAROLE
    legacy_extended                | 2019-01-15 | 2024-01-15 | -          | -          => NPS_DET_PAROLE
    offender_of_particular_concern | 2019-01-15 | 2024-01-15 | -          | -          => NPS_DET_PAROLE
    extended_determinate           | 2021-01-15 | 2021-10-15 | -          | -          => NPS_UNDER_10
    extended_determinate           | 2021-01-15 | -          | -          | 2022-05-15 => NPS_DET_PAROLE
    standard_determinate           | 2021-01-15 | -          | -          | -          => cannot tell: conditional release date (CRD)
    standard_determinate           | -          | 2022-01-15 | -          | -          => cannot tell: date of sentence
    -                              | 2021-01-15 | 2022-01-15 | -          | -          => cannot tell: kind of sentence
    """,  # noqa: E501
    {"provider": "NPS"},
    asked_on=ASKED_ON,
)
def test_months_left_are_counted_once_from_sentence_to_release(example: Example) -> None:
    assert_derived(example, "OMIC-COHORT")


@pytest.mark.provision("OMIC-COHORT")
@examples(
    """
    provider | sentence             | sentenced  | CRD        => provider                        | cohort
    CRC      | standard_determinate | 2021-06-25 | 2023-01-15 => CRC      | CRC
    CRC      | life                 | 2009-01-15 | -          => CRC      | CRC
    NPS      | standard_determinate | 2021-06-25 | 2023-01-15 => NPS      | NPS_OVER_10
    -        | standard_determinate | 2021-06-26 | 2023-01-15 => NPS      | NPS_OVER_10
    -        | life                 | 2009-01-15 | -          => NPS      | NPS_ISP
    -        | standard_determinate | 2021-06-25 | 2023-01-15 => cannot tell: probation provider | cannot tell: probation provider
    -        | standard_determinate | -          | 2023-01-15 => cannot tell: probation provider | cannot tell: probation provider
    """,  # noqa: E501
    asked_on=ASKED_ON,
)
def test_a_provider_that_is_not_held(example: Example) -> None:
    assert_derived(example, "OMIC-COHORT")


@pytest.mark.provision("OMIC-COHORT")
@examples(
    """
    sentence                 | sentenced  | sentence.ended_on | asked on   => applies
    standard_determinate     | 2021-01-15 | -                 | 2021-01-14 => no
    standard_determinate     | 2021-01-15 | -                 | 2021-01-15 => yes
    standard_determinate     | 2021-01-15 | 2023-01-15        | 2023-01-14 => yes
    standard_determinate     | 2021-01-15 | 2023-01-15        | 2023-01-15 => no
    community_order          | 2021-01-15 | -                 | 2021-01-15 => no
    suspended_sentence_order | 2021-01-15 | -                 | 2021-01-15 => no
    """
)
def test_custodial_sentences_have_one_from_the_day_they_are_passed_until_they_end(example: Example) -> None:
    assert_derived(example, "OMIC-COHORT")


def test_every_cohort_has_a_label_in_plain_words() -> None:
    assert [cohort.label for cohort in Cohort] == [
        "CRC, determinate sentence, recalled",
        "CRC",
        "NPS, indeterminate sentence, recalled",
        "NPS, determinate sentence, recalled",
        "NPS, indeterminate sentence",
        "NPS, under 10 months left at sentence",
        "NPS, determinate sentence with parole",
        "NPS, 10 months or more left at sentence",
    ]
