"""A unit that a text leaves open is set in one place."""

import pytest

from throughcare.policy.lengths import days, working_days
from throughcare.policy.units_to_set import CALENDAR_DAYS, UnitToSet

VARIABLE = "THROUGHCARE_UNIT_OF_UNPAID_WORK_START"


def _unit() -> UnitToSet:
    return UnitToSet("unpaid-work-start", what="the start", adopted=CALENDAR_DAYS)


@pytest.mark.parametrize("written", ["", "calendar days", " Calendar  Days "])
def test_the_unit_adopted_is_taken_unless_the_other_is_set(monkeypatch: pytest.MonkeyPatch, written: str) -> None:
    monkeypatch.setenv(VARIABLE, written)
    assert (_unit().of(15), _unit().otherwise) == (days(15), "")


def test_the_other_unit_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "working days")
    assert (_unit().of(15), _unit().otherwise) == (working_days(15), " This installation is set to working days.")


def test_what_is_no_unit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "weeks")
    with pytest.raises(
        ValueError, match=r"THROUGHCARE_UNIT_OF_UNPAID_WORK_START is 'weeks': it must be 'calendar days' or"
    ):
        _unit().of(15)
