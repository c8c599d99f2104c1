"""Handovers to the community for services, a page at a time, the most pressing first."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router, Schema

from throughcare.access.permissions import scope_of
from throughcare.api.calling import caller
from throughcare.api.forms import PageAsked
from throughcare.api.problems import documented
from throughcare.calendar import today_in_london
from throughcare.duties.handovers import Handing, Phase, handovers
from throughcare.duties.lists_by_phase import Filters
from throughcare.duties.sight import sees
from throughcare.work.listing import read_list

router = Router(tags=["lists"])


class HandoversAsked(PageAsked):
    """How they stand, and which of the pages."""

    stands: Phase | None = None


class Step(Schema):
    """A line of the checklist of a handover."""

    what: str
    done_on: date | None
    due_on: date | None
    needed: bool


class Handover(Schema):
    """A handover. `days`: late, or left until `turns_on`; `unit` and `mailbox`: whom to ask for a COM."""

    case: UUID
    name: str
    stands: str
    turns_on: date
    days: int
    pom: str
    com: str
    com_by: date
    responsible_on: date
    unit: str
    mailbox: str
    told_on: date | None
    steps: list[Step]


class Handovers(Schema):
    """Some handovers; `count` of all, and `restricted` cases besides, of which nothing else is told."""

    lines: list[Handover]
    count: int
    restricted: int


@router.get("/handovers", response=Handovers, openapi_extra=documented(422), summary="Handovers to the community")
def list_of_handovers(request: HttpRequest, asked: Query[HandoversAsked]) -> dict[str, Any]:
    """The handovers of the cases that the service may read: overdue, in progress, and upcoming within 8 weeks."""
    asked.refuse_others(request)
    actor, today = caller(request), today_in_london()
    page = handovers(scope_of(actor), sees(actor), today, Filters(phase=asked.stands or ""), asked.begins, asked.size)
    read_list(actor, "handovers", (line.who.person_id for line in page.lines))
    return {"lines": [_line(each, today) for each in page.lines], "count": page.count, "restricted": page.masked}


def _line(line: Handing, today: date) -> dict[str, Any]:
    return {
        "case": line.who.uuid,
        "name": line.who.name,
        "stands": line.phase.value,
        "turns_on": line.turns_on,
        "days": line.days(today),
        "pom": line.who.pom,
        "com": line.who.com if line.has_com else "",
        "com_by": line.com_by,
        "responsible_on": line.responsible_on,
        "unit": line.unit,
        "mailbox": line.mailbox,
        "told_on": line.told_on,
        "steps": line.steps,
    }
