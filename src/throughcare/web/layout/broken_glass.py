"""The banner of a case that is open to its reader by broken glass: on every page of that case."""

from typing import Any

from django.http import HttpRequest

from throughcare.record.models import BreakGlass
from throughcare.record.queries.break_glass import running_for

_SHOWN = "broken_glass"


def show_broken_glass(request: HttpRequest, account: int) -> None:
    """From now on, the page that answers this request says that its case is open in an emergency."""
    setattr(request, _SHOWN, running_for(account))


def broken_glass_of(request: HttpRequest) -> BreakGlass | None:
    """The opening to tell of on the page that answers this request."""
    shown: Any = getattr(request, _SHOWN, None)
    return shown if isinstance(shown, BreakGlass) else None
