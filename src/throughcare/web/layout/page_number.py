"""Which page of a numbered list an address asks for."""

from django.http import HttpRequest

MOST_PAGES = 1_000


def page_asked(request: HttpRequest) -> int:
    """The number of the page, the first for anything that is no number of one."""
    asked = request.GET.get("page", "")
    return min(int(asked), MOST_PAGES) if asked.isascii() and asked.isdigit() and len(asked) < 5 and int(asked) else 1
