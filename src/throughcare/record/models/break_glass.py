"""Breaking the glass: a case opened in an emergency to somebody who may not otherwise see it, for a short time."""

from typing import ClassVar

from django.db import models

from throughcare.record.models.accounts import Account
from throughcare.record.models.fields import day, instant, truth
from throughcare.record.models.rows import NOT_SUPERSEDED, CaseRow, case_indexes

# For how many minutes a case can be opened.
MINUTES = (15, 30, 60)


class BreakGlass(CaseRow):
    """One case opened to one account from `opened_at` to `until`, or to `ended_at` where they ended it themselves.

    `review_due`: the day by which somebody else says whether it was justified.
    """

    account = models.ForeignKey(Account, models.PROTECT, related_name="+")
    reason = models.TextField()
    minutes = models.PositiveSmallIntegerField()
    opened_at = models.DateTimeField()
    until = models.DateTimeField()
    ended_at = instant()
    review_due = models.DateField()
    reviewed_by = models.ForeignKey(Account, models.PROTECT, null=True, blank=True, related_name="+")
    reviewed_on = day()
    justified = truth()
    review = models.TextField(blank=True, default="")

    class Meta:
        verbose_name = "break-glass"
        indexes: ClassVar = [
            *case_indexes("%(class)s"),
            models.Index(fields=["account", "until"], name="breakglass_of_account", condition=NOT_SUPERSEDED),
            models.Index(fields=["review_due"], name="breakglass_by_review", condition=NOT_SUPERSEDED),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(minutes__in=MINUTES),
                name="breakglass_minutes",
                violation_error_message="A case is opened for 15, 30 or 60 minutes.",
            ),
            models.CheckConstraint(
                condition=~models.Q(reviewed_by=models.F("account")),
                name="breakglass_reviewed_by_another",
                violation_error_message="Nobody reviews what they opened themselves.",
            ),
        ]
