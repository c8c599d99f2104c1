"""WECASP 5.9: confidentiality, minutes of the Board, notes of meetings, and the monthly caseload list."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_duty, assert_ruling, examples


@pytest.mark.provision("WECASP-5.9.1")
@examples(
    """
    to          | signed     | asked on   => applies | allowed | missing                          | untold
    core_member | -          | 2021-06-02 => yes     | no      | confidentiality_statement_signed | -
    core_member | 2021-05-12 | 2021-06-02 => yes     | yes     | -                                | -
    core_member | 2021-06-02 | 2021-06-02 => yes     | yes     | -                                | -
    core_member | 2021-06-03 | 2021-06-02 => yes     | no      | confidentiality_statement_signed | -
    prison      | -          | 2021-06-02 => yes     | no      | confidentiality_statement_signed | -
    other       | -          | 2021-06-02 => no      | yes     | confidentiality_statement_signed | -
    """,
    {},
    {"to": "board_papers.recipient", "signed": "board_papers.confidentiality_signed_on"},
)
def test_no_papers_before_the_confidentiality_statement(example: Example) -> None:
    assert_ruling(example, "WECASP-5.9.1")


@pytest.mark.provision("WECASP-5.9.1")
@examples(
    """
    signed     => allowed | untold
    2021-05-12 => no      | who the papers go to
    """,
    {},
    {"signed": "board_papers.confidentiality_signed_on"},
    asked_on=date(2021, 6, 2),
)
def test_papers_to_nobody_named(example: Example) -> None:
    assert_ruling(example, "WECASP-5.9.1")


@pytest.mark.provision("WECASP-5.9.2")
@examples(
    """
    Board      | held       | minutes    | asked on   => due        | status
    2021-06-16 | 2021-06-16 | -          | 2021-06-29 => 2021-06-30 | due
    2021-06-16 | 2021-06-16 | -          | 2021-06-30 => 2021-06-30 | due
    2021-06-16 | 2021-06-16 | -          | 2021-07-01 => 2021-06-30 | overdue
    2021-06-16 | 2021-06-16 | 2021-06-30 | 2021-07-01 => 2021-06-30 | met
    2021-06-16 | 2021-06-16 | 2021-07-01 | 2021-07-01 => 2021-06-30 | met_late
    2021-06-16 | -          | -          | 2021-06-15 => -          | waiting
    2021-12-15 | 2021-12-15 | 2022-01-04 | 2022-01-04 => 2021-12-31 | met_late
    2022-05-25 | 2022-05-25 | -          | 2022-06-10 => 2022-06-10 | due
    """,
    {},
    {
        "Board": "casp_board.board_on",
        "held": "casp_board.held_on",
        "minutes": "casp_board.minutes_circulated_on",
    },
)
def test_minutes_within_ten_business_days_of_the_board(example: Example) -> None:
    assert_duty(example, "WECASP-5.9.2")


MEETING = {
    "held": "multidisciplinary_meeting.held_on",
    "secretariat": "multidisciplinary_meeting.secretariat",
    "note": "multidisciplinary_meeting.note_circulated_on",
}


@pytest.mark.provision("WECASP-5.9.3")
@examples(
    """
    held       | secretariat | note       | asked on   => due        | status         | missing
    2021-08-27 | womens_team | -          | 2021-09-03 => 2021-09-02 | overdue        | -
    2021-08-27 | womens_team | -          | 2021-09-02 => 2021-09-02 | due            | -
    2021-08-27 | womens_team | -          | 2021-09-01 => 2021-09-02 | due            | -
    2021-12-23 | womens_team | 2021-12-30 | 2021-12-30 => 2021-12-30 | met            | -
    2021-12-23 | womens_team | 2021-12-31 | 2021-12-31 => 2021-12-30 | met_late       | -
    2021-07-01 | prison      | -          | 2021-07-12 => -          | not_applicable | -
    -          | womens_team | -          | 2021-07-12 => -          | waiting        | -
    2021-07-01 | -           | -          | 2021-07-12 => -          | cannot_tell    | secretariat of the multidisciplinary meeting
    """,  # noqa: E501
    {},
    MEETING,
)
def test_note_within_three_business_days_of_the_meeting(example: Example) -> None:
    assert_duty(example, "WECASP-5.9.3")


CASELOAD = {
    "joined": "casp_case.joined_on",
    "left": "casp_case.left_on",
    "circulated": "caseload_circulation.circulated_on",
    "to hospital": "hospital_transfer.transferred_on",
}


@pytest.mark.provision("WECASP-5.9.4")
@examples(
    """
    joined     | left       | to hospital | circulated | asked on   => opens      | due        | met        | status
    2021-06-01 | -          | -           | 2021-06-24 | 2021-06-28 => 2021-06-01 | 2021-06-30 | 2021-06-24 | met
    2021-06-01 | -          | -           | 2021-06-24 | 2021-06-24 => 2021-06-01 | 2021-06-30 | 2021-06-24 | met
    2021-06-01 | -          | -           | -          | 2021-06-30 => 2021-06-01 | 2021-06-30 | -          | due
    2021-06-01 | -          | -           | -          | 2021-07-01 => 2021-06-01 | 2021-06-30 | -          | overdue
    2021-06-01 | -          | -           | 2021-07-01 | 2021-07-02 => 2021-06-01 | 2021-06-30 | -          | overdue
    2021-06-14 | -          | -           | 2021-06-30 | 2021-07-01 => 2021-06-14 | 2021-06-30 | 2021-06-30 | met
    2021-06-01 | 2021-07-05 | -           | -          | 2021-07-01 => 2021-06-01 | 2021-06-30 | -          | overdue
    """,
    {},
    CASELOAD,
)
def test_caseload_list_in_each_calendar_month(example: Example) -> None:
    duty = next(each for each in example.evaluate("WECASP-5.9.4").duties if each.outcome.due_on == date(2021, 6, 30))
    found = {
        "opens": duty.outcome.opens_on,
        "due": duty.outcome.due_on,
        "met": duty.outcome.met_on,
        "status": str(duty.status(example.as_of)),
    }
    assert found == example.expect


@pytest.mark.provision("WECASP-5.9.4")
@examples(
    """
    joined     | left       | to hospital | asked on   => months owed
    2021-06-01 | -          | -           | 2021-08-10 => 3
    2021-06-01 | 2021-08-10 | -           | 2021-08-10 => 2
    2021-06-01 | 2021-07-31 | -           | 2021-08-10 => 1
    2021-06-01 | 2021-08-01 | -           | 2021-08-10 => 2
    2021-06-01 | -          | 2021-07-15  | 2021-08-10 => 1
    """,
    {},
    CASELOAD,
)
def test_months_in_which_the_list_is_owed(example: Example) -> None:
    duties = example.evaluate("WECASP-5.9.4").duties
    owed = [each for each in duties if each.status(example.as_of) != "not_applicable"]
    assert {"months owed": len(owed)} == example.expect


@pytest.mark.provision("WECASP-5.9.4")
@examples(
    """
    circulated | route    | asked on   => months owed
    2021-06-24 | referral | 2021-06-28 => 0
    """,
    {},
    {**CASELOAD, "route": "casp_case.route"},
)
def test_without_the_day_that_it_joined_no_month_can_be_told(example: Example) -> None:
    duties = example.evaluate("WECASP-5.9.4").duties
    assert {"months owed": len([each for each in duties if each.status(example.as_of) != "cannot_tell"])} == (
        example.expect
    )
