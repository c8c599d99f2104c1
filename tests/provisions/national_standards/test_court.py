"""National Standards 2.2: reports, and the date by which they are wanted."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, assert_duty, examples

HEADINGS = {
    "report": "court_report.kind",
    "adjourned to": "court_report.adjourned_to",
    "required by": "court_report.required_by",
    "submitted": "court_report.submitted_on",
}


@pytest.mark.provision("NS-2.2")
@examples(
    """
    required by | submitted  | asked on   => due        | met        | status
    2021-07-14  | -          | 2021-07-12 => 2021-07-14 | -          | due
    2021-07-14  | -          | 2021-07-15 => 2021-07-14 | -          | overdue
    2021-07-14  | -          | 2021-07-14 => 2021-07-14 | -          | due
    2021-07-14  | 2021-07-13 | 2021-07-15 => 2021-07-14 | 2021-07-13 | met
    2021-07-14  | 2021-07-14 | 2021-07-15 => 2021-07-14 | 2021-07-14 | met
    2021-07-14  | 2021-07-15 | 2021-07-15 => 2021-07-14 | 2021-07-15 | met_late
    2021-07-18  | -          | 2021-07-18 => 2021-07-18 | -          | due
    """,
    None,
    HEADINGS,
)
def test_report_by_the_date_that_is_required(example: Example) -> None:
    assert_duty(example, "NS-2.2")


@pytest.mark.provision("NS-2.2", "NS-2.2-DATE")
@examples(
    """
    report       | adjourned to | required by => due        | status      | missing
    standard_psr | 2021-07-14   | -           => 2021-07-14 | due         | -
    standard_psr | 2021-07-14   | 2021-07-12  => 2021-07-12 | overdue     | -
    standard_psr | -            | -           => -          | cannot_tell | date by which the body wants the report
    """,
    None,
    HEADINGS,
    asked_on=date(2021, 7, 13),
)
def test_a_date_asked_for_goes_before_the_adjournment(example: Example) -> None:
    assert_duty(example, "NS-2.2")


@pytest.mark.provision("NS-2.2-DATE")
@examples(
    """
    report       | adjourned to | required by => court_report_due
    standard_psr | 2021-07-14   | -           => 2021-07-14
    oral_psr     | 2021-06-16   | -           => 2021-06-16
    standard_psr | 2021-07-14   | 2021-07-12  => 2021-07-12
    other        | -            | 2021-07-12  => 2021-07-12
    standard_psr | -            | -           => cannot tell: date by which the body wants the report
    """,
    None,
    HEADINGS,
    asked_on=date(2021, 6, 16),
)
def test_which_date_is_required(example: Example) -> None:
    assert_derived(example, "NS-2.2-DATE")
