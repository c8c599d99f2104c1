"""Entering the Open Estate: OASys before the move and after events, EBM, supervision, and how ISPs get there."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, assert_duty, assert_ruling, examples

ASKED_ON = date(2021, 5, 20)
NPS = {"provider": "NPS", "sentence": "standard_determinate", "sentenced": "2019-01-15", "CRD": "2023-09-30"}


@pytest.mark.provision("OMIC-ENTRY-OASYS-GATE")
@examples(
    """
    considered | OASys completed | board      => allowed | missing
    2021-04-01 | 2021-04-20      | 2021-05-04 => yes     | -
    2021-05-20 | 2021-04-20      | 2021-05-04 => no      | oasys_review
    2021-04-01 | -               | 2021-05-04 => no      | oasys_review
    2021-04-01 | 2020-06-10      | 2021-05-04 => no      | oasys_review
    2021-04-01 | 2021-03-31      | 2021-05-04 => no      | oasys_review
    2021-04-01 | 2021-04-01      | 2021-05-04 => yes     | -
    2021-04-01 | 2021-05-04      | 2021-05-04 => yes     | -
    2021-04-01 | 2021-05-05      | 2021-05-04 => no      | oasys_review
    2021-04-01 | 2021-05-05      | -          => yes     | -
    """,
    {**NPS, "recategorisation.to_open": "yes"},
    {"considered": "recategorisation.considered_on", "board": "recategorisation.board_on"},
    asked_on=ASKED_ON,
)
def test_oasys_before_the_board(example: Example) -> None:
    assert_ruling(example, "OMIC-ENTRY-OASYS-GATE")


@pytest.mark.provision("OMIC-ENTRY-OASYS-GATE")
@examples(
    """
    CRD        | OASys completed | considered | board      | asked on   => due        | status  | owner
    2023-09-30 | -               | 2021-04-01 | 2021-05-04 | 2021-05-04 => 2021-05-04 | due     | POM in the closed estate
    2023-09-30 | -               | 2021-04-01 | 2021-05-04 | 2021-05-05 => 2021-05-04 | overdue | POM in the closed estate
    2021-09-15 | -               | 2021-04-01 | 2021-05-04 | 2021-05-04 => 2021-05-04 | due     | COM
    2023-09-30 | 2021-04-20      | 2021-04-01 | 2021-05-04 | 2021-05-04 => 2021-05-04 | met     | POM in the closed estate
    2023-09-30 | -               | 2021-04-01 | -          | 2021-05-04 => -          | waiting | POM in the closed estate
    """,  # noqa: E501
    {**NPS, "recategorisation.to_open": "yes"},
    {"considered": "recategorisation.considered_on", "board": "recategorisation.board_on"},
)
def test_who_owes_the_oasys_before_the_board(example: Example) -> None:
    assert_duty(example, "OMIC-ENTRY-OASYS-GATE")


@pytest.mark.provision("OMIC-OASYS-REVIEW-EVENT")
@examples(
    """
    event                        | on         | OASys completed | for re-cat | material | change.reviewed_on => review_due
    transfer_closed_to_open      | 2021-05-10 | 2021-04-20      | yes        | -        | -                  => no
    transfer_closed_to_open      | 2021-05-10 | 2021-04-01      | yes        | -        | -                  => no
    transfer_closed_to_open      | 2021-05-10 | 2021-04-20      | no         | -        | -                  => yes
    transfer_closed_to_open      | 2021-05-10 | 2021-04-20      | no         | -        | 2021-05-30         => no
    transfer_closed_to_open      | 2021-05-10 | 2021-03-31      | yes        | -        | -                  => yes
    transfer_closed_to_open      | 2021-04-01 | 2021-03-31      | yes        | -        | -                  => yes
    risk_management_plan_changed | 2021-05-10 | -               | -          | -        | -                  => yes
    sentence_plan_changed        | 2021-05-10 | 2021-05-21      | no         | -        | -                  => no
    sentence_plan_changed        | 2021-05-10 | 2021-05-10      | no         | -        | -                  => no
    sentence_plan_changed        | 2021-05-10 | 2021-05-09      | no         | -        | -                  => yes
    isp_returned_to_closed       | 2021-05-10 | -               | -          | -        | -                  => yes
    rotl_circumstances_changed   | 2021-05-10 | -               | -          | -        | -                  => yes
    transfer_open_to_open        | 2021-05-10 | -               | -          | no       | -                  => no
    risk_behaviour_escalated     | 2021-05-10 | -               | -          | yes      | -                  => yes
    risk_behaviour_escalated     | 2021-05-10 | -               | -          | -        | -                  => cannot tell: material effect on the management of the case
    """,  # noqa: E501
    {**NPS, "recategorisation.to_open": "yes", "recategorisation.considered_on": "2021-04-01"},
    {
        "event": "change.kind",
        "on": "change.on",
        "material": "change.material",
        "for re-cat": "assessment.for_recategorisation",
    },
    asked_on=date(2021, 5, 30),
)
def test_oasys_reviewed_after_a_significant_event(example: Example) -> None:
    assert_derived(example, "OMIC-OASYS-REVIEW-EVENT")


@pytest.mark.provision("OMIC-OASYS-REVIEW-EVENT")
@examples(
    """
    provider | care leaver | ROSH | asked on   => applies
    NPS      | no          | low  | 2021-05-10 => yes
    NPS      | no          | low  | 2021-05-09 => no
    CRC      | no          | low  | 2021-05-10 => no
    CRC      | yes         | low  | 2021-05-10 => yes
    """,
    {
        "sentence": "standard_determinate",
        "sentenced": "2019-01-15",
        "CRD": "2022-09-30",
        "risk.assessed_on": "2021-01-01",
        "change.kind": "sentence_plan_changed",
        "change.on": "2021-05-10",
    },
)
def test_only_cases_in_scope_for_a_prison_oasys(example: Example) -> None:
    assert_derived(example, "OMIC-OASYS-REVIEW-EVENT")


@pytest.mark.provision("OMIC-EBM-SCREENING")
@examples(
    """
    estate      | arrived    | left       | screened   => status         | due | owner
    male_open   | 2021-05-04 | -          | -          => due            | -   | Case Administrator
    male_open   | 2021-05-04 | -          | 2021-05-05 => met            | -   | Case Administrator
    male_closed | 2021-05-04 | -          | -          => not_applicable | -   | Case Administrator
    male_open   | 2021-05-04 | 2021-05-10 | -          => not_applicable | -   | Case Administrator
    male_open   | 2021-05-04 | 2021-05-10 | 2021-05-05 => met            | -   | Case Administrator
    male_open   | 2021-05-21 | -          | -          => not_applicable | -   | Case Administrator
    -           | 2021-05-04 | -          | -          => cannot_tell    | -   | Case Administrator
    """,
    NPS,
    {"left": "spell.left_on", "screened": "spell.ebm_screened_on"},
    asked_on=ASKED_ON,
)
def test_everybody_is_screened_on_reception_in_open_conditions(example: Example) -> None:
    assert_duty(example, "OMIC-EBM-SCREENING")


@pytest.mark.provision("OMIC-EBM-ELIGIBILITY")
@examples(
    """
    CRD        | provider | sentence             | violent | OVP       => eligible
    2021-11-30 | NPS      | standard_determinate | -       | -         => no
    2021-12-01 | NPS      | standard_determinate | -       | -         => yes
    2021-12-01 | CRC      | standard_determinate | yes     | high      => yes
    2021-12-01 | CRC      | standard_determinate | yes     | very_high => yes
    2021-12-01 | CRC      | standard_determinate | yes     | medium    => no
    2021-12-01 | CRC      | standard_determinate | no      | very_high => no
    2021-11-30 | CRC      | standard_determinate | yes     | very_high => no
    -          | NPS      | life                 | -       | -         => yes
    2021-12-01 | CRC      | standard_determinate | yes     | -         => cannot tell: OASys Violence Predictor (OVP)
    2021-12-01 | CRC      | standard_determinate | -       | high      => cannot tell: convicted of a violent offence
    -          | NPS      | standard_determinate | -       | -         => cannot tell: conditional release date (CRD)
    """,
    {"sentenced": "2019-01-15", "arrived": "2021-05-04", "estate": "male_open", "risk.assessed_on": "2021-01-01"},
    {"violent": "sentence.violent_offence", "OVP": "risk.ovp"},
    asked_on=ASKED_ON,
)
def test_eligible_for_active_ebm(example: Example) -> None:
    assert_derived(example, "OMIC-EBM-ELIGIBILITY")


@pytest.mark.provision("OMIC-SUP-ALL")
@examples(
    """
    estate      | provider | CRD        | ROSH => applies | supervision
    male_open   | NPS      | 2021-11-14 | low  => yes     | yes
    male_open   | CRC      | 2021-07-15 | low  => yes     | yes
    male_closed | CRC      | 2022-09-15 | low  => yes     | no
    male_closed | CRC      | 2022-09-15 | high => yes     | yes
    women       | CRC      | 2022-09-15 | low  => no      | no
    """,
    {
        "sentence": "standard_determinate",
        "sentenced": "2021-01-15",
        "arrived": "2021-05-04",
        "risk.assessed_on": "2021-02-01",
    },
    asked_on=ASKED_ON,
)
def test_everybody_in_open_conditions_is_supervised(example: Example) -> None:
    assert_derived(example, "OMIC-SUP-ALL")


@pytest.mark.provision("OMIC-RTC-ISP-ENTRY")
@examples(
    """
    sentence             | recommended | accepted | exceptional => applies | allowed | missing
    life                 | yes         | yes      | no          => yes     | yes     | -
    ipp                  | yes         | no       | no          => yes     | no      | route
    life                 | no          | no       | yes         => yes     | yes     | -
    life                 | no          | yes      | no          => yes     | no      | route
    standard_determinate | no          | no       | no          => no      | yes     | route
    """,
    {"sentenced": "2009-01-15"},
    {
        "recommended": "move_to_open.parole_board_recommends",
        "accepted": "move_to_open.secretary_of_state_accepts",
        "exceptional": "move_to_open.exceptional_transfer_agreed",
    },
    asked_on=ASKED_ON,
)
def test_how_an_isp_reaches_open_conditions(example: Example) -> None:
    assert_ruling(example, "OMIC-RTC-ISP-ENTRY")
