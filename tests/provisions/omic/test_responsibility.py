"""POM Allocation and Supervision: who is responsible and who supports, cohort by cohort."""

import pytest

from tests.provisions.tables import Example, assert_derived, examples

OVER_10 = {"provider": "NPS", "sentence": "standard_determinate", "sentenced": "2020-01-15"}
UNDER_10 = {"provider": "NPS", "sentence": "standard_determinate", "sentenced": "2021-01-15"}
DET_PAROLE = {"provider": "NPS", "sentence": "extended_determinate", "sentenced": "2017-03-01", "CRD": "2025-10-31"}
ISP = {"provider": "NPS", "sentence": "life", "sentenced": "2009-06-30"}
CRC = {"provider": "CRC", "sentence": "standard_determinate"}
MAPPA = {"MAPPA registered": "2021-12-01", "MAPPA level": "2"}


@pytest.mark.provision("OMIC-RESP-NPS-UNDER10")
@examples(
    """
    CRD        | asked on   => responsible | pom        | com
    2021-11-14 | 2021-01-15 => COM         | supporting | responsible
    2021-11-14 | 2021-11-13 => COM         | supporting | responsible
    """,
    UNDER_10,
)
def test_nps_under_10_months(example: Example) -> None:
    assert_derived(example, "OMIC-RESP-NPS-UNDER10")


@pytest.mark.provision("OMIC-RESP-NPS-OVER10")
@examples(
    """
    CRD        | level confirmed | HDC release | asked on   => responsible | supporting | pom         | com
    2022-09-30 | -               | -           | 2022-02-12 => POM         | -          | responsible | none
    2022-09-30 | -               | -           | 2022-02-13 => POM         | COM        | responsible | supporting
    2022-09-30 | -               | -           | 2022-05-14 => POM         | COM        | responsible | supporting
    2022-09-30 | -               | -           | 2022-05-15 => COM         | POM        | supporting  | responsible
    2022-09-30 | 2022-03-20      | -           | 2022-03-19 => POM         | COM        | responsible | supporting
    2022-09-30 | 2022-03-20      | -           | 2022-03-20 => COM         | POM        | supporting  | responsible
    2022-09-30 | 2022-01-10      | -           | 2022-02-01 => POM         | -          | responsible | none
    2022-09-30 | 2022-01-10      | -           | 2022-02-13 => COM         | POM        | supporting  | responsible
    2022-09-30 | -               | 2022-05-10  | 2022-05-09 => POM         | COM        | responsible | supporting
    2022-09-30 | -               | 2022-05-10  | 2022-05-10 => COM         | POM        | supporting  | responsible
    """,
    {**OVER_10, **MAPPA},
)
def test_nps_over_10_months(example: Example) -> None:
    assert_derived(example, "OMIC-RESP-NPS-OVER10")


@pytest.mark.provision("OMIC-RESP-NPS-OVER10")
@examples(
    """
    sentenced  | CRD        | ARD        | asked on   => responsible | com_allocation_due | responsibility_transfer_due
    2021-01-15 | 2021-12-15 | -          | 2021-04-29 => POM         | 2021-04-30         | 2021-07-31
    2021-01-15 | 2021-12-15 | -          | 2021-07-31 => COM         | 2021-04-30         | 2021-07-31
    2023-06-01 | 2024-09-29 | -          | 2024-02-13 => POM         | 2024-02-14         | 2024-05-14
    2023-06-01 | 2025-01-15 | -          | 2024-08-31 => COM         | 2024-05-31         | 2024-08-31
    2020-01-15 | -          | 2022-09-30 | 2022-05-14 => POM         | 2022-02-13         | 2022-05-15
    """,
    {"provider": "NPS", "sentence": "standard_determinate"},
)
def test_half_months_are_fifteen_days_after_the_months(example: Example) -> None:
    assert_derived(example, "OMIC-RESP-NPS-OVER10")


@pytest.mark.provision("OMIC-RESP-NPS-OVER10", "OMIC-EA-ROUTES")
@examples(
    """
    CRD        | early_allocation.accepted_on | asked on   => responsible | pom         | com
    2022-09-30 | 2021-03-31                   | 2021-06-29 => POM         | responsible | none
    2022-09-30 | 2021-03-31                   | 2021-06-30 => COM         | supporting  | responsible
    2022-09-30 | 2021-09-01                   | 2021-09-01 => COM         | supporting  | responsible
    """,
    OVER_10,
)
def test_early_allocation(example: Example) -> None:
    assert_derived(example, "OMIC-EA-ROUTES")


@pytest.mark.provision("OMIC-RESP-NPS-DET-PAROLE")
@examples(
    """
    PED        | decided    | next review | asked on   => responsible | pom         | com
    2022-10-31 | -          | -           | 2022-02-27 => POM         | responsible | none
    2022-10-31 | -          | -           | 2022-02-28 => COM         | supporting  | responsible
    2022-10-31 | 2022-11-20 | 2024-05-20  | 2023-03-01 => COM         | supporting  | responsible
    """,
    {**DET_PAROLE, "outcome": "no_release"},
)
def test_nps_determinate_with_parole(example: Example) -> None:
    assert_derived(example, "OMIC-RESP-NPS-DET-PAROLE")


@pytest.mark.provision("OMIC-RESP-NPS-DET-PAROLE")
@examples(
    """
    PED | asked on   => responsible                                | pom
    -   | 2022-02-28 => cannot tell: parole eligibility date (PED) | cannot tell: parole eligibility date (PED)
    """,
    DET_PAROLE,
)
def test_an_extended_sentence_without_a_parole_eligibility_date(example: Example) -> None:
    assert_derived(example, "OMIC-RESP-NPS-DET-PAROLE")


@pytest.mark.provision("OMIC-RESP-NPS-ISP")
@examples(
    """
    TED        | arrived    | estate      | asked on   => responsible | pom         | com
    2023-06-30 | 2019-01-10 | male_closed | 2022-10-29 => POM         | responsible | none
    2023-06-30 | 2019-01-10 | male_closed | 2022-10-30 => COM         | supporting  | responsible
    2023-06-30 | 2022-05-04 | male_open   | 2022-05-03 => POM         | responsible | none
    2023-06-30 | 2022-05-04 | male_open   | 2022-05-04 => POM         | responsible | supporting
    2023-06-30 | 2022-05-04 | male_open   | 2022-10-30 => COM         | supporting  | responsible
    2023-06-30 | 2022-12-01 | male_open   | 2022-12-01 => COM         | supporting  | responsible
    -          | 2019-01-10 | male_closed | 2022-12-01 => cannot tell: tariff expiry date (TED) | cannot tell: tariff expiry date (TED) | cannot tell: tariff expiry date (TED)
    """,  # noqa: E501
    ISP,
)
def test_nps_indeterminate(example: Example) -> None:
    assert_derived(example, "OMIC-RESP-NPS-ISP")


@pytest.mark.provision("OMIC-RESP-CRC")
@examples(
    """
    sentenced  | HDCED      | CRD        | asked on   => responsible | pom         | com
    2019-11-01 | 2021-05-20 | 2021-09-01 | 2021-02-24 => POM         | responsible | none
    2019-11-01 | 2021-05-20 | 2021-09-01 | 2021-02-25 => COM         | supporting  | responsible
    2020-11-01 | -          | 2021-06-18 | 2021-03-25 => POM         | responsible | none
    2020-11-01 | -          | 2021-06-18 | 2021-03-26 => COM         | supporting  | responsible
    2021-04-01 | -          | 2021-05-20 | 2021-04-01 => COM         | supporting  | responsible
    """,
    CRC,
)
def test_crc(example: Example) -> None:
    assert_derived(example, "OMIC-RESP-CRC")


@pytest.mark.provision("OMIC-RESP-RECALL")
@examples(
    """
    provider | sentence             | asked on   => responsible | supporting | pom        | com
    NPS      | standard_determinate | 2021-08-02 => COM         | POM        | supporting | responsible
    CRC      | standard_determinate | 2021-08-02 => COM         | POM        | supporting | responsible
    NPS      | ipp                  | 2021-08-02 => COM         | POM        | supporting | responsible
    -        | standard_determinate | 2021-08-02 => COM         | POM        | supporting | responsible
    """,
    {"recalled": "yes"},
)
def test_recall(example: Example) -> None:
    assert_derived(example, "OMIC-RESP-RECALL")
