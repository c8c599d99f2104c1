"""Writing the ledger and verifying it."""

import secrets
from collections.abc import Iterator, Mapping
from datetime import UTC
from enum import StrEnum
from typing import Any

from django.db import connection
from django.utils import timezone

from throughcare.ledger.chain import GENESIS, Broken, Link, Verified, linked, verify
from throughcare.record.models.ledger import LedgerEntry
from throughcare.record.trips import Read, read_at_once

# One chain, so one writer at a time: PostgreSQL is told so for the rest of the transaction; SQLite knows no other way.
_LOCKED = Read("SELECT pg_advisory_xact_lock(%s::bigint)", [0x7468726F756768])
_LAST = Read(f"SELECT number, digest FROM {LedgerEntry._meta.db_table} ORDER BY number DESC LIMIT 1", [])  # noqa: S608


class Outcome(StrEnum):
    """What came of an action."""

    READ = "read"
    DONE = "done"
    REFUSED = "refused"


class OutsideTransaction(RuntimeError):
    """An entry belongs in the transaction of what it tells of."""


def append(
    actor: str, action: str, outcome: Outcome, *, person_id: int | None = None, details: Mapping[str, Any] | None = None
) -> LedgerEntry:
    """Add an entry at the end of the chain, in the caller's transaction. Do it last: other writers wait for it.

    `details` says which row or why; it holds no names. Whole numbers, words and yes or no only.

    Raises:
        OutsideTransaction: there is none.
    """
    if not connection.in_atomic_block:
        raise OutsideTransaction("An entry of the ledger is written in the transaction of what it tells of.")
    last = _head()
    entry = LedgerEntry(
        number=last[0] + 1,
        at=timezone.now(),
        actor=actor,
        action=action,
        outcome=outcome.value,
        person_id=person_id,
        details=dict(details or {}),
        salt=secrets.token_hex(16),
        previous=last[1],
    )
    entry.digest = linked(entry.number, _content(entry), entry.salt, entry.previous).digest
    entry.save(force_insert=True)
    return entry


def _head() -> tuple[int, str]:
    """The number and digest of the last entry, with the chain locked until the transaction ends."""
    locking = [_LOCKED] if connection.vendor == "postgresql" else []
    head = read_at_once(*locking, _LAST)[-1]
    return head[0] if head else (0, GENESIS)


def verify_ledger(anchor: tuple[int, str] | None = None) -> Verified | Broken:
    """Walk the whole ledger. `anchor`: the number and digest of a head noted earlier, outside the database."""
    return verify(_links(), anchor)


def _links() -> Iterator[Link]:
    for entry in LedgerEntry.objects.order_by("number").iterator(chunk_size=2_000):
        yield Link(entry.number, _content(entry), entry.salt, entry.previous, entry.digest)


def _content(entry: LedgerEntry) -> dict[str, Any]:
    return {
        "at": entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "actor": entry.actor,
        "action": entry.action,
        "outcome": entry.outcome,
        "person": entry.person_id,
        "details": entry.details,
    }
