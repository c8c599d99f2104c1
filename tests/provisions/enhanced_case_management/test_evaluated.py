"""The enhanced case management bulletin: whom it suits, who decides, and what a review needs."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, assert_duty, assert_ruling, examples

HEADINGS = {
    "ACCT opened": "acct.opened_on",
    "ACCT closed": "acct.closed_on",
    "suicide likely": "acct.suicide_attempt_likely",
    "dangerous self-harm": "acct.dangerous_self_harm",
    "extreme": "acct.extreme_self_harm",
    "intent": "acct.prolonged_suicidal_intent",
    "constant from": "acct.constant_supervision_from_on",
    "constant to": "acct.constant_supervision_to_on",
    "incident": "incident.on",
    "incident kind": "incident.kind",
    "another": "incident[2].on",
    "another kind": "incident[2].kind",
    "considered": "enhanced_management.considered_on",
    "decided by": "enhanced_management.decided_by",
    "recorded": "enhanced_management.decision_recorded_on",
    "required": "enhanced_management.found_required",
    "review": "acct_review.on",
    "enhanced": "acct_review.enhanced",
    "sector": "acct_review.prison_sector",
    "band": "acct_review.chair_band",
    "manager": "acct_review.chair_is_manager",
    "papers shared": "acct_review.papers_shared_on",
    "consent": "acct_review.involvement_consent_on",
    "concerns": "acct_review.public_protection_concerns",
    "chair": "acct_review.chair_discipline",
    "asked to": "review_invitation.review_on",
    "invited": "review_invitation.discipline",
    "attended": "review_invitation.attended",
    "invited too": "review_invitation[2].discipline",
    "attended too": "review_invitation[2].attended",
    "unable": "review_invitation.unable_on",
    "account": "review_invitation.account_submitted_on",
    "assessed": "review_invitation.importance_assessed_on",
    "vital": "review_invitation.input_vital",
}
REVIEW_DAY = date(2021, 5, 12)


@pytest.mark.provision("ECM-ELIGIBLE")
@examples(
    """
    ACCT opened | ACCT closed | suicide likely | dangerous self-harm | asked on   => suitable | open_acct
    2021-05-03  | -           | yes            | -                   | 2021-05-04 => yes      | yes
    -           | -           | -              | -                   | 2021-05-04 => no       | no
    2021-05-03  | 2021-05-24  | -              | yes                 | 2021-06-01 => no       | no
    2021-05-03  | -           | no             | yes                 | 2021-05-04 => yes      | yes
    2021-05-03  | -           | no             | no                  | 2021-05-04 => no       | yes
    2021-05-03  | -           | yes            | yes                 | 2021-05-02 => no       | no
    2021-05-03  | -           | yes            | yes                 | 2021-05-03 => yes      | yes
    2021-05-03  | 2021-05-24  | yes            | -                   | 2021-05-23 => yes      | yes
    2021-05-03  | 2021-05-24  | yes            | -                   | 2021-05-24 => no       | no
    2021-05-03  | -           | no             | -                   | 2021-05-04 => cannot tell: highly dangerous self-harm | yes
    -           | -           | yes            | -                   | 2021-05-04 => cannot tell: date the ACCT was opened | cannot tell: date the ACCT was opened
    """,  # noqa: E501
    None,
    HEADINGS,
)
def test_an_open_acct_and_significant_risk_to_self(example: Example) -> None:
    assert_derived(example, "ECM-ELIGIBLE")


@pytest.mark.provision("ECM-INDICATORS")
@examples(
    """
    ACCT opened | constant from | constant to | incident   | another    | asked on   => constant_supervision | fire_setting | consider
    2021-05-03  | 2021-05-10    | -           | -          | -          | 2021-05-10 => yes                  | no           | yes
    2021-05-03  | -             | -           | 2021-05-04 | 2021-05-11 | 2021-05-12 => no                   | yes          | yes
    2021-05-03  | -             | -           | 2021-05-04 | -          | 2021-05-12 => no                   | no           | no
    2021-05-03  | 2021-05-10    | -           | -          | -          | 2021-05-09 => no                   | no           | no
    2021-05-03  | 2021-05-10    | 2021-05-12  | -          | -          | 2021-05-11 => yes                  | no           | yes
    2021-05-03  | 2021-05-10    | 2021-05-12  | -          | -          | 2021-05-12 => no                   | no           | no
    2021-05-03  | -             | -           | 2021-05-04 | 2021-05-11 | 2021-05-10 => no                   | no           | no
    2021-05-03  | -             | -           | 2021-05-04 | 2021-05-11 | 2021-05-11 => no                   | yes          | yes
    """,  # noqa: E501
    {"ACCT opened": "2021-05-03", "incident kind": "fire_setting", "another kind": "fire_setting"},
    HEADINGS,
)
def test_signs_by_the_day(example: Example) -> None:
    assert_derived(example, "ECM-INDICATORS")


@pytest.mark.provision("ECM-INDICATORS")
@examples(
    """
    incident   | ACCT opened | ACCT closed | extreme | intent | incident kind | another kind => applies | extreme_self_harm | prolonged_suicidal_intent | consider | self_harm_incidents | fire_setting_incidents
    2021-05-04 | 2021-05-03  | -           | yes     | no     | self_harm     | self_harm    => yes     | yes               | no                        | yes      | 2                   | 0
    2021-05-04 | 2021-05-03  | -           | no      | yes    | self_harm     | fire_setting => yes     | no                | yes                       | yes      | 1                   | 1
    2021-05-04 | 2021-05-03  | -           | no      | no     | self_harm     | self_harm    => yes     | no                | no                        | no       | 2                   | 0
    2021-05-04 | 2021-05-03  | 2021-05-12  | yes     | no     | self_harm     | self_harm    => no      | yes               | no                        | yes      | 2                   | 0
    2021-05-04 | 2021-05-13  | -           | yes     | no     | self_harm     | self_harm    => no      | yes               | no                        | yes      | 2                   | 0
    2021-05-04 | 2021-05-03  | -           | yes     | no     | -             | fire_setting => yes     | yes               | no                        | yes      | cannot tell: kind of incident | cannot tell: kind of incident
    2021-05-04 | 2021-05-03  | -           | no      | no     | -             | fire_setting => yes     | no                | no                        | cannot tell: kind of incident | cannot tell: kind of incident | cannot tell: kind of incident
    """,  # noqa: E501
    {"another": "2021-05-11"},
    HEADINGS,
    asked_on=REVIEW_DAY,
)
def test_signs_that_people_mark(example: Example) -> None:
    assert_derived(example, "ECM-INDICATORS")


@pytest.mark.provision("ECM-WHO-DECIDES")
@examples(
    """
    considered | decided by       | recorded   | required | asked on   => allowed | missing                   | untold
    2021-05-10 | system           | -          | -        | 2021-05-10 => no      | case_review_team_decision | -
    2021-05-10 | case_review_team | 2021-05-10 | yes      | 2021-05-10 => yes     | -                         | -
    2021-05-10 | system           | 2021-05-10 | yes      | 2021-05-10 => no      | case_review_team_decision | -
    2021-05-10 | other            | 2021-05-10 | yes      | 2021-05-10 => no      | case_review_team_decision | -
    2021-05-10 | case_review_team | 2021-05-11 | yes      | 2021-05-10 => no      | case_review_team_decision | -
    2021-05-10 | case_review_team | 2021-05-10 | no       | 2021-05-10 => no      | found_required            | -
    2021-05-10 | -                | -          | -        | 2021-05-10 => no      | case_review_team_decision | -
    2021-05-10 | case_review_team | 2021-05-10 | -        | 2021-05-10 => no      | -                         | enhanced case management found to be required
    """,  # noqa: E501
    None,
    HEADINGS,
)
def test_the_team_decides_and_no_system(example: Example) -> None:
    assert_ruling(example, "ECM-WHO-DECIDES")


@pytest.mark.provision("ECM-CHAIR")
@examples(
    """
    enhanced | sector  | band | manager => applies | allowed | missing       | untold
    yes      | public  | 4    | -       => yes     | no      | chair_band_5  | -
    yes      | public  | 5    | -       => yes     | yes     | -             | -
    yes      | private | -    | yes     => yes     | yes     | -             | -
    yes      | public  | 6    | -       => yes     | yes     | -             | -
    yes      | private | -    | no      => yes     | no      | chair_manager | -
    yes      | private | 4    | yes     => yes     | yes     | -             | -
    no       | public  | 4    | -       => no      | yes     | chair_band_5  | -
    yes      | public  | -    | -       => yes     | no      | -             | band of the chair
    yes      | -       | 5    | yes     => yes     | yes     | -             | -
    yes      | -       | 4    | yes     => yes     | no      | -             | sector of the prison
    """,
    {"review": "2021-05-12"},
    HEADINGS,
    asked_on=REVIEW_DAY,
)
def test_who_may_chair(example: Example) -> None:
    assert_ruling(example, "ECM-CHAIR")


@pytest.mark.provision("ECM-PREPARE")
@examples(
    """
    review     | papers shared | asked on   => allowed | missing       | on_the_day
    2021-05-12 | -             | 2021-05-12 => no      | papers_shared | no
    2021-05-12 | 2021-05-10    | 2021-05-12 => yes     | -             | no
    2021-05-12 | 2021-05-11    | 2021-05-11 => yes     | -             | no
    2021-05-12 | 2021-05-11    | 2021-05-10 => no      | papers_shared | no
    2021-05-12 | 2021-05-12    | 2021-05-12 => yes     | -             | yes
    2021-05-12 | 2021-05-13    | 2021-05-13 => no      | papers_shared | no
    """,
    {"enhanced": "yes"},
    HEADINGS,
)
def test_the_plan_is_shared_beforehand(example: Example) -> None:
    assert_ruling(example, "ECM-PREPARE")


@pytest.mark.provision("ECM-PREPARE")
@examples(
    """
    review     | enhanced | papers shared | asked on   => due        | met        | status         | missing
    2021-05-12 | yes      | -             | 2021-05-11 => 2021-05-11 | -          | due            | -
    2021-05-12 | yes      | -             | 2021-05-12 => 2021-05-11 | -          | overdue        | -
    2021-05-12 | yes      | 2021-05-11    | 2021-05-12 => 2021-05-11 | 2021-05-11 | met            | -
    2021-05-12 | yes      | 2021-05-12    | 2021-05-12 => 2021-05-11 | 2021-05-12 | met_late       | -
    2021-05-12 | no       | -             | 2021-05-12 => -          | -          | not_applicable | -
    -          | yes      | 2021-05-11    | 2021-05-12 => -          | -          | cannot_tell    | date of the review
    """,
    None,
    HEADINGS,
)
def test_by_the_day_before_the_review(example: Example) -> None:
    assert_duty(example, "ECM-PREPARE")


@pytest.mark.provision("ECM-FAMILY")
@examples(
    """
    consent    | concerns | enhanced => allowed | missing                                | untold
    2021-05-10 | yes      | yes      => no      | no_public_protection_concerns          | -
    -          | no       | yes      => no      | consent                                | -
    2021-05-10 | no       | yes      => yes     | -                                      | -
    2021-05-10 | no       | no       => yes     | -                                      | -
    2021-05-12 | no       | yes      => yes     | -                                      | -
    2021-05-13 | no       | yes      => no      | consent                                | -
    -          | yes      | yes      => no      | consent; no_public_protection_concerns | -
    2021-05-10 | -        | yes      => no      | -                                      | public protection concerns
    """,
    {"review": "2021-05-12"},
    HEADINGS,
    asked_on=REVIEW_DAY,
)
def test_family_with_consent_and_without_concerns(example: Example) -> None:
    assert_ruling(example, "ECM-FAMILY")


@pytest.mark.provision("ECM-NOT-ALONE")
@examples(
    """
    review     | chair                  | asked to   | invited      | attended | invited too | attended too => allowed | missing                              | untold
    2021-05-12 | case_manager           | 2021-05-12 | case_manager | yes      | -           | -            => no      | other_discipline; healthcare_invited | -
    2021-05-12 | case_manager           | 2021-05-12 | residential  | no       | healthcare  | yes          => yes     | -                                    | -
    2021-05-12 | case_manager           | 2021-05-12 | residential  | yes      | healthcare  | no           => yes     | -                                    | -
    2021-05-12 | case_manager           | 2021-05-12 | residential  | no       | healthcare  | no           => no      | other_discipline                     | -
    2021-05-12 | case_manager           | 2021-05-12 | residential  | yes      | chaplaincy  | yes          => no      | healthcare_invited                   | -
    2021-05-12 | healthcare             | 2021-05-12 | healthcare   | yes      | -           | -            => no      | other_discipline                     | -
    2021-05-12 | operational_management | 2021-05-12 | case_manager | yes      | healthcare  | no           => yes     | -                                    | -
    2021-05-12 | case_manager           | 2021-05-11 | residential  | yes      | -           | -            => no      | other_discipline; healthcare_invited | -
    2021-05-12 | case_manager           | -          | healthcare   | yes      | -           | -            => no      | -                                    | date of the review that they are asked to
    2021-05-12 | -                      | 2021-05-12 | healthcare   | yes      | -           | -            => no      | -                                    | discipline of the chair
    """,  # noqa: E501
    {"review": "2021-05-12", "review_invitation[2].review_on": "2021-05-12"},
    HEADINGS,
    asked_on=REVIEW_DAY,
)
def test_nobody_holds_a_review_alone(example: Example) -> None:
    assert_ruling(example, "ECM-NOT-ALONE")


@pytest.mark.provision("ECM-WRITTEN-ACCOUNT")
@examples(
    """
    unable     | account    | attended | asked on   => applies | allowed | missing
    2021-05-11 | -          | no       | 2021-05-12 => yes     | no      | written_account
    2021-05-11 | -          | no       | 2021-05-11 => yes     | no      | written_account
    2021-05-10 | 2021-05-11 | no       | 2021-05-12 => yes     | yes     | -
    2021-05-10 | 2021-05-12 | no       | 2021-05-12 => yes     | yes     | -
    2021-05-10 | 2021-05-13 | no       | 2021-05-13 => yes     | no      | written_account
    2021-05-10 | 2021-05-12 | no       | 2021-05-11 => yes     | no      | written_account
    2021-05-11 | -          | yes      | 2021-05-12 => no      | yes     | written_account
    2021-05-12 | -          | no       | 2021-05-11 => no      | yes     | written_account
    -          | -          | no       | 2021-05-12 => no      | yes     | written_account
    """,
    {"asked to": "2021-05-12", "invited": "healthcare"},
    HEADINGS,
)
def test_staff_who_cannot_attend_write(example: Example) -> None:
    assert_ruling(example, "ECM-WRITTEN-ACCOUNT")


@pytest.mark.provision("ECM-WRITTEN-ACCOUNT")
@examples(
    """
    asked to   | unable     | account    | asked on   => due        | met        | status         | owner                   | missing
    2021-05-12 | 2021-05-11 | -          | 2021-05-12 => 2021-05-12 | -          | due            | Invited member of staff | -
    2021-05-12 | 2021-05-11 | -          | 2021-05-13 => 2021-05-12 | -          | overdue        | Invited member of staff | -
    2021-05-12 | 2021-05-10 | 2021-05-11 | 2021-05-12 => 2021-05-12 | 2021-05-11 | met            | Invited member of staff | -
    2021-05-12 | 2021-05-10 | 2021-05-13 | 2021-05-13 => 2021-05-12 | -          | overdue        | Invited member of staff | -
    -          | 2021-05-10 | 2021-05-11 | 2021-05-13 => -          | -          | cannot_tell    | Invited member of staff | date of the review that they are asked to
    """,  # noqa: E501
    {"invited": "healthcare"},
    HEADINGS,
)
def test_the_account_is_due_by_the_review(example: Example) -> None:
    assert_duty(example, "ECM-WRITTEN-ACCOUNT")


@pytest.mark.provision("ECM-NO-INPUT")
@examples(
    """
    invited    | attended | account    | assessed   | vital | asked on   => applies | allowed | missing          | untold
    healthcare | no       | -          | -          | -     | 2021-05-12 => yes     | no      | absence_assessed | -
    healthcare | no       | -          | 2021-05-12 | yes   | 2021-05-12 => yes     | no      | can_go_on        | -
    chaplaincy | no       | -          | 2021-05-12 | no    | 2021-05-12 => yes     | yes     | -                | -
    healthcare | no       | -          | -          | -     | 2021-05-11 => no      | yes     | absence_assessed | -
    healthcare | yes      | -          | -          | -     | 2021-05-12 => no      | yes     | absence_assessed | -
    healthcare | no       | 2021-05-12 | -          | -     | 2021-05-12 => no      | yes     | absence_assessed | -
    healthcare | no       | 2021-05-13 | -          | -     | 2021-05-13 => yes     | no      | absence_assessed | -
    healthcare | no       | -          | 2021-05-13 | no    | 2021-05-12 => yes     | no      | absence_assessed | -
    healthcare | no       | -          | 2021-05-12 | -     | 2021-05-12 => yes     | no      | -                | input so vital that the review cannot continue without it
    """,  # noqa: E501
    {"asked to": "2021-05-12"},
    HEADINGS,
)
def test_a_review_without_somebody_is_weighed(example: Example) -> None:
    assert_ruling(example, "ECM-NO-INPUT")
