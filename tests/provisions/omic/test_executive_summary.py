"""Executive Summary: key work, who may be a POM, everybody's POM, and the tasks beyond the least."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, assert_ruling, examples

ASKED_ON = date(2021, 8, 2)


@pytest.mark.provision("OMIC-EXEC-NO-KEY-WORK")
@examples(
    """
    estate      | arrived    | left          => applies | key_work
    male_open   | 2021-05-04 | -             => yes     | no
    male_closed | 2021-05-04 | -             => yes     | yes
    women       | 2021-05-04 | -             => yes     | yes
    women_open  | 2021-05-04 | -             => yes     | yes
    youth       | 2021-05-04 | -             => no      | yes
    male_open   | 2021-05-04 | 2021-08-02    => no      | yes
    male_open   | 2021-05-04 | 2021-08-03    => yes     | no
    -           | 2021-05-04 | -             => cannot tell: estate of the prison | cannot tell: estate of the prison
    """,
    headings={"left": "spell.left_on"},
    asked_on=ASKED_ON,
)
def test_no_key_work_in_the_male_open_estate(example: Example) -> None:
    assert_derived(example, "OMIC-EXEC-NO-KEY-WORK")


@pytest.mark.provision("OMIC-EXEC-POM-GRADE")
@examples(
    """
    sector  | grade                  => applies | allowed | pom_type
    public  | probation_officer      => yes     | yes     | probation
    public  | band_4_operational     => yes     | yes     | prison
    public  | band_4_non_operational => yes     | yes     | prison
    public  | band_3                 => yes     | no      | -
    public  | other                  => yes     | no      | -
    private | band_3                 => no      | yes     | -
    public  | -                      => yes     | no      | cannot tell: grade of the proposed POM
    """,
    headings={"sector": "pom_proposal.sector", "grade": "pom_proposal.grade"},
    asked_on=ASKED_ON,
)
def test_who_may_hold_the_pom_role(example: Example) -> None:
    assert_ruling(example, "OMIC-EXEC-POM-GRADE")


@pytest.mark.provision("OMIC-EXEC-POM-ALWAYS")
@examples(
    """
    sentenced  | POM from   | POM until  | released   => applies | pom         | exception
    2021-01-15 | 2021-02-01 | -          | -          => yes     | responsible | no
    2021-06-01 | 2021-07-01 | -          | -          => yes     | supporting  | no
    2021-01-15 | -          | -          | -          => yes     | missing     | yes
    2021-01-15 | 2021-08-03 | -          | -          => yes     | missing     | yes
    2021-01-15 | 2021-02-01 | 2021-08-02 | -          => yes     | missing     | yes
    2021-01-15 | 2021-02-01 | 2021-08-03 | -          => yes     | responsible | no
    2021-01-15 | -          | -          | 2021-08-02 => no      | missing     | yes
    """,
    {"provider": "NPS", "sentence": "standard_determinate", "CRD": "2022-03-31", "allocation.role": "POM"},
    headings={"POM from": "allocation.from_on", "POM until": "allocation.to_on"},
    asked_on=ASKED_ON,
)
def test_every_sentenced_prisoner_has_a_pom(example: Example) -> None:
    assert_derived(example, "OMIC-EXEC-POM-ALWAYS")


@pytest.mark.provision("OMIC-EXEC-POM-ALWAYS")
@examples(
    """
    released   | recalled | sentence.ended_on => applies | responsible | supporting
    2021-08-02 | no       | -                 => no      | COM         | -
    2021-08-03 | no       | -                 => yes     | POM         | -
    2021-08-02 | yes      | -                 => yes     | COM         | POM
    2021-07-01 | no       | 2021-08-02        => no      | -           | -
    """,
    {"provider": "NPS", "sentence": "standard_determinate", "sentenced": "2019-01-15", "CRD": "2022-06-30"},
    asked_on=ASKED_ON,
)
def test_after_release_the_com_is_responsible(example: Example) -> None:
    assert_derived(example, "OMIC-EXEC-POM-ALWAYS")


@pytest.mark.provision("OMIC-EXEC-ADDITIONAL-TASKS")
@examples(
    """
    sentence             | sentenced  | CRD        | ROSH   => additional_tasks
    standard_determinate | 2021-01-15 | 2021-11-14 | medium => no
    standard_determinate | 2021-01-15 | 2021-11-15 | medium => yes
    standard_determinate | 2021-01-15 | 2021-11-15 | low    => no
    standard_determinate | 2021-01-15 | 2025-01-15 | low    => no
    standard_determinate | 2021-01-15 | 2025-01-16 | low    => yes
    standard_determinate | 2021-01-15 | 2025-01-15 | medium => yes
    standard_determinate | 2020-02-29 | 2024-02-29 | low    => no
    standard_determinate | 2020-02-29 | 2024-03-01 | low    => yes
    life                 | 2021-01-15 | -          | low    => yes
    standard_determinate | 2021-01-15 | -          | medium => cannot tell: conditional release date (CRD)
    standard_determinate | 2021-01-15 | 2022-01-15 | -      => cannot tell: risk of serious harm (RoSH)
    standard_determinate | 2021-01-15 | 2025-01-16 | -      => yes
    """,
    {"risk.assessed_on": "2021-02-01"},
    asked_on=ASKED_ON,
)
def test_additional_tasks(example: Example) -> None:
    assert_derived(example, "OMIC-EXEC-ADDITIONAL-TASKS")
