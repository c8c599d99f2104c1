"""The outbox: the notices of a case, those that are stuck, mailboxes, and what a notice may know of a case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from throughcare.access.outbox import STUCK, Holder, NoticeState, Parties, PlaceKind, Recipient
from throughcare.access.permissions import Scope
from throughcare.policy.facts import Arrival, Estate, SentenceKind
from throughcare.policy.subjects import Subject
from throughcare.record.fact_tables import model_of
from throughcare.record.identifiers import IdentifierKind
from throughcare.record.models import (
    Allocation,
    Establishment,
    Identifier,
    Mailbox,
    Mappa,
    OutgoingNotice,
    Person,
    Sentence,
    Spell,
)
from throughcare.record.models.custody import STILL_THERE
from throughcare.record.relations import within

MOST_STUCK = 500

_ORDERS = (SentenceKind.COMMUNITY_ORDER, SentenceKind.SUSPENDED_SENTENCE_ORDER)
_OPEN = (Estate.MALE_OPEN, Estate.WOMEN_OPEN)
_FOR_LIFE = (SentenceKind.LIFE, SentenceKind.IPP)

ARRIVED_IN_OPEN = "OMIC-ENTRY-VLO-AFTER"

Places = Mapping[tuple[str, str, str], str]


@dataclass(frozen=True)
class Due:
    """That a notice is due: of which case, about which row, and the day that its words name."""

    person: int
    row: int
    on: date | None


def notices_of_case(person_id: int) -> list[OutgoingNotice]:
    """The notices of a case, latest first. One statement."""
    return list(OutgoingNotice.objects.current().of(person_id).order_by("-recorded_at", "-pk"))


def outgoing_at(uuid: UUID) -> OutgoingNotice | None:
    """The notice at this address, if it stands."""
    found: OutgoingNotice | None = OutgoingNotice.objects.current().select_related("person").filter(uuid=uuid).first()
    return found


def told_already(keys: Iterable[str]) -> set[str]:
    """Which of these keys have a notice. One statement."""
    return set(OutgoingNotice.objects.current().filter(key__in=list(keys)).values_list("key", flat=True))


def stuck_within(scope: Scope) -> list[OutgoingNotice]:
    """The notices of a scope's cases that failed or have no address, the oldest first. One statement."""
    stuck = OutgoingNotice.objects.current().filter(state__in=[each.value for each in STUCK])
    found = stuck.filter(within(scope, "person")).select_related("person")
    return list(found.order_by("recorded_at", "pk")[:MOST_STUCK])


def people_within(scope: Scope, ids: Iterable[int]) -> dict[int, Person]:
    """Those of these people whom a scope shows, by id. One statement."""
    return {each.pk: each for each in Person.objects.filter(within(scope), pk__in=set(ids))}


def without_address() -> QuerySet[OutgoingNotice]:
    """Notices for which no address is known; the person has none, and is told in person."""
    waiting: QuerySet[OutgoingNotice] = OutgoingNotice.objects.current().filter(state=NoticeState.NO_ADDRESS)
    return waiting.exclude(recipient=Recipient.PERSON).order_by("pk")


def to_send(now: datetime, most: int) -> list[OutgoingNotice]:
    """Notices whose next try may begin, the longest waiting first."""
    waiting = OutgoingNotice.objects.current().filter(state=NoticeState.WAITING, next_try_at__lte=now)
    return list(waiting.order_by("next_try_at", "pk")[:most])


def counted() -> list[tuple[str, str, int]]:
    """How many notices there are by provision and by state. One statement."""
    grouped = OutgoingNotice.objects.current().values_list("provision", "state").annotate(count=Count("pk"))
    return list(grouped.order_by("provision", "state"))


def claim(notice: OutgoingNotice, until: datetime) -> bool:
    """Begin a try: nobody else begins one before that time. False where somebody else was quicker."""
    standing = OutgoingNotice.objects.current().filter(pk=notice.pk, version=notice.version, state=NoticeState.WAITING)
    return bool(standing.update(attempts=F("attempts") + 1, next_try_at=until, version=F("version") + 1))


def marked(notice: OutgoingNotice, version: int, **columns: Any) -> bool:
    """Write what came of a try. False where the notice was changed since it began."""
    standing = OutgoingNotice.objects.current().filter(pk=notice.pk, version=version)
    return bool(standing.update(version=F("version") + 1, **columns))


def mailboxes() -> list[Mailbox]:
    """Every mailbox that has an address."""
    return list(Mailbox.objects.exclude(email=""))


def mailbox_of(recipient: str, place_kind: str, place: str) -> Mailbox | None:
    """The mailbox of a recipient at a place, one whose address was taken away among them."""
    return Mailbox.objects.filter(recipient=recipient, place_kind=place_kind, place=place).first()


def addresses() -> Places:
    """The address of each mailbox, by recipient, kind of place and place. One statement."""
    return {(each.recipient, each.place_kind, each.place): each.email for each in mailboxes()}


def address_of(recipient: Recipient, parties: Parties, places: Places) -> tuple[str, str]:
    """Who a recipient is in a case, and their address; empty where it is not known."""
    if recipient in {Recipient.COM, Recipient.POM}:
        holder = parties.holders.get(recipient.name)
        return (holder.name, holder.email) if holder else ("", "")
    if recipient is Recipient.PERSON:
        return "", ""
    if recipient is Recipient.LDU and parties.ldu_email:
        return parties.unit, parties.ldu_email
    at = {
        PlaceKind.UNIT: parties.unit,
        PlaceKind.PRISON: parties.prison_code,
        PlaceKind.REGION: parties.region,
    }
    for kind in PlaceKind:
        place = at.get(kind, "")
        email = places.get((recipient.value, kind.value, place), "") if place or kind is PlaceKind.NATION else ""
        if email:
            return place or kind.label, email
    return "", ""


def parties_of(person_ids: Iterable[int], today: date) -> dict[int, Parties]:
    """What a notice may know of each of these cases. Six statements, however many they are."""
    ids = list(person_ids)
    numbers, held, held_at = _numbers(ids), _holders(ids), _prisons(ids)
    mappa, terms = _on_mappa(ids, today), _terms(ids, today)
    people = Person.objects.filter(pk__in=ids)
    return {
        person.pk: Parties(
            person_id=person.pk,
            uuid=person.uuid,
            initials="".join(name[:1].upper() for name in (person.first_name, person.last_name)),
            numbers=", ".join(numbers.get(person.pk, ())),
            vlo=person.vlo_assigned,
            mappa=person.pk in mappa,
            indeterminate=_indeterminate(terms.get(person.pk, ())),
            parole=any(each.ped is not None for each in terms.get(person.pk, ())),
            region=person.region_id or "",
            unit=person.pdu,
            ldu_email=person.ldu_email,
            prison_code=held_at[person.pk].pk if person.pk in held_at else "",
            prison=held_at[person.pk].name if person.pk in held_at else "",
            in_open=held_at[person.pk].estate in _OPEN if person.pk in held_at else None,
            holders=held.get(person.pk, {}),
        )
        for person in people
    }


def _numbers(ids: list[int]) -> dict[int, list[str]]:
    known = Identifier.objects.current().filter(person__in=ids, kind__in=[IdentifierKind.NOMS, IdentifierKind.CRN])
    found: dict[int, list[str]] = {}
    for person, kind, value in known.order_by("-kind", "pk").values_list("person", "kind", "value"):
        found.setdefault(person, []).append(f"{kind} {value}")
    return found


def _holders(ids: list[int]) -> dict[int, dict[str, Holder]]:
    held = Allocation.objects.current().filter(person__in=ids, to_on__isnull=True).order_by("from_on", "pk")
    found: dict[int, dict[str, Holder]] = {}
    for person, role, name, email in held.values_list("person", "role", "staff_name", "staff_email"):
        found.setdefault(person, {})[role] = Holder(name, email)
    return found


def _prisons(ids: list[int]) -> dict[int, Establishment]:
    spells = Spell.objects.current().filter(STILL_THERE, person__in=ids, establishment__isnull=False)
    return {each.person_id: each.establishment for each in spells.select_related("establishment")}


def _on_mappa(ids: list[int], today: date) -> set[int]:
    registered = Mappa.objects.current().filter(Q(ended_on__isnull=True) | Q(ended_on__gt=today), person__in=ids)
    return set(registered.values_list("person", flat=True))


def _terms(ids: list[int], today: date) -> dict[int, list[Sentence]]:
    """The custodial terms that have not ended."""
    going = Sentence.objects.current().filter(Q(ended_on__isnull=True) | Q(ended_on__gt=today), person__in=ids)
    found: dict[int, list[Sentence]] = {}
    for term in going.exclude(kind__in=_ORDERS):
        found.setdefault(term.person_id, []).append(term)
    return found


def _indeterminate(terms: Iterable[Sentence]) -> bool | None:
    """Whether any term is indeterminate; None where that is not known of one, and of no other that it is."""
    told = [each.kind in _FOR_LIFE if each.kind else each.indeterminate for each in terms]
    if any(told):
        return True
    return None if not told or None in told else False


def rows_told_of(table: str, person_id: int) -> list[Any]:
    """The rows of a case that a notice may tell of, in the table of this name, the latest first."""
    return list(_model(table).objects.current().of(person_id).order_by("-pk"))


def row_told_of(table: str, person_id: int, row: int) -> Any | None:
    """One of them, if it stands."""
    return _model(table).objects.current().of(person_id).filter(pk=row).first()


def _model(table: str) -> Any:
    return model_of(Subject.declared[table])


def arrivals_in_open(since: date, today: date) -> list[Due]:
    """Transfers into open conditions from a day on, in cases in which a VLO is assigned who was not told of it."""
    told = told_of(ARRIVED_IN_OPEN, OuterRef("pk"))
    arrived = Spell.objects.current().filter(
        STILL_THERE,
        ~Exists(told),
        arrival=Arrival.TRANSFER,
        arrived_on__range=(since, today),
        establishment__estate__in=_OPEN,
        person__vlo_assigned=True,
    )
    return [Due(*row) for row in arrived.order_by("pk").values_list("person", "pk", "arrived_on")]


def told_of(provision: str, row: OuterRef | F) -> QuerySet[OutgoingNotice]:
    """The notices of a kind about a row of a statement around this one."""
    told: QuerySet[OutgoingNotice] = OutgoingNotice.objects.current().filter(provision=provision, about_row=row)
    return told
