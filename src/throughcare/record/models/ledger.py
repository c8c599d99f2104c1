"""The ledger's entries, as tables. What names a person can be erased; what the chain is made of never changes."""

from typing import ClassVar

from django.db import models

from throughcare.ledger.chain import FORMER
from throughcare.record.models.person import Person


class LedgerEntry(models.Model):
    """Who read, changed or was refused what, and when. Written by `record.ledger`.

    `person`, `details` and `salt` are emptied when the person is erased; `held` is the digest of what they were.
    `person` outlives the person's row: two people who turn out to be one are joined, and the entries of both stay.
    `form`: how it was digested, see `ledger.chain`.
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
    held = models.CharField(max_length=64, default="")
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)
    form = models.PositiveSmallIntegerField(default=FORMER)

    class Meta:
        verbose_name_plural = "ledger entries"
        indexes: ClassVar = [
            models.Index(fields=["person", "number"], name="ledger_of_person"),
            models.Index(fields=["action", "number"], name="ledger_of_action"),
            models.Index(fields=["actor", "number"], name="ledger_of_actor"),
            models.Index(fields=["outcome", "number"], name="ledger_of_outcome"),
            models.Index(fields=["at"], name="ledger_by_time"),
        ]


class LedgerMention(models.Model):
    """Somebody whom a list showed, or whom an entry has in its details: so that what was looked at is found by person.

    Of a list, `salt` and `held` are the person's part of the chain; `person` and `salt` are emptied when they are
    erased. Without a salt it is a pointer only, and goes when they are erased.
    """

    entry = models.ForeignKey(LedgerEntry, models.DO_NOTHING, db_index=False, related_name="mentions")
    place = models.PositiveIntegerField()
    person = models.ForeignKey(
        Person, models.DO_NOTHING, null=True, db_constraint=False, db_index=False, related_name="+"
    )
    salt = models.CharField(max_length=32, default="", blank=True)
    held = models.CharField(max_length=64, default="", blank=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["entry", "place"], name="ledger_mention_once")]
        indexes: ClassVar = [models.Index(fields=["person", "entry"], name="ledger_mention_of_person")]
