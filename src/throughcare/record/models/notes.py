"""Case notes that only some may read: those of OMiC, and official-sensitive ones."""

from django.db import models

from throughcare.access.notes import NoteKind
from throughcare.record.models.fields import flag, text
from throughcare.record.models.fields import word as word_of
from throughcare.record.models.rows import CaseRow


class CaseNote(CaseRow):
    """One note. `handling` is the instruction that goes with an official-sensitive one, which is marked in `entry`.

    `not_to_be_disclosed`: the person is not to see it, nor whoever else asks for the person's record.
    """

    kind = word_of(NoteKind)
    sub_type = text(100)
    made_on = models.DateField()
    author = text(150)
    handling = text(500)
    not_to_be_disclosed = flag()
    entry = models.TextField()
