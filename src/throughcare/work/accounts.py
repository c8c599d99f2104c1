"""Accounts, as an administrator looks after them: never their own.

Of an administrator's or an auditor's account nobody alone grants the role, gives a password or forgets the second
factor: whoever could, could be both of the two people that the gravest acts take.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from django.utils import timezone

from throughcare.access.permissions import Action, Actor
from throughcare.access.roles import Role
from throughcare.record.corrections import StaleVersion
from throughcare.record.models import Account, Establishment, Region
from throughcare.record.sign_in_tries import account_to_change
from throughcare.work.faults import Faults
from throughcare.work.grave_acts import GRANTED_BY_TWO
from throughcare.work.notes_access import end_access
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.signing_in import is_locked
from throughcare.work.verb import AskedOfPlaces, Written, perform_for_places

_LETTERS = "abcdefghjkmnpqrstuvwxyz"
BY_TWO = "Two administrators grant this role: give another first, and propose this one on the page of the account."
BY_COMMAND = "For an administrator or an auditor this is done at the command line: throughcare account let-in."


@dataclass(frozen=True, kw_only=True)
class AccountEntered:
    """An account as it is entered. Prisons are codes, regions names; `username` is read for a new account only."""

    username: str = ""
    name: str = ""
    role: str = ""
    staff_code: str = ""
    email: str = ""
    pdu: str = ""
    body: str = ""
    establishments: frozenset[str] = field(default_factory=frozenset)
    regions: frozenset[str] = field(default_factory=frozenset)


def make_account(actor: Actor, entered: AccountEntered) -> tuple[Account, str]:
    """A new account, and the password to hand to its owner, who is asked for another at their first sign-in.

    Raises:
        Refused: the actor may not, or what was entered breaks a rule.
    """

    def write(asked: AskedOfPlaces) -> Written[tuple[Account, str]]:
        faults = Faults()
        _check_username(faults, entered.username)
        _check(faults, entered, held=None)
        faults.refuse()
        made, password = write_account(entered)
        return Written((made, password), {"did": "make", "account": made.pk, "role": made.role})

    return perform_for_places(Action.MANAGE_ACCOUNTS, actor, (), write)


def change_account(actor: Actor, account_id: int, entered: AccountEntered, *, expected_version: int) -> Account:
    """Another name, role, place, body or staff code. It ends the account's sessions.

    Raises:
        Refused: the actor may not, it is their own account, or what was entered breaks a rule.
        StaleVersion: somebody else changed it first.
    """

    def write(account: Account) -> list[str]:
        if account.version != expected_version:
            raise StaleVersion(account, {}, expected_version)
        faults = Faults()
        _check(faults, entered, held=account)
        faults.refuse()
        return _write(account, entered, actor.name)

    return _on_another(actor, account_id, "change", write)


def set_disabled(actor: Actor, account_id: int, disabled: bool) -> Account:
    """Close an account, which ends its sessions, or open it again.

    Raises:
        Refused: the actor may not, or it is their own account.
    """

    def write(account: Account) -> list[str]:
        account.is_active = not disabled
        return ["is_active"]

    return _on_another(actor, account_id, "disable" if disabled else "enable", write)


def unlock(actor: Actor, account_id: int, *, now: datetime | None = None) -> Account:
    """Let an account that was locked by failures be signed in to again.

    Raises:
        Refused: the actor may not, it is their own account, or it is not locked.
    """

    def write(account: Account) -> list[str]:
        if not is_locked(account, now or timezone.now()):
            raise NotValid({"account": "The account is not locked."})
        account.failures, account.locked_until = 0, None
        return ["locked_until"]

    return _on_another(actor, account_id, "unlock", write)


def reset_second_factor(actor: Actor, account_id: int) -> Account:
    """Forget the app and the recovery codes of somebody who has lost them. It ends the account's sessions.

    Raises:
        Refused: the actor may not, or it is their own account.
    """

    def write(account: Account) -> list[str]:
        _not_of_the_two(account)
        forget_second_factor(account)
        return ["second_factor"]

    return _on_another(actor, account_id, "reset second factor", write)


def give_password(actor: Actor, account_id: int) -> str:
    """A password to hand to somebody who has forgotten theirs, who is asked for another. It ends their sessions.

    Raises:
        Refused: the actor may not, or it is their own account.
    """
    password = new_password()

    def write(account: Account) -> list[str]:
        _not_of_the_two(account)
        if account.identity:
            raise NotValid({"account": "The account has no password: its owner signs in by their organisation."})
        account.set_password(password)
        account.password_is_given = True
        return ["password"]

    _on_another(actor, account_id, "give password", write)
    return password


def forget_second_factor(account: Account) -> None:
    """No app and no recovery code any more; in the caller's transaction, who saves the account."""
    account.second_factor, account.second_factor_step = "", None
    account.recovery_codes.all().delete()


def write_account(entered: AccountEntered) -> tuple[Account, str]:
    """Write a new account that was checked, and give its first password. For verbs and the command line."""
    password = new_password()
    made = Account.objects.create_account(
        entered.username.strip(),
        password,
        name=entered.name.strip(),
        role=Role(entered.role),
        staff_code=entered.staff_code.strip(),
        email=entered.email.strip(),
        pdu=entered.pdu.strip(),
        body=entered.body.strip(),
        password_is_given=True,
    )
    made.establishments.set(Establishment.objects.filter(pk__in=entered.establishments))
    made.regions.set(Region.objects.filter(pk__in=entered.regions))
    return made, password


def new_password() -> str:
    """Five groups of five letters, 113 bits: easy to read out, hard to guess."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(5)) for _ in range(5))


def check_account(entered: AccountEntered) -> None:
    """What holds of every new account, whoever makes it.

    Raises:
        NotValid: naming each field that breaks a rule.
    """
    faults = Faults()
    _check_username(faults, entered.username)
    _check_fields(faults, entered)
    faults.refuse()


def _on_another(actor: Actor, account_id: int, did: str, write: Callable[[Account], list[str]]) -> Account:
    """Change an account that is not the actor's own; its sessions end, and its version goes up."""

    def written(asked: AskedOfPlaces) -> Written[Account]:
        account = account_to_change(account_id)
        if account is None:
            raise NotAllowed
        if account.pk == actor.account:
            raise NotValid({"account": "Nobody changes their own account: ask another administrator."})
        fields = write(account)
        account.epoch += 1
        account.version += 1
        account.save()
        return Written(account, {"did": did, "account": account.pk, "fields": fields})

    return perform_for_places(Action.MANAGE_ACCOUNTS, actor, (), written)


def _not_of_the_two(account: Account) -> None:
    if account.role in GRANTED_BY_TWO:
        raise NotValid({"account": BY_COMMAND})


def _write(account: Account, entered: AccountEntered, by: str) -> list[str]:
    said = {
        "name": entered.name.strip(),
        "role": entered.role,
        "staff_code": entered.staff_code.strip(),
        "email": entered.email.strip(),
        "pdu": entered.pdu.strip(),
        "body": entered.body.strip(),
    }
    changed = [column for column, value in said.items() if getattr(account, column) != value]
    for column in changed:
        setattr(account, column, said[column])
    for column, codes in (("establishments", entered.establishments), ("regions", entered.regions)):
        if set(getattr(account, column).values_list("pk", flat=True)) != codes:
            getattr(account, column).set(codes)
            changed.append(column)
    if account.delegated_on is not None and {"role", "establishments"} & set(changed):
        end_access(account, by, "Their role or prison changed.")
        changed.append("delegated_on")
    return changed


def _check_username(faults: Faults, username: str) -> None:
    username = username.strip()
    faults.unless(username, "username", "Enter a username.")
    faults.unless(len(username) <= 150, "username", "A username has 150 characters at most.")
    taken = Account.objects.filter(username=username).exists()
    faults.unless(not taken, "username", "Another account has this username.")


def _check(faults: Faults, entered: AccountEntered, held: Account | None) -> None:
    _check_fields(faults, entered)
    if entered.role in GRANTED_BY_TWO and (held is None or held.role != entered.role):
        faults.add("role", BY_TWO)


def _check_fields(faults: Faults, entered: AccountEntered) -> None:
    faults.unless(entered.name.strip(), "name", "Enter the name of whoever it is for.")
    faults.unless(entered.role in set(Role), "role", "Choose a role.")
    lengths = {"name": 150, "staff_code": 60, "email": 254, "pdu": 255, "body": 255}
    for column, longest in lengths.items():
        enough = len(getattr(entered, column).strip()) <= longest
        faults.unless(enough, column, f"Enter {longest} characters at most.")
    _known(faults, "establishments", "prison with the code", entered.establishments, Establishment)
    _known(faults, "regions", "probation region called", entered.regions, Region)


def _known(
    faults: Faults, column: str, what: str, named: frozenset[str], table: type[Establishment] | type[Region]
) -> None:
    unknown = named - set(table._default_manager.filter(pk__in=named).values_list("pk", flat=True))
    faults.unless(not unknown, column, f"There is no {what} {', '.join(sorted(unknown))}.")
