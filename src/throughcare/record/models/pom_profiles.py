"""The POMs of a prison: who they are, how much of full time they work, and whether they can take a case."""

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q

from throughcare.policy import facts
from throughcare.policy.facts.acts import Grade
from throughcare.record.models.fields import day, text, word
from throughcare.record.models.reference import Establishment
from throughcare.record.models.rows import NOT_SUPERSEDED, Recorded

FULL_TIME = 10


class PomProfiles(models.QuerySet["PomProfile"]):
    """Profiles, those that stand and those that a correction has superseded."""

    def current(self) -> Self:
        """The profiles that stand."""
        return self.filter(NOT_SUPERSEDED)

    def at(self, prison: str) -> Self:
        """The profiles of one prison that stand, by name."""
        return self.current().filter(establishment=prison).order_by("staff_name", "pk")


class PomProfile(Recorded):
    """A POM at one prison. It keeps its id for life: a change leaves a copy of what stood before, whose
    `superseded_by` is the row.

    `tenths` of full time; `unavailable_until` is the last day on which no new case goes to them, `leaves_on` the first
    on which they are not at the prison any more.
    """

    establishment = models.ForeignKey(Establishment, models.PROTECT, related_name="poms")
    staff_code = text(60)
    staff_name = text()
    staff_email = text()
    grade = word(Grade)
    pom_type = word(facts.PomType)
    tenths = models.PositiveSmallIntegerField(default=FULL_TIME)
    unavailable_until = day()
    leaves_on = day()
    superseded_at = models.DateTimeField(null=True, blank=True)
    superseded_by = models.ForeignKey("self", models.PROTECT, null=True, blank=True, db_index=False, related_name="+")

    objects: ClassVar[Any] = models.Manager.from_queryset(PomProfiles)()

    class Meta:
        verbose_name = "profile of a POM"
        verbose_name_plural = "profiles of POMs"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["establishment", "staff_code"],
                condition=NOT_SUPERSEDED,
                name="pom_profile_once",
                violation_error_message="A POM has one profile at a prison.",
            ),
            models.CheckConstraint(
                condition=Q(tenths__gte=1, tenths__lte=FULL_TIME),
                name="pom_profile_tenths",
                violation_error_message="A POM works from 1 to 10 tenths of full time.",
            ),
        ]
