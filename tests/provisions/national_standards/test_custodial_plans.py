"""National Standards 4.3.6: custodial sentences, from the COM's allocation to the plan after release."""

import pytest

from tests.provisions.tables import Example, assert_derived, assert_duty, assert_ruling, examples

HEADINGS = {
    "role": "allocation.role",
    "until": "allocation.to_on",
    "second COM": "allocation[2].from_on",
    "plan": "plan.completed_on",
    "kind": "plan.kind",
    "appointment": "contact.on",
    "seen": "contact.on",
    "outcome": "contact.outcome",
    "licence": "supervision.released_on",
}
COM = {"sentence": "standard_determinate", "role": "COM"}
ATTENDED = {
    "contact.method": "in_person",
    "contact.with_whom": "person",
    "contact.by": "COM",
    "contact.outcome": "attended",
}
RELEASED = {**ATTENDED, "sentence": "standard_determinate"}


@pytest.mark.provision("NS-4.3.6-EFFECTIVE", "NS-4.3.6")
@examples(
    """
    COM allocated | asked on   => status
    2021-09-20    | 2021-10-01 => not in force
    2022-05-03    | 2022-05-04 => due
    """,
    {**COM, "sentenced": "2021-04-12", "CRD": "2023-06-30"},
    HEADINGS,
)
def test_the_switch_examples_of_the_standard(example: Example) -> None:
    assert_duty(example, "NS-4.3.6")


@pytest.mark.provision("NS-4.3.6-EFFECTIVE", "NS-4.3.6")
@examples(
    """
    COM allocated | asked on   => status
    2021-09-20    | 2022-05-01 => not_applicable
    2021-12-31    | 2022-04-01 => not_applicable
    2022-01-01    | 2022-03-31 => not in force
    2022-01-01    | 2022-04-01 => due
    2022-01-01    | 2022-04-02 => overdue
    -             | 2022-03-31 => not in force
    -             | 2022-04-01 => waiting
    """,
    {**COM, "sentenced": "2021-04-12", "CRD": "2023-06-30"},
    HEADINGS,
)
def test_nothing_that_was_due_before_the_switch(example: Example) -> None:
    assert_duty(example, "NS-4.3.6")


@pytest.mark.provision("NS-4.3.6-EFFECTIVE")
@examples(
    """
    sentence             | sentenced  | CRD        | asked on   => applies | allowed | missing
    standard_determinate | 2021-09-20 | 2023-09-20 | 2022-03-31 => yes     | no      | in_effect
    standard_determinate | 2021-09-20 | 2023-09-20 | 2022-04-01 => yes     | yes     | -
    standard_determinate | 2021-09-20 | 2022-07-20 | 2022-03-31 => yes     | no      | in_effect
    standard_determinate | 2021-09-20 | 2022-07-19 | 2022-03-31 => no      | yes     | in_effect
    life                 | 2021-09-20 | -          | 2022-03-31 => yes     | no      | in_effect
    community_order      | 2021-09-20 | -          | 2022-03-31 => no      | yes     | in_effect
    """,
    None,
    HEADINGS,
)
def test_the_gate_for_ten_months_or_more(example: Example) -> None:
    assert_ruling(example, "NS-4.3.6-EFFECTIVE")


@pytest.mark.provision("NS-4.3.6-RESPONSIBLE")
@examples(
    """
    CRD        | asked on   => long_custody | com_allocation_date | com_responsible_from | responsible_by_dates_alone
    2023-06-30 | 2022-11-01 => yes          | 2022-11-15          | 2023-02-13           | POM
    2023-06-30 | 2023-02-13 => yes          | 2022-11-15          | 2023-02-13           | COM
    2023-03-08 | 2022-06-01 => no           | 2022-05-09          | 2022-05-09           | COM
    """,
    {"sentence": "standard_determinate", "sentenced": "2022-05-09"},
)
def test_responsible_examples_of_the_standard(example: Example) -> None:
    assert_derived(example, "NS-4.3.6-RESPONSIBLE")


@pytest.mark.provision("NS-4.3.6-RESPONSIBLE")
@examples(
    """
    CRD        | asked on   => long_custody | responsible_by_dates_alone | supporting_by_dates_alone
    2023-06-30 | 2022-11-14 => yes          | POM                        | -
    2023-06-30 | 2022-11-15 => yes          | POM                        | COM
    2023-06-30 | 2023-02-12 => yes          | POM                        | COM
    2023-06-30 | 2023-02-13 => yes          | COM                        | POM
    2023-06-30 | 2023-02-14 => yes          | COM                        | POM
    2023-03-08 | 2022-06-01 => no           | COM                        | POM
    2023-03-09 | 2022-06-01 => yes          | POM                        | -
    2023-03-10 | 2022-06-01 => yes          | POM                        | -
    """,
    {"sentence": "standard_determinate", "sentenced": "2022-05-09"},
)
def test_responsible_to_the_day_and_exactly_ten_months(example: Example) -> None:
    assert_derived(example, "NS-4.3.6-RESPONSIBLE")


@pytest.mark.provision("NS-4.3.6-RESPONSIBLE")
@examples(
    """
    sentence             | CRD        | asked on   => applies
    life                 | -          | 2022-06-01 => no
    community_order      | -          | 2022-06-01 => no
    standard_determinate | 2023-06-30 | 2022-03-31 => not in force
    extended_determinate | 2023-06-30 | 2022-04-01 => yes
    -                    | 2023-06-30 | 2022-06-01 => cannot tell: kind of sentence
    """,
    {"sentenced": "2022-01-10"},
)
def test_responsible_only_for_determinate_custody_in_effect(example: Example) -> None:
    assert_derived(example, "NS-4.3.6-RESPONSIBLE")


@pytest.mark.provision("NS-4.3.6-ALLOCATE")
@examples(
    """
    CRD        | COM allocated | asked on   => due        | status
    2023-06-30 | -             | 2022-11-10 => 2022-11-15 | due
    2023-06-30 | 2022-05-09    | 2022-11-10 => 2022-11-15 | met
    2023-06-30 | 2022-11-22    | 2022-11-25 => 2022-11-15 | met_late
    """,
    {**COM, "sentenced": "2022-05-09"},
    HEADINGS,
)
def test_allocation_examples_of_the_standard(example: Example) -> None:
    assert_duty(example, "NS-4.3.6-ALLOCATE")


@pytest.mark.provision("NS-4.3.6-ALLOCATE")
@examples(
    """
    CRD        | COM allocated | until      | second COM | asked on   => opens      | due        | met        | status
    2023-06-30 | -             | -          | -          | 2022-09-19 => 2022-09-20 | 2022-11-15 | -          | upcoming
    2023-06-30 | 2022-11-01    | 2022-11-15 | -          | 2022-11-16 => 2022-09-20 | 2022-11-15 | -          | overdue
    2023-06-30 | -             | -          | -          | 2022-11-15 => 2022-09-20 | 2022-11-15 | -          | due
    2023-06-30 | -             | -          | -          | 2022-11-16 => 2022-09-20 | 2022-11-15 | -          | overdue
    2023-06-30 | 2022-11-15    | -          | -          | 2022-11-16 => 2022-09-20 | 2022-11-15 | 2022-11-15 | met
    2023-06-30 | 2022-11-16    | -          | -          | 2022-11-16 => 2022-09-20 | 2022-11-15 | 2022-11-16 | met_late
    2023-06-30 | 2022-01-05    | 2022-06-01 | -          | 2022-11-16 => 2022-09-20 | 2022-11-15 | -          | overdue
    2023-06-30 | 2022-10-05    | 2022-11-01 | 2022-11-01 | 2022-11-16 => 2022-09-20 | 2022-11-15 | 2022-11-01 | met
    2024-10-15 | -             | -          | -          | 2024-02-29 => 2024-01-04 | 2024-02-29 | -          | due
    """,
    {**COM, "sentenced": "2022-05-09", "allocation[2].role": "COM"},
    HEADINGS,
)
def test_allocation_to_the_day(example: Example) -> None:
    assert_duty(example, "NS-4.3.6-ALLOCATE")


@pytest.mark.provision("NS-4.3.6-ALLOCATE")
@examples(
    """
    sentence             | sentenced  | CRD        | released   | asked on   => status         | missing
    standard_determinate | 2022-05-09 | 2023-03-08 | -          | 2022-11-10 => not_applicable | -
    standard_determinate | 2022-05-09 | 2023-03-09 | -          | 2022-11-10 => overdue        | -
    standard_determinate | 2022-05-09 | 2023-03-09 | 2022-07-25 | 2022-11-10 => overdue        | -
    standard_determinate | 2022-05-09 | 2023-06-30 | 2022-11-14 | 2022-11-20 => not_applicable | -
    standard_determinate | 2020-05-11 | 2022-11-15 | -          | 2022-03-31 => not in force   | -
    standard_determinate | 2020-05-11 | 2022-11-15 | -          | 2022-04-01 => not_applicable | -
    standard_determinate | 2020-05-11 | 2022-11-16 | -          | 2022-04-01 => due            | -
    life                 | 2022-05-09 | -          | -          | 2022-11-10 => not_applicable | -
    -                    | 2022-05-09 | 2023-06-30 | -          | 2022-11-10 => cannot_tell    | kind of sentence
    standard_determinate | -          | 2023-06-30 | -          | 2022-11-10 => cannot_tell    | date of sentence
    """,
    None,
    HEADINGS,
)
def test_allocation_what_applies_and_what_cannot_be_told(example: Example) -> None:
    assert_duty(example, "NS-4.3.6-ALLOCATE")


@pytest.mark.provision("NS-4.3.6-ALLOCATE", "NS-4.3.6", "NS-4.3.6-SHORT", "NS-4.3.6-POST-RELEASE")
@pytest.mark.parametrize("clock", ["NS-4.3.6-ALLOCATE", "NS-4.3.6", "NS-4.3.6-SHORT", "NS-4.3.6-POST-RELEASE"])
@examples(
    """
    sentenced  | released   | asked on   => status      | missing
    2022-05-09 | 2023-06-30 | 2023-07-10 => cannot_tell | conditional release date (CRD)
    """,
    {"sentence": "standard_determinate"},
)
def test_without_a_release_date_the_months_left_cannot_be_told(clock: str, example: Example) -> None:
    assert_duty(example, clock)


@pytest.mark.provision("NS-4.3.6")
@examples(
    """
    CRD        | COM allocated | asked on   => due        | status
    2023-06-30 | 2022-11-15    | 2023-01-16 => 2023-02-15 | due
    2023-06-30 | 2022-11-30    | 2023-02-20 => 2023-02-28 | due
    2023-03-08 | 2022-05-16    | 2022-11-30 => -          | not_applicable
    """,
    {**COM, "sentenced": "2022-05-09"},
    HEADINGS,
)
def test_pre_release_plan_examples_of_the_standard(example: Example) -> None:
    assert_duty(example, "NS-4.3.6")


@pytest.mark.provision("NS-4.3.6")
@examples(
    """
    COM allocated | plan       | kind        | asked on   => due        | met        | status
    2022-11-30    | 2023-02-27 | pre_release | 2023-03-01 => 2023-02-28 | 2023-02-27 | met
    2023-02-27    | 2023-02-27 | pre_release | 2023-03-01 => 2023-05-27 | 2023-02-27 | met
    2022-11-30    | 2023-02-28 | pre_release | 2023-03-01 => 2023-02-28 | 2023-02-28 | met
    2022-11-30    | 2023-03-01 | pre_release | 2023-03-01 => 2023-02-28 | 2023-03-01 | met_late
    2022-11-30    | 2022-11-29 | pre_release | 2023-03-01 => 2023-02-28 | -          | overdue
    2022-11-30    | 2023-02-01 | review      | 2023-02-28 => 2023-02-28 | -          | due
    2023-11-30    | -          | -           | 2024-02-01 => 2024-02-29 | -          | due
    2022-05-01    | -          | -           | 2023-02-01 => -          | -          | waiting
    """,
    {"sentence": "standard_determinate", "role": "COM", "sentenced": "2022-05-09", "CRD": "2024-06-30"},
    HEADINGS,
)
def test_pre_release_plan_to_the_day(example: Example) -> None:
    assert_duty(example, "NS-4.3.6")


@pytest.mark.provision("NS-4.3.6")
@examples(
    """
    sentence        | released   | asked on   => status
    life            | -          | 2023-02-15 => due
    life            | 2023-02-14 | 2023-02-20 => not_applicable
    life            | 2023-02-15 | 2023-02-20 => overdue
    community_order | -          | 2023-02-15 => not_applicable
    """,
    {"role": "COM", "COM allocated": "2022-11-15", "sentenced": "2012-05-09"},
    HEADINGS,
)
def test_pre_release_plan_for_whom(example: Example) -> None:
    assert_duty(example, "NS-4.3.6")


@pytest.mark.provision("NS-4.3.6-POST-RELEASE")
@examples(
    """
    released   | appointment | plan       | sentence.ended_on | asked on   => due        | status
    2023-06-30 | 2023-07-03  | -          | -                 | 2023-07-10 => 2023-07-24 | due
    2023-06-30 | 2023-07-03  | -          | 2023-07-03        | 2023-07-10 => 2023-07-24 | due
    2023-06-30 | 2023-07-03  | 2023-06-30 | -                 | 2023-07-10 => 2023-07-24 | met
    2023-06-30 | 2023-06-30  | -          | -                 | 2023-07-10 => 2023-07-21 | due
    2023-06-30 | 2023-07-03  | 2023-07-25 | -                 | 2023-07-25 => 2023-07-24 | met_late
    """,
    {**RELEASED, "sentenced": "2022-05-09", "CRD": "2023-06-30", "kind": "initial"},
    HEADINGS,
)
def test_plan_after_release_examples_of_the_standard(example: Example) -> None:
    assert_duty(example, "NS-4.3.6-POST-RELEASE")


@pytest.mark.provision("NS-4.3.6-POST-RELEASE")
@examples(
    """
    sentenced  | released   | seen       | plan       | kind        | asked on   => due        | status
    2022-01-10 | 2023-06-30 | 2023-07-03 | 2023-07-24 | initial     | 2023-07-25 => 2023-07-24 | met
    2022-01-10 | 2023-06-30 | 2023-07-03 | 2023-07-21 | initial     | 2023-07-25 => 2023-07-24 | met
    2022-01-10 | 2023-06-30 | 2023-07-03 | 2023-07-10 | pre_release | 2023-07-25 => 2023-07-24 | overdue
    2022-01-10 | 2023-06-30 | 2023-07-03 | 2023-06-10 | initial     | 2023-07-24 => 2023-07-24 | due
    2022-01-10 | 2023-06-30 | -          | -          | -           | 2023-07-24 => -          | waiting
    2022-01-10 | 2023-06-30 | 2023-06-20 | -          | -           | 2023-07-24 => -          | waiting
    2022-01-10 | -          | -          | -          | -           | 2023-06-20 => -          | not_applicable
    2022-01-10 | 2022-12-21 | 2022-12-22 | -          | -           | 2022-12-23 => 2023-01-17 | due
    """,
    {**RELEASED, "CRD": "2023-06-30"},
    HEADINGS,
)
def test_plan_after_release_to_the_day(example: Example) -> None:
    assert_duty(example, "NS-4.3.6-POST-RELEASE")


@pytest.mark.provision("NS-4.3.6-POST-RELEASE")
@examples(
    """
    licence    | seen       | asked on   => due        | status
    2023-06-30 | 2023-07-03 | 2023-07-24 => 2023-07-24 | due
    2022-01-10 | 2023-07-03 | 2023-07-24 => 2023-07-24 | due
    2021-06-30 | 2023-07-03 | 2023-07-24 => -          | not_applicable
    """,
    {**RELEASED, "sentenced": "2022-01-10", "CRD": "2023-06-30", "supervision.started_on": "2023-06-30"},
    HEADINGS,
)
def test_a_release_may_stand_in_the_supervision_that_it_began(example: Example) -> None:
    assert_duty(example, "NS-4.3.6-POST-RELEASE")


@pytest.mark.provision("NS-4.3.6-SHORT")
@examples(
    """
    sentenced  | CRD        | released   | appointment | asked on   => due        | status
    2021-04-12 | 2021-06-17 | 2021-06-17 | 2021-06-18  | 2021-07-05 => 2021-07-09 | due
    2021-05-10 | 2021-08-26 | 2021-08-26 | 2021-08-27  | 2021-09-20 => 2021-09-20 | due
    """,
    RELEASED,
    HEADINGS,
)
def test_short_custody_examples_of_the_standard(example: Example) -> None:
    assert_duty(example, "NS-4.3.6-SHORT")


@pytest.mark.provision("NS-4.3.6-SHORT", "NS-4.3.6-POST-RELEASE")
@examples(
    """
    sentence             | CRD        | asked on   => clock
    standard_determinate | 2023-03-08 | 2023-03-20 => NS-4.3.6-SHORT
    standard_determinate | 2023-03-09 | 2023-03-20 => NS-4.3.6-POST-RELEASE
    standard_determinate | 2023-03-10 | 2023-03-20 => NS-4.3.6-POST-RELEASE
    ipp                  | -          | 2023-03-20 => NS-4.3.6-POST-RELEASE
    """,
    {"sentenced": "2022-05-09", "released": "2023-03-10"},
)
def test_exactly_ten_months_is_ten_months_or_more(example: Example) -> None:
    duties = example.evaluate("NS-4.3.6-SHORT", "NS-4.3.6-POST-RELEASE").duties
    assert [duty.entry.provision.id for duty in duties if duty.outcome.applies] == [example.expect["clock"]]


@pytest.mark.provision("NS-4.3.6-SHORT")
@examples(
    """
    sentenced  | CRD        | released   | appointment | plan       | asked on   => due        | met        | status
    2022-05-09 | 2022-08-09 | 2022-08-09 | 2022-08-10  | 2022-08-31 | 2022-09-05 => 2022-09-01 | 2022-08-31 | met
    2022-05-09 | 2022-08-09 | 2022-08-09 | 2022-08-10  | 2022-09-01 | 2022-09-05 => 2022-09-01 | 2022-09-01 | met
    2022-05-09 | 2022-08-09 | 2022-08-09 | 2022-08-10  | 2022-09-02 | 2022-09-05 => 2022-09-01 | 2022-09-02 | met_late
    2022-05-09 | 2022-08-09 | 2022-08-09 | 2022-08-10  | -          | 2022-09-02 => 2022-09-01 | -          | overdue
    2022-05-09 | 2022-08-09 | -          | -           | -          | 2022-06-02 => -          | -          | waiting
    """,
    {**RELEASED, "kind": "initial"},
    HEADINGS,
)
def test_short_custody_to_the_day(example: Example) -> None:
    assert_duty(example, "NS-4.3.6-SHORT")
