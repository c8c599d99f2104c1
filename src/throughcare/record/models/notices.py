"""Notices: what somebody is told of inside the product, and whether they have read it."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from throughcare.record.models.accounts import Account
from throughcare.record.models.break_glass import BreakGlass
from throughcare.record.models.fields import WordField, instant
from throughcare.record.vocabulary import NoticeAbout


class Notice(models.Model):
    """One thing told to one account. It holds no name and no words of a case: whoever reads it may see less by then."""

    account = models.ForeignKey(Account, models.PROTECT, related_name="notices")
    about = WordField(words=NoticeAbout, max_length=40)
    break_glass = models.ForeignKey(BreakGlass, models.PROTECT, related_name="notices")
    at = models.DateTimeField()
    read_at = instant()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["account"], name="notice_unread", condition=Q(read_at__isnull=True)),
            models.Index(fields=["account", "at"], name="notice_of_account"),
        ]
