"""What a person asks and says about their record, and what keeps it from being purged."""

from django.db import models

from throughcare.access.subject_access import Regime
from throughcare.record.models.fields import day, text, word
from throughcare.record.models.rows import CaseRow
from throughcare.record.vocabulary import AskedBy


class SubjectAccessRequest(CaseRow):
    """A request to be given what is held. The dates are those that its clock reads (`access.subject_access`).

    `others_named`: names of other people, one a line, that are left out of the texts; `read_through_on`: when somebody
    had read the texts through as they go out.
    """

    received_on = models.DateField()
    asked_by = word(AskedBy)
    asked_by_name = text()
    asks_for = models.TextField(blank=True, default="")
    regime = word(Regime)
    identity_asked_on = day()
    identity_confirmed_on = day()
    clarification_asked_on = day()
    clarification_answered_on = day()
    extended_on = day()
    extension_reason = models.TextField(blank=True, default="")
    others_named = models.TextField(blank=True, default="")
    read_through_on = day()
    answered_on = day()


class Statement(CaseRow):
    """The person's own words on a row that they dispute, kept beside it.

    `about_table` is the label of the row's model ("record.Sentence") and `about_row` its id, which it keeps for life;
    `about_field` one of its columns, or empty where the whole row is meant.
    """

    about_table = models.CharField(max_length=100)
    about_row = models.BigIntegerField()
    about_field = text(100)
    words = models.TextField()
    taken_on = models.DateField()
    taken_by = text(150)


class LegalHold(CaseRow):
    """Why nothing of a case may be purged. Past `until_on` it holds on, and waits for somebody to look again."""

    reason = models.TextField()
    held_by = text(150)
    from_on = models.DateField()
    until_on = models.DateField()
    reviewed_on = day()
    lifted_on = day()
    lifted_because = models.TextField(blank=True, default="")
