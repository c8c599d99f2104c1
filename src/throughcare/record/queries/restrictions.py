"""Who stands on the lists of a case: of those who alone see it, and of those who must not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from throughcare.access.roles import Role
from throughcare.record.models import AccessLimit, Account
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


def account_called(username: str) -> Account | None:
    """The account of somebody who may sign in, by username."""
    return Account.objects.filter(username=username, is_active=True).first()
