"""Cases on standard and on restricted ROTL, and a ROTL of one of them that has come so far."""

from datetime import date
from typing import Any

import pytest

from throughcare.record.models import BehaviourMonitoring, Person, Risk, TemporaryRelease

RDR: dict[str, Any] = {
    "applied_on": date(2021, 11, 3),
    "kind": "RDR",
    "heading": "work_placement",
    "plan_objective": True,
}
BOARD: dict[str, Any] = {
    "board_on": date(2021, 11, 5),
    "board_chair": "senior_manager",
    "offender_manager_consulted": True,
    "ebm_assessment_seen": True,
    "higher_monitoring": True,
}


@pytest.fixture
def standard(case: Person) -> Person:
    """The case at medium risk of serious harm: on standard ROTL."""
    Risk.objects.create(person=case, assessed_on=date(2021, 6, 1), rosh="medium")
    return case


@pytest.fixture
def restricted(case: Person) -> Person:
    """The case at high risk of serious harm: on restricted ROTL, with the file reviewed and no EBM decided on."""
    Risk.objects.create(person=case, assessed_on=date(2021, 6, 1), rosh="high")
    BehaviourMonitoring.objects.create(
        person=case, case_review_on=date(2021, 11, 2), decision="not_active", decided_on=date(2021, 11, 3)
    )
    return case


def applied(case: Person, **columns: Any) -> TemporaryRelease:
    """An RDR applied for on 3 November, of which all has come in that a restricted one takes before its decision."""
    held: dict[str, Any] = {
        **RDR,
        **BOARD,
        "rotl_pol_returned_on": date(2021, 11, 4),
        "rotl_om_returned_on": date(2021, 11, 4),
        "paperwork_completed_on": date(2021, 11, 4),
    }
    made: TemporaryRelease = TemporaryRelease.objects.create(person=case, **held | columns)
    return made
