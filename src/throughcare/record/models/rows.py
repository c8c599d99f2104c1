"""What every row of a case has: whose it is, who recorded it and from where, its version, and what took its place."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from throughcare.record.models.fields import text

NOT_SUPERSEDED = Q(superseded_at__isnull=True)


class Recorded(models.Model):
    """When, by whom and from where a row was recorded. `feed` names a feed of intake or a verb of work."""

    version = models.PositiveIntegerField(default=1)
    recorded_at = models.DateTimeField(default=timezone.now)
    recorded_by = text(150)
    feed = text(60)
    file = text(255)
    line = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        abstract = True


class CaseRows(models.QuerySet[Any]):
    """Rows of cases, those that stand and those that a correction has superseded."""

    def current(self) -> Self:
        """The rows that stand."""
        return self.filter(NOT_SUPERSEDED)

    def superseded(self) -> Self:
        """What stood before corrections, latest first."""
        return self.exclude(NOT_SUPERSEDED).order_by("-superseded_at", "-pk")

    def of(self, person_id: int) -> Self:
        """The rows of one case."""
        return self.filter(person_id=person_id)


def case_indexes(name: str) -> list[models.Index]:
    """The rows of a case that stand, and those that were superseded; indexes of PostgreSQL have short names."""
    return [
        models.Index(fields=["person"], name=f"{name}_now", condition=NOT_SUPERSEDED),
        models.Index(fields=["person"], name=f"{name}_before", condition=~NOT_SUPERSEDED),
    ]


class CaseRow(Recorded):
    """A row of a case.

    A row keeps its id for life: a correction changes it in place and leaves a copy of what stood before, whose
    `superseded_by` is the row. A row withdrawn altogether is superseded by nothing. `reference` is the row's own number
    where it came from (a booking, an event number), if it has one.
    """

    person = models.ForeignKey("record.Person", models.PROTECT, db_index=False)
    reference = text()
    superseded_at = models.DateTimeField(null=True, blank=True)
    superseded_by = models.ForeignKey("self", models.PROTECT, null=True, blank=True, db_index=False, related_name="+")

    objects: ClassVar[Any] = models.Manager.from_queryset(CaseRows)()

    class Meta:
        abstract = True
        indexes: ClassVar = case_indexes("%(class)s")
