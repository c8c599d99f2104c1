"""What the project plan of a prison provides for EQuIP, the map of the processes of OMiC."""

from typing import Any, ClassVar, Self

from django.db import models

from throughcare.record.models.reference import Establishment
from throughcare.record.models.rows import NOT_SUPERSEDED, Recorded


class EquipPlans(models.QuerySet["EquipPlan"]):
    """Plans, those that stand and those that a later one has superseded."""

    def at(self, prison: str) -> Self:
        """The plan of one prison that stands."""
        return self.filter(NOT_SUPERSEDED, establishment=prison)


class EquipPlan(Recorded):
    """The plan of one prison (OMIC-EQUIP-PROJECT-PLAN). It keeps its id for life: a change leaves a copy of what stood
    before, whose `superseded_by` is the row.
    """

    establishment = models.ForeignKey(Establishment, models.PROTECT, related_name="equip_plans")
    advertised = models.TextField(blank=True, default="")
    benefits = models.TextField(blank=True, default="")
    usage = models.TextField(blank=True, default="")
    superseded_at = models.DateTimeField(null=True, blank=True)
    superseded_by = models.ForeignKey("self", models.PROTECT, null=True, blank=True, db_index=False, related_name="+")

    objects: ClassVar[Any] = models.Manager.from_queryset(EquipPlans)()

    class Meta:
        verbose_name = "plan for EQuIP"
        verbose_name_plural = "plans for EQuIP"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["establishment"],
                condition=NOT_SUPERSEDED,
                name="equip_plan_once",
                violation_error_message="A prison has one plan for EQuIP.",
            ),
        ]
