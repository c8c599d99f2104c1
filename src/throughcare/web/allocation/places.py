"""At which prison somebody allocates, or sees who is allocated; one page is about one prison."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.http import HttpRequest

from throughcare.access.permissions import Action, Actor, Scope, may, scope_of
from throughcare.calendar import today_in_london
from throughcare.duties.allocation import how_many_wait
from throughcare.duties.handovers import how_many_overdue
from throughcare.record.queries.caseload import prisons_in
from throughcare.web.layout.choices import Choice, Narrowed, narrowed
from throughcare.work.departures import relations_to_place


def chosen_prison(request: HttpRequest, actor: Actor, action: str, *choices: Choice) -> Narrowed:
    """The prison that the address chooses among the reader's own, or the first of them; empty for none."""
    prisons = prisons_in(scope_of(actor, Action.READ_ALLOCATION))
    return narrowed(request, action, (Choice("prison", "Prison", prisons or [("", "")]), *choices))


def prison_name(list_: Narrowed) -> str:
    """The name of the prison that was chosen."""
    return dict(list_.choices[0].options)[list_["prison"]]


def may_here(actor: Actor, action: Action, prison: str) -> bool:
    """Whether somebody may do it at this prison."""
    return bool(prison) and may(actor, action, relations_to_place(actor, prison, ""))


def waiting_for_a_pom(actor: Actor) -> list[tuple[str, int]]:
    """How many wait at each prison where somebody allocates POMs, by the code of the prison; none where nobody does."""
    return _counted(actor, how_many_wait)


def overdue_handovers(actor: Actor) -> list[tuple[str, int]]:
    """How many handovers are overdue at each prison where somebody allocates POMs; none where nobody does."""
    return _counted(actor, how_many_overdue)


def _counted(actor: Actor, count: Callable[[str, Scope, date], int]) -> list[tuple[str, int]]:
    theirs = sorted(prison for prison in actor.establishments if may_here(actor, Action.ALLOCATE_POM, prison))
    scope, today = scope_of(actor, Action.READ_ALLOCATION), today_in_london()
    found = [(prison, count(prison, scope, today)) for prison in theirs]
    return [(prison, many) for prison, many in found if many]
