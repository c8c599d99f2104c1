"""National Standards 4.3.3: who needs a risk management plan with their sentence plan."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_ruling, examples

HEADINGS = {
    "plan is": "plan.kind",
    "plan": "plan.completed_on",
    "RMP": "plan.risk_management_plan_completed_on",
    "assessed": "risk.assessed_on",
    "second ROSH": "risk[2].rosh",
    "second assessed": "risk[2].assessed_on",
}


@pytest.mark.provision("NS-4.3.3")
@examples(
    """
    plan is | ROSH      | RMP        | asked on   => applies                                 | allowed | missing
    initial | medium    | -          | 2021-06-22 => yes                                     | no      | risk_management_plan
    initial | low       | -          | 2021-06-22 => no                                      | yes     | risk_management_plan
    initial | very_high | 2021-06-21 | 2021-06-22 => yes                                     | yes     | -
    initial | high      | -          | 2021-06-22 => yes                                     | no      | risk_management_plan
    initial | very_high | -          | 2021-06-22 => yes                                     | no      | risk_management_plan
    initial | medium    | 2021-06-22 | 2021-06-22 => yes                                     | yes     | -
    initial | medium    | 2021-06-23 | 2021-06-22 => yes                                     | no      | risk_management_plan
    initial | -         | 2021-06-21 | 2021-06-22 => cannot tell: risk of serious harm (RoSH) | no      | -
    """,  # noqa: E501
    {"risk.assessed_on": "2021-06-01"},
    HEADINGS,
)
def test_medium_high_and_very_high_risk_need_one(example: Example) -> None:
    assert_ruling(example, "NS-4.3.3")


@pytest.mark.provision("NS-4.3.3")
@examples(
    """
    plan is | plan       | assessed   | ROSH   | second assessed | second ROSH => applies | allowed
    review  | 2021-06-22 | 2021-06-01 | low    | 2021-06-22      | medium      => yes     | no
    review  | 2021-06-22 | 2021-06-01 | low    | 2021-06-23      | medium      => no      | yes
    review  | 2021-06-22 | 2021-06-01 | medium | 2021-06-22      | low         => no      | yes
    review  | 2021-06-22 | 2021-06-01 | medium | 2021-06-23      | low         => yes     | no
    review  | -          | 2021-06-01 | low    | 2021-06-23      | medium      => yes     | no
    review  | 2021-06-22 | 2021-06-23 | medium | -               | -           => cannot tell: risk of serious harm (RoSH) | no
    """,  # noqa: E501
    None,
    HEADINGS,
    asked_on=date(2021, 6, 30),
)
def test_the_risk_is_that_of_the_last_assessment_by_the_day_of_the_plan(example: Example) -> None:
    assert_ruling(example, "NS-4.3.3")
