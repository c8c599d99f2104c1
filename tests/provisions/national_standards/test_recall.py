"""National Standards 9.3.2 and 10.2: who discusses a recall, and the risk management plan after one."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_duty, assert_ruling, examples

HEADINGS = {
    "recorded": "recall.discussion_recorded_on",
    "PP": "recall.practitioner_took_part",
    "SPO": "recall.senior_probation_officer_took_part",
    "PDU Head": "recall.pdu_head_took_part",
    "Deputy": "recall.deputy_took_part",
    "delegated": "recall.deputy_has_authority",
    "notified": "recall.notified_on",
    "recall": "recall.kind",
    "supplied": "recall.risk_management_plan_supplied_on",
}


@pytest.mark.provision("NS-9.3.2-AUTHORITY")
@examples(
    """
    recorded   | PP  | SPO | PDU Head | Deputy | delegated => allowed | missing
    2021-06-21 | yes | yes | yes      | -      | -         => yes     | -
    2021-06-21 | yes | yes | -        | -      | -         => no      | pdu_head_or_deputy
    2021-06-21 | yes | yes | -        | yes    | yes       => yes     | -
    2021-06-21 | yes | yes | -        | yes    | no        => no      | pdu_head_or_deputy
    2021-06-21 | yes | yes | no       | no     | yes       => no      | pdu_head_or_deputy
    2021-06-21 | yes | yes | yes      | yes    | no        => yes     | -
    2021-06-21 | yes | no  | yes      | -      | -         => no      | senior_probation_officer
    2021-06-21 | no  | yes | yes      | -      | -         => no      | practitioner
    -          | yes | yes | yes      | -      | -         => no      | discussion_recorded
    2021-06-22 | yes | yes | yes      | -      | -         => no      | discussion_recorded
    2021-06-20 | -   | -   | -        | -      | -         => no      | practitioner; senior_probation_officer; pdu_head_or_deputy
    """,  # noqa: E501
    None,
    HEADINGS,
    asked_on=date(2021, 6, 21),
)
def test_who_discusses_a_recall(example: Example) -> None:
    assert_ruling(example, "NS-9.3.2-AUTHORITY")


@pytest.mark.provision("NS-10.2-RMP")
@examples(
    """
    notified   | recall     | supplied   | asked on   => due        | met        | status
    2021-06-21 | standard   | -          | 2021-06-30 => 2021-07-05 | -          | due
    2021-08-24 | standard   | 2021-09-08 | 2021-09-08 => 2021-09-08 | 2021-09-08 | met
    2021-06-21 | fixed_term | -          | 2021-06-30 => -          | -          | not_applicable
    """,
    None,
    HEADINGS,
)
def test_plan_after_recall_examples_of_the_standard(example: Example) -> None:
    assert_duty(example, "NS-10.2-RMP")


@pytest.mark.provision("NS-10.2-RMP")
@examples(
    """
    notified   | recall   | supplied   | asked on   => due        | met        | status      | missing
    2021-06-21 | standard | -          | 2021-07-05 => 2021-07-05 | -          | due         | -
    2021-06-21 | standard | -          | 2021-07-06 => 2021-07-05 | -          | overdue     | -
    2021-06-21 | standard | 2021-07-02 | 2021-07-06 => 2021-07-05 | 2021-07-02 | met         | -
    2021-06-21 | standard | 2021-07-05 | 2021-07-06 => 2021-07-05 | 2021-07-05 | met         | -
    2021-06-21 | standard | 2021-07-06 | 2021-07-06 => 2021-07-05 | 2021-07-06 | met_late    | -
    2021-12-20 | standard | -          | 2022-01-06 => 2022-01-06 | -          | due         | -
    -          | standard | -          | 2021-07-06 => -          | -          | waiting     | -
    2021-06-21 | -        | -          | 2021-07-06 => -          | -          | cannot_tell | kind of recall
    """,
    None,
    HEADINGS,
)
def test_ten_working_days_after_a_standard_recall(example: Example) -> None:
    assert_duty(example, "NS-10.2-RMP")
