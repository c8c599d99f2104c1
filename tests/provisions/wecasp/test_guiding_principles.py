"""WECASP 7.10: the guiding principles."""

import pytest

from tests.provisions.tables import Example, assert_derived, assert_ruling, examples

HEADINGS = {
    "factor 1": "complexity_factor[1].factor",
    "found 1": "complexity_factor[1].found_on",
    "factor 2": "complexity_factor[2].factor",
    "found 2": "complexity_factor[2].found_on",
    "ended 2": "complexity_factor[2].ended_on",
    "factor 3": "complexity_factor[3].factor",
    "found 3": "complexity_factor[3].found_on",
    "began": "complexity_assessment.started_on",
    "consulted": "complexity_assessment.staff_consulted_on",
    "completed": "complexity_assessment.completed_on",
    "known to CCB": "complex_case_board.known_on",
    "difficulty": "complex_case_board.difficulty",
}


@pytest.mark.provision("WECASP-7.10.3")
@examples(
    """
    factor 1            | factor 2              | ended 2    | factor 3             | asked on   => applies | factor_count | indicative_of_complexity | submission_allowed
    learning_disability | -                     | -          | -                    | 2021-06-01 => yes     | 1            | no                       | yes
    learning_disability | self_harm_or_violence | -          | cognitive_impairment | 2021-06-01 => yes     | 3            | yes                      | yes
    learning_disability | self_harm_or_violence | -          | -                    | 2021-06-01 => yes     | 2            | yes                      | yes
    learning_disability | self_harm_or_violence | 2021-06-01 | -                    | 2021-06-01 => yes     | 1            | no                       | yes
    learning_disability | self_harm_or_violence | 2021-06-02 | -                    | 2021-06-01 => yes     | 2            | yes                      | yes
    -                   | -                     | -          | -                    | 2021-06-01 => no      | 0            | no                       | yes
    """,  # noqa: E501
    {
        "estate": "women",
        "arrived": "2021-01-11",
        "found 1": "2021-05-01",
        "found 2": "2021-05-01",
        "found 3": "2021-06-01",
    },
    HEADINGS,
)
def test_several_factors_together(example: Example) -> None:
    assert_derived(example, "WECASP-7.10.3")


@pytest.mark.provision("WECASP-7.10.3")
@examples(
    """
    factor 1            | found 1    | asked on   => applies                                           | factor_count
    learning_disability | 2021-06-02 | 2021-06-01 => no                                                | 0
    learning_disability | -          | 2021-06-01 => cannot tell: date the complexity factor was found | cannot tell: date the complexity factor was found
    """,  # noqa: E501
    {"estate": "women", "arrived": "2021-01-11"},
    HEADINGS,
)
def test_factors_not_found_yet_or_undated(example: Example) -> None:
    assert_derived(example, "WECASP-7.10.3")


@pytest.mark.provision("WECASP-7.10.4")
@examples(
    """
    began      | consulted  | completed  | asked on   => applies                                                 | allowed | missing                           | untold
    2021-05-24 | -          | -          | 2021-05-26 => yes                                                     | no      | multidisciplinary_staff_consulted | -
    2021-05-24 | -          | -          | 2021-05-24 => yes                                                     | no      | multidisciplinary_staff_consulted | -
    2021-05-24 | 2021-05-26 | -          | 2021-05-26 => yes                                                     | yes     | -                                 | -
    2021-05-24 | 2021-05-27 | -          | 2021-05-26 => yes                                                     | no      | multidisciplinary_staff_consulted | -
    2021-05-24 | -          | 2021-05-26 | 2021-05-26 => yes                                                     | no      | multidisciplinary_staff_consulted | -
    2021-05-24 | -          | 2021-05-25 | 2021-05-26 => no                                                      | yes     | multidisciplinary_staff_consulted | -
    -          | 2021-05-26 | -          | 2021-05-26 => cannot tell: date the assessment of complex needs began | no      | -                                 | date the assessment of complex needs began
    """,  # noqa: E501
    {},
    HEADINGS,
)
def test_multidisciplinary_staff_are_consulted_first(example: Example) -> None:
    assert_ruling(example, "WECASP-7.10.4")


@pytest.mark.provision("WECASP-7.10.8")
@examples(
    """
    known to CCB | difficulty            | asked on   => applies | route                                                             | submission_allowed
    2020-10-07   | placement             | 2021-06-01 => yes     | complex_case_board                                                | no
    2021-06-01   | placement             | 2021-06-01 => yes     | complex_case_board                                                | no
    2020-10-07   | challenging_behaviour | 2021-06-01 => yes     | referral                                                          | yes
    2020-10-07   | other                 | 2021-06-01 => yes     | referral                                                          | yes
    2021-06-02   | placement             | 2021-06-01 => no      | referral                                                          | yes
    2020-10-07   | -                     | 2021-06-01 => yes     | cannot tell: difficulty in a case known to the Complex Case Board | cannot tell: difficulty in a case known to the Complex Case Board
    """,  # noqa: E501
    {},
    HEADINGS,
)
def test_placement_goes_back_to_the_complex_case_board(example: Example) -> None:
    assert_derived(example, "WECASP-7.10.8")
