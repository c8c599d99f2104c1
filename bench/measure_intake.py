"""Intake: made-up prisoner records into an empty SQLite database, then the same file again."""

from __future__ import annotations

import json
import os
import random
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from bench.timing import peak_gib

RECORDS = 100_000
NOTE = "Limit: 2 minutes for the first pass. Duties are worked out afterwards, by `throughcare evaluate`."
CODES = ["ADIMP_ORA20", "ADIMP_ORA", "EDS21", "SOPC21", "LIFE", "IPP", "LR_ORA", "RECEP_DET"]
FIRST_NAMES = ["ADA", "BILAL", "CARYS", "DEAN", "ELIN", "FAROUK", "GRACE", "HARI"]
LAST_NAMES = ["ABBOTT", "BEVAN", "CLARKE", "DIALLO", "EVANS", "FINCH", "GREEN", "HUGHES"]
PADDING = [{"problemType": "MATSTAT", "problemCode": "ACCU9", "problemStatus": "ON", "startDate": "2023-06-15"}] * 6


def prisoner_record(number: int, draw: random.Random, prisons: list[str]) -> dict[str, Any]:
    """A record of nobody, about as long as real ones are (some 2,000 characters)."""
    start = date(2018, 1, 1) + timedelta(days=draw.randrange(2_500))
    release = start + timedelta(days=draw.randrange(200, 4_000))
    prison = draw.choice(prisons)
    return {
        "prisonerNumber": f"A{number % 10_000:04d}{chr(65 + number // 10_000 % 26)}{chr(65 + number // 260_000)}",
        "bookingId": str(1_000_000 + number),
        "bookNumber": f"{number % 100_000:05d}A",
        "pncNumber": f"{draw.randrange(100):02d}/{number}X",
        "firstName": draw.choice(FIRST_NAMES),
        "lastName": draw.choice(LAST_NAMES) + str(number % 97),
        "dateOfBirth": str(date(1950, 1, 1) + timedelta(days=draw.randrange(18_000))),
        "gender": "Male",
        "ethnicity": "White: Eng./Welsh/Scot./N.Irish/British",
        "status": "ACTIVE IN",
        "inOutStatus": "IN",
        "lastMovementTypeCode": "ADM",
        "lastMovementReasonCode": draw.choice(["I", "INT", "L"]),
        "lastMovementDate": str(start),
        "prisonId": prison,
        "prisonName": prison,
        "legalStatus": "SENTENCED",
        "imprisonmentStatus": draw.choice(CODES),
        "convictedStatus": "Convicted",
        "recall": False,
        "sentenceStartDate": str(start),
        "receptionDate": str(start),
        "conditionalReleaseDate": str(release),
        "sentenceExpiryDate": str(release + timedelta(days=700)),
        "licenceExpiryDate": str(release + timedelta(days=700)),
        "aliases": [{"firstName": "ALSO", "lastName": "KNOWN"}] if number % 4 == 0 else [],
        "personalCareNeeds": PADDING,
        "alerts": [{"alertType": "X", "alertCode": "XSA", "active": True, "expired": False}] * 8,
    }


def main(_: int) -> None:
    """Print one line of JSON for the report."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(THROUGHCARE_DATA=folder, DJANGO_SETTINGS_MODULE="throughcare.site.settings")
        os.environ.pop("DATABASE_URL", None)
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        file = _written(Path(folder))
        rows = [_taken_in(name, file) for name in ("into an empty database", "the same file again")]
        title = f"{RECORDS:,} prisoner records, {file.stat().st_size / 1e6:,.0f} MB, taken in on SQLite"
    print(json.dumps({"title": title, "rows": rows, "note": NOTE}))


def _written(folder: Path) -> Path:
    from throughcare.record.reference import prisons

    file, draw, codes = folder / "records.jsonl", random.Random(1), sorted(prisons())
    with file.open("w") as written:
        for number in range(RECORDS):
            written.write(json.dumps(prisoner_record(number, draw, codes)) + "\n")
    return file


def _taken_in(name: str, file: Path) -> dict[str, str]:
    from throughcare.intake import take_in

    began, busy = time.perf_counter(), time.process_time()
    report = take_in([file])
    took, busy = time.perf_counter() - began, time.process_time() - busy
    return {
        "what": name,
        "seconds": f"{took:.0f}",
        "of one core": f"{busy:.0f}",
        "new": f"{report.new:,}",
        "unchanged": f"{report.unchanged:,}",
        "quarantined": f"{report.quarantined:,}",
        "peak GiB": f"{peak_gib():.2f}",
    }


if __name__ == "__main__":
    main(int(sys.argv[1]))
