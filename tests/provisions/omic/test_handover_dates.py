"""Handover: when a COM is allocated and when responsibility passes, row by row of the table."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, assert_duty, examples

COM_ROWS = {"allocation.role": "COM", "responsibility.holder": "COM"}
OVER_10 = {**COM_ROWS, "provider": "NPS", "sentence": "standard_determinate", "sentenced": "2020-01-15"}
DET_PAROLE = {
    **COM_ROWS,
    "provider": "NPS",
    "sentence": "extended_determinate",
    "sentenced": "2017-03-01",
    "CRD": "2025-10-31",
}
CRC = {**COM_ROWS, "provider": "CRC", "sentence": "standard_determinate", "sentenced": "2020-06-01"}
ISP = {**COM_ROWS, "provider": "NPS", "sentence": "life", "sentenced": "2009-06-30"}
MAPPA = {"MAPPA registered": "2021-12-01", "MAPPA level": "2"}
KNOCKBACK = {
    "outcome": "no_release",
    "assessment.kind": "review",
    "assessment.plan_reviewed": "yes",
    "OASys completed": "2022-07-01",
}


@pytest.mark.provision("OMIC-HANDOVER-TABLE")
@examples(
    """
    CRD        | accepted   | level confirmed | HDC release => row | com_allocated | com_responsible
    2022-09-30 | 2021-03-31 | -               | -           => 1   | 2021-06-30    | 2021-06-30
    2022-09-30 | -          | 2022-03-20      | -           => 2   | 2022-02-13    | 2022-03-20
    2022-09-30 | -          | 2022-01-10      | -           => 2   | 2022-02-13    | 2022-02-13
    2022-09-30 | -          | -               | -           => 3   | 2022-02-13    | 2022-05-15
    2022-09-30 | -          | -               | 2022-05-10  => 3   | 2022-02-13    | 2022-05-10
    2022-09-30 | -          | -               | 2022-05-20  => 3   | 2022-02-13    | 2022-05-15
    """,
    {**OVER_10, **MAPPA},
    asked_on=date(2022, 3, 20),
    headings={"accepted": "early_allocation.accepted_on"},
)
def test_rows_of_determinate_sentences(example: Example) -> None:
    assert_derived(example, "OMIC-HANDOVER-TABLE")


@pytest.mark.provision("OMIC-HANDOVER-TABLE")
@examples(
    """
    MAPPA level | asked on   => row | com_allocated | com_responsible
    1           | 2022-03-01 => 3   | 2022-02-13    | 2022-05-15
    2           | 2022-03-01 => 3   | 2022-02-13    | 2022-05-15
    """,
    {**OVER_10, "CRD": "2022-09-30", "MAPPA registered": "2021-12-01"},
)
def test_a_level_that_is_1_or_not_yet_confirmed(example: Example) -> None:
    assert_derived(example, "OMIC-HANDOVER-TABLE")


@pytest.mark.provision("OMIC-HANDOVER-TABLE")
@examples(
    """
    PED        | asked on   => row | com_allocated | com_responsible
    2022-10-31 | 2022-01-01 => 4   | 2022-02-28    | 2022-02-28
    2017-06-30 | 2022-01-01 => 4   | 2017-03-01    | 2017-03-01
    """,
    DET_PAROLE,
)
def test_row_4(example: Example) -> None:
    assert_derived(example, "OMIC-HANDOVER-TABLE")


@pytest.mark.provision("OMIC-HANDOVER-TABLE")
@examples(
    """
    HDCED      | CRD        | asked on   => row | com_allocated | com_responsible
    2021-05-20 | 2021-09-01 | 2021-02-01 => 5   | 2021-02-25    | 2021-02-25
    -          | 2021-06-18 | 2021-02-01 => 5   | 2021-03-26    | 2021-03-26
    """,
    CRC,
)
def test_row_5(example: Example) -> None:
    assert_derived(example, "OMIC-HANDOVER-TABLE")


@pytest.mark.provision("OMIC-HANDOVER-TABLE")
@examples(
    """
    TED        | arrived    | estate      | decided    | next review | asked on   => row | com_allocated | com_responsible
    2023-06-30 | 2022-05-04 | male_open   | -          | -           | 2022-06-01 => 6   | 2022-05-04    | 2022-10-30
    2023-06-30 | 2009-06-30 | male_open   | -          | -           | 2022-06-01 => 6   | 2009-06-30    | 2022-10-30
    2023-06-30 | 2022-05-04 | male_open   | -          | -           | 2022-05-03 => 7   | 2022-10-30    | 2022-10-30
    2023-06-30 | 2019-05-04 | male_closed | -          | -           | 2022-06-01 => 7   | 2022-10-30    | 2022-10-30
    2023-06-30 | 2019-05-04 | male_closed | 2023-06-20 | 2025-02-15  | 2023-08-01 => 8   | 2022-10-30    | 2024-06-15
    """,  # noqa: E501
    {**ISP, **KNOCKBACK, "OASys completed": "2023-07-25"},
)
def test_rows_6_to_8(example: Example) -> None:
    assert_derived(example, "OMIC-HANDOVER-TABLE")


@pytest.mark.provision("OMIC-HANDOVER-TABLE")
@examples(
    """
    recalled | CRD        | asked on   => row | com_allocated | com_responsible
    no       | 2020-11-14 | 2020-02-01 => -   | 2020-01-15    | 2020-01-15
    yes      | 2022-09-30 | 2022-02-01 => -   | -             | -
    """,
    OVER_10,
)
def test_no_row_under_10_months_or_after_recall(example: Example) -> None:
    assert_derived(example, "OMIC-HANDOVER-TABLE")


@pytest.mark.provision("OMIC-HANDOVER-EA-COM")
@examples(
    """
    CRD        | accepted   | COM allocated | COM took over | asked on   => due        | status         | owner
    2023-09-30 | 2022-01-10 | -             | -             | 2022-06-30 => 2022-06-30 | due            | LDU and COM
    2023-09-30 | 2022-01-10 | -             | -             | 2022-07-01 => 2022-06-30 | overdue        | LDU and COM
    2023-09-30 | 2022-01-10 | 2022-06-28    | 2022-06-28    | 2022-07-09 => 2022-06-30 | met            | LDU and COM
    2023-09-30 | 2022-01-10 | 2022-06-28    | 2020-01-15    | 2022-07-09 => 2022-06-30 | met            | LDU and COM
    2023-09-30 | 2022-01-10 | 2022-06-28    | -             | 2022-07-01 => 2022-06-30 | overdue        | LDU and COM
    2023-09-30 | 2022-01-10 | 2022-06-28    | 2022-07-01    | 2022-07-01 => 2022-06-30 | met_late       | LDU and COM
    2023-09-30 | 2022-08-01 | -             | -             | 2022-08-01 => 2022-08-01 | due            | LDU and COM
    2023-09-30 | 2022-08-01 | -             | -             | 2022-07-31 => -          | not_applicable | LDU and COM
    2023-09-30 | -          | -             | -             | 2022-06-30 => -          | not_applicable | LDU and COM
    """,
    OVER_10,
    headings={"accepted": "early_allocation.accepted_on"},
)
def test_early_allocation(example: Example) -> None:
    assert_duty(example, "OMIC-HANDOVER-EA-COM")


@pytest.mark.provision("OMIC-HANDOVER-DET-COM")
@examples(
    """
    CRD        | COM allocated | allocation.to_on | asked on   => opens      | due        | status         | owner
    2022-09-30 | -             | -                | 2021-12-18 => 2021-12-19 | 2022-02-13 | upcoming       | LDU
    2022-09-30 | 2022-02-01    | 2022-02-13       | 2022-02-14 => 2021-12-19 | 2022-02-13 | overdue        | LDU
    2022-09-30 | -             | -                | 2021-12-19 => 2021-12-19 | 2022-02-13 | due            | LDU
    2022-09-30 | -             | -                | 2022-02-13 => 2021-12-19 | 2022-02-13 | due            | LDU
    2022-09-30 | -             | -                | 2022-02-14 => 2021-12-19 | 2022-02-13 | overdue        | LDU
    2022-09-30 | 2022-02-11    | -                | 2022-02-22 => 2021-12-19 | 2022-02-13 | met            | LDU
    2022-09-30 | 2022-02-13    | -                | 2022-02-22 => 2021-12-19 | 2022-02-13 | met            | LDU
    2022-09-30 | 2022-02-14    | -                | 2022-02-22 => 2021-12-19 | 2022-02-13 | met_late       | LDU
    2022-09-30 | 2022-02-14    | -                | 2022-02-13 => 2021-12-19 | 2022-02-13 | due            | LDU
    2022-09-30 | 2020-02-01    | 2020-06-01       | 2022-02-14 => 2021-12-19 | 2022-02-13 | overdue        | LDU
    2022-09-30 | 2019-12-01    | -                | 2022-02-14 => 2021-12-19 | 2022-02-13 | overdue        | LDU
    2020-12-01 | -             | -                | 2020-04-16 => 2020-02-20 | 2020-04-16 | due            | LDU
    2020-11-14 | -             | -                | 2020-04-16 => -          | -          | not_applicable | LDU
    """,
    OVER_10,
)
def test_com_allocated_seven_and_a_half_months_before_release(example: Example) -> None:
    assert_duty(example, "OMIC-HANDOVER-DET-COM")


@pytest.mark.provision("OMIC-HANDOVER-DET-COM")
@examples(
    """
    provider | CRD        | released   | accepted   | asked on   => status         | missing
    NPS      | -          | -          | -          | 2022-02-14 => cannot_tell    | conditional release date (CRD)
    -        | 2022-09-30 | -          | -          | 2022-02-14 => cannot_tell    | probation provider
    CRC      | 2022-09-30 | -          | -          | 2022-02-14 => not_applicable | -
    NPS      | 2022-09-30 | 2022-02-12 | -          | 2022-02-14 => not_applicable | -
    NPS      | 2022-09-30 | 2022-02-13 | -          | 2022-02-14 => overdue        | -
    NPS      | 2022-09-30 | -          | 2021-05-01 | 2022-02-14 => not_applicable | -
    """,
    {"sentence": "standard_determinate", "sentenced": "2020-01-15"},
    headings={"accepted": "early_allocation.accepted_on"},
)
def test_com_allocation_that_cannot_be_told_or_never_fell_due(example: Example) -> None:
    assert_duty(example, "OMIC-HANDOVER-DET-COM")


@pytest.mark.provision("OMIC-HANDOVER-DET-MAPPA-RESP")
@examples(
    """
    CRD        | level confirmed | HDC release | asked on   => applies | com_responsible
    2022-09-30 | 2022-03-20      | -           | 2022-06-01 => yes     | 2022-03-20
    2022-09-30 | 2022-01-10      | -           | 2022-06-01 => yes     | 2022-02-13
    2022-09-30 | 2022-06-01      | -           | 2022-06-01 => yes     | 2022-05-15
    2022-09-30 | 2022-05-12      | 2022-05-10  | 2022-06-01 => yes     | 2022-05-10
    2022-09-30 | 2022-03-20      | -           | 2022-03-20 => yes     | 2022-03-20
    2022-09-30 | -               | -           | 2022-06-01 => no      | 2022-02-13
    """,
    {**OVER_10, **MAPPA},
)
def test_responsibility_moves_when_mappa_2_or_3_is_confirmed(example: Example) -> None:
    assert_derived(example, "OMIC-HANDOVER-DET-MAPPA-RESP")


@pytest.mark.provision("OMIC-HANDOVER-DET-MAPPA-RESP")
@examples(
    """
    MAPPA registered | mappa.ended_on | level confirmed | asked on   => applies
    2020-06-01       | 2021-06-01     | 2020-07-01      | 2022-03-20 => no
    2020-06-01       | 2022-02-13     | 2020-07-01      | 2022-03-20 => no
    2020-06-01       | 2022-02-14     | 2020-07-01      | 2022-03-20 => yes
    2022-03-01       | -              | 2022-03-20      | 2022-03-19 => no
    """,
    {**OVER_10, "CRD": "2022-09-30", "MAPPA level": "2"},
)
def test_a_registration_that_ended_before_a_com_was_due_moves_nothing(example: Example) -> None:
    assert_derived(example, "OMIC-HANDOVER-DET-MAPPA-RESP")


@pytest.mark.provision("OMIC-HANDOVER-DET-OTHER-RESP")
@examples(
    """
    CRD        | HDC release | level confirmed | COM took over | asked on   => due        | status         | owner
    2022-09-30 | -           | -               | -             | 2022-05-15 => 2022-05-15 | due            | COM
    2022-09-30 | -           | -               | -             | 2022-05-16 => 2022-05-15 | overdue        | COM
    2022-09-30 | -           | -               | 2022-05-13    | 2022-05-24 => 2022-05-15 | met            | COM
    2022-09-30 | 2022-05-10  | -               | -             | 2022-05-10 => 2022-05-10 | due            | COM
    2022-09-30 | 2022-05-20  | -               | -             | 2022-05-20 => 2022-05-15 | overdue        | COM
    2022-09-30 | -           | -               | -             | 2022-03-19 => 2022-05-15 | upcoming       | COM
    2022-09-30 | -           | 2022-03-20      | -             | 2022-03-20 => -          | not_applicable | COM
    2022-09-30 | 2022-03-20  | 2022-03-20      | -             | 2022-03-20 => -          | not_applicable | COM
    2022-09-30 | -           | 2022-05-16      | -             | 2022-05-16 => 2022-05-15 | overdue        | COM
    """,
    {**OVER_10, **MAPPA},
)
def test_responsibility_moves_at_hdc_release_or_four_and_a_half_months(example: Example) -> None:
    assert_duty(example, "OMIC-HANDOVER-DET-OTHER-RESP")


@pytest.mark.provision("OMIC-HANDOVER-DET-PAROLE")
@examples(
    """
    PED        | COM allocated | COM took over | asked on   => due        | status      | missing
    2022-10-31 | -             | -             | 2022-02-28 => 2022-02-28 | due         | -
    2022-10-31 | -             | -             | 2022-03-01 => 2022-02-28 | overdue     | -
    2022-10-31 | 2022-02-26    | 2022-02-26    | 2022-03-09 => 2022-02-28 | met         | -
    2022-10-31 | -             | 2022-02-26    | 2022-03-09 => 2022-02-28 | overdue     | -
    2024-10-31 | -             | -             | 2024-02-29 => 2024-02-29 | due         | -
    2017-06-30 | -             | -             | 2017-03-02 => 2017-03-01 | overdue     | -
    -          | -             | -             | 2022-03-01 => -          | cannot_tell | parole eligibility date (PED)
    """,
    DET_PAROLE,
)
def test_com_eight_months_before_parole_eligibility(example: Example) -> None:
    assert_duty(example, "OMIC-HANDOVER-DET-PAROLE")


@pytest.mark.provision("OMIC-HANDOVER-CRC")
@examples(
    """
    HDCED      | CRD        | COM allocated | COM took over | asked on   => due        | status      | owner
    2021-05-20 | 2021-09-01 | -             | -             | 2021-02-25 => 2021-02-25 | due         | CRC and COM
    2021-05-20 | 2021-09-01 | -             | -             | 2021-02-26 => 2021-02-25 | overdue     | CRC and COM
    2021-05-20 | 2021-09-01 | 2021-02-23    | 2021-02-23    | 2021-03-06 => 2021-02-25 | met         | CRC and COM
    -          | 2021-06-18 | -             | -             | 2021-03-20 => 2021-03-26 | due         | CRC and COM
    2021-09-02 | 2021-09-01 | -             | -             | 2021-06-01 => 2021-06-09 | due         | CRC and COM
    -          | 2020-07-15 | -             | -             | 2020-06-02 => 2020-06-01 | overdue     | CRC and COM
    -          | -          | -             | -             | 2021-03-20 => -          | cannot_tell | CRC and COM
    """,
    CRC,
)
def test_crc_twelve_weeks_before_release(example: Example) -> None:
    assert_duty(example, "OMIC-HANDOVER-CRC")


@pytest.mark.provision("OMIC-HANDOVER-ISP-PRETARIFF-COM")
@examples(
    """
    arrived    | TED        | COM allocated | asked on   => due        | status         | owner
    2022-05-04 | 2023-06-30 | -             | 2022-05-04 => 2022-05-04 | due            | LDU
    2022-05-04 | 2023-06-30 | -             | 2022-05-05 => 2022-05-04 | overdue        | LDU
    2022-05-04 | 2023-06-30 | 2022-05-06    | 2022-05-09 => 2022-05-04 | met_late       | LDU
    2022-10-29 | 2023-06-30 | -             | 2022-10-29 => 2022-10-29 | due            | LDU
    2022-10-30 | 2023-06-30 | -             | 2022-10-30 => -          | not_applicable | LDU
    2022-05-04 | -          | -             | 2022-05-05 => -          | cannot_tell    | LDU
    """,
    {**ISP, "estate": "male_open"},
)
def test_com_on_a_move_to_open_before_tariff(example: Example) -> None:
    assert_duty(example, "OMIC-HANDOVER-ISP-PRETARIFF-COM")


@pytest.mark.provision("OMIC-HANDOVER-ISP-ONTARIFF")
@examples(
    """
    TED        | PED        | COM allocated | COM took over | asked on   => due        | status         | missing
    2023-06-30 | 2023-06-30 | -             | -             | 2022-10-30 => 2022-10-30 | due            | -
    2023-06-30 | 2023-06-30 | -             | -             | 2022-10-31 => 2022-10-30 | overdue        | -
    2023-06-30 | 2023-06-30 | 2022-10-28    | 2022-10-28    | 2022-11-08 => 2022-10-30 | met            | -
    2023-06-30 | -          | 2022-05-04    | 2022-10-31    | 2022-11-08 => 2022-10-30 | met_late       | -
    -          | 2023-06-30 | -             | -             | 2022-10-31 => 2022-10-30 | overdue        | -
    2023-06-30 | 2023-06-30 | -             | -             | 2023-06-30 => 2022-10-30 | overdue        | -
    2023-06-30 | 2023-06-30 | -             | -             | 2023-07-01 => -          | not_applicable | -
    -          | -          | -             | -             | 2022-10-31 => -          | cannot_tell    | tariff expiry date (TED)
    """,  # noqa: E501
    ISP,
)
def test_isp_on_tariff(example: Example) -> None:
    assert_duty(example, "OMIC-HANDOVER-ISP-ONTARIFF")


@pytest.mark.provision("OMIC-HANDOVER-ISP-POSTTARIFF")
@examples(
    """
    next review | COM took over | asked on   => due        | status   | owner
    2025-02-15  | -             | 2024-06-15 => 2024-06-15 | due      | COM
    2025-02-15  | 2022-07-01    | 2024-06-15 => 2024-06-15 | due      | COM
    2025-02-15  | -             | 2024-06-16 => 2024-06-15 | overdue  | COM
    2025-02-15  | 2024-06-13    | 2024-06-24 => 2024-06-15 | met      | COM
    2025-02-15  | 2022-01-30    | 2024-04-19 => 2024-06-15 | upcoming | COM
    """,
    {**ISP, **KNOCKBACK, "TED": "2022-05-30", "decided": "2022-05-20"},
)
def test_isp_post_tariff(example: Example) -> None:
    assert_duty(example, "OMIC-HANDOVER-ISP-POSTTARIFF")


@pytest.mark.provision("OMIC-HANDOVER-ISP-ONTARIFF", "OMIC-COHORT")
@examples(
    """
    provider | sentence             | CRD        | TED        | recalled => status         | missing
    -        | standard_determinate | -          | -          | no       => not_applicable | -
    -        | life                 | -          | 2023-06-30 | yes      => not_applicable | -
    NPS      | -                    | -          | 2023-06-30 | no       => cannot_tell    | kind of sentence
    """,
    {"sentenced": "2009-06-30"},
    asked_on=date(2022, 10, 31),
)
def test_what_rules_a_cohort_out_does_so_whatever_else_is_missing(example: Example) -> None:
    assert_duty(example, "OMIC-HANDOVER-ISP-ONTARIFF")
