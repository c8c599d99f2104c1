"""POM Allocation and Supervision: the tier of a case."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, examples

ASKED_ON = date(2021, 8, 2)
ASSESSED = {"risk.assessed_on": "2021-03-01", "MAPPA registered": "2021-03-02"}


@pytest.mark.provision("OMIC-TIER")
@examples(
    """
    RSR  | OGRS | ROSH      | MAPPA level => tier
    0    | 20   | low       | -           => D
    2.9  | 20   | low       | -           => D
    2.95 | 20   | low       | -           => D
    3    | 20   | low       | -           => C
    6.8  | 20   | low       | -           => C
    6.85 | 20   | low       | -           => C
    6.9  | 20   | low       | -           => B
    25   | 20   | low       | -           => B
    1.0  | 74   | low       | -           => D
    1.0  | 74.5 | low       | -           => D
    1.0  | 75   | low       | -           => C
    1.0  | 89   | low       | -           => C
    1.0  | 89.5 | low       | -           => C
    1.0  | 90   | low       | -           => B
    1.0  | 100  | low       | -           => B
    1.0  | 20   | low       | -           => D
    1.0  | 20   | medium    | -           => C
    1.0  | 20   | high      | -           => B
    1.0  | 20   | very_high | -           => B
    1.0  | 20   | low       | 1           => D
    1.0  | 20   | low       | 2           => A
    1.0  | 20   | low       | 3           => A
    2.9  | 74   | medium    | -           => C
    3    | 90   | low       | -           => B
    6.9  | 74   | low       | -           => B
    0.5  | 10   | low       | 2           => A
    """,
    ASSESSED,
    asked_on=ASKED_ON,
)
def test_the_highest_tier_that_any_criterion_reaches(example: Example) -> None:
    assert_derived(example, "OMIC-TIER")


@pytest.mark.provision("OMIC-TIER")
@examples(
    """
    RSR | OGRS | ROSH | MAPPA level | tier_record.tier => tier | reached_by
    -   | -    | -    | 2           | -    => A    | cannot tell: risk of serious harm (RoSH)
    -   | -    | high | -           | -    => B    | rosh
    6.9 | -    | -    | -           | -    => B    | cannot tell: risk of serious harm (RoSH)
    -   | 90   | low  | -           | -    => B    | cannot tell: RSR score (%)
    1.0 | 90   | low  | -           | -    => B    | ogrs
    6.9 | 90   | low  | -           | -    => B    | rsr
    3   | 75   | -    | -           | -    => cannot tell: risk of serious harm (RoSH) | cannot tell: risk of serious harm (RoSH)
    1.0 | -    | low  | 1           | -    => cannot tell: OGRS score (%) | cannot tell: OGRS score (%)
    -   | -    | low  | -           | -    => cannot tell: RSR score (%); OGRS score (%) | cannot tell: RSR score (%)
    1.0 | 20   | low  | -           | -    => D    | -
    -   | -    | low  | -           | C    => C    | cannot tell: RSR score (%)
    1.0 | 20   | low  | -           | C    => D    | -
    -   | -    | high | -           | C    => B    | rosh
    """,  # noqa: E501
    {**ASSESSED, "tier_record.assigned_on": "2021-03-01"},
    asked_on=ASKED_ON,
)
def test_a_score_that_is_missing_leaves_the_tier_untold_unless_it_is_settled(example: Example) -> None:
    assert_derived(example, "OMIC-TIER")


@pytest.mark.provision("OMIC-TIER")
@examples(
    """
    first      | RSR | OGRS | ROSH | second     | RSR then | OGRS then | ROSH then | asked on   => tier
    2020-03-01 | 7   | 20   | low  | 2021-03-01 | 1        | 20        | low       | 2021-02-28 => B
    2020-03-01 | 7   | 20   | low  | 2021-03-01 | 1        | 20        | low       | 2021-03-01 => D
    2020-03-01 | 7   | 20   | low  | 2021-03-01 | -        | -         | low       | 2021-03-01 => B
    2020-03-01 | 1   | 20   | high | 2021-03-01 | 1        | 20        | -         | 2021-03-01 => B
    """,
    headings={
        "first": "risk.assessed_on",
        "second": "risk[2].assessed_on",
        "RSR then": "risk[2].rsr",
        "OGRS then": "risk[2].ogrs",
        "ROSH then": "risk[2].rosh",
    },
)
def test_each_score_is_the_latest_that_is_held(example: Example) -> None:
    assert_derived(example, "OMIC-TIER")


@pytest.mark.provision("OMIC-TIER")
@examples(
    """
    MAPPA registered | MAPPA level | mappa.ended_on | mappa[2].registered_on | mappa[2].level | asked on   => tier
    2021-03-02       | 2           | -              | -                      | -              | 2021-03-01 => D
    2021-03-02       | 2           | -              | -                      | -              | 2021-03-02 => A
    2021-03-02       | 2           | 2021-06-01     | -                      | -              | 2021-05-31 => A
    2021-03-02       | 2           | 2021-06-01     | -                      | -              | 2021-06-01 => D
    2021-03-02       | 2           | -              | 2021-05-01             | 1              | 2021-06-01 => D
    2021-03-02       | -           | -              | -                      | -              | 2021-06-01 => D
    """,
    {"risk.assessed_on": "2021-01-01", "RSR": "1.0", "OGRS": "20", "ROSH": "low"},
)
def test_mappa_counts_while_it_is_registered(example: Example) -> None:
    assert_derived(example, "OMIC-TIER")
