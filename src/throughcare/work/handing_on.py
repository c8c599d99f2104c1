"""What goes with a person to another prison: their new POM is told what the record holds (Annex B, POM to POM)."""

from __future__ import annotations

from throughcare.policy.facts import Arrival
from throughcare.record.models import OutgoingNotice, Spell
from throughcare.record.models.custody import STILL_THERE
from throughcare.work.outbox import tell
from throughcare.work.verb import Asked

INFORMATION = "NS-B.TRANSFER-INFO"


def tell_new_pom(asked: Asked) -> list[OutgoingNotice]:
    """Tell the POM who is allocated first after a transfer, once; nobody where the person came another way."""
    held = Spell.objects.current().of(asked.gates.person_id).filter(STILL_THERE, arrival=Arrival.TRANSFER)
    spell = held.first()
    return tell(asked, INFORMATION, about=spell) if spell is not None else []
