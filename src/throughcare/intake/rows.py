"""A file's rows, each checked and ready to be taken in, or set aside with its fault."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from throughcare.intake.events.event import event_says
from throughcare.intake.faults import Fault, NotTakenIn
from throughcare.intake.fields import Fields
from throughcare.intake.kinds import LOOKED_FOR, Kind, kind_of, unwrapped
from throughcare.intake.prisoner.record import prisoner_says
from throughcare.intake.probation.case_file import probation_says
from throughcare.intake.probation.template import EXTRACTED_AT, unknown_column
from throughcare.intake.reading.csv_rows import csv_heading, csv_rows
from throughcare.intake.reading.json_rows import Found, json_rows
from throughcare.intake.reading.opening import Progress
from throughcare.intake.reading.text import Text
from throughcare.work.take_in.observations import (
    DocumentSays,
    Observation,
    Origin,
    PrisonerSays,
    ProbationSays,
    Row,
    SetAside,
    When,
    digest_of,
)

FEEDS = {
    Kind.PRISONER: "prisoner-search",
    Kind.PROBATION: "probation-case-file",
    Kind.EVENT: "domain-events",
    Kind.CASE_DOCUMENT: "case-document",
}
UNREAD = "unread"
RECORDS = "records"


class File:
    """One file of a run. `received_at` is when its rows were true, for those that carry no time of their own."""

    def __init__(self, path: Path, *, received_at: datetime | None, this_year: int) -> None:
        self.path, self.received_at, self.this_year = path, received_at, this_year
        self.name = path.name.encode("utf-8", "backslashreplace").decode()
        # Of each person, what was said of them so far in this file: the place and the likeness of an undated row.
        self._said: dict[str, tuple[int, bytes]] = {}

    def rows(self, progress: Progress | None = None) -> Iterator[Row | SetAside]:
        """Every row of the file, in order. A file that cannot be read is one row, set aside."""
        try:
            with Text(self.path, progress) as text:
                for found in _found(text):
                    yield self._row(found)
        except NotTakenIn as error:
            yield SetAside(Origin(UNREAD, self.name, None, self.name), "", str(error))
        except OSError as error:
            yield SetAside(Origin(UNREAD, self.name, None, self.name), "", f"It cannot be read: {error.strerror}.")

    def _row(self, found: Found) -> Row | SetAside:
        whole = found.text if found.value is None and found.text else found.value
        if found.fault:
            return SetAside(Origin(UNREAD, self.name, found.line, whole), found.fault.field, found.fault.reason)
        feed, row = UNREAD, whole
        try:
            row = unwrapped(whole)
            kind = kind_of(row)
            feed = FEEDS[kind]
            return self._checked(kind, row, Origin(feed, self.name, found.line, row), whole)
        except Fault as fault:
            return SetAside(Origin(feed, self.name, found.line, row), fault.field, fault.reason)
        except RecursionError:
            return SetAside(Origin(feed, self.name, found.line, None), "", "it is nested too deeply to be a record.")

    def _checked(self, kind: Kind, row: Mapping[str, Any], origin: Origin, whole: Any) -> Row:
        digest = digest_of(row)
        says = self._says(kind, row, digest, whole)
        corrects = whole.get("digest") if whole is not row and isinstance(whole, dict) else None
        seen_as = None
        if isinstance(says, PrisonerSays | ProbationSays) and kind is not Kind.EVENT:
            number = says.noms if isinstance(says, PrisonerSays) else says.crn
            position, likeness = self._place(str(number), digest)
            says = _placed(says, When(says.when.at, position, digest))
            seen_as = None if says.when.at else f"{number} {likeness}"
        return Row(origin, says, seen_as, corrects)

    def _says(self, kind: Kind, row: Mapping[str, Any], digest: str, whole: Any) -> Observation:
        when = When(self._received(row, whole) or self.received_at, 0, digest)
        if kind is Kind.PRISONER:
            return prisoner_says(row, when, self.this_year)
        if kind is Kind.PROBATION:
            return probation_says(row, when, self.this_year)
        if kind is Kind.EVENT:
            return event_says(row, self._record, digest, self.this_year)
        return DocumentSays(row, when)

    def _received(self, row: Mapping[str, Any], whole: Any) -> datetime | None:
        """When a row was true that says so itself, or that was set aside before."""
        own = Fields(row).instant(EXTRACTED_AT)
        return own or (Fields(whole).instant("received_at") if isinstance(whole, dict) else None)

    def _place(self, number: str, digest: str) -> tuple[int, str]:
        """The how-manieth row of its person this is in the file, and what tells it and those before it from others."""
        position, before = self._said.get(number, (-1, b""))
        likeness = hashlib.blake2b(before + digest.encode(), digest_size=12)
        self._said[number] = position + 1, likeness.digest()
        return position + 1, likeness.hexdigest()

    def _record(self, address: str) -> Any:
        """The record that an event points to, from the folder beside the file."""
        last = address.rstrip("/").rpartition("/")[2].partition("?")[0]
        beside = self.path.parent / RECORDS / f"{Path(last).name}.json"
        try:
            return json.loads(beside.read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, ValueError, RecursionError) as error:
            raise Fault("detailUrl", f"the record {RECORDS}/{beside.name} cannot be read: {error}.") from None


def _placed(says: PrisonerSays | ProbationSays, when: When) -> PrisonerSays | ProbationSays:
    if isinstance(says, PrisonerSays):
        return PrisonerSays(says.noms, when, says.record, says.place, says.known)
    return ProbationSays(says.crn, says.noms, when, says.groups, says.known)


def _found(text: Text) -> Iterator[Found]:
    first = text.peek()
    if not first:
        raise NotTakenIn(text.damage or f"The file is empty. {LOOKED_FOR}")
    if first in "{[":
        yield from json_rows(text)
        return
    columns, separator = csv_heading(text.line_ahead() or "")
    if "crn" not in columns:
        raise NotTakenIn(
            "This is neither JSON nor a CSV file whose heading has a column crn, as the probation case file has. "
            f"{LOOKED_FOR}"
        )
    if wrong := unknown_column(columns):
        raise NotTakenIn(f"The heading does not fit: {wrong}")
    text.at += len(text.line_ahead() or "")
    yield from csv_rows(text, columns, separator)
