"""WECASP 5.5 and 7.9: Restricted Status, provisional or not."""

import pytest

from tests.provisions.tables import Example, assert_derived, assert_duty, assert_ruling, examples

HEADINGS = {
    "status": "restricted_status.status",
    "set": "restricted_status.set_on",
    "downgraded": "restricted_status.downgraded_on",
    "complex": "restricted_status.additional_complexity",
    "beyond TACT": "restricted_status.complex_beyond_tact",
    "status 2": "restricted_status[2].status",
    "set 2": "restricted_status[2].set_on",
    "TACT": "case.tact",
    "review held": "restricted_status_review.held_on",
    "concern": "restricted_status_review.concern",
    "joined": "casp_case.joined_on",
    "left": "casp_case.left_on",
    "Board reviewed": "casp_case.reviewed_on",
    "interventions": "relocation.for_interventions",
    "decided": "relocation.decided_on",
    "decided by": "relocation.decided_by",
    "PGD consulted": "relocation.pgd_consulted_on",
}


@pytest.mark.provision("WECASP-5.5.4")
@examples(
    """
    status | downgraded | interventions | decided    | decided by             | PGD consulted | asked on   => applies | allowed | missing                         | untold
    RS     | -          | yes           | 2021-06-22 | prison_group_director  | -             | 2021-06-22 => yes     | no      | deputy_director_lthspg_decision | -
    RS     | -          | yes           | 2021-06-22 | deputy_director_lthspg | 2021-06-21    | 2021-06-22 => yes     | yes     | -                               | -
    PRS    | -          | yes           | 2021-06-22 | deputy_director_lthspg | 2021-06-22    | 2021-06-22 => yes     | yes     | -                               | -
    RS     | -          | yes           | 2021-06-22 | deputy_director_lthspg | 2021-06-23    | 2021-06-23 => yes     | no      | prison_group_director_consulted | -
    RS     | -          | yes           | 2021-06-22 | deputy_director_lthspg | -             | 2021-06-22 => yes     | no      | prison_group_director_consulted | -
    RS     | -          | yes           | -          | -                      | 2021-06-22    | 2021-06-22 => yes     | no      | deputy_director_lthspg_decision | -
    RS     | -          | yes           | 2021-06-22 | deputy_director_lthspg | 2021-06-21    | 2021-06-21 => yes     | no      | deputy_director_lthspg_decision | -
    RS     | -          | yes           | 2021-06-22 | -                      | 2021-06-21    | 2021-06-22 => yes     | no      | -                               | who decided on the relocation
    RS     | -          | no            | 2021-06-22 | prison_group_director  | -             | 2021-06-22 => no      | yes     | deputy_director_lthspg_decision | -
    RS     | 2021-06-20 | yes           | 2021-06-22 | prison_group_director  | -             | 2021-06-22 => no      | yes     | deputy_director_lthspg_decision | -
    """,  # noqa: E501
    {"set": "2021-02-10", "relocation.recommended_on": "2021-06-16"},
    HEADINGS,
)
def test_moves_for_interventions_are_decided_by_lthspg(example: Example) -> None:
    assert_ruling(example, "WECASP-5.5.4")


@pytest.mark.provision("WECASP-7.9.1")
@examples(
    """
    status | set        | downgraded | set 2      | asked on   => applies | restricted_status | automatic_caseload
    PRS    | 2021-02-10 | -          | -          | 2021-06-01 => yes     | PRS               | yes
    RS     | 2021-02-10 | 2021-06-01 | -          | 2021-05-31 => yes     | RS                | yes
    RS     | 2021-02-10 | 2021-06-01 | -          | 2021-06-01 => yes     | -                 | no
    PRS    | 2021-02-10 | -          | 2021-06-01 | 2021-06-01 => yes     | RS                | yes
    PRS    | 2021-02-10 | -          | 2021-06-01 | 2021-05-31 => yes     | PRS               | yes
    PRS    | 2021-06-02 | -          | -          | 2021-06-01 => no      | -                 | no
    """,
    {"status 2": "RS"},
    HEADINGS,
)
def test_the_status_is_the_last_that_lthspg_set(example: Example) -> None:
    assert_derived(example, "WECASP-7.9.1")


@pytest.mark.provision("WECASP-7.9.1")
@examples(
    """
    status | set        | asked on   => applies                                     | restricted_status
    -      | 2021-02-10 | 2021-06-01 => yes                                         | cannot tell: restricted status
    RS     | -          | 2021-06-01 => cannot tell: date restricted status was set | cannot tell: date restricted status was set
    """,  # noqa: E501
    {},
    HEADINGS,
)
def test_a_status_that_cannot_be_told(example: Example) -> None:
    assert_derived(example, "WECASP-7.9.1")


@pytest.mark.provision("WECASP-7.9.3")
@examples(
    """
    status | set        | downgraded | complex | asked on   => applies | allowed | missing                              | untold
    RS     | 2019-09-02 | -          | no      | 2021-06-16 => yes     | no      | downgraded                           | -
    RS     | 2019-09-02 | 2021-06-01 | yes     | 2021-06-16 => yes     | no      | no_additional_complexity             | -
    RS     | 2019-09-02 | 2021-06-01 | no      | 2021-06-16 => yes     | yes     | -                                    | -
    RS     | 2019-09-02 | 2021-06-16 | no      | 2021-06-16 => yes     | yes     | -                                    | -
    PRS    | 2019-09-02 | 2021-06-17 | no      | 2021-06-16 => yes     | no      | downgraded                           | -
    RS     | 2019-09-02 | -          | yes     | 2021-06-16 => yes     | no      | downgraded; no_additional_complexity | -
    RS     | 2019-09-02 | 2021-06-01 | -       | 2021-06-16 => yes     | no      | -                                    | additional complexity that needs the WECASP
    """,  # noqa: E501
    {},
    HEADINGS,
)
def test_no_exit_by_decision_while_restricted_or_complex(example: Example) -> None:
    assert_ruling(example, "WECASP-7.9.3")


@pytest.mark.provision("WECASP-7.9.6")
@examples(
    """
    status | TACT | beyond TACT | complex | review held | asked on   => applies | on_caseload | board_discussion_required                                   | managed_by
    RS     | yes  | no          | -       | -           | 2021-06-01 => yes     | yes         | no                                                          | pathfinder_and_nsd
    RS     | yes  | yes         | -       | -           | 2021-06-01 => yes     | yes         | yes                                                         | pathfinder_and_nsd
    RS     | yes  | no          | yes     | -           | 2021-06-01 => yes     | yes         | no                                                          | pathfinder_and_nsd
    RS     | yes  | no          | -       | 2021-05-19  | 2021-06-01 => yes     | yes         | yes                                                         | pathfinder_and_nsd
    RS     | yes  | -           | yes     | -           | 2021-06-01 => yes     | yes         | cannot tell: complex needs unrelated to the TACT conviction | pathfinder_and_nsd
    RS     | no   | no          | yes     | -           | 2021-06-01 => no      | yes         | yes                                                         | pathfinder_and_nsd
    PRS    | yes  | no          | yes     | -           | 2021-06-01 => no      | yes         | yes                                                         | pathfinder_and_nsd
    """,  # noqa: E501
    {"set": "2020-03-02", "concern": "yes"},
    HEADINGS,
)
def test_terrorism_act_cases_are_managed_through_pathfinder(example: Example) -> None:
    assert_derived(example, "WECASP-7.9.6")


@pytest.mark.provision("WECASP-7.9.11a")
@examples(
    """
    status | complex | review held | concern | Board reviewed | asked on   => applies | mode           | board_discussion_required
    RS     | no      | -           | -       | -              | 2021-06-01 => yes     | oversight_only | no
    RS     | no      | 2021-05-19  | yes     | -              | 2021-06-01 => yes     | oversight_only | yes
    RS     | no      | 2021-05-19  | no      | -              | 2021-06-01 => yes     | oversight_only | no
    RS     | no      | 2021-05-19  | yes     | -              | 2021-05-19 => yes     | oversight_only | yes
    RS     | no      | 2021-05-19  | yes     | -              | 2021-05-18 => yes     | oversight_only | no
    RS     | no      | 2021-05-19  | yes     | 2021-05-20     | 2021-06-01 => yes     | oversight_only | no
    RS     | no      | 2021-05-19  | yes     | 2021-05-19     | 2021-06-01 => yes     | oversight_only | yes
    RS     | no      | 2021-05-19  | yes     | 2021-06-02     | 2021-06-01 => yes     | oversight_only | yes
    PRS    | yes     | -           | -       | -              | 2021-06-01 => yes     | full           | yes
    """,  # noqa: E501
    {"set": "2021-02-10", "restricted_status.complexity_assessed_on": "2021-03-01", "joined": "2021-02-10"},
    HEADINGS,
)
def test_discussed_by_a_board_only_if_complex_or_of_concern(example: Example) -> None:
    assert_derived(example, "WECASP-7.9.11a")


@pytest.mark.provision("WECASP-7.9.11a")
@examples(
    """
    status | complex | downgraded | asked on   => applies | mode
    RS     | -       | -          | 2021-06-01 => yes     | cannot tell: additional complexity that needs the WECASP
    RS     | no      | 2021-06-01 | 2021-06-01 => no      | oversight_only
    """,
    {"set": "2021-02-10"},
    HEADINGS,
)
def test_mode_before_complexity_is_assessed_cannot_be_told(example: Example) -> None:
    assert_derived(example, "WECASP-7.9.11a")


@pytest.mark.provision("WECASP-7.9.11b")
@examples(
    """
    status | set        | joined     | Board reviewed | left       | asked on   => due        | status
    RS     | 2020-06-10 | 2020-06-10 | -              | -          | 2021-06-16 => 2021-06-10 | overdue
    RS     | 2020-06-10 | 2020-06-10 | -              | -          | 2021-06-10 => 2021-06-10 | due
    RS     | 2020-06-10 | 2020-06-10 | 2020-11-18     | -          | 2021-06-16 => 2021-11-18 | upcoming
    RS     | 2020-06-10 | 2020-06-10 | 2020-11-18     | -          | 2021-09-23 => 2021-11-18 | due
    RS     | 2020-06-10 | 2020-06-10 | 2020-11-18     | -          | 2021-11-19 => 2021-11-18 | overdue
    PRS    | 2020-06-10 | 2020-06-10 | -              | -          | 2021-06-16 => 2021-06-10 | overdue
    RS     | 2021-06-01 | 2018-06-10 | -              | -          | 2021-06-16 => 2022-06-01 | upcoming
    RS     | 2019-02-10 | 2019-02-10 | 2020-05-10     | -          | 2021-05-11 => 2021-05-11 | due
    RS     | 2019-02-10 | 2019-02-10 | 2020-05-10     | -          | 2021-05-12 => 2021-05-11 | overdue
    RS     | 2019-02-10 | 2019-02-10 | 2020-05-12     | -          | 2021-05-12 => 2021-05-12 | due
    RS     | 2019-02-10 | 2019-02-10 | 2024-02-29     | -          | 2025-02-28 => 2025-02-28 | due
    RS     | 2020-06-10 | 2020-06-10 | -              | 2021-06-01 | 2021-06-16 => -          | not_applicable
    -      | -          | 2020-06-10 | -              | -          | 2021-06-16 => -          | not_applicable
    RS     | -          | 2020-06-10 | -              | -          | 2021-06-16 => -          | cannot_tell
    """,
    {},
    {**HEADINGS, "status": "restricted_status.status"},
)
def test_the_board_reviews_each_case_once_a_year(example: Example) -> None:
    assert_duty(example, "WECASP-7.9.11b")


@pytest.mark.provision("WECASP-7.9.12")
@examples(
    """
    restricted_status.status | set        | review held | asked on   => due        | status
    RS                       | 2019-06-01 | 2020-06-01  | 2021-06-01 => 2021-06-01 | due
    RS                       | 2019-06-01 | 2020-06-01  | 2021-06-02 => 2021-06-01 | overdue
    RS                       | 2020-06-01 | -           | 2021-06-01 => 2021-06-01 | due
    RS                       | 2019-06-01 | 2021-06-02  | 2021-06-01 => 2021-05-11 | overdue
    RS                       | 2019-06-01 | 2021-06-02  | 2021-06-02 => 2022-06-02 | upcoming
    PRS                      | 2019-06-01 | 2020-06-01  | 2021-06-01 => -          | not_applicable
    -                        | 2019-06-01 | 2020-06-01  | 2021-06-01 => -          | cannot_tell
    """,
    {},
    HEADINGS,
)
def test_lthspg_reviews_each_rs_case_once_a_year(example: Example) -> None:
    assert_duty(example, "WECASP-7.9.12")
