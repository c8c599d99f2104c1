"""Risk of serious harm, scores, MAPPA and the recorded tier."""

from dataclasses import dataclass
from datetime import date

from throughcare.intake.demonstration.case import Case
from throughcare.policy.facts import Rosh, Tier

RSR = {Rosh.LOW: (0.3, 2.4), Rosh.MEDIUM: (1.5, 5.9), Rosh.HIGH: (4.0, 11.0), Rosh.VERY_HIGH: (7.2, 19.0)}
OGRS = {Rosh.LOW: (8, 55), Rosh.MEDIUM: (30, 83), Rosh.HIGH: (40, 90), Rosh.VERY_HIGH: (55, 96)}
TIERS = {Rosh.LOW: Tier.D, Rosh.MEDIUM: Tier.C, Rosh.HIGH: Tier.B, Rosh.VERY_HIGH: Tier.B}


@dataclass(frozen=True)
class Mappa:
    """A MAPPA registration to be made: its category and level, and whether the COM has confirmed the level."""

    category: int
    level: int | None
    confirmed: bool = False


def assess(case: Case, rosh: Rosh, since: date, mappa: Mappa | None = None, confirmed_on: date | None = None) -> None:
    """The findings since a day: one soon after it, and for an older case another later."""
    low, high = RSR[rosh]
    least, most = OGRS[rosh]
    rsr, ogrs = round(case.chance.uniform(low, high), 1), case.chance.randint(least, most)
    first = min(case.after(since, 5, 40), case.today)
    case.add("risk", assessed_on=first, rosh=rosh, rsr=rsr, ogrs=ogrs)
    if (case.today - since).days > 700:
        again = case.ago(20, 300)
        case.add("risk", assessed_on=again, rosh=rosh, rsr=max(0.1, round(rsr - 0.2, 1)), ogrs=max(1, ogrs - 2))
    _tier(case, rosh, rsr, ogrs, first, mappa)
    if mappa is not None:
        case.add(
            "mappa",
            registered_on=first,
            category=mappa.category,
            level=mappa.level,
            level_confirmed_on=confirmed_on if mappa.confirmed else None,
        )


def _tier(case: Case, rosh: Rosh, rsr: float, ogrs: int, on: date, mappa: Mappa | None) -> None:
    tier = TIERS[rosh]
    if mappa is not None and mappa.level in (2, 3):
        tier = Tier.A
    elif rsr >= 6.9 or ogrs >= 90:
        tier = Tier.B
    elif tier is Tier.D and (rsr >= 3 or ogrs >= 75):
        tier = Tier.C
    case.add("tiers", assigned_on=on, tier=tier, full_tier=f"{tier}{min(3, int(ogrs) // 25)}")
