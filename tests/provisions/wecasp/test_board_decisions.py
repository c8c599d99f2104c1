"""WECASP 7.11.16 to 7.11.19: which Board a referral goes to, and how the Board decides."""

import pytest

from tests.provisions.tables import Example, assert_derived, assert_ruling, examples

HOSPITAL = {
    "referred": "hospital_transfer.referred_on",
    "likely": "hospital_transfer.likely",
    "expected": "hospital_transfer.expected_on",
    "transferred": "hospital_transfer.transferred_on",
}


@pytest.mark.provision("WECASP-7.11.16")
@examples(
    """
    referred   | likely | expected   | transferred | asked on   => applies | submission_allowed | warning
    2021-05-17 | no     | -          | -           | 2021-06-01 => yes     | yes                | -
    2021-05-17 | yes    | 2021-06-14 | -           | 2021-06-01 => yes     | yes                | transfer_likely
    2021-05-17 | -      | -          | -           | 2021-06-01 => yes     | yes                | cannot tell: transfer to hospital likely
    2021-05-17 | yes    | 2021-06-14 | -           | 2021-05-16 => no      | yes                | transfer_likely
    2021-05-17 | yes    | 2021-06-14 | -           | 2021-05-17 => yes     | yes                | transfer_likely
    2021-05-17 | yes    | 2021-06-14 | 2021-06-14  | 2021-06-13 => yes     | yes                | transfer_likely
    2021-05-17 | yes    | 2021-06-14 | 2021-06-14  | 2021-06-14 => no      | yes                | transfer_likely
    """,  # noqa: E501
    {},
    HOSPITAL,
)
def test_a_pending_transfer_warns_and_bars_nothing(example: Example) -> None:
    assert_derived(example, "WECASP-7.11.16")


LISTING = {
    "received": "casp_referral.received_on",
    "urgent": "casp_referral.urgent",
    "screening": "casp_referral.screening",
    "meant for": "casp_referral.board_on",
    "first Board": "casp_board[1].board_on",
    "second Board": "casp_board[2].board_on",
}


@pytest.mark.provision("WECASP-7.11.18")
@examples(
    """
    received   | urgent | meant for  | first Board | second Board | asked on   => listed_for
    2021-06-07 | no     | 2021-06-16 | 2021-06-16  | 2021-07-14   | 2021-06-07 => 2021-07-14
    2021-06-07 | yes    | 2021-06-16 | 2021-06-16  | 2021-07-14   | 2021-06-07 => 2021-06-16
    2021-06-03 | no     | 2021-06-16 | 2021-06-16  | 2021-07-14   | 2021-06-07 => 2021-06-16
    2021-06-04 | no     | 2021-06-16 | 2021-06-16  | 2021-07-14   | 2021-06-07 => 2021-06-16
    2021-06-07 | no     | -          | 2021-06-16  | 2021-07-14   | 2021-06-07 => cannot tell: date of the Board that the referral is for
    """,  # noqa: E501
    {},
    LISTING,
)
def test_the_board_that_discusses_a_referral(example: Example) -> None:
    assert_derived(example, "WECASP-7.11.18")


@pytest.mark.provision("WECASP-7.11.18")
@examples(
    """
    received   | urgent | screening               | asked on   => applies
    2021-06-07 | no     | -                       | 2021-06-06 => no
    2021-06-07 | no     | -                       | 2021-06-07 => yes
    2021-06-07 | no     | to_board                | 2021-06-08 => yes
    2021-06-07 | no     | local_support_and_board | 2021-06-08 => yes
    2021-06-07 | no     | local_support_first     | 2021-06-08 => no
    2021-06-07 | yes    | information_requested   | 2021-06-08 => no
    -          | yes    | -                       | 2021-06-08 => yes
    -          | no     | -                       | 2021-06-08 => no
    """,
    {"meant for": "2021-06-16"},
    LISTING,
)
def test_a_referral_held_back_waits(example: Example) -> None:
    assert_derived(example, "WECASP-7.11.18")


DECISION = {
    "Board held": "casp_referral.board_held_on",
    "for": "casp_referral.members_accepting",
    "against": "casp_referral.members_refusing",
    "consensus": "casp_referral.consensus_on",
    "to accept": "casp_referral.consensus_to_accept",
}


@pytest.mark.provision("WECASP-7.11.19")
@examples(
    """
    Board held | for | against | consensus  | to accept | asked on   => allowed | decision     | basis     | acceptance_letter_due
    2021-06-16 | 5   | 1       | -          | -         | 2021-06-17 => no      | undecided    | -         | -
    2021-06-16 | 6   | 0       | -          | -         | 2021-06-17 => yes     | accepted     | unanimous | 2021-06-23
    2021-06-16 | 1   | 0       | -          | -         | 2021-06-17 => yes     | accepted     | unanimous | 2021-06-23
    2021-06-16 | -   | -       | 2021-06-28 | yes       | 2021-06-28 => yes     | accepted     | consensus | 2021-07-05
    2021-06-16 | 5   | 1       | 2021-06-28 | yes       | 2021-06-27 => no      | undecided    | -         | -
    2021-06-16 | 5   | 1       | 2021-06-28 | yes       | 2021-06-28 => yes     | accepted     | consensus | 2021-07-05
    2021-06-16 | 5   | 1       | 2021-06-28 | yes       | 2021-06-29 => yes     | accepted     | consensus | 2021-07-05
    2021-06-16 | 5   | 1       | 2021-06-28 | no        | 2021-06-28 => yes     | not_accepted | consensus | -
    2021-06-16 | 0   | 6       | -          | -         | 2021-06-17 => yes     | not_accepted | unanimous | -
    2021-06-16 | 1   | 5       | -          | -         | 2021-06-17 => no      | undecided    | -         | -
    2021-06-16 | 0   | 0       | -          | -         | 2021-06-17 => no      | undecided    | -         | -
    2021-12-22 | 6   | 0       | -          | -         | 2021-12-22 => yes     | accepted     | unanimous | 2021-12-31
    """,  # noqa: E501
    {},
    DECISION,
)
def test_the_letter_counts_from_the_final_decision_not_the_board(example: Example) -> None:
    assert_ruling(example, "WECASP-7.11.19")


@pytest.mark.provision("WECASP-7.11.19")
@examples(
    """
    Board held | for | against | consensus  | asked on   => applies | allowed | missing   | untold
    2021-06-16 | 5   | 1       | -          | 2021-06-15 => no      | yes     | agreement | -
    2021-06-16 | 5   | 1       | -          | 2021-06-16 => yes     | no      | agreement | -
    -          | 5   | 1       | -          | 2021-06-16 => no      | yes     | agreement | -
    2021-06-16 | 6   | -       | -          | 2021-06-16 => yes     | no      | -         | core members against accepting the referral
    2021-06-16 | -   | 1       | -          | 2021-06-16 => yes     | no      | -         | core members for accepting the referral
    2021-06-16 | -   | -       | 2021-06-16 | 2021-06-16 => yes     | yes     | -         | -
    """,  # noqa: E501
    {},
    DECISION,
)
def test_without_unanimity_or_consensus_nothing_is_decided(example: Example) -> None:
    assert_ruling(example, "WECASP-7.11.19")


@pytest.mark.provision("WECASP-7.11.19")
@examples(
    """
    Board held | consensus  | asked on   => decision                                     | decided_on
    2021-06-16 | 2021-06-28 | 2021-06-28 => cannot tell: consensus to accept the referral | 2021-06-28
    """,
    {},
    DECISION,
)
def test_consensus_on_what_has_to_be_said(example: Example) -> None:
    assert_ruling(example, "WECASP-7.11.19")
