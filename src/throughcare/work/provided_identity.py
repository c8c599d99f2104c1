"""Signing in somebody whom an OpenID Connect provider vouches for: its claims win over what the account held."""

from __future__ import annotations

from django.db import transaction

from throughcare.access.claims import Provided
from throughcare.record.ledger import Outcome, append
from throughcare.record.models import Account, Establishment, Region
from throughcare.record.sign_in_tries import account_to_change
from throughcare.work.notes_access import end_access
from throughcare.work.refusals import Refused
from throughcare.work.signing_in import NOBODY_KNOWN, SIGN_IN

CHANGE = "change_account_by_claims"


class NotProvided(Refused):
    """The provider vouches for them, and they still cannot sign in. `why` is for the ledger."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__("Your organisation knows you, but your account gives you no way into Throughcare")


def account_of(identity: str, provided: Provided) -> Account:
    """The account of an identity, made where there is none, with the role and places that the claims give.

    `identity` is the provider's address and the subject there. A change ends the account's other sessions.

    Raises:
        NotProvided: no claim gives a role, the account is disabled, or the username is another account's.
    """
    try:
        with transaction.atomic(durable=True):
            held = Account.objects.filter(identity=identity).first()
            account = account_to_change(held.pk) if held else None
            if why := _refusal(account, provided):
                raise NotProvided(why)
            if account is None:
                account = _made(identity, provided)
            changed = _changed(account, provided)
            if changed:
                append(account.username, CHANGE, Outcome.DONE, details={"account": account.pk, "fields": changed})
            return account
    except NotProvided as refusal:
        with transaction.atomic(durable=True):
            name = Account.objects.filter(identity=identity).values_list("username", flat=True).first()
            append(name or NOBODY_KNOWN, SIGN_IN, Outcome.REFUSED, details={"how": "provider", "why": refusal.why})
        raise


def _refusal(account: Account | None, provided: Provided) -> str:
    if provided.role is None:
        return "no claim gives a role"
    if account is not None:
        return "" if account.is_active else "disabled"
    if not provided.username:
        return "no username is claimed"
    return "the username is another account's" if Account.objects.filter(username=provided.username).exists() else ""


def _made(identity: str, provided: Provided) -> Account:
    assert provided.role is not None
    return Account.objects.create_account(
        provided.username[:150],
        None,
        name=(provided.name or provided.username)[:150],
        role=provided.role,
        identity=identity,
    )


def _changed(account: Account, provided: Provided) -> list[str]:
    """Write what the claims say where the account says something else; the names of what changed."""
    assert provided.role is not None
    said = {
        "name": (provided.name or account.name)[:150],
        "email": provided.email[:254],
        "role": provided.role.value,
        "staff_code": provided.staff_code[:60],
        "pdu": provided.pdu[:255],
        "body": provided.body[:255],
    }
    changed = [column for column, value in said.items() if getattr(account, column) != value]
    for column in changed:
        setattr(account, column, said[column])
    places = (("establishments", Establishment, provided.establishments), ("regions", Region, provided.regions))
    for column, model, codes in places:
        # A place that the record does not know gives no sight of anything.
        known = set(model._default_manager.filter(pk__in=codes).values_list("pk", flat=True))
        if known != set(getattr(account, column).values_list("pk", flat=True)):
            getattr(account, column).set(known)
            changed.append(column)
    if account.delegated_on is not None and {"role", "establishments"} & set(changed):
        end_access(account, "provider", "Their role or prison changed.")
        changed.append("delegated_on")
    if changed:
        account.epoch += 1
        account.version += 1
        account.save()
    return changed
