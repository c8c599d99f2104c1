"""National Standards, Annex A: who the standards are for, the highest risk, and how a reduction is shown."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, assert_ruling, examples

HEADINGS = {
    "unit": "national_security.unit",
    "managed from": "national_security.from_on",
    "managed to": "national_security.to_on",
    "assessed": "risk.assessed_on",
    "later ROSH": "risk[2].rosh",
    "assessed again": "risk[2].assessed_on",
    "proposed": "risk_reduction.proposed_on",
    "MAPPA agreed": "risk_reduction.mappa_agreed_on",
    "lead agreed": "risk_reduction.regional_lead_agreed_on",
    "on OASys": "risk_reduction.on_oasys_review",
}
MANAGED = {"managed from": "2021-06-01", "assessed": "2021-06-01"}


@pytest.mark.provision("NS-A.COHORT")
@examples(
    """
    unit | ROSH      | managed from | managed to | asked on   => applies | weekly_contacts | resettlement_visits | ap_residency | electronic_monitoring
    TACT | medium    | 2021-06-01   | -          | 2021-06-16 => yes     | no              | yes                 | no           | no
    SOC  | very_high | 2021-06-01   | -          | 2021-06-16 => yes     | yes             | yes                 | yes          | yes
    CPPC | high      | 2021-06-16   | -          | 2021-06-16 => yes     | yes             | yes                 | yes          | yes
    CPPC | high      | 2021-06-01   | 2021-06-17 | 2021-06-16 => yes     | yes             | yes                 | yes          | yes
    """,  # noqa: E501
    MANAGED,
    HEADINGS,
)
def test_each_row_of_the_table_is_for_its_own_cohort(example: Example) -> None:
    assert_derived(example, "NS-A.COHORT")


@pytest.mark.provision("NS-A.COHORT")
@examples(
    """
    managed from | managed to | ROSH | asked on   => applies
    2021-06-17   | -          | high | 2021-06-16 => no
    2021-06-01   | 2021-06-16 | high | 2021-06-16 => no
    -            | -          | high | 2021-06-16 => no
    2021-06-01   | -          | -    | 2021-06-16 => yes
    """,
    {"assessed": "2021-06-01"},
    HEADINGS,
)
def test_only_while_the_division_manages_the_case(example: Example) -> None:
    assert_derived(example, "NS-A.COHORT")


@pytest.mark.provision("NS-A.COHORT")
@examples(
    """
    ROSH   | polygraph.from_on | polygraph.to_on | polygraph.suspended_on | asked on   => polygraph | weekly_contacts
    medium | 2021-06-10        | -               | -                      | 2021-06-16 => yes       | no
    medium | 2021-06-10        | 2021-06-16      | -                      | 2021-06-16 => no        | no
    medium | 2021-06-10        | -               | 2021-06-16             | 2021-06-16 => no        | no
    -      | -                 | -               | -                      | 2021-06-16 => no        | cannot tell: risk of serious harm (RoSH)
    """,  # noqa: E501
    {"managed from": "2021-06-01", "assessed": "2021-06-01"},
    HEADINGS,
)
def test_polygraph_whatever_the_risk_and_a_risk_that_is_not_known(example: Example) -> None:
    assert_derived(example, "NS-A.COHORT")


@pytest.mark.provision("NS-A.HIGHEST-RISK")
@examples(
    """
    ROSH      => highest_risk
    high      => yes
    very_high => yes
    medium    => no
    low       => no
    -         => cannot tell: risk of serious harm (RoSH)
    """,
    MANAGED,
    HEADINGS,
    asked_on=date(2021, 6, 16),
)
def test_high_or_very_high(example: Example) -> None:
    assert_derived(example, "NS-A.HIGHEST-RISK")


@pytest.mark.provision("NS-A.COHORT")
@examples(
    """
    later ROSH | assessed again | MAPPA agreed | lead agreed | asked on   => weekly_contacts
    medium     | 2021-09-01     | -            | -           | 2021-12-01 => yes
    medium     | 2021-06-01     | -            | -           | 2021-12-01 => yes
    medium     | 2021-09-01     | 2021-09-10   | -           | 2021-09-09 => yes
    medium     | 2021-09-01     | 2021-09-10   | -           | 2021-09-10 => no
    medium     | 2021-09-01     | -            | 2021-09-10  | 2021-09-10 => no
    medium     | 2021-09-10     | 2021-09-01   | -           | 2021-09-09 => yes
    medium     | 2021-09-10     | 2021-09-01   | -           | 2021-09-10 => no
    very_high  | 2021-09-15     | 2021-09-10   | -           | 2021-09-20 => yes
    medium     | 2021-06-14     | -            | -           | 2021-12-01 => no
    medium     | 2021-06-15     | -            | -           | 2021-12-01 => yes
    """,
    {
        **MANAGED,
        "ROSH": "high",
        "supervision.started_on": "2021-06-14",
        "supervision.kind": "licence",
        "risk_reduction.proposed_on": "2021-09-01",
    },
    HEADINGS,
)
def test_standards_stand_until_a_reduction_is_agreed(example: Example) -> None:
    assert_derived(example, "NS-A.COHORT")


@pytest.mark.provision("NS-A.REDUCTION")
@examples(
    """
    ROSH      | MAPPA agreed | lead agreed | on OASys => allowed | missing                           | on_oasys_review
    medium    | 2021-09-10   | -           | yes      => yes     | -                                 | yes
    high      | 2021-09-10   | -           | yes      => no      | no_longer_highest_risk            | yes
    very_high | 2021-09-10   | -           | yes      => no      | no_longer_highest_risk            | yes
    medium    | -            | -           | no       => no      | agreement                         | no
    medium    | -            | 2021-09-10  | no       => yes     | -                                 | no
    high      | -            | -           | no       => no      | no_longer_highest_risk; agreement | no
    low       | 2021-09-20   | -           | no       => yes     | -                                 | no
    low       | 2021-09-21   | -           | no       => no      | agreement                         | no
    """,
    {**MANAGED, "risk_reduction.proposed_on": "2021-09-01"},
    HEADINGS,
    asked_on=date(2021, 9, 20),
)
def test_a_new_assessment_and_an_agreement(example: Example) -> None:
    assert_ruling(example, "NS-A.REDUCTION")


@pytest.mark.provision("NS-A.REDUCTION")
@examples(
    """
    ROSH | MAPPA agreed => allowed | untold
    -    | 2021-09-10   => no      | risk of serious harm (RoSH)
    """,
    {**MANAGED, "risk_reduction.proposed_on": "2021-09-01"},
    HEADINGS,
    asked_on=date(2021, 9, 20),
)
def test_no_reduction_where_the_risk_is_not_known(example: Example) -> None:
    assert_ruling(example, "NS-A.REDUCTION")


@pytest.mark.provision("NS-A.REDUCTION-LEAD")
@examples(
    """
    proposed   | ROSH   | MAPPA agreed | lead agreed => applies | allowed | missing
    2021-09-01 | medium | -            | 2021-09-10  => yes     | yes     | -
    2021-09-01 | medium | -            | 2021-09-20  => yes     | yes     | -
    2021-09-01 | medium | -            | 2021-09-21  => yes     | no      | regional_lead_agreed
    2021-09-01 | medium | -            | -           => yes     | no      | regional_lead_agreed
    2021-09-01 | high   | -            | 2021-09-10  => yes     | no      | no_longer_highest_risk
    2021-09-01 | medium | 2021-09-10   | -           => no      | yes     | regional_lead_agreed
    2021-09-01 | -      | -            | 2021-09-10  => yes     | no      | -
    """,
    MANAGED,
    HEADINGS,
    asked_on=date(2021, 9, 20),
)
def test_outside_mappa_the_lead_agrees(example: Example) -> None:
    assert_ruling(example, "NS-A.REDUCTION-LEAD")
