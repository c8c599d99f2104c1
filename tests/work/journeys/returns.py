"""What the tests of both returns to closed conditions share: a concern on each kind of sentence, and its decision."""

from datetime import date
from typing import Any

from tests.work.journeys.conftest import DUTY_GOVERNOR, Take
from throughcare.access.permissions import Actor
from throughcare.policy.facts import GovernorDecision
from throughcare.record.models import ReturnToClosed, StageTaken

DETERMINATE, INDETERMINATE = "return-determinate", "return-indeterminate"
DET_CONCERN: dict[str, Any] = {
    "values": {"reported_on": date(2021, 11, 1), "category_change": "failed_mdt", "pom_on_duty": True},
    "words": {"happened": "A test on Monday was positive."},
}
ISP_CONCERN: dict[str, Any] = {
    "values": {
        "reported_on": date(2021, 11, 1),
        "adverse_development": "failed_mdt",
        "unmanageable_in_open": True,
        "pom_on_duty": False,
    },
    "words": {"happened": "A test on Monday was positive."},
}


def now() -> dict[str, Any]:
    row = ReturnToClosed.objects.current().get()
    return {"row": row.pk, "version": row.version}


def decide(
    take: Take,
    journey: str,
    decision: GovernorDecision = GovernorDecision.RETURN_AT_ONCE,
    actor: Actor = DUTY_GOVERNOR,
    **changed: Any,
) -> StageTaken:
    entered: dict[str, Any] = {
        "values": {"governor_decision": decision, "governor_decided_on": date(2021, 11, 2)},
        "picked": {"safety": True},
        "words": {"reasons": "Others on the wing are at risk."},
    }
    return take(journey, "decision", actor, **now(), **{**entered, **changed})


def decided(take: Take, journey: str) -> None:
    concern = DET_CONCERN if journey == DETERMINATE else ISP_CONCERN
    take(journey, "concern", **concern)
    decide(take, journey)
