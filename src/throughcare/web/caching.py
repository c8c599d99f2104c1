"""What caches may keep: of a signed-in person's pages, nothing."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase


def keep_private_pages_out_of_caches(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: every page carries `no-store`, so that the back button after signing out shows nothing."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        response.headers.setdefault("Cache-Control", "no-store, private")
        return response

    return middleware
