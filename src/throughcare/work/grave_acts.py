"""The gravest acts, by kind, in one table: what each is done with, who may propose or agree to it, and what it does.

To add one: a dataclass of plain values for its arguments, and a line of `GRAVE_ACTS`.

Every role that can agree to such an act is granted by two people itself, or one person could make their own second.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from throughcare.access.permissions import Action
from throughcare.access.roles import Role
from throughcare.access.table import PERMISSIONS
from throughcare.policy.words import units
from throughcare.record.anchoring import ANCHOR, OFF, ON, is_anchored
from throughcare.record.models import Account
from throughcare.record.sign_in_tries import account_to_change
from throughcare.work.purging import Purge, carry_out_purge, check_purge
from throughcare.work.refusals import NotAllowed, NotValid


@dataclass(frozen=True)
class TwoPeople:
    """Who proposed an act and who agrees to it, by their accounts' ids and usernames."""

    proposed_by: int
    agreed_by: int
    proposer: str
    agreer: str


@dataclass(frozen=True)
class GraveAct:
    """A kind of act that takes two people.

    `arguments`: a frozen dataclass of words, whole numbers and yes or no, kept as JSON until it is agreed to. `check`
    raises NotValid for arguments that cannot be; it is asked when the act is proposed and when it is carried out.
    `carry_out` does it, in the transaction of the agreement, and gives what the ledger keeps. `words` tells people what
    is proposed.
    """

    title: str
    action: Action
    arguments: type[Any]
    check: Callable[[Any], None]
    carry_out: Callable[[Any, TwoPeople], Mapping[str, Any]]
    words: Callable[[Any], str]


GRANTED_BY_TWO: frozenset[Role] = frozenset(
    role for action in (Action.GRANT_ADMINISTRATOR, Action.DISABLE_ANCHOR, Action.PURGE) for role in PERMISSIONS[action]
)


@dataclass(frozen=True)
class GrantRole:
    """The account, and the role that it is to have: administrator or auditor."""

    account: int
    role: str


def _check_grant(grant: GrantRole) -> None:
    account = Account.objects.filter(pk=grant.account).first()
    if account is None:
        raise NotAllowed
    if grant.role not in GRANTED_BY_TWO:
        raise NotValid({"role": "Choose a role that two people grant."})
    if not account.is_active:
        raise NotValid({"role": "The account is disabled."})
    if account.role == grant.role:
        raise NotValid({"role": "They have this role already."})
    if account.identity:
        raise NotValid({"role": "They sign in by their organisation, whose claims give their role."})


def _grant(grant: GrantRole, people: TwoPeople) -> Mapping[str, Any]:
    account = account_to_change(grant.account)
    if account is None or account.pk in {people.proposed_by, people.agreed_by}:
        raise NotValid({"act": "Nobody grants a role to themselves."})
    account.role = Role(grant.role)
    account.epoch += 1
    account.version += 1
    account.save()
    return {"account": account.pk, "role": grant.role}


def _grant_in_words(grant: GrantRole) -> str:
    account = Account.objects.filter(pk=grant.account).first()
    who = f"{account.name} ({account.username})" if account else "An account that is gone"
    return f"{who} gets the role: {Role(grant.role).label}"


@dataclass(frozen=True)
class SwitchAnchor:
    """Whether the ledger's head is to be noted outside the database from now on: "on" or "off"."""

    to: str


def _check_switch(switch: SwitchAnchor) -> None:
    if switch.to not in {ON, OFF}:
        raise NotValid({"to": "Choose on or off."})
    if is_anchored() == (switch.to == ON):
        raise NotValid({"to": f"The ledger's anchor is {switch.to} already."})


def _switch(switch: SwitchAnchor, people: TwoPeople) -> Mapping[str, Any]:
    return {ANCHOR: switch.to}


def _switch_in_words(switch: SwitchAnchor) -> str:
    return f"The ledger's anchor is turned {switch.to}"


def _check_purge(purge: Purge) -> None:
    check_purge(purge)


def _purge(purge: Purge, people: TwoPeople) -> Mapping[str, Any]:
    return carry_out_purge(purge, people.agreer)


def _purge_in_words(purge: Purge) -> str:
    confirmed = f", {units(purge.confirmed, 'case')} by count" if purge.confirmed else ""
    return (
        f"What the dry run {purge.digest[:12]} found is purged{confirmed}. If the record has changed since, nothing is"
    )


GRANT_ROLE, SWITCH_ANCHOR, PURGE = "grant_role", "switch_anchor", "purge"

GRAVE_ACTS: Mapping[str, GraveAct] = {
    GRANT_ROLE: GraveAct(
        title="Granting a role that can agree to the gravest acts",
        action=Action.GRANT_ADMINISTRATOR,
        arguments=GrantRole,
        check=_check_grant,
        carry_out=_grant,
        words=_grant_in_words,
    ),
    SWITCH_ANCHOR: GraveAct(
        title="Turning the ledger's anchor off or on",
        action=Action.DISABLE_ANCHOR,
        arguments=SwitchAnchor,
        check=_check_switch,
        carry_out=_switch,
        words=_switch_in_words,
    ),
    PURGE: GraveAct(
        title="Purging what is no longer kept",
        action=Action.PURGE,
        arguments=Purge,
        check=_check_purge,
        carry_out=_purge,
        words=_purge_in_words,
    ),
}
