"""From an account to the actor that permissions are asked about."""

from __future__ import annotations

from throughcare.access.permissions import Actor
from throughcare.access.roles import Role
from throughcare.record.models import Account
from throughcare.work.refusals import NotAllowed


def actor_of(account: Account) -> Actor:
    """The actor behind an account that has signed in. Two statements.

    Raises:
        NotAllowed: the account is disabled.
    """
    if not account.is_active:
        raise NotAllowed
    return Actor(
        name=account.username,
        role=Role(account.role),
        staff_code=account.staff_code,
        establishments=frozenset(account.establishments.values_list("pk", flat=True)),
        regions=frozenset(account.regions.values_list("pk", flat=True)),
        teams=frozenset({account.pdu} - {""}),
        body=account.body,
        account=account.pk,
        delegated=account.delegated_on is not None,
    )
