"""National Standards, Annex A, row 5: polygraph examinations."""

import pytest

from tests.provisions.tables import Example, assert_duty, examples

HEADINGS = {
    "release": "supervision.released_on",
    "ends": "supervision.ends_on",
    "managed from": "national_security.from_on",
    "managed to": "national_security.to_on",
    "condition from": "polygraph.from_on",
    "condition to": "polygraph.to_on",
    "suspended": "polygraph.suspended_on",
    "resumed": "polygraph.resumed_on",
    "set for": "polygraph.first_by_on",
    "examined": "polygraph_examination.examined_on",
    "then": "polygraph_examination[2].examined_on",
}
NSD = {
    "managed from": "2021-06-01",
    "supervision.started_on": "2021-07-05",
    "supervision.kind": "licence",
    "release": "2021-07-05",
    "condition from": "2021-07-05",
}


@pytest.mark.provision("NS-A.5")
@examples(
    """
    release    | condition from | examined   | asked on   => due        | met        | status
    2021-07-05 | 2021-07-05     | -          | 2021-10-01 => 2021-10-05 | -          | due
    2021-11-30 | 2021-11-30     | 2022-03-01 | 2022-03-02 => 2022-02-28 | 2022-03-01 | met_late
    2021-07-05 | 2021-07-05     | -          | 2021-10-05 => 2021-10-05 | -          | due
    2021-07-05 | 2021-07-05     | -          | 2021-10-06 => 2021-10-05 | -          | overdue
    2021-07-05 | 2021-07-05     | 2021-10-05 | 2021-10-06 => 2021-10-05 | 2021-10-05 | met
    2021-07-05 | 2021-07-05     | 2021-10-06 | 2021-10-06 => 2021-10-05 | 2021-10-06 | met_late
    2021-07-05 | 2021-07-05     | 2021-07-05 | 2021-10-06 => 2021-10-05 | 2021-07-05 | met
    2021-07-05 | 2021-07-05     | 2021-07-04 | 2021-10-06 => 2021-10-05 | -          | overdue
    2021-07-05 | 2021-12-01     | -          | 2021-12-01 => 2021-12-01 | -          | due
    """,
    NSD,
    HEADINGS,
)
def test_first_within_three_months_of_release(example: Example) -> None:
    assert_duty(example, "NS-A.5")


@pytest.mark.provision("NS-A.5")
@examples(
    """
    managed from | managed to | condition from | condition to | suspended  | resumed    | set for    | asked on   => due        | status
    2021-06-01   | -          | 2021-07-05     | -            | -          | -          | 2021-08-02 | 2021-08-02 => 2021-08-02 | due
    2021-06-01   | -          | 2021-07-05     | -            | 2021-08-02 | -          | 2021-08-02 | 2021-08-02 => -          | not_applicable
    2021-06-01   | -          | 2021-07-05     | -            | -          | -          | 2021-07-05 | 2021-08-02 => 2021-07-05 | overdue
    2021-06-01   | -          | 2021-07-05     | -            | -          | -          | 2021-08-02 | 2021-08-03 => 2021-08-02 | overdue
    2021-06-01   | -          | 2021-07-05     | -            | -          | -          | 2021-11-02 | 2021-08-03 => 2021-10-05 | due
    2021-11-01   | -          | 2021-07-05     | -            | -          | -          | -          | 2021-11-01 => 2021-11-01 | due
    2021-06-01   | 2021-10-05 | 2021-07-05     | -            | -          | -          | -          | 2021-10-06 => -          | not_applicable
    2021-06-01   | 2021-10-06 | 2021-07-05     | -            | -          | -          | -          | 2021-10-06 => 2021-10-05 | overdue
    2021-06-01   | -          | 2021-07-05     | 2021-10-05   | -          | -          | -          | 2021-10-06 => -          | not_applicable
    2021-06-01   | -          | 2021-07-05     | 2021-10-06   | -          | -          | -          | 2021-10-06 => 2021-10-05 | overdue
    2021-06-01   | -          | 2021-07-05     | -            | 2021-10-01 | -          | -          | 2021-10-06 => -          | not_applicable
    2021-06-01   | -          | 2021-07-05     | -            | 2021-10-01 | 2021-10-05 | -          | 2021-10-06 => 2021-10-05 | overdue
    2021-06-01   | -          | 2021-07-05     | -            | 2021-08-01 | 2021-09-01 | -          | 2021-10-06 => 2021-10-05 | overdue
    2021-06-01   | -          | -              | -            | -          | -          | -          | 2021-10-06 => -          | not_applicable
    2021-06-01   | -          | -              | 2021-07-05   | -          | -          | -          | 2021-10-06 => -          | not_applicable
    -            | -          | 2021-07-05     | -            | -          | -          | -          | 2021-10-06 => -          | not_applicable
    -            | 2021-07-05 | 2021-07-05     | -            | -          | -          | -          | 2021-10-06 => -          | not_applicable
    """,  # noqa: E501
    NSD,
    HEADINGS,
)
def test_for_whom_and_sooner_where_a_date_is_set(example: Example) -> None:
    assert_duty(example, "NS-A.5")


@pytest.mark.provision("NS-A.5")
@examples(
    """
    supervision.started_on | condition from | release    | ends       | condition to | examined   | asked on   => status         | missing
    2021-07-05             | 2021-07-05     | 2021-07-05 | 2021-10-04 | -            | -          | 2021-10-06 => not_applicable | -
    2021-07-05             | 2021-07-05     | 2021-07-05 | 2021-10-04 | -            | 2021-10-04 | 2021-10-06 => met            | -
    2021-07-05             | 2021-07-05     | 2021-07-05 | 2021-10-05 | -            | -          | 2021-10-06 => overdue        | -
    2021-07-05             | 2021-10-05     | 2021-07-05 | 2021-10-05 | -            | -          | 2021-10-06 => overdue        | -
    2021-07-05             | 2021-07-05     | 2021-07-05 | 2021-10-04 | -            | 2021-09-01 | 2021-10-06 => met            | -
    2021-07-05             | 2021-07-05     | -          | -          | -            | -          | 2021-10-06 => not_applicable | -
    """,  # noqa: E501
    NSD,
    HEADINGS,
)
def test_somebody_recalled_before_the_day_was_not_there(example: Example) -> None:
    assert_duty(example, "NS-A.5")


@pytest.mark.provision("NS-A.5")
@examples(
    """
    polygraph.from_on | polygraph.to_on | asked on   => status      | missing
    -                 | 2022-01-01      | 2021-10-06 => cannot_tell | date of the polygraph condition
    """,
    NSD,
    HEADINGS,
)
def test_a_condition_without_its_date(example: Example) -> None:
    assert_duty(example, "NS-A.5")


@pytest.mark.provision("NS-A.5-REPEAT")
@examples(
    """
    examined   | then       | asked on   => due        | status
    2021-09-30 | -          | 2022-03-01 => 2022-03-30 | due
    2021-07-05 | -          | 2022-03-01 => 2022-01-05 | overdue
    2021-09-30 | -          | 2021-07-05 => -          | waiting
    2021-08-31 | -          | 2022-03-01 => 2022-02-28 | overdue
    2021-08-31 | -          | 2022-02-28 => 2022-02-28 | due
    2021-08-31 | 2022-01-10 | 2022-03-01 => 2022-07-10 | upcoming
    2021-08-31 | 2022-01-10 | 2022-05-14 => 2022-07-10 | upcoming
    2021-08-31 | 2022-01-10 | 2022-05-15 => 2022-07-10 | due
    2021-08-31 | 2022-01-10 | 2022-01-09 => 2022-02-28 | due
    -          | -          | 2022-03-01 => -          | waiting
    2021-07-04 | -          | 2022-03-01 => -          | waiting
    """,
    NSD,
    HEADINGS,
)
def test_then_every_six_months(example: Example) -> None:
    assert_duty(example, "NS-A.5-REPEAT")


@pytest.mark.provision("NS-A.5-REPEAT")
@examples(
    """
    managed from | ends       | release    | condition from | suspended  | resumed    | condition to | asked on   => status         | missing
    2021-06-01   | -          | 2021-07-05 | 2021-07-05     | 2022-03-01 | -          | -            | 2022-03-01 => not_applicable | -
    2021-06-01   | -          | 2021-07-05 | 2021-07-05     | 2022-03-02 | -          | -            | 2022-03-01 => overdue        | -
    2021-06-01   | -          | 2021-07-05 | 2021-07-05     | 2022-01-01 | 2022-03-01 | -            | 2022-03-01 => overdue        | -
    2021-06-01   | -          | 2021-07-05 | 2021-07-05     | -          | -          | 2022-03-01   | 2022-03-01 => not_applicable | -
    2021-06-01   | -          | 2021-07-05 | 2021-07-05     | -          | -          | 2022-03-02   | 2022-03-01 => overdue        | -
    2021-06-01   | 2022-02-28 | 2021-07-05 | 2021-07-05     | -          | -          | -            | 2022-03-01 => not_applicable | -
    2021-06-01   | 2022-03-01 | 2021-07-05 | 2021-07-05     | -          | -          | -            | 2022-03-01 => overdue        | -
    2022-03-02   | -          | 2021-07-05 | 2021-07-05     | -          | -          | -            | 2022-03-01 => not_applicable | -
    2021-06-01   | -          | 2021-07-05 | -              | -          | -          | 2022-06-01   | 2022-03-01 => cannot_tell    | date of the polygraph condition
    """,  # noqa: E501
    {**NSD, "examined": "2021-08-31"},
    HEADINGS,
)
def test_while_the_condition_stands_and_is_not_suspended(example: Example) -> None:
    assert_duty(example, "NS-A.5-REPEAT")
