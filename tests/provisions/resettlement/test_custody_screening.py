"""The screenings on reception: who completes BCST1, when BCST2 is due, and where a Guided Interview takes its place."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, assert_duty, assert_ruling, examples

ENGLAND = {"case.country": "England", "case.gender": "male"}
SCREENING = {
    "received": "custody_screening.received_on",
    "BCST1 completed": "custody_screening.bcst1_completed_on",
    "completed by": "custody_screening.bcst1_completed_by",
    "BCST1 received": "custody_screening.bcst1_received_on",
    "BCST2": "custody_screening.bcst2_completed_on",
    "left": "spell.left_on",
    "moved on": "spell[2].arrived_on",
    "left again": "spell[2].left_on",
    "country": "case.country",
    "prison region": "spell.region",
    "gender": "case.gender",
    "legal status": "spell.legal_status",
}
SENTENCED_IN_WALES = {"gender": "male", "arrived": "2022-10-14", "prison region": "Wales", "legal status": "sentenced"}


@pytest.mark.provision("RES-BCST1-ASSESSOR")
@examples(
    """
    received   | BCST1 completed | completed by               => applies | allowed | missing                    | untold
    2022-10-14 | 2022-10-17      | POM                        => yes     | no      | band_4_supervising_officer | -
    2022-10-14 | 2022-10-17      | band_4_supervising_officer => yes     | yes     | -                          | -
    2022-10-14 | 2022-10-17      | pre_release_team           => yes     | no      | band_4_supervising_officer | -
    2022-10-14 | 2022-10-17      | -                          => yes     | no      | -                          | who completed BCST1
    2022-10-14 | -               | -                          => no      | yes     | -                          | who completed BCST1
    """,  # noqa: E501
    None,
    SCREENING,
    asked_on=date(2022, 10, 17),
)
def test_bcst1_is_for_a_supervising_officer(example: Example) -> None:
    assert_ruling(example, "RES-BCST1-ASSESSOR")


@pytest.mark.provision("RES-BCST2-DUE")
@examples(
    """
    received   | BCST1 received | BCST2      | left       | asked on   => due        | status
    2022-10-14 | 2022-10-17     | -          | -          | 2022-10-20 => 2022-10-24 | due
    2022-10-14 | 2022-12-22     | -          | -          | 2023-01-04 => 2023-01-03 | overdue
    2022-10-14 | 2022-10-17     | 2022-10-25 | -          | 2022-10-26 => 2022-10-24 | met_late
    2022-10-14 | 2022-10-17     | -          | -          | 2022-10-17 => 2022-10-24 | due
    2022-10-14 | 2022-10-17     | -          | -          | 2022-10-24 => 2022-10-24 | due
    2022-10-14 | 2022-10-17     | -          | -          | 2022-10-25 => 2022-10-24 | overdue
    2022-10-14 | 2022-10-17     | 2022-10-17 | -          | 2022-10-26 => 2022-10-24 | met
    2022-10-14 | 2022-10-17     | 2022-10-24 | -          | 2022-10-26 => 2022-10-24 | met
    2022-10-14 | 2022-12-22     | 2023-01-03 | -          | 2023-01-04 => 2023-01-03 | met
    2022-10-14 | 2022-10-17     | -          | 2022-10-23 | 2022-10-26 => -          | not_applicable
    2022-10-14 | 2022-10-17     | -          | 2022-10-24 | 2022-10-26 => 2022-10-24 | overdue
    2022-10-14 | -              | -          | -          | 2022-10-26 => -          | waiting
    """,
    {**ENGLAND, "received": "2022-10-14", "arrived": "2022-10-14", "estate": "male_closed"},
    SCREENING,
)
def test_bcst2_within_five_working_days_of_bcst1(example: Example) -> None:
    assert_duty(example, "RES-BCST2-DUE")


@pytest.mark.provision("RES-BCST2-DUE")
@examples(
    """
    country | gender | prison region | legal status => status         | missing
    Wales   | male   | Wales         | sentenced    => not_applicable | -
    Wales   | male   | Wales         | unconvicted  => due            | -
    Wales   | male   | North West    | sentenced    => due            | -
    Wales   | female | North West    | sentenced    => due            | -
    England | male   | Wales         | sentenced    => due            | -
    Wales   | male   | -             | sentenced    => cannot_tell    | probation region of the prison
    -       | male   | Wales         | sentenced    => cannot_tell    | home probation region
    """,
    {"received": "2022-10-14", "BCST1 received": "2022-10-17", "arrived": "2022-10-14"},
    SCREENING,
    asked_on=date(2022, 10, 20),
)
def test_no_bcst2_where_a_guided_interview_is_used(example: Example) -> None:
    assert_duty(example, "RES-BCST2-DUE")


@pytest.mark.provision("RES-BCST2-DUE")
@examples(
    """
    moved on   | left again => due        | status
    2022-10-19 | -          => 2022-10-24 | overdue
    2022-10-19 | 2022-10-21 => -          | not_applicable
    """,
    {
        **ENGLAND,
        "received": "2022-10-14",
        "BCST1 received": "2022-10-17",
        "arrived": "2022-10-14",
        "left": "2022-10-19",
    },
    SCREENING,
    asked_on=date(2022, 10, 26),
)
def test_a_move_between_prisons_restarts_nothing(example: Example) -> None:
    assert_duty(example, "RES-BCST2-DUE")


@pytest.mark.provision("RES-BCST2-MINIMUM")
@examples(
    """
    received   | country | BCST2      | asked on   => due        | status      | missing
    2022-10-14 | England | -          | 2022-10-20 => 2022-10-26 | due         | -
    2022-12-22 | England | 2023-01-06 | 2023-01-09 => 2023-01-06 | met         | -
    2022-10-14 | England | -          | 2022-10-14 => 2022-10-26 | due         | -
    2022-10-14 | England | -          | 2022-10-26 => 2022-10-26 | due         | -
    2022-10-14 | England | -          | 2022-10-27 => 2022-10-26 | overdue     | -
    2022-10-14 | England | 2022-10-25 | 2022-10-28 => 2022-10-26 | met         | -
    2022-10-14 | England | 2022-10-26 | 2022-10-28 => 2022-10-26 | met         | -
    2022-10-14 | England | 2022-10-27 | 2022-10-28 => 2022-10-26 | met_late    | -
    2022-10-14 | -       | -          | 2022-10-20 => -          | cannot_tell | home probation region
    """,
    SENTENCED_IN_WALES,
    SCREENING,
)
def test_bcst2_within_eight_working_days_of_reception_at_the_least(example: Example) -> None:
    assert_duty(example, "RES-BCST2-MINIMUM")


@pytest.mark.provision("RES-BCST2-MINIMUM")
@examples(
    """
    left       | asked on   => due        | status
    2022-10-25 | 2022-10-27 => -          | not_applicable
    2022-10-26 | 2022-10-27 => 2022-10-26 | overdue
    """,
    {**SENTENCED_IN_WALES, "received": "2022-10-14", "country": "England"},
    SCREENING,
)
def test_bcst2_of_somebody_who_leaves_before_it_is_due(example: Example) -> None:
    assert_duty(example, "RES-BCST2-MINIMUM")


@pytest.mark.provision("RES-ASSESSMENT-TOOL")
@examples(
    """
    country | gender | prison region | legal status | COM allocated => tool             | bcst2
    Wales   | male   | Wales         | sentenced    | -             => guided_interview | no
    Wales   | male   | Wales         | unconvicted  | -             => BCST2            | yes
    Wales   | male   | Wales         | unconvicted  | 2022-10-31    => guided_interview | no
    Wales   | male   | Wales         | unconvicted  | 2022-11-01    => guided_interview | no
    Wales   | male   | Wales         | unconvicted  | 2022-11-02    => BCST2            | yes
    Wales   | male   | North West    | sentenced    | -             => BCST2            | yes
    Wales   | female | North West    | sentenced    | -             => BCST2            | yes
    England | male   | Wales         | sentenced    | -             => BCST2            | yes
    England | male   | London        | sentenced    | -             => BCST2            | yes
    Wales   | male   | -             | sentenced    | -             => cannot tell: probation region of the prison | cannot tell: probation region of the prison
    """,  # noqa: E501
    {"arrived": "2022-10-14", "allocation.role": "COM"},
    SCREENING,
    asked_on=date(2022, 11, 1),
)
def test_which_assessment_is_used(example: Example) -> None:
    assert_derived(example, "RES-ASSESSMENT-TOOL")
