"""Departures: where an establishment or a region does not do as a provision says, for a time and with a reason."""

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q

from throughcare.record.models.fields import text
from throughcare.record.models.reference import Establishment, Region
from throughcare.record.models.rows import NOT_SUPERSEDED, Recorded

OF_ONE_PLACE = Q(establishment__isnull=False, region__isnull=True) | Q(establishment__isnull=True, region__isnull=False)


class Departures(models.QuerySet["Departure"]):
    """Departures, those that stand and those that a correction has superseded."""

    def current(self) -> Self:
        """The departures that stand."""
        return self.filter(NOT_SUPERSEDED)


class Departure(Recorded):
    """A departure from one provision by one establishment or one region, from a day to another, both included.

    It keeps its id for life: a change of its last day leaves a copy of what stood before, whose `superseded_by` is the
    row. One that never began is withdrawn: superseded by nothing.
    """

    provision = models.CharField(max_length=80)
    establishment = models.ForeignKey(Establishment, models.PROTECT, null=True, blank=True, related_name="departures")
    region = models.ForeignKey(Region, models.PROTECT, null=True, blank=True, related_name="departures")
    reason = models.TextField()
    decided_by = text(150)
    agreed_by = text(150)
    from_on = models.DateField()
    until_on = models.DateField()
    superseded_at = models.DateTimeField(null=True, blank=True)
    superseded_by = models.ForeignKey("self", models.PROTECT, null=True, blank=True, db_index=False, related_name="+")

    objects: ClassVar[Any] = models.Manager.from_queryset(Departures)()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=OF_ONE_PLACE,
                name="departure_of_one_place",
                violation_error_message="A departure is an establishment's or a region's.",
            ),
            models.CheckConstraint(
                condition=Q(until_on__gte=models.F("from_on")),
                name="departure_ends_after_it_begins",
                violation_error_message="A departure ends on its first day or later.",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["provision", "from_on"], name="departure_now", condition=NOT_SUPERSEDED),
        ]
