"""What people do with their own account: another password, and an end to all their sessions."""

from __future__ import annotations

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from throughcare.record.ledger import Outcome, append
from throughcare.record.models import Account
from throughcare.record.sign_in_tries import account_to_change
from throughcare.work.faults import Faults


def change_password(account_id: int, password: str, again: str) -> Account:
    """Another password, which ends every session of the account. Whoever asks has shown who they are.

    Raises:
        NotValid: it is too short, too common, like their name, the one they have, or not the same both times.
    """
    held = Account.objects.get(pk=account_id)
    faults = Faults()
    try:
        validate_password(password, held)
    except ValidationError as fault:
        faults.add("password", " ".join(fault.messages))
    faults.unless(not held.check_password(password), "password", "Choose another password than the one you have.")
    faults.unless(password == again, "again", "Enter the same password both times.")
    faults.refuse()
    with transaction.atomic(durable=True):
        account = account_to_change(account_id)
        assert account is not None
        account.set_password(password)
        account.password_is_given = False
        account.save(update_fields=["password", "password_is_given"])
        append(account.username, "change_password", Outcome.DONE)
    return account


def sign_out_everywhere(account_id: int) -> None:
    """End every session of the account, this one too."""
    with transaction.atomic(durable=True):
        account = account_to_change(account_id)
        assert account is not None
        account.epoch += 1
        account.save(update_fields=["epoch"])
        append(account.username, "sign_out", Outcome.DONE, details={"why": "everywhere"})
