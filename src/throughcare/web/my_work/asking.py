"""What somebody's work list asks for: whose cases, whose duties, and what it is narrowed to."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from throughcare.access.permissions import Actor, Scope, scope_of
from throughcare.access.roles import Role
from throughcare.duties.my_work import Filters
from throughcare.duties.owed import OWNERS
from throughcare.duties.policy_in_use import catalogue
from throughcare.duties.sight import Sees, sees
from throughcare.policy.facts import Tier
from throughcare.record.queries.caseload import prisons_in
from throughcare.web.layout.choices import Choice, Narrowed, narrowed
from throughcare.work.journeys.index import JOURNEYS

# The roles that owe duties, as the page lists them.
OWING = tuple(OWNERS)
HOLDING_CASES = (Role.POM, Role.COM, Role.PP)
OWING_THEMSELVES = (Role.POM, Role.COM, Role.PP, Role.CASE_ADMINISTRATOR)


@dataclass(frozen=True)
class Asking:
    """The list that was asked for: the cases in `scope`, what the reader `sees` of them, narrowed by `filters`.

    `narrowed` says so to the page.
    """

    scope: Scope
    sees: Sees
    filters: Filters
    narrowed: Narrowed


def asking(request: HttpRequest, actor: Actor) -> Asking:
    """What the address asks for, for this reader."""
    allowed = scope_of(actor)
    chosen = narrowed(request, request.path, _choices(actor, allowed), provision=_provision(request))
    scope = Scope(staff_code=actor.staff_code, account=actor.account) if chosen["cases"] == "mine" else allowed
    filters = Filters(
        owed_by=_owed_by(chosen["owner"], actor.role),
        provision=chosen.kept.get("provision", ""),
        document=chosen["document"],
        tier=chosen["tier"],
        prison=chosen["prison"],
        provisions=JOURNEYS[chosen["journey"]].every_provision if chosen["journey"] else frozenset(),
    )
    return Asking(scope, sees(actor), filters, chosen)


def _owed_by(owner: str, role: Role) -> Role | None:
    if owner == "anybody":
        return None
    return role if owner == "me" else Role(owner)


def _provision(request: HttpRequest) -> str:
    asked = request.GET.get("provision", "")
    return asked if asked in catalogue() else ""


def _choices(actor: Actor, allowed: Scope) -> list[Choice]:
    me, anybody = ("me", "Me"), ("anybody", "Anybody")
    # Whoever answers for others' work sees all of it first; who owes nothing has no list of their own.
    first = [me, anybody] if actor.role in OWING_THEMSELVES else [anybody, me] if actor.role in OWING else [anybody]
    owners = [(role.value, role.label) for role in OWING if role is not actor.role]
    mine, every = ("mine", "Those allocated to me"), ("all", "All that I may see")
    cases = [mine, every] if allowed.staff_code and actor.role in HOLDING_CASES else [every]
    return [
        Choice("owner", "To be done by", [*first, *owners]),
        Choice("cases", "Cases", cases),
        Choice("prison", "Prison", [("", "Any"), *prisons_in(allowed)]),
        Choice("journey", "Work", [("", "Any"), *((each.name, each.title) for each in JOURNEYS.values())]),
        Choice("document", "Document", [("", "Any"), *((each.id, each.title) for each in catalogue().documents)]),
        Choice("tier", "Tier", [("", "Any"), *((tier.value, tier.value) for tier in Tier)]),
    ]
