"""Who is out on temporary release (ROTL) for services, a page at a time, the most pressing first."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from ninja import Query, Router, Schema

from throughcare.access.permissions import scope_of
from throughcare.api.calling import caller
from throughcare.api.forms import PageAsked
from throughcare.api.problems import documented
from throughcare.duties.lists_by_phase import Filters
from throughcare.duties.out_on_rotl import Phase, TimeOut, out_on_rotl
from throughcare.work.listing import read_list

router = Router(tags=["lists"])


class TimesOutAsked(PageAsked):
    """How they stand, and which of the pages."""

    stands: Phase | None = None


class TimeOutOnRotl(Schema):
    """A time out; null and empty for what the record does not hold."""

    case: UUID
    name: str
    stands: str
    kind: str | None
    out_at: datetime | None
    due_back_at: datetime | None
    failure: str | None
    recalled_on: date | None
    prison: str
    pom: str
    com: str


class TimesOut(Schema):
    """Some times out; `count` of all, and those of `restricted` cases besides, of which nothing else is told."""

    lines: list[TimeOutOnRotl]
    count: int
    restricted: int


@router.get("/out-on-rotl", response=TimesOut, openapi_extra=documented(422), summary="Who is out on ROTL")
def list_of_times_out(request: HttpRequest, asked: Query[TimesOutAsked]) -> dict[str, Any]:
    """Who of the cases that the service may read is late back from ROTL, is out, or goes out within 7 days."""
    asked.refuse_others(request)
    actor = caller(request)
    page = out_on_rotl(scope_of(actor), timezone.now(), Filters(phase=asked.stands or ""), asked.begins, asked.size)
    read_list(actor, "out_on_rotl", (line.who.person_id for line in page.lines))
    return {"lines": [_line(each) for each in page.lines], "count": page.count, "restricted": page.masked}


def _line(line: TimeOut) -> dict[str, Any]:
    return {
        "case": line.who.uuid,
        "name": line.who.name,
        "stands": line.phase.value,
        "kind": line.kind,
        "out_at": line.out_at,
        "due_back_at": line.due_back_at,
        "failure": line.failure,
        "recalled_on": line.recalled_on,
        "prison": line.who.prison,
        "pom": line.who.pom,
        "com": line.who.com,
    }
