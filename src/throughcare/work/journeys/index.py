"""Every journey, and what in policy each makes real. Declarations alone, so that the list of provisions can say it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from throughcare.work.journeys.assessment import ASSESSMENT
from throughcare.work.journeys.between_poms import BETWEEN_POMS
from throughcare.work.journeys.early_allocation import EARLY_ALLOCATION
from throughcare.work.journeys.ebm import EBM
from throughcare.work.journeys.handover import HANDOVER
from throughcare.work.journeys.open_conditions import OPEN_CONDITIONS
from throughcare.work.journeys.parole import PAROLE
from throughcare.work.journeys.personality_disorder import PERSONALITY_DISORDER
from throughcare.work.journeys.recall import RECALL
from throughcare.work.journeys.return_determinate import RETURN_DETERMINATE
from throughcare.work.journeys.return_indeterminate import RETURN_INDETERMINATE
from throughcare.work.journeys.rotl import ROTL
from throughcare.work.journeys.supervision import SUPERVISION
from throughcare.work.journeys.tasks import TASKS
from throughcare.work.journeys.victims import VICTIM_LIAISON
from throughcare.work.stages.stage import Journey

_IN_ORDER = (
    SUPERVISION,
    ASSESSMENT,
    PERSONALITY_DISORDER,
    OPEN_CONDITIONS,
    BETWEEN_POMS,
    TASKS,
    EARLY_ALLOCATION,
    PAROLE,
    ROTL,
    EBM,
    HANDOVER,
    RETURN_DETERMINATE,
    RETURN_INDETERMINATE,
    RECALL,
    VICTIM_LIAISON,
)

JOURNEYS: Mapping[str, Journey] = MappingProxyType({each.name: each for each in _IN_ORDER})


# Help on the page of all the work on a case.
GUIDANCE = (
    "OMIC-EXEC-VISION",
    "OMIC-EXEC-BENEFITS",
    "OMIC-EXEC-TERMS",
    "OMIC-VISION-DELIVERY",
    "OMIC-BG-HISTORY",
    "OMIC-DPS-INFORMATION",
    "OMIC-EQUIP-USE",
    "OMIC-MPCS-FEEDBACK",
)


@cache
def gates_asked() -> dict[str, str]:
    """The gates that stages ask, each with the stages, in words."""
    found: dict[str, list[str]] = {}
    for journey in JOURNEYS.values():
        for stage in journey.stages:
            for guard in stage.guards:
                found.setdefault(guard.provision, []).append(_told(journey, stage.title))
    return {provision: " and ".join(stages) for provision, stages in found.items()}


@cache
def made_real() -> dict[str, str]:
    """What stages are taken under, each provision with the stages, in words; and what is help on a page."""
    found: dict[str, list[str]] = {each: ["help on the page of all the work on a case"] for each in GUIDANCE}
    for journey in JOURNEYS.values():
        for each in journey.guidance:
            found.setdefault(each, []).append(f"help on the page of “{journey.title}”")
        for stage in journey.stages:
            for provision in stage.provisions:
                found.setdefault(provision, []).append(_told(journey, stage.title))
    return {provision: " and ".join(stages) for provision, stages in found.items()}


def _told(journey: Journey, title: str) -> str:
    return f"“{title}” ({journey.title})"
