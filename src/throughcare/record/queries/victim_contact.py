"""What a victim liaison officer sees: victims of cases, and the stages of a case, of which a victim may be told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from throughcare.access.permissions import Scope
from throughcare.policy.facts import ParoleOutcome
from throughcare.record.models import Establishment, Movement, ParoleReview, Person, Sentence, TemporaryRelease, Victim
from throughcare.record.relations import within

# The dates of a sentence that are stages of it, and what they are called.
_DATES = {
    "hdc_release_on": "Release on home detention curfew (HDC)",
    "hdced": "Eligible for home detention curfew (HDC)",
    "ped": "Eligible for parole",
    "ted": "Tariff ends",
    "crd": "Conditional release date (CRD)",
    "ard": "Automatic release date (ARD)",
    "npd": "Non-parole date (NPD)",
    "prrd": "Release after recall (PRRD)",
    "released_on": "Released",
    "led": "Licence ends",
    "sed": "Sentence ends",
}


@dataclass(frozen=True)
class Stage:
    """A stage of a case, on its day."""

    on: date
    what: str


@dataclass(frozen=True)
class Found:
    """A victim of a list, and whose case it is."""

    uuid: UUID
    pk: int
    name: str
    case: UUID
    person: str


def victims_within(scope: Scope, words: str = "", most: int = 200) -> list[Found]:
    """Victims in the cases of a scope, by name; `words`: a part of the victim's name. Two statements."""
    if scope.is_empty:
        return []
    cases = Person.objects.filter(within(scope)).values("uuid")
    held = Victim.objects.current().filter(case__in=cases)
    if words:
        held = held.filter(name__icontains=words)
    found = list(held.order_by("name", "pk")[:most])
    names = {each.uuid: each.full_name for each in Person.objects.filter(uuid__in={each.case for each in found})}
    return [Found(each.uuid, each.pk, each.name, each.case, names.get(each.case, "")) for each in found]


def stages_of(person_id: int) -> list[Stage]:
    """The key stages of a case: dates of release, moves, parole and temporary release, by their days."""
    found = [
        Stage(on, words)
        for sentence in Sentence.objects.current().of(person_id)
        for column, words in _DATES.items()
        if (on := getattr(sentence, column)) is not None
    ]
    found += [*_moves(person_id), *_parole(person_id), *_temporary(person_id)]
    return sorted(set(found), key=lambda each: (each.on, each.what))


def _moves(person_id: int) -> list[Stage]:
    moves = [each for each in Movement.objects.current().of(person_id) if each.occurred_on is not None]
    prisons = Establishment.objects.filter(pk__in={each.to_place for each in moves}).values_list("pk", "name")
    names = dict(prisons)
    return [Stage(each.occurred_on, f"Moved to {names[each.to_place]}") for each in moves if each.to_place in names]


def _parole(person_id: int) -> list[Stage]:
    reviews = list(ParoleReview.objects.current().of(person_id))
    heard = [Stage(each.hearing_on, "Parole hearing") for each in reviews if each.hearing_on is not None]
    decided = [each for each in reviews if each.decided_on is not None]
    return [*heard, *(Stage(each.decided_on, f"Parole: {_outcome(each.outcome)}") for each in decided)]


def _outcome(outcome: str | None) -> str:
    return str(ParoleOutcome(outcome)).replace("_", " ") if outcome else "decided"


def _temporary(person_id: int) -> list[Stage]:
    decided = TemporaryRelease.objects.current().of(person_id).filter(decided_on__isnull=False)
    granted = {True: "granted", False: "not granted"}
    return [Stage(each.decided_on, f"Temporary release (ROTL) {granted[each.granted]}") for each in decided]
