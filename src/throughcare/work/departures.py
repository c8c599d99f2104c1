"""Departing from a provision: for an establishment or a region, with a reason, by whom, from when and until when.

From a should one may depart. Nobody departs from a must, and from a may there is nothing to depart.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from throughcare.access.permissions import Action, Actor, Relation
from throughcare.duties.policy_in_use import catalogue
from throughcare.policy.catalogue import Entry
from throughcare.policy.documents import Force
from throughcare.policy.words import day
from throughcare.record.corrections import supersede, withdraw
from throughcare.record.models import Departure, Establishment, Region
from throughcare.record.queries.departures import departs_already
from throughcare.work.faults import Faults
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.verb import AskedOfPlaces, Written, perform_for_places

SHORTEST_REASON = 20
_LONGEST_NAME = 150


@dataclass(frozen=True, kw_only=True)
class NewDeparture:
    """A departure as it is entered: of an establishment, by its code, or of a region, by its name; both days count."""

    provision: str
    establishment: str = ""
    region: str = ""
    reason: str = ""
    decided_by: str = ""
    agreed_by: str = ""
    from_on: date | None = None
    until_on: date | None = None


def depart(actor: Actor, entered: NewDeparture, *, today: date | None = None) -> Departure:
    """Record that a place departs from a provision.

    Raises:
        Refused: the actor may not for this place, nobody may depart from this provision, or a field breaks a rule.
    """

    def write(asked: AskedOfPlaces) -> Written[Departure]:
        from_on, until_on = _checked(entered)
        made = Departure.objects.create(
            provision=entered.provision,
            establishment_id=entered.establishment or None,
            region_id=entered.region or None,
            reason=entered.reason.strip(),
            decided_by=entered.decided_by.strip(),
            agreed_by=entered.agreed_by.strip(),
            from_on=from_on,
            until_on=until_on,
            **asked.provenance.columns(),
        )
        place = entered.establishment or entered.region
        return Written(made, {"departure": made.pk, "provision": entered.provision, "place": place})

    relations = relations_to_place(actor, entered.establishment, entered.region)
    return perform_for_places(Action.DEPART_FROM_POLICY, actor, relations, write, today=today)


def end_departure(
    actor: Actor, departure_id: int, last_day: date | None, *, expected_version: int, today: date | None = None
) -> Departure:
    """Bring a departure's last day forward. One whose last day would come before its first is withdrawn.

    Raises:
        Refused: there is no such departure, the actor may not for its place, or the day breaks a rule.
        StaleVersion: somebody else changed it first.
    """
    found: Departure | None = Departure.objects.current().filter(pk=departure_id).first()

    def write(asked: AskedOfPlaces) -> Written[Departure]:
        if found is None:
            raise NotAllowed
        if last_day is None:
            raise NotValid({"until_on": "Enter the last day of the departure."})
        if last_day >= found.until_on:
            raise NotValid({"until_on": f"It ends on {day(found.until_on)} already: enter an earlier day."})
        details = {"departure": found.pk, "provision": found.provision}
        if last_day < found.from_on:
            withdraw(found, expected_version=expected_version, provenance=asked.provenance)
            return Written(found, {**details, "withdrawn": True})
        ended = supersede(found, expected_version=expected_version, provenance=asked.provenance, until_on=last_day)
        return Written(ended, {**details, "fields": ["until_on"]})

    relations = relations_to_place(actor, found.establishment_id or "", found.region_id or "") if found else frozenset()
    return perform_for_places(Action.DEPART_FROM_POLICY, actor, relations, write, today=today)


def relations_to_place(actor: Actor, establishment: str, region: str) -> frozenset[Relation]:
    """How the actor stands to a place; where none is named, to those that are theirs."""
    named = bool(establishment or region)
    theirs = {
        Relation.ESTABLISHMENT: establishment in actor.establishments if named else bool(actor.establishments),
        Relation.REGION: region in actor.regions if named else bool(actor.regions),
    }
    return frozenset(relation for relation, holds in theirs.items() if holds)


def refusal_of(provision: str, from_on: date | None = None, until_on: date | None = None) -> str | None:
    """Why nobody may depart from a provision on these days, naming the paragraph; None where a place may."""
    if provision not in catalogue():
        return f"There is no provision {provision or 'without an id'}: enter its id, such as NS-4.3.5."
    for entry in catalogue().versions_of(provision):
        if _reaches(entry, from_on, until_on):
            source = f"{(entry.amended_by or entry.document).title}, {entry.provision.paragraph}"
            if entry.provision.force is Force.MUST:
                return f"Nobody may depart from {provision} ({source}): the text says must."
            if entry.provision.force is Force.MAY:
                return f"There is nothing to depart from in {provision} ({source}): the text says may."
    return None


def _reaches(entry: Entry, from_on: date | None, until_on: date | None) -> bool:
    """Whether a version is in force on any of these days; of no days at all, whether it is the one in lists."""
    if from_on is None or until_on is None:
        return entry is catalogue()[entry.provision.id]
    begun = entry.in_force_from is None or entry.in_force_from <= until_on
    return begun and (entry.in_force_until is None or entry.in_force_until > from_on)


def _checked(entered: NewDeparture) -> tuple[date, date]:
    """The first and the last day, once nothing that was entered breaks a rule."""
    faults = Faults()
    refusal = refusal_of(entered.provision, entered.from_on, entered.until_on)
    faults.unless(refusal is None, "provision", refusal or "")
    one_place = bool(entered.establishment) is not bool(entered.region)
    faults.unless(one_place and _is_there(entered), "place", "Choose the prison or the region that departs.")
    short = f"Say why, in at least {SHORTEST_REASON} characters."
    faults.unless(len(entered.reason.strip()) >= SHORTEST_REASON, "reason", short)
    faults.unless(entered.decided_by.strip(), "decided_by", "Enter who decided on the departure.")
    faults.unless(entered.agreed_by.strip(), "agreed_by", "Enter who agreed it.")
    faults.at_most("decided_by", entered.decided_by, _LONGEST_NAME, "The name")
    faults.at_most("agreed_by", entered.agreed_by, _LONGEST_NAME, "The name")
    days = _days(faults, entered)
    faults.refuse()
    assert days is not None
    return days


def _days(faults: Faults, entered: NewDeparture) -> tuple[date, date] | None:
    from_on, until_on = entered.from_on, entered.until_on
    faults.unless(from_on, "from_on", "Enter the first day of the departure.")
    faults.unless(until_on, "until_on", "Enter the last day of the departure: none goes on for ever.")
    if from_on is None or until_on is None:
        return None
    if until_on < from_on:
        faults.add("until_on", f"The last day must be {day(from_on)} or later, when the departure begins.")
        return None
    held = departs_already(entered.provision, entered.establishment, entered.region, from_on, until_on)
    if held is not None:
        days = f"from {day(held.from_on)} until {day(held.until_on)}"
        faults.add("from_on", f"{held.place} departs from {entered.provision} already, {days}.")
    return from_on, until_on


def _is_there(entered: NewDeparture) -> bool:
    if entered.establishment:
        return Establishment.objects.filter(pk=entered.establishment).exists()
    return Region.objects.filter(pk=entered.region).exists()
