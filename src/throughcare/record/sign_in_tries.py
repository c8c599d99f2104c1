"""Tries at signing in, and calls of the API without a good token: counted in the database, so that every worker counts
the same ones.

A try is entered before the password is looked at and taken out again if it succeeds, so that no number of tries at once
gets past the limit.
"""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta

from django.db import connection

from throughcare.record.models import Account, FailedTry
from throughcare.record.trips import Read, read_at_once


def enter_try(address: str, now: datetime, *, most: int, within: timedelta) -> int | None:
    """Enter a try from a network address, in the caller's transaction; None where the address has had its `most`."""
    if connection.vendor == "postgresql":
        # Tries from one address one after another; SQLite lets nobody else write as it is.
        read_at_once(Read("SELECT pg_advisory_xact_lock(%s::bigint)", [_number_of(address)]))
    FailedTry.objects.filter(at__lte=now - within).delete()
    if FailedTry.objects.filter(address=address, at__gt=now - within).count() >= most:
        return None
    return FailedTry.objects.create(address=address, at=now).pk


def wait_after(address: str, now: datetime, *, most: int, within: timedelta) -> int:
    """For how many seconds nobody may try again from an address that has had its `most`; 0 where they may now."""
    tries = FailedTry.objects.filter(address=address, at__gt=now - within).order_by("at").values_list("at", flat=True)
    times = list(tries[:most])
    return max(1, round((times[0] + within - now).total_seconds())) if len(times) >= most else 0


def count_try(address: str, now: datetime, *, within: timedelta) -> None:
    """Count a try that has failed, and forget those that count no longer."""
    FailedTry.objects.filter(at__lte=now - within).delete()
    FailedTry.objects.create(address=address, at=now)


def take_out_try(entered: int) -> None:
    """Take a try out that succeeded."""
    FailedTry.objects.filter(pk=entered).delete()


def account_to_change(account_id: int | None) -> Account | None:
    """An account as it stands, kept from others until the transaction ends."""
    return Account.objects.select_for_update().filter(pk=account_id).first() if account_id is not None else None


def _number_of(address: str) -> int:
    return int.from_bytes(hashlib.sha256(address.encode()).digest()[:8], signed=True)
