"""National Standards 5.1: requirements completed, and the clocks of CRS providers in the community."""

import pytest

from tests.provisions.tables import Example, assert_duty, examples

HEADINGS = {
    "sentence": "sentence.kind",
    "SED": "sentence.sed",
    "ended": "sentence.ended_on",
    "supervised until": "supervision.ends_on",
    "requirement": "requirement.kind",
    "imposed": "requirement.imposed_on",
    "completed": "requirement.completed_on",
    "second sentence": "sentence[2].sentenced_on",
    "second SED": "sentence[2].sed",
    "received": "crs_referral.received_on",
    "offered": "crs_referral.assessment_offered_on",
    "assessed": "crs_referral.assessment_held_on",
    "plan": "crs_referral.action_plan_on",
    "in prison from": "spell.arrived_on",
    "left": "spell.left_on",
}
ORDER = {"sentence": "community_order", "sentenced": "2020-06-02", "requirement": "programme"}
SUPERVISED = {"supervision.started_on": "2020-06-02"}


@pytest.mark.provision("NS-5.1-REQUIREMENTS")
@examples(
    """
    imposed    | SED        | completed  | asked on   => due        | met        | status
    2020-06-02 | 2022-06-01 | -          | 2022-05-30 => 2022-06-01 | -          | due
    2020-06-02 | 2022-06-01 | 2022-05-31 | 2022-06-06 => 2022-06-01 | 2022-05-31 | met
    2020-06-02 | 2022-06-01 | -          | 2022-04-05 => 2022-06-01 | -          | upcoming
    2020-06-02 | 2022-06-01 | -          | 2022-04-06 => 2022-06-01 | -          | due
    2020-06-02 | 2022-06-01 | -          | 2022-06-01 => 2022-06-01 | -          | due
    2020-06-02 | 2022-06-01 | -          | 2022-06-02 => 2022-06-01 | -          | overdue
    2020-06-02 | 2022-06-01 | 2022-06-01 | 2022-06-02 => 2022-06-01 | 2022-06-01 | met
    2020-06-02 | 2022-06-01 | 2022-06-02 | 2022-06-02 => 2022-06-01 | 2022-06-02 | met_late
    2020-06-01 | 2022-06-01 | -          | 2022-06-02 => -          | -          | waiting
    """,
    ORDER,
    HEADINGS,
)
def test_requirements_completed_by_sentence_expiry(example: Example) -> None:
    assert_duty(example, "NS-5.1-REQUIREMENTS")


@pytest.mark.provision("NS-5.1-REQUIREMENTS")
@examples(
    """
    requirement | imposed    | SED        | ended      | supervised until | asked on   => due        | status      | missing
    programme   | 2020-06-02 | 2022-06-01 | 2022-03-01 | 2022-01-01       | 2022-06-02 => 2022-06-01 | overdue     | -
    programme   | 2020-06-02 | -          | 2022-03-01 | 2022-01-01       | 2022-06-02 => 2022-03-01 | overdue     | -
    programme   | 2020-06-02 | -          | -          | 2022-06-01       | 2022-06-02 => 2022-06-01 | overdue     | -
    programme   | 2020-06-02 | -          | -          | -                | 2022-06-02 => -          | cannot_tell | sentence expiry date (SED)
    programme   | -          | 2022-06-01 | -          | -                | 2022-06-02 => -          | cannot_tell | date the requirement was imposed
    """,  # noqa: E501
    {**ORDER, **SUPERVISED, "completed": "2022-06-10"},
    HEADINGS,
)
def test_which_day_the_sentence_expires(example: Example) -> None:
    assert_duty(example, "NS-5.1-REQUIREMENTS")


@pytest.mark.provision("NS-5.1-REQUIREMENTS")
@examples(
    """
    imposed    | SED        | second sentence | second SED | asked on   => due
    2020-06-02 | 2022-06-01 | 2021-01-11      | 2023-01-10 | 2022-05-30 => 2022-06-01
    2021-01-10 | 2022-06-01 | 2021-01-11      | 2023-01-10 | 2022-05-30 => 2022-06-01
    2021-01-11 | 2022-06-01 | 2021-01-11      | 2023-01-10 | 2022-05-30 => 2023-01-10
    """,
    {**ORDER, "sentence[2].kind": "community_order"},
    HEADINGS,
)
def test_which_sentence_a_requirement_belongs_to(example: Example) -> None:
    assert_duty(example, "NS-5.1-REQUIREMENTS")


@pytest.mark.provision("NS-5.1-CRS-ASSESS")
@examples(
    """
    received   | offered    | asked on   => due        | met        | status
    2021-06-01 | -          | 2021-06-10 => 2021-06-15 | -          | due
    2021-05-28 | 2021-06-14 | 2021-06-16 => 2021-06-14 | 2021-06-14 | met
    2021-06-01 | -          | 2021-06-15 => 2021-06-15 | -          | due
    2021-06-01 | -          | 2021-06-16 => 2021-06-15 | -          | overdue
    2021-06-01 | 2021-06-15 | 2021-06-16 => 2021-06-15 | 2021-06-15 | met
    2021-06-01 | 2021-06-16 | 2021-06-16 => 2021-06-15 | 2021-06-16 | met_late
    2021-12-20 | -          | 2022-01-06 => 2022-01-06 | -          | due
    """,
    None,
    HEADINGS,
)
def test_assessment_offered_within_ten_working_days(example: Example) -> None:
    assert_duty(example, "NS-5.1-CRS-ASSESS")


@pytest.mark.provision("NS-5.1-CRS-ASSESS")
@examples(
    """
    received   | in prison from | left       | asked on   => status         | missing
    2021-06-01 | 2021-05-01     | -          | 2021-06-10 => not_applicable | -
    2021-06-01 | 2021-06-01     | -          | 2021-06-10 => not_applicable | -
    2021-06-01 | 2021-06-02     | -          | 2021-06-10 => due            | -
    2021-06-01 | 2021-05-01     | 2021-06-02 | 2021-06-10 => not_applicable | -
    2021-06-01 | 2021-05-01     | 2021-06-01 | 2021-06-10 => due            | -
    2021-06-01 | -              | 2021-06-02 | 2021-06-10 => cannot_tell    | date of arrival at the prison
    """,
    None,
    HEADINGS,
)
def test_only_where_the_person_was_in_the_community(example: Example) -> None:
    assert_duty(example, "NS-5.1-CRS-ASSESS")


@pytest.mark.provision("NS-5.1-CRS-PLAN", "NS-5.1-CRS-ASSESS")
@examples(
    """
    offered    | assessed   | asked on   => assess  | plan
    2021-06-03 | -          | 2021-06-10 => met     | waiting
    -          | 2021-06-09 | 2021-06-10 => waiting | due
    """,
    None,
    HEADINGS,
)
def test_each_clock_waits_for_what_starts_it(example: Example) -> None:
    duties = example.evaluate("NS-5.1-CRS-ASSESS", "NS-5.1-CRS-PLAN").duties
    found = [str(duty.status(example.as_of)) for duty in duties]
    assert dict(zip(("assess", "plan"), found, strict=True)) == example.expect


@pytest.mark.provision("NS-5.1-CRS-PLAN")
@examples(
    """
    received   | assessed   | plan       | asked on   => due        | met        | status
    2021-06-01 | 2021-06-09 | -          | 2021-06-14 => 2021-06-16 | -          | due
    2021-06-01 | 2021-06-09 | 2021-06-17 | 2021-06-17 => 2021-06-16 | 2021-06-17 | met_late
    2021-06-01 | 2021-06-09 | -          | 2021-06-16 => 2021-06-16 | -          | due
    2021-06-01 | 2021-06-09 | -          | 2021-06-17 => 2021-06-16 | -          | overdue
    2021-06-01 | 2021-06-09 | 2021-06-16 | 2021-06-17 => 2021-06-16 | 2021-06-16 | met
    2021-06-01 | 2021-06-09 | 2021-06-09 | 2021-06-17 => 2021-06-16 | 2021-06-09 | met
    2021-06-01 | -          | -          | 2021-06-17 => -          | -          | waiting
    """,
    None,
    HEADINGS,
)
def test_action_plan_within_five_working_days(example: Example) -> None:
    assert_duty(example, "NS-5.1-CRS-PLAN")
