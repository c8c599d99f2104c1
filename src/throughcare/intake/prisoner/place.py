"""Where the person was by a prison's record, and which movement led there. The form is told in `work.take_in.custody`.

The codes are NOMIS's: movement types ADM (admission), TAP (temporary absence), CRT (court), TRN (transfer) and REL
(release). An admission for INT, TRNCRT or TRNTAP is a transfer in; a release for HP is one to hospital; ESCP and UAL
are an escape and an abscond (prisoner search, `PrisonerMovementsEventService`; prison-api's movement reasons). The
reasons of a recall are those of `welcome-people-into-prison`, but for 24 (intermittent custody, which is no more): real
records have it on any admission, remand among them.
"""

from __future__ import annotations

from typing import Any

from throughcare.intake.fields import Fields
from throughcare.policy.facts import Arrival
from throughcare.record.reference import prisons
from throughcare.record.vocabulary import Away, Departure, MovementKind

OUTSIDE, IN_TRANSIT = "OUT", "TRN"
TRANSFERS_IN = {"INT", "TRNCRT", "TRNTAP"}
TO_HOSPITAL = "HP"
RECALLS = {"L", "B", "H", "Y", "ETB", "ETRB", "ETRLR", "ETRRIE"}
NOT_RELEASED = {"ESCP", "UAL", "UAL_ECL"}

_AWAY = {"TAP": Away.TEMPORARY_ABSENCE.value, "CRT": Away.COURT.value}
_OUT_AND_BACK = {"TAP": MovementKind.TEMPORARY_ABSENCE, "CRT": MovementKind.COURT}
_ARRIVALS = {
    MovementKind.TRANSFER_IN.value: Arrival.TRANSFER.value,
    MovementKind.RECALL.value: Arrival.RECALL.value,
    MovementKind.ADMISSION.value: Arrival.ADMISSION.value,
}


def place_of(fields: Fields, *, recalled: bool, booking: str | None) -> dict[str, Any] | None:
    """Where the record says that the person was; None where it does not say.

    Raises:
        Fault: the prison is not known, or a field cannot be read.
    """
    code, state = _prison(fields), _state(fields)
    if state is None:
        return None
    type_, reason = fields.text("lastMovementTypeCode", 20), fields.text("lastMovementReasonCode", 20)
    place: dict[str, Any] = {"state": state, "type": type_, "reason": reason, "booking": booking}
    place["kind"] = movement_kind(type_, reason, state, recalled=recalled)
    place["on"] = fields.day("lastMovementDate")
    if state in {"in", "away"}:
        place |= {"prison": code, "arrival": _ARRIVALS.get(place["kind"])}
        place |= _arrived(fields, place)
        place["left_before"] = _left_before(fields)
        place["away"] = _AWAY.get(type_ or "") if state == "away" else None
    elif state == "out":
        place |= _departure(fields, reason, place["on"])
    return {name: value for name, value in place.items() if value is not None}


def movement_kind(type_: str | None, reason: str | None, state: str, *, recalled: bool) -> str | None:
    """The kind of a movement by its type and reason and where it led; None where there is no type."""
    if type_ is None:
        return None
    if type_ in _OUT_AND_BACK:
        return (MovementKind.RETURN if state == "in" else _OUT_AND_BACK[type_]).value
    if type_ == "ADM":
        if reason in TRANSFERS_IN:
            return MovementKind.TRANSFER_IN.value
        return (MovementKind.RECALL if recalled or reason in RECALLS else MovementKind.ADMISSION).value
    if type_ == "REL":
        return (MovementKind.HOSPITAL if reason == TO_HOSPITAL else MovementKind.RELEASE).value
    return (MovementKind.TRANSFER_OUT if type_ == "TRN" else MovementKind.OTHER).value


def _prison(fields: Fields) -> str | None:
    name = next((name for name in ("prisonId", "agencyId", "latestLocationId") if fields.row.get(name)), "prisonId")
    code = fields.text(name, 20)
    if code is not None and code not in prisons() and code not in {OUTSIDE, IN_TRANSIT}:
        raise fields.fault(name, f"{code!r} is not the code of a prison in England or Wales that is known here.")
    return code


def _state(fields: Fields) -> str | None:
    code, status = _prison(fields), (fields.text("status") or "").upper()
    inside = fields.word("inOutStatus", ("IN", OUTSIDE, IN_TRANSIT))
    if code == IN_TRANSIT or inside == IN_TRANSIT:
        return "transit"
    if code is None or code == OUTSIDE:
        return "out" if code or inside == OUTSIDE else None
    if inside == OUTSIDE or (inside is None and status.endswith(" OUT")):
        return "out" if status.startswith("INACTIVE") else "away"
    return "in"


def _arrived(fields: Fields, place: dict[str, Any]) -> dict[str, Any]:
    admitted, moved = fields.day("lastAdmissionDate"), place["on"]
    if admitted or (moved and place["type"] == "ADM"):
        return {"arrived": admitted or moved, "arrived_surely": True}
    received, sentenced = fields.day("receptionDate"), fields.day("sentenceStartDate")
    # The reception is the start of the whole term: for a recall it may be the first one, before the sentence.
    if place["kind"] == MovementKind.ADMISSION or (
        place["kind"] == MovementKind.RECALL and received and sentenced and received > sentenced
    ):
        return {"arrived": received}
    return {}


def _left_before(fields: Fields) -> list[str] | None:
    prison, day = fields.text("previousPrisonId", 20), fields.day("previousPrisonLeavingDate")
    return [prison, day] if prison and day else None


def _departure(fields: Fields, reason: str | None, moved: str | None) -> dict[str, Any]:
    discharged = fields.day("dischargeDate")
    if reason == TO_HOSPITAL or fields.truth("restrictedPatient"):
        return {"how": Departure.HOSPITAL.value, "on": moved or discharged}
    died = fields.text("legalStatus") == "DEAD"
    return {"how": (Departure.OTHER if died or reason in NOT_RELEASED else Departure.RELEASE).value}
