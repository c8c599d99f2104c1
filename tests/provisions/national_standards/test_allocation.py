"""National Standards 3.1: tier, and allocation before the first appointment."""

import pytest

from tests.provisions.tables import Example, assert_derived, assert_duty, assert_ruling, examples

HEADINGS = {
    "tier": "tier_record.tier",
    "assigned": "tier_record.assigned_on",
    "tier 2": "tier_record[2].tier",
    "assigned 2": "tier_record[2].assigned_on",
    "under": "supervision.kind",
    "started": "supervision.started_on",
    "release": "supervision.released_on",
    "allocated": "allocation.from_on",
    "until": "allocation.to_on",
    "role": "allocation.role",
    "appointment": "contact.on",
    "outcome": "contact.outcome",
}
FACE_TO_FACE = {"contact.method": "in_person", "contact.with_whom": "person", "contact.by": "PP"}


@pytest.mark.provision("NS-3.1")
@examples(
    """
    tier | assigned   | tier 2 | assigned 2 | asked on   => assigned_tier              | allocation_ready
    -    | -          | -      | -          | 2021-06-04 => -                          | no
    B    | 2021-06-02 | -      | -          | 2021-06-04 => B                          | yes
    B    | 2021-06-04 | -      | -          | 2021-06-03 => -                          | no
    B    | 2021-06-02 | A      | 2021-08-02 | 2021-08-01 => B                          | yes
    B    | 2021-06-02 | A      | 2021-08-02 | 2021-08-02 => A                          | yes
    -    | 2021-06-02 | -      | -          | 2021-06-04 => cannot tell: recorded tier | cannot tell: recorded tier
    """,
    None,
    HEADINGS,
)
def test_ready_to_allocate_once_there_is_a_tier(example: Example) -> None:
    assert_derived(example, "NS-3.1")


@pytest.mark.provision("NS-3.1-BEFORE-FIRST-APPT")
@examples(
    """
    started    | allocated  | appointment | asked on   => applies | allowed | missing
    2021-06-02 | 2021-06-04 | 2021-06-08  | 2021-06-08 => yes     | yes     | -
    2021-06-02 | 2021-06-04 | 2021-06-02  | 2021-06-08 => yes     | no      | practitioner_allocated
    2021-06-02 | -          | 2021-06-08  | 2021-06-08 => yes     | no      | practitioner_allocated
    """,
    {**FACE_TO_FACE, "contact.outcome": "attended", "under": "community_order", "role": "PP"},
    HEADINGS,
)
def test_gate_examples_of_the_standard(example: Example) -> None:
    assert_ruling(example, "NS-3.1-BEFORE-FIRST-APPT")


@pytest.mark.provision("NS-3.1-BEFORE-FIRST-APPT")
@examples(
    """
    under                     | release    | role | allocated  | until      | appointment | asked on   => allowed
    community_order           | -          | PP   | 2021-06-08 | -          | 2021-06-08  | 2021-06-10 => yes
    community_order           | -          | PP   | 2021-06-09 | -          | 2021-06-08  | 2021-06-10 => no
    community_order           | -          | PP   | 2021-06-03 | 2021-06-08 | 2021-06-08  | 2021-06-10 => no
    community_order           | -          | PP   | 2021-06-03 | 2021-06-09 | 2021-06-08  | 2021-06-10 => yes
    community_order           | -          | POM  | 2021-06-03 | -          | 2021-06-08  | 2021-06-10 => no
    community_order           | -          | PP   | 2021-06-04 | -          | -           | 2021-06-04 => yes
    community_order           | -          | PP   | 2021-06-04 | -          | -           | 2021-06-03 => no
    licence                   | 2021-06-02 | COM  | 2021-02-01 | -          | 2021-06-03  | 2021-06-10 => yes
    post_sentence_supervision | -          | -    | -          | -          | -           | 2021-06-10 => yes
    """,
    {**FACE_TO_FACE, "contact.outcome": "attended", "started": "2021-06-02"},
    HEADINGS,
)
def test_gate_on_the_day_of_the_first_appointment(example: Example) -> None:
    assert_ruling(example, "NS-3.1-BEFORE-FIRST-APPT")


@pytest.mark.provision("NS-3.1-BEFORE-FIRST-APPT")
@examples(
    """
    under           | release    | allocated  | appointment | asked on   => due        | met        | status
    community_order | -          | -          | -           | 2021-06-09 => 2021-06-09 | -          | due
    community_order | -          | -          | -           | 2021-06-10 => 2021-06-09 | -          | overdue
    community_order | -          | 2021-06-04 | 2021-06-08  | 2021-06-10 => 2021-06-08 | 2021-06-04 | met
    community_order | -          | 2021-06-09 | 2021-06-08  | 2021-06-10 => 2021-06-08 | 2021-06-09 | met_late
    licence         | 2021-06-04 | -          | -           | 2021-06-07 => 2021-06-07 | -          | due
    licence         | 2021-06-04 | 2021-02-01 | -           | 2021-06-07 => 2021-06-07 | 2021-02-01 | met
    """,
    {**FACE_TO_FACE, "contact.outcome": "attended", "started": "2021-06-02", "role": "COM"},
    HEADINGS,
)
def test_allocation_is_due_by_the_first_appointment_and_its_limit(example: Example) -> None:
    assert_duty(example, "NS-3.1-BEFORE-FIRST-APPT")


@pytest.mark.provision("NS-3.1-BEFORE-FIRST-APPT")
@examples(
    """
    under           | started    | role | allocated  | asked on   => untold
    -               | 2021-06-02 | PP   | 2021-06-02 | 2021-06-10 => kind of supervision
    community_order | 2021-06-02 | -    | 2021-06-02 | 2021-06-10 => role
    """,
    None,
    HEADINGS,
)
def test_gate_that_cannot_be_told(example: Example) -> None:
    assert_ruling(example, "NS-3.1-BEFORE-FIRST-APPT")
