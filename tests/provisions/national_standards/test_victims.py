"""National Standards 6.2: victim liaison is checked before release."""

import pytest

from tests.provisions.tables import Example, assert_duty, assert_ruling, examples

HEADINGS = {"checked": "victim_liaison_check.on", "ended": "sentence.ended_on", "PRRD": "sentence.prrd"}
IN_CUSTODY = {"sentence": "standard_determinate", "sentenced": "2020-07-14", "CRD": "2021-07-14"}


@pytest.mark.provision("NS-6.2")
@examples(
    """
    checked    | asked on   => allowed | missing
    -          | 2021-07-01 => no      | victim_liaison_check
    2021-06-21 | 2021-07-01 => yes     | -
    2021-06-21 | 2021-06-20 => no      | victim_liaison_check
    2021-06-21 | 2021-06-21 => yes     | -
    2020-07-13 | 2021-07-01 => no      | victim_liaison_check
    2020-07-14 | 2021-07-01 => yes     | -
    """,
    IN_CUSTODY,
    HEADINGS,
)
def test_checked_in_the_course_of_the_sentence(example: Example) -> None:
    assert_ruling(example, "NS-6.2")


@pytest.mark.provision("NS-6.2")
@examples(
    """
    checked    | asked on   => opens      | due        | status
    -          | 2021-08-18 => 2021-08-19 | 2021-10-14 | upcoming
    -          | 2021-08-19 => 2021-08-19 | 2021-10-14 | due
    -          | 2021-10-14 => 2021-08-19 | 2021-10-14 | due
    -          | 2021-10-15 => 2021-08-19 | 2021-10-14 | overdue
    2021-10-14 | 2021-10-15 => 2021-08-19 | 2021-10-14 | met
    2021-10-15 | 2021-10-15 => 2021-08-19 | 2021-10-14 | met_late
    """,
    {**IN_CUSTODY, "CRD": "2021-10-14"},
    HEADINGS,
)
def test_due_by_the_day_of_release(example: Example) -> None:
    assert_duty(example, "NS-6.2")


@pytest.mark.provision("NS-6.2")
@examples(
    """
    sentence             | CRD        | released   | recalled | PRRD       | ended      | checked    | asked on   => status         | due        | missing
    community_order      | 2021-07-14 | -          | no       | -          | -          | -          | 2021-07-01 => not_applicable | -          | -
    standard_determinate | 2021-07-14 | -          | no       | -          | 2021-07-01 | -          | 2021-07-01 => not_applicable | -          | -
    standard_determinate | 2021-07-14 | -          | no       | -          | 2021-07-02 | -          | 2021-07-01 => due            | 2021-07-14 | -
    standard_determinate | 2021-07-14 | 2021-07-12 | no       | -          | -          | -          | 2021-07-13 => overdue        | 2021-07-12 | -
    standard_determinate | 2021-07-14 | 2021-07-14 | yes      | 2022-01-14 | -          | 2021-07-13 | 2022-01-10 => due            | 2022-01-14 | -
    standard_determinate | 2021-07-14 | 2021-07-14 | yes      | 2022-01-14 | -          | 2022-01-13 | 2022-01-15 => met            | 2022-01-14 | -
    life                 | -          | -          | no       | -          | -          | -          | 2021-07-01 => waiting        | -          | -
    standard_determinate | -          | -          | no       | -          | -          | -          | 2021-07-01 => cannot_tell    | -          | conditional release date (CRD)
    """,  # noqa: E501
    {"sentenced": "2020-07-14"},
    HEADINGS,
)
def test_each_release_of_every_custodial_case(example: Example) -> None:
    assert_duty(example, "NS-6.2")
