"""Over many cases: which facts are wanted most, and how many cases each provision touches now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q

from throughcare.access.permissions import Scope
from throughcare.duties.models import CaseStanding, Derived, Duty
from throughcare.duties.sight import EVERYTHING, Sees
from throughcare.duties.status import with_status
from throughcare.duties.who import Who, who_are
from throughcare.engine.outcomes import Status
from throughcare.record.relations import within

EVERYONE = Scope(everyone=True)


@dataclass(frozen=True)
class WantedFact:
    """A fact that the record does not hold: in how many cases, and which provisions want it."""

    fact: str
    cases: int
    provisions: tuple[str, ...]


def wanted_facts(scope: Scope) -> list[WantedFact]:
    """The data-quality list: the fact that most cases want comes first. One statement."""
    if scope.is_empty:
        return []
    cases: defaultdict[str, int] = defaultdict(int)
    provisions: defaultdict[str, set[str]] = defaultdict(set)
    held = CaseStanding.objects.filter(within(scope, "person")).exclude(missing={})
    for missing in held.values_list("missing", flat=True).iterator(chunk_size=2_000):
        for fact, ids in missing.items():
            cases[fact] += 1
            provisions[fact].update(ids)
    found = [WantedFact(fact, count, tuple(sorted(provisions[fact]))) for fact, count in cases.items()]
    return sorted(found, key=lambda each: (-each.cases, each.fact))


def cases_wanting(scope: Scope, fact: str, most: int = 200) -> list[Who]:
    """The people in whose cases this fact is wanted, by name; no more than `most`."""
    if scope.is_empty:
        return []
    held = CaseStanding.objects.filter(within(scope, "person"), missing__has_key=fact)
    ids = list(held.order_by("person__sort_name", "person").values_list("person", flat=True)[:most])
    people = who_are(ids)
    return [people[person_id] for person_id in ids]


@dataclass(frozen=True)
class Touched:
    """How many cases a provision touches now, and how many of its duties stand where."""

    cases: int = 0
    by_status: Mapping[Status, int] | None = None


def cases_touched() -> dict[str, int]:
    """How many cases each provision with a clock, or that gives an answer, touches now. Two statements."""
    return {**_cases_by_provision(Derived.objects), **_cases_by_provision(Duty.objects)}


def touched(provision: str, today: date, scope: Scope = EVERYONE, sees: Sees = EVERYTHING) -> Touched:
    """One provision, among the cases of a scope, where the viewer may know of it. Two statements."""
    mine = Q(within(scope, "person"), sees.duties(), provision=provision)
    duties = Duty.objects.filter(mine)
    counted = with_status(duties, today).values("status").annotate(count=Count("id")).values_list("status", "count")
    by_status = {Status(status): count for status, count in counted}
    kind: Any = Duty if by_status else Derived
    cases = kind.objects.filter(mine).values("person").distinct().count()
    return Touched(cases, by_status)


def _cases_by_provision(rows: Any) -> dict[str, int]:
    counted = rows.values("provision").annotate(cases=Count("person", distinct=True)).order_by()
    return dict(counted.values_list("provision", "cases"))
