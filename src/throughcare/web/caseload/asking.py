"""What a list of cases asks for: the words that were searched for, and what it is narrowed to."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from throughcare.access.permissions import Actor, Scope, scope_of
from throughcare.duties.caseload import Filters, Sort
from throughcare.duties.policy_in_use import catalogue
from throughcare.duties.sight import Sees, sees
from throughcare.policy.facts import ManagerRole, Tier
from throughcare.provisions.omic.cohort import LABELS
from throughcare.record.queries.caseload import members_in, prisons_in
from throughcare.web.layout.choices import Choice, Narrowed, narrowed
from throughcare.web.layout.kept import kept

# Beyond this many a drop-down helps nobody: a prison is chosen first, or the name searched for.
MOST_TO_CHOOSE_FROM = 200

RELEASES = (("28", "4 weeks"), ("56", "8 weeks"), ("84", "12 weeks"), ("183", "6 months"), ("365", "12 months"))
SORTS = ((Sort.NAME.value, "Name"), (Sort.RELEASE.value, "Next release date"), (Sort.TIER.value, "Tier"))


@dataclass(frozen=True)
class Asking:
    """The list that was asked for. `narrowed` says so to the page."""

    scope: Scope
    sees: Sees
    filters: Filters
    sort: Sort
    narrowed: Narrowed


def asking(request: HttpRequest, actor: Actor) -> Asking:
    """What the address, and the words that the session keeps for it, ask for."""
    scope = scope_of(actor)
    words = kept(request, token := request.GET.get("search", ""))
    chosen = narrowed(
        request, request.path, _choices(scope), search=token if words else "", provision=_provision(request)
    )
    within = chosen["release"]
    filters = Filters(
        search=words,
        prison=chosen["prison"],
        pom=chosen["pom"],
        com=chosen["com"],
        tier=chosen["tier"],
        cohort=chosen["cohort"],
        responsible=chosen["responsible"],
        release_within_days=int(within) if within else None,
        provision=chosen.kept.get("provision", ""),
    )
    return Asking(scope, sees(actor), filters, Sort(chosen["sort"]), chosen)


def _provision(request: HttpRequest) -> str:
    asked = request.GET.get("provision", "")
    return asked if asked in catalogue() else ""


def _choices(scope: Scope) -> list[Choice]:
    return [
        Choice("prison", "Prison", [("", "Any"), *prisons_in(scope)]),
        staff_choice(scope, "pom", "POM", ManagerRole.POM),
        staff_choice(scope, "com", "COM", ManagerRole.COM),
        Choice("tier", "Tier", [("", "Any"), *((tier.value, tier.value) for tier in Tier)]),
        Choice("cohort", "Cohort", [("", "Any"), *((each.value, label) for each, label in LABELS.items())]),
        Choice("responsible", "Responsible", [("", "Either"), ("POM", "POM"), ("COM", "COM")]),
        Choice("release", "Release within", [("", "Any time"), *RELEASES]),
        Choice("sort", "Sorted by", SORTS),
    ]


def staff_choice(scope: Scope, name: str, label: str, role: ManagerRole) -> Choice:
    """A choice among those who hold cases of the scope in a role; of too many to choose from, none."""
    members = members_in(scope, role)
    options = [(each.staff_code, each.staff_name or each.staff_code) for each in members]
    return Choice(name, label, [("", "Any"), *options] if len(options) <= MOST_TO_CHOOSE_FROM else [("", "Any")])
