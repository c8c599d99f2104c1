"""What a row is, told by what it holds: nobody has to say which feed a file is of."""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from throughcare.intake.faults import Fault
from throughcare.intake.prisoner.record import PRISONER_NUMBERS

LOOKED_FOR = (
    "Looked for a prisoner record (prisonerNumber), a domain event (eventType and occurredAt), a probation case or "
    "contact (crn), or a case document (throughcare)."
)


class Kind(StrEnum):
    """Kinds of row, each in words that go after *it is*."""

    PRISONER = "a prisoner record"
    PROBATION = "a row of a probation case file"
    EVENT = "a domain event"
    CASE_DOCUMENT = "a case document"


def kind_of(row: Any) -> Kind:
    """What a row is.

    Raises:
        Fault: it is none of the things that are taken in; the reason says what was looked for.
    """
    if not isinstance(row, dict):
        raise Fault("", f"it is {_named(row)}, and a row is an object. {LOOKED_FOR}")
    if "eventType" in row or "event" in row:
        return Kind.EVENT
    if "throughcare" in row:
        return Kind.CASE_DOCUMENT
    if any(name in row for name in PRISONER_NUMBERS):
        return Kind.PRISONER
    if "crn" in row:
        return Kind.PROBATION
    raise Fault("", f"it has none of the fields that tell what it is. {LOOKED_FOR}")


def unwrapped(row: Any) -> Any:
    """A row out of what it travels in: an SQS message (Body), an SNS notification (Message), a row set aside (row).

    Raises:
        Fault: what is inside is not JSON.
    """
    for _layer in range(4):
        if not isinstance(row, dict):
            return row
        name = _wrapping(row)
        if name is None:
            return row
        row = _opened(name, row[name])
    return row


def _wrapping(row: Mapping[str, Any]) -> str | None:
    if "row" in row and "reason" in row:
        return "row"
    if "Body" in row:
        return "Body"
    return "Message" if row.get("Type") == "Notification" and "Message" in row else None


def _opened(name: str, inside: Any) -> Any:
    if not isinstance(inside, str):
        return inside
    try:
        return json.loads(inside)
    except (ValueError, RecursionError) as error:
        raise Fault(name, f"what is in it is not JSON: {error}.") from None


def _named(value: Any) -> str:
    names = {list: "a list", str: "text", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")
