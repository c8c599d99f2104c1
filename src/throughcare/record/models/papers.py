"""Papers of a case: what a provision says must be held, section by section."""

from __future__ import annotations

from uuid import uuid4

from django.db import models

from throughcare.record.models.fields import day, flag, text
from throughcare.record.models.rows import CaseRow


class Paper(CaseRow):
    """One paper. `uuid` is its address; `kind` names the kind that was declared for it; `on` is the day it is of.

    `finished_on` is empty while it is a draft. `about_table` and `about_row`: the row of facts that it is about, by the
    name of its grain and its id. `edited_at` changes with every word of its sections, and takes its version up.
    `withheld`: the person is not to see it.
    """

    uuid = models.UUIDField(default=uuid4, unique=True, editable=False)
    kind = text(60)
    on = models.DateField()
    title = text(300)
    author = text(150)
    finished_on = day()
    about_table = text(60)
    about_row = models.BigIntegerField(null=True, blank=True)
    handling = text(500)
    withheld = flag()
    edited_at = models.DateTimeField()


class PaperSection(CaseRow):
    """What a paper says under one of the headings of its kind. `withheld` goes with the paper."""

    paper = models.ForeignKey(Paper, models.PROTECT, related_name="sections")
    name = text(60)
    words = models.TextField(blank=True, default="")
    withheld = flag()
