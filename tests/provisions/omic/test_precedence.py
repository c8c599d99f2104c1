"""The order of the rules that say who is responsible: recall, early allocation, then the cohorts."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, examples

ASKED_ON = date(2022, 3, 1)
WITH_POM = {"allocation.role": "POM", "allocation.from_on": "2019-02-01"}


@pytest.mark.provision("OMIC-RESP-RECALL", "OMIC-EA-ROUTES", "OMIC-RESP-NPS-OVER10", "OMIC-EXEC-POM-ALWAYS")
@examples(
    """
    provider | recalled | accepted   | CRD        | asked on   => responsible                     | supporting
    NPS      | no       | -          | 2023-06-30 | 2022-03-30 => POM                             | -
    NPS      | no       | 2021-10-01 | 2023-06-30 | 2022-03-29 => POM                             | -
    NPS      | no       | 2021-10-01 | 2023-06-30 | 2022-03-30 => COM                             | POM
    NPS      | yes      | 2021-10-01 | 2023-06-30 | 2022-03-29 => COM                             | POM
    -        | yes      | 2021-10-01 | 2023-06-30 | 2022-03-29 => COM                             | POM
    -        | yes      | -          | -          | 2022-03-29 => COM                             | POM
    -        | no       | -          | 2023-06-30 | 2022-03-29 => cannot tell: probation provider | cannot tell: probation provider
    NPS      | no       | -          | -          | 2022-03-29 => cannot tell: conditional release date (CRD) | cannot tell: conditional release date (CRD)
    CRC      | no       | 2021-10-01 | 2023-06-30 | 2022-03-30 => POM                             | -
    """,  # noqa: E501
    {"sentence": "standard_determinate", "sentenced": "2019-01-15"},
    headings={"accepted": "early_allocation.accepted_on"},
)
def test_recall_then_early_allocation_then_the_cohort(example: Example) -> None:
    assert_derived(example, "OMIC-EXEC-POM-ALWAYS")


@pytest.mark.provision("OMIC-EA-ROUTES", "OMIC-RESP-NPS-DET-PAROLE", "OMIC-RESP-NPS-ISP", "OMIC-HANDOVER-TABLE")
@examples(
    """
    sentence             | CRD        | PED        | TED        | accepted   => row | com_allocated | com_responsible
    extended_determinate | 2024-06-30 | 2022-11-30 | -          | -          => 4   | 2022-03-30    | 2022-03-30
    extended_determinate | 2024-06-30 | 2022-11-30 | -          | 2021-10-01 => 1   | 2022-03-30    | 2022-03-30
    extended_determinate | 2023-06-30 | 2022-12-31 | -          | 2021-10-01 => 1   | 2022-03-30    | 2022-03-30
    extended_determinate | -          | 2023-06-30 | -          | 2021-10-01 => 1   | 2022-03-30    | 2022-03-30
    life                 | -          | -          | 2023-06-30 | -          => 7   | 2022-10-30    | 2022-10-30
    life                 | -          | -          | 2023-06-30 | 2021-10-01 => 1   | 2022-03-30    | 2022-03-30
    """,
    {"provider": "NPS", "sentenced": "2015-01-15"},
    headings={"accepted": "early_allocation.accepted_on"},
    asked_on=ASKED_ON,
)
def test_early_allocation_comes_before_parole(example: Example) -> None:
    assert_derived(example, "OMIC-HANDOVER-TABLE")


@pytest.mark.provision("OMIC-PAROLE-KNOCKBACK-RESP", "OMIC-RESP-NPS-ISP", "OMIC-EXEC-POM-ALWAYS")
@examples(
    """
    OASys completed | asked on   => responsible | supporting
    -               | 2022-03-01 => COM         | POM
    2022-02-10      | 2022-03-01 => POM         | COM
    """,
    {
        "provider": "NPS",
        "sentence": "life",
        "sentenced": "2009-01-15",
        "TED": "2022-01-31",
        "outcome": "no_release",
        "decided": "2022-01-20",
        "next review": "2023-08-20",
        "assessment.kind": "review",
        "assessment.plan_reviewed": "yes",
    },
)
def test_a_decided_parole_review_comes_before_the_first_window(example: Example) -> None:
    assert_derived(example, "OMIC-EXEC-POM-ALWAYS")


@pytest.mark.provision("OMIC-EXEC-POM-ALWAYS", "OMIC-COHORT")
@examples(
    """
    provider | sentence             | sentenced  | CRD        | PED        | TED        | recalled => responsible
    CRC      | standard_determinate | 2019-01-15 | 2022-09-30 | -          | -          | yes      => COM
    NPS      | ipp                  | 2009-01-15 | -          | -          | 2012-01-15 | yes      => COM
    NPS      | standard_determinate | 2019-01-15 | 2022-09-30 | -          | -          | yes      => COM
    CRC      | standard_determinate | 2019-01-15 | 2022-09-30 | -          | -          | no       => POM
    CRC      | standard_determinate | 2022-01-15 | 2022-04-30 | -          | -          | no       => COM
    NPS      | life                 | 2009-01-15 | -          | -          | 2023-01-15 | no       => POM
    NPS      | standard_determinate | 2022-01-15 | 2022-09-30 | -          | -          | no       => COM
    NPS      | extended_determinate | 2019-01-15 | 2024-09-30 | 2022-10-31 | -          | no       => COM
    NPS      | standard_determinate | 2019-01-15 | 2022-09-30 | -          | -          | no       => POM
    """,
    asked_on=ASKED_ON,
)
def test_somebody_is_responsible_in_every_cohort(example: Example) -> None:
    assert_derived(example, "OMIC-EXEC-POM-ALWAYS")
