"""Programs that may call the API, their public keys, and the tokens that they have used."""

from typing import ClassVar

from django.db import models
from django.utils import timezone

from throughcare.access.roles import Role
from throughcare.record.models.fields import WordField, instant, text
from throughcare.record.models.reference import Establishment, Region


class ServiceAccount(models.Model):
    """A program that may call the API. What it may do is what its role may, narrowed to its `scopes`.

    `staff_code`, `pdu`, `body`, and the places say how it stands to a case, as they do of a person's account. `owner`
    is who answers for it; after `expires_on` it is refused.
    """

    name = models.CharField(max_length=100, unique=True)
    role = WordField(words=Role, max_length=30)
    scopes = models.JSONField(default=list)
    staff_code = text(60)
    pdu = text()
    body = text()
    establishments = models.ManyToManyField(Establishment, blank=True)
    regions = models.ManyToManyField(Region, blank=True)
    owner = models.CharField(max_length=150)
    expires_on = models.DateField()
    made_at = models.DateTimeField(default=timezone.now)
    disabled_at = instant()

    def __str__(self) -> str:
        return self.name


class ServiceKey(models.Model):
    """The public half of a key pair; `key_id` is the `kid` of a token. From `stops_at` on it opens nothing."""

    service = models.ForeignKey(ServiceAccount, models.PROTECT, related_name="keys")
    key_id = models.CharField(max_length=64, unique=True)
    public_key = models.TextField()
    made_at = models.DateTimeField(default=timezone.now)
    stops_at = instant()


class UsedToken(models.Model):
    """A token that was used, kept for as long as it could be used again, and for a minute to count requests by."""

    service = models.ForeignKey(ServiceAccount, models.PROTECT, related_name="+")
    token_id = models.CharField(max_length=64)
    used_at = models.DateTimeField()
    keep_until = models.DateTimeField(db_index=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["service", "token_id"], name="token_used_once")]
        indexes: ClassVar = [models.Index(fields=["service", "used_at"], name="tokens_of_service")]
