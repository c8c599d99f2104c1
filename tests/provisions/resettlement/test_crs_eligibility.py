"""Whom a CRS contract covers, and when accommodation counts as sustained."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, examples

WORDS = {
    "gender": "case.gender",
    "born": "case.born_on",
    "began": "accommodation.started_on",
    "ended": "accommodation.ended_on",
    "prospect": "accommodation.strong_prospect",
    "supervised under": "supervision.kind",
    "until": "supervision.ends_on",
    "requirement": "requirement.kind",
    "imposed": "requirement.imposed_on",
    "done": "requirement.completed_on",
    "service": "crs_referral.service",
    "immediate release": "crs_referral.immediate_release",
    "legal status": "spell.legal_status",
    "left": "spell.left_on",
    "FBD live": "regional_services.fbd_custody_from",
    "accommodation live": "regional_services.unsentenced_accommodation_from",
    "women's live": "regional_services.unsentenced_womens_from",
}


@pytest.mark.provision("RES-CRS-ACCOM-SUSTAINED")
@examples(
    """
    began      | ended      | prospect | asked on   => applies | earliest   | outcome_met
    2022-11-30 | -          | yes      | 2023-02-27 => yes     | 2023-02-28 | no
    2022-11-30 | -          | yes      | 2023-02-28 => yes     | 2023-02-28 | yes
    2022-11-30 | -          | yes      | 2023-03-01 => yes     | 2023-02-28 | yes
    2022-11-30 | -          | no       | 2023-03-31 => yes     | 2023-02-28 | no
    2022-11-30 | 2023-02-27 | yes      | 2023-03-31 => yes     | 2023-02-28 | no
    2022-11-30 | 2023-02-28 | yes      | 2023-03-31 => yes     | 2023-02-28 | yes
    2022-11-30 | -          | -        | 2023-02-27 => yes     | 2023-02-28 | no
    2022-11-30 | -          | -        | 2023-02-28 => yes     | 2023-02-28 | cannot tell: strong prospect of sustaining the accommodation for three months more
    2022-11-30 | -          | yes      | 2022-11-29 => no      | 2023-02-28 | no
    2022-11-30 | -          | yes      | 2022-11-30 => yes     | 2023-02-28 | no
    """,  # noqa: E501
    headings=WORDS,
)
def test_accommodation_sustained(example: Example) -> None:
    assert_derived(example, "RES-CRS-ACCOM-SUSTAINED")


@pytest.mark.provision("RES-CRS-PWB-ELIGIBILITY")
@examples(
    """
    gender | born       | supervised under          | until      | requirement             | imposed    | done       => eligible | use
    male   | 1990-04-01 | licence                   | 2023-11-01 | -                       | -          | -          => yes      | personal_wellbeing
    female | 1990-04-01 | licence                   | 2023-11-01 | -                       | -          | -          => no       | womens_services
    male   | 1990-04-01 | post_sentence_supervision | 2023-11-01 | -                       | -          | -          => yes      | personal_wellbeing
    male   | 1990-04-01 | licence                   | 2022-11-08 | -                       | -          | -          => yes      | personal_wellbeing
    male   | 1990-04-01 | licence                   | 2022-11-07 | -                       | -          | -          => no       | -
    male   | 1990-04-01 | licence                   | -          | -                       | -          | -          => yes      | personal_wellbeing
    male   | 1990-04-01 | community_order           | 2023-11-01 | -                       | -          | -          => no       | -
    male   | 1990-04-01 | community_order           | 2023-11-01 | rehabilitation_activity | 2022-11-08 | -          => yes      | personal_wellbeing
    male   | 1990-04-01 | community_order           | 2023-11-01 | rehabilitation_activity | 2022-11-09 | -          => no       | -
    male   | 1990-04-01 | community_order           | 2023-11-01 | rehabilitation_activity | 2022-01-01 | 2022-11-08 => no       | -
    male   | 1990-04-01 | community_order           | 2023-11-01 | unpaid_work             | 2022-01-01 | -          => no       | -
    male   | 2004-11-08 | licence                   | 2023-11-01 | -                       | -          | -          => yes      | personal_wellbeing
    male   | 2004-11-09 | licence                   | 2023-11-01 | -                       | -          | -          => no       | -
    male   | -          | licence                   | 2023-11-01 | -                       | -          | -          => cannot tell: date of birth | cannot tell: date of birth
    -      | 1990-04-01 | licence                   | 2023-11-01 | -                       | -          | -          => cannot tell: gender        | cannot tell: gender
    """,  # noqa: E501
    {"supervision.started_on": "2022-11-01"},
    WORDS,
    date(2022, 11, 8),
)
def test_personal_wellbeing(example: Example) -> None:
    assert_derived(example, "RES-CRS-PWB-ELIGIBILITY")


@pytest.mark.provision("RES-CRS-FBD-PROPOSED")
@examples(
    """
    FBD live   | asked on   => available
    -          | 2022-11-01 => no
    2022-11-02 | 2022-11-01 => no
    2022-11-01 | 2022-11-01 => yes
    2022-10-31 | 2022-11-01 => yes
    """,
    headings=WORDS,
)
def test_debt_advice_in_custody_is_off_until_it_is_live(example: Example) -> None:
    assert_derived(example, "RES-CRS-FBD-PROPOSED")


@pytest.mark.provision("RES-CRS-UNSENTENCED")
@examples(
    """
    arrived    | crs_referral.submitted_on | legal status          | service              | accommodation live | women's live | asked on   => applies                   | crs_referral_allowed | provider
    2022-10-20 | 2022-10-25                | unconvicted           | accommodation        | -                  | -            | 2022-11-01 => yes                       | no                   | Pre-release team
    2022-10-20 | 2022-10-25                | unconvicted           | accommodation        | 2023-01-01         | -            | 2023-01-10 => yes                       | yes                  | CRS provider
    2022-10-20 | 2022-10-25                | unconvicted           | accommodation        | 2023-01-10         | -            | 2023-01-10 => yes                       | yes                  | CRS provider
    2022-10-20 | 2022-10-25                | unconvicted           | accommodation        | 2023-01-11         | -            | 2023-01-10 => yes                       | no                   | Pre-release team
    2022-10-20 | 2022-10-25                | unconvicted           | accommodation        | -                  | 2023-01-01   | 2023-01-10 => yes                       | no                   | Pre-release team
    2022-10-20 | 2022-10-25                | convicted_unsentenced | womens_services      | -                  | 2023-01-01   | 2023-01-10 => yes                       | yes                  | CRS provider
    2022-10-20 | 2022-10-25                | convicted_unsentenced | womens_services      | -                  | 2023-01-01   | 2023-01-01 => yes                       | yes                  | CRS provider
    2022-10-20 | 2022-10-25                | convicted_unsentenced | womens_services      | -                  | 2023-01-10   | 2023-01-10 => yes                       | yes                  | CRS provider
    2022-10-20 | 2022-10-25                | convicted_unsentenced | womens_services      | 2023-01-01         | -            | 2023-01-10 => yes                       | no                   | Pre-release team
    2022-10-20 | 2022-10-25                | unconvicted           | finance_benefit_debt | 2023-01-01         | 2023-01-01   | 2023-01-10 => yes                       | no                   | Pre-release team
    2022-10-20 | 2022-10-25                | sentenced             | accommodation        | 2023-01-01         | 2023-01-01   | 2023-01-10 => no                        | yes                  | CRS provider
    2022-10-20 | 2022-10-25                | recalled              | accommodation        | 2023-01-01         | 2023-01-01   | 2023-01-10 => no                        | yes                  | CRS provider
    2022-10-20 | 2022-10-25                | -                     | accommodation        | 2023-01-01         | 2023-01-01   | 2023-01-10 => cannot tell: legal status | yes                  | CRS provider
    2022-10-20 | 2022-10-25                | unconvicted           | -                    | -                  | -            | 2022-11-01 => yes                       | no                   | Pre-release team
    """,  # noqa: E501
    headings=WORDS,
)
def test_the_unsentenced(example: Example) -> None:
    assert_derived(example, "RES-CRS-UNSENTENCED")


@pytest.mark.provision("RES-CRS-UNSENTENCED")
@examples(
    """
    legal status | immediate release | left       => applies
    sentenced    | yes               | -          => yes
    sentenced    | no                | -          => no
    unconvicted  | no                | 2023-01-10 => no
    unconvicted  | yes               | 2023-01-10 => yes
    """,
    {"arrived": "2022-10-20", "service": "accommodation"},
    WORDS,
    date(2023, 1, 10),
)
def test_those_identified_for_immediate_release(example: Example) -> None:
    assert_derived(example, "RES-CRS-UNSENTENCED")
