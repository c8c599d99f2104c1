"""Staffing bands and the tasks of each; accommodation and finance work that comes first."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, examples

# The percentages stand for FTE in post over the team's figure: 4.9 of 10 is 49, 3.5 of 8 is 43.75, 5 of 8 is 62.5.
TEAM = {"in post %": "team_staffing.percent_in_post", "task": "team_staffing.task"}
RECORDED = {"team_staffing.recorded_on": "2022-11-01"}
ASKED_ON = date(2022, 11, 2)


@pytest.mark.provision("RES-PRIORITY-BAND")
@examples(
    """
    recorded   | in post % => band
    2022-11-01 | 49        => red
    2022-11-01 | 50        => amber
    2022-11-01 | 75        => green
    2022-11-01 | 0         => red
    2022-11-01 | 49.9      => red
    2022-11-01 | 50.1      => amber
    2022-11-01 | 74.9      => amber
    2022-11-01 | 75.1      => green
    2022-11-01 | 110       => green
    2022-11-01 | -         => cannot tell: FTE in post as a percentage of the team's FTE figure
    """,
    None,
    {"recorded": "team_staffing.recorded_on", **TEAM},
    asked_on=date(2022, 11, 1),
)
def test_bands_begin_at_50_and_75_percent(example: Example) -> None:
    assert_derived(example, "RES-PRIORITY-BAND")


@pytest.mark.provision("RES-PRIORITY-TASKS")
@examples(
    """
    in post % | task => band  | delivered
    43.75     | A6   => red   | no
    62.5      | A5   => amber | yes
    75        | G2   => green | yes
    43.75     | R1   => red   | yes
    43.75     | R7   => red   | yes
    62.5      | R7   => amber | yes
    62.5      | A1   => amber | yes
    62.5      | A6   => amber | yes
    62.5      | G1   => amber | no
    75        | R1   => green | yes
    75        | A1   => green | yes
    75        | G7   => green | yes
    43.75     | G5   => red   | no
    75        | -    => green | cannot tell: task asked about
    """,
    RECORDED,
    TEAM,
    asked_on=ASKED_ON,
)
def test_tasks_delivered_at_a_level_of_staffing(example: Example) -> None:
    assert_derived(example, "RES-PRIORITY-TASKS")


@pytest.mark.provision("RES-PRIORITY-RED")
@examples(
    """
    in post % | task => delivered
    49        | R6   => yes
    60        | R1   => yes
    100       | R7   => yes
    49        | A1   => no
    49        | G5   => no
    49        | -    => cannot tell: task asked about
    """,
    RECORDED,
    TEAM,
    asked_on=ASKED_ON,
)
def test_what_red_delivers(example: Example) -> None:
    assert_derived(example, "RES-PRIORITY-RED")


@pytest.mark.provision("RES-PRIORITY-AMBER")
@examples(
    """
    in post % | task => delivered
    49        | A5   => no
    50        | A5   => yes
    75        | A5   => yes
    50        | R1   => yes
    50        | G1   => no
    -         | A5   => cannot tell: FTE in post as a percentage of the team's FTE figure
    """,
    RECORDED,
    TEAM,
    asked_on=ASKED_ON,
)
def test_what_amber_adds(example: Example) -> None:
    assert_derived(example, "RES-PRIORITY-AMBER")


@pytest.mark.provision("RES-PRIORITY-GREEN")
@examples(
    """
    in post % | task => delivered
    60        | G4   => no
    80        | R7   => yes
    74.9      | G4   => no
    75        | G4   => yes
    75        | A5   => yes
    -         | G4   => cannot tell: FTE in post as a percentage of the team's FTE figure
    """,
    RECORDED,
    TEAM,
    asked_on=ASKED_ON,
)
def test_what_green_delivers(example: Example) -> None:
    assert_derived(example, "RES-PRIORITY-GREEN")


@pytest.mark.provision("RES-PRIORITY-ACCOM-FBD")
@examples(
    """
    CRD        => applies | 1_close_tenancy | 2_store_belongings | 3_keep_tenancy | 4_immediate_finance | 5_crs_accommodation
    2023-08-17 => yes     | no              | yes                | yes            | yes                 | yes
    2023-08-18 => yes     | yes             | yes                | no             | yes                 | yes
    2023-08-16 => yes     | no              | yes                | yes            | yes                 | yes
    -          => yes     | cannot tell: conditional release date (CRD) | yes | cannot tell: conditional release date (CRD) | yes | yes
    """,  # noqa: E501
    {"sentence": "standard_determinate", "sentenced": "2022-10-17", "arrived": "2022-10-17"},
    asked_on=ASKED_ON,
)
def test_accommodation_and_finance_work_that_comes_first(example: Example) -> None:
    assert_derived(example, "RES-PRIORITY-ACCOM-FBD")


@pytest.mark.provision("RES-PRIORITY-ACCOM-FBD")
@examples(
    """
    spell.legal_status | spell.left_on => applies | 1_close_tenancy | 3_keep_tenancy
    unconvicted        | -             => yes     | no              | yes
    unconvicted        | 2022-11-02    => no      | no              | yes
    """,
    {"arrived": "2022-10-17", "sentence.custodial": "no", "sentence.kind": "community_order"},
    asked_on=ASKED_ON,
)
def test_unconvicted_people_keep_their_tenancy(example: Example) -> None:
    assert_derived(example, "RES-PRIORITY-ACCOM-FBD")
