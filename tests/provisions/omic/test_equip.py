"""EQuIP: its usage is looked at every month."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_duty, examples
from throughcare.policy.facts.acts import EquipReport


@pytest.mark.provision("OMIC-EQUIP-MONTHLY")
@examples(
    """
    equip_report.reported_on | asked on   => due        | status  | owner
    2021-05-31               | 2021-06-29 => 2021-06-30 | due     | not stated
    2021-05-31               | 2021-06-30 => 2021-06-30 | due     | not stated
    2021-05-31               | 2021-07-01 => 2021-06-30 | overdue | not stated
    2021-06-30               | 2021-07-30 => 2021-07-30 | due     | not stated
    2021-06-30               | 2021-07-31 => 2021-07-30 | overdue | not stated
    """,
)
def test_usage_is_looked_at_every_month(example: Example) -> None:
    assert_duty(example, "OMIC-EQUIP-MONTHLY")


@pytest.mark.provision("OMIC-EQUIP-MONTHLY")
def test_without_a_report_on_record_it_cannot_be_told() -> None:
    expected = {"status": "cannot_tell", "missing": "date EQuIP usage was last reported"}
    assert_duty(Example({EquipReport: [{}]}, date(2021, 6, 30), expected), "OMIC-EQUIP-MONTHLY")
