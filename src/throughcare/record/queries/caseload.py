"""The caseload: people by name, those whom somebody may see, found by name, number, prison or manager.

Pages go by keyset: a page is asked for by the place of the last line of the one before it, so that the last page costs
what the first does. What other rooms filter by is joined by `among`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from throughcare.access.permissions import Scope
from throughcare.policy.facts import ManagerRole
from throughcare.record.identifiers import IdentifierError, IdentifierKind, canonical
from throughcare.record.models import Allocation, Establishment, Identifier, Person, SearchName, Spell
from throughcare.record.models.custody import STILL_THERE
from throughcare.record.models.fields import plain_letters
from throughcare.record.relations import masked, within

PAGE = 50
COUNTED_UP_TO = 1_000

_HIGHEST = "\U0010ffff"

# Where a list of people stopped: the sort name of its last line, and the person's id.
Place = tuple[str, int]


@dataclass(frozen=True)
class Sought:
    """What a list is narrowed to; what is left empty does not narrow it.

    `words` is the beginning of a name, either way round, or of any number. `prison` is the code of a prison, `pom` and
    `com` are staff codes.
    """

    words: str = ""
    prison: str = ""
    pom: str = ""
    com: str = ""


@dataclass(frozen=True)
class Held:
    """Who holds a case in a role."""

    role: str
    staff_name: str
    staff_code: str
    since: date | None


@dataclass(frozen=True)
class CaseLine:
    """A line of a list of people. `prison` is empty for somebody who is in no prison."""

    person_id: int
    uuid: UUID
    first_name: str
    last_name: str
    born_on: date | None
    region: str | None
    noms: str = ""
    crn: str = ""
    prison_code: str = ""
    prison: str = ""
    held_by: tuple[Held, ...] = ()

    def holder(self, role: ManagerRole) -> Held | None:
        """Who last took the case in that role and still has it."""
        return next((held for held in reversed(self.held_by) if held.role == role), None)


@dataclass(frozen=True)
class Page:
    """A page of a list. `next_place` asks for the page after it, and is None on the last."""

    lines: list[CaseLine] = field(default_factory=list)
    next_place: Place | None = None


@dataclass(frozen=True)
class Member:
    """Somebody who holds cases."""

    staff_code: str
    staff_name: str


def caseload(
    scope: Scope,
    sought: Sought,
    *,
    after: Place | None = None,
    size: int = PAGE,
    among: QuerySet[Any] | None = None,
) -> Page:
    """A page of the people in a scope, by name. Four statements, however many lines. `among` gives ids of people."""
    found = matching(scope, sought, among).order_by("sort_name", "pk")
    if after is not None:
        name, last = after
        found = found.filter(Q(sort_name__gt=name) | Q(sort_name=name, pk__gt=last), sort_name__gte=name)
    people = list(found[: size + 1])
    more = len(people) > size
    shown = people[:size]
    return Page(lines(shown), (shown[-1].sort_name, shown[-1].pk) if more else None)


def how_many(scope: Scope, sought: Sought, among: QuerySet[Any] | None = None) -> tuple[int, bool]:
    """How many people a list has, and whether that is all: nobody counts the nation for the head of a page."""
    counted = matching(scope, sought, among).values("pk")[: COUNTED_UP_TO + 1].count()
    return min(counted, COUNTED_UP_TO), counted <= COUNTED_UP_TO


def how_many_masked(scope: Scope) -> int:
    """How many restricted cases a list has of which its reader may know that they are there, and nothing else."""
    return masked(scope).values("pk")[: COUNTED_UP_TO + 1].count()


def matching(scope: Scope, sought: Sought, among: QuerySet[Any] | None = None) -> QuerySet[Person]:
    """The people in a scope who match what is sought, in no order yet."""
    found = Person.objects.filter(within(scope))
    if among is not None:
        found = found.filter(pk__in=among)
    if sought.words.strip():
        found = found.filter(pk__in=_known_by(sought.words))
    if sought.prison:
        there = Spell.objects.current().filter(STILL_THERE, establishment=sought.prison)
        found = found.filter(pk__in=there.values("person"))
    for role, code in ((ManagerRole.POM, sought.pom), (ManagerRole.COM, sought.com)):
        if code:
            held = Allocation.objects.current().filter(to_on__isnull=True, role=role, staff_code=code)
            found = found.filter(pk__in=held.values("person"))
    return found


def lines(people: Sequence[Person]) -> list[CaseLine]:
    """The lines of these people, in their order. Three statements."""
    ids = [person.pk for person in people]
    numbers, places, holders = _numbers(ids), _places(ids), _holders(ids)
    return [
        CaseLine(
            person_id=person.pk,
            uuid=person.uuid,
            first_name=person.first_name,
            last_name=person.last_name,
            born_on=person.born_on,
            region=person.region_id,
            noms=numbers.get((person.pk, IdentifierKind.NOMS), ""),
            crn=numbers.get((person.pk, IdentifierKind.CRN), ""),
            prison_code=places.get(person.pk, ("", ""))[0],
            prison=places.get(person.pk, ("", ""))[1],
            held_by=tuple(holders.get(person.pk, ())),
        )
        for person in people
    ]


def prisons_in(scope: Scope) -> list[tuple[str, str]]:
    """Code and name of the prisons that somebody may choose from, by name."""
    prisons = Establishment.objects.all()
    # A person of a region may be held anywhere.
    if not scope.everyone and not scope.regions:
        prisons = prisons.filter(pk__in=scope.establishments)
    return list(prisons.order_by("name").values_list("pk", "name"))


def members_in(scope: Scope, role: ManagerRole) -> list[Member]:
    """Who holds cases of a scope in a role, by name."""
    held = Allocation.objects.current().filter(within(scope, "person"), to_on__isnull=True, role=role)
    named = held.exclude(staff_code="").order_by("staff_name", "staff_code").values_list("staff_code", "staff_name")
    return [Member(code, name) for code, name in named.distinct()]


def _known_by(words: str) -> QuerySet[Any]:
    # Every number has a digit in it, and no name has.
    if not any(character.isdigit() for character in words):
        name = plain_letters(words)
        found = (
            SearchName.objects.filter(name__gte=name, name__lt=name + _HIGHEST) if name else SearchName.objects.none()
        )
        return found.values("person")
    written = "".join(words.upper().split())
    begins = Q(value__gte=written, value__lt=written + _HIGHEST)
    return Identifier.objects.current().filter(begins | Q(value__in=list(_canonical(written)))).values("person")


def _canonical(written: str) -> Iterator[str]:
    for kind in IdentifierKind:
        try:
            yield canonical(kind, written)
        except IdentifierError:
            continue


def _numbers(ids: Iterable[int]) -> dict[tuple[int, str], str]:
    shown = Identifier.objects.current().filter(person__in=ids, kind__in=[IdentifierKind.NOMS, IdentifierKind.CRN])
    return {
        (person, kind): value for person, kind, value in shown.order_by("-pk").values_list("person", "kind", "value")
    }


def _places(ids: Iterable[int]) -> dict[int, tuple[str, str]]:
    spells = Spell.objects.current().filter(STILL_THERE, person__in=ids, establishment__isnull=False)
    columns = ("person", "establishment", "establishment__name")
    return {person: (code, name) for person, code, name in spells.values_list(*columns)}


def _holders(ids: Iterable[int]) -> dict[int, list[Held]]:
    held = Allocation.objects.current().filter(person__in=ids, to_on__isnull=True).order_by("from_on", "pk")
    holders: dict[int, list[Held]] = {}
    for person, *told in held.values_list("person", "role", "staff_name", "staff_code", "from_on"):
        holders.setdefault(person, []).append(Held(*told))
    return holders
