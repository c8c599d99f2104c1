"""The confidentiality statement of the women's panel: who has signed it, and that it comes first (WECASP 7.24.3)."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from throughcare.access.permissions import Action, Actor, Relation
from throughcare.access.wecasp import STATEMENT_VERSION, may_read_any, relations_to_panel
from throughcare.record.ledger import Outcome, append
from throughcare.record.models import WecaspSignature
from throughcare.work.refusals import NotAllowed, Refused

SIGN = "sign_wecasp_statement"


class NotSigned(Refused):
    """The confidentiality statement comes first."""

    def __init__(self) -> None:
        super().__init__("Sign the confidentiality statement before you read papers of the panel.")


def has_signed(actor: Actor) -> bool:
    """Whether the actor has signed the statement as it now stands."""
    signed = WecaspSignature.objects.filter(account=actor.account, statement=STATEMENT_VERSION)
    return actor.account is not None and signed.exists()


def sign_statement(actor: Actor) -> None:
    """Sign the confidentiality statement as it now stands. Signing again changes nothing.

    Raises:
        NotAllowed: the actor reads no papers, or has no account to sign with.
    """
    with transaction.atomic(durable=True):
        if may_read_any(actor) and actor.account is not None:
            when = {"signed_at": timezone.now()}
            WecaspSignature.objects.get_or_create(account_id=actor.account, statement=STATEMENT_VERSION, defaults=when)
            append(actor.name, SIGN, Outcome.DONE, details={"statement": STATEMENT_VERSION})
            return
        append(actor.name, SIGN, Outcome.REFUSED, details={"why": NotAllowed.__name__})
    raise NotAllowed


def readers_relations(actor: Actor) -> frozenset[Relation]:
    """How the actor may stand to a paper: whether any of it is theirs is seen when its items are looked for.

    Raises:
        NotSigned: the actor reads papers, but has not signed the statement.
    """
    if may_read_any(actor):
        _refuse_unsigned(actor, Action.READ_WECASP)
    return frozenset(Relation)


def panels_relations(actor: Actor, action: Action) -> frozenset[Relation]:
    """How the actor stands to the panel.

    Raises:
        NotSigned: they are of it, but have not signed the statement.
    """
    relations = relations_to_panel(actor)
    if relations:
        _refuse_unsigned(actor, action)
    return relations


def _refuse_unsigned(actor: Actor, action: Action) -> None:
    if has_signed(actor):
        return
    with transaction.atomic():
        append(actor.name, action.value, Outcome.REFUSED, details={"why": NotSigned.__name__})
    raise NotSigned
