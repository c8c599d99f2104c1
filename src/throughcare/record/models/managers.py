"""Who is allocated to a case, who is recorded as responsible, and the handover between them."""

from typing import ClassVar

from django.db import models

from throughcare.policy import facts
from throughcare.record.models.fields import day, flag, text, word
from throughcare.record.models.reference import Establishment
from throughcare.record.models.rows import NOT_SUPERSEDED, CaseRow


class Allocation(CaseRow):
    """Somebody allocated to the case, from a day up to, not including, another. A POM belongs to an establishment.

    `recommended` is the kind of POM that policy recommended on the day, `reason` the HOMD's where it was not followed,
    or where the POM changed; `ended_because` says why an allocation ended that nobody else's took the place of.
    """

    role = word(facts.ManagerRole)
    pom_type = word(facts.PomType)
    from_on = day()
    to_on = day()
    staff_name = text()
    staff_email = text()
    staff_code = text()
    establishment = models.ForeignKey(Establishment, models.PROTECT, null=True, blank=True, db_index=False)
    recommended = word(facts.PomType)
    reason = models.TextField(blank=True, default="")
    ended_because = models.TextField(blank=True, default="")

    class Meta:
        indexes: ClassVar = [
            *CaseRow.Meta.indexes,
            models.Index(
                fields=["staff_code", "role", "person"],
                name="allocation_held_by",
                condition=NOT_SUPERSEDED & models.Q(to_on__isnull=True),
            ),
        ]


class Responsibility(CaseRow):
    """Who was recorded as the responsible offender manager, from when. One at any instant."""

    holder = word(facts.Manager)
    from_on = day()
    to_on = day()

    class Meta:
        indexes: ClassVar = CaseRow.Meta.indexes
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person"],
                condition=NOT_SUPERSEDED & models.Q(to_on__isnull=True),
                name="responsibility_one_open",
                violation_error_message="One manager is responsible at a time.",
            ),
        ]


class ManagerCorrection(CaseRow):
    """Who is responsible in place of whom policy would name, on what evidence, and who agreed it. It always ends."""

    holder = word(facts.Manager)
    from_on = day()
    until_on = day()
    evidence = models.TextField(blank=True, default="")
    agreed_by = text()


class Handover(CaseRow):
    """The work of handing a case from POM to COM."""

    notified_on = day()
    meeting_held_on = day()
    report_sent_on = day()
    supervision_requested = flag()
    completed = flag()
