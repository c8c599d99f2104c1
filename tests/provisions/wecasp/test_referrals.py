"""WECASP 5.1: the referral, its gates and its cut-offs."""

import pytest

from tests.provisions.tables import Example, assert_derived, assert_duty, assert_ruling, examples

HEADINGS = {
    "born": "case.born_on",
    "entered youth estate": "youth_transition.entered_on",
    "will move": "youth_transition.to_womens_estate",
    "status": "restricted_status.status",
    "status set": "restricted_status.set_on",
    "downgraded": "restricted_status.downgraded_on",
    "lately in youth estate": "spell.lately_in_youth_estate",
    "re-referral": "casp_referral.re_referral",
    "decided to refer": "casp_referral.decided_on",
    "decided by": "casp_referral.decided_by",
    "where held": "casp_referral.decided_where_held",
    "consulted": "casp_referral.consulted_on",
    "shown": "casp_referral.form_disclosed_on",
    "NOMIS": "casp_referral.consultation_recorded_on",
    "signature": "casp_referral.consent",
    "manager told": "casp_referral.manager_informed_on",
    "manager agrees": "casp_referral.manager_agrees",
    "no manager": "casp_referral.no_manager",
    "sent": "casp_referral.submitted_on",
    "segregated": "segregation.started_on",
    "SIM": "sim_discussion.discussed_on",
    "urgent": "casp_referral.urgent",
    "received": "casp_referral.received_on",
    "screening": "casp_referral.screening",
    "Board": "casp_referral.board_on",
    "Board 1": "casp_board[1].board_on",
    "Board 2": "casp_board[2].board_on",
    "papers sent": "casp_referral.papers_sent_on",
}
WOMEN = {"estate": "women", "arrived": "2021-01-11", "spell.arrival": "admission"}


@pytest.mark.provision("WECASP-5.1.1b")
@examples(
    """
    born       | entered youth estate | status | lately in youth estate | asked on   => route                       | referral_form_required
    2003-11-20 | 2021-01-11           | -      | no                     | 2021-06-01 => automatic_youth_transition  | no
    2003-11-20 | 2021-06-01           | -      | no                     | 2021-06-01 => automatic_youth_transition  | no
    1990-02-02 | -                    | PRS    | no                     | 2021-06-01 => automatic_restricted_status | no
    2003-03-01 | -                    | -      | yes                    | 2021-06-01 => referral                    | yes
    2003-11-20 | 2021-01-11           | -      | no                     | 2021-11-19 => automatic_youth_transition  | no
    2003-11-20 | 2021-01-11           | -      | no                     | 2021-11-20 => referral                    | yes
    2003-11-20 | 2021-01-11           | RS     | no                     | 2021-06-01 => automatic_youth_transition  | no
    1990-02-02 | -                    | RS     | no                     | 2021-05-24 => automatic_restricted_status | no
    1990-02-02 | -                    | RS     | no                     | 2021-05-23 => referral                    | yes
    """,  # noqa: E501
    {**WOMEN, "will move": "yes", "status set": "2021-05-24"},
    HEADINGS,
)
def test_who_needs_a_referral_form(example: Example) -> None:
    assert_derived(example, "WECASP-5.1.1b")


@pytest.mark.provision("WECASP-5.1.1b")
@examples(
    """
    born       | entered youth estate | will move | status | downgraded | asked on   => applies | route
    -          | 2021-01-11           | yes       | -      | -          | 2021-06-01 => yes     | cannot tell: date of birth
    2003-11-20 | 2021-01-11           | -         | -      | -          | 2021-06-01 => yes     | cannot tell: will need to move to the women's estate
    2003-11-20 | 2021-01-11           | no        | -      | -          | 2021-06-01 => yes     | referral
    1990-02-02 | -                    | -         | PRS    | 2021-06-01 | 2021-06-01 => no      | referral
    1990-02-02 | -                    | -         | PRS    | 2021-06-02 | 2021-06-01 => yes     | automatic_restricted_status
    1990-02-02 | -                    | -         | -      | -          | 2021-06-01 => no      | referral
    """,  # noqa: E501
    {"status set": "2021-05-24"},
    HEADINGS,
)
def test_route_that_cannot_be_told_or_is_not_asked(example: Example) -> None:
    assert_derived(example, "WECASP-5.1.1b")


@pytest.mark.provision("WECASP-5.1.3")
@examples(
    """
    decided to refer | decided by     | where held | re-referral | asked on   => applies | allowed | missing           | untold
    2021-05-24       | head_of_safety | -          | no          | 2021-05-25 => yes     | no      | governor_decision | -
    2021-05-24       | governor       | yes        | no          | 2021-05-25 => yes     | yes     | -                 | -
    2021-05-24       | governor       | no         | no          | 2021-05-25 => yes     | no      | governor_decision | -
    2021-05-24       | governor       | yes        | no          | 2021-05-24 => yes     | yes     | -                 | -
    2021-05-24       | governor       | yes        | no          | 2021-05-23 => yes     | no      | governor_decision | -
    -                | governor       | yes        | no          | 2021-05-25 => yes     | no      | governor_decision | -
    2021-05-24       | -              | yes        | no          | 2021-05-25 => yes     | no      | -                 | who decided to refer
    2021-05-24       | head_of_safety | yes        | yes         | 2021-05-25 => no      | yes     | governor_decision | -
    """,  # noqa: E501
    {},
    HEADINGS,
)
def test_only_the_governor_of_the_holding_prison_decides(example: Example) -> None:
    assert_ruling(example, "WECASP-5.1.3")


@pytest.mark.provision("WECASP-5.1.4")
@examples(
    """
    consulted  | shown      | NOMIS      | signature       | asked on   => allowed | missing                                              | consent
    2021-05-25 | -          | -          | -               | 2021-05-26 => no      | referral_form_disclosed; consultation_recorded_nomis | -
    2021-05-25 | 2021-05-26 | -          | -               | 2021-05-26 => no      | consultation_recorded_nomis                          | -
    2021-05-25 | -          | -          | -               | 2021-05-25 => no      | referral_form_disclosed; consultation_recorded_nomis | -
    2021-05-25 | 2021-05-25 | 2021-05-25 | refused         | 2021-05-26 => yes     | -                                                    | refused
    2021-05-25 | 2021-05-25 | 2021-05-26 | signed          | 2021-05-26 => yes     | -                                                    | signed
    2021-05-25 | 2021-05-25 | 2021-05-27 | staff_confirmed | 2021-05-26 => no      | consultation_recorded_nomis                          | staff_confirmed
    -          | 2021-05-25 | 2021-05-26 | not_asked       | 2021-05-26 => no      | individual_consulted                                 | not_asked
    """,  # noqa: E501
    {"decided to refer": "2021-05-24"},
    HEADINGS,
)
def test_the_person_is_consulted_and_shown_the_form(example: Example) -> None:
    assert_ruling(example, "WECASP-5.1.4")


@pytest.mark.provision("WECASP-5.1.5")
@examples(
    """
    decided to refer | sent       | segregated | SIM        | asked on   => applies | threshold_reached | submission_allowed | early_referral
    2021-06-01       | -          | 2021-05-24 | -          | 2021-06-01 => yes     | no                | yes                | yes
    2021-06-01       | -          | 2021-05-24 | 2021-05-28 | 2021-06-01 => yes     | yes               | yes                | no
    2021-06-01       | -          | 2021-03-02 | -          | 2021-06-01 => yes     | no                | yes                | yes
    2021-06-01       | -          | 2021-03-01 | -          | 2021-06-01 => yes     | yes               | yes                | no
    2021-06-01       | 2021-06-01 | 2021-05-24 | -          | 2021-06-01 => yes     | no                | yes                | yes
    2021-06-01       | 2021-06-01 | 2021-05-24 | -          | 2021-06-02 => no      | no                | yes                | yes
    2021-06-02       | -          | 2021-05-24 | -          | 2021-06-01 => no      | no                | yes                | yes
    """,  # noqa: E501
    {"sentence": "standard_determinate", "sentenced": "2020-01-06"},
    HEADINGS,
)
def test_the_governor_may_refer_early(example: Example) -> None:
    assert_derived(example, "WECASP-5.1.5")


@pytest.mark.provision("WECASP-5.1.5")
@examples(
    """
    decided to refer | sentence | asked on   => threshold_reached                     | early_referral
    2021-06-01       | life     | 2021-06-01 => cannot tell: tariff expiry date (TED) | cannot tell: tariff expiry date (TED)
    """,  # noqa: E501
    {"sentenced": "2010-01-06"},
    HEADINGS,
)
def test_early_cannot_be_told_without_the_tariff(example: Example) -> None:
    assert_derived(example, "WECASP-5.1.5")


@pytest.mark.provision("WECASP-5.1.7")
@examples(
    """
    manager told | manager agrees | no manager | asked on   => allowed | missing                   | warning
    -            | yes            | no         | 2021-05-26 => no      | offender_manager_informed | -
    2021-05-25   | no             | no         | 2021-05-26 => yes     | -                         | offender_manager_disagrees
    2021-05-26   | yes            | no         | 2021-05-26 => yes     | -                         | -
    2021-05-27   | yes            | no         | 2021-05-26 => no      | offender_manager_informed | -
    -            | -              | yes        | 2021-05-26 => yes     | -                         | -
    2021-05-25   | -              | no         | 2021-05-26 => yes     | -                         | cannot tell: POM or COM agrees with the referral
    """,  # noqa: E501
    {"decided to refer": "2021-05-24"},
    HEADINGS,
)
def test_the_offender_manager_is_aware(example: Example) -> None:
    assert_ruling(example, "WECASP-5.1.7")


@pytest.mark.provision("WECASP-5.1.9a")
@examples(
    """
    Board      | Board 2    | urgent | received   | asked on   => due        | status         | missing
    2021-06-09 | 2021-07-14 | no     | 2021-05-27 | 2021-05-27 => 2021-05-27 | met            | -
    2021-06-09 | 2021-07-14 | no     | 2021-05-28 | 2021-05-28 => 2021-05-27 | met_late       | -
    2022-01-12 | -          | no     | -          | 2021-12-30 => 2021-12-30 | due            | -
    2022-01-12 | -          | no     | -          | 2021-12-31 => 2021-12-30 | overdue        | -
    2021-07-14 | -          | no     | -          | 2021-05-11 => 2021-07-02 | due            | -
    2021-09-08 | -          | no     | -          | 2021-06-30 => 2021-08-26 | upcoming       | -
    2021-09-08 | -          | no     | -          | 2021-07-01 => 2021-08-26 | due            | -
    2022-04-20 | -          | no     | -          | 2022-04-06 => 2022-04-06 | due            | -
    2022-04-20 | -          | no     | -          | 2022-04-07 => 2022-04-06 | overdue        | -
    2021-06-09 | 2021-07-14 | yes    | 2021-06-08 | 2021-06-08 => -          | not_applicable | -
    -          | -          | no     | -          | 2021-06-08 => -          | cannot_tell    | date of the Board that the referral is for
    """,  # noqa: E501
    {},
    HEADINGS,
)
def test_papers_eight_business_days_before_the_board(example: Example) -> None:
    assert_duty(example, "WECASP-5.1.9a")


@pytest.mark.provision("WECASP-5.1.9a")
@examples(
    """
    Board      | Board 1    | Board 2    | urgent | received   | asked on   => listed_for
    2021-06-09 | 2021-06-09 | 2021-07-14 | no     | 2021-05-27 | 2021-05-27 => 2021-06-09
    2021-06-09 | 2021-06-09 | 2021-07-14 | no     | 2021-05-28 | 2021-05-28 => 2021-07-14
    2021-06-09 | 2021-06-09 | 2021-07-14 | no     | 2021-07-02 | 2021-07-02 => 2021-07-14
    2021-06-09 | 2021-06-09 | 2021-07-14 | no     | 2021-07-03 | 2021-07-03 => -
    2021-07-14 | 2021-06-09 | 2021-07-14 | no     | 2021-05-27 | 2021-05-27 => 2021-07-14
    2021-06-16 | 2021-06-16 | 2021-07-14 | no     | 2021-06-07 | 2021-06-07 => 2021-07-14
    2021-06-16 | 2021-06-16 | 2021-07-14 | yes    | 2021-06-07 | 2021-06-07 => 2021-06-16
    2021-06-09 | 2021-06-09 | 2021-07-14 | no     | 2021-05-28 | 2021-05-27 => -
    """,
    {},
    HEADINGS,
)
def test_a_late_referral_rolls_over_to_the_first_board_whose_cut_off_it_meets(example: Example) -> None:
    assert {"listed_for": example.duty("WECASP-5.1.9a").values["listed_for"]} == example.expect


@pytest.mark.provision("WECASP-5.1.11")
@examples(
    """
    Board      | received   | screening             | urgent | papers sent | asked on   => due        | status
    2021-06-09 | -          | -                     | no     | 2021-06-02  | 2021-06-02 => 2021-06-02 | met
    2021-06-08 | -          | -                     | no     | -           | 2021-06-02 => 2021-06-01 | overdue
    2022-04-20 | -          | -                     | no     | 2022-04-12  | 2022-04-12 => 2022-04-11 | met_late
    2021-04-14 | -          | -                     | no     | 2021-04-08  | 2021-05-11 => -          | not_applicable
    2021-06-08 | -          | -                     | no     | -           | 2021-06-01 => 2021-06-01 | due
    2021-06-09 | 2021-05-27 | to_board              | no     | -           | 2021-06-02 => 2021-06-02 | due
    2021-06-09 | 2021-05-28 | to_board              | no     | -           | 2021-06-02 => 2021-07-07 | due
    2021-06-09 | 2021-05-28 | local_support_first   | no     | -           | 2021-06-02 => -          | not_applicable
    2021-06-09 | 2021-05-28 | information_requested | no     | -           | 2021-06-02 => -          | not_applicable
    2021-06-09 | 2021-05-28 | -                     | yes    | -           | 2021-06-02 => -          | not_applicable
    -          | -          | -                     | no     | -           | 2021-06-02 => -          | cannot_tell
    """,
    {"casp_board.board_on": "2021-07-14"},
    HEADINGS,
)
def test_papers_circulated_five_business_days_before_the_board(example: Example) -> None:
    assert_duty(example, "WECASP-5.1.11")
