"""The edge of the API: no cookie comes in, only JSON does, and every error that goes out is a problem document."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase

from throughcare.api.problems import CONTENT_TYPE, answer

ROOT = "/api/"
_BODILESS = {"GET", "HEAD", "OPTIONS", "TRACE", "DELETE"}


def guard_the_api(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware, before that of sessions: below `/api/` a browser that is signed in is nobody."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if not request.path_info.startswith(ROOT):
            return get_response(request)
        request.META.pop("HTTP_COOKIE", None)
        if request.method not in _BODILESS and request.content_type != "application/json":
            return answer(415)
        return _as_problem(get_response(request))

    return middleware


def _as_problem(response: HttpResponseBase) -> HttpResponseBase:
    if response.status_code < 400 or not isinstance(response, HttpResponse):
        return response
    if response.headers.get("Content-Type") != CONTENT_TYPE:
        response.content = answer(response.status_code).content
        response.headers["Content-Type"] = CONTENT_TYPE
        response.headers.pop("Content-Length", None)
    return response
