"""One case as its page shows it: who the person is, where they are, who manages them, and what is doubtful."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from throughcare.record.identifiers import IdentifierKind
from throughcare.record.issues import issue_in_words
from throughcare.record.models import (
    Allocation,
    Contact,
    DataIssue,
    DoubtfulMatch,
    Identifier,
    Mappa,
    Person,
    PomProfile,
    Sentence,
    Spell,
)
from throughcare.record.models.custody import STILL_THERE
from throughcare.record.relations import NOBODY
from throughcare.record.vocabulary import MatchStatus

# In which order a reader looks for a number.
_SHOWN = (IdentifierKind.NOMS, IdentifierKind.CRN, IdentifierKind.PNC, IdentifierKind.CRO)


@dataclass(frozen=True)
class Known:
    """A number that the person is known by."""

    kind: str
    value: str
    verified: bool
    feed: str


@dataclass(frozen=True)
class Place:
    """Where the person is held, or, with `prison` empty and `since` unset, that the record holds no open spell."""

    prison: str = ""
    since: date | None = None
    away_for: str | None = None
    away_since: date | None = None


@dataclass(frozen=True)
class Managing:
    """Somebody allocated to the case. `left_on`: a POM who has left their prison, and whose cases wait for another."""

    role: str
    name: str
    prison: str
    since: date | None
    left_on: date | None = None


@dataclass(frozen=True)
class Arranged:
    """Something arranged with the person."""

    on: date
    by: str
    method: str


@dataclass(frozen=True)
class Doubt:
    """A record that may be of the same person, waiting for somebody to decide. `other` is a second person's uuid."""

    why: str
    raised_on: date
    other: UUID | None


@dataclass(frozen=True)
class Registered:
    """A MAPPA registration, as far as a case shows it."""

    category: int | None
    level: int | None
    next_review_on: date | None


@dataclass(frozen=True)
class OneCase:
    """Everything beside policy that the head of a case's page shows."""

    person: Person
    identifiers: tuple[Known, ...]
    place: Place
    allocations: tuple[Managing, ...]
    doubts: tuple[Doubt, ...]
    offences: tuple[str, ...]
    does_not_fit: tuple[str, ...] = ()
    mappa: Registered | None = None

    @property
    def numbers(self) -> tuple[Known, ...]:
        """The numbers that people ask for: NOMS, CRN, PNC and CRO, in this order."""
        return tuple(each for kind in _SHOWN for each in self.identifiers if each.kind == kind)


def person_id_of(uuid: UUID) -> int:
    """The id of the case at this address; `NOBODY` where there is none."""
    return Person.objects.filter(uuid=uuid).values_list("pk", flat=True).first() or NOBODY


def one_case(person_id: int, today: date) -> OneCase:
    """The head of a case. Eight statements."""
    person = Person.objects.select_related("region").get(pk=person_id)
    held = Identifier.objects.current().of(person_id).order_by("kind", "pk")
    identifiers = tuple(Known(each.kind, each.value, each.verified, each.feed) for each in held)
    return OneCase(
        person,
        identifiers,
        _place(person_id),
        _allocations(person_id, today),
        _doubts(person_id),
        tuple(offences(person_id)),
        does_not_fit(person_id),
        _registered(person_id, today),
    )


def does_not_fit(person_id: int) -> tuple[str, ...]:
    """What feeds say of the person that does not fit, each a sentence or two."""
    held = DataIssue.objects.current().of(person_id).order_by("field", "pk").values_list("field", "says")
    return tuple(issue_in_words(field, says) for field, says in held)


def planned_contacts(person_id: int, today: date, most: int = 5) -> list[Arranged]:
    """What is arranged with the person from today on, nearest first."""
    planned = Contact.objects.current().of(person_id).filter(on__gte=today, outcome="planned", with_whom="person")
    return [Arranged(each.on, each.by or "", each.method or "") for each in planned.order_by("on", "pk")[:most]]


def offences(person_id: int) -> list[str]:
    """What the person was sentenced for, as it was recorded."""
    told = Sentence.objects.current().of(person_id).exclude(offence="").order_by("-sentenced_on", "-pk")
    return list(dict.fromkeys(told.values_list("offence", flat=True)))


def _place(person_id: int) -> Place:
    spells = Spell.objects.current().of(person_id).filter(STILL_THERE)
    spell = spells.select_related("establishment").order_by("-arrived_on").first()
    if spell is None:
        return Place()
    prison = spell.establishment.name if spell.establishment else "a prison that the record does not name"
    return Place(prison, spell.arrived_on, spell.away_for, spell.away_since)


def _registered(person_id: int, today: date) -> Registered | None:
    held = Mappa.objects.current().of(person_id).filter(Q(ended_on__isnull=True) | Q(ended_on__gt=today))
    latest = held.order_by("-registered_on", "-pk").first()
    return Registered(latest.category, latest.level, latest.next_review_on) if latest else None


def _allocations(person_id: int, today: date) -> tuple[Managing, ...]:
    standing = Q(to_on__isnull=True) | Q(to_on__gt=today)
    held = Allocation.objects.current().of(person_id).filter(standing).select_related("establishment")
    rows = list(held.order_by("role", "-from_on", "-pk"))
    codes = [each.staff_code for each in rows if each.establishment_id and each.staff_code]
    gone = PomProfile.objects.current().filter(staff_code__in=codes, leaves_on__lte=today)
    left = {(each.staff_code, each.establishment_id): each.leaves_on for each in gone}
    return tuple(
        Managing(
            each.role or "",
            each.staff_name,
            each.establishment.name if each.establishment else "",
            each.from_on,
            left.get((each.staff_code, each.establishment_id)),
        )
        for each in rows
    )


def _doubts(person_id: int) -> tuple[Doubt, ...]:
    waiting = DoubtfulMatch.objects.filter(status=MatchStatus.OPEN)
    about = waiting.filter(Q(person=person_id) | Q(other=person_id)).select_related("person", "other")
    return tuple(
        Doubt(each.why, each.raised_at.date(), _other(each, person_id)) for each in about.order_by("raised_at")
    )


def _other(doubt: DoubtfulMatch, person_id: int) -> UUID | None:
    if doubt.other is None:
        return None
    return doubt.other.uuid if doubt.person_id == person_id else doubt.person.uuid
