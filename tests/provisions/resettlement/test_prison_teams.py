"""What teams in a prison do day by day: lists, key work, court appearances, leaflets, and housing work."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, assert_duty, assert_ruling, examples

WORK = {
    "list of": "prison_lists.receptions_on",
    "discharges of": "prison_lists.discharges_on",
    "release": "prison_lists.release_on",
    "allocated": "allocation.from_on",
    "ended": "allocation.to_on",
    "role": "allocation.role",
    "session": "contact.on",
    "outcome of it": "contact.outcome",
    "fortnightly": "spell.key_work_fortnightly",
    "left": "spell.left_on",
    "status": "spell.legal_status",
    "complexity": "case.complexity_of_need",
    "court": "court_appearance.on",
    "plan": "court_appearance.contingency_plan_on",
    "left prison": "discharge.released_on",
    "leaflet": "discharge.leaflet_offered_on",
    "given to": "housing_assignment.assignee",
    "one person's": "housing_assignment.individual_need",
    "other list": "prison_lists.discharges_on",
}


@pytest.mark.provision("RES-ADMIN-RECEPTIONS")
@examples(
    """
    list of    | other list | asked on   => due        | status
    2022-10-31 | -          | 2022-11-01 => 2022-11-01 | due
    2022-10-31 | -          | 2022-11-02 => 2022-11-01 | overdue
    2022-10-31 | -          | 2022-10-31 => 2022-11-01 | due
    2022-10-28 | -          | 2022-10-30 => 2022-10-29 | overdue
    -          | 2022-10-28 | 2022-10-30 => -          | cannot_tell
    """,
    None,
    WORK,
)
def test_receptions_are_extracted_every_day(example: Example) -> None:
    assert_duty(example, "RES-ADMIN-RECEPTIONS")


@pytest.mark.provision("RES-ADMIN-DISCHARGE-LIST")
@examples(
    """
    discharges of | release    | asked on   => due        | status  | horizon_to | on_list
    2022-11-01    | -          | 2022-11-02 => 2022-11-02 | due     | 2023-01-24 | cannot tell: expected release date looked for on the discharge list
    2022-11-04    | 2023-01-27 | 2022-11-04 => 2022-11-05 | due     | 2023-01-27 | yes
    2022-11-04    | 2023-01-28 | 2022-11-05 => 2022-11-05 | due     | 2023-01-27 | no
    2022-11-04    | 2023-01-26 | 2022-11-06 => 2022-11-05 | overdue | 2023-01-27 | yes
    2022-11-04    | 2022-11-04 | 2022-11-06 => 2022-11-05 | overdue | 2023-01-27 | yes
    2022-11-04    | 2022-11-03 | 2022-11-06 => 2022-11-05 | overdue | 2023-01-27 | no
    """,  # noqa: E501
    None,
    WORK,
)
def test_the_discharge_list_reaches_twelve_weeks_ahead(example: Example) -> None:
    duty = example.duty("RES-ADMIN-DISCHARGE-LIST")
    found = {**duty.values, "due": duty.outcome.due_on, "status": str(duty.status(example.as_of))}
    assert {name: found[name] for name in example.expect} == example.expect


@pytest.mark.provision("RES-KEYWORK-ALLOCATION")
@examples(
    """
    estate      | status      | complexity | left       => applies | key_worker
    male_closed | sentenced   | -          | -          => yes     | yes
    male_open   | sentenced   | -          | -          => yes     | no
    male_closed | unconvicted | -          | -          => yes     | yes
    women       | unconvicted | high       | -          => yes     | yes
    women       | sentenced   | low        | -          => yes     | yes
    women       | sentenced   | medium     | -          => yes     | yes
    women_open  | sentenced   | high       | -          => yes     | no
    women       | sentenced   | -          | -          => yes     | cannot tell: complexity of need
    male_closed | sentenced   | -          | 2022-10-20 => no      | yes
    youth       | sentenced   | -          | -          => no      | cannot tell: complexity of need
    """,
    {"arrived": "2022-10-14"},
    WORK,
    asked_on=date(2022, 10, 20),
)
def test_who_has_a_key_worker(example: Example) -> None:
    assert_derived(example, "RES-KEYWORK-ALLOCATION")


@pytest.mark.provision("RES-KEYWORK-CONTACT")
@examples(
    """
    role       | allocated  | ended      | session    | outcome of it    | fortnightly | asked on   => due        | status
    key_worker | 2022-10-17 | -          | -          | -                | no          | 2022-10-25 => 2022-10-24 | overdue
    key_worker | 2022-10-03 | -          | 2022-10-17 | attended         | yes         | 2022-10-25 => 2022-10-31 | due
    key_worker | 2022-10-17 | -          | -          | -                | no          | 2022-10-24 => 2022-10-24 | due
    key_worker | 2022-10-17 | -          | -          | -                | no          | 2022-10-17 => 2022-10-24 | due
    key_worker | 2022-10-17 | -          | 2022-10-20 | attended         | no          | 2022-10-25 => 2022-10-27 | due
    key_worker | 2022-10-17 | -          | 2022-10-20 | failed_to_attend | no          | 2022-10-25 => 2022-10-24 | overdue
    key_worker | 2022-10-17 | -          | 2022-10-16 | attended         | no          | 2022-10-25 => 2022-10-24 | overdue
    key_worker | 2022-10-17 | -          | -          | -                | yes         | 2022-10-31 => 2022-10-31 | due
    key_worker | 2022-10-17 | -          | -          | -                | yes         | 2022-11-01 => 2022-10-31 | overdue
    key_worker | 2022-10-17 | 2022-10-25 | -          | -                | no          | 2022-10-25 => -          | not_applicable
    POM        | 2022-10-17 | -          | -          | -                | no          | 2022-10-25 => -          | not_applicable
    -          | 2022-10-17 | -          | -          | -                | no          | 2022-10-25 => -          | cannot_tell
    """,  # noqa: E501
    {"arrived": "2022-10-01", "contact.by": "key_worker", "contact.with_whom": "person"},
    WORK,
)
def test_key_work_every_week_or_two(example: Example) -> None:
    assert_duty(example, "RES-KEYWORK-CONTACT")


@pytest.mark.provision("RES-UNCONVICTED-CONTINGENCY")
@examples(
    """
    arrived    | court      | plan       | sentenced  | left       | sentence[2].ended_on | sentence[2].released_on | asked on   => due        | status
    2022-10-14 | 2022-11-14 | -          | -          | -          | -                    | -                       | 2022-11-10 => 2022-11-13 | due
    2022-10-14 | 2022-10-14 | -          | -          | -          | -                    | -                       | 2022-11-10 => -          | not_applicable
    2022-10-14 | 2022-11-14 | 2022-11-11 | -          | -          | -                    | -                       | 2022-11-14 => 2022-11-13 | met
    2022-10-14 | 2022-11-14 | -          | -          | -          | -                    | -                       | 2022-11-13 => 2022-11-13 | due
    2022-10-14 | 2022-11-14 | -          | -          | -          | -                    | -                       | 2022-11-14 => 2022-11-13 | overdue
    2022-10-14 | 2022-11-14 | 2022-11-13 | -          | -          | -                    | -                       | 2022-11-14 => 2022-11-13 | met
    2022-10-14 | 2022-11-14 | 2022-11-14 | -          | -          | -                    | -                       | 2022-11-14 => 2022-11-13 | met_late
    2022-10-14 | 2022-11-14 | -          | 2022-11-14 | -          | -                    | -                       | 2022-11-15 => 2022-11-13 | overdue
    2022-10-14 | 2022-11-14 | -          | 2022-11-13 | -          | -                    | -                       | 2022-11-15 => -          | not_applicable
    2022-10-14 | 2022-11-14 | -          | 2022-11-13 | -          | -                    | 2022-11-14              | 2022-11-15 => -          | not_applicable
    2022-10-14 | 2022-11-14 | -          | 2022-11-13 | -          | 2022-11-14           | -                       | 2022-11-15 => -          | not_applicable
    2022-10-14 | 2022-11-14 | -          | -          | 2022-11-13 | -                    | -                       | 2022-11-15 => -          | not_applicable
    2022-10-14 | 2022-11-14 | -          | -          | 2022-11-14 | -                    | -                       | 2022-11-15 => 2022-11-13 | overdue
    2022-10-14 | -          | 2022-11-11 | -          | -          | -                    | -                       | 2022-11-15 => -          | cannot_tell
    """,  # noqa: E501
    {
        "arrived": "2022-10-14",
        "sentence.kind": "community_order",
        "sentence.sentenced_on": "2021-03-01",
        "sentence[2].kind": "standard_determinate",
    },
    WORK | {"sentenced": "sentence[2].sentenced_on"},
)
def test_a_plan_before_every_court_appearance(example: Example) -> None:
    assert_duty(example, "RES-UNCONVICTED-CONTINGENCY")


@pytest.mark.provision("RES-PACK-LEAFLET")
@examples(
    """
    left prison | leaflet    | asked on   => due        | status
    2023-01-27  | 2023-01-26 | 2023-01-27 => 2023-01-27 | met
    2023-01-27  | -          | 2023-01-30 => 2023-01-27 | overdue
    2023-01-27  | -          | 2023-01-26 => 2023-01-27 | upcoming
    2023-01-27  | -          | 2023-01-27 => 2023-01-27 | due
    2023-01-27  | -          | 2023-01-28 => 2023-01-27 | overdue
    2023-01-27  | 2023-01-27 | 2023-01-28 => 2023-01-27 | met
    2023-01-27  | 2023-01-28 | 2023-01-28 => 2023-01-27 | met_late
    -           | 2023-01-28 | 2023-01-28 => -          | cannot_tell
    """,
    None,
    WORK,
)
def test_the_leaflet_is_offered_by_the_day_of_release(example: Example) -> None:
    assert_duty(example, "RES-PACK-LEAFLET")


@pytest.mark.provision("RES-HOUSING-SPECIALIST-NO-CASES")
@examples(
    """
    one person's | given to           => applies | allowed | missing                | untold
    yes          | housing_specialist => yes     | no      | not_housing_specialist | -
    yes          | pre_release_team   => yes     | yes     | -                      | -
    yes          | crs_provider       => yes     | yes     | -                      | -
    no           | housing_specialist => no      | yes     | not_housing_specialist | -
    yes          | -                  => yes     | no      | -                      | who the housing work is given to
    """,
    None,
    WORK,
    asked_on=date(2022, 11, 1),
)
def test_no_case_for_a_housing_specialist(example: Example) -> None:
    assert_ruling(example, "RES-HOUSING-SPECIALIST-NO-CASES")
