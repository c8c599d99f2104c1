"""What policy made of each case when it was last worked out. Nothing is recorded here: it can be worked out again."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from throughcare.record.models import Person

OPEN = Q(met_on__isnull=True)
UNTOLD = Q(state="cannot_tell")


class Duty(models.Model):
    """A duty that applies to a row of a case. Its status is a function of its dates and the day: see `status.py`.

    `subject` names the row ("sentence 12", "supervision 3 from 2021-07-01") and stays the same; `subject_key` is the
    row's own key, and `window_opens_on` the first day of the window where the duty is one of a series. `late`: met
    after its limit, which for a clock of hours may have run out earlier on the day that it was met.
    """

    person = models.ForeignKey(Person, models.CASCADE, db_index=False, related_name="duties")
    provision = models.CharField(max_length=80)
    document = models.CharField(max_length=40)
    grain = models.CharField(max_length=60)
    subject = models.CharField(max_length=120)
    subject_key = models.BigIntegerField()
    window_opens_on = models.DateField(null=True)
    owner = models.CharField(max_length=120, blank=True, default="")
    state = models.CharField(max_length=12)
    opens_on = models.DateField(null=True)
    due_on = models.DateField(null=True)
    met_on = models.DateField(null=True)
    late = models.BooleanField(default=False)
    done = models.IntegerField(null=True)
    required = models.IntegerField(null=True)
    missing = models.JSONField(default=list)

    class Meta:
        verbose_name_plural = "duties"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "provision", "subject"], name="duty_once"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["due_on", "person"], name="duty_open_by_date", condition=OPEN),
            models.Index(fields=["provision", "person"], name="duty_by_provision"),
            models.Index(fields=["person"], name="duty_untold", condition=UNTOLD),
        ]


class Derived(models.Model):
    """That a derivation has an answer for a case, or would have if the record said more.

    The answers themselves are worked out where they are read; those that lists need stand in `CaseStanding`.
    """

    person = models.ForeignKey(Person, models.CASCADE, db_index=False, related_name="derived")
    provision = models.CharField(max_length=80)

    class Meta:
        verbose_name_plural = "derived"
        constraints: ClassVar = [models.UniqueConstraint(fields=["person", "provision"], name="derived_once")]
        indexes: ClassVar = [models.Index(fields=["provision", "person"], name="derived_by_provision")]


class CaseStanding(models.Model):
    """How a case stands, one row a case: what lists filter and sort by, and when to work the case out again.

    `revisit_on` is the first day on which something besides statuses could come out otherwise if no fact changes.
    `untold` says of each answer that is empty why it is; `missing` names each fact that is wanted, with the provisions
    that want it.
    """

    person = models.OneToOneField(Person, models.CASCADE, primary_key=True, related_name="standing")
    evaluated_as_of = models.DateField()
    revisit_on = models.DateField(null=True)
    policy_digest = models.CharField(max_length=64)
    sentence = models.BigIntegerField(null=True)
    cohort = models.CharField(max_length=40, blank=True, default="")
    tier = models.CharField(max_length=10, blank=True, default="")
    responsible = models.CharField(max_length=10, blank=True, default="")
    supporting = models.CharField(max_length=10, blank=True, default="")
    recommended_pom = models.CharField(max_length=20, blank=True, default="")
    early_allocation = models.CharField(max_length=40, blank=True, default="")
    com_allocation_due = models.DateField(null=True)
    responsibility_transfer_due = models.DateField(null=True)
    next_release_on = models.DateField(null=True)
    next_release_type = models.CharField(max_length=10, blank=True, default="")
    untold = models.JSONField(default=dict)
    missing = models.JSONField(default=dict)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["revisit_on"], name="standing_to_revisit"),
            models.Index(fields=["policy_digest"], name="standing_by_policy"),
            models.Index(fields=["cohort", "person"], name="standing_by_cohort"),
            models.Index(fields=["tier", "person"], name="standing_by_tier"),
            models.Index(fields=["responsible", "person"], name="standing_by_responsible"),
            models.Index(fields=["next_release_on", "person"], name="standing_by_release"),
        ]
