"""Signing in and out: tries that are limited, and an entry of the ledger in the transaction of each.

After `MOST_FAILURES` failures in a row an account is locked for `LOCKED_FOR`; from one network address at most
`MOST_TRIES` fail within `WITHIN`. Whether an account exists, is locked or disabled, or the password is wrong, the same
is answered and a hash is computed. The ledger names an account that exists, and never what was typed for one that does
not: people type passwords there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX, check_password
from django.db import transaction
from django.utils import timezone

from throughcare.record.ledger import Outcome, append
from throughcare.record.models import Account
from throughcare.record.sign_in_tries import account_to_change, enter_try, take_out_try
from throughcare.work.refusals import Refused

MOST_FAILURES = 5
LOCKED_FOR = timedelta(minutes=15)
MOST_TRIES = 20
WITHIN = timedelta(minutes=1)

SIGN_IN, SIGN_OUT, LOCK, CONFIRM = "sign_in", "sign_out", "lock_account", "confirm_it_is_you"
NOBODY_KNOWN = "unknown"


class NotSignedIn(Refused):
    """What was entered is not right, or the account cannot be signed in to; which of them is not said."""

    def __init__(self) -> None:
        super().__init__("The username or password is not right")


class TooManyTries(Refused):
    """Too many tries from one network address failed within a minute."""

    def __init__(self) -> None:
        super().__init__("There were too many tries. Wait a minute, then try again")


@dataclass(frozen=True)
class Proof:
    """What somebody shows of who they are. `holds` is asked with the account kept from others, and may write to it."""

    kind: str
    holds: Callable[[Account], bool]


def by_password(
    username: str, password: str, address: str, *, act: str = SIGN_IN, now: datetime | None = None
) -> Account:
    """The account of a username and its password. Nobody is signed in yet: see `begin`.

    `address` is where the try comes from on the network; `act` what it is for, in the ledger.

    Raises:
        NotSignedIn: they are not right, or the account is locked or disabled.
        TooManyTries: from this address.
    """
    moment = now or timezone.now()
    entered = _enter(address, act, moment)
    found = Account.objects.filter(username=username).first()
    # Outside the transaction, for it takes long; and for an account that is not there as for one that is.
    right = check_password(password, found.password if found else UNUSABLE_PASSWORD_PREFIX)
    proof = Proof("password", lambda account: right and account.password == (found.password if found else ""))
    return _settle(found.pk if found else None, proof, entered, act, moment)


def by_proof(
    account_id: int, proof: Proof, address: str, *, act: str = SIGN_IN, now: datetime | None = None
) -> Account:
    """The account, where the proof holds. It is limited as passwords are, and counts with them.

    Raises:
        NotSignedIn: it does not hold, or the account is locked or disabled.
        TooManyTries: from this address.
    """
    moment = now or timezone.now()
    return _settle(account_id, proof, _enter(address, act, moment), act, moment)


def begin(account_id: int, how: str, establish: Callable[[Account], None], *, now: datetime | None = None) -> Account:
    """Sign somebody in who has shown all that is asked of them; `establish` makes the session, in the transaction.

    Raises:
        NotSignedIn: the account was locked or disabled meanwhile.
    """
    moment = now or timezone.now()
    with transaction.atomic(durable=True):
        account = account_to_change(account_id)
        why = _shut(account, moment)
        if account is not None and not why:
            account.failures = 0
            account.save(update_fields=["failures"])
            establish(account)
            append(account.username, SIGN_IN, Outcome.DONE, details={"how": how})
            return account
        append(account.username if account else NOBODY_KNOWN, SIGN_IN, Outcome.REFUSED, details={"why": why})
    raise NotSignedIn


def sign_out(username: str, end: Callable[[], None], *, why: str = "asked") -> None:
    """End a session; `end` does so, in the transaction. `why`: it was asked for, or the session's time was over."""
    with transaction.atomic(durable=True):
        end()
        append(username, SIGN_OUT, Outcome.DONE, details={"why": why})


def refused(why: str, *, username: str = NOBODY_KNOWN, act: str = SIGN_IN) -> None:
    """Leave an entry for a sign-in that came to nothing before there was an account to look at."""
    with transaction.atomic(durable=True):
        append(username, act, Outcome.REFUSED, details={"why": why})


def confirmed(account: Account, how: str) -> None:
    """Leave an entry for somebody who has shown again, within their session, who they are."""
    with transaction.atomic(durable=True):
        Account.objects.filter(pk=account.pk).update(failures=0)
        append(account.username, CONFIRM, Outcome.DONE, details={"how": how})


def is_locked(account: Account, now: datetime) -> bool:
    """Whether nobody can sign in to the account now because of failures."""
    return account.locked_until is not None and account.locked_until > now


def _enter(address: str, act: str, now: datetime) -> int:
    with transaction.atomic(durable=True):
        entered = enter_try(address, now, most=MOST_TRIES, within=WITHIN)
        if entered is not None:
            return entered
        append(NOBODY_KNOWN, act, Outcome.REFUSED, details={"why": "too many tries"})
    raise TooManyTries


def _settle(account_id: int | None, proof: Proof, entered: int, act: str, now: datetime) -> Account:
    with transaction.atomic(durable=True):
        account = account_to_change(account_id)
        why, locks = _shut(account, now), False
        if account is not None and not why:
            if proof.holds(account):
                take_out_try(entered)
                return account
            why, locks = f"{proof.kind} not right", _count_failure(account, now)
        name = account.username if account else NOBODY_KNOWN
        append(name, act, Outcome.REFUSED, details={"why": why})
        if locks:
            append(name, LOCK, Outcome.DONE)
    raise NotSignedIn


def _shut(account: Account | None, now: datetime) -> str:
    """Why an account cannot be signed in to; empty where it can."""
    if account is None:
        return "no such account"
    if not account.is_active:
        return "disabled"
    return "locked" if is_locked(account, now) else ""


def _count_failure(account: Account, now: datetime) -> bool:
    """Count it, and say whether it locks the account.

    One that has no password is not locked: whoever guesses at it could only keep its owner out.
    """
    if account.identity:
        return False
    locks = account.failures + 1 >= MOST_FAILURES
    account.failures = 0 if locks else account.failures + 1
    account.locked_until = now + LOCKED_FOR if locks else None
    account.save(update_fields=["failures", "locked_until"])
    return locks
