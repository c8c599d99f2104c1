"""What was done at the stages of a case's journeys: when, by whom, in what words, and who came to a meeting."""

from typing import ClassVar

from django.db import models

from throughcare.policy import facts
from throughcare.record.models.fields import flag, text, word
from throughcare.record.models.rows import CaseRow

LONGEST_WORDS = 20_000


class StageTaken(CaseRow):
    """A stage that was taken, on a day. `about_table` and `about_row`: the row of facts that it
    wrote, where it wrote one.

    `reference` is the form that it was entered on, so that a form sent twice is one stage. `reason`: why policy's
    *should* was departed from. `kept_from_person`: that it was taken is not told to whoever asks for their own record.
    """

    journey = text(40)
    stage = text(40)
    on = models.DateField()
    about_table = text(60)
    about_row = models.BigIntegerField(null=True, blank=True)
    method = word(facts.Method)
    reason = models.TextField(blank=True, default="", max_length=LONGEST_WORDS)
    kept_from_person = flag()

    class Meta:
        indexes: ClassVar = CaseRow.Meta.indexes
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person", "reference"], condition=~models.Q(reference=""), name="stagetaken_sent_once"
            ),
        ]


class StageWords(models.Model):
    """What was written at a stage under one of its questions. `name` is the question's."""

    taken = models.ForeignKey(StageTaken, models.PROTECT, related_name="words")
    name = text(40)
    words = models.TextField(max_length=LONGEST_WORDS)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["taken", "name"], name="stagewords_once")]


class StageSeat(models.Model):
    """Who came to a meeting, and who did not. `seat` is the part that the policy gives them."""

    taken = models.ForeignKey(StageTaken, models.PROTECT, related_name="seats")
    seat = text(40)
    came = models.BooleanField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["taken", "seat"], name="stageseat_once")]
