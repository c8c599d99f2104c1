"""Restricting a case to the staff named, and excluding a member of staff from it, such as one who is related."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from throughcare.access.permissions import Action, Actor, Relation, may, scope_of
from throughcare.access.table import PERMISSIONS
from throughcare.record.corrections import withdraw
from throughcare.record.models import AccessLimit, Account, Person
from throughcare.record.queries.restrictions import Listed, account_called, listed_on, restricted_beneath
from throughcare.record.relations import relations_beneath, relations_to
from throughcare.record.vocabulary import Limit
from throughcare.work.actors import actor_of
from throughcare.work.faults import Faults
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.sent_before import sent_before
from throughcare.work.verb import Asked, Written, perform

SHORTEST_REASON = 20


@dataclass(frozen=True, kw_only=True)
class NewLimit:
    """Somebody to be put on a list of a case, by username; why, and the day on which it is looked at again.

    `form` names the form, so that one sent twice puts them there once.
    """

    kind: Limit | None
    username: str = ""
    reason: str = ""
    review_on: date | None = None
    form: str = ""


def limit_access(actor: Actor, person_id: int, entered: NewLimit, *, today: date | None = None) -> AccessLimit:
    """Put somebody on a list of a case. Whoever restricts a case stands on its list themselves from then on.

    Raises:
        Refused: the actor may not, or a field breaks a rule.
    """

    def write(asked: Asked) -> Written[AccessLimit]:
        if actor.account is None:
            raise NotAllowed
        sent = sent_before(AccessLimit, entered.form, person_id=person_id)
        if sent is not None:
            return Written(sent, {"list": sent.kind, "sent": "again"})
        standing = listed_on(person_id)
        account, kind, review_on = _checked(entered, standing, actor.account, asked.today)
        named = [account.pk]
        if kind is Limit.ALLOWED and not any(each.kind is Limit.ALLOWED for each in standing):
            named = list(dict.fromkeys([actor.account, account.pk]))
        made = [
            AccessLimit.objects.create(
                person_id=person_id,
                account_id=each,
                kind=kind.value,
                reason=entered.reason.strip(),
                review_on=review_on,
                set_by_id=actor.account,
                reference=entered.form,
                **asked.provenance.columns(),
            )
            for each in named
        ]
        return Written(made[-1], {"list": kind.value, "accounts": named, "rows": [row.pk for row in made]})

    return perform(Action.RESTRICT_CASE, actor, person_id, write, today=today)


def take_off(actor: Actor, person_id: int, row_id: int, *, expected_version: int, today: date | None = None) -> None:
    """Take somebody off a list of a case. A case whose list nobody stands on any more is restricted no longer.

    Raises:
        Refused: the actor may not, nobody stands there, or nobody would be left who may change the list.
        StaleVersion: somebody else changed the row first.
    """

    def write(asked: Asked) -> Written[None]:
        standing = listed_on(person_id)
        leaving = next((each for each in standing if each.id == row_id), None)
        if leaving is None:
            raise NotValid({"list": "They are on no list of this case, or no longer."})
        _leave_somebody(leaving, standing)
        row = AccessLimit.objects.get(pk=row_id)
        withdraw(row, expected_version=expected_version, provenance=asked.provenance)
        return Written(None, {"list": leaving.kind.value, "taken_off": leaving.account, "rows": [row_id]})

    perform(Action.RESTRICT_CASE, actor, person_id, write, today=today)


def lift_restriction(actor: Actor, person_id: int, *, today: date | None = None) -> None:
    """Take everybody off the list of those who alone see a case, so that it is restricted no longer.

    Where nobody on the list can do so any more, because they left or moved, whoever could restrict the case may.

    Raises:
        Refused: the actor may not, or the case is not restricted.
    """

    def write(asked: Asked) -> Written[None]:
        named = [each for each in listed_on(person_id) if each.kind is Limit.ALLOWED]
        if not named:
            raise NotValid({"list": "This case is not restricted."})
        for each in named:
            row = AccessLimit.objects.get(pk=each.id)
            withdraw(row, expected_version=each.version, provenance=asked.provenance)
        return Written(None, {"list": Limit.ALLOWED.value, "lifted": True, "rows": [each.id for each in named]})

    perform(Action.RESTRICT_CASE, actor, person_id, write, today=today, standing=_standing_to_lift)


def left_behind(person_id: int) -> bool:
    """Whether a case is restricted to people of whom nobody can lift that any more."""
    named = [each.account for each in listed_on(person_id) if each.kind is Limit.ALLOWED]
    accounts = Account.objects.filter(pk__in=named, is_active=True)
    return bool(named) and not any(_may_change(account, person_id) for account in accounts)


def restrictions_left_behind(actor: Actor) -> list[Person]:
    """The restricted cases that the actor could restrict, and that nobody on their list can open to others any more."""
    return [each for each in restricted_beneath(scope_of(actor, Action.RESTRICT_CASE)) if left_behind(each.pk)]


def _may_change(account: Account, person_id: int) -> bool:
    listed = actor_of(account)
    relations = relations_to(listed, person_id)
    return relations is not None and may(listed, Action.RESTRICT_CASE, relations)


def _standing_to_lift(actor: Actor, person_id: int, *, locking: bool = False) -> frozenset[Relation] | None:
    """How the actor stands to a case whose restriction they lift. Both questions are asked of every case, so that the
    time of an answer tells nothing.
    """
    relations, under = relations_to(actor, person_id, locking=locking), relations_beneath(actor, person_id)
    shut = relations is None or relations == {Relation.CALLED}
    theirs = shut and under is not None and may(actor, Action.RESTRICT_CASE, under)
    return under if theirs and left_behind(person_id) else relations


def _checked(entered: NewLimit, standing: list[Listed], me: int, today: date) -> tuple[Account, Limit, date]:
    faults = Faults()
    faults.unless(entered.kind, "kind", "Choose whether they are to see this case, or must not.")
    username = entered.username.strip()
    account = account_called(username)
    nobody = "Nobody who may sign in has this username." if username else "Enter their username."
    faults.unless(account, "username", nobody)
    faults.unless(len(entered.reason.strip()) >= SHORTEST_REASON, "reason", "Say why, in at least 20 characters.")
    faults.unless(entered.review_on, "review_on", "Enter the day on which this is looked at again.")
    if entered.review_on is not None and entered.review_on <= today:
        faults.add("review_on", "The day on which this is looked at again must be after today.")
    if account is not None and entered.kind is not None:
        if any(each.account == account.pk for each in standing):
            faults.add("username", f"{account.name} stands on a list of this case already: take them off first.")
        if account.pk == me and entered.kind is Limit.EXCLUDED:
            faults.add("username", "Ask somebody else to exclude you: nobody closes a case behind themselves.")
    faults.refuse()
    assert account is not None
    assert entered.kind is not None
    assert entered.review_on is not None
    return account, entered.kind, entered.review_on


def _leave_somebody(leaving: Listed, standing: list[Listed]) -> None:
    """A list that nobody on it may change could never be lifted."""
    if leaving.kind is not Limit.ALLOWED:
        return
    staying = [each for each in standing if each.kind is Limit.ALLOWED and each.id != leaving.id]
    may_change = PERMISSIONS[Action.RESTRICT_CASE]
    if staying and not any(each.role in may_change and each.is_active for each in staying):
        raise NotValid({"list": "Nobody would be left on the list who may change it: name one first, or lift it."})
