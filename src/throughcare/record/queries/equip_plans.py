"""The plan of a prison for EQuIP, and what it said before."""

from __future__ import annotations

from throughcare.record.models import EquipPlan


def equip_plan_at(prison: str) -> EquipPlan | None:
    """The plan of a prison that stands; None where there is none."""
    found: EquipPlan | None = EquipPlan.objects.at(prison).first()
    return found


def equip_plans_before(plan: EquipPlan) -> list[EquipPlan]:
    """What a plan said before, latest first."""
    return list(EquipPlan.objects.filter(superseded_by=plan).order_by("-version"))
