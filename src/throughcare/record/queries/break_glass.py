"""Openings by broken glass: those that run, those that wait for a review, and who is to be told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q
from django.utils import timezone

from throughcare.access.permissions import Scope
from throughcare.access.roles import Role
from throughcare.record.models import AccessLimit, Account, BreakGlass, LedgerEntry, Person, Spell
from throughcare.record.models.custody import STILL_THERE
from throughcare.record.relations import beneath
from throughcare.record.vocabulary import Limit


@dataclass(frozen=True)
class Looked:
    """Something that was done to a case while it was open, as the ledger has it."""

    at: datetime
    action: str
    outcome: str


def running_for(account: int, now: datetime | None = None) -> BreakGlass | None:
    """The case that is open to an account by broken glass now, if one is."""
    open_ = BreakGlass.objects.current().filter(account=account, ended_at=None, until__gt=now or timezone.now())
    found: BreakGlass | None = open_.select_related("person").order_by("-opened_at").first()
    return found


def opened_by(account: int, most: int = 20) -> list[BreakGlass]:
    """What an account opened, latest first."""
    return list(BreakGlass.objects.current().filter(account=account).order_by("-opened_at")[:most])


def to_be_reviewed(scope: Scope, *, waiting: bool, most: int = 200) -> list[BreakGlass]:
    """The openings in a scope that others made: those that wait for a review, the longest due first; or the others."""
    found = BreakGlass.objects.current().filter(beneath(scope, "person")).exclude(account=scope.account or 0)
    order = ("review_due", "opened_at") if waiting else ("-reviewed_on", "-opened_at")
    rows = found.filter(reviewed_by__isnull=waiting).select_related("account", "person", "reviewed_by")
    return list(rows.order_by(*order)[:most])


def opening(id_: int) -> BreakGlass | None:
    """An opening."""
    found: BreakGlass | None = (
        BreakGlass.objects.current().filter(pk=id_).select_related("account", "person", "reviewed_by").first()
    )
    return found


def looked_at(opened: BreakGlass) -> list[Looked]:
    """What the account did with the case while it was open to it."""
    entries = LedgerEntry.objects.filter(
        person=opened.person_id,
        actor=opened.account.username,
        at__gte=opened.opened_at,
        at__lte=opened.ended_at or opened.until,
    )
    return [Looked(*each) for each in entries.order_by("number").values_list("at", "action", "outcome")]


def to_be_told(person_id: int, opener: int) -> list[int]:
    """The accounts that are told of an opening: the heads of the prison that holds the person and of their unit and
    region, the auditors, and whoever stands on the list of a restricted case; not the opener, nor anybody excluded.
    """
    home = Person.objects.get(pk=person_id)
    prisons = Spell.objects.current().of(person_id).filter(STILL_THERE).values("establishment")
    heads = Q(role__in=(Role.HOMD, Role.GOVERNOR), establishments__in=prisons) | Q(role=Role.AUDITOR)
    if home.region_id:
        heads |= Q(role=Role.SPO, regions=home.region_id)
    if home.pdu:
        heads |= Q(role=Role.PDU_HEAD, pdu=home.pdu)
    listed = AccessLimit.objects.current().of(person_id)
    heads |= Q(pk__in=listed.filter(kind=Limit.ALLOWED).values("account"))
    found = Account.objects.filter(heads, is_active=True).exclude(pk=opener)
    found = found.exclude(pk__in=listed.filter(kind=Limit.EXCLUDED).values("account"))
    return sorted(set(found.values_list("pk", flat=True)))


def overdue(openings: Iterable[BreakGlass], today: date) -> list[BreakGlass]:
    """Those whose review should have been made before today."""
    return [each for each in openings if each.reviewed_by_id is None and each.review_due < today]
