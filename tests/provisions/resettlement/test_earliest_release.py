"""The expected release date: the end of custody, or an HDCED that applies, and what stands in their place."""

import pytest

from tests.provisions.tables import Example, assert_derived, examples

DETERMINATE = {"sentence": "standard_determinate", "sentenced": "2022-03-31"}
HDC = {"not eligible": "sentence.hdc_ineligible", "refused": "sentence.hdc_refused_on"}


@pytest.mark.provision("RES-EARLIEST-RELEASE")
@examples(
    """
    CRD        | HDCED      | not eligible | refused    | HDC release | asked on   => expected_release_date | hdced_applies
    2023-03-31 | 2023-01-31 | no           | -          | -           | 2022-11-01 => 2023-01-31            | yes
    2023-03-31 | 2023-01-31 | yes          | -          | -           | 2022-11-01 => 2023-03-31            | no
    2023-03-31 | 2023-01-31 | no           | -          | -           | 2023-01-30 => 2023-01-31            | yes
    2023-03-31 | 2023-01-31 | no           | -          | -           | 2023-01-31 => 2023-01-31            | yes
    2023-03-31 | 2023-01-31 | no           | -          | -           | 2023-02-01 => 2023-03-31            | no
    2023-03-31 | 2023-01-31 | no           | -          | -           | 2023-02-06 => 2023-03-31            | no
    2023-03-31 | 2023-01-31 | no           | 2022-12-01 | -           | 2022-11-30 => 2023-01-31            | yes
    2023-03-31 | 2023-01-31 | no           | 2022-12-01 | -           | 2022-12-01 => 2023-03-31            | no
    2023-03-31 | 2023-01-31 | no           | -          | 2023-02-10  | 2023-02-10 => 2023-02-10            | no
    2023-03-31 | 2023-01-31 | no           | -          | 2023-02-10  | 2023-02-11 => 2023-03-31            | no
    2023-03-31 | -          | no           | -          | -           | 2022-11-01 => 2023-03-31            | no
    2023-03-31 | 2023-04-30 | no           | -          | -           | 2022-11-01 => 2023-03-31            | yes
    -          | -          | no           | -          | -           | 2022-11-01 => cannot tell: conditional release date (CRD) | no
    """,  # noqa: E501
    DETERMINATE,
    HDC,
)
def test_the_earlier_of_release_and_an_hdced_that_applies(example: Example) -> None:
    assert_derived(example, "RES-EARLIEST-RELEASE")


@pytest.mark.provision("RES-EARLIEST-RELEASE")
@examples(
    """
    sentence             | CRD        | ARD        | released   | recalled | PRRD       | review     | parole outcome | asked on   => expected_release_date
    standard_determinate | -          | 2023-03-01 | -          | -        | -          | -          | -              | 2022-11-01 => 2023-03-01
    standard_determinate | 2023-03-31 | -          | 2023-03-30 | -        | -          | -          | -              | 2023-04-03 => 2023-03-30
    standard_determinate | 2023-03-31 | -          | 2023-04-03 | -        | -          | -          | -              | 2023-04-02 => 2023-03-31
    standard_determinate | 2022-10-31 | -          | 2022-10-31 | yes      | 2023-02-01 | -          | -              | 2023-01-03 => 2023-02-01
    standard_determinate | 2022-10-31 | -          | 2022-10-31 | yes      | -          | -          | -              | 2023-01-03 => -
    life                 | -          | -          | -          | -        | -          | 2023-02-20 | -              | 2022-11-01 => 2023-02-20
    life                 | -          | -          | -          | -        | -          | 2012-03-31 | -              | 2022-11-01 => 2012-03-31
    life                 | -          | -          | -          | -        | -          | 2023-02-20 | release        | 2022-11-01 => 2023-02-20
    life                 | -          | -          | -          | -        | -          | 2023-02-20 | no_release     | 2022-11-01 => -
    life                 | -          | -          | -          | -        | -          | -          | -              | 2022-11-01 => -
    -                    | -          | -          | -          | -        | -          | -          | -              | 2022-11-01 => cannot tell: kind of sentence
    """,  # noqa: E501
    {"sentenced": "2012-03-31", "sentence.custodial": "yes"},
    {
        "PRRD": "sentence.prrd",
        "review": "parole_review.potential_release_on",
        "parole outcome": "parole_review.outcome",
    },
)
def test_other_dates_that_a_person_is_released_on(example: Example) -> None:
    assert_derived(example, "RES-EARLIEST-RELEASE")
