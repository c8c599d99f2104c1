"""National Standards 4.3.5: the plan and the Unpaid Work of an order."""

import pytest

from tests.provisions.tables import Example, assert_duty, examples

HEADINGS = {
    "order": "sentence.kind",
    "appointment": "contact.on",
    "first": "contact.on",
    "outcome": "contact.outcome",
    "second": "contact[2].on",
    "plan": "plan.completed_on",
    "kind": "plan.kind",
    "requirement": "requirement.kind",
    "imposed": "requirement.imposed_on",
    "hours": "requirement.hours",
    "assessed": "requirement.assessed_on",
    "started": "requirement.started_on",
    "completed": "requirement.completed_on",
}
FACE_TO_FACE = {"contact.method": "in_person", "contact.with_whom": "person", "contact.by": "PP"}
ATTENDED = {**FACE_TO_FACE, "outcome": "attended"}
SECOND_ATTENDED = {
    "contact[2].method": "in_person",
    "contact[2].with_whom": "person",
    "contact[2].by": "PP",
    "contact[2].outcome": "attended",
}


@pytest.mark.provision("NS-4.3.5")
@examples(
    """
    order                    | sentenced  | appointment | plan       | asked on   => due        | met        | status
    community_order          | 2021-05-26 | 2021-06-02  | -          | 2021-06-20 => 2021-06-23 | -          | due
    community_order          | 2021-05-26 | 2021-06-02  | 2021-05-26 | 2021-06-20 => 2021-06-23 | 2021-05-26 | met
    suspended_sentence_order | 2021-05-19 | 2021-05-24  | 2021-06-14 | 2021-06-28 => 2021-06-15 | 2021-06-14 | met
    community_order          | 2021-05-26 | 2021-06-02  | -          | 2021-06-24 => 2021-06-23 | -          | overdue
    """,
    {**ATTENDED, "kind": "initial"},
    HEADINGS,
)
def test_examples_of_the_standard(example: Example) -> None:
    assert_duty(example, "NS-4.3.5")


@pytest.mark.provision("NS-4.3.5")
@examples(
    """
    first      | outcome          | second     | plan       | asked on   => due        | met        | status
    2021-06-02 | attended         | -          | 2021-06-22 | 2021-06-24 => 2021-06-23 | 2021-06-22 | met
    2021-06-02 | attended         | -          | 2021-06-23 | 2021-06-24 => 2021-06-23 | 2021-06-23 | met
    2021-06-02 | attended         | -          | 2021-06-24 | 2021-06-24 => 2021-06-23 | 2021-06-24 | met_late
    2021-06-02 | attended         | -          | 2021-05-20 | 2021-06-24 => 2021-06-23 | -          | overdue
    2021-06-02 | failed_to_attend | -          | -          | 2021-06-24 => -          | -          | waiting
    2021-06-02 | failed_to_attend | 2021-06-10 | -          | 2021-06-24 => 2021-07-01 | -          | due
    2021-06-02 | planned          | -          | -          | 2021-06-01 => -          | -          | waiting
    """,
    {**FACE_TO_FACE, **SECOND_ATTENDED, "order": "community_order", "sentenced": "2021-05-26", "kind": "initial"},
    HEADINGS,
)
def test_the_clock_starts_at_the_first_appointment_that_took_place(example: Example) -> None:
    assert_duty(example, "NS-4.3.5")


@pytest.mark.provision("NS-4.3.5")
@examples(
    """
    sentenced  | appointment | asked on   => due
    2022-03-28 | 2022-04-01  | 2022-04-04 => 2022-04-26
    2021-12-10 | 2021-12-15  | 2021-12-16 => 2022-01-10
    2024-02-12 | 2024-02-15  | 2024-02-16 => 2024-03-07
    """,
    {**ATTENDED, "order": "community_order"},
    HEADINGS,
)
def test_fifteen_working_days_over_easter_christmas_and_a_leap_day(example: Example) -> None:
    assert_duty(example, "NS-4.3.5")


@pytest.mark.provision("NS-4.3.5")
@examples(
    """
    order                | sentenced  | appointment | outcome  | asked on   => status         | missing
    standard_determinate | 2021-05-26 | 2021-06-02  | attended | 2021-06-10 => not_applicable | -
    -                    | 2021-05-26 | 2021-06-02  | attended | 2021-06-10 => cannot_tell    | kind of sentence
    community_order      | -          | 2021-06-02  | attended | 2021-06-10 => cannot_tell    | date of sentence
    community_order      | 2021-05-26 | 2021-06-02  | -        | 2021-06-10 => cannot_tell    | outcome of the contact
    community_order      | 2021-05-26 | -           | attended | 2021-06-10 => cannot_tell    | date of the contact
    """,
    FACE_TO_FACE,
    HEADINGS,
)
def test_what_applies_and_what_cannot_be_told(example: Example) -> None:
    assert_duty(example, "NS-4.3.5")


@pytest.mark.provision("NS-4.3.5")
@examples(
    """
    plan       | kind    | asked on   => due        | status      | missing
    2021-06-10 | initial | 2021-06-10 => 2021-06-23 | met         | -
    2021-06-10 | review  | 2021-06-10 => 2021-06-23 | due         | -
    2021-06-10 | -       | 2021-06-10 => -          | cannot_tell | kind of sentence plan
    -          | initial | 2021-06-10 => -          | cannot_tell | date the sentence plan was completed
    """,
    {**ATTENDED, "order": "community_order", "sentenced": "2021-05-26", "appointment": "2021-06-02"},
    HEADINGS,
)
def test_only_an_initial_plan_meets_it(example: Example) -> None:
    assert_duty(example, "NS-4.3.5")


@pytest.mark.provision("NS-4.3.5")
@examples(
    """
    sentenced  | appointment | asked on   => status
    2099-05-26 | 2099-06-02  | 2099-06-10 => cannot_tell
    """,
    {**ATTENDED, "order": "community_order"},
    HEADINGS,
)
def test_beyond_the_bank_holiday_table(example: Example) -> None:
    assert_duty(example, "NS-4.3.5")


@pytest.mark.provision("NS-4.3.5-UPW-ASSESS")
@examples(
    """
    imposed    | hours | assessed   | asked on   => due        | status
    2021-06-02 | 100   | -          | 2021-06-10 => 2021-06-09 | overdue
    2021-06-02 | 100   | 2021-06-14 | 2021-06-14 => 2021-06-09 | met_late
    2021-06-02 | 0     | -          | 2021-06-14 => -          | not_applicable
    2021-06-02 | 1     | -          | 2021-06-14 => 2021-06-09 | overdue
    2021-06-02 | 100   | -          | 2021-06-09 => 2021-06-09 | due
    2021-06-02 | -     | 2021-06-09 | 2021-06-14 => 2021-06-09 | met
    2021-06-02 | 100   | 2021-06-08 | 2021-06-14 => 2021-06-09 | met
    2021-12-23 | 100   | -          | 2022-01-04 => 2022-01-04 | due
    """,
    {"requirement": "unpaid_work"},
    HEADINGS,
)
def test_unpaid_work_assessment(example: Example) -> None:
    assert_duty(example, "NS-4.3.5-UPW-ASSESS")


@pytest.mark.provision("NS-4.3.5-UPW-START")
@examples(
    """
    imposed    | hours | started    | asked on   => due        | status
    2021-06-02 | 100   | -          | 2021-06-16 => 2021-06-17 | due
    2021-06-02 | 100   | 2021-06-18 | 2021-06-18 => 2021-06-17 | met_late
    2021-06-02 | 100   | 2021-06-17 | 2021-06-18 => 2021-06-17 | met
    2021-06-02 | 100   | -          | 2021-06-17 => 2021-06-17 | due
    2021-06-02 | 100   | -          | 2021-06-18 => 2021-06-17 | overdue
    2021-12-17 | 100   | -          | 2021-12-20 => 2022-01-01 | due
    2024-02-20 | 100   | -          | 2024-02-21 => 2024-03-06 | due
    """,
    {"requirement": "unpaid_work"},
    HEADINGS,
)
def test_unpaid_work_start_counts_calendar_days(example: Example) -> None:
    assert_duty(example, "NS-4.3.5-UPW-START")


@pytest.mark.provision("NS-4.3.5-UPW-COMPLETE")
@examples(
    """
    imposed    | hours | completed  | asked on   => due        | status
    2021-06-02 | 100   | -          | 2022-05-20 => 2022-06-02 | due
    2021-06-02 | 100   | -          | 2022-06-03 => 2022-06-02 | overdue
    2021-06-02 | 100   | -          | 2022-06-02 => 2022-06-02 | due
    2021-06-02 | 100   | 2022-06-02 | 2022-06-03 => 2022-06-02 | met
    2021-06-02 | 100   | 2022-06-03 | 2022-06-03 => 2022-06-02 | met_late
    2024-02-29 | 100   | -          | 2024-03-01 => 2025-02-28 | due
    """,
    {"requirement": "unpaid_work"},
    HEADINGS,
)
def test_unpaid_work_completion(example: Example) -> None:
    assert_duty(example, "NS-4.3.5-UPW-COMPLETE")


@pytest.mark.provision("NS-4.3.5-UPW-ASSESS", "NS-4.3.5-UPW-START", "NS-4.3.5-UPW-COMPLETE")
@pytest.mark.parametrize("clock", ["NS-4.3.5-UPW-ASSESS", "NS-4.3.5-UPW-START", "NS-4.3.5-UPW-COMPLETE"])
@examples(
    """
    requirement             | imposed    | asked on   => status         | missing
    rehabilitation_activity | 2021-06-02 | 2021-06-10 => not_applicable | -
    -                       | 2021-06-02 | 2021-06-10 => cannot_tell    | kind of requirement
    unpaid_work             | -          | 2021-06-10 => cannot_tell    | date the requirement was imposed
    """,
    None,
    HEADINGS,
)
def test_only_unpaid_work_and_what_cannot_be_told(clock: str, example: Example) -> None:
    assert_duty(example, clock)
