"""National Standards 5.3: when a home visit is asked for, and what must be there before one."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, assert_duty, assert_ruling, examples

HEADINGS = {
    "mandated": "case.home_visit_mandated",
    "safeguarding": "case.home_safeguarding_concerns",
    "suits": "case.home_visit_suits_needs_or_risk",
    "visit": "home_visit.on",
    "assessment": "home_visit.risk_assessment_uploaded_on",
}


@pytest.mark.provision("NS-5.3-WHEN")
@examples(
    """
    mandated | safeguarding | suits => home_visit             | consider_joint
    yes      | no           | no    => must                   | no
    no       | yes          | no    => should                 | yes
    no       | no           | no    => professional_judgement | no
    no       | no           | yes   => may                    | no
    no       | yes          | yes   => should                 | yes
    yes      | yes          | yes   => must                   | yes
    yes      | -            | no    => must                   | cannot tell: safeguarding concerns within the home
    no       | -            | yes   => cannot tell: safeguarding concerns within the home | cannot tell: safeguarding concerns within the home
    """,  # noqa: E501
    None,
    HEADINGS,
    asked_on=date(2021, 7, 8),
)
def test_mandated_expected_or_discretionary(example: Example) -> None:
    assert_derived(example, "NS-5.3-WHEN")


@pytest.mark.provision("NS-5.3-RISK-ASSESSMENT")
@examples(
    """
    visit      | assessment | asked on   => allowed | missing
    2021-07-08 | 2021-07-07 | 2021-07-08 => yes     | -
    2021-07-08 | -          | 2021-07-08 => no      | risk_assessment
    2021-07-08 | 2021-07-08 | 2021-07-08 => yes     | -
    2021-07-08 | 2021-07-08 | 2021-07-07 => no      | risk_assessment
    2021-07-08 | 2021-07-09 | 2021-07-09 => no      | risk_assessment
    -          | 2021-07-07 | 2021-07-08 => yes     | -
    """,
    None,
    HEADINGS,
)
def test_no_visit_without_a_risk_assessment(example: Example) -> None:
    assert_ruling(example, "NS-5.3-RISK-ASSESSMENT")


@pytest.mark.provision("NS-5.3-RISK-ASSESSMENT")
@examples(
    """
    visit      | assessment | asked on   => due        | status      | missing
    2021-07-08 | -          | 2021-07-08 => 2021-07-08 | due         | -
    2021-07-08 | -          | 2021-07-09 => 2021-07-08 | overdue     | -
    2021-07-08 | 2021-07-07 | 2021-07-09 => 2021-07-08 | met         | -
    2021-07-08 | 2021-07-09 | 2021-07-09 => 2021-07-08 | met_late    | -
    -          | 2021-07-07 | 2021-07-09 => -          | cannot_tell | date of the home visit
    """,
    None,
    HEADINGS,
)
def test_risk_assessment_is_due_by_the_day_of_the_visit(example: Example) -> None:
    assert_duty(example, "NS-5.3-RISK-ASSESSMENT")
