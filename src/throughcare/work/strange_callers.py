"""Calls of the API without a good token: at most `MOST_STRANGE` from one network address within a minute.

They are counted apart from tries at signing in, so that a program gone wrong keeps nobody behind the same address out
of the pages. They leave no entry, so that nobody outside can make the ledger grow.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone

from throughcare.record.service_accounts import TooMany
from throughcare.record.sign_in_tries import count_try, wait_after

MOST_STRANGE = 20
WITHIN = timedelta(minutes=1)


def hold_off(address: str, *, now: datetime | None = None) -> None:
    """Let a call pass on to the look at its token.

    Raises:
        TooMany: too many calls from this address had none that was good.
    """
    wait = wait_after(_apart(address), now or timezone.now(), most=MOST_STRANGE, within=WITHIN)
    if wait:
        raise TooMany(wait)


def count_strange(address: str, *, now: datetime | None = None) -> None:
    """Count a call whose token was not good, or that had none."""
    count_try(_apart(address), now or timezone.now(), within=WITHIN)


def _apart(address: str) -> str:
    return f"api {address}"
