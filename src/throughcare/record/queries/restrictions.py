"""Who stands on the lists of a case: of those who alone see it, and of those who must not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from throughcare.access.permissions import Scope
from throughcare.access.roles import Role
from throughcare.record.models import AccessLimit, Account, Person
from throughcare.record.relations import beneath, within
from throughcare.record.vocabulary import Limit


@dataclass(frozen=True)
class Listed:
    """Somebody on a list of a case. `is_active`: their account is not disabled."""

    id: int
    version: int
    account: int
    name: str
    username: str
    role: Role
    is_active: bool
    kind: Limit
    reason: str
    review_on: date
    set_by: str
    set_on: date


def listed_on(person_id: int) -> list[Listed]:
    """Everybody on the lists of a case, in the order in which they came to stand there."""
    rows = AccessLimit.objects.current().of(person_id).select_related("account", "set_by").order_by("pk")
    return [
        Listed(
            id=row.pk,
            version=row.version,
            account=row.account_id,
            name=row.account.name,
            username=row.account.username,
            role=Role(row.account.role),
            is_active=row.account.is_active,
            kind=Limit(row.kind),
            reason=row.reason,
            review_on=row.review_on,
            set_by=row.set_by.name,
            set_on=row.recorded_at.date(),
        )
        for row in rows
    ]


@dataclass(frozen=True)
class ToLookAt:
    """Somebody on a list of a case whose day of being looked at again has passed."""

    person: Person
    name: str
    kind: Limit
    review_on: date


def to_look_at(scope: Scope, today: date) -> list[ToLookAt]:
    """Those in the cases of a scope, the longest passed first."""
    rows = AccessLimit.objects.current().filter(within(scope, "person"), review_on__lt=today)
    held = rows.select_related("person", "account").order_by("review_on", "pk")
    return [ToLookAt(row.person, row.account.name, Limit(row.kind), row.review_on) for row in held]


def restricted_beneath(scope: Scope) -> list[Person]:
    """The restricted cases of a scope, on their list or not; those from which its account is excluded are not among
    them.
    """
    listed = AccessLimit.objects.current().filter(kind=Limit.ALLOWED).values("person")
    return list(Person.objects.filter(beneath(scope), pk__in=listed).order_by("pk"))


def account_called(username: str) -> Account | None:
    """The account of somebody who may sign in, by username."""
    return Account.objects.filter(username=username, is_active=True).first()
