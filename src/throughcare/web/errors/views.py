"""Error pages. Forbidden and absent look the same from outside, so both say that the page was not found."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: the address or what was sent could not be understood."""
    return render(request, "errors/bad_request.html", status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403, answered as 404: whether something exists is not told to someone who may not see it."""
    return render(request, "errors/not_found.html", status=404)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404."""
    return render(request, "errors/not_found.html", status=404)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: a form was sent from a page older than the present sign-in, or from another site."""
    return render(request, "errors/form_expired.html", status=403)


def broken(request: HttpRequest) -> HttpResponse:
    """500. The page reads nothing but a file, for the database may be what is broken."""
    return HttpResponse(render_to_string("errors/broken.html"), status=500)
