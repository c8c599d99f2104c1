"""A process that changes the record by the real verbs and writes down what was acknowledged; to be killed any time.

    python -m tests.drills.writer contacts NAME COUNT FILE     records contacts; a line for each: its own words
    python -m tests.drills.writer edits NAME COUNT FILE        corrects the same few rows as every other writer does
    python -m tests.drills.writer audit                        what the database holds, as JSON, to be held against that

A line that was never finished acknowledges nothing.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from throughcare.access.permissions import Actor

SHARED_ROWS = 4


def main(what: str, *arguments: str) -> None:
    from throughcare.cli.database import connect

    connect()
    if what == "audit":
        json.dump(audit(), sys.stdout)
        return
    name, count, file = arguments
    with acknowledging(Path(file)) as acknowledge:
        {"contacts": record_contacts, "edits": edit}[what](name, int(count), acknowledge)


@contextmanager
def acknowledging(file: Path) -> Iterator[Callable[[str], object]]:
    """Writes a line at a time, each by one call of the system's: what was written outlives the process."""
    descriptor = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    yield lambda line: os.write(descriptor, f"{line}\n".encode())


def record_contacts(name: str, count: int, acknowledge: Callable[[str], object]) -> None:
    """Contacts of cases drawn at random. A write that failed is not tried again; what became of it is not known."""
    from django.db import DatabaseError, connection

    from throughcare.calendar import today_in_london
    from throughcare.policy.facts import ContactOutcome, Method, Practitioner, Purpose
    from throughcare.work.contacts import NewContact, record_contact

    actor, cases = somebody(name)
    draw, today = random.Random(name), today_in_london()
    for number in range(count):
        words = f"{name} {number}"
        entered = NewContact(
            on=today,
            outcome=ContactOutcome.ATTENDED,
            method=Method.IN_PERSON,
            purpose=Purpose.SUPERVISION,
            by=Practitioner.POM,
            note=words,
        )
        try:
            record_contact(actor, draw.choice(cases), entered)
        except DatabaseError:
            connection.close()
            time.sleep(0.2)
        else:
            acknowledge(words)


def edit(name: str, count: int, acknowledge: Callable[[str], object]) -> None:
    """Corrections of a few rows, each from the version last seen. A line: done or stale, the row, and the value or both
    versions."""
    from throughcare.record.corrections import StaleVersion
    from throughcare.record.models import Sentence
    from throughcare.work.corrections import correct_fact

    actor, _cases = somebody(name)
    rows, draw = shared_rows(), random.Random(name)
    for number in range(count):
        row = draw.choice(rows)
        seen = Sentence.objects.get(pk=row)
        value = date(1900, 1, 1) + timedelta(days=int(name) * 10_000 + number)
        try:
            done = correct_fact(
                actor, seen.person_id, "sentence", row, {"sed": value}, reason="drill", expected_version=seen.version
            )
        except StaleVersion as refused:
            told = f"you saw version {seen.version}, and it is now version {refused.standing.version}"
            acknowledge(
                f"{'stale' if told in str(refused) else 'unsaid'} {row} {seen.version} {refused.standing.version}"
            )
        else:
            acknowledge(f"done {row} {value} {done.version}")


def somebody(name: str) -> tuple[Actor, list[int]]:
    """A head of offender management at every prison, and the cases that are theirs: none that is restricted."""
    from throughcare.access.permissions import Actor, scope_of
    from throughcare.access.roles import Role
    from throughcare.record.models import Establishment, Person
    from throughcare.record.relations import within

    prisons = frozenset(Establishment.objects.values_list("pk", flat=True))
    actor = Actor(f"writer {name}", Role.HOMD, f"W{name}", prisons)
    return actor, sorted(Person.objects.filter(within(scope_of(actor))).values_list("pk", flat=True))


def shared_rows() -> list[int]:
    """The sentences that every writer corrects: one of each of the first cases."""
    from throughcare.record.models import Sentence

    _actor, cases = somebody("0")
    rows = Sentence.objects.current().filter(person_id__in=cases).order_by("person_id", "pk")
    return list(dict(rows.values_list("person_id", "pk")).values())[:SHARED_ROWS]


def audit() -> dict[str, Any]:
    """What the database holds of the writers' work, and whether it hangs together."""
    from throughcare.record.models import Contact, LedgerEntry, Sentence
    from throughcare.record.verifying import verify_ledger

    told = LedgerEntry.objects.filter(actor__startswith="writer ", outcome="done")
    entries = [details["contact"] for details in told.filter(action="record_contact").values_list("details", flat=True)]
    written = dict(Contact.objects.filter(recorded_by__startswith="writer ").values_list("pk", "note"))
    history = Sentence.objects.filter(pk__in=shared_rows()) | Sentence.objects.filter(superseded_by__in=shared_rows())
    return {
        "written": sorted(written.values()),
        "entries_match": sorted(entries) == sorted(written),
        "edits": sorted(f"{row.superseded_by_id or row.pk} {row.sed} {row.version}" for row in history),
        "edits_told": told.filter(action="correct_fact").count(),
        "ledger": repr(verify_ledger()),
        "duties_changed": _duties_changed(),
    }


def _duties_changed() -> int:
    """How many cases have other duties stored than their facts come to."""
    from django.db import transaction

    from throughcare.calendar import today_in_london
    from throughcare.duties.models import Duty
    from throughcare.duties.refresh import refresh_case

    changed = 0
    for person in somebody("0")[1]:
        with transaction.atomic():
            stored = sorted(map(repr, Duty.objects.filter(person_id=person).values()))
            refresh_case(person, today_in_london())
            changed += stored != sorted(map(repr, Duty.objects.filter(person_id=person).values()))
            transaction.set_rollback(True)
    return changed


if __name__ == "__main__":
    main(*sys.argv[1:])
