"""Who calls: the service whose token came with the request, and the case that it asks about."""

from __future__ import annotations

from typing import Any, cast
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from ninja.security import HttpBearer

from throughcare.access.compartments import Compartment
from throughcare.access.network import network_of
from throughcare.access.permissions import Action, Actor, sight
from throughcare.access.tokens import TokenRefused
from throughcare.record.queries.one_case import person_id_of
from throughcare.record.relations import relations_to
from throughcare.work.reading import read_case
from throughcare.work.service_accounts import service_behind
from throughcare.work.strange_callers import count_strange, hold_off


class ServiceToken(HttpBearer):
    """A token signed by a service: `Authorization: Bearer …`, good for one request."""

    openapi_bearerFormat = "JWT"  # noqa: N815 - so the description of the API names it

    def __call__(self, request: HttpRequest) -> Any:
        """The actor of a request, or nobody.

        Raises:
            TooMany: too many calls from where it comes from had no good token.
        """
        remote, forwarded = str(request.META.get("REMOTE_ADDR", "")), request.headers.get("X-Forwarded-For")
        address = network_of(remote, forwarded, behind_proxy=settings.HTTPS)
        hold_off(address)
        actor = super().__call__(request)
        if actor is None:
            count_strange(address)
        return actor

    def authenticate(self, request: HttpRequest, token: str) -> Actor | None:
        """The actor that the token speaks for, or nobody."""
        try:
            return service_behind(token, audience=settings.API_AUDIENCE, most_a_minute=settings.API_REQUESTS_A_MINUTE)
        except TokenRefused:
            return None


def caller(request: HttpRequest) -> Actor:
    """The service that calls."""
    return cast(Actor, cast(Any, request).auth)


def opened(request: HttpRequest, uuid: UUID, action: Action = Action.READ_CASE) -> int:
    """The id of a case that the caller may read; the read is in the ledger before anything is shown.

    Raises:
        NotAllowed: there is no such case, or the caller may not see it.
    """
    person_id = person_id_of(uuid)
    read_case(caller(request), person_id, action)
    return person_id


def sight_of(request: HttpRequest, person_id: int) -> frozenset[Compartment]:
    """The compartments of a case that the caller may read."""
    return sight(caller(request), relations_to(caller(request), person_id) or ())
