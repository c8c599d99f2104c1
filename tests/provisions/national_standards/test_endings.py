"""National Standards 11.1: termination assessment and plan."""

import pytest

from tests.provisions.tables import Example, assert_duty, examples

HEADINGS = {
    "under": "supervision.kind",
    "ends": "supervision.ends_on",
    "started": "supervision.started_on",
    "assessment": "assessment.completed_on",
    "with plan": "assessment.plan_reviewed",
    "plan": "plan.completed_on",
    "assessment is": "assessment.kind",
    "plan is": "plan.kind",
}
TERMINATION = {"assessment is": "termination", "plan is": "termination"}
SUPERVISED = {**TERMINATION, "started": "2020-06-02"}


@pytest.mark.provision("NS-11.1-TERMINATION")
@examples(
    """
    under   | ends       | assessment | plan       | asked on   => due        | met        | status
    licence | 2022-06-01 | -          | -          | 2022-05-27 => 2022-06-01 | -          | due
    licence | 2022-06-01 | 2022-06-06 | 2022-06-06 | 2022-06-07 => 2022-06-01 | 2022-06-06 | met_late
    licence | 2022-06-01 | -          | -          | 2022-04-05 => 2022-06-01 | -          | upcoming
    licence | 2022-06-01 | -          | -          | 2022-06-01 => 2022-06-01 | -          | due
    licence | 2022-06-01 | -          | -          | 2022-06-02 => 2022-06-01 | -          | overdue
    licence | 2022-06-01 | 2022-06-01 | 2022-06-01 | 2022-06-02 => 2022-06-01 | 2022-06-01 | met
    licence | 2022-06-01 | 2022-05-31 | 2022-06-02 | 2022-06-02 => 2022-06-01 | 2022-06-02 | met_late
    licence | 2022-06-01 | 2022-06-01 | 2022-05-31 | 2022-06-02 => 2022-06-01 | 2022-06-01 | met
    licence | 2022-06-01 | 2022-05-31 | -          | 2022-06-02 => 2022-06-01 | -          | overdue
    licence | 2022-06-01 | -          | 2022-05-31 | 2022-06-02 => 2022-06-01 | -          | overdue
    licence | 2022-06-01 | 2020-06-01 | 2020-06-01 | 2022-06-02 => 2022-06-01 | -          | overdue
    licence | 2022-06-01 | 2020-06-02 | 2020-06-02 | 2022-06-02 => 2022-06-01 | 2020-06-02 | met
    licence | -          | -          | -          | 2022-06-02 => -          | -          | waiting
    """,
    SUPERVISED,
    HEADINGS,
)
def test_before_supervision_ends(example: Example) -> None:
    assert_duty(example, "NS-11.1-TERMINATION")


@pytest.mark.provision("NS-11.1-TERMINATION")
@examples(
    """
    assessment is | with plan | assessment | plan is     | plan       | asked on   => met        | status
    termination   | yes       | 2022-05-31 | -           | -          | 2022-06-02 => 2022-05-31 | met
    termination   | yes       | 2022-06-02 | termination | 2022-05-31 | 2022-06-02 => 2022-06-02 | met_late
    termination   | no        | 2022-05-31 | review      | 2022-05-31 | 2022-06-02 => -          | overdue
    review        | yes       | 2022-05-31 | termination | 2022-05-31 | 2022-06-02 => -          | overdue
    """,
    {"started": "2020-06-02", "ends": "2022-06-01"},
    HEADINGS,
)
def test_assessment_and_plan_both(example: Example) -> None:
    assert_duty(example, "NS-11.1-TERMINATION")


@pytest.mark.provision("NS-11.1-TERMINATION")
@examples(
    """
    started    | ends       | assessment is | assessment | asked on   => status      | missing
    -          | 2022-06-01 | termination   | 2022-05-31 | 2022-06-02 => cannot_tell | date supervision started
    2020-06-02 | 2022-06-01 | -             | 2022-05-31 | 2022-06-02 => cannot_tell | kind of OASys
    """,
    {"plan is": "termination", "plan": "2022-05-31"},
    HEADINGS,
)
def test_what_cannot_be_told(example: Example) -> None:
    assert_duty(example, "NS-11.1-TERMINATION")
