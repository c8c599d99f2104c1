"""Victim contact: a one-way glass. The VLO sees the stages of the case; nobody on the case sees a victim.

Entries of the ledger name the victim's row and never the case, so that whoever asks who looked at a case learns
nothing of its victims, not even that there is one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from throughcare.access.permissions import Action, Actor, Relation, scope_of
from throughcare.access.victim_contact import ContactWay, WishKind
from throughcare.record.corrections import supersede
from throughcare.record.models import Person, Victim, VictimContact, VictimWish
from throughcare.record.queries.victim_contact import Found, Stage, stages_of, victims_within
from throughcare.record.relations import relations_to
from throughcare.work.faults import Faults
from throughcare.work.reading_apart import Reading, read_apart
from throughcare.work.refusals import NotAllowed
from throughcare.work.sent_before import one_at_a_time, sent_before
from throughcare.work.verb import AskedOfPlaces, Written, perform_for_places

T = TypeVar("T")

READ, KEEP = Action.READ_VICTIM_CONTACT, Action.KEEP_VICTIM_CONTACT


@dataclass(frozen=True)
class OfCase:
    """A case as the VLO sees it: its stages, and its victims."""

    stages: list[Stage]
    victims: list[Victim]


@dataclass(frozen=True)
class OneVictim:
    """A victim, with what they ask for and the contact with them, latest first."""

    victim: Victim
    wishes: list[VictimWish]
    contacts: list[VictimContact]


@dataclass(frozen=True, kw_only=True)
class NewVictim:
    """A victim as they are entered. `form` names the form, so that one sent twice is one victim; likewise below."""

    name: str
    reached_by: str = ""
    form: str = ""


@dataclass(frozen=True, kw_only=True)
class NewVictimContact:
    """Contact with a victim, as it is entered."""

    on: date | None
    way: ContactWay | None
    note: str
    form: str = ""


@dataclass(frozen=True, kw_only=True)
class NewWish:
    """What a victim asks for, as it is entered."""

    asked_on: date | None
    kind: WishKind | None
    asks: str
    form: str = ""


def read_victims(actor: Actor, words: str = "") -> list[Found]:
    """The victims in the cases of the actor's region, or those whose name has these words in it.

    Raises:
        NotAllowed: the actor sees no victims at all.
    """

    def read() -> Reading[list[Found]]:
        found = victims_within(scope_of(actor, READ), words)
        return found, {"victims": [each.pk for each in found]}

    return read_apart(READ, actor, frozenset({Relation.REGION}) if actor.regions else frozenset(), read)


def read_victims_of(actor: Actor, person_id: int) -> OfCase:
    """The stages of a case and its victims.

    Raises:
        NotAllowed: the actor may not, or there is no such case.
    """

    def read() -> Reading[OfCase]:
        address = Person.objects.values_list("uuid", flat=True).get(pk=person_id)
        victims = list(Victim.objects.current().filter(case=address).order_by("name", "pk"))
        return OfCase(stages_of(person_id), victims), {"victims": [each.pk for each in victims]}

    return read_apart(READ, actor, relations_to(actor, person_id), read, asked_of=person_id)


def read_victim(actor: Actor, victim: UUID) -> OneVictim:
    """One victim.

    Raises:
        NotAllowed: the actor may not, or there is no such victim.
    """
    held = _victim(victim)

    def read() -> Reading[OneVictim]:
        if held is None:
            raise NotAllowed
        wishes = list(VictimWish.objects.current().filter(victim=held).order_by("-asked_on", "-pk"))
        contacts = list(VictimContact.objects.current().filter(victim=held).order_by("-on", "-pk"))
        return OneVictim(held, wishes, contacts), {"victims": [held.pk]}

    return read_apart(READ, actor, _relations(actor, held), read)


def add_victim(actor: Actor, person_id: int, entered: NewVictim) -> Victim:
    """Add a victim to a case.

    Raises:
        Refused: the actor may not, or a field breaks a rule.
    """

    def write(asked: AskedOfPlaces) -> Written[Victim]:
        one_at_a_time(actor)
        address = Person.objects.values_list("uuid", flat=True).get(pk=person_id)
        sent = sent_before(Victim, entered.form, case=address)
        if sent is not None:
            return Written(sent, {"victim": sent.pk, "sent": "again"})
        _check_victim(entered)
        columns = _columns(entered) | asked.provenance.columns()
        made = Victim.objects.create(case=address, reference=entered.form, **columns)
        return Written(made, {"victim": made.pk})

    return perform_for_places(KEEP, actor, relations_to(actor, person_id) or frozenset(), write)


def correct_victim(actor: Actor, victim: UUID, entered: NewVictim, *, expected_version: int) -> Victim:
    """Correct a victim's name, or how they are reached; what stood before is kept.

    Raises:
        Refused: the actor may not, there is no such victim, or a field breaks a rule.
        StaleVersion: somebody else corrected it first.
    """

    def correct(held: Victim, asked: AskedOfPlaces) -> Written[Victim]:
        _check_victim(entered)
        columns = _columns(entered)
        standing = supersede(held, expected_version=expected_version, provenance=asked.provenance, **columns)
        return Written(standing, {"victim": held.pk, "fields": sorted(columns)})

    return _about(actor, victim, correct)


def record_victim_contact(
    actor: Actor, victim: UUID, entered: NewVictimContact, *, today: date | None = None
) -> VictimContact:
    """Record contact with a victim.

    Raises:
        Refused: the actor may not, there is no such victim, or a field breaks a rule.
    """

    def record(held: Victim, asked: AskedOfPlaces) -> Written[VictimContact]:
        sent = sent_before(VictimContact, entered.form, victim=held)
        if sent is not None:
            return Written(sent, {"victim": held.pk, "contact": sent.pk, "sent": "again"})
        faults = Faults()
        faults.unless(entered.on, "on", "Enter the date of the contact.")
        faults.not_after("on", entered.on, asked.today, "The date of the contact")
        faults.unless(entered.way, "way", "Choose how the contact was made.")
        faults.unless(entered.note.strip(), "note", "Enter what was said.")
        faults.refuse()
        columns: dict[str, Any] = {"on": entered.on, "way": entered.way, "note": entered.note.strip()}
        columns |= asked.provenance.columns()
        made = VictimContact.objects.create(victim=held, reference=entered.form, **columns)
        return Written(made, {"victim": held.pk, "contact": made.pk})

    return _about(actor, victim, record, today)


def record_wish(actor: Actor, victim: UUID, entered: NewWish, *, today: date | None = None) -> VictimWish:
    """Record what a victim asks for.

    Raises:
        Refused: the actor may not, there is no such victim, or a field breaks a rule.
    """

    def record(held: Victim, asked: AskedOfPlaces) -> Written[VictimWish]:
        sent = sent_before(VictimWish, entered.form, victim=held)
        if sent is not None:
            return Written(sent, {"victim": held.pk, "wish": sent.pk, "sent": "again"})
        faults = Faults()
        faults.unless(entered.asked_on, "asked_on", "Enter the date on which it was asked for.")
        faults.not_after("asked_on", entered.asked_on, asked.today, "The date on which it was asked for")
        faults.unless(entered.kind, "kind", "Choose what is asked for.")
        faults.unless(entered.asks.strip(), "asks", "Enter what the victim asks for.")
        faults.refuse()
        columns: dict[str, Any] = {"asked_on": entered.asked_on, "kind": entered.kind, "asks": entered.asks.strip()}
        columns |= asked.provenance.columns()
        made = VictimWish.objects.create(victim=held, reference=entered.form, **columns)
        return Written(made, {"victim": held.pk, "wish": made.pk})

    return _about(actor, victim, record, today)


def _about(
    actor: Actor, victim: UUID, act: Callable[[Victim, AskedOfPlaces], Written[T]], today: date | None = None
) -> T:
    held = _victim(victim)

    def write(asked: AskedOfPlaces) -> Written[T]:
        if held is None:
            raise NotAllowed
        one_at_a_time(actor)
        return act(held, asked)

    return perform_for_places(KEEP, actor, _relations(actor, held) or frozenset(), write, today=today)


def _victim(victim: UUID) -> Victim | None:
    held: Victim | None = Victim.objects.current().filter(uuid=victim).first()
    return held


def _relations(actor: Actor, held: Victim | None) -> frozenset[Relation] | None:
    """How the actor stands to the victim's case; None where there is no such victim, or no longer such a case."""
    if held is None:
        return None
    person_id = Person.objects.filter(uuid=held.case).values_list("pk", flat=True).first()
    return None if person_id is None else relations_to(actor, person_id)


def _columns(entered: NewVictim) -> dict[str, str]:
    return {"name": entered.name.strip(), "reached_by": entered.reached_by.strip()}


def _check_victim(entered: NewVictim) -> None:
    faults = Faults()
    faults.unless(entered.name.strip(), "name", "Enter the victim's name.")
    faults.unless(len(entered.name) <= 300, "name", "The name must be 300 characters or fewer.")
    reached = "How the victim is reached must be 1,000 characters or fewer."
    faults.unless(len(entered.reached_by) <= 1_000, "reached_by", reached)
    faults.refuse()
