"""Default deny: an address that does not stand in the table of doors is not there, for anybody."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseNotAllowed

from throughcare.access.doors import DOORS, shut_to
from throughcare.access.roles import Role
from throughcare.work.turning_away import turn_away


class Doors:
    """Middleware that lets in by the table alone, before any page is asked; the page asks again, of the case itself."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: list[Any], kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        """None where the request may go on to its page.

        Raises:
            Http404: there is no such door, or it is never open to this role; which of the two is not told.
        """
        match = request.resolver_match
        door = DOORS.get(match.view_name if match is not None else "")
        if door is None:
            raise Http404
        user = request.user
        if user.is_authenticated and shut_to(door, Role(user.role), delegated=user.delegated_on is not None):
            assert door.action is not None
            turn_away(user.get_username(), door.action, kwargs.get("uuid"))
            raise Http404
        return None if request.method in door.methods else HttpResponseNotAllowed(sorted(door.methods))
