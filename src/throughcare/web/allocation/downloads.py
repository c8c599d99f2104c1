"""Everybody who was ever allocated to a case, as CSV."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from django.http import HttpRequest, StreamingHttpResponse
from django.views.decorators.http import require_safe

from throughcare.access.permissions import Action
from throughcare.calendar import today_in_london
from throughcare.record.queries.poms import Allocated, allocations_of
from throughcare.web.allocation import words
from throughcare.web.case.opening import open_case
from throughcare.web.layout.downloads import Cell, csv_download

_HEADINGS = ("Who", "As", "Kind of POM", "Recommended", "Prison", "From", "Until", "Why", "Ended because")


@require_safe
def history_csv(request: HttpRequest, uuid: UUID) -> StreamingHttpResponse:
    """Those who have the case and those who had it, latest first."""
    opened, today = open_case(request, uuid, Action.READ_ALLOCATION_HISTORY), today_in_london()
    rows = map(_row, allocations_of(opened.person_id))
    return csv_download(f"allocations-{today.isoformat()}.csv", _HEADINGS, rows)


def _row(each: Allocated) -> Iterator[Cell]:
    yield from (each.staff_name, words.ROLES.get(each.role, ""))
    yield from (words.POM_TYPES.get(kind or "", "") for kind in (each.pom_type, each.recommended))
    yield from (each.prison, each.from_on, each.to_on, each.reason, each.ended_because)
