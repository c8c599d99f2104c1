"""Subject access requests that wait for an answer, across the cases of their reader: overdue first; and as CSV."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from throughcare.access.permissions import Action, scope_of
from throughcare.access.subject_access import Clock, Regime, clock
from throughcare.calendar import today_in_london
from throughcare.record.models import SubjectAccessRequest
from throughcare.record.queries.subject_access import open_requests
from throughcare.web.case.head import NO_NAME
from throughcare.web.case.opening import actor_behind
from throughcare.web.layout.downloads import Cell, csv_download
from throughcare.web.sign_in.confirming import confirmed_recently
from throughcare.work.listing import noted, read_list
from throughcare.work.subject_access import request_of

HEADINGS = ("Person", "Received", "Asked by", "Law", "Answer by", "Overdue", "Why there is no last day")
OVERDUE, RUNNING, UNTOLD = "Overdue", "To be answered", "The clock is not running, or cannot be told"


@dataclass(frozen=True)
class Line:
    """A request that waits for an answer, and how its clock stands today."""

    row: SubjectAccessRequest
    clock: Clock
    overdue: bool

    @property
    def name(self) -> str:
        """Whose record is asked for."""
        return self.row.person.full_name or NO_NAME

    @property
    def group(self) -> str:
        """The heading that it stands under."""
        return OVERDUE if self.overdue else RUNNING if self.clock.due_on else UNTOLD


@require_safe
def waiting(request: HttpRequest) -> HttpResponse:
    """The requests: those that are overdue, those whose clock runs, and those whose clock stands still."""
    actor, today = actor_behind(request), today_in_london()
    lines = lines_of(open_requests(scope_of(actor, Action.ANSWER_SUBJECT_ACCESS)), today)
    read_list(actor, "subject_access", (each.row.person_id for each in lines))
    groups = {name: [each for each in lines if each.group == name] for name in (OVERDUE, RUNNING, UNTOLD)}
    return render(request, "subject_access/waiting.html", {"groups": groups, "today": today, "any": bool(lines)})


@require_safe
@confirmed_recently
def download(request: HttpRequest) -> HttpResponseBase:
    """The same as CSV."""
    actor, today = actor_behind(request), today_in_london()
    lines = lines_of(open_requests(scope_of(actor, Action.ANSWER_SUBJECT_ACCESS)), today)
    shown = noted(actor, "subject_access_csv", lines, lambda line: line.row.person_id)
    return csv_download(f"subject-access-{today.isoformat()}.csv", HEADINGS, (_cells(each) for each in shown))


def lines_of(rows: Iterable[SubjectAccessRequest], today: date) -> list[Line]:
    """The requests with their clocks: by the last day on which they may be answered, those without one after."""
    clocks = [(row, clock(request_of(row))) for row in rows]
    lines = [Line(row, each, each.due_on is not None and each.due_on < today) for row, each in clocks]
    return sorted(lines, key=lambda line: (line.clock.due_on or date.max, line.row.received_on, line.row.pk))


def _cells(line: Line) -> Iterator[Cell]:
    law = Regime(line.row.regime).label if line.row.regime else "Nobody has decided yet"
    yield from (line.name, line.row.received_on, line.row.asked_by.replace("_", " "), law)
    yield from (line.clock.due_on, "yes" if line.overdue else "no", line.clock.why)
