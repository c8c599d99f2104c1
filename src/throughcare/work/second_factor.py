"""The second factor: codes of an app, another each half minute (TOTP, RFC 6238), and recovery codes for a lost phone.

A code is taken half a minute early or late, since clocks differ, and once: neither it nor an earlier one again.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import datetime

import pyotp
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from throughcare.access.roles import Role
from throughcare.record.ledger import Outcome, append
from throughcare.record.models import Account, RecoveryCode
from throughcare.record.sealed import CannotBeOpened, opened, seal
from throughcare.record.sign_in_tries import account_to_change
from throughcare.work.refusals import NotValid
from throughcare.work.signing_in import SIGN_IN, Proof, by_proof

ASKED_OF = frozenset({Role.ADMINISTRATOR, Role.AUDITOR})
NAME_IN_APP = "Throughcare"
SECONDS_A_STEP = 30
STEPS_EITHER_SIDE = 1
HOW_MANY_RECOVERY_CODES = 10
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"

WRONG_CODE = "The code is not right: enter the one that the app shows now"


def is_asked_of(account: Account) -> bool:
    """Whether the role needs a second factor. An account of a demonstration is spared it, on this machine only."""
    spared = account.password_alone and settings.PASSWORD_ALONE_ALLOWED
    return account.role in ASKED_OF and not spared


def new_secret() -> str:
    """A secret to be shared with an app: 32 characters of base 32."""
    return pyotp.random_base32()


def address_for_app(account: Account, secret: str) -> str:
    """The secret as an app reads it from a picture: an `otpauth://` address."""
    return pyotp.TOTP(secret).provisioning_uri(name=account.username, issuer_name=NAME_IN_APP)


def step_of(secret: str, code: str, now: datetime) -> int | None:
    """The half minute, counted from 1970, whose code this is: this one or one to either side; None for another code."""
    this = int(now.timestamp()) // SECONDS_A_STEP
    for step in range(this - STEPS_EITHER_SIDE, this + STEPS_EITHER_SIDE + 1):
        if hmac.compare_digest(pyotp.TOTP(secret).generate_otp(step).encode(), code.encode()):
            return step
    return None


def enrol(account_id: int, secret: str, code: str, *, now: datetime | None = None) -> list[str]:
    """Take the app up as somebody's second factor, once it has shown a right code. Gives their new recovery codes.

    Raises:
        NotValid: the code is not right.
    """
    step = step_of(secret, _plain(code), now or timezone.now())
    if step is None:
        raise NotValid({"code": WRONG_CODE})
    codes = [_recovery_code() for _ in range(HOW_MANY_RECOVERY_CODES)]
    with transaction.atomic(durable=True):
        account = account_to_change(account_id)
        assert account is not None
        account.second_factor, account.second_factor_step = seal(secret), step
        account.save(update_fields=["second_factor", "second_factor_step"])
        account.recovery_codes.all().delete()
        RecoveryCode.objects.bulk_create(RecoveryCode(account=account, digest=_digest(account, each)) for each in codes)
        append(account.username, "enrol_second_factor", Outcome.DONE)
    return codes


def by_code(account_id: int, code: str, address: str, *, act: str = SIGN_IN, now: datetime | None = None) -> Account:
    """The account, where the code is right: of the app, or a recovery code that was not used yet.

    Raises:
        NotSignedIn: it is not, or the account is locked or disabled.
        TooManyTries: from this address.
    """
    moment = now or timezone.now()
    proof = Proof("code", lambda account: _is_of_app(account, code, moment) or _is_recovery(account, code, moment))
    return by_proof(account_id, proof, address, act=act, now=moment)


def recovery_codes_left(account: Account) -> int:
    """How many recovery codes were not used yet."""
    return account.recovery_codes.filter(used_at=None).count()


def _is_of_app(account: Account, code: str, now: datetime) -> bool:
    try:
        step = step_of(opened(account.second_factor), _plain(code), now) if account.second_factor else None
    except CannotBeOpened:
        return False
    if step is None or step <= (account.second_factor_step or 0):
        return False
    account.second_factor_step = step
    account.save(update_fields=["second_factor_step"])
    return True


def _is_recovery(account: Account, code: str, now: datetime) -> bool:
    held = account.recovery_codes.filter(digest=_digest(account, _plain(code)), used_at=None)
    return held.update(used_at=now) == 1


def _recovery_code() -> str:
    """Four groups of four, of 31 letters and digits that are hard to mistake: 79 bits, so that a plain digest holds."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(4)) for _ in range(4))


def _digest(account: Account, code: str) -> str:
    return hashlib.sha256(f"{account.pk}:{_plain(code)}".encode()).hexdigest()


def _plain(code: str) -> str:
    return "".join(letter for letter in code.lower() if letter not in " -")
