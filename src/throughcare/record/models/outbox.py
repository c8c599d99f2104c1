"""Notices to people outside: who is told what, once each, and the functional mailboxes that they are told at."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

from throughcare.access.outbox import NoticeState, PlaceKind, Recipient, ToldBy
from throughcare.record.models.fields import WordField, day, flag, instant, text, word
from throughcare.record.models.rows import NOT_SUPERSEDED, CaseRow, Recorded


class OutgoingNotice(CaseRow):
    """One notice to one recipient, written in the transaction of the act that it tells of.

    `key` says what, about which row and to whom, so that each is told once. `about_table` is the name of a table of
    facts ("sentence"), `about_row` its row's id. `uuid` is the notice's address, and its message's number: the same
    however often it is sent. `attempts` counts those begun; `next_try_at` is when the next may begin.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    provision = models.CharField(max_length=80)
    recipient = WordField(words=Recipient)
    key = models.CharField(max_length=200)
    about_table = text(60)
    about_row = models.BigIntegerField(null=True, blank=True)
    to_name = text()
    address = text(254)
    subject = text()
    body = models.TextField()
    kept_from_person = flag()
    state = WordField(words=NoticeState)
    carrier = text(20)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_try_at = instant()
    sent_at = instant()
    last_fault = text()
    told_on = day()
    told_by = word(ToldBy)
    told_to = text(150)

    class Meta:
        indexes: ClassVar = [
            *CaseRow.Meta.indexes,
            models.Index(
                fields=["next_try_at"],
                name="outgoing_to_send",
                condition=NOT_SUPERSEDED & Q(state=NoticeState.WAITING.value),
            ),
            models.Index(
                fields=["person"],
                name="outgoing_stuck",
                condition=NOT_SUPERSEDED & Q(state__in=[NoticeState.FAILED.value, NoticeState.NO_ADDRESS.value]),
            ),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["key"], condition=NOT_SUPERSEDED, name="outgoing_once"),
        ]


class Mailbox(Recorded):
    """Where a kind of recipient is reached: at a unit, a prison, in a region or everywhere. Empty: not any more."""

    recipient = WordField(words=Recipient)
    place_kind = WordField(words=PlaceKind)
    place = text(100)
    email = text(254)

    objects: ClassVar["models.Manager[Mailbox]"] = models.Manager()

    class Meta:
        ordering: ClassVar = ["recipient", "place_kind", "place"]
        verbose_name_plural = "mailboxes"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["recipient", "place_kind", "place"], name="mailbox_one_a_place"),
        ]
