"""What signing in needs besides the account: failed tries, codes for a lost phone, rights given by name."""

from typing import ClassVar

from django.db import models

from throughcare.record.models.accounts import Account
from throughcare.record.models.fields import text


class FailedTry(models.Model):
    """A try at signing in that failed, or is not over yet, by the network address it came from. Kept for minutes.

    A call of the API without a good token is one too; its address begins with "api ", so that the two do not mix.
    """

    address = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["address", "at"], name="failed_try_of_address")]


class RecoveryCode(models.Model):
    """A code that stands in for the second factor once. Only its digest is kept."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="recovery_codes")
    digest = models.CharField(max_length=64)
    used_at = models.DateTimeField(null=True, blank=True)


class NotesAccess(models.Model):
    """OMiC case notes opened to one person by name, with the reason, and when and why that ended."""

    account = models.ForeignKey(Account, models.PROTECT, related_name="notes_access")
    given_at = models.DateTimeField()
    given_by = models.CharField(max_length=150)
    reason = models.TextField()
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = text(150)
    reason_ended = models.TextField(blank=True, default="")

    class Meta:
        verbose_name_plural = "notes access"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["account"], condition=models.Q(ended_at=None), name="notes_access_once_at_a_time"
            ),
        ]
