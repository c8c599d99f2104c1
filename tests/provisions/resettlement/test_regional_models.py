"""Wales, Yorkshire and the Humber, and the Short Sentence Function."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, assert_ruling, evaluator, examples
from throughcare.engine.facts import case_facts
from throughcare.policy.facts import Case, Sentence

MODELS = {
    "country": "case.country",
    "home": "case.home_region",
    "born": "case.born_on",
    "IOM": "case.iom",
    "months": "sentence.length_months",
    "submitted by": "crs_referral.submitted_by",
    "began": "regional_services.short_sentences_from",
}


@pytest.mark.provision("RES-WALES-OMIC")
@examples(
    """
    country | sentenced  | CRD        | HDCED      | asked on   => applies | com_responsible_from | responsible
    Wales   | 2022-04-30 | 2023-10-31 | -          | 2023-03-15 => yes     | 2023-03-16           | POM
    Wales   | 2022-04-30 | 2023-10-31 | -          | 2023-03-16 => yes     | 2023-03-16           | COM
    Wales   | 2022-04-30 | 2023-10-31 | -          | 2023-03-17 => yes     | 2023-03-16           | COM
    Wales   | 2022-04-30 | 2023-10-31 | 2023-09-01 | 2023-01-16 => yes     | 2023-01-17           | POM
    Wales   | 2022-12-31 | 2023-10-31 | -          | 2023-03-16 => no      | 2023-03-16           | COM
    Wales   | 2022-12-30 | 2023-10-31 | -          | 2023-03-16 => yes     | 2023-03-16           | COM
    England | 2022-04-30 | 2023-10-31 | -          | 2023-03-16 => no      | 2023-03-16           | COM
    -       | 2022-04-30 | 2023-10-31 | -          | 2023-03-16 => cannot tell: home probation region | 2023-03-16 | COM
    """,
    {"sentence": "standard_determinate"},
    MODELS,
)
def test_the_com_in_wales_from_seven_and_a_half_months(example: Example) -> None:
    assert_derived(example, "RES-WALES-OMIC")


@pytest.mark.provision("RES-WALES-OMIC")
@pytest.mark.parametrize(("day", "answers"), [(date(2019, 11, 30), 0), (date(2019, 12, 1), 1), (date(2019, 12, 2), 1)])
def test_wales_unified_in_december_2019(day: date, answers: int) -> None:
    facts = case_facts({Case: [{"country": "Wales"}], Sentence: [{"sentenced_on": date(2018, 1, 2)}]})
    assert len(evaluator(("RES-WALES-OMIC",)).evaluate(facts, day).derived) == answers


@pytest.mark.provision("RES-WALES-CORRE")
@examples(
    """
    submitted  | home    | submitted by     => applies | allowed | missing       | untold
    2022-11-01 | Wales   | COM              => yes     | no      | use_corre_hub | -
    2022-11-01 | Wales   | corre_hub        => yes     | yes     | -             | -
    2022-11-01 | Wales   | pre_release_team => yes     | no      | use_corre_hub | -
    2022-11-01 | London  | COM              => no      | yes     | use_corre_hub | -
    2022-11-01 | Wales   | -                => yes     | no      | -             | who submitted the referral
    2022-11-01 | -       | COM              => cannot tell: home probation region | no | use_corre_hub | home probation region
    """,  # noqa: E501
    None,
    {"submitted": "crs_referral.submitted_on", **MODELS},
    asked_on=date(2022, 11, 1),
)
def test_referrals_in_wales_go_through_the_hub(example: Example) -> None:
    assert_ruling(example, "RES-WALES-CORRE")


@pytest.mark.provision("RES-YH-CIT-COMMUNITY")
@examples(
    """
    home                     | months | IOM => applies | managed_by
    Yorkshire and the Humber | 19     | no  => yes     | Community Integration Team
    Yorkshire and the Humber | 20     | no  => yes     | COM
    Yorkshire and the Humber | 36     | yes => yes     | Community Integration Team
    Yorkshire and the Humber | 21     | -   => yes     | COM
    Yorkshire and the Humber | -      | yes => yes     | Community Integration Team
    Yorkshire and the Humber | -      | no  => yes     | cannot tell: length of the sentence in months
    North East               | 19     | no  => no      | Community Integration Team
    -                        | 19     | no  => cannot tell: home probation region | Community Integration Team
    """,
    {"sentence": "standard_determinate", "sentenced": "2022-10-17"},
    MODELS,
    asked_on=date(2022, 11, 1),
)
def test_community_integration_teams(example: Example) -> None:
    assert_derived(example, "RES-YH-CIT-COMMUNITY")


@pytest.mark.provision("RES-SSF-COHORT")
@examples(
    """
    born       | CRD        | recalled | asked on   => applies | ssf
    1990-05-05 | 2023-08-17 | -        | 2022-10-18 => yes     | yes
    1990-05-05 | 2024-04-17 | -        | 2023-09-01 => yes     | no
    1990-05-05 | 2023-08-16 | -        | 2022-10-18 => yes     | yes
    1990-05-05 | 2023-08-18 | -        | 2022-10-18 => yes     | no
    1990-05-05 | 2023-08-17 | yes      | 2022-10-18 => no      | yes
    2004-10-16 | 2023-08-17 | -        | 2022-10-18 => yes     | yes
    2004-10-17 | 2023-08-17 | -        | 2022-10-18 => yes     | yes
    2004-10-18 | 2023-08-17 | -        | 2022-10-18 => yes     | no
    -          | 2024-04-17 | -        | 2022-10-18 => yes     | no
    -          | 2023-08-17 | -        | 2022-10-18 => yes     | cannot tell: date of birth
    1990-05-05 | -          | -        | 2022-10-18 => yes     | cannot tell: conditional release date (CRD)
    """,
    {"sentence": "standard_determinate", "sentenced": "2022-10-17"},
    MODELS,
)
def test_the_cohort_of_the_short_sentence_function(example: Example) -> None:
    assert_derived(example, "RES-SSF-COHORT")


@pytest.mark.provision("RES-SSF-ROLLOUT")
@examples(
    """
    home                     | began      | asked on   => ssf_live
    Yorkshire and the Humber | -          | 2022-05-01 => yes
    Wales                    | -          | 2022-05-01 => yes
    East of England          | -          | 2022-11-01 => no
    East of England          | 2022-11-02 | 2022-11-01 => no
    East of England          | 2022-11-02 | 2022-11-02 => yes
    East of England          | 2022-11-02 | 2022-11-03 => yes
    -                        | 2022-06-01 | 2022-11-01 => yes
    -                        | -          | 2022-11-01 => cannot tell: home probation region
    """,
    None,
    MODELS,
)
def test_the_short_sentence_function_begins_region_by_region(example: Example) -> None:
    assert_derived(example, "RES-SSF-ROLLOUT")
