"""The order of the rules that say who is responsible: recall, early allocation, then the cohorts."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, examples
from throughcare.provisions.omic import responsibility

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


EVERY_COHORT = """
    provider | sentence             | sentenced  | CRD        | PED        | TED        | recalled
    CRC      | standard_determinate | 2019-01-15 | 2022-09-30 | -          | -          | yes
    CRC      | standard_determinate | 2019-01-15 | 2022-09-30 | -          | -          | no
    CRC      | standard_determinate | 2022-01-15 | 2022-04-30 | -          | -          | no
    NPS      | ipp                  | 2009-01-15 | -          | -          | 2012-01-15 | yes
    NPS      | standard_determinate | 2019-01-15 | 2022-09-30 | -          | -          | yes
    NPS      | life                 | 2009-01-15 | -          | -          | 2023-01-15 | no
    NPS      | standard_determinate | 2022-01-15 | 2022-09-30 | -          | -          | no
    NPS      | extended_determinate | 2019-01-15 | 2024-09-30 | 2022-10-31 | -          | no
    NPS      | standard_determinate | 2019-01-15 | 2022-09-30 | -          | -          | no
"""


def with_answers(heading: str, *answers: str) -> str:
    """The lines of every cohort, each with what is expected of it."""
    lines = [line for line in EVERY_COHORT.splitlines() if line.strip()]
    return "\n".join(f"{line} => {answer}" for line, answer in zip(lines, (heading, *answers), strict=True))


@pytest.mark.provision("OMIC-EXEC-POM-ALWAYS", "OMIC-COHORT")
@examples(
    with_answers(
        "responsible | supporting",
        "COM | POM",
        "POM | -",
        "COM | POM",
        "COM | POM",
        "COM | POM",
        "POM | -",
        "COM | POM",
        "COM | POM",
        "POM | COM",
    ),
    asked_on=ASKED_ON,
)
def test_somebody_is_responsible_in_every_cohort(example: Example) -> None:
    assert_derived(example, "OMIC-EXEC-POM-ALWAYS")


@pytest.mark.provision("OMIC-HANDOVER-TABLE")
@examples(
    with_answers(
        "com_allocated | com_responsible",
        "- | -",
        "2022-07-08 | 2022-07-08",
        "2022-02-05 | 2022-02-05",
        "- | -",
        "- | -",
        "2022-05-15 | 2022-05-15",
        "2022-01-15 | 2022-01-15",
        "2022-02-28 | 2022-02-28",
        "2022-02-13 | 2022-05-15",
    ),
    asked_on=ASKED_ON,
)
def test_every_cohort_has_its_two_dates(example: Example) -> None:
    assert_derived(example, "OMIC-HANDOVER-TABLE")


@pytest.mark.provision("OMIC-COHORT")
@examples(
    with_answers(
        "answered_by",
        *(
            f"OMIC-RESP-{name}"
            for name in (
                "RECALL",
                "CRC",
                "CRC",
                "RECALL",
                "RECALL",
                "NPS-ISP",
                "NPS-UNDER10",
                "NPS-DET-PAROLE",
                "NPS-OVER10",
            )
        ),
    ),
    asked_on=ASKED_ON,
)
def test_one_row_of_the_table_applies_to_every_cohort(example: Example) -> None:
    rows = [each.id for each in responsibility.IN_ORDER if each.id.startswith("OMIC-RESP-")]
    found = [each.entry.provision.id for each in example.evaluate(*rows).derived if each.applies is True]
    assert found == [example.expect["answered_by"]]
