"""WECASP 5.8: young people who move to the women's estate."""

import pytest

from tests.provisions.tables import Example, assert_derived, assert_duty, examples

HEADINGS = {
    "born": "case.born_on",
    "entered": "youth_transition.entered_on",
    "will move": "youth_transition.to_womens_estate",
    "notified": "youth_transition.notified_on",
    "transferred": "youth_transition.transferred_on",
    "decision": "youth_transition.decided_on",
    "joined": "casp_case.joined_on",
    "left": "casp_case.left_on",
    "Board 1": "casp_board[1].board_on",
    "Board 2": "casp_board[2].board_on",
}
MOVING = {"will move": "yes", "entered": "2020-10-05"}


@pytest.mark.provision("WECASP-5.8.1")
@examples(
    """
    born       | entered    | will move | joined     | left       | asked on   => due        | status         | missing
    2003-11-20 | 2020-10-05 | yes       | -          | -          | 2021-05-20 => 2021-05-20 | due            | -
    2003-11-20 | 2020-10-05 | yes       | -          | -          | 2021-05-21 => 2021-05-20 | overdue        | -
    2003-11-20 | 2020-10-05 | yes       | 2020-01-08 | 2020-10-04 | 2021-05-21 => 2021-05-20 | overdue        | -
    2003-11-20 | 2020-10-05 | yes       | 2020-01-08 | 2020-10-05 | 2021-05-21 => 2021-05-20 | met            | -
    2004-08-31 | 2020-10-05 | yes       | 2022-03-08 | -          | 2022-03-08 => 2022-02-28 | met_late       | -
    2004-08-31 | 2020-10-05 | yes       | 2022-02-28 | -          | 2022-03-08 => 2022-02-28 | met            | -
    2003-08-31 | 2020-10-05 | yes       | -          | -          | 2021-05-11 => -          | not_applicable | -
    2003-11-11 | 2020-10-05 | yes       | -          | -          | 2021-05-12 => 2021-05-11 | overdue        | -
    2004-03-10 | 2020-10-05 | yes       | -          | -          | 2021-06-01 => 2021-09-10 | upcoming       | -
    2004-03-10 | 2020-10-05 | yes       | -          | -          | 2021-07-15 => 2021-09-10 | upcoming       | -
    2004-03-10 | 2020-10-05 | yes       | -          | -          | 2021-07-16 => 2021-09-10 | due            | -
    2003-11-20 | 2021-06-21 | yes       | -          | -          | 2021-06-21 => 2021-06-21 | due            | -
    2003-11-20 | 2021-06-21 | yes       | -          | -          | 2021-06-22 => 2021-06-21 | overdue        | -
    2003-11-20 | 2020-10-05 | no        | -          | -          | 2021-06-22 => -          | not_applicable | -
    -          | 2020-10-05 | yes       | -          | -          | 2021-06-22 => -          | cannot_tell    | date of birth
    """,  # noqa: E501
    {},
    HEADINGS,
)
def test_on_the_caseload_at_17_years_6_months(example: Example) -> None:
    assert_duty(example, "WECASP-5.8.1")


@pytest.mark.provision("WECASP-5.8.2")
@examples(
    """
    born       | entered    | will move | notified   | asked on   => due        | status
    2003-12-31 | 2020-10-05 | yes       | 2021-06-30 | 2021-06-30 => 2021-06-30 | met
    2003-12-31 | 2020-10-05 | yes       | 2021-07-01 | 2021-07-01 => 2021-06-30 | met_late
    2004-02-29 | 2021-01-11 | yes       | -          | 2021-09-01 => 2021-08-29 | overdue
    2004-02-29 | 2021-01-11 | yes       | -          | 2021-08-29 => 2021-08-29 | due
    2004-02-29 | 2021-01-11 | yes       | -          | 2021-08-30 => 2021-08-29 | overdue
    2003-11-20 | 2021-05-20 | yes       | -          | 2021-05-20 => 2021-05-20 | due
    2003-11-20 | 2021-05-21 | yes       | -          | 2021-05-21 => -          | not_applicable
    2003-11-20 | 2020-10-05 | no        | -          | 2021-05-20 => -          | not_applicable
    2003-11-20 | 2020-10-05 | -         | -          | 2021-05-20 => -          | cannot_tell
    """,
    {},
    HEADINGS,
)
def test_identified_and_notified_at_17_years_6_months(example: Example) -> None:
    assert_duty(example, "WECASP-5.8.2")


@pytest.mark.provision("WECASP-5.8.3")
@examples(
    """
    born       | entered    | notified   | Board 1    | Board 2    | asked on   => path         | notify_by  | outstanding | list_for
    2003-11-20 | 2021-06-21 | -          | 2021-06-16 | 2021-07-14 | 2021-06-22 => late_entrant | 2021-06-21 | yes         | 2021-07-14
    2003-11-20 | 2021-06-21 | 2021-06-22 | 2021-06-21 | 2021-07-14 | 2021-06-22 => late_entrant | 2021-06-21 | no          | 2021-06-21
    2003-11-20 | 2021-05-20 | -          | 2021-06-16 | 2021-07-14 | 2021-05-20 => ordinary     | 2021-05-20 | yes         | -
    2003-11-20 | 2021-05-20 | -          | 2021-06-16 | 2021-07-14 | 2021-05-19 => ordinary     | 2021-05-20 | no          | -
    2003-11-20 | 2021-05-21 | -          | 2021-06-16 | 2021-07-14 | 2021-05-21 => late_entrant | 2021-05-21 | yes         | 2021-06-16
    2003-11-20 | 2021-06-21 | -          | -          | -          | 2021-06-22 => late_entrant | 2021-06-21 | yes         | -
    """,  # noqa: E501
    MOVING,
    HEADINGS,
)
def test_late_entrants_are_notified_on_entry(example: Example) -> None:
    assert_derived(example, "WECASP-5.8.3")


@pytest.mark.provision("WECASP-5.8.3")
@examples(
    """
    born | entered    | asked on   => applies | path
    -    | 2021-06-21 | 2021-06-22 => yes     | cannot tell: date of birth
    """,
    MOVING,
    HEADINGS,
)
def test_the_path_cannot_be_told_without_a_date_of_birth(example: Example) -> None:
    assert_derived(example, "WECASP-5.8.3")


@pytest.mark.provision("WECASP-5.8.4")
@examples(
    """
    joined     | transferred | decision   | left       | asked on   => due        | status
    2021-05-19 | 2021-08-31  | -          | -          | 2022-01-14 => 2022-02-28 | due
    2021-05-19 | 2021-08-31  | -          | -          | 2021-08-31 => 2022-02-28 | due
    2021-05-19 | 2021-08-31  | -          | -          | 2022-03-01 => 2022-02-28 | overdue
    2021-05-19 | 2021-05-20  | -          | -          | 2021-11-20 => 2021-11-20 | due
    2021-05-19 | 2021-05-20  | -          | -          | 2021-11-21 => 2021-11-20 | overdue
    2021-05-19 | 2021-05-20  | 2021-12-08 | -          | 2021-12-08 => 2021-11-20 | met_late
    2021-05-19 | 2021-05-20  | 2021-11-20 | 2021-11-20 | 2021-12-08 => 2021-11-20 | met
    2021-05-19 | 2021-05-20  | 2021-11-19 | -          | 2021-11-20 => 2021-11-20 | due
    2021-05-19 | 2021-05-20  | -          | 2021-07-01 | 2021-12-08 => -          | not_applicable
    2021-05-19 | 2021-05-20  | -          | -          | 2021-05-19 => -          | not_applicable
    """,
    {**MOVING, "born": "2003-11-20"},
    HEADINGS,
)
def test_decided_six_months_after_the_move(example: Example) -> None:
    assert_duty(example, "WECASP-5.8.4")


@pytest.mark.provision("WECASP-5.8.4")
@examples(
    """
    transferred | asked on   => exit_by_decision_allowed
    2021-08-31  | 2022-01-14 => no
    2021-05-20  | 2021-11-19 => no
    2021-05-20  | 2021-11-20 => yes
    """,
    {**MOVING, "joined": "2021-05-19"},
    HEADINGS,
)
def test_six_months_are_a_floor(example: Example) -> None:
    values = example.duty("WECASP-5.8.4").values
    assert {"exit_by_decision_allowed": values["exit_by_decision_allowed"]} == example.expect


@pytest.mark.provision("WECASP-5.8.4")
@examples(
    """
    transferred | joined | left       | asked on   => status      | missing
    2021-05-20  | -      | 2021-12-31 | 2021-11-20 => cannot_tell | date the case joined the WECASP caseload
    """,
    MOVING,
    HEADINGS,
)
def test_whether_the_case_is_on_the_caseload_must_be_known(example: Example) -> None:
    assert_duty(example, "WECASP-5.8.4")
