"""Lists of accounts."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from throughcare.access.roles import Role
from throughcare.record.models import Account, NotesAccess, Region


@dataclass(frozen=True)
class AccountLine:
    """An account of a list; `state` is "open", "locked" or "disabled"."""

    id: int
    username: str
    name: str
    role: str
    places: str
    state: str


@dataclass(frozen=True)
class NotesLine:
    """Somebody to whom OMiC case notes can be opened: since when they are, by whom and why; None where they are not."""

    id: int
    name: str
    role: str
    prisons: str
    since: date | None
    by: str
    reason: str


@dataclass(frozen=True)
class EndedAccess:
    """An access to OMiC case notes that has ended."""

    name: str
    given_at: datetime
    given_by: str
    reason: str
    ended_at: datetime | None
    ended_by: str
    reason_ended: str


def account_lines(now: datetime, *, words: str = "", role: str = "", after: str = "", most: int) -> list[AccountLine]:
    """Accounts by username, of a role, with words in the username or name, those that come after a username."""
    found = Account.objects.order_by("username").prefetch_related("establishments", "regions")
    if words:
        found = found.filter(Q(username__icontains=words) | Q(name__icontains=words))
    if role:
        found = found.filter(role=role)
    if after:
        found = found.filter(username__gt=after)
    return [_line(each, now) for each in found[:most]]


def account_by_id(account_id: int) -> Account | None:
    """An account."""
    return Account.objects.filter(pk=account_id).first()


def state_of(account: Account, now: datetime) -> str:
    """Whether an account is "open", "locked" or "disabled"."""
    if not account.is_active:
        return "disabled"
    return "locked" if account.locked_until is not None and account.locked_until > now else "open"


def places_of(account: Account) -> tuple[list[str], list[str]]:
    """The codes of an account's prisons and the names of its regions, each in order."""
    return (
        sorted(account.establishments.values_list("pk", flat=True)),
        sorted(account.regions.values_list("pk", flat=True)),
    )


def region_names() -> list[str]:
    """The names of the probation regions."""
    return sorted(Region.objects.values_list("pk", flat=True))


def notes_lines(roles: Collection[Role], establishments: Collection[str]) -> list[NotesLine]:
    """Those of these roles who work at these prisons, by name, with what was opened to them."""
    held = Account.objects.filter(role__in=roles, establishments__in=establishments, is_active=True).distinct()
    standing = {each.account_id: each for each in NotesAccess.objects.filter(account__in=held, ended_at=None)}
    return [
        NotesLine(
            id=each.pk,
            name=each.name,
            role=Role(each.role).label,
            prisons=_prisons(each),
            since=each.delegated_on,
            by=each.delegated_by,
            reason=standing[each.pk].reason if each.pk in standing else "",
        )
        for each in held.order_by("name", "pk")
    ]


def notes_access_by_role(roles: Collection[Role], establishments: Collection[str]) -> list[NotesLine]:
    """Those of these prisons who have OMiC case notes by their role, by name."""
    held = Account.objects.filter(role__in=roles, establishments__in=establishments, is_active=True).distinct()
    return [
        NotesLine(each.pk, each.name, Role(each.role).label, _prisons(each), None, "", "")
        for each in held.order_by("name", "pk")
    ]


def ended_access(establishments: Collection[str], most: int = 50) -> list[EndedAccess]:
    """What was opened to people of these prisons and closed again, latest first."""
    ended = NotesAccess.objects.filter(account__establishments__in=establishments).exclude(ended_at=None)
    return [
        EndedAccess(
            each.account.name,
            each.given_at,
            each.given_by,
            each.reason,
            each.ended_at,
            each.ended_by,
            each.reason_ended,
        )
        for each in ended.select_related("account").distinct().order_by("-ended_at", "-pk")[:most]
    ]


def _prisons(account: Account) -> str:
    return ", ".join(sorted(account.establishments.values_list("pk", flat=True)))


def _line(account: Account, now: datetime) -> AccountLine:
    places = [*sorted(each.pk for each in account.establishments.all()), *sorted(r.pk for r in account.regions.all())]
    if account.pdu:
        places.append(account.pdu)
    if account.body:
        places.append(account.body)
    return AccountLine(
        account.pk,
        account.username,
        account.name,
        Role(account.role).label,
        ", ".join(places),
        state_of(account, now),
    )
