"""The caseload: the cases of a scope, searched, filtered and sorted, a page at a time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from django.db.models import Case, Count, DateField, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

from throughcare.access.permissions import Scope
from throughcare.duties import keyset
from throughcare.duties.models import Derived, Duty
from throughcare.duties.rows import State
from throughcare.duties.sight import Sees
from throughcare.duties.who import Who, who_are
from throughcare.record.models import Person
from throughcare.record.queries.caseload import COUNTED_UP_TO, Sought, how_many_masked, matching


class Sort(StrEnum):
    """By the next release date, by name, or by tier."""

    NAME = "name"
    RELEASE = "release"
    TIER = "tier"


@dataclass(frozen=True)
class Filters:
    """What narrows the caseload; empty narrows nothing. `search`: a name or any number; `pom`, `com`: staff codes.

    `provision`: one that touches the case, by a duty or by an answer that it gives.
    """

    search: str = ""
    prison: str = ""
    region: str = ""
    pom: str = ""
    com: str = ""
    tier: str = ""
    cohort: str = ""
    responsible: str = ""
    release_within_days: int | None = None
    provision: str = ""


@dataclass(frozen=True)
class Line:
    """One case. The next release date is always shown with its type."""

    who: Who
    tier: str
    cohort: str
    responsible: str
    supporting: str
    recommended_pom: str
    com_allocation_due: date | None
    responsibility_transfer_due: date | None
    release_on: date | None
    release_type: str
    overdue: int


@dataclass(frozen=True)
class Page:
    """Some lines. `count` is capped at `COUNTED_UP_TO` + 1; `after` asks for the next lines, if any.

    `masked`: how many restricted cases come after the last line, of which nothing is told. They are in the count.
    """

    lines: tuple[Line, ...]
    count: int
    after: str = ""
    masked: int = 0


def caseload(
    scope: Scope,
    sees: Sees,
    today: date,
    filters: Filters | None = None,
    sort: Sort = Sort.NAME,
    after: str = "",
    size: int = 50,
) -> Page:
    """Some cases of the scope: the first, or those `after` the page before. Seven statements.

    Restricted cases come last, and masked.

    Duties are counted, and cases found by a provision, only where the viewer may know of them.

    Raises:
        NotACursor: `after` is not from this list.
    """
    people = _people(scope, sees, today, filters or Filters())
    hidden = restricted_in(scope, filters or Filters())
    count = min(people.order_by()[: COUNTED_UP_TO + 1].count() + hidden, COUNTED_UP_TO + 1)
    rows = list(keyset.after(_ordered(people, sees, today, sort), _COLUMNS[sort], after)[: size + 1])
    cursor = keyset.cursor_of(rows[size - 1], _COLUMNS[sort]) if len(rows) > size else ""
    found = who_are([row["pk"] for row in rows[:size]])
    lines = tuple(replace(_line(row), who=found[row["pk"]]) for row in rows[:size])
    return Page(lines, count, cursor, 0 if cursor else hidden)


def restricted_in(scope: Scope, filters: Filters) -> int:
    """How many lines of a list are masked: none of one that is narrowed, for that would tell what they are."""
    return how_many_masked(scope) if filters == Filters() else 0


def _people(scope: Scope, sees: Sees, today: date, filters: Filters) -> QuerySet[Any]:
    if scope.is_empty:
        return Person.objects.none()
    sought = Sought(words=filters.search, prison=filters.prison, pom=filters.pom, com=filters.com)
    asked = {column: value for name, column in _ALSO.items() if (value := getattr(filters, name))}
    if filters.release_within_days is not None:
        asked["standing__next_release_on__gte"] = today
        asked["standing__next_release_on__lte"] = today + timedelta(days=filters.release_within_days)
    people = matching(scope, sought).filter(**asked)
    return people.filter(_touched_by(filters.provision, sees)) if filters.provision else people


def _touched_by(provision: str, sees: Sees) -> Q:
    known = Q(sees.duties(), provision=provision)
    duties, derived = Duty.objects.filter(known).values("person"), Derived.objects.filter(known).values("person")
    return Q(pk__in=duties) | Q(pk__in=derived)


_ALSO = {
    "region": "region",
    "tier": "standing__tier",
    "cohort": "standing__cohort",
    "responsible": "standing__responsible",
}

_COLUMNS = {
    Sort.NAME: ("sort_name", "pk"),
    Sort.RELEASE: ("release", "sort_name", "pk"),
    Sort.TIER: ("rank", "release", "sort_name", "pk"),
}
_SHOWN = (
    "tier",
    "cohort",
    "responsible",
    "supporting",
    "recommended_pom",
    "com_allocation_due",
    "responsibility_transfer_due",
    "next_release_on",
    "next_release_type",
)


def _ordered(people: QuerySet[Any], sees: Sees, today: date, sort: Sort) -> QuerySet[Any]:
    late = Duty.objects.filter(
        sees.duties(), person=OuterRef("pk"), state=State.CLOCK.value, met_on__isnull=True, due_on__lt=today
    ).order_by()
    counted = late.values("person").annotate(count=Count("id")).values("count")
    columns = _COLUMNS[sort]
    annotated = people.annotate(
        # What is not told comes last.
        rank=Case(When(standing__tier__gt="", then=F("standing__tier")), default=Value("~")),
        release=Coalesce("standing__next_release_on", Value(date.max), output_field=DateField()),
        overdue=Coalesce(Subquery(counted), Value(0)),
    )
    shown = [f"standing__{name}" for name in _SHOWN]
    ordered: QuerySet[Any] = annotated.order_by(*columns).values(
        "pk", "sort_name", "rank", "release", "overdue", *shown
    )
    return ordered


def _line(row: dict[str, Any]) -> Line:
    held = {name: row[f"standing__{name}"] for name in _SHOWN}
    words = {name: held[name] or "" for name in ("tier", "cohort", "responsible", "supporting", "recommended_pom")}
    return Line(
        who=Who(row["pk"]),
        **words,
        com_allocation_due=held["com_allocation_due"],
        responsibility_transfer_due=held["responsibility_transfer_due"],
        release_on=held["next_release_on"],
        release_type=held["next_release_type"] or "",
        overdue=row["overdue"],
    )
