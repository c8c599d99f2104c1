"""National Standards 3.3: the first appointment."""

import pytest

from tests.provisions.tables import Example, assert_duty, examples

HEADINGS = {
    "order": "sentence.kind",
    "appointment": "contact.on",
    "outcome": "contact.outcome",
    "method": "contact.method",
    "by": "contact.by",
    "release": "supervision.released_on",
    "ends": "supervision.ends_on",
    "under": "supervision.kind",
}
FACE_TO_FACE = {"contact.method": "in_person", "contact.with_whom": "person", "contact.by": "PP"}
HELD = {**FACE_TO_FACE, "contact.outcome": "attended"}


@pytest.mark.provision("NS-3.3-COMMUNITY")
@examples(
    """
    order                    | sentenced  | appointment | asked on   => due        | met        | status
    community_order          | 2021-06-02 | -           | 2021-06-07 => 2021-06-09 | -          | due
    suspended_sentence_order | 2021-05-27 | 2021-06-04  | 2021-06-09 => 2021-06-04 | 2021-06-04 | met
    community_order          | 2021-06-02 | 2021-06-10  | 2021-06-10 => 2021-06-09 | 2021-06-10 | met_late
    """,
    HELD,
    HEADINGS,
)
def test_community_examples_of_the_standard(example: Example) -> None:
    assert_duty(example, "NS-3.3-COMMUNITY")


@pytest.mark.provision("NS-3.3-COMMUNITY")
@examples(
    """
    sentenced  | appointment | outcome          | asked on   => due        | met        | status
    2021-06-02 | 2021-06-08  | planned          | 2021-06-04 => 2021-06-09 | 2021-06-08 | met
    2021-06-02 | 2021-06-09  | planned          | 2021-06-04 => 2021-06-09 | 2021-06-09 | met
    2021-06-02 | 2021-06-10  | planned          | 2021-06-04 => 2021-06-09 | -          | due
    2021-06-02 | 2021-06-10  | planned          | 2021-06-09 => 2021-06-09 | -          | due
    2021-06-02 | 2021-06-11  | planned          | 2021-06-10 => 2021-06-09 | -          | overdue
    2021-06-02 | 2021-06-08  | failed_to_attend | 2021-06-10 => 2021-06-09 | 2021-06-08 | met
    2021-06-02 | 2021-06-08  | cancelled        | 2021-06-09 => 2021-06-09 | -          | due
    2021-06-02 | 2021-06-01  | attended         | 2021-06-09 => 2021-06-09 | -          | due
    2021-06-02 | 2021-06-02  | attended         | 2021-06-09 => 2021-06-09 | 2021-06-02 | met
    """,
    {**FACE_TO_FACE, "order": "community_order"},
    HEADINGS,
)
def test_arranged_for_on_or_before_the_due_date_attended_or_not(example: Example) -> None:
    assert_duty(example, "NS-3.3-COMMUNITY")


@pytest.mark.provision("NS-3.3-COMMUNITY")
@examples(
    """
    sentenced  | asked on   => due        | status
    2022-04-13 | 2022-04-22 => 2022-04-22 | due
    2022-04-13 | 2022-04-23 => 2022-04-22 | overdue
    2021-12-23 | 2022-01-04 => 2022-01-04 | due
    2024-02-26 | 2024-03-04 => 2024-03-04 | due
    """,
    {"order": "community_order"},
    HEADINGS,
)
def test_five_working_days_over_easter_christmas_and_a_leap_day(example: Example) -> None:
    assert_duty(example, "NS-3.3-COMMUNITY")


@pytest.mark.provision("NS-3.3-COMMUNITY")
@examples(
    """
    order                | sentenced  | method    | by  | asked on   => status         | missing
    standard_determinate | 2021-06-02 | in_person | PP  | 2021-06-10 => not_applicable | -
    -                    | 2021-06-02 | in_person | PP  | 2021-06-10 => cannot_tell    | kind of sentence
    community_order      | -          | in_person | PP  | 2021-06-10 => cannot_tell    | date of sentence
    community_order      | 2021-06-02 | -         | PP  | 2021-06-10 => cannot_tell    | method of contact
    community_order      | 2021-06-02 | video     | PP  | 2021-06-10 => overdue        | -
    community_order      | 2021-06-02 | in_person | POM | 2021-06-10 => overdue        | -
    """,
    {"contact.on": "2021-06-07", "contact.with_whom": "person", "contact.outcome": "attended"},
    HEADINGS,
)
def test_community_what_counts_and_what_cannot_be_told(example: Example) -> None:
    assert_duty(example, "NS-3.3-COMMUNITY")


@pytest.mark.provision("NS-3.3-RELEASE")
@examples(
    """
    release    | appointment | asked on   => due        | met        | status
    2021-06-04 | -           | 2021-06-07 => 2021-06-07 | -          | due
    2021-08-27 | 2021-08-31  | 2021-08-31 => 2021-08-31 | 2021-08-31 | met
    2021-06-08 | 2021-06-10  | 2021-06-10 => 2021-06-09 | 2021-06-10 | met_late
    """,
    {**HELD, "under": "licence", "supervision.started_on": "2021-06-04"},
    HEADINGS,
)
def test_release_examples_of_the_standard(example: Example) -> None:
    assert_duty(example, "NS-3.3-RELEASE")


@pytest.mark.provision("NS-3.3-RELEASE")
@examples(
    """
    release    | appointment | outcome          | asked on   => due        | met        | status
    2021-06-08 | 2021-06-08  | attended         | 2021-06-08 => 2021-06-09 | 2021-06-08 | met
    2021-06-08 | 2021-06-09  | planned          | 2021-06-08 => 2021-06-09 | -          | due
    2021-06-08 | 2021-06-09  | failed_to_attend | 2021-06-10 => 2021-06-09 | -          | overdue
    2021-06-08 | 2021-06-07  | attended         | 2021-06-10 => 2021-06-09 | -          | overdue
    2021-12-24 | -           | -                | 2021-12-29 => 2021-12-29 | -          | due
    2021-12-24 | -           | -                | 2021-12-30 => 2021-12-29 | -          | overdue
    2022-04-14 | -           | -                | 2022-04-19 => 2022-04-19 | -          | due
    """,
    {**FACE_TO_FACE, "under": "post_sentence_supervision", "supervision.started_on": "2021-06-08"},
    HEADINGS,
)
def test_only_an_appointment_that_takes_place_meets_release(example: Example) -> None:
    assert_duty(example, "NS-3.3-RELEASE")


@pytest.mark.provision("NS-3.3-RELEASE")
@examples(
    """
    under                     | release    | asked on   => status         | missing
    post_sentence_supervision | -          | 2021-06-10 => not_applicable | -
    community_order           | -          | 2021-06-10 => not_applicable | -
    -                         | 2021-06-08 | 2021-06-10 => cannot_tell    | kind of supervision
    """,
    {"supervision.started_on": "2021-06-08"},
    HEADINGS,
)
def test_a_move_to_post_sentence_supervision_is_no_release(example: Example) -> None:
    assert_duty(example, "NS-3.3-RELEASE")


@pytest.mark.provision("NS-3.3-RELEASE")
@examples(
    """
    release    | ends       | appointment | asked on   => met        | status
    2021-06-08 | 2021-07-01 | 2021-08-10  | 2021-08-12 => -          | overdue
    2021-06-08 | 2021-08-10 | 2021-08-10  | 2021-08-12 => 2021-08-10 | met_late
    """,
    {**HELD, "under": "licence", "supervision.started_on": "2021-06-08"},
    HEADINGS,
)
def test_an_appointment_after_a_recall_belongs_to_the_next_release(example: Example) -> None:
    assert_duty(example, "NS-3.3-RELEASE")
