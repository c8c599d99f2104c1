"""The departures that stand: on a day, from a provision, and of the places that a case belongs to."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from throughcare.record.models import Departure, Establishment, Person, Spell
from throughcare.record.models.custody import STILL_THERE


@dataclass(frozen=True)
class Departing:
    """A departure with the name of its place. One of `establishment` (a code) and `region` (a name) is empty."""

    id: int
    version: int
    provision: str
    establishment: str
    region: str
    place: str
    reason: str
    decided_by: str
    agreed_by: str
    from_on: date
    until_on: date

    def is_of(self, establishment: str, region: str) -> bool:
        """Whether it is of this establishment or this region."""
        return bool(self.establishment and self.establishment == establishment) or bool(
            self.region and self.region == region
        )


def departures_that_stand(*, on: date | None = None, provision: str = "", id_: int | None = None) -> list[Departing]:
    """The departures that stand, by their first day: those of a day, from a provision, or the one of that id."""
    found = Departure.objects.current().select_related("establishment").order_by("from_on", "pk")
    if on is not None:
        found = found.filter(from_on__lte=on, until_on__gte=on)
    if provision:
        found = found.filter(provision=provision)
    if id_ is not None:
        found = found.filter(pk=id_)
    return [_departing(row) for row in found]


def departs_already(provision: str, establishment: str, region: str, from_on: date, until_on: date) -> Departing | None:
    """A departure of this place from this provision that has a day in common with these."""
    overlapping = Q(from_on__lte=until_on, until_on__gte=from_on)
    of_place = Q(establishment=establishment) if establishment else Q(region=region)
    found = Departure.objects.current().select_related("establishment").filter(overlapping, of_place)
    row = found.filter(provision=provision).order_by("from_on").first()
    return _departing(row) if row is not None else None


def place_of(person_id: int, on: date) -> tuple[str, str]:
    """The code of the establishment that held somebody on a day, and the name of their home region; empty for none."""
    there = Q(STILL_THERE) | Q(left_on__gt=on)
    spells = Spell.objects.current().of(person_id).filter(there).exclude(arrived_on__gt=on).order_by("-arrived_on")
    held = spells.values_list("establishment_id", flat=True).first()
    home = Person.objects.filter(pk=person_id).values_list("region_id", flat=True).first()
    return held or "", home or ""


def places(establishments: Collection[str], regions: Collection[str]) -> tuple[list[tuple[str, str]], list[str]]:
    """The code and name of these establishments, by name, and the names of these regions."""
    prisons = Establishment.objects.filter(pk__in=establishments).order_by("name").values_list("pk", "name")
    return [(code, prison_called(name)) for code, name in prisons], sorted(regions)


def prison_called(name: str) -> str:
    """ "HMP Leeds", of the "Leeds (HMP)" of the list of prisons."""
    return re.sub(r"^(.+) \((.+)\)$", r"\2 \1", name)


def _departing(row: Departure) -> Departing:
    place = prison_called(row.establishment.name) if row.establishment else f"{row.region_id} (probation region)"
    return Departing(
        id=row.pk,
        version=row.version,
        provision=row.provision,
        establishment=row.establishment_id or "",
        region=row.region_id or "",
        place=place,
        reason=row.reason,
        decided_by=row.decided_by,
        agreed_by=row.agreed_by,
        from_on=row.from_on,
        until_on=row.until_on,
    )
