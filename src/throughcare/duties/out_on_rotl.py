"""Who of a scope is out on temporary release (ROTL), who is late back, and who goes out next.

Late is who is not logged as back by the hour. A time out that was planned is listed until somebody logs that they went
out, or it is called off; one whose hour has passed stays, for nobody knows of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from django.db.models import (
    Case,
    CharField,
    DateField,
    DateTimeField,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Value,
    When,
)
from django.db.models.functions import Coalesce, TruncDate

from throughcare.access.permissions import Scope
from throughcare.calendar import LONDON
from throughcare.duties.lists_by_phase import Filters, Page
from throughcare.duties.who import NOT_ASKED_YET, Who, who_are
from throughcare.policy.facts import RotlFailure, RotlType
from throughcare.record.models import Spell, TemporaryAbsence, TemporaryRelease
from throughcare.record.models.custody import STILL_THERE
from throughcare.record.relations import masked, within

AHEAD = timedelta(days=7)


class Phase(StrEnum):
    """How a time out stands, in the order of the list."""

    LATE = "late"
    OUT = "out"
    GOING = "going"


@dataclass(frozen=True)
class TimeOut:
    """Somebody who is out, or goes out. None for what the record does not hold."""

    who: Who
    phase: Phase
    kind: RotlType | None
    out_at: datetime | None
    due_back_at: datetime | None
    failure: RotlFailure | None = None
    recalled_on: date | None = None

    @property
    def turns_at(self) -> datetime | None:
        """The instant that is counted from or to: when they are due back, or go out."""
        return self.out_at if self.phase is Phase.GOING else self.due_back_at


def out_on_rotl(
    scope: Scope, now: datetime, filters: Filters | None = None, begins: int = 0, size: int = 50
) -> Page[TimeOut]:
    """Some times out of the scope, from a place of the list on. Six statements, however many."""
    asked = filters or Filters()
    theirs = _every_one(within(scope, "person"), asked, now)
    rows = list(theirs.order_by("rank", "turns", "person__sort_name", "person")[begins : begins + size])
    shut = Q(person__in=masked(scope).values("pk"))
    hidden = _every_one(shut, asked, now).count() if asked == Filters() else 0
    return Page(tuple(_lines(rows)), theirs.count(), hidden)


def how_many_late(scope: Scope, now: datetime) -> int:
    """How many are late back, restricted cases among them. One statement."""
    reach = within(scope, "person") | Q(person__in=masked(scope).values("pk"))
    return _every_one(reach, Filters(Phase.LATE.value), now).count()


_RANKS = {phase: rank for rank, phase in enumerate(Phase)}
_COLUMNS = ("person", "person__sort_name", "rank", "kind", "turns", "out", "due", "failed", "recalled")


def _every_one(reach: Q, asked: Filters, now: datetime) -> QuerySet[Any]:
    """Both tables as one: those who are out, and those who are to go out."""
    whose = reach & asked.whose()
    phase = Q(rank=_RANKS[Phase(asked.phase)]) if asked.phase else Q()
    out, going = (rows.filter(whose).filter(phase).values(*_COLUMNS) for rows in (_out(now), _going(now)))
    return out.union(going, all=True)


def _inside() -> Exists:
    # Whoever is out on ROTL is still held: their spell is open.
    return Exists(Spell.objects.current().filter(STILL_THERE, person=OuterRef("person")))


def _out(now: datetime) -> QuerySet[Any]:
    gone = Q(out_at__isnull=True) | Q(out_at__lte=now + AHEAD)
    found: QuerySet[Any] = (
        TemporaryAbsence.objects.current()
        .filter(gone, _inside(), back_at__isnull=True)
        .annotate(
            rank=Case(
                When(out_at__gt=now, then=Value(_RANKS[Phase.GOING])),
                When(due_back_at__lt=now, then=Value(_RANKS[Phase.LATE])),
                default=Value(_RANKS[Phase.OUT]),
            ),
            turns=Case(
                When(out_at__gt=now, then=F("out_at")),
                default=Coalesce(F("due_back_at"), Value(now)),
                output_field=DateTimeField(),
            ),
            out=F("out_at"),
            due=F("due_back_at"),
            failed=F("failure"),
            recalled=F("recalled_on"),
        )
    )
    return found


def _going(now: datetime) -> QuerySet[Any]:
    """Those whose next time out is planned, and of whom nobody has logged since that they went out."""
    logged = TemporaryAbsence.objects.current().filter(
        person=OuterRef("person"),
        kind=OuterRef("kind"),
        out_at__date__gte=OuterRef("planned_day"),
    )
    found: QuerySet[Any] = (
        TemporaryRelease.objects.current()
        .annotate(planned_day=TruncDate("next_out_at", tzinfo=LONDON))
        .filter(~Exists(logged), _inside(), granted=True, next_out_at__lte=now + AHEAD)
        .annotate(
            rank=Value(_RANKS[Phase.GOING]),
            turns=F("next_out_at"),
            out=F("next_out_at"),
            due=F("next_back_at"),
            failed=Value(None, output_field=CharField()),
            recalled=Value(None, output_field=DateField()),
        )
    )
    return found


def _lines(rows: list[Any]) -> list[TimeOut]:
    people = who_are({row["person"] for row in rows})
    return [_line(row, people.get(row["person"], Who(row["person"], NOT_ASKED_YET))) for row in rows]


def _line(row: dict[str, Any], who: Who) -> TimeOut:
    phase = tuple(Phase)[row["rank"]]
    kind, failed = row["kind"], row["failed"]
    return TimeOut(
        who,
        phase,
        RotlType(kind) if kind else None,
        row["out"],
        row["due"],
        RotlFailure(failed) if failed else None,
        row["recalled"],
    )
