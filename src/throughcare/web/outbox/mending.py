"""What is stuck in the outbox, in the reader's cases: the list, and trying again."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from throughcare.access.permissions import Action, Actor, Relation, may, scope_of
from throughcare.record.corrections import StaleVersion
from throughcare.record.models import Person
from throughcare.record.queries.outbox import outgoing_at, people_within
from throughcare.web.case.opening import actor_behind
from throughcare.web.layout.downloads import csv_download
from throughcare.web.layout.errors import FieldError
from throughcare.web.outbox.words import HEADINGS, Line, line, row
from throughcare.web.sign_in.confirming import confirmed_recently
from throughcare.work.mending import read_stuck, try_again
from throughcare.work.refusals import NotAllowed, NotValid


@require_safe
def stuck(request: HttpRequest) -> HttpResponse:
    """The notices that could not be sent, and those for which no address is known."""
    return _page(request, ())


@require_safe
@confirmed_recently
def stuck_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The same list as a file; whom a case that the reader does not see is about is not told."""
    actor = actor_behind(request)
    lines = [line(each) for each in read_stuck(actor, as_file=True)]
    people = _people(actor, lines)
    rows = ((*row(each), _name(people.get(each.notice.person_id)), each.notice.address, each.ask) for each in lines)
    return csv_download("notices-that-nobody-got.csv", (*HEADINGS, "Person", "Address", "What to do"), rows)


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
        "names": _people(actor, lines),
        "may_send": may(actor, Action.SEND_NOTICE, frozenset(Relation)),
        "may_see": may(actor, Action.SEE_NOTICES, frozenset(Relation)),
        "may_keep_mailboxes": may(actor, Action.KEEP_MAILBOXES, frozenset()),
        "errors": errors,
        "done": "The notice waits to be sent again." if request.GET.get("done") == "again" else "",
    }
    return render(request, "outbox/stuck.html", shown, status=422 if errors else 200)


def _people(actor: Actor, lines: Sequence[Line]) -> dict[int, Person]:
    """Whom they are about, of those whose case the reader sees."""
    return people_within(scope_of(actor, Action.READ_CASE), (each.notice.person_id for each in lines))


def _name(person: Person | None) -> str:
    if person is None:
        return "A case that you do not see"
    return person.full_name or "Name not recorded"
