"""National Standards 9.3.2: recall action within two hours of the decision in an emergency, otherwise 24."""

import pytest

from tests.provisions.tables import Example, assert_duty, examples

HEADINGS = {"emergency": "recall.emergency", "decided": "recall.decided_at", "action": "recall.action_taken_at"}


@pytest.mark.provision("NS-9.3.2-EMERGENCY")
@examples(
    """
    emergency | decided          | action           | asked on   => due at           | due        | status
    yes       | 2021-06-04 16:15 | -                | 2021-06-04 => 2021-06-04 18:15 | 2021-06-04 | due
    yes       | 2021-06-04 16:15 | 2021-06-04 18:30 | 2021-06-04 => 2021-06-04 18:15 | 2021-06-04 | met_late
    """,
    None,
    HEADINGS,
)
def test_emergency_examples_of_the_standard(example: Example) -> None:
    assert_duty(example, "NS-9.3.2-EMERGENCY")


@pytest.mark.provision("NS-9.3.2-EMERGENCY")
@examples(
    """
    emergency | decided          | action              | asked on   => due at           | status         | missing
    yes       | 2021-06-04 16:15 | -                   | 2021-06-03 => 2021-06-04 18:15 | upcoming       | -
    yes       | 2021-06-04 16:15 | -                   | 2021-06-05 => 2021-06-04 18:15 | overdue        | -
    yes       | 2021-06-04 16:15 | 2021-06-04 18:15    | 2021-06-04 => 2021-06-04 18:15 | met            | -
    yes       | 2021-06-04 16:15 | 2021-06-04 18:15:01 | 2021-06-04 => 2021-06-04 18:15 | met_late       | -
    yes       | 2021-06-04 23:00 | -                   | 2021-06-05 => 2021-06-05 01:00 | due            | -
    yes       | 2021-10-31 00:45 | 2021-10-31 01:45    | 2021-10-31 => 2021-10-31 01:45 GMT | met      | -
    yes       | 2021-10-31 00:45 | 2021-10-31 01:50 GMT | 2021-10-31 => 2021-10-31 01:45 GMT | met_late | -
    yes       | -                | -                   | 2021-06-04 => -                | waiting        | -
    no        | 2021-06-04 16:15 | -                   | 2021-06-04 => -                | not_applicable | -
    -         | 2021-06-04 16:15 | -                   | 2021-06-04 => -                | cannot_tell    | emergency recall
    """,  # noqa: E501
    None,
    HEADINGS,
)
def test_two_hours_in_an_emergency(example: Example) -> None:
    assert_duty(example, "NS-9.3.2-EMERGENCY")


@pytest.mark.provision("NS-9.3.2-24H")
@examples(
    """
    emergency | decided          | action           | asked on   => due at           | due        | status
    no        | 2021-06-04 16:15 | -                | 2021-06-05 => 2021-06-05 16:15 | 2021-06-05 | due
    no        | 2021-06-04 16:15 | 2021-06-05 10:00 | 2021-06-07 => 2021-06-05 16:15 | 2021-06-05 | met
    """,
    None,
    HEADINGS,
)
def test_other_recalls_examples_of_the_standard(example: Example) -> None:
    assert_duty(example, "NS-9.3.2-24H")


@pytest.mark.provision("NS-9.3.2-24H")
@examples(
    """
    emergency | decided          | action              | asked on   => due at           | due        | status         | missing
    no        | 2021-06-04 16:15 | -                   | 2021-06-04 => 2021-06-05 16:15 | 2021-06-05 | due            | -
    no        | 2021-06-04 16:15 | -                   | 2021-06-06 => 2021-06-05 16:15 | 2021-06-05 | overdue        | -
    no        | 2021-06-04 16:15 | 2021-06-05 16:15    | 2021-06-05 => 2021-06-05 16:15 | 2021-06-05 | met            | -
    no        | 2021-06-04 16:15 | 2021-06-05 16:15:01 | 2021-06-05 => 2021-06-05 16:15 | 2021-06-05 | met_late       | -
    no        | 2022-03-26 18:00 | -                   | 2022-03-27 => 2022-03-27 19:00 | 2022-03-27 | due            | -
    no        | 2022-03-26 23:30 | -                   | 2022-03-28 => 2022-03-28 00:30 | 2022-03-28 | due            | -
    no        | 2021-10-30 18:00 | -                   | 2021-10-31 => 2021-10-31 17:00 | 2021-10-31 | due            | -
    no        | 2021-10-31 00:30 | -                   | 2021-11-01 => 2021-10-31 23:30 | 2021-10-31 | overdue        | -
    yes       | 2021-06-04 16:15 | -                   | 2021-06-05 => -                | -          | not_applicable | -
    -         | 2021-06-04 16:15 | -                   | 2021-06-05 => -                | -          | cannot_tell    | emergency recall
    """,  # noqa: E501
    None,
    HEADINGS,
)
def test_24_hours_otherwise(example: Example) -> None:
    assert_duty(example, "NS-9.3.2-24H")
