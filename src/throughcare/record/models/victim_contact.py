"""Victims, what they ask for, and contact with them: outside the prisoner's record (National Standards, B 1.2)."""

from django.db import models

from throughcare.access.victim_contact import ContactWay, WishKind
from throughcare.record.models.fields import text, word
from throughcare.record.models.kept_apart import AboutCase, KeptApart


class Victim(AboutCase):
    """Somebody in the Victim Contact Scheme. `reached_by`: address, telephone or whatever they asked to be told by."""

    name = text(300)
    reached_by = text(1_000)


class VictimContact(KeptApart):
    """Contact with a victim."""

    victim = models.ForeignKey(Victim, models.PROTECT, related_name="contacts")
    on = models.DateField()
    way = word(ContactWay)
    note = models.TextField()


class VictimWish(KeptApart):
    """What a victim asks for: a condition of the licence, a zone to be kept out of, or something else."""

    victim = models.ForeignKey(Victim, models.PROTECT, related_name="wishes")
    asked_on = models.DateField()
    kind = word(WishKind)
    asks = models.TextField()
