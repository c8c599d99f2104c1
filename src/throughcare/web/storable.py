"""What can be stored: every character but one. A NUL comes from no keyboard, and PostgreSQL cannot keep it."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponseBase, QueryDict

NUL = "\0"


class NotStorable(SuspiciousOperation):
    """An address or a form holds a NUL. Answered by 400."""


class RefuseNul:
    """Middleware: an address or a form that holds a NUL goes no further."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, sent: tuple[Any, ...], named: Mapping[str, Any]) -> None:
        """Look at all that was sent.

        Raises:
            NotStorable: a NUL is in it.
        """
        held = [request.path_info, *_words(request.GET), *_words(request.POST)]
        if any(NUL in each for each in held):
            raise NotStorable("A NUL was sent.")


def _words(sent: QueryDict) -> Iterator[str]:
    for name, values in sent.lists():
        yield from (name, *values)
