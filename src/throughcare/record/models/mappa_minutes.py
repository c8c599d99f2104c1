"""Minutes of MAPPA meetings. They stay outside the prisoner's record (National Standards, Annex B 1.2)."""

from django.db import models

from throughcare.record.models.fields import text, whole_number
from throughcare.record.models.kept_apart import AboutCase


class MappaMeeting(AboutCase):
    """A meeting with its minutes."""

    held_on = models.DateField()
    level = whole_number()
    attended = text(1_000)
    minutes = models.TextField()
