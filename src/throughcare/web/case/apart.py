"""What the pages of a case that are kept apart begin with: the case at an address, before anybody has asked whether
they may see it. The work that they call asks, and leaves the entry."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest

from throughcare.access.permissions import Actor
from throughcare.calendar import today_in_london
from throughcare.record.queries.one_case import one_case, person_id_of
from throughcare.web.case.head import Who, name_and_numbers
from throughcare.web.case.opening import actor_behind


def asked_for(request: HttpRequest, uuid: UUID) -> tuple[Actor, int]:
    """Who asks, and for which case.

    Raises:
        Http404: there is no such case.
    """
    person_id = person_id_of(uuid)
    if person_id is None:
        raise Http404
    return actor_behind(request), person_id


def who_is(person_id: int) -> Who:
    """Whom a page is about, for a reader who may see the case."""
    return name_and_numbers(one_case(person_id, today_in_london()))


def sent(request: HttpRequest) -> dict[str, Any]:
    """What was sent with a form."""
    return request.POST.dict()
