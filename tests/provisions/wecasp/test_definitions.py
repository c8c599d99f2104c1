"""WECASP 2.1, 7.17 and Annex J: who is in scope, who decides on a move, disability, SIM and business days."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, assert_duty, examples


@pytest.mark.provision("WECASP-2.1a")
@examples(
    """
    estate      | legal status          | asked on   => in_scope | sentence_plan_evidence_applies
    women       | unconvicted           | 2021-06-01 => yes      | no
    women       | convicted_unsentenced | 2021-06-01 => yes      | no
    women       | sentenced             | 2021-06-01 => yes      | yes
    women_open  | recalled              | 2021-06-01 => yes      | yes
    male_open   | sentenced             | 2021-06-01 => no       | yes
    male_closed | unconvicted           | 2021-06-01 => no       | no
    youth       | sentenced             | 2021-06-01 => no       | yes
    -           | sentenced             | 2021-06-01 => cannot tell: estate of the prison | yes
    women       | -                     | 2021-06-01 => yes      | cannot tell: legal status
    """,
    {"arrived": "2021-05-17"},
    {"legal status": "spell.legal_status"},
)
def test_anybody_in_the_womens_estate_is_in_scope(example: Example) -> None:
    assert_derived(example, "WECASP-2.1a")


@pytest.mark.provision("WECASP-2.1a")
@examples(
    """
    arrived    | left       | asked on   => applies
    2021-05-17 | 2021-06-01 | 2021-05-16 => no
    2021-05-17 | 2021-06-01 | 2021-05-17 => yes
    2021-05-17 | 2021-06-01 | 2021-05-31 => yes
    2021-05-17 | 2021-06-01 | 2021-06-01 => no
    """,
    {"estate": "women"},
    {"left": "spell.left_on"},
)
def test_scope_is_asked_of_where_somebody_is_held(example: Example) -> None:
    assert_derived(example, "WECASP-2.1a")


@pytest.mark.provision("WECASP-2.1c")
@examples(
    """
    recommended | status | RS set     | downgraded | for interventions | CCB difficulty        | asked on   => decider               | consults
    2021-06-16  | RS     | 2021-02-10 | -          | yes               | -                     | 2021-06-17 => deputy_director_lthspg | prison_group_director
    2021-06-16  | PRS    | 2021-02-10 | -          | yes               | -                     | 2021-06-17 => deputy_director_lthspg | prison_group_director
    2021-06-16  | -      | -          | -          | yes               | -                     | 2021-06-17 => prison_group_director  | -
    2021-06-16  | RS     | 2021-02-10 | -          | no                | -                     | 2021-06-17 => prison_group_director  | -
    2021-06-16  | RS     | 2021-02-10 | 2021-06-18 | yes               | -                     | 2021-06-17 => deputy_director_lthspg | prison_group_director
    2021-06-16  | RS     | 2021-02-10 | 2021-06-17 | yes               | -                     | 2021-06-17 => prison_group_director  | -
    2021-06-16  | RS     | 2021-06-18 | -          | yes               | -                     | 2021-06-17 => prison_group_director  | -
    2021-06-16  | -      | -          | -          | no                | placement             | 2021-06-17 => complex_case_board     | -
    2021-06-16  | -      | -          | -          | no                | challenging_behaviour | 2021-06-17 => prison_group_director  | -
    2021-06-16  | RS     | 2021-02-10 | -          | yes               | placement             | 2021-06-17 => deputy_director_lthspg | prison_group_director
    2021-06-16  | RS     | 2021-02-10 | -          | -                 | -                     | 2021-06-17 => cannot tell: relocation for interventions elsewhere | cannot tell: relocation for interventions elsewhere
    2021-06-16  | -      | -          | -          | -                 | -                     | 2021-06-17 => prison_group_director  | -
    """,  # noqa: E501
    {"complex_case_board.known_on": "2021-05-20"},
    {
        "recommended": "relocation.recommended_on",
        "status": "restricted_status.status",
        "RS set": "restricted_status.set_on",
        "downgraded": "restricted_status.downgraded_on",
        "for interventions": "relocation.for_interventions",
        "CCB difficulty": "complex_case_board.difficulty",
    },
)
def test_who_decides_on_a_move(example: Example) -> None:
    assert_derived(example, "WECASP-2.1c")


@pytest.mark.provision("WECASP-7.17.1")
@examples(
    """
    condition     | long-term effect | asked on   => disability | named_in_the_text
    schizophrenia | yes              | 2021-06-01 => yes        | yes
    schizophrenia | no               | 2021-06-01 => no         | yes
    other         | yes              | 2021-06-01 => yes        | no
    dementia      | -                | 2021-06-01 => cannot tell: substantial, adverse and long-term effect on daily activities | yes
    """,  # noqa: E501
    {"health_condition.recorded_on": "2021-05-04"},
    {"condition": "health_condition.condition", "long-term effect": "health_condition.long_term_effect"},
)
def test_staff_say_whether_a_condition_is_a_disability(example: Example) -> None:
    assert_derived(example, "WECASP-7.17.1")


@pytest.mark.provision("WECASP-J.1")
@examples(
    """
    estate      | arrived    | SIM        | second SIM | asked on   => due        | status         | missing
    women       | 2021-03-01 | 2021-06-01 | -          | 2021-06-07 => 2021-06-08 | due            | -
    women       | 2021-06-01 | 2021-06-01 | -          | 2021-06-07 => 2021-06-08 | due            | -
    women       | 2021-03-01 | 2021-06-01 | -          | 2021-06-01 => 2021-06-08 | due            | -
    women       | 2021-03-01 | 2021-06-01 | -          | 2021-06-08 => 2021-06-08 | due            | -
    women       | 2021-03-01 | 2021-06-01 | -          | 2021-06-09 => 2021-06-08 | overdue        | -
    women       | 2021-03-01 | 2021-06-01 | 2021-06-07 | 2021-06-09 => 2021-06-14 | due            | -
    women_open  | 2021-03-01 | 2021-06-01 | -          | 2021-06-09 => 2021-06-08 | overdue        | -
    male_closed | 2021-03-01 | 2021-06-01 | -          | 2021-06-09 => -          | not_applicable | -
    women       | 2021-03-01 | -          | -          | 2021-06-09 => -          | cannot_tell    | date of the Safety Intervention Meeting
    women       | 2021-06-02 | 2021-06-01 | -          | 2021-06-09 => -          | cannot_tell    | date of the Safety Intervention Meeting
    """,  # noqa: E501
    {},
    {"SIM": "safety_intervention_meeting.held_on", "second SIM": "safety_intervention_meeting[2].held_on"},
)
def test_a_safety_intervention_meeting_every_week(example: Example) -> None:
    assert_duty(example, "WECASP-J.1")


@pytest.mark.provision("WECASP-J.2")
@examples(
    """
    day        => business_day
    2021-05-28 => yes
    2021-05-29 => no
    2021-05-30 => no
    2021-05-31 => no
    2021-06-01 => yes
    2021-12-24 => yes
    2021-12-25 => no
    2021-12-27 => no
    2021-12-28 => no
    2021-12-29 => yes
    2022-04-15 => no
    2022-04-18 => no
    2022-06-02 => no
    2022-06-03 => no
    2022-09-19 => no
    2023-05-08 => no
    """,
    headings={"day": "day_asked.on"},
    asked_on=date(2021, 6, 1),
)
def test_what_a_business_day_is(example: Example) -> None:
    assert_derived(example, "WECASP-J.2")


@pytest.mark.provision("WECASP-J.2")
@examples(
    """
    day        => told
    2024-02-29 => yes
    1990-06-01 => no
    """,
    headings={"day": "day_asked.on"},
    asked_on=date(2021, 6, 1),
)
def test_only_within_the_table_of_bank_holidays(example: Example) -> None:
    derived = example.evaluate("WECASP-J.2").derived
    assert {"told": any(each.values["business_day"] is True for each in derived)} == example.expect
