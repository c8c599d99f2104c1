"""One log line a request, without personal data: the pattern of the address, never the address itself."""

import time
import traceback
from collections.abc import Callable

import structlog
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase

log = structlog.get_logger("throughcare.web")


class RequestLog:
    """Middleware that logs what was asked for by pattern, how it went and how long it took."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        began = time.perf_counter()
        response = self.get_response(request)
        if not request.path.startswith(settings.STATIC_URL):
            log.info(
                "request",
                method=request.method,
                route=_route(request),
                status=response.status_code,
                milliseconds=round((time.perf_counter() - began) * 1000, 1),
            )
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> None:
        """Log where an unexpected error arose. Its message is left out, because it can quote a record."""
        if isinstance(exception, Http404 | PermissionDenied):
            return
        frames = [f"{f.filename}:{f.lineno} {f.name}" for f in traceback.extract_tb(exception.__traceback__)[-8:]]
        log.error("unexpected error", route=_route(request), kind=type(exception).__name__, frames=frames)


def _route(request: HttpRequest) -> str | None:
    return request.resolver_match.route if request.resolver_match else None
