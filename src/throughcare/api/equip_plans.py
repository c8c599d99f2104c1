"""The plan of a prison for EQuIP, for services."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema, Status

from throughcare.access.permissions import Action, may
from throughcare.api.calling import caller
from throughcare.api.forms import Sent, Text, Version
from throughcare.api.problems import documented
from throughcare.api.recording import Written
from throughcare.record.queries.equip_plans import equip_plan_at
from throughcare.work.departures import relations_to_place
from throughcare.work.equip_plans import EnteredPlan, keep_equip_plan
from throughcare.work.refusals import NotAllowed

router = Router(tags=["allocation"])


class EquipPlanTold(Schema):
    """The plan of a prison; all is empty, and `version` 0, where there is none."""

    advertised: str = ""
    benefits: str = ""
    usage: str = ""
    version: int = 0


class EquipPlanSent(Sent):
    """The plan of a prison. `version` is that of the plan that was seen; none where there was none."""

    advertised: Text
    benefits: Text
    usage: Text
    version: Version | None = None


@router.get(
    "/prisons/{slug:prison}/equip-plan",
    response=EquipPlanTold,
    openapi_extra=documented(),
    summary="Plan of a prison for EQuIP",
)
def equip_plan(request: HttpRequest, prison: str) -> Any:
    """What the project plan of a prison provides for EQuIP."""
    actor = caller(request)
    if not may(actor, Action.READ_ALLOCATION, relations_to_place(actor, prison, "")):
        raise NotAllowed
    return equip_plan_at(prison) or EquipPlanTold()


@router.post(
    "/prisons/{slug:prison}/equip-plan/kept",
    response={201: Written},
    openapi_extra=documented(409, 413, 422),
    summary="Keep the plan of a prison for EQuIP",
)
def equip_plan_kept(request: HttpRequest, prison: str, sent: EquipPlanSent) -> Status[Any]:
    """Write the plan of a prison, or change it; what it said before is kept."""
    entered = EnteredPlan(**sent.dict(exclude={"version"}))
    kept = keep_equip_plan(caller(request), prison, entered, expected_version=sent.version or 0)
    return Status(201, {"row": kept.pk, "version": kept.version})
