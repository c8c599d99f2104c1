"""How many cases a provision touches now, of those that the reader may see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from throughcare.access.permissions import Scope
from throughcare.duties.explained import URGENCY
from throughcare.duties.overview import touched
from throughcare.duties.sight import Sees
from throughcare.policy.provisions import Evaluated, Provision


@dataclass(frozen=True)
class Reach:
    """How many cases, and how many of the provision's duties stand where, by status, the most pressing first."""

    cases: int
    duties: tuple[tuple[str, int], ...]


def reach(provision: Provision, scope: Scope, sees: Sees, today: date) -> Reach | None:
    """The cases that a provision touches; None for one that is not worked out for cases."""
    if not isinstance(provision, Evaluated):
        return None
    if scope.is_empty:
        return Reach(0, ())
    found = touched(provision.id, today, scope, sees)
    by_status = found.by_status or {}
    return Reach(found.cases, tuple((status.value, by_status[status]) for status in URGENCY if by_status.get(status)))
