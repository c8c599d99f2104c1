"""Who the people of a page of a list are: names, numbers, prison and managers, in a fixed number of statements."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from throughcare.record.identifiers import IdentifierKind
from throughcare.record.models import Allocation, Identifier, Person, Spell
from throughcare.record.models.custody import STILL_THERE


@dataclass(frozen=True)
class Who:
    """A person as a line of a list shows them; empty words for what the record does not hold."""

    person_id: int
    uuid: UUID
    name: str
    sort_name: str
    noms: str = ""
    crn: str = ""
    prison: str = ""
    prison_code: str = ""
    region: str = ""
    pom: str = ""
    com: str = ""


def who_are(person_ids: Collection[int]) -> dict[int, Who]:
    """The people by their ids. Four statements, however many."""
    numbers = _numbers(person_ids)
    prisons = _prisons(person_ids)
    managers = _managers(person_ids)
    return {
        person.pk: Who(
            person.pk,
            person.uuid,
            person.full_name,
            person.sort_name,
            noms=numbers.get((person.pk, IdentifierKind.NOMS.value), ""),
            crn=numbers.get((person.pk, IdentifierKind.CRN.value), ""),
            prison=prisons.get(person.pk, ("", ""))[1],
            prison_code=prisons.get(person.pk, ("", ""))[0],
            region=person.region_id or "",
            pom=managers.get((person.pk, "POM"), ""),
            com=managers.get((person.pk, "COM"), "") or managers.get((person.pk, "PP"), ""),
        )
        for person in Person.objects.filter(pk__in=person_ids)
    }


def _numbers(person_ids: Collection[int]) -> dict[tuple[int, str], str]:
    held = Identifier.objects.current().filter(
        person__in=person_ids, kind__in=(IdentifierKind.NOMS, IdentifierKind.CRN)
    )
    rows = held.order_by("-verified", "pk").values_list("person_id", "kind", "value")
    numbers: dict[tuple[int, str], str] = {}
    for person_id, kind, value in rows:
        numbers.setdefault((person_id, kind), value)
    return numbers


def _prisons(person_ids: Collection[int]) -> dict[int, tuple[str, str]]:
    held = Spell.objects.current().filter(STILL_THERE, person__in=person_ids, establishment__isnull=False)
    rows = held.order_by("arrived_on", "pk").values_list("person_id", "establishment_id", "establishment__name")
    return {person_id: (code, name) for person_id, code, name in rows}


def _managers(person_ids: Collection[int]) -> dict[tuple[int, str], str]:
    held = Allocation.objects.current().filter(person__in=person_ids, to_on__isnull=True)
    rows = held.order_by("from_on", "pk").values_list("person_id", "role", "staff_name")
    return {(person_id, role): name for person_id, role, name in rows}
