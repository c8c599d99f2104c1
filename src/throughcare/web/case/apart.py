"""What the pages of what is kept apart begin with. The work that they call asks whether the reader may, and leaves the
entry: until then only the address is known."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest

from throughcare.access.permissions import Actor
from throughcare.calendar import today_in_london
from throughcare.record.queries.one_case import one_case, person_id_of
from throughcare.web.case.head import Who, name_and_numbers
from throughcare.web.case.opening import actor_behind


def asked_for(request: HttpRequest, uuid: UUID) -> tuple[Actor, int]:
    """Who asks, and for which case; one that there is not is asked for with the same work, and refused."""
    return actor_behind(request), person_id_of(uuid)


def who_is(person_id: int) -> Who:
    """Whom a page is about, for a reader who may see it."""
    return name_and_numbers(one_case(person_id, today_in_london()))
