"""Notices: the list, latest first, and marking all of them as read."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from throughcare.access.permissions import Action, scope_of
from throughcare.record.queries.notices import notices_of
from throughcare.web.break_glass.naming import named
from throughcare.web.case.opening import actor_behind
from throughcare.work.listing import read_list
from throughcare.work.notices import mark_notices_read


@require_safe
def notices(request: HttpRequest) -> HttpResponse:
    """What the reader was told of. A case that they may not see has no name here."""
    actor = actor_behind(request)
    told = notices_of(actor.account) if actor.account is not None else []
    names = named(actor, (each.break_glass.person for each in told))
    read_list(actor, "notices", names)
    shown = {"notices": told, "names": names, "unread": any(each.read_at is None for each in told)}
    may_review = not scope_of(actor, Action.REVIEW_BREAK_GLASS).is_empty
    return render(request, "notices/notices.html", shown | {"may_review": may_review})


@require_POST
def read(request: HttpRequest) -> HttpResponse:
    """Mark every notice as read."""
    mark_notices_read(actor_behind(request))
    return redirect("notices")
