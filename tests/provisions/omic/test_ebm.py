"""EBM: case file reviews, those who do not take part, and what EBM must not be used for."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, assert_ruling, examples
from throughcare.policy.facts.acts import CaseReviewUse

ASKED_ON = date(2021, 6, 15)
SERVING = {
    "provider": "NPS",
    "sentence": "standard_determinate",
    "sentenced": "2019-01-15",
    "risk.assessed_on": "2021-01-01",
}
HEADINGS = {
    "left": "spell.left_on",
    "case review": "behaviour_monitoring.case_review_on",
    "EBM": "behaviour_monitoring.decision",
    "ended": "behaviour_monitoring.ended_on",
    "takes part": "behaviour_monitoring.participates",
    "reasons": "behaviour_monitoring.exceptional_reasons",
    "purpose": "case_review_use.purpose",
    "applied": "temporary_release.applied_on",
    "decided": "temporary_release.decided_on",
    "paperwork": "temporary_release.paperwork_completed_on",
}


@pytest.mark.provision("OMIC-EBM-CASE-REVIEW", "OMIC-EBM-ELIGIBILITY")
@examples(
    """
    ROSH   | CRD        => applies | missing     | allowed
    high   | 2021-07-27 => yes     | case_review | no
    high   | 2022-06-28 => yes     | case_review | no
    medium | 2022-06-28 => no      | case_review | yes
    """,
    {**SERVING, "estate": "male_open", "arrived": "2021-05-04"},
    asked_on=ASKED_ON,
)
def test_whatever_time_is_left(example: Example) -> None:
    assert_ruling(example, "OMIC-EBM-CASE-REVIEW")
    (eligible,) = example.evaluate("OMIC-EBM-ELIGIBILITY").derived
    (sentence,) = [rows for subject, rows in example.facts.items() if subject.__name__ == "Sentence"]
    assert eligible.values["eligible"] is (sentence[0]["crd"] == date(2022, 6, 28))


@pytest.mark.provision("OMIC-EBM-CASE-REVIEW")
@examples(
    """
    estate      | arrived    | left       | ROSH | case review => applies                                  | allowed | missing
    male_open   | 2021-05-04 | -          | high | 2021-05-20  => yes                                      | yes     | -
    male_open   | 2021-05-04 | -          | high | 2021-06-15  => yes                                      | yes     | -
    male_open   | 2021-05-04 | -          | high | 2021-06-16  => yes                                      | no      | case_review
    male_open   | 2021-05-04 | -          | high | 2019-01-15  => yes                                      | yes     | -
    male_open   | 2021-05-04 | -          | high | 2019-01-14  => yes                                      | no      | case_review
    male_open   | 2021-05-04 | 2021-06-15 | high | -           => no                                       | yes     | case_review
    male_open   | 2021-05-04 | 2021-06-16 | high | -           => yes                                      | no      | case_review
    male_open   | 2021-06-15 | -          | high | -           => yes                                      | no      | case_review
    male_open   | 2021-06-16 | -          | high | -           => no                                       | yes     | case_review
    male_closed | 2021-05-04 | -          | high | -           => no                                       | yes     | case_review
    women_open  | 2021-05-04 | -          | high | -           => no                                       | yes     | case_review
    male_open   | 2021-05-04 | -          | -    | -           => cannot tell: risk of serious harm (RoSH) | no      | case_review
    """,  # noqa: E501
    {**SERVING, "CRD": "2022-06-28"},
    HEADINGS,
    asked_on=ASKED_ON,
)
def test_a_case_file_review_of_each_man_on_restricted_rotl(example: Example) -> None:
    assert_ruling(example, "OMIC-EBM-CASE-REVIEW")


@pytest.mark.provision("OMIC-EBM-NON-PARTICIPANTS")
@examples(
    """
    EBM        | takes part | ended      => applies | behaviour_monitored
    active     | no         | -          => yes     | yes
    active     | yes        | -          => yes     | yes
    active     | -          | -          => yes     | yes
    active     | no         | 2021-06-15 => no      | no
    active     | no         | 2021-06-16 => yes     | yes
    not_active | no         | -          => no      | no
    """,
    SERVING,
    HEADINGS,
    asked_on=ASKED_ON,
)
def test_monitored_whether_or_not_they_take_part(example: Example) -> None:
    assert_derived(example, "OMIC-EBM-NON-PARTICIPANTS")


@pytest.mark.provision("OMIC-EBM-NOT-RISK-ASSESSMENT")
@examples(
    """
    purpose                          => allowed | missing | untold
    judge_whether_open_was_justified => no      | purpose | -
    assess_risk                      => no      | purpose | -
    collate_known_risk_information   => yes     | -       | -
    decide_on_ebm                    => yes     | -       | -
    inform_rotl_decision             => yes     | -       | -
    """,
    SERVING,
    HEADINGS,
    asked_on=ASKED_ON,
)
def test_what_a_case_file_review_is_used_for(example: Example) -> None:
    assert_ruling(example, "OMIC-EBM-NOT-RISK-ASSESSMENT")


@pytest.mark.provision("OMIC-EBM-NOT-RISK-ASSESSMENT")
def test_without_a_purpose_nobody_can_tell() -> None:
    expected = {"allowed": False, "missing": None, "untold": "purpose of the EBM case file review"}
    assert_ruling(Example({CaseReviewUse: [{}]}, ASKED_ON, expected), "OMIC-EBM-NOT-RISK-ASSESSMENT")


@pytest.mark.provision("OMIC-EBM-NOT-SUBSTITUTE")
@examples(
    """
    applied    | case review | paperwork  | decided    => applies | allowed | missing
    2021-06-01 | 2021-05-20  | 2021-06-10 | -          => yes     | yes     | -
    2021-06-15 | 2021-05-20  | 2021-06-10 | -          => yes     | yes     | -
    2021-06-01 | 2021-05-20  | -          | -          => yes     | no      | rotl_paperwork
    2021-06-01 | 2021-05-20  | 2021-06-15 | -          => yes     | yes     | -
    2021-06-01 | 2021-05-20  | 2021-06-16 | -          => yes     | no      | rotl_paperwork
    2021-06-01 | 2021-05-20  | -          | 2021-06-15 => yes     | no      | rotl_paperwork
    2021-06-01 | 2021-05-20  | -          | 2021-06-14 => no      | yes     | rotl_paperwork
    2021-06-01 | -           | -          | -          => no      | yes     | rotl_paperwork
    """,
    SERVING,
    HEADINGS,
    asked_on=ASKED_ON,
)
def test_the_rotl_paperwork_is_complete_all_the_same(example: Example) -> None:
    assert_ruling(example, "OMIC-EBM-NOT-SUBSTITUTE")


@pytest.mark.provision("OMIC-EBM-STANDARD-ROTL")
@examples(
    """
    ROSH   | EBM        | reasons | ended      => applies                                  | allowed | missing
    medium | active     | -       | -          => yes                                      | no      | exceptional_reasons
    medium | active     | yes     | -          => yes                                      | yes     | -
    high   | active     | -       | -          => no                                       | yes     | exceptional_reasons
    medium | not_active | -       | -          => no                                       | yes     | exceptional_reasons
    medium | active     | -       | 2021-06-15 => no                                       | yes     | exceptional_reasons
    medium | active     | -       | 2021-06-16 => yes                                      | no      | exceptional_reasons
    -      | active     | -       | -          => cannot tell: risk of serious harm (RoSH) | no      | exceptional_reasons
    """,  # noqa: E501
    SERVING,
    HEADINGS,
    asked_on=ASKED_ON,
)
def test_ebm_on_standard_rotl_needs_exceptional_reasons(example: Example) -> None:
    assert_ruling(example, "OMIC-EBM-STANDARD-ROTL")
