"""Every journey, and what in policy each makes real. Declarations alone, so that the list of provisions can say it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from throughcare.work.journeys.between_poms import BETWEEN_POMS
from throughcare.work.journeys.early_allocation import EARLY_ALLOCATION
from throughcare.work.journeys.ebm import EBM
from throughcare.work.journeys.handover import HANDOVER
from throughcare.work.journeys.parole import PAROLE
from throughcare.work.journeys.return_determinate import RETURN_DETERMINATE
from throughcare.work.journeys.return_indeterminate import RETURN_INDETERMINATE
from throughcare.work.journeys.rotl import ROTL
from throughcare.work.journeys.stage import Journey

_DECLARED = (HANDOVER, BETWEEN_POMS, EARLY_ALLOCATION, PAROLE, ROTL, EBM, RETURN_DETERMINATE, RETURN_INDETERMINATE)

JOURNEYS: Mapping[str, Journey] = MappingProxyType({each.name: each for each in _DECLARED})


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
    """The provisions under which stages are taken, each with the stages, in words."""
    found: dict[str, list[str]] = {}
    for journey in JOURNEYS.values():
        for stage in journey.stages:
            for provision in stage.provisions:
                found.setdefault(provision, []).append(_told(journey, stage.title))
    return {provision: " and ".join(stages) for provision, stages in found.items()}


def _told(journey: Journey, title: str) -> str:
    return f"“{title}” ({journey.title})"
