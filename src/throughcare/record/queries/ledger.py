"""The ledger as it is read: who looked at one person's record, and the entries for whoever audits them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import chain
from typing import Any

from django.db.models import QuerySet

from throughcare.access.roles import Role
from throughcare.calendar import LONDON
from throughcare.record.ledger import Outcome, known_as
from throughcare.record.models import Account, LedgerEntry, LedgerMention

_COLUMNS = ("number", "at", "actor", "action", "outcome", "details")


@dataclass(frozen=True)
class Entry:
    """An entry: who did what when, and what came of it. `name` and `role` of an account are empty where there is none.

    `why` a refusal was one; `cases`: how many people a list showed.
    """

    number: int
    at: datetime
    actor: str
    action: str
    outcome: str
    name: str = ""
    role: str = ""
    why: str = ""
    cases: int | None = None


@dataclass(frozen=True)
class Page:
    """Some entries, and where the next begin; empty after the last."""

    entries: tuple[Entry, ...]
    after: str


@dataclass(frozen=True)
class Filters:
    """Which entries are asked for. Empty: any. `day` is one of London's."""

    actor: str = ""
    action: str = ""
    outcome: str = ""
    day: date | None = None


class NotAPlace(ValueError):
    """What asks for the next entries was not given by this list."""


def who_looked(person_id: int, after: str = "", size: int = 50) -> Page:
    """The entries about a person, lists that showed them included, the latest first."""
    before = _number(after) if after else None
    people = known_as(person_id)
    theirs = LedgerEntry.objects.filter(person_id__in=people)
    named = LedgerMention.objects.filter(person_id__in=people)
    if before is not None:
        theirs, named = theirs.filter(number__lt=before), named.filter(entry__lt=before)
    # Each found by its own index, a page of each: together they hold the latest page of both.
    numbers = chain(
        theirs.order_by("-number").values_list("number", flat=True)[: size + 1],
        named.order_by("-entry").values_list("entry_id", flat=True)[: size + 1],
    )
    latest = sorted(set(numbers), reverse=True)
    found = LedgerEntry.objects.filter(number__in=latest[:size]).order_by("-number")
    return Page(_entries(found), str(latest[size - 1]) if len(latest) > size else "")


def entries(asked: Filters, after: str = "", size: int = 50) -> Page:
    """The entries that are asked for: refusals first, then the others, each the latest first."""
    stage, _, number = after.partition("-")
    if stage not in {"", "refused", "other"}:
        raise NotAPlace(after)
    rows = _asked(asked)
    refused = rows.filter(outcome=Outcome.REFUSED.value)
    others = rows.exclude(outcome=Outcome.REFUSED.value)
    if stage:
        before = _number(number)
        refused = refused.filter(number__lt=before) if stage == "refused" else refused.none()
        others = others.filter(number__lt=before) if stage == "other" else others
    found = _entries(refused.order_by("-number")[: size + 1])
    if len(found) <= size:
        found += _entries(others.order_by("-number")[: size + 1 - len(found)])
    return Page(found[:size], _place(found[size - 1]) if len(found) > size else "")


def actions_in_use() -> list[str]:
    """Every action that the ledger has an entry of, by its name. Steps from one to the next along the index."""
    found: list[str] = []
    following = LedgerEntry.objects.order_by("action").values_list("action", flat=True)
    action = following.first()
    while action is not None:
        found.append(action)
        action = following.filter(action__gt=action).first()
    return found


def _asked(asked: Filters) -> QuerySet[Any]:
    rows = LedgerEntry.objects.all()
    if asked.actor:
        rows = rows.filter(actor=asked.actor)
    if asked.action:
        rows = rows.filter(action=asked.action)
    if asked.outcome:
        rows = rows.filter(outcome=asked.outcome)
    if asked.day is not None:
        begins = datetime.combine(asked.day, time(), LONDON)
        rows = rows.filter(at__gte=begins, at__lt=datetime.combine(asked.day + timedelta(days=1), time(), LONDON))
    return rows


def _place(entry: Entry) -> str:
    return f"{'refused' if entry.outcome == Outcome.REFUSED else 'other'}-{entry.number}"


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 18):
        raise NotAPlace(text)
    return int(text)


def _entries(rows: Iterable[Any]) -> tuple[Entry, ...]:
    found = list(rows.values_list(*_COLUMNS)) if isinstance(rows, QuerySet) else []
    accounts = Account.objects.filter(username__in={actor for _number, _at, actor, *_rest in found})
    known = {username: (name, role) for username, name, role in accounts.values_list("username", "name", "role")}
    return tuple(
        Entry(number, at, actor, action, outcome, *_named(known.get(actor)), *_told(details))
        for number, at, actor, action, outcome, details in found
    )


def _named(account: tuple[str, str] | None) -> tuple[str, str]:
    return (account[0], Role(account[1]).label) if account else ("", "")


def _told(details: dict[str, Any]) -> tuple[str, int | None]:
    cases = details.get("cases")
    return str(details.get("why", "")), cases if isinstance(cases, int) else None
