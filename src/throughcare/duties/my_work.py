"""My work: what is overdue, due this week and coming, and what cannot be told, over the cases of a scope."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from django.db.models import Case, DateField, F, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from throughcare.access.permissions import Scope
from throughcare.access.roles import Role
from throughcare.duties import keyset, policy_in_use
from throughcare.duties.departures import InForce, in_force
from throughcare.duties.keyset import NotACursor
from throughcare.duties.models import Duty
from throughcare.duties.owed import owed_by
from throughcare.duties.rows import State
from throughcare.duties.sight import Sees
from throughcare.duties.status import with_status
from throughcare.duties.who import Who, who_are
from throughcare.engine.outcomes import Status
from throughcare.record.queries.caseload import how_many_masked
from throughcare.record.relations import within

__all__ = [
    "Filters",
    "Group",
    "Line",
    "NotACursor",
    "Page",
    "Sort",
    "every_line",
    "my_work",
    "restricted_in",
    "work_page",
]

A_WEEK = timedelta(days=7)
# Users asked to be warned eight weeks ahead.
AHEAD = timedelta(weeks=8)
COUNTED_UP_TO = 1_000
_AT_ONCE = 1_000


class Group(StrEnum):
    """The parts of the page, in their order."""

    OVERDUE = "overdue"
    THIS_WEEK = "this_week"
    COMING = "coming"
    CANNOT_TELL = "cannot_tell"


class Sort(StrEnum):
    """`PANIC`: nearest date first, and of one date the highest tier. `NAME`: by the person."""

    PANIC = "panic"
    NAME = "name"


@dataclass(frozen=True)
class Filters:
    """What narrows the list; empty narrows nothing. `owed_by`: only the duties of this role; `provisions`: of these."""

    owed_by: Role | None = None
    provision: str = ""
    document: str = ""
    tier: str = ""
    responsible: str = ""
    prison: str = ""
    provisions: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Line:
    """One duty of one person. `departures`: those that bite on it, in words."""

    who: Who
    provision: str
    title: str
    document: str
    paragraph: str
    subject: str
    owner: str
    status: Status
    opens_on: date | None
    due_on: date | None
    done: int | None
    required: int | None
    missing: tuple[str, ...]
    tier: str
    responsible: str
    release_on: date | None
    release_type: str
    departures: tuple[str, ...] = ()


@dataclass(frozen=True)
class Page:
    """Some lines of a group. `count` is capped at `COUNTED_UP_TO` + 1; `after` asks for the next lines, if any."""

    group: Group
    lines: tuple[Line, ...]
    count: int
    after: str = ""

    @property
    def more_than_counted(self) -> bool:
        """Whether there are more than are counted."""
        return self.count > COUNTED_UP_TO


def my_work(
    scope: Scope, sees: Sees, today: date, filters: Filters | None = None, sort: Sort = Sort.PANIC, size: int = 25
) -> dict[Group, Page]:
    """The first lines of every group, of what the viewer sees."""
    pages = {group: _page(scope, sees, today, group, filters or Filters(), sort, "", size) for group in Group}
    people = who_are({line.who.person_id for page in pages.values() for line in page.lines})
    held = in_force(today)
    return {group: _named(page, people, held) for group, page in pages.items()}


def work_page(
    scope: Scope,
    sees: Sees,
    today: date,
    group: Group,
    filters: Filters | None = None,
    sort: Sort = Sort.PANIC,
    after: str = "",
    size: int = 50,
) -> Page:
    """Some lines of one group: the first, or those `after` the page before.

    Raises:
        NotACursor: `after` is not from this list.
    """
    page = _page(scope, sees, today, group, filters or Filters(), sort, after, size)
    return _named(page, who_are({line.who.person_id for line in page.lines}), in_force(today))


def every_line(
    scope: Scope, sees: Sees, today: date, filters: Filters | None = None, sort: Sort = Sort.PANIC
) -> Iterator[tuple[Group, Line]]:
    """All lines of all groups, for a download: read some at a time."""
    for group in Group:
        after = None
        while after != "":
            page = work_page(scope, sees, today, group, filters, sort, after or "", _AT_ONCE)
            yield from ((group, line) for line in page.lines)
            after = page.after


def restricted_in(scope: Scope, filters: Filters) -> int:
    """How many restricted cases are among these, of whose duties nothing is told; of a list that is narrowed, none is
    counted, for that would tell what they are. Whose duties they are narrows nothing.
    """
    return how_many_masked(scope) if replace(filters, owed_by=None) == Filters() else 0


def _page(
    scope: Scope, sees: Sees, today: date, group: Group, filters: Filters, sort: Sort, after: str, size: int
) -> Page:
    duties = _duties(scope, sees, today, group, filters)
    count = duties.order_by()[: COUNTED_UP_TO + 1].count()
    rows = list(keyset.after(_ordered(with_status(duties, today), sort), _COLUMNS[sort], after)[: size + 1])
    cursor = keyset.cursor_of(rows[size - 1], _COLUMNS[sort]) if len(rows) > size else ""
    return Page(group, tuple(_line(row) for row in rows[:size]), count, cursor)


def _duties(scope: Scope, sees: Sees, today: date, group: Group, filters: Filters) -> QuerySet[Any]:
    if scope.is_empty:
        return Duty.objects.none()
    asked = Q(within(scope, "person"), sees.duties(), _of_group(group, today))
    if filters.owed_by is not None:
        asked &= owed_by(filters.owed_by)
    for name, column in _FILTERS.items():
        if value := getattr(filters, name):
            asked &= Q(**{column: value})
    if filters.provisions:
        asked &= Q(provision__in=sorted(filters.provisions))
    if filters.prison:
        asked &= within(Scope(establishments=frozenset({filters.prison}), account=scope.account), "person")
    return Duty.objects.filter(asked)


_FILTERS = {
    "provision": "provision",
    "document": "document",
    "tier": "person__standing__tier",
    "responsible": "person__standing__responsible",
}


def _of_group(group: Group, today: date) -> Q:
    if group is Group.CANNOT_TELL:
        return Q(state=State.CANNOT_TELL.value)
    running = Q(state=State.CLOCK.value, met_on__isnull=True)
    if group is Group.OVERDUE:
        return running & Q(due_on__lt=today)
    if group is Group.THIS_WEEK:
        return running & Q(due_on__gte=today, due_on__lt=today + A_WEEK)
    later = Q(due_on__gte=today + A_WEEK) | Q(due_on__isnull=True)
    return running & later & (Q(opens_on__lte=today + AHEAD) | Q(opens_on__isnull=True))


def _ordered(duties: QuerySet[Any], sort: Sort) -> QuerySet[Any]:
    # A tier that is not told comes after D, and a duty without a date after those with one.
    rank = Case(When(person__standing__tier__gt="", then=F("person__standing__tier")), default=Value("~"))
    day = Coalesce("due_on", Value(date.max), output_field=DateField())
    columns = _COLUMNS[sort]
    annotated = duties.annotate(rank=rank, day=day, name=F("person__sort_name"))
    ordered: QuerySet[Any] = annotated.order_by(*columns).values(*columns, "status", *_SHOWN)
    return ordered


# What each order goes by; the last settles ties, so that a page can go on from where another ended.
_COLUMNS = {Sort.PANIC: ("day", "rank", "id"), Sort.NAME: ("name", "day", "rank", "id")}
_SHOWN = (
    "person_id",
    "provision",
    "subject",
    "owner",
    "opens_on",
    "due_on",
    "done",
    "required",
    "missing",
    "person__standing__tier",
    "person__standing__responsible",
    "person__standing__next_release_on",
    "person__standing__next_release_type",
)


def _line(row: dict[str, Any]) -> Line:
    entry = policy_in_use.catalogue()[row["provision"]]
    return Line(
        who=Who(row["person_id"]),
        provision=row["provision"],
        title=entry.provision.title,
        document=entry.document.title,
        paragraph=entry.provision.paragraph,
        subject=row["subject"],
        owner=row["owner"],
        status=Status(row["status"]),
        opens_on=row["opens_on"],
        due_on=row["due_on"],
        done=row["done"],
        required=row["required"],
        missing=tuple(row["missing"]),
        tier=row["person__standing__tier"] or "",
        responsible=row["person__standing__responsible"] or "",
        release_on=row["person__standing__next_release_on"],
        release_type=row["person__standing__next_release_type"] or "",
    )


def _named(page: Page, people: dict[int, Who], held: InForce) -> Page:
    return replace(page, lines=tuple(_of(line, people[line.who.person_id], held) for line in page.lines))


def _of(line: Line, who: Who, held: InForce) -> Line:
    return replace(line, who=who, departures=held.biting(line.provision, who.prison_code, who.region))
