"""Departures where they bite: a duty of somebody held in a prison, or at home in a region, that departs from it.

The duty is worked out all the same. It is marked, and never hidden.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from throughcare.policy.words import day, sentence
from throughcare.record.queries.departures import Departing, departures_that_stand, place_of


@dataclass(frozen=True)
class InForce:
    """The departures in force on a day."""

    departures: tuple[Departing, ...]

    def biting(self, provision: str, establishment: str, region: str) -> tuple[str, ...]:
        """Those that bite on a provision's duties of somebody held there, or at home there, in words."""
        found = (each for each in self.departures if each.provision == provision)
        return tuple(in_words(each) for each in found if each.is_of(establishment, region))


def in_force(on: date) -> InForce:
    """The departures in force on a day. One statement."""
    return InForce(tuple(departures_that_stand(on=on)))


def biting_on(person_id: int, on: date) -> Mapping[str, tuple[str, ...]]:
    """The departures that bite on the duties of a case on a day, in words, by provision."""
    held = in_force(on)
    if not held.departures:
        return {}
    establishment, region = place_of(person_id, on)
    of_place = {each.provision for each in held.departures if each.is_of(establishment, region)}
    return {provision: held.biting(provision, establishment, region) for provision in sorted(of_place)}


def in_words(departing: Departing) -> str:
    """ "HMP Leeds departs from this from 4 May 2021 until 30 June 2021, because …. Decided by …; agreed by …." """
    days = f"from {day(departing.from_on)} until {day(departing.until_on)}"
    why = f"{departing.place} departs from this {days}, because {departing.reason.rstrip('. ')}."
    return f"{why} {sentence(f'decided by {departing.decided_by}; agreed by {departing.agreed_by}')}"
