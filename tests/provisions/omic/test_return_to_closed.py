"""Returning somebody to closed conditions: who co-ordinates, what sets it off, LISP4, PPCS, boards and the RC1."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, assert_duty, assert_ruling, examples

ASKED_ON = date(2021, 9, 20)
RETURN = {"sentenced": "2009-06-30", "return_to_closed.reported_on": "2021-08-31"}
DETERMINATE = {**RETURN, "sentence": "standard_determinate"}
ISP = {**RETURN, "sentence": "ipp", "reported": "2021-08-31"}
HEADINGS = {
    "reported": "return_to_closed.reported_on",
    "on duty": "return_to_closed.pom_on_duty",
    "unavailable": "return_to_closed.pom_unavailable",
    "change": "return_to_closed.category_change",
    "corroborated": "return_to_closed.corroborated",
    "reason": "return_to_closed.reason_recorded",
    "development": "return_to_closed.adverse_development",
    "unmanageable": "return_to_closed.unmanageable_in_open",
    "decided": "return_to_closed.decided_on",
    "RC1": "return_to_closed.rc1_completed_on",
    "LISP4": "return_to_closed.lisp4_submitted_on",
    "board": "return_to_closed.planning_board_on",
    "operational reasons": "return_to_closed.operational_reasons",
    "returned": "return_to_closed.returned_on",
    "disclosed": "return_to_closed.lisp4_disclosed_on",
    "representations": "return_to_closed.representations_on",
    "none to come": "return_to_closed.no_representations_on",
    "PPCS": "return_to_closed.ppcs_outcome",
    "PPCS decided": "return_to_closed.ppcs_decided_on",
    "Parole Board": "return_to_closed.parole_board_advice",
}


@pytest.mark.provision("OMIC-RTC-COORDINATOR")
@examples(
    """
    reported   | on duty | unavailable => applies | coordinator
    2021-08-31 | yes     | -           => yes     | POM
    2021-08-31 | no      | -           => yes     | Duty Governor
    2021-08-31 | yes     | yes         => yes     | Duty Governor
    2021-08-31 | -       | yes         => yes     | Duty Governor
    2021-08-31 | -       | -           => yes     | cannot tell: POM on duty
    2021-09-20 | yes     | -           => yes     | POM
    2021-09-21 | yes     | -           => no      | POM
    """,
    DETERMINATE,
    HEADINGS,
    asked_on=ASKED_ON,
)
def test_who_co_ordinates(example: Example) -> None:
    assert_derived(example, "OMIC-RTC-COORDINATOR")


@pytest.mark.provision("OMIC-RTC-DET-TRIGGERS")
@examples(
    """
    sentence             | reported   | change                | corroborated | reason => applies                       | review_may_be_opened
    standard_determinate | 2021-08-31 | failed_mdt            | -            | -      => yes                           | yes
    standard_determinate | 2021-08-31 | category_unsound      | no           | -      => yes                           | no
    standard_determinate | 2021-08-31 | category_unsound      | yes          | -      => yes                           | yes
    standard_determinate | 2021-08-31 | other                 | -            | yes    => yes                           | yes
    standard_determinate | 2021-08-31 | other                 | -            | -      => yes                           | no
    standard_determinate | 2021-08-31 | drugs                 | -            | -      => yes                           | yes
    standard_determinate | 2021-08-31 | -                     | -            | -      => yes                           | no
    extended_determinate | 2021-08-31 | notice_of_deportation | -            | -      => yes                           | yes
    life                 | 2021-08-31 | failed_mdt            | -            | -      => no                            | yes
    -                    | 2021-08-31 | failed_mdt            | -            | -      => cannot tell: kind of sentence | yes
    standard_determinate | 2021-09-21 | failed_mdt            | -            | -      => no                            | yes
    """,  # noqa: E501
    RETURN,
    HEADINGS,
    asked_on=ASKED_ON,
)
def test_changes_that_a_category_review_may_follow(example: Example) -> None:
    assert_derived(example, "OMIC-RTC-DET-TRIGGERS")


@pytest.mark.provision("OMIC-RTC-ISP-TRIGGERS")
@examples(
    """
    sentence             | reported   | development        | unmanageable => applies | investigation_required
    ipp                  | 2021-08-31 | failed_breath_test | yes          => yes     | yes
    life                 | 2021-08-31 | abscond            | yes          => yes     | yes
    life                 | 2021-08-31 | -                  | yes          => yes     | no
    life                 | 2021-08-31 | -                  | -            => yes     | no
    life                 | 2021-08-31 | abscond            | no           => yes     | no
    life                 | 2021-08-31 | abscond            | -            => yes     | cannot tell: no longer manageable in open conditions
    life                 | 2021-08-31 | other              | yes          => yes     | yes
    standard_determinate | 2021-08-31 | abscond            | yes          => no      | yes
    life                 | 2021-09-21 | abscond            | yes          => no      | yes
    """,  # noqa: E501
    RETURN,
    HEADINGS,
    asked_on=ASKED_ON,
)
def test_adverse_developments(example: Example) -> None:
    assert_derived(example, "OMIC-RTC-ISP-TRIGGERS")


@pytest.mark.provision("OMIC-RTC-DET-RC1")
@examples(
    """
    sentence             | reported   | decided    | RC1        => applies | allowed | missing
    standard_determinate | 2021-08-31 | 2021-09-01 | -          => yes     | no      | rc1
    standard_determinate | 2021-08-31 | 2021-09-01 | 2021-09-03 => yes     | yes     | -
    standard_determinate | 2021-08-31 | 2021-09-01 | 2021-09-20 => yes     | yes     | -
    standard_determinate | 2021-08-31 | 2021-09-01 | 2021-09-21 => yes     | no      | rc1
    standard_determinate | 2021-08-31 | -          | -          => no      | yes     | rc1
    standard_determinate | 2021-08-31 | 2021-09-20 | -          => yes     | no      | rc1
    standard_determinate | 2021-08-31 | 2021-09-21 | -          => no      | yes     | rc1
    life                 | 2021-08-31 | 2021-09-01 | -          => no      | yes     | rc1
    """,
    RETURN,
    HEADINGS,
    asked_on=ASKED_ON,
)
def test_rc1_once_a_determinate_return_is_decided(example: Example) -> None:
    assert_ruling(example, "OMIC-RTC-DET-RC1")


@pytest.mark.provision("OMIC-RTC-DET-RC1", "OMIC-RTC-ISP-RC1")
@examples(
    """
    custodial | decided    => applies
    yes       | 2021-09-01 => cannot tell: kind of sentence
    """,
    RETURN,
    {**HEADINGS, "custodial": "sentence.custodial"},
    asked_on=ASKED_ON,
)
def test_without_the_kind_of_sentence_no_rc1_can_be_told(example: Example) -> None:
    assert_ruling(example, "OMIC-RTC-DET-RC1")


@pytest.mark.provision("OMIC-RTC-ISP-RC1")
@examples(
    """
    sentence             | reported   | PPCS                              | Parole Board     | RC1        => applies | allowed
    ipp                  | 2021-08-31 | remain_in_closed                  | -                | -          => yes     | no
    ipp                  | 2021-08-31 | remain_in_closed                  | -                | 2021-09-20 => yes     | yes
    ipp                  | 2021-08-31 | remain_in_closed                  | -                | 2021-09-21 => yes     | no
    ipp                  | 2021-08-31 | refer_to_parole_board             | -                | -          => no      | yes
    ipp                  | 2021-08-31 | refer_to_parole_board             | remain_in_closed | -          => yes     | no
    ipp                  | 2021-08-31 | refer_to_parole_board             | return_to_open   | -          => no      | yes
    ipp                  | 2021-08-31 | warning_letter_and_return_to_open | -                | -          => no      | yes
    ipp                  | 2021-08-31 | -                                 | -                | -          => no      | yes
    standard_determinate | 2021-08-31 | remain_in_closed                  | -                | -          => no      | yes
    """,  # noqa: E501
    {**RETURN, "decided": "2021-09-01"},
    HEADINGS,
    asked_on=ASKED_ON,
)
def test_rc1_of_an_isp_who_stays_in_closed(example: Example) -> None:
    assert_ruling(example, "OMIC-RTC-ISP-RC1")


@pytest.mark.provision("OMIC-RTC-ISP-LISP4")
@examples(
    """
    sentence             | reported   | decided    | LISP4      | asked on   => status         | due        | met        | owner
    ipp                  | 2021-08-31 | 2021-09-01 | -          | 2021-09-01 => due            | 2021-09-06 | -          | POM
    ipp                  | 2021-08-31 | 2021-09-01 | -          | 2021-09-05 => due            | 2021-09-06 | -          | POM
    ipp                  | 2021-08-31 | 2021-09-01 | -          | 2021-09-06 => due            | 2021-09-06 | -          | POM
    ipp                  | 2021-08-31 | 2021-09-01 | -          | 2021-09-07 => overdue        | 2021-09-06 | -          | POM
    ipp                  | 2021-08-31 | 2021-09-01 | 2021-09-05 | 2021-09-07 => met            | 2021-09-06 | 2021-09-05 | POM
    ipp                  | 2021-08-31 | 2021-09-01 | 2021-09-06 | 2021-09-07 => met            | 2021-09-06 | 2021-09-06 | POM
    ipp                  | 2021-08-31 | 2021-09-01 | 2021-09-07 | 2021-09-07 => met_late       | 2021-09-06 | 2021-09-07 | POM
    standard_determinate | 2021-08-31 | 2021-09-01 | -          | 2021-09-06 => not_applicable | -          | -          | POM
    ipp                  | 2021-08-31 | -          | -          | 2021-09-06 => not_applicable | -          | -          | POM
    ipp                  | 2021-08-31 | 2021-09-01 | -          | 2021-08-31 => not_applicable | -          | -          | POM
    """,  # noqa: E501
    RETURN,
    HEADINGS,
)
def test_lisp4_within_five_days(example: Example) -> None:
    assert_duty(example, "OMIC-RTC-ISP-LISP4")


@pytest.mark.provision("OMIC-RTC-ISP-LISP4")
@examples(
    """
    custodial | decided    | asked on   => status      | missing
    yes       | 2021-09-01 | 2021-09-06 => cannot_tell | kind of sentence
    """,
    RETURN,
    {**HEADINGS, "custodial": "sentence.custodial"},
)
def test_without_the_kind_of_sentence_no_lisp4_can_be_told(example: Example) -> None:
    assert_duty(example, "OMIC-RTC-ISP-LISP4")


@pytest.mark.provision("OMIC-RTC-ISP-BOARD-ORDER")
@examples(
    """
    reported   | decided    | board      | returned   | operational reasons => applies | allowed | missing | board_as_soon_as_possible
    2021-08-31 | 2021-09-01 | 2021-09-02 | 2021-09-03 | no                  => yes     | yes     | -       | no
    2021-08-31 | 2021-09-01 | -          | 2021-09-03 | yes                 => yes     | yes     | -       | yes
    2021-08-31 | 2021-09-01 | -          | 2021-09-03 | no                  => yes     | no      | board   | no
    2021-08-31 | 2021-09-01 | 2021-09-03 | 2021-09-03 | no                  => yes     | yes     | -       | no
    2021-08-31 | 2021-09-01 | 2021-09-04 | 2021-09-03 | no                  => yes     | no      | board   | no
    2021-08-31 | 2021-09-01 | 2021-09-04 | 2021-09-03 | yes                 => yes     | yes     | -       | no
    2021-08-31 | 2021-09-01 | 2021-09-20 | -          | no                  => yes     | yes     | -       | no
    2021-08-31 | 2021-09-01 | 2021-09-21 | -          | no                  => yes     | no      | board   | no
    2021-08-31 | -          | -          | -          | no                  => no      | yes     | board   | no
    """,  # noqa: E501
    ISP,
    HEADINGS,
    asked_on=ASKED_ON,
)
def test_the_board_before_the_return_if_it_can_be(example: Example) -> None:
    assert_ruling(example, "OMIC-RTC-ISP-BOARD-ORDER")


@pytest.mark.provision("OMIC-RTC-ISP-BOARD-ORDER", "OMIC-RTC-ISP-PPCS-GATE")
@examples(
    """
    custodial | decided    => applies
    yes       | 2021-09-01 => cannot tell: kind of sentence
    """,
    RETURN,
    {**HEADINGS, "custodial": "sentence.custodial"},
    asked_on=ASKED_ON,
)
def test_without_the_kind_of_sentence_the_order_cannot_be_told(example: Example) -> None:
    assert_ruling(example, "OMIC-RTC-ISP-BOARD-ORDER")
    assert_ruling(example, "OMIC-RTC-ISP-PPCS-GATE")


@pytest.mark.provision("OMIC-RTC-ISP-REPRESENTATIONS")
@examples(
    """
    reported   | disclosed  | representations | none to come | asked on   => status         | due        | met
    2021-08-31 | 2021-09-10 | -               | -            | 2021-09-10 => due            | 2021-10-08 | -
    2021-08-31 | 2021-09-10 | -               | -            | 2021-10-07 => due            | 2021-10-08 | -
    2021-08-31 | 2021-09-10 | -               | -            | 2021-10-08 => due            | 2021-10-08 | -
    2021-08-31 | 2021-09-10 | -               | -            | 2021-10-09 => overdue        | 2021-10-08 | -
    2021-08-31 | 2021-09-10 | -               | 2021-09-14   | 2021-10-08 => met            | 2021-10-08 | 2021-09-14
    2021-08-31 | 2021-09-10 | 2021-10-08      | -            | 2021-10-09 => met            | 2021-10-08 | 2021-10-08
    2021-08-31 | 2021-09-10 | 2021-10-09      | -            | 2021-10-09 => met_late       | 2021-10-08 | 2021-10-09
    2021-08-31 | 2021-09-10 | 2021-09-20      | 2021-09-14   | 2021-10-08 => met            | 2021-10-08 | 2021-09-14
    2021-08-31 | -          | -               | -            | 2021-10-08 => not_applicable | -          | -
    2021-08-31 | 2021-09-10 | -               | -            | 2021-09-09 => not_applicable | -          | -
    """,
    {**ISP, "decided": "2021-09-01"},
    HEADINGS,
)
def test_28_days_for_representations(example: Example) -> None:
    assert_duty(example, "OMIC-RTC-ISP-REPRESENTATIONS")


@pytest.mark.provision("OMIC-RTC-ISP-PPCS-GATE")
@examples(
    """
    disclosed  | representations | none to come | PPCS decided | asked on   => applies | allowed | missing
    2021-09-10 | 2021-09-20      | -            | -            | 2021-09-21 => yes     | yes     | -
    2021-09-10 | -               | 2021-09-20   | -            | 2021-09-21 => yes     | yes     | -
    2021-09-10 | 2021-09-20      | -            | -            | 2021-09-19 => yes     | no      | representations
    2021-09-10 | 2021-09-20      | -            | -            | 2021-09-20 => yes     | yes     | -
    2021-09-10 | -               | -            | -            | 2021-10-07 => yes     | no      | representations
    2021-09-10 | -               | -            | -            | 2021-10-08 => yes     | no      | representations
    2021-09-10 | -               | -            | -            | 2021-10-09 => yes     | yes     | -
    2021-09-10 | -               | -            | 2021-09-20   | 2021-09-20 => yes     | no      | representations
    2021-09-10 | -               | -            | 2021-09-20   | 2021-09-21 => no      | yes     | representations
    -          | -               | 2021-09-20   | -            | 2021-10-09 => yes     | yes     | -
    """,
    {**ISP, "decided": "2021-09-01"},
    HEADINGS,
)
def test_ppcs_decides_after_representations(example: Example) -> None:
    assert_ruling(example, "OMIC-RTC-ISP-PPCS-GATE")


@pytest.mark.provision("OMIC-RTC-ISP-PPCS-GATE")
@examples(
    """
    sentence             | decided    => applies | allowed | missing
    ipp                  | 2021-09-01 => yes     | no      | representations
    standard_determinate | 2021-09-01 => no      | yes     | representations
    """,
    RETURN,
    HEADINGS,
    asked_on=ASKED_ON,
)
def test_ppcs_does_not_decide_before_the_lisp4_is_disclosed(example: Example) -> None:
    assert_ruling(example, "OMIC-RTC-ISP-PPCS-GATE")
