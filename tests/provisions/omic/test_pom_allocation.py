"""POM Allocation and Supervision: the matrix, cell by cell, and the same POM after handover."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, assert_ruling, examples

ASKED_ON = date(2022, 3, 1)
SCORES = {"risk.assessed_on": "2022-01-01", "RSR": "1.0", "OGRS": "20", "ROSH": "low", "MAPPA registered": "2022-01-01"}
OVER_10 = {**SCORES, "provider": "NPS", "sentence": "standard_determinate", "sentenced": "2019-01-15"}
UNDER_10 = {**SCORES, "provider": "NPS", "sentence": "standard_determinate", "sentenced": "2022-01-15"}


@pytest.mark.provision("OMIC-ALLOC-MATRIX")
@examples(
    """
    MAPPA level | level confirmed | ROSH   | CRD        => responsible | pom_type  | role        | may
    2           | 2022-01-10      | low    | 2022-09-30 => COM         | probation | supporting  | prison_support_if_resources_require
    2           | 2022-01-10      | low    | 2023-09-30 => POM         | probation | responsible | prison_support_if_resources_require
    -           | -               | high   | 2023-09-30 => POM         | probation | responsible | prison_support_if_resources_require
    -           | -               | medium | 2023-09-30 => POM         | prison    | responsible | probation_for_some_cases
    -           | -               | low    | 2023-09-30 => POM         | prison    | responsible | -
    """,  # noqa: E501
    OVER_10,
    asked_on=ASKED_ON,
)
def test_nps_over_10_months(example: Example) -> None:
    assert_derived(example, "OMIC-ALLOC-MATRIX")


@pytest.mark.provision("OMIC-ALLOC-MATRIX")
@examples(
    """
    sentence             | PED        | TED        | recalled | ROSH   => responsible | pom_type  | role
    life                 | -          | 2025-01-15 | no       | high   => POM         | probation | responsible
    ipp                  | -          | 2025-01-15 | no       | medium => POM         | prison    | responsible
    extended_determinate | 2025-01-15 | -          | no       | medium => POM         | prison    | responsible
    extended_determinate | 2025-01-15 | -          | no       | low    => POM         | prison    | responsible
    ipp                  | -          | 2015-01-15 | yes      | high   => COM         | probation | supporting
    life                 | -          | 2015-01-15 | yes      | low    => COM         | prison    | supporting
    """,
    {**SCORES, "provider": "NPS", "sentenced": "2009-01-15", "CRD": "2027-01-15"},
    asked_on=ASKED_ON,
)
def test_parole_and_indeterminate_sentences(example: Example) -> None:
    assert_derived(example, "OMIC-ALLOC-MATRIX")


@pytest.mark.provision("OMIC-ALLOC-MATRIX")
@examples(
    """
    MAPPA level | ROSH   | RSR | OGRS => responsible | pom_type | refused
    2           | low    | 1.0 | 20   => POM         | -        | not_applicable
    -           | low    | 1.0 | 90   => POM         | prison   | -
    -           | high   | 1.0 | 20   => POM         | -        | not_a_crc_case
    -           | low    | 6.9 | 20   => POM         | -        | not_a_crc_case
    -           | high   | 1.0 | 90   => POM         | -        | not_a_crc_case
    -           | medium | 1.0 | 20   => POM         | prison   | -
    -           | low    | 1.0 | 20   => POM         | prison   | -
    """,
    {**SCORES, "provider": "CRC", "sentence": "standard_determinate", "sentenced": "2019-01-15", "CRD": "2023-09-30"},
    asked_on=ASKED_ON,
)
def test_crc(example: Example) -> None:
    assert_derived(example, "OMIC-ALLOC-MATRIX")


@pytest.mark.provision("OMIC-ALLOC-MATRIX")
@examples(
    """
    provider | sentenced  | CRD        | recalled | MAPPA level | ROSH   => responsible | pom_type | role       | refused
    NPS      | 2022-01-15 | 2022-06-30 | no       | 2           | low    => COM         | prison   | supporting | -
    NPS      | 2022-01-15 | 2022-06-30 | no       | -           | high   => COM         | prison   | supporting | -
    NPS      | 2022-01-15 | 2022-06-30 | no       | -           | medium => COM         | prison   | supporting | -
    NPS      | 2022-01-15 | 2022-06-30 | no       | -           | low    => COM         | prison   | supporting | -
    NPS      | 2019-01-15 | 2023-09-30 | yes      | -           | high   => COM         | prison   | supporting | -
    CRC      | 2019-01-15 | 2023-09-30 | yes      | -           | low    => COM         | prison   | supporting | -
    CRC      | 2019-01-15 | 2023-09-30 | yes      | 2           | low    => COM         | prison   | supporting | -
    -        | 2019-01-15 | 2023-09-30 | yes      | -           | low    => COM         | prison   | supporting | -
    """,  # noqa: E501
    {**SCORES, "sentence": "standard_determinate"},
    asked_on=ASKED_ON,
)
def test_under_10_months_and_determinate_recall(example: Example) -> None:
    assert_derived(example, "OMIC-ALLOC-MATRIX")


@pytest.mark.provision("OMIC-ALLOC-MATRIX")
@examples(
    """
    ROSH   | CRD        => pom_type
    high   | 2023-09-30 => probation
    medium | 2023-09-30 => cannot tell: RSR score (%); OGRS score (%)
    low    | 2019-10-15 => prison
    high   | -          => cannot tell: conditional release date (CRD)
    """,
    {
        "risk.assessed_on": "2022-01-01",
        "provider": "NPS",
        "sentence": "standard_determinate",
        "sentenced": "2019-01-15",
    },
    asked_on=ASKED_ON,
)
def test_a_tier_that_cannot_be_told_matters_only_where_it_decides(example: Example) -> None:
    assert_derived(example, "OMIC-ALLOC-MATRIX")


@pytest.mark.provision("OMIC-ALLOC-CONTINUITY")
@examples(
    """
    at handover | same POM | reason => applies | allowed | missing  | role
    yes         | yes      | no     => yes     | yes     | -        | supporting
    yes         | no       | no     => yes     | no      | same_pom | supporting
    yes         | no       | yes    => yes     | yes     | -        | supporting
    no          | no       | no     => no      | yes     | same_pom | supporting
    """,
    headings={
        "at handover": "pom_proposal.at_handover",
        "same POM": "pom_proposal.same_pom",
        "reason": "pom_proposal.reason_given",
    },
    asked_on=ASKED_ON,
)
def test_the_same_pom_stays_on_at_handover(example: Example) -> None:
    assert_ruling(example, "OMIC-ALLOC-CONTINUITY")
