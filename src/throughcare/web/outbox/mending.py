"""What is stuck in the outbox, in the reader's cases: the list, and trying again."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from throughcare.access.permissions import Action, Relation, may, scope_of
from throughcare.record.corrections import StaleVersion
from throughcare.record.queries.outbox import outgoing_at, people_within
from throughcare.web.case.opening import actor_behind
from throughcare.web.layout.errors import FieldError
from throughcare.web.outbox.words import line
from throughcare.work.mending import read_stuck, try_again
from throughcare.work.refusals import NotAllowed, NotValid


@require_safe
def stuck(request: HttpRequest) -> HttpResponse:
    """The notices that could not be sent, and those for which no address is known."""
    return _page(request, ())


@require_POST
def again(request: HttpRequest, notice: UUID) -> HttpResponse:
    """Let one of them wait to be sent again."""
    actor, found = actor_behind(request), outgoing_at(notice)
    seen = request.POST.get("version", "")
    version = int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 10 else 0
    try:
        try_again(actor, notice, expected_version=version)
    except NotAllowed as refused:
        raise Http404 from refused
    except (NotValid, StaleVersion) as refused:
        assert found is not None
        return _page(request, (FieldError(f"notice-{found.uuid}", str(refused).rstrip(".")),))
    return redirect(f"{reverse('stuck_notices')}?done=again")


def _page(request: HttpRequest, errors: tuple[FieldError, ...]) -> HttpResponse:
    actor = actor_behind(request)
    lines = [line(each) for each in read_stuck(actor)]
    shown = {
        "lines": lines,
        "names": people_within(scope_of(actor, Action.READ_CASE), (each.notice.person_id for each in lines)),
        "may_send": may(actor, Action.SEND_NOTICE, frozenset(Relation)),
        "may_see": may(actor, Action.SEE_NOTICES, frozenset(Relation)),
        "may_keep_mailboxes": may(actor, Action.KEEP_MAILBOXES, frozenset()),
        "errors": errors,
        "done": "The notice waits to be sent again." if request.GET.get("done") == "again" else "",
    }
    return render(request, "outbox/stuck.html", shown, status=422 if errors else 200)
