"""Accounts from the command line of the machine: the first administrators, and letting one of them in again.

Whoever works there can do anything to the database as it is. What they do this way stands in the ledger.
"""

from __future__ import annotations

from django.db import transaction

from throughcare.access.roles import Role
from throughcare.record.ledger import Outcome, append
from throughcare.record.models import Account
from throughcare.record.sign_in_tries import account_to_change
from throughcare.work.accounts import AccountEntered, check_account, forget_second_factor, new_password, write_account
from throughcare.work.refusals import NotValid

FIRST_ADMINISTRATORS = 2


def make_by_operator(operator: str, entered: AccountEntered) -> tuple[Account, str]:
    """A new account and its first password. Of administrators the first two, who can then grant the role to others.

    Raises:
        NotValid: naming each field that breaks a rule.
    """
    with transaction.atomic(durable=True):
        check_account(entered)
        held = Account.objects.filter(role=Role.ADMINISTRATOR, is_active=True, password_alone=False).count()
        if entered.role == Role.ADMINISTRATOR and held >= FIRST_ADMINISTRATORS:
            raise NotValid({"role": "There are two administrators already, who grant the role on the site."})
        made, password = write_account(entered)
        details = {"did": "make", "account": made.pk, "role": made.role}
        append(operator, "manage_accounts", Outcome.DONE, details=details)
    return made, password


def let_in_by_operator(operator: str, username: str) -> str:
    """A new password for somebody who cannot get in: unlocked, and the second factor forgotten. Sessions end.

    Raises:
        NotValid: there is no such account, or it has no password.
    """
    with transaction.atomic(durable=True):
        held = Account.objects.filter(username=username).first()
        account = account_to_change(held.pk if held else None)
        if account is None or account.identity:
            raise NotValid({"username": f"There is no account {username} with a password."})
        password = new_password()
        account.set_password(password)
        account.password_is_given = True
        account.failures, account.locked_until = 0, None
        forget_second_factor(account)
        account.epoch += 1
        account.version += 1
        account.save()
        append(operator, "manage_accounts", Outcome.DONE, details={"did": "let in", "account": account.pk})
    return password
