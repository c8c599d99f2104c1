"""Writing the ledger, and erasing from it what it says of one person."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from django.db import connection
from django.db.models import Q
from django.utils import timezone

from throughcare.ledger.chain import GENESIS, PRESENT, Shown, digest_of_said, linked, shown
from throughcare.record.ledger_guards import ERASING, ERASING_ON_POSTGRESQL
from throughcare.record.models.ledger import LedgerEntry, LedgerMention
from throughcare.record.trips import Read, read_at_once, write

# One chain, so one writer at a time: PostgreSQL is told so for the rest of the transaction; SQLite knows no other way.
_LOCKED = Read("SELECT pg_advisory_xact_lock(%s::bigint)", [0x7468726F756768])
_LAST = Read(f"SELECT number, digest FROM {LedgerEntry._meta.db_table} ORDER BY number DESC LIMIT 1", [])  # noqa: S608

_MENTIONING = (
    f"INSERT INTO {LedgerMention._meta.db_table} (entry_id, place, person_id, salt, held) VALUES (%s, %s, %s, %s, %s)"  # noqa: S608
)

# What an entry is called that tells of an erasure, and one that tells that two records became one.
ERASED, JOINED = "erase_from_ledger", "decide_match"


class Outcome(StrEnum):
    """What came of an action."""

    READ = "read"
    DONE = "done"
    REFUSED = "refused"


class OutsideTransaction(RuntimeError):
    """An entry belongs in the transaction of what it tells of."""


@dataclass(frozen=True)
class Shredded:
    """How many entries lost what they said of the person, and in how many lists they are no longer named."""

    entries: int
    lists: int


def append(
    actor: str, action: str, outcome: Outcome, *, person_id: int | None = None, details: Mapping[str, Any] | None = None
) -> LedgerEntry:
    """Add an entry at the end of the chain, in the caller's transaction. Do it last: other writers wait for it.

    `details` says which row or why; it holds no names. Whole numbers, words and yes or no only. Two of its names are
    looked for by person afterwards: `case`, the id of one that was refused, and `cases`, a list of the ids that a list
    showed, which are kept a row each; the details keep their count.

    Raises:
        OutsideTransaction: there is none.
    """
    if not connection.in_atomic_block:
        raise OutsideTransaction("An entry of the ledger is written in the transaction of what it tells of.")
    told, listed = _apart(details or {})
    number, previous = _head()
    entry = LedgerEntry(
        number=number + 1,
        at=timezone.now(),
        actor=actor,
        action=action,
        outcome=outcome.value,
        person_id=person_id,
        details=told,
        salt=secrets.token_hex(16),
        previous=previous,
        form=PRESENT,
    )
    link = linked(entry.number, said(entry.at, actor, action, entry.outcome), named(person_id, told), entry.salt,
                  previous, listed)  # fmt: skip
    entry.held, entry.digest = link.held, link.digest
    entry.save(force_insert=True)
    mentions = [(entry.number, each.place, each.person, each.salt, each.held) for each in listed]
    if isinstance(told.get("case"), int):
        mentions.append((entry.number, len(mentions), told["case"], "", ""))
    if mentions:
        write(_MENTIONING, mentions)
    return entry


def head() -> tuple[int, str]:
    """The number and digest of the last entry that is committed; (0, GENESIS) where there is none."""
    rows = read_at_once(_LAST)[0]
    return rows[0] if rows else (0, GENESIS)


def shred(person_id: int, *, actor: str) -> Shredded:
    """Erase what the ledger says of one person, in the caller's transaction, and leave an entry that tells of it.

    The chain still verifies: who did what and when stays, of whom and with what details is gone. The entry names the
    entries that were emptied, and not the person.

    Raises:
        OutsideTransaction: there is none.
    """
    if not connection.in_atomic_block:
        raise OutsideTransaction("What is erased from the ledger is told by an entry in the same transaction.")
    _head()
    people = known_as(person_id)
    pointed = LedgerMention.objects.filter(person_id__in=people, held="").values("entry")
    whole = LedgerEntry.objects.filter(Q(person_id__in=people) | Q(number__in=pointed)).exclude(salt="")
    entries = {
        str(number): digest_of_said(said(at, by, action, outcome))
        for number, at, by, action, outcome in whole.values_list("number", "at", "actor", "action", "outcome")
    }
    listed = LedgerMention.objects.filter(person_id__in=people).exclude(held="")
    lists = [list(each) for each in listed.values_list("entry_id", "place")]
    with connection.cursor() as cursor:
        for each in sorted(people):
            if connection.vendor == "postgresql":
                cursor.execute(ERASING_ON_POSTGRESQL, [each])
            else:
                for statement in ERASING:
                    cursor.execute(statement, {"person": each})
    append(actor, ERASED, Outcome.DONE, details={"entries": entries, "lists": lists})
    return Shredded(len(entries), len(lists))


def known_as(person_id: int) -> set[int]:
    """The ids under which the ledger has somebody: their own, and those of records that were joined to theirs."""
    found, to_ask = {person_id}, [person_id]
    while to_ask:
        joining = LedgerEntry.objects.filter(person_id=to_ask.pop(), action=JOINED)
        removed = {details.get("removed") for details in joining.values_list("details", flat=True)}
        to_ask += (new := {each for each in removed if isinstance(each, int)} - found)
        found |= new
    return found


def said(at: datetime, actor: str, action: str, outcome: str) -> dict[str, str]:
    """What stays of an entry for ever."""
    moment = at.astimezone(UTC).isoformat(timespec="microseconds")
    return {"at": moment, "actor": actor, "action": action, "outcome": outcome}


def named(person_id: int | None, details: Mapping[str, Any]) -> dict[str, Any]:
    """What of an entry can be erased."""
    return {"person": person_id, "details": details}


def _apart(details: Mapping[str, Any]) -> tuple[dict[str, Any], list[Shown]]:
    told, cases = dict(details), details.get("cases")
    if not isinstance(cases, list | tuple):
        return told, []
    return told | {"cases": len(cases)}, [
        shown(place, person, secrets.token_hex(16)) for place, person in enumerate(cases)
    ]


def _head() -> tuple[int, str]:
    """The number and digest of the last entry, with the chain locked until the transaction ends."""
    locking = [_LOCKED] if connection.vendor == "postgresql" else []
    rows = read_at_once(*locking, _LAST)[-1]
    return rows[0] if rows else (0, GENESIS)
