"""What came in by which file: runs, what has been seen, rows set aside, and matches that wait for a decision."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone

from throughcare.record.models.fields import WordField, text
from throughcare.record.models.person import Person
from throughcare.record.models.rows import CaseRow
from throughcare.record.vocabulary import MatchStatus


class IntakeRun(models.Model):
    """One run of intake. Rows in = new + changed + unchanged + quarantined."""

    path = models.TextField()
    feed = text(60)
    started_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)
    started_by = text(150)
    rows = models.PositiveIntegerField(default=0)
    new = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    unchanged = models.PositiveIntegerField(default=0)
    quarantined = models.PositiveIntegerField(default=0)


class IntakeSeen(models.Model):
    """The last content taken in of one thing of a feed, so that the same again, or older, changes nothing.

    `key` is the thing's own number in the feed (a NOMS number, the id of an event); `digest` that of its content.
    `occurred_at` and `received_at` order what carries a time.
    """

    feed = models.CharField(max_length=60)
    key = models.CharField(max_length=200)
    digest = models.CharField(max_length=64)
    occurred_at = models.DateTimeField(null=True, blank=True)
    received_at = models.DateTimeField(null=True, blank=True)
    person = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True)
    run = models.ForeignKey(IntakeRun, models.SET_NULL, null=True, blank=True, db_index=False)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["feed", "key"], name="intake_seen_once")]


class Quarantined(models.Model):
    """A row that could not be taken in: where it stands, which field, which rule it breaks, and the row itself.

    The same row with the same fault is set aside once, however often its file is taken in; `run` is the latest.
    """

    run = models.ForeignKey(IntakeRun, models.CASCADE, related_name="set_aside")
    feed = models.CharField(max_length=60)
    file = text(1000)
    line = models.PositiveIntegerField(null=True, blank=True)
    field = text(200)
    reason = models.TextField()
    row = models.JSONField(null=True, blank=True)
    digest = models.CharField(max_length=64)
    quarantined_at = models.DateTimeField(default=timezone.now)
    resolved_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "set-aside row"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["feed", "digest", "field"], name="quarantined_once"),
        ]


class DoubtfulMatch(models.Model):
    """A record that may be of the same person: `other` is a second person, or `incoming` a record not yet taken in.

    `digest` is that of the incoming record (empty between two people), so that the same doubt is raised once.
    """

    person = models.ForeignKey(Person, models.PROTECT, related_name="doubtful_matches")
    other = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    incoming = models.JSONField(null=True, blank=True)
    digest = text(64)
    why = models.TextField()
    evidence = models.JSONField(default=dict, blank=True)
    status = WordField(words=MatchStatus, max_length=20, default=MatchStatus.OPEN.value)
    raised_at = models.DateTimeField(default=timezone.now)
    decided_by = text(150)
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person", "other"], condition=Q(other__isnull=False), name="doubt_between_two_once"
            ),
            models.UniqueConstraint(
                fields=["person", "digest"], condition=Q(other__isnull=True), name="doubt_on_a_record_once"
            ),
        ]


class SaidByFeeds(models.Model):
    """What the feeds have last said of a person, each part with its time, and the ids of the rows that follow from it.

    `said` is the document that `work.take_in.said` describes; `rows` has the id of each row by its key.
    """

    person = models.OneToOneField(Person, models.CASCADE, primary_key=True, related_name="said_by_feeds")
    said = models.JSONField(default=dict)
    rows = models.JSONField(default=dict)


class DataIssue(CaseRow):
    """Something that a feed says of a person and that does not fit: kept in sight until the feed says otherwise.

    `field` is what it is about, `says` the whole of it in a sentence or two; `reference` names the feed.
    """

    field = text()
    says = models.TextField()
