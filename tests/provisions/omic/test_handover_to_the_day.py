"""Handover to the day: somebody released on the day, and a COM who leaves or passes on responsibility then."""

import pytest

from tests.provisions.tables import Example, assert_duty, examples

HEADINGS = {"until": "allocation.to_on", "passed on": "responsibility.to_on"}
COM = {"allocation.role": "COM", "responsibility.holder": "COM"}
OVER_10 = {**COM, "provider": "NPS", "sentence": "standard_determinate", "sentenced": "2020-01-15"}
ISP = {**COM, "provider": "NPS", "sentence": "life", "sentenced": "2009-06-30", "TED": "2023-06-30"}
DET_PAROLE = {
    **COM,
    "provider": "NPS",
    "sentence": "extended_determinate",
    "sentenced": "2017-03-01",
    "CRD": "2025-10-31",
    "PED": "2022-10-31",
}
CRC = {
    **COM,
    "provider": "CRC",
    "sentence": "standard_determinate",
    "sentenced": "2020-06-01",
    "HDCED": "2021-05-20",
    "CRD": "2021-09-01",
}


@pytest.mark.provision("OMIC-HANDOVER-EA-COM")
@examples(
    """
    released   | COM allocated | until      | COM took over | passed on  | asked on   => due        | status
    2022-06-29 | -             | -          | -             | -          | 2022-06-30 => -          | not_applicable
    2022-06-30 | -             | -          | -             | -          | 2022-06-30 => 2022-06-30 | due
    -          | 2022-06-28    | 2022-06-30 | 2022-06-28    | -          | 2022-07-01 => 2022-06-30 | overdue
    -          | 2022-06-28    | 2022-07-01 | 2022-06-28    | -          | 2022-07-01 => 2022-06-30 | met
    -          | 2022-06-28    | -          | 2022-06-28    | 2022-06-30 | 2022-07-01 => 2022-06-30 | overdue
    -          | 2022-06-28    | -          | 2022-06-28    | 2022-07-01 | 2022-07-01 => 2022-06-30 | met
    """,
    {**OVER_10, "CRD": "2023-09-30", "early_allocation.accepted_on": "2022-01-10"},
    HEADINGS,
)
def test_early_allocation(example: Example) -> None:
    assert_duty(example, "OMIC-HANDOVER-EA-COM")


@pytest.mark.provision("OMIC-HANDOVER-DET-OTHER-RESP")
@examples(
    """
    released   | COM took over | passed on  | asked on   => due        | status
    2022-05-14 | -             | -          | 2022-05-15 => -          | not_applicable
    2022-05-15 | -             | -          | 2022-05-15 => 2022-05-15 | due
    -          | 2022-05-13    | 2022-05-15 | 2022-05-16 => 2022-05-15 | overdue
    -          | 2022-05-13    | 2022-05-16 | 2022-05-16 => 2022-05-15 | met
    """,
    {**OVER_10, "CRD": "2022-09-30"},
    HEADINGS,
)
def test_responsibility_at_four_and_a_half_months(example: Example) -> None:
    assert_duty(example, "OMIC-HANDOVER-DET-OTHER-RESP")


@pytest.mark.provision("OMIC-HANDOVER-DET-PAROLE")
@examples(
    """
    released   | COM allocated | until      | COM took over | passed on  | asked on   => due        | status
    2022-02-27 | -             | -          | -             | -          | 2022-02-28 => -          | not_applicable
    2022-02-28 | -             | -          | -             | -          | 2022-02-28 => 2022-02-28 | due
    -          | 2022-02-26    | 2022-02-28 | 2022-02-26    | -          | 2022-03-01 => 2022-02-28 | overdue
    -          | 2022-02-26    | 2022-03-01 | 2022-02-26    | -          | 2022-03-01 => 2022-02-28 | met
    -          | 2022-02-26    | -          | 2022-02-26    | 2022-02-28 | 2022-03-01 => 2022-02-28 | overdue
    -          | 2022-02-26    | -          | 2022-02-26    | 2022-03-01 | 2022-03-01 => 2022-02-28 | met
    """,
    DET_PAROLE,
    HEADINGS,
)
def test_determinate_with_parole(example: Example) -> None:
    assert_duty(example, "OMIC-HANDOVER-DET-PAROLE")


@pytest.mark.provision("OMIC-HANDOVER-CRC")
@examples(
    """
    released   | COM allocated | until      | COM took over | passed on  | asked on   => due        | status
    2021-02-24 | -             | -          | -             | -          | 2021-02-25 => -          | not_applicable
    2021-02-25 | -             | -          | -             | -          | 2021-02-25 => 2021-02-25 | due
    -          | 2021-02-23    | 2021-02-25 | 2021-02-23    | -          | 2021-02-26 => 2021-02-25 | overdue
    -          | 2021-02-23    | 2021-02-26 | 2021-02-23    | -          | 2021-02-26 => 2021-02-25 | met
    -          | 2021-02-23    | -          | 2021-02-23    | 2021-02-25 | 2021-02-26 => 2021-02-25 | overdue
    -          | 2021-02-23    | -          | 2021-02-23    | 2021-02-26 | 2021-02-26 => 2021-02-25 | met
    """,
    CRC,
    HEADINGS,
)
def test_crc(example: Example) -> None:
    assert_duty(example, "OMIC-HANDOVER-CRC")


@pytest.mark.provision("OMIC-HANDOVER-ISP-PRETARIFF-COM")
@examples(
    """
    COM allocated | until      | asked on   => due        | status
    2022-05-02    | 2022-05-04 | 2022-05-05 => 2022-05-04 | overdue
    2022-05-02    | 2022-05-05 | 2022-05-05 => 2022-05-04 | met
    """,
    {**ISP, "estate": "male_open", "arrived": "2022-05-04"},
    HEADINGS,
)
def test_a_move_to_open_before_tariff(example: Example) -> None:
    assert_duty(example, "OMIC-HANDOVER-ISP-PRETARIFF-COM")


@pytest.mark.provision("OMIC-HANDOVER-ISP-ONTARIFF")
@examples(
    """
    COM allocated | until      | COM took over | passed on  | asked on   => due        | status
    2022-10-28    | 2022-10-30 | 2022-10-28    | -          | 2022-10-31 => 2022-10-30 | overdue
    2022-10-28    | 2022-10-31 | 2022-10-28    | -          | 2022-10-31 => 2022-10-30 | met
    2022-10-28    | -          | 2022-10-28    | 2022-10-30 | 2022-10-31 => 2022-10-30 | overdue
    2022-10-28    | -          | 2022-10-28    | 2022-10-31 | 2022-10-31 => 2022-10-30 | met
    """,
    {**ISP, "PED": "2023-06-30"},
    HEADINGS,
)
def test_on_tariff(example: Example) -> None:
    assert_duty(example, "OMIC-HANDOVER-ISP-ONTARIFF")


@pytest.mark.provision("OMIC-HANDOVER-CRC")
@examples(
    """
    released   | COM allocated | until      | COM took over | passed on  | asked on   => due        | status
    2019-08-07 | -             | -          | -             | -          | 2019-08-08 => -          | not_applicable
    2019-08-08 | -             | -          | -             | -          | 2019-08-08 => 2019-08-08 | due
    -          | 2019-08-06    | 2019-08-08 | 2019-08-06    | -          | 2019-08-09 => 2019-08-08 | overdue
    -          | 2019-08-06    | 2019-08-09 | 2019-08-06    | -          | 2019-08-09 => 2019-08-08 | met
    -          | 2019-08-06    | -          | 2019-08-06    | 2019-08-08 | 2019-08-09 => 2019-08-08 | overdue
    -          | 2019-08-06    | -          | 2019-08-06    | 2019-08-09 | 2019-08-09 => 2019-08-08 | met
    """,
    {**CRC, "sentenced": "2018-06-01", "HDCED": None, "CRD": "2019-10-31"},
    HEADINGS,
)
def test_crc_before_wales_levelled_up(example: Example) -> None:
    assert_duty(example, "OMIC-HANDOVER-CRC")


@pytest.mark.provision("OMIC-HANDOVER-DET-OTHER-RESP")
@examples(
    """
    released   | COM took over | passed on  | asked on   => due        | status
    2019-06-14 | -             | -          | 2019-06-15 => -          | not_applicable
    2019-06-15 | -             | -          | 2019-06-15 => 2019-06-15 | due
    -          | 2019-06-13    | 2019-06-15 | 2019-06-16 => 2019-06-15 | overdue
    -          | 2019-06-13    | 2019-06-16 | 2019-06-16 => 2019-06-15 | met
    """,
    {**OVER_10, "sentenced": "2018-01-15", "CRD": "2019-10-31"},
    HEADINGS,
)
def test_responsibility_at_four_and_a_half_months_before_wales_levelled_up(example: Example) -> None:
    assert_duty(example, "OMIC-HANDOVER-DET-OTHER-RESP")
