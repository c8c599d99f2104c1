"""The Standard and the Urgent Timescale of CRS referrals."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, examples

WORDS = {
    "submitted": "crs_referral.submitted_on",
    "stated": "crs_referral.earliest_release_on",
    "supervised": "supervision.started_on",
    "released on": "supervision.released_on",
}
LINES = {"sentence": "standard_determinate", "sentenced": "2022-08-01"}


@pytest.mark.provision("RES-CRS-TIMESCALE")
@examples(
    """
    submitted  | stated     => timescale | last_standard_day
    2022-11-01 | 2022-11-17 => standard  | 2022-11-02
    2022-11-01 | 2022-11-16 => standard  | 2022-11-01
    2022-11-01 | 2022-11-15 => urgent    | 2022-10-31
    2022-11-01 | 2022-11-01 => urgent    | 2022-10-17
    2022-11-01 | 2022-10-31 => -         | 2022-10-16
    2022-11-01 | 2022-10-28 => -         | 2022-10-13
    2024-02-15 | 2024-03-01 => standard  | 2024-02-15
    2023-02-15 | 2023-03-01 => urgent    | 2023-02-14
    """,
    LINES,
    WORDS,
    asked_on=date(2024, 3, 1),
)
def test_fifteen_days_and_fourteen(example: Example) -> None:
    assert_derived(example, "RES-CRS-TIMESCALE")


@pytest.mark.provision("RES-CRS-TIMESCALE")
@examples(
    """
    submitted  | stated     | CRD        | HDCED      | released   | asked on   => applies | timescale | release_has_moved | timescale_as_it_stands
    2022-11-01 | -          | 2022-11-16 | -          | -          | 2022-11-01 => yes     | standard  | no                | standard
    2022-11-01 | -          | 2022-11-16 | 2022-11-15 | -          | 2022-11-01 => yes     | urgent    | no                | urgent
    2022-11-01 | 2022-11-16 | 2022-11-16 | -          | -          | 2022-11-01 => yes     | standard  | no                | standard
    2022-11-01 | 2022-11-16 | 2022-11-10 | -          | -          | 2022-11-02 => yes     | standard  | yes               | urgent
    2022-11-01 | 2022-11-15 | 2022-11-30 | -          | -          | 2022-11-02 => yes     | urgent    | yes               | standard
    2022-11-01 | 2022-11-30 | 2022-11-30 | -          | 2022-11-10 | 2022-11-11 => yes     | standard  | yes               | urgent
    2022-11-08 | -          | 2022-11-01 | -          | 2022-11-01 | 2022-11-08 => yes     | -         | no                | -
    2022-11-02 | 2022-11-30 | 2022-11-30 | -          | -          | 2022-11-01 => no      | standard  | no                | standard
    2022-11-01 | 2022-11-16 | -          | -          | -          | 2022-11-01 => yes     | standard  | no                | standard
    2022-11-01 | 2022-11-30 | 2022-11-30 | -          | 2022-11-01 | 2022-11-11 => yes     | standard  | yes               | urgent
    2022-11-01 | 2022-11-30 | 2022-11-30 | -          | 2022-11-12 | 2022-11-11 => yes     | standard  | no                | standard
    2022-11-01 | -          | -          | -          | -          | 2022-11-01 => yes     | cannot tell: conditional release date (CRD) | cannot tell: conditional release date (CRD) | cannot tell: conditional release date (CRD)
    """,  # noqa: E501
    LINES,
    WORDS,
)
def test_fixed_by_the_date_that_the_referral_states(example: Example) -> None:
    assert_derived(example, "RES-CRS-TIMESCALE")


@pytest.mark.provision("RES-CRS-TIMESCALE")
@examples(
    """
    supervised | released on | asked on   => timescale | release_has_moved | timescale_as_it_stands
    2022-11-10 | 2022-11-10  | 2022-11-11 => standard  | yes               | urgent
    2022-11-10 | 2022-11-01  | 2022-11-11 => standard  | yes               | urgent
    2022-11-10 | 2022-11-10  | 2022-11-10 => standard  | yes               | urgent
    2022-11-10 | 2022-11-11  | 2022-11-11 => standard  | yes               | urgent
    2022-11-10 | 2022-10-31  | 2022-11-11 => standard  | no                | standard
    2022-11-01 | 2022-11-01  | 2022-11-11 => standard  | yes               | urgent
    2022-11-10 | 2022-11-12  | 2022-11-11 => standard  | no                | standard
    """,
    {**LINES, "CRD": "2022-11-30", "submitted": "2022-11-01", "stated": "2022-11-30"},
    WORDS,
)
def test_released_earlier_as_supervision_tells_it(example: Example) -> None:
    assert_derived(example, "RES-CRS-TIMESCALE")
