"""What the record holds on who is responsible: what was recorded, and what was corrected."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from throughcare.record.models import ManagerCorrection, Responsibility


@dataclass(frozen=True)
class Held:
    """A manager recorded as responsible, from a day up to, not including, another."""

    holder: str
    from_on: date | None
    until_on: date | None
    by: str


@dataclass(frozen=True)
class Corrected(Held):
    """A correction, with its evidence, who agreed it, and its number and version for whoever ends it."""

    evidence: str
    agreed_by: str
    id: int
    version: int


def recorded(person_id: int) -> list[Held]:
    """Who was recorded as responsible, latest first."""
    held = Responsibility.objects.current().of(person_id).order_by("-from_on", "-pk")
    return [Held(each.holder or "", each.from_on, each.to_on, each.recorded_by) for each in held]


def corrections(person_id: int) -> list[Corrected]:
    """The corrections, latest first."""
    held = ManagerCorrection.objects.current().of(person_id).order_by("-from_on", "-pk")
    return [
        Corrected(
            each.holder or "", each.from_on, each.until_on, each.recorded_by, each.evidence, each.agreed_by, each.pk,
            each.version,
        )
        for each in held
    ]  # fmt: skip
