"""What a domain event says, with the record that it points to supplied beside it.

Beside it means: in the same row (`{"event": {…}, "record": {…}}`), or in a file of the folder `records` beside the file
of events, named by the last part of `detailUrl` (`records/A1234BC.json`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from throughcare.calendar.london import in_london
from throughcare.intake.events import types
from throughcare.intake.faults import Fault
from throughcare.intake.fields import Fields
from throughcare.intake.kinds import Kind, kind_of, unwrapped
from throughcare.intake.prisoner.record import prisoner_says
from throughcare.intake.probation.case_file import probation_says
from throughcare.intake.probation.template import tier_of
from throughcare.record.identifiers import IdentifierError, IdentifierKind, canonical
from throughcare.record.reference import prisons
from throughcare.work.take_in.observations import (
    NumbersMerged,
    Observation,
    PrisonerSays,
    ProbationSays,
    Values,
    When,
)

# Gives the record that an address points to, if it was supplied.
Records = Callable[[str], Any]


def event_says(row: Mapping[str, Any], records: Records, digest: str, this_year: int) -> Observation:
    """What an event says. Its instant orders it, whenever it arrives.

    Raises:
        Fault: it cannot be read, it is of a type that is not taken in, or the record that it needs was not supplied.
    """
    envelope, record = _parts(row)
    fields = Fields(envelope)
    kind, at = fields.text("eventType"), fields.instant("occurredAt")
    if kind is None or at is None:
        raise fields.fault("occurredAt" if kind else "eventType", "there is none, and every event has one.")
    if kind in types.NOT_TAKEN_IN:
        raise fields.fault("eventType", f"{kind} is known, but not taken in: {types.NOT_TAKEN_IN[kind]}.")
    address = fields.text("detailUrl", 2_000)
    if record is None and address:
        record = records(address)
    when = When(at, 0, digest)
    if kind in types.MERGED:
        return _merge(fields, when)
    if kind in types.RECEIVED | types.RELEASED:
        return _movement(fields, kind, record, when, this_year)
    if kind in types.RECORD_CHANGED:
        return _prisoner(fields, kind, record, when, this_year)
    if kind in types.TIER:
        return _tier(fields, kind, record, when)
    if kind in types.PROBATION_CHANGED:
        return _probation(fields, kind, record, when, this_year)
    raise fields.fault("eventType", f"{kind[:80]!r} is not a type of event that is known here.")


def _parts(row: Mapping[str, Any]) -> tuple[Mapping[str, Any], Any]:
    if "event" not in row:
        return row, row.get("record")
    event = unwrapped(row["event"])
    if not isinstance(event, dict):
        raise Fault("event", "it is not an object.")
    return event, row.get("record")


def _told(fields: Fields) -> Fields:
    told = fields.row.get("additionalInformation")
    if told is not None and not isinstance(told, dict):
        raise fields.fault("additionalInformation", "it is not an object.")
    return Fields(told or {}, path="additionalInformation.")


def _number(fields: Fields, kind: IdentifierKind, *names: str) -> str:
    """A NOMS number or a CRN: of the event's own fields, or else of its person reference."""
    told = _told(fields)
    name = next((name for name in names if told.row.get(name)), names[0])
    value, where = told.text(name), told.path + name
    if value is None:
        value, where = _referred(fields, kind), "personReference.identifiers"
    if value is None:
        raise told.fault(name, f"there is none, and no {kind.value} in personReference either.")
    try:
        return canonical(kind, value)
    except IdentifierError as error:
        raise Fault(where, str(error)) from None


def _referred(fields: Fields, kind: IdentifierKind) -> str | None:
    reference = fields.row.get("personReference")
    listed = reference.get("identifiers") if isinstance(reference, dict) else None
    for one in listed if isinstance(listed, list) else []:
        if isinstance(one, dict) and one.get("type") == kind.value:
            return Fields(one, path="personReference.identifiers.").text("value")
    return None


def _merge(fields: Fields, when: When) -> NumbersMerged:
    told = _told(fields)
    if told.row.get("removedNomsNumber"):
        kept = _number(fields, IdentifierKind.NOMS, "nomsNumber")
        removed = _number(fields, IdentifierKind.NOMS, "removedNomsNumber")
        return _two("NOMS", kept, removed, when)
    kept = _number(fields, IdentifierKind.CRN, "targetCRN", "crn")
    return _two("CRN", kept, _number(fields, IdentifierKind.CRN, "sourceCRN", "removedCRN"), when)


def _two(kind: str, kept: str, removed: str, when: When) -> NumbersMerged:
    if kept == removed:
        raise Fault("additionalInformation", f"it merges {kept} into itself.")
    return NumbersMerged(kind, kept, removed, when)


def _prisoner(fields: Fields, kind: str, record: Any, when: When, this_year: int) -> PrisonerSays:
    if record is None:
        raise fields.fault("detailUrl", f"{kind} says that a record has changed, and the record was not supplied.")
    noms = _number(fields, IdentifierKind.NOMS, "nomsNumber")
    row = unwrapped(record)
    if kind_of(row) is not Kind.PRISONER:
        raise Fault("record", "it is not a prisoner record.")
    says = prisoner_says(row, when, this_year)
    if says.noms != noms:
        raise Fault("record", f"the event is about {noms}, and the record about {says.noms}.")
    return says


def _movement(fields: Fields, kind: str, record: Any, when: When, this_year: int) -> PrisonerSays:
    says = None if record is None else _prisoner(fields, kind, record, when, this_year)
    place = _place(fields, kind, when, has_record=says is not None)
    if says is None:
        return PrisonerSays(_number(fields, IdentifierKind.NOMS, "nomsNumber"), when, None, place)
    if place is None:
        return says
    return PrisonerSays(says.noms, when, says.record, _both(place, says.place), says.known)


def _place(fields: Fields, kind: str, when: When, *, has_record: bool) -> dict[str, Any] | None:
    told = _told(fields)
    reasons = types.RECEIVED_REASONS if kind in types.RECEIVED else types.RELEASED_REASONS
    reason = told.text("reason")
    if reason not in reasons:
        if has_record:
            return None
        raise told.fault("reason", f"{reason!r} is not one of {', '.join(reasons)}, and no record was supplied.")
    assert when.at is not None
    day = in_london(when.at).date().isoformat()
    place: dict[str, Any] = {**reasons[reason], "on": day, "at": when.instant}
    place |= {"reason": told.text("nomisMovementReasonCode", 20)} if told.row.get("nomisMovementReasonCode") else {}
    if place["state"] in {"in", "away"}:
        place["prison"] = _prison(told)
    if place["kind"] in types.ARRIVALS:
        place |= {"arrived": day, "arrived_surely": True}
    return place


def _prison(told: Fields) -> str:
    code = told.text("prisonId", 20)
    if code not in prisons():
        raise told.fault("prisonId", f"{code!r} is not the code of a prison in England or Wales that is known here.")
    return str(code)


def _both(place: dict[str, Any], recorded: Values | None) -> dict[str, Any]:
    """What event and record say together; the event alone, where the record tells of somewhere else by now."""
    same = recorded is not None and all(recorded.get(name) == place.get(name) for name in ("state", "prison"))
    if recorded is None or not same:
        return place
    kind = recorded.get("kind") if recorded.get("kind") == "recall" else place["kind"]
    arrival = recorded.get("arrival") if kind == "recall" else place.get("arrival")
    both = {**place, **recorded, "on": place["on"], "at": place["at"], "kind": kind, "arrival": arrival}
    both |= {name: place[name] for name in ("arrived", "arrived_surely") if name in place}
    return {name: value for name, value in both.items() if value is not None}


def _tier(fields: Fields, kind: str, record: Any, when: When) -> ProbationSays:
    crn = _number(fields, IdentifierKind.CRN, "crn")
    if not isinstance(record, dict):
        raise fields.fault("detailUrl", f"{kind} says that a tier was worked out, and the tier was not supplied.")
    told = Fields(record, path="record.")
    whole, calculated = tier_of(told, "tierScore"), told.text("calculationDate")
    if whole is None or calculated is None:
        raise told.fault("calculationDate" if whole else "tierScore", "there is none.")
    day = Fields({"calculationDate": calculated[:10]}, path="record.").day("calculationDate")
    if "T" in calculated and calculated[10:].endswith(("Z", "+00:00", "+01:00")):
        instant = told.instant("calculationDate")
        assert instant is not None
        day = in_london(instant).date().isoformat()
    values = {"full_tier": whole, "tier": whole[0], "assigned_on": day, "reference": told.text("calculationId") or ""}
    return ProbationSays(crn, None, when, {f"tier/{day}": values})


def _probation(fields: Fields, kind: str, record: Any, when: When, this_year: int) -> ProbationSays:
    crn = _number(fields, IdentifierKind.CRN, "crn")
    if not isinstance(record, dict) or "crn" not in record:
        raise fields.fault(
            "detailUrl", f"{kind} needs a row of a probation case file beside it, and none was supplied."
        )
    says = probation_says(record, when, this_year)
    if says.crn != crn:
        raise Fault("record.crn", f"the event is about {crn}, and the record about {says.crn}.")
    return says
