"""National Standards, Annex B: a session within 14 working days of a transfer."""

import pytest

from tests.provisions.tables import Example, assert_duty, examples

HEADINGS = {
    "left": "spell.left_on",
    "how": "spell.arrival",
    "session": "contact.on",
    "method": "contact.method",
    "by": "contact.by",
}
SESSION = {
    "contact.with_whom": "person",
    "contact.by": "POM",
    "contact.method": "in_person",
    "contact.purpose": "supervision",
    "contact.outcome": "attended",
}


@pytest.mark.provision("NS-B.TRANSFER")
@examples(
    """
    arrived    | session    | asked on   => due        | status
    2022-05-23 | -          | 2022-06-10 => 2022-06-14 | due
    2022-05-23 | 2022-06-15 | 2022-06-16 => 2022-06-14 | met_late
    """,
    {**SESSION, "how": "transfer"},
    HEADINGS,
)
def test_examples_of_the_standard(example: Example) -> None:
    assert_duty(example, "NS-B.TRANSFER")


@pytest.mark.provision("NS-B.TRANSFER")
@examples(
    """
    arrived    | left       | session    | asked on   => due        | met        | status
    2022-05-23 | -          | 2022-06-13 | 2022-06-16 => 2022-06-14 | 2022-06-13 | met
    2022-05-23 | 2022-06-13 | 2022-06-13 | 2022-06-16 => 2022-06-14 | 2022-06-13 | met
    2022-05-23 | -          | 2022-06-14 | 2022-06-16 => 2022-06-14 | 2022-06-14 | met
    2022-05-23 | -          | 2022-05-23 | 2022-06-16 => 2022-06-14 | 2022-05-23 | met
    2022-05-23 | -          | 2022-05-22 | 2022-06-14 => 2022-06-14 | -          | due
    2022-05-23 | -          | -          | 2022-06-15 => 2022-06-14 | -          | overdue
    2022-05-23 | 2022-06-13 | -          | 2022-06-16 => -          | -          | not_applicable
    2022-05-23 | 2022-06-14 | -          | 2022-06-16 => 2022-06-14 | -          | overdue
    2022-05-23 | 2022-06-10 | 2022-06-01 | 2022-06-16 => 2022-06-14 | 2022-06-01 | met
    2022-05-23 | 2022-06-14 | 2022-06-16 | 2022-06-16 => 2022-06-14 | -          | overdue
    2022-04-08 | -          | -          | 2022-04-30 => 2022-05-03 | -          | due
    2021-12-20 | -          | -          | 2022-01-04 => 2022-01-12 | -          | due
    2024-02-16 | -          | -          | 2024-03-01 => 2024-03-07 | -          | due
    """,
    {**SESSION, "how": "transfer"},
    HEADINGS,
)
def test_fourteen_working_days_to_the_day(example: Example) -> None:
    assert_duty(example, "NS-B.TRANSFER")


@pytest.mark.provision("NS-B.TRANSFER")
@examples(
    """
    arrived    | how       | method    | by  | asked on   => status         | missing
    2022-05-23 | admission | in_person | POM | 2022-06-16 => not_applicable | -
    2022-05-23 | recall    | in_person | POM | 2022-06-16 => not_applicable | -
    2022-05-23 | -         | in_person | POM | 2022-06-16 => cannot_tell    | how the person arrived
    -          | transfer  | in_person | POM | 2022-06-16 => cannot_tell    | date of arrival at the prison
    2022-05-23 | transfer  | video     | POM | 2022-06-16 => overdue        | -
    2022-05-23 | transfer  | -         | POM | 2022-06-16 => cannot_tell    | method of contact
    2022-05-23 | transfer  | in_person | COM | 2022-06-16 => overdue        | -
    """,
    {**SESSION, "session": "2022-06-01"},
    HEADINGS,
)
def test_what_counts_and_what_cannot_be_told(example: Example) -> None:
    assert_duty(example, "NS-B.TRANSFER")


@pytest.mark.provision("NS-B.TRANSFER")
@examples(
    """
    arrived    | how      | asked on   => status
    2099-06-05 | transfer | 2099-06-20 => cannot_tell
    """,
    None,
    HEADINGS,
)
def test_beyond_the_bank_holiday_table(example: Example) -> None:
    assert_duty(example, "NS-B.TRANSFER")
