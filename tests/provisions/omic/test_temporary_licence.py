"""ROTL: what the COM puts in, and what an RDR is for."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_duty, assert_ruling, examples

ASKED_ON = date(2021, 6, 15)
SERVING = {"sentenced": "2019-01-15", "sentence": "standard_determinate", "risk.assessed_on": "2021-01-01"}
APPLIED = {**SERVING, "temporary_release.applied_on": "2021-06-01", "temporary_release.kind": "RDR"}
HEADINGS = {
    "type": "temporary_release.kind",
    "applied": "temporary_release.applied_on",
    "board": "temporary_release.board_on",
    "decided": "temporary_release.decided_on",
    "ROTL-POL": "temporary_release.rotl_pol_returned_on",
    "ROTL-OM": "temporary_release.rotl_om_returned_on",
    "heading": "temporary_release.heading",
    "objective": "temporary_release.plan_objective",
}


@pytest.mark.provision("OMIC-ROTL-COM-INPUT")
@examples(
    """
    applied    | ROSH   | ROTL-OM    | ROTL-POL   | decided    => applies | allowed | missing           | untold
    2021-06-01 | medium | 2021-06-10 | -          | -          => yes     | yes     | -                 | -
    2021-06-01 | medium | -          | -          | -          => yes     | no      | rotl_om           | -
    2021-06-01 | medium | 2021-06-15 | -          | -          => yes     | yes     | -                 | -
    2021-06-01 | medium | 2021-06-16 | -          | -          => yes     | no      | rotl_om           | -
    2021-06-01 | high   | 2021-06-10 | -          | -          => yes     | no      | rotl_pol          | -
    2021-06-01 | high   | 2021-06-10 | 2021-06-12 | -          => yes     | yes     | -                 | -
    2021-06-01 | high   | -          | -          | -          => yes     | no      | rotl_om; rotl_pol | -
    2021-06-01 | -      | 2021-06-10 | -          | -          => yes     | no      | -                 | risk of serious harm (RoSH)
    2021-06-01 | -      | 2021-06-10 | 2021-06-12 | -          => yes     | yes     | -                 | -
    2021-06-01 | medium | -          | -          | 2021-06-15 => yes     | no      | rotl_om           | -
    2021-06-01 | medium | -          | -          | 2021-06-14 => no      | yes     | rotl_om           | -
    """,  # noqa: E501
    APPLIED,
    HEADINGS,
    asked_on=ASKED_ON,
)
def test_what_the_com_returns(example: Example) -> None:
    assert_ruling(example, "OMIC-ROTL-COM-INPUT")


@pytest.mark.provision("OMIC-ROTL-COM-INPUT")
@examples(
    """
    applied    | CRD        | allocation.role | ROTL-OM    => allowed | missing
    2021-06-01 | 2024-01-15 | -               | 2021-06-10 => yes     | -
    2021-06-01 | 2024-01-15 | -               | -          => no      | rotl_om
    2021-06-01 | 2021-09-15 | COM             | -          => no      | rotl_om
    """,
    {**APPLIED, "provider": "NPS", "ROSH": "low", "allocation.from_on": "2021-02-01"},
    HEADINGS,
    asked_on=ASKED_ON,
)
def test_a_duty_com_returns_it_where_no_com_is_allocated(example: Example) -> None:
    assert_ruling(example, "OMIC-ROTL-COM-INPUT")


@pytest.mark.provision("OMIC-ROTL-COM-INPUT")
@examples(
    """
    applied    | ROSH   | ROTL-OM    | ROTL-POL   | board      | asked on   => status   | due        | met        | owner
    2021-06-01 | medium | -          | -          | 2021-06-15 | 2021-06-15 => due      | 2021-06-15 | -          | COM and Duty COM
    2021-06-01 | medium | -          | -          | 2021-06-15 | 2021-06-16 => overdue  | 2021-06-15 | -          | COM and Duty COM
    2021-06-01 | medium | 2021-06-10 | -          | 2021-06-15 | 2021-06-16 => met      | 2021-06-15 | 2021-06-10 | COM and Duty COM
    2021-06-01 | high   | 2021-06-10 | -          | 2021-06-15 | 2021-06-16 => overdue  | 2021-06-15 | -          | COM and Duty COM
    2021-06-01 | high   | 2021-06-10 | 2021-06-16 | 2021-06-15 | 2021-06-16 => met_late | 2021-06-15 | 2021-06-16 | COM and Duty COM
    2021-06-01 | medium | -          | -          | -          | 2021-06-16 => waiting  | -          | -          | COM and Duty COM
    """,  # noqa: E501
    APPLIED,
    HEADINGS,
)
def test_the_com_is_in_time_for_the_board(example: Example) -> None:
    assert_duty(example, "OMIC-ROTL-COM-INPUT")


@pytest.mark.provision("OMIC-ROTL-RDR")
@examples(
    """
    type | heading               | objective => applies                   | allowed | missing
    RDR  | training_or_education | yes       => yes                       | yes     | -
    RDR  | training_or_education | no        => yes                       | no      | sentence_plan_objective
    RDR  | -                     | yes       => yes                       | no      | heading
    RDR  | -                     | -         => yes                       | no      | sentence_plan_objective; heading
    -    | training_or_education | yes       => cannot tell: type of ROTL | no      | -
    ROR  | -                     | -         => no                        | yes     | sentence_plan_objective; heading
    """,
    APPLIED,
    HEADINGS,
    asked_on=ASKED_ON,
)
def test_what_an_rdr_is_for(example: Example) -> None:
    assert_ruling(example, "OMIC-ROTL-RDR")
