"""Men of the training prisons who are considered for open conditions: just now, with OASys done, or decided on."""

from __future__ import annotations

from datetime import timedelta

from throughcare.intake.demonstration.besides.life import Life
from throughcare.intake.demonstration.case import Case
from throughcare.intake.demonstration.habits import working_day
from throughcare.intake.demonstration.places import REGIONS
from throughcare.policy.facts import AssessmentKind

_TRAINING = {region.training for region in REGIONS.values()}
_STAGES = {"considered": 4, "assessed": 3, "decided": 3}
CONSIDERED, SETTLED_DAYS = 0.12, 120


def tell(case: Case, life: Life) -> None:
    """Somebody who has been there for a while, serves a determinate sentence, and is at no high risk."""
    if life.spell is None or life.spell["prison"] not in _TRAINING or case.is_woman or life.sentence is None:
        return
    settled = (case.today - life.spell["arrived_on"]).days > SETTLED_DAYS
    if not settled or life.is_high_risk or life.is_indeterminate or not case.likely(CONSIDERED):
        return
    considered, stage = working_day(case.ago(30, 60)), case.weighed(_STAGES)
    assessed, decided = (working_day(considered + timedelta(days=days)) for days in (9, 21))
    is_decided = stage == "decided" and decided <= case.today
    case.add(
        "recategorisations",
        considered_on=considered,
        to_open=True,
        board_on=decided if is_decided else None,
        decided_on=decided if is_decided else None,
    )
    if stage != "considered":
        case.add(
            "assessments",
            kind=AssessmentKind.REVIEW,
            completed_on=assessed,
            layer=3,
            for_recategorisation=True,
            plan_reviewed=True,
        )
