"""WECASP 7.13 and 7.15: what meetings may decide, what comes before a move, and exits by the Board."""

import pytest

from tests.provisions.tables import Example, assert_duty, assert_ruling, examples


@pytest.mark.provision("WECASP-7.13.3")
@examples(
    """
    kind    | outcome           | asked on   => applies | allowed | missing             | untold
    initial | location_decision | 2021-06-24 => yes     | no      | no_location_decided | -
    initial | needs_and_gaps    | 2021-06-24 => yes     | yes     | -                   | -
    initial | other             | 2021-06-24 => yes     | yes     | -                   | -
    initial | -                 | 2021-06-24 => yes     | no      | -                   | outcome of the multidisciplinary meeting
    review  | location_decision | 2021-06-24 => no      | yes     | no_location_decided | -
    """,  # noqa: E501
    {"multidisciplinary_meeting.held_on": "2021-06-24"},
    {"kind": "multidisciplinary_meeting.kind", "outcome": "multidisciplinary_meeting.outcome"},
)
def test_the_initial_meeting_decides_no_location(example: Example) -> None:
    assert_ruling(example, "WECASP-7.13.3")


ACTIONS = {
    "action": "meeting_action.kind",
    "set": "meeting_action.set_on",
    "completed": "meeting_action.completed_on",
    "second set": "meeting_action[2].set_on",
    "second action": "meeting_action[2].kind",
}


@pytest.mark.provision("WECASP-7.13.5")
@examples(
    """
    action              | set        | completed  | second action | second set | asked on   => allowed | missing
    clinical_assessment | 2021-06-24 | -          | -             | -          | 2021-07-14 => no      | meeting_actions_completed
    clinical_assessment | 2021-06-24 | -          | -             | -          | 2021-06-24 => no      | meeting_actions_completed
    knowledge_gap       | 2021-06-24 | -          | -             | -          | 2021-07-14 => no      | meeting_actions_completed
    other               | 2021-06-24 | -          | -             | -          | 2021-07-14 => yes     | -
    clinical_assessment | 2021-06-24 | 2021-07-14 | -             | -          | 2021-07-13 => no      | meeting_actions_completed
    clinical_assessment | 2021-06-24 | 2021-07-14 | -             | -          | 2021-07-14 => yes     | -
    clinical_assessment | 2021-06-24 | 2021-07-14 | -             | -          | 2021-07-15 => yes     | -
    clinical_assessment | 2021-06-24 | 2021-07-01 | knowledge_gap | 2021-07-02 | 2021-07-14 => no      | meeting_actions_completed
    clinical_assessment | 2021-07-15 | -          | -             | -          | 2021-07-14 => yes     | -
    -                   | -          | -          | -             | -          | 2021-07-14 => yes     | -
    """,  # noqa: E501
    {"relocation.recommended_on": "2021-07-14"},
    ACTIONS,
)
def test_what_meetings_asked_for_comes_before_a_relocation(example: Example) -> None:
    assert_ruling(example, "WECASP-7.13.5")


@pytest.mark.provision("WECASP-7.13.5")
@examples(
    """
    set        | completed  | asked on   => allowed | untold
    2021-06-24 | -          | 2021-07-14 => no      | kind of action
    2021-06-24 | 2021-07-01 | 2021-07-14 => yes     | -
    """,
    {"relocation.recommended_on": "2021-07-14"},
    ACTIONS,
)
def test_an_action_of_no_known_kind(example: Example) -> None:
    assert_ruling(example, "WECASP-7.13.5")


MOVE = {
    "recommended": "relocation.recommended_on",
    "decided": "relocation.decided_on",
    "for interventions": "relocation.for_interventions",
    "moves": "relocation.moves_on",
    "meeting held": "multidisciplinary_meeting.held_on",
    "meeting": "multidisciplinary_meeting.kind",
}


@pytest.mark.provision("WECASP-7.13.7")
@examples(
    """
    recommended | decided    | meeting held | meeting     | moves      | asked on   => allowed | missing
    -           | 2021-06-22 | -            | -           | 2021-07-05 | 2021-07-01 => no      | pre_move_meeting_held
    -           | 2021-06-22 | 2021-06-29   | before_move | 2021-07-05 | 2021-07-01 => yes     | -
    2021-06-16  | 2021-06-22 | 2021-06-29   | before_move | 2021-07-05 | 2021-06-28 => no      | pre_move_meeting_held
    2021-06-16  | 2021-06-22 | 2021-06-29   | before_move | 2021-07-05 | 2021-06-29 => yes     | -
    2021-06-16  | 2021-06-22 | 2021-06-15   | before_move | 2021-07-05 | 2021-07-01 => no      | pre_move_meeting_held
    2021-06-16  | 2021-06-22 | 2021-06-16   | before_move | 2021-07-05 | 2021-07-01 => yes     | -
    2021-06-16  | 2021-06-22 | 2021-06-29   | review      | 2021-07-05 | 2021-07-01 => no      | pre_move_meeting_held
    2021-06-16  | 2021-06-22 | 2021-07-05   | before_move | 2021-07-05 | 2021-07-05 => yes     | -
    2021-06-16  | 2021-06-22 | 2021-07-06   | before_move | 2021-07-05 | 2021-07-06 => no      | pre_move_meeting_held
    """,
    {"for interventions": "yes"},
    MOVE,
)
def test_a_meeting_comes_ahead_of_the_move(example: Example) -> None:
    assert_ruling(example, "WECASP-7.13.7")


@pytest.mark.provision("WECASP-7.13.7")
@examples(
    """
    for interventions | meeting held | moves      | asked on   => due        | met        | status         | missing
    yes               | -            | 2021-07-05 | 2021-07-04 => 2021-07-05 | -          | due            | -
    yes               | -            | 2021-07-05 | 2021-07-05 => 2021-07-05 | -          | due            | -
    yes               | -            | 2021-07-05 | 2021-07-06 => 2021-07-05 | -          | overdue        | -
    yes               | 2021-06-29   | 2021-07-05 | 2021-07-01 => 2021-07-05 | 2021-06-29 | met            | -
    yes               | -            | -          | 2021-07-01 => -          | -          | waiting        | -
    no                | -            | 2021-07-05 | 2021-07-01 => -          | -          | not_applicable | -
    -                 | -            | 2021-07-05 | 2021-07-01 => -          | -          | cannot_tell    | relocation for interventions elsewhere
    """,  # noqa: E501
    {"recommended": "2021-06-16", "decided": "2021-06-22", "meeting": "before_move"},
    MOVE,
)
def test_the_meeting_is_due_by_the_move(example: Example) -> None:
    assert_duty(example, "WECASP-7.13.7")


@pytest.mark.provision("WECASP-7.15.2")
@examples(
    """
    proposed   | for exit | against | asked on   => applies | allowed | missing   | untold
    2021-06-16 | 5        | 1       | 2021-06-16 => yes     | no      | unanimous | -
    2021-06-16 | 6        | 0       | 2021-06-16 => yes     | yes     | -         | -
    2021-06-16 | 1        | 0       | 2021-06-17 => yes     | yes     | -         | -
    2021-06-16 | 6        | 0       | 2021-06-15 => no      | yes     | -         | -
    2021-06-16 | 0        | 6       | 2021-06-17 => yes     | no      | unanimous | -
    2021-06-16 | 0        | 0       | 2021-06-17 => yes     | no      | unanimous | -
    2021-06-16 | 6        | -       | 2021-06-17 => yes     | no      | -         | core members against the exit
    -          | 5        | 1       | 2021-06-16 => no      | yes     | unanimous | -
    """,
    {"casp_case.joined_on": "2021-03-10"},
    {
        "proposed": "casp_case.exit_proposed_on",
        "for exit": "casp_case.members_for_exit",
        "against": "casp_case.members_against_exit",
    },
)
def test_an_exit_by_the_board_is_unanimous(example: Example) -> None:
    assert_ruling(example, "WECASP-7.15.2")


@pytest.mark.provision("WECASP-7.15.2")
@examples(
    """
    proposed   | decided    | contacted  | asked on   => manager_to_be_contacted
    2021-06-14 | -          | -          | 2021-06-16 => no
    2021-06-14 | 2021-06-16 | -          | 2021-06-15 => no
    2021-06-14 | 2021-06-16 | -          | 2021-06-16 => yes
    2021-06-14 | 2021-06-16 | 2021-06-18 | 2021-06-17 => yes
    2021-06-14 | 2021-06-16 | 2021-06-18 | 2021-06-18 => no
    """,
    {"casp_case.joined_on": "2021-03-10"},
    {
        "proposed": "casp_case.exit_proposed_on",
        "decided": "casp_case.exit_decided_on",
        "contacted": "casp_case.manager_contacted_on",
    },
)
def test_the_offender_manager_is_called_after_the_decision(example: Example) -> None:
    assert_ruling(example, "WECASP-7.15.2")
