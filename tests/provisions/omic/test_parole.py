"""Parole: how an indeterminate sentence prisoner moves between POM and COM."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, assert_duty, examples

ISP = {"provider": "NPS", "sentence": "life", "sentenced": "2009-06-30", "TED": "2022-05-31"}
REVIEW = {"assessment.kind": "review", "assessment.plan_reviewed": "yes"}
KNOCKBACK = {**ISP, **REVIEW, "decided": "2022-05-10", "outcome": "no_release"}


@pytest.mark.provision("OMIC-PAROLE-ISP-COM")
@examples(
    """
    TED        | arrived    | asked on   => com_allocated | com_responsible
    2023-06-30 | -          | 2022-06-01 => 2022-10-30    | 2022-10-30
    2023-06-30 | 2022-05-04 | 2022-06-01 => 2022-05-04    | 2022-10-30
    2023-06-30 | 2022-12-01 | 2022-12-01 => 2022-10-30    | 2022-10-30
    -          | -          | 2022-06-01 => cannot tell: tariff expiry date (TED) | cannot tell: tariff expiry date (TED)
    """,  # noqa: E501
    {**ISP, "estate": "male_open"},
)
def test_how_an_isp_gets_a_com(example: Example) -> None:
    assert_derived(example, "OMIC-PAROLE-ISP-COM")


@pytest.mark.provision("OMIC-PAROLE-KNOCKBACK-OASYS")
@examples(
    """
    outcome         | decided    | OASys completed | asked on   => due        | status         | owner
    no_release      | 2022-05-10 | -               | 2022-06-21 => 2022-06-21 | due            | COM
    no_release      | 2021-09-30 | -               | 2022-06-21 => 2021-11-11 | overdue        | COM
    no_release      | 2022-05-10 | -               | 2022-06-22 => 2022-06-21 | overdue        | COM
    no_release      | 2022-05-10 | 2022-06-14      | 2022-06-22 => 2022-06-21 | met            | COM
    no_release      | 2022-05-10 | 2022-05-10      | 2022-06-22 => 2022-06-21 | met            | COM
    release         | 2022-05-10 | -               | 2022-06-22 => -          | not_applicable | COM
    open_conditions | 2022-05-10 | -               | 2022-06-22 => 2022-06-21 | overdue        | COM
    adjourned       | 2022-05-10 | -               | 2022-06-22 => -          | not_applicable | COM
    deferred        | 2022-05-10 | -               | 2022-06-22 => -          | not_applicable | COM
    no_release      | 2022-05-10 | 2022-05-09      | 2022-06-22 => 2022-06-21 | overdue        | COM
    no_release      | 2022-05-10 | 2022-06-22      | 2022-06-22 => 2022-06-21 | met_late       | COM
    no_release      | 2022-05-10 | -               | 2022-05-09 => -          | not_applicable | COM
    no_release      | 2021-09-29 | -               | 2022-06-22 => -          | not_applicable | COM
    """,
    {**ISP, **REVIEW},
)
def test_oasys_within_six_weeks_of_a_knockback(example: Example) -> None:
    assert_duty(example, "OMIC-PAROLE-KNOCKBACK-OASYS")


@pytest.mark.provision("OMIC-PAROLE-KNOCKBACK-OASYS")
@examples(
    """
    provider | sentence             | TED        | plan reviewed | plan       => status
    NPS      | life                 | 2022-05-31 | no            | -          => overdue
    NPS      | life                 | 2022-05-31 | no            | 2022-05-10 => met
    NPS      | life                 | 2022-05-31 | no            | 2022-06-20 => met
    NPS      | life                 | -          | yes           | -          => met
    CRC      | standard_determinate | -          | yes           | -          => not_applicable
    NPS      | extended_determinate | -          | yes           | -          => not_applicable
    """,
    {
        "sentenced": "2009-06-30",
        "CRD": "2024-06-30",
        "PED": "2022-05-31",
        "outcome": "no_release",
        "decided": "2022-05-10",
        "assessment.kind": "review",
        "OASys completed": "2022-06-14",
        "plan.kind": "review",
    },
    headings={"plan reviewed": "assessment.plan_reviewed", "plan": "plan.completed_on"},
    asked_on=date(2022, 6, 22),
)
def test_one_review_of_oasys_and_sentence_plan(example: Example) -> None:
    assert_duty(example, "OMIC-PAROLE-KNOCKBACK-OASYS")


@pytest.mark.provision("OMIC-PAROLE-KNOCKBACK-RESP")
@examples(
    """
    outcome    | OASys completed | next review | MAPPA level | asked on   => responsible | pom         | com
    no_release | 2022-06-14      | 2023-11-10  | -           | 2022-06-13 => COM         | supporting  | responsible
    no_release | 2022-06-14      | 2023-11-10  | -           | 2022-06-14 => POM         | responsible | supporting
    no_release | -               | 2023-11-10  | -           | 2022-06-30 => COM         | supporting  | responsible
    no_release | 2022-06-14      | 2023-05-10  | -           | 2022-07-01 => COM         | supporting  | responsible
    no_release | 2022-06-14      | 2023-05-11  | -           | 2022-07-01 => POM         | responsible | supporting
    no_release | 2022-06-14      | 2023-05-09  | -           | 2022-07-01 => COM         | supporting  | responsible
    no_release | 2022-06-14      | 2023-11-10  | 1           | 2022-07-01 => POM         | responsible | supporting
    no_release | 2022-06-14      | 2023-11-10  | 2           | 2022-07-01 => COM         | supporting  | responsible
    no_release | 2022-06-14      | 2023-11-10  | 3           | 2022-07-01 => COM         | supporting  | responsible
    adjourned  | 2022-06-14      | 2023-11-10  | -           | 2022-07-01 => COM         | supporting  | responsible
    deferred   | 2022-06-14      | 2023-11-10  | -           | 2022-07-01 => COM         | supporting  | responsible
    no_release | 2022-06-14      | 2023-11-10  | -           | 2023-03-09 => POM         | responsible | supporting
    no_release | 2022-06-14      | 2023-11-10  | -           | 2023-03-10 => COM         | supporting  | responsible
    open_conditions | 2022-06-14 | 2023-11-10  | -           | 2022-07-01 => POM         | responsible | supporting
    release    | 2022-06-14      | -           | -           | 2022-07-01 => COM         | supporting  | responsible
    """,
    {**ISP, **REVIEW, "decided": "2022-05-10", "MAPPA registered": "2022-01-01"},
)
def test_when_the_pom_regains_the_case(example: Example) -> None:
    assert_derived(example, "OMIC-PAROLE-KNOCKBACK-RESP")


@pytest.mark.provision("OMIC-PAROLE-KNOCKBACK-RESP")
@examples(
    """
    OASys completed | MAPPA level => responsible
    2022-06-14      | -           => cannot tell: date set for the next parole review
    -               | -           => COM
    2022-06-14      | 2           => COM
    """,
    {**KNOCKBACK, "MAPPA registered": "2022-01-01"},
    asked_on=date(2022, 7, 1),
)
def test_a_next_review_that_is_not_set_matters_only_where_it_decides(example: Example) -> None:
    assert_derived(example, "OMIC-PAROLE-KNOCKBACK-RESP")


@pytest.mark.provision("OMIC-PAROLE-KNOCKBACK-RESP")
@examples(
    """
    next decided | next outcome | asked on   => responsible | responsibility_transfer_due
    -            | -            | 2023-12-01 => COM         | 2023-03-10
    2023-11-10   | deferred     | 2023-12-01 => COM         | 2023-03-10
    2023-11-10   | no_release   | 2023-12-01 => COM         | 2021-09-30
    2023-02-01   | deferred     | 2023-01-31 => POM         | 2023-03-10
    2023-02-01   | deferred     | 2023-02-01 => COM         | 2023-02-01
    """,
    {**KNOCKBACK, "next review": "2023-11-10", "OASys completed": "2022-06-14"},
    headings={"next decided": "parole_review[2].decided_on", "next outcome": "parole_review[2].outcome"},
)
def test_a_further_decision(example: Example) -> None:
    assert_derived(example, "OMIC-PAROLE-KNOCKBACK-RESP")


@pytest.mark.provision("OMIC-PAROLE-NEXT")
@examples(
    """
    next review | COM took over | asked on   => opens      | due        | status         | owner
    2023-11-10  | -             | 2023-03-10 => 2023-01-13 | 2023-03-10 | due            | COM
    2023-11-10  | -             | 2023-03-11 => 2023-01-13 | 2023-03-10 | overdue        | COM
    2023-11-10  | 2023-03-10    | 2023-04-01 => 2023-01-13 | 2023-03-10 | met            | COM
    2023-11-10  | -             | 2023-01-12 => 2023-01-13 | 2023-03-10 | upcoming       | COM
    2024-06-29  | -             | 2023-10-29 => 2023-09-03 | 2023-10-29 | due            | COM
    2024-10-31  | -             | 2024-03-01 => 2024-01-04 | 2024-02-29 | overdue        | COM
    2023-05-10  | -             | 2023-03-11 => -          | -          | not_applicable | COM
    """,
    {**KNOCKBACK, "OASys completed": "2022-06-14", "responsibility.holder": "COM"},
)
def test_com_responsible_again_eight_months_before_the_next_review(example: Example) -> None:
    assert_duty(example, "OMIC-PAROLE-NEXT")


@pytest.mark.provision("OMIC-PAROLE-NEXT")
@examples(
    """
    decided    | next review | target     | hearing    => due
    2022-05-10 | 2023-11-10  | 2023-12-10 | -          => 2023-03-10
    2022-05-10 | 2023-11-10  | -          | 2023-12-10 => 2023-03-10
    2022-05-10 | 2023-11-10  | -          | 2023-10-10 => 2023-02-10
    2022-05-10 | -           | 2023-12-10 | -          => 2023-04-10
    2022-05-10 | -           | -          | 2023-12-10 => 2023-04-10
    """,
    {**KNOCKBACK, "OASys completed": "2022-06-14"},
    headings={"target": "parole_review[2].target_on", "hearing": "parole_review[2].hearing_on"},
    asked_on=date(2022, 8, 1),
)
def test_the_hearing_counts_where_it_is_earlier_than_the_date_set(example: Example) -> None:
    assert_duty(example, "OMIC-PAROLE-NEXT")


@pytest.mark.provision("OMIC-PAROLE-REVIEW-CAP")
@examples(
    """
    decided    | next review | asked on   => due        | allowed | usual
    2022-05-10 | 2024-05-10  | 2022-05-20 => 2024-05-10 | yes     | yes
    2022-05-10 | 2024-05-11  | 2022-05-20 => 2024-05-10 | no      | no
    2022-05-10 | 2023-11-10  | 2022-05-20 => 2024-05-10 | yes     | yes
    2022-05-10 | 2023-11-09  | 2022-05-20 => 2024-05-10 | yes     | no
    2022-05-10 | 2023-02-10  | 2022-05-20 => 2024-05-10 | yes     | no
    2022-05-10 | -           | 2022-05-20 => 2024-05-10 | yes     | no
    """,
    KNOCKBACK,
)
def test_reviews_at_least_every_24_months(example: Example) -> None:
    duty = example.duty("OMIC-PAROLE-REVIEW-CAP")
    assert {name: duty.values[name] for name in example.expect} == example.expect


@pytest.mark.provision("OMIC-PAROLE-REVIEW-CAP")
@examples(
    """
    sentence             | outcome    | asked on   => due        | status         | owner
    life                 | no_release | 2024-03-14 => 2024-05-10 | upcoming       | Parole Board
    life                 | no_release | 2024-03-15 => 2024-05-10 | due            | Parole Board
    ipp                  | no_release | 2024-05-10 => 2024-05-10 | due            | Parole Board
    ipp                  | no_release | 2024-05-11 => 2024-05-10 | overdue        | Parole Board
    life                 | deferred   | 2024-05-11 => -          | waiting        | Parole Board
    extended_determinate | no_release | 2024-05-11 => -          | not_applicable | Parole Board
    """,
    {"provider": "NPS", "sentenced": "2009-06-30", "TED": "2022-05-31", "decided": "2022-05-10"},
)
def test_the_24_months_run_from_the_last_decision(example: Example) -> None:
    assert_duty(example, "OMIC-PAROLE-REVIEW-CAP")
