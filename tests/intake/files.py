"""Files to take in: those of `data`, and ones made for a test."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"
PRISONERS = DATA / "prisoner-search"
MOVEMENTS = [
    PRISONERS / "movements" / f"{name}.json"
    for name in (
        "new-prisoner",
        "first-new-booking",
        "tap-out",
        "tap-in-same-prison",
        "transfer-out",
        "transfer-in",
        "released",
    )
]
ONE_EACH = sorted(PRISONERS.glob("*.json"))


def record(**changes: Any) -> dict[str, Any]:
    """A prisoner record of a sentenced man; None takes a field away."""
    whole = {
        "prisonerNumber": "A1234BC",
        "bookingId": "1200001",
        "firstName": "RHYS",
        "lastName": "PRITCHARD",
        "dateOfBirth": "1985-03-07",
        "gender": "Male",
        "status": "ACTIVE IN",
        "inOutStatus": "IN",
        "prisonId": "MDI",
        "lastMovementTypeCode": "ADM",
        "lastMovementReasonCode": "I",
        "legalStatus": "SENTENCED",
        "imprisonmentStatus": "ADIMP_ORA20",
        "sentenceStartDate": "2021-06-02",
        "receptionDate": "2021-06-02",
        "conditionalReleaseDate": "2024-06-01",
    }
    return {name: value for name, value in {**whole, **changes}.items() if value is not None}


def written(folder: Path, content: Any, name: str = "rows.json") -> Path:
    """A file with this content: bytes, text, or anything else as JSON."""
    file = folder / name
    if isinstance(content, bytes):
        file.write_bytes(content)
    else:
        file.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return file


def lines(folder: Path, rows: Iterable[Any], name: str = "rows.jsonl") -> Path:
    """A file of JSON lines."""
    return written(folder, "".join(json.dumps(row) + "\n" for row in rows), name)


# Released: what such a record says besides.
OUT = {"prisonId": "OUT", "status": "INACTIVE OUT", "inOutStatus": "OUT", "lastMovementTypeCode": "REL"}
