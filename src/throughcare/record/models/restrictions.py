"""Restricted cases: who alone may see a case, and who must not."""

from typing import ClassVar

from django.db import models

from throughcare.record.models.accounts import Account
from throughcare.record.models.fields import WordField
from throughcare.record.models.rows import CaseRow, case_indexes
from throughcare.record.vocabulary import Limit


class AccessLimit(CaseRow):
    """One account on a list of a case: of those who alone see it, or of those who must not.

    A case is restricted while anybody stands on the first of the lists. `set_by` is whoever put them there.
    """

    account = models.ForeignKey(Account, models.PROTECT, related_name="+")
    kind = WordField(words=Limit, max_length=20)
    reason = models.TextField()
    review_on = models.DateField()
    set_by = models.ForeignKey(Account, models.PROTECT, related_name="+")

    class Meta:
        indexes: ClassVar = case_indexes("%(class)s")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person", "account"],
                condition=models.Q(superseded_at__isnull=True),
                name="accesslimit_once",
                violation_error_message="An account stands on one list of a case, once.",
            ),
        ]
