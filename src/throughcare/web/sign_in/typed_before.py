"""What was typed into a form whose sender has first to show again who they are: kept in their session meanwhile.

No address carries it, and passwords and codes are never among it: the forms that ask for those keep nothing.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, QueryDict

_TYPED = "typed_before_confirming"
_TOKEN = "csrfmiddlewaretoken"  # noqa: S105 - the name of a field


def keep_typed(request: HttpRequest) -> None:
    """Keep what was sent until the page of the form is shown again; only of the last form sent."""
    if request.method == "POST":
        fields = {name: values for name, values in request.POST.lists() if name != _TOKEN}
        request.session[_TYPED] = {"address": request.get_full_path(), "fields": fields}


def typed_into(request: HttpRequest) -> QueryDict:
    """What is sent or, on the page that is shown after confirming, what was sent before; empty where nothing was."""
    if request.method == "POST":
        return request.POST
    typed = QueryDict(mutable=True)
    kept: dict[str, Any] | None = request.session.get(_TYPED) if request.method == "GET" else None
    if kept is not None and kept["address"] == request.get_full_path():
        del request.session[_TYPED]
        for name, values in kept["fields"].items():
            typed.setlist(name, values)
    return typed
