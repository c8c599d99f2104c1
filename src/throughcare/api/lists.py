"""My work and the caseload, a page at a time. `after` asks for the lines after a page; it is the page's own word."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router, Schema
from pydantic import Field

from throughcare.access.permissions import scope_of
from throughcare.access.roles import Role
from throughcare.api.calling import caller
from throughcare.api.cursors import sealed, unsealed
from throughcare.api.forms import Asked
from throughcare.api.problems import documented
from throughcare.calendar import today_in_london
from throughcare.duties import caseload as caseloads
from throughcare.duties import my_work as works
from throughcare.duties.my_work import Group
from throughcare.duties.sight import sees
from throughcare.policy.facts import Tier
from throughcare.work.listing import read_list

router = Router(tags=["lists"])

Size = Annotated[int, Field(ge=1, le=100)]


class _PageAsked(Asked):
    after: str = Field("", max_length=2_000, description="From the page before; left out for the first.")
    size: Size = 50


class WorkAsked(_PageAsked):
    """Which part of the work, and what narrows it."""

    part: Group = Group.OVERDUE
    owner: Role | None = Field(None, description="Only the duties of this role.")
    tier: Tier | None = None


class CaseloadAsked(_PageAsked):
    """What narrows the caseload, and its order."""

    tier: Tier | None = None
    sort: caseloads.Sort = caseloads.Sort.NAME
    release_within_days: int | None = Field(None, ge=0, le=3_650)


class Who(Schema):
    """A person as a line of a list shows them; empty words for what the record does not hold."""

    uuid: UUID
    name: str
    noms: str
    crn: str
    prison: str
    region: str
    pom: str
    com: str


class WorkLine(Schema):
    """A duty of a person."""

    who: Who
    provision: str
    title: str
    document: str
    paragraph: str
    subject: str
    owner: str
    status: str
    opens_on: date | None
    due_on: date | None
    done: int | None
    required: int | None
    missing: list[str]
    departures: list[str]


class CaseLine(Schema):
    """A case of the caseload. The next release date is always told with its type."""

    who: Who
    tier: str
    cohort: str
    responsible: str
    com_allocation_due: date | None
    responsibility_transfer_due: date | None
    release_on: date | None
    release_type: str
    overdue: int


class WorkPage(Schema):
    """Some lines. `after` asks for the next; empty on the last page."""

    lines: list[WorkLine]
    after: str


class CaseloadPage(Schema):
    """Some cases. `after` asks for the next; empty on the last page.

    `restricted`: how many restricted cases come after the last line, of which nothing else is told.
    """

    lines: list[CaseLine]
    after: str
    restricted: int


@router.get("/my-work", response=WorkPage, openapi_extra=documented(422), summary="My work")
def my_work(request: HttpRequest, asked: Query[WorkAsked]) -> dict[str, Any]:
    """A part of the work on the cases that the service may read, the most pressing first."""
    asked.refuse_others(request)
    actor, place = caller(request), unsealed(asked.after, f"my_work.{asked.part}")
    filters = works.Filters(owed_by=asked.owner, tier=asked.tier.value if asked.tier else "")
    page = works.work_page(
        scope_of(actor), sees(actor), today_in_london(), asked.part, filters, after=place, size=asked.size
    )
    read_list(actor, "my_work", (line.who.person_id for line in page.lines))
    return {"lines": page.lines, "after": sealed(page.after, f"my_work.{asked.part}")}


@router.get("/caseload", response=CaseloadPage, openapi_extra=documented(422), summary="Caseload")
def caseload(request: HttpRequest, asked: Query[CaseloadAsked]) -> dict[str, Any]:
    """The cases that the service may read."""
    asked.refuse_others(request)
    actor, place = caller(request), unsealed(asked.after, f"caseload.{asked.sort}")
    filters = caseloads.Filters(
        tier=asked.tier.value if asked.tier else "", release_within_days=asked.release_within_days
    )
    page = caseloads.caseload(scope_of(actor), sees(actor), today_in_london(), filters, asked.sort, place, asked.size)
    read_list(actor, "caseload", (line.who.person_id for line in page.lines))
    return {"lines": page.lines, "after": sealed(page.after, f"caseload.{asked.sort}"), "restricted": page.masked}
