"""Who the people of a page of a list are: names, numbers, prison and managers, in a fixed number of statements."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from throughcare.policy.facts import ManagerRole
from throughcare.record.models import Person
from throughcare.record.queries.caseload import CaseLine, lines

NOT_ASKED_YET = UUID(int=0)


@dataclass(frozen=True)
class Who:
    """A person as a line of a list shows them; empty words for what the record does not hold.

    `com` is whoever holds the case in the community: the COM, or else the probation practitioner.
    """

    person_id: int
    uuid: UUID = NOT_ASKED_YET
    name: str = ""
    noms: str = ""
    crn: str = ""
    prison: str = ""
    prison_code: str = ""
    region: str = ""
    pom: str = ""
    com: str = ""


def who_are(person_ids: Collection[int]) -> dict[int, Who]:
    """The people by their ids. Four statements, however many."""
    people = list(Person.objects.filter(pk__in=person_ids))
    names = {person.pk: person.full_name for person in people}
    return {line.person_id: _who(line, names[line.person_id]) for line in lines(people)}


def _who(line: CaseLine, name: str) -> Who:
    return Who(
        line.person_id,
        line.uuid,
        name,
        noms=line.noms,
        crn=line.crn,
        prison=line.prison,
        prison_code=line.prison_code,
        region=line.region or "",
        pom=_holder(line, ManagerRole.POM),
        com=_holder(line, ManagerRole.COM) or _holder(line, ManagerRole.PP),
    )


def _holder(line: CaseLine, role: ManagerRole) -> str:
    held = line.holder(role)
    return held.staff_name if held else ""
