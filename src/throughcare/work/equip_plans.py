"""Keeping what the project plan of a prison provides for EQuIP."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from throughcare.access.permissions import Action, Actor
from throughcare.record.corrections import supersede
from throughcare.record.models import EquipPlan, Establishment
from throughcare.work.departures import relations_to_place
from throughcare.work.faults import Faults
from throughcare.work.refusals import NotAllowed
from throughcare.work.verb import AskedOfPlaces, Written, perform_for_places

LONGEST = 20_000


@dataclass(frozen=True, kw_only=True)
class EnteredPlan:
    """The plan as it is entered: how staff come to know of EQuIP, what it does for them, how more come to use it."""

    advertised: str
    benefits: str
    usage: str


def keep_equip_plan(
    actor: Actor, prison: str, entered: EnteredPlan, *, expected_version: int = 0, today: date | None = None
) -> EquipPlan:
    """Keep the plan of a prison; what it said before is kept. `expected_version`: 0 where there was none (EQuIP).

    Raises:
        Refused: the actor may not for this prison, or a part is missing or too long.
        StaleVersion: somebody else wrote or changed it first.
    """
    place = Establishment.objects.filter(pk=prison).first()

    def write(asked: AskedOfPlaces) -> Written[EquipPlan]:
        if place is None:
            raise NotAllowed
        parts = _parts(entered)
        # Two who write the first plan at once: the later meets what the earlier wrote.
        begun = {**parts, **asked.provenance.columns()}
        kept, is_new = EquipPlan.objects.at(prison).get_or_create(establishment=place, defaults=begun)
        if not is_new:
            kept = supersede(kept, expected_version=expected_version, provenance=asked.provenance, **parts)
        return Written(kept, {"equip_plan": kept.pk, "place": place.pk})

    return perform_for_places(Action.KEEP_EQUIP_PLAN, actor, relations_to_place(actor, prison, ""), write, today=today)


def _parts(entered: EnteredPlan) -> dict[str, str]:
    faults = Faults()
    parts = {"advertised": entered.advertised, "benefits": entered.benefits, "usage": entered.usage}
    for name, wanted in _WANTED.items():
        faults.unless(parts[name].strip(), name, f"Say {wanted} (OMIC-EQUIP-PROJECT-PLAN, EQuIP).")
        faults.at_most(name, parts[name], LONGEST, "What is said")
    faults.refuse()
    return {name: words.strip() for name, words in parts.items()}


_WANTED = {
    "advertised": "how staff come to know of it",
    "benefits": "how they are told what it does for them",
    "usage": "how more of them come to use it",
}
