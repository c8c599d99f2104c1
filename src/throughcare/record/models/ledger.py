"""The ledger's entries, as a table."""

from typing import ClassVar

from django.db import models

from throughcare.record.models.person import Person


class LedgerEntry(models.Model):
    """Who read, changed or was refused what, and when. Written by `record.ledger` and never changed.

    `person` outlives the person's row: two people who turn out to be one are joined, and the entries of both stay.
    """

    number = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    actor = models.CharField(max_length=150)
    action = models.CharField(max_length=60)
    outcome = models.CharField(max_length=20)
    person = models.ForeignKey(
        Person, models.DO_NOTHING, null=True, db_constraint=False, db_index=False, related_name="+"
    )
    details = models.JSONField(default=dict)
    salt = models.CharField(max_length=32)
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    class Meta:
        verbose_name_plural = "ledger entries"
        indexes: ClassVar = [models.Index(fields=["person", "number"], name="ledger_of_person")]
