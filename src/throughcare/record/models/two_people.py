"""The gravest acts, which one person proposes and another agrees to."""

from enum import StrEnum
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from throughcare.record.models.accounts import Account
from throughcare.record.models.fields import WordField


class ActState(StrEnum):
    """Where a proposed act stands. One that nobody answered in time stays proposed, and can no longer be agreed to."""

    PROPOSED = "proposed"
    CARRIED_OUT = "carried_out"
    REFUSED = "refused"


class ProposedAct(models.Model):
    """An act of a `kind`, with what it is done with (`arguments`, of the kind's own type), proposed for a reason."""

    kind = models.CharField(max_length=60)
    arguments = models.JSONField()
    reason = models.TextField()
    proposed_by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    state = WordField(words=ActState, max_length=20, default=ActState.PROPOSED)
    answered_by = models.ForeignKey(Account, models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(answered_by=None) | Q(state="refused") | ~Q(answered_by=F("proposed_by")),
                name="proposed_act_of_two_people",
                violation_error_message="Nobody agrees to what they proposed themselves.",
            ),
        ]
