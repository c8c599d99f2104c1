"""OMiC case notes opened to one person by name, and closed again, by the HOMD of their prison.

OMiC, Digital Prison Services: psychology staff and programme facilitators have access only once it is delegated; the
HOMD watches over who has it, so that each grant and each end of one is kept with its day and reason.
"""

from __future__ import annotations

from django.utils import timezone

from throughcare.access.permissions import Action, Actor, Relation
from throughcare.access.table import DELEGATED
from throughcare.calendar import today_in_london
from throughcare.record.models import Account, NotesAccess
from throughcare.record.sign_in_tries import account_to_change
from throughcare.work.faults import Faults
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.verb import AskedOfPlaces, Written, perform_for_places

TO_WHOM = DELEGATED[Action.READ_OMIC_NOTES]
SHORTEST_REASON = 20


def delegate(actor: Actor, account_id: int, reason: str) -> NotesAccess:
    """Open OMiC case notes to a psychologist or programme facilitator of the actor's prison.

    Raises:
        Refused: the actor may not, the person's role does not need it, they have it already, or no reason is given.
    """

    def write(asked: AskedOfPlaces) -> Written[NotesAccess]:
        account = _to_change(actor, account_id)
        faults = Faults()
        faults.unless(account.is_active and account.role in TO_WHOM, "account", "It cannot be opened to this person.")
        faults.unless(account.delegated_on is None, "account", "It is open to this person already.")
        _reasoned(faults, reason)
        account.delegated_on, account.delegated_by = today_in_london(), actor.name
        _bump(account)
        given = NotesAccess.objects.create(
            account=account, given_at=asked.provenance.at, given_by=actor.name, reason=reason.strip()
        )
        return Written(given, {"did": "delegate", "account": account.pk})

    return perform_for_places(Action.DELEGATE_NOTES, actor, _relations(actor, account_id), write)


def take_back(actor: Actor, account_id: int, reason: str) -> None:
    """Close them again.

    Raises:
        Refused: the actor may not, they are not open to this person, or no reason is given.
    """

    def write(asked: AskedOfPlaces) -> Written[None]:
        account = _to_change(actor, account_id)
        faults = Faults()
        faults.unless(account.delegated_on is not None, "account", "It is not open to this person.")
        _reasoned(faults, reason)
        end_access(account, actor.name, reason.strip())
        _bump(account)
        return Written(None, {"did": "take back", "account": account.pk})

    perform_for_places(Action.DELEGATE_NOTES, actor, _relations(actor, account_id), write)


def end_access(account: Account, by: str, reason: str) -> None:
    """What was delegated to an account is so no longer; in the caller's transaction, who saves the account."""
    account.delegated_on, account.delegated_by = None, ""
    standing = NotesAccess.objects.filter(account=account, ended_at=None)
    standing.update(ended_at=timezone.now(), ended_by=by, reason_ended=reason)


def _reasoned(faults: Faults, reason: str) -> None:
    enough = len(reason.strip()) >= SHORTEST_REASON
    faults.unless(enough, "reason", f"Say why, in at least {SHORTEST_REASON} characters.")
    faults.refuse()


def _to_change(actor: Actor, account_id: int) -> Account:
    account = account_to_change(account_id)
    if account is None:
        raise NotAllowed
    if account.pk == actor.account:
        raise NotValid({"account": "Nobody opens anything to themselves."})
    return account


def _relations(actor: Actor, account_id: int) -> frozenset[Relation]:
    theirs = set(Account.objects.filter(pk=account_id).values_list("establishments", flat=True))
    return frozenset({Relation.ESTABLISHMENT}) if theirs & actor.establishments else frozenset()


def _bump(account: Account) -> None:
    """Their sessions end, so that what they see is what they now may."""
    account.epoch += 1
    account.version += 1
    account.save()
