"""Who has OMiC case notes at the prisons of a HOMD: by their role, opened to them by name, and until when."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughcare.access.permissions import Action, Actor, Relation, may
from throughcare.access.table import PERMISSIONS
from throughcare.calendar import in_london, today_in_london
from throughcare.record.queries.accounts import ended_access, notes_access_by_role, notes_lines
from throughcare.web.case.opening import actor_behind
from throughcare.web.layout.downloads import Cell, csv_download
from throughcare.web.layout.errors import FieldError
from throughcare.web.sign_in.confirming import confirmed_recently
from throughcare.web.sign_in.typed_before import typed_into
from throughcare.work.listing import read_list
from throughcare.work.notes_access import TO_WHOM, delegate, take_back
from throughcare.work.refusals import NotAllowed, NotValid

BY_ROLE = frozenset(
    role
    for role, relations in PERMISSIONS[Action.READ_OMIC_NOTES].items()
    if Relation.ESTABLISHMENT in relations and role not in TO_WHOM
)
OPEN, CLOSE = "open", "close"
_HEADINGS = (
    "Access",
    "Who",
    "Role",
    "Prisons",
    "Opened on",
    "Opened by",
    "Why it was opened",
    "Closed on",
    "Closed by",
    "Why it was closed",
)
DONE = {OPEN: "The notes are opened to them.", CLOSE: "The notes are closed to them."}


@require_safe
def notes_access(request: HttpRequest) -> HttpResponse:
    """Who has access, who could be given it, and what has ended."""
    actor = _homd(request)
    shown = {
        "lines": notes_lines(TO_WHOM, actor.establishments),
        "by_role": notes_access_by_role(BY_ROLE, actor.establishments),
        "ended": ended_access(actor.establishments),
        "done": DONE.get(request.GET.get("done", "")),
    }
    return render(request, "accounts/notes_access.html", shown)


@require_safe
@confirmed_recently
def notes_access_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The same as CSV."""
    actor = _homd(request)
    read_list(actor, "notes_access_csv", ())
    name = f"notes-access-{today_in_london().isoformat()}.csv"
    return csv_download(name, _HEADINGS, _rows(actor.establishments))


def _rows(prisons: Collection[str]) -> Iterator[tuple[Cell, ...]]:
    for line in notes_lines(TO_WHOM, prisons):
        how = "By name" if line.since else "None"
        yield (how, line.name, line.role, line.prisons, line.since, line.by, line.reason, None, "", "")
    for line in notes_access_by_role(BY_ROLE, prisons):
        yield ("By role", line.name, line.role, line.prisons, None, "", "", None, "", "")
    for each in ended_access(prisons):
        closed = in_london(each.ended_at).date() if each.ended_at is not None else None
        given = (in_london(each.given_at).date(), each.given_by, each.reason)
        yield ("Ended", each.name, "", "", *given, closed, each.ended_by, each.reason_ended)


@require_http_methods(["GET", "HEAD", "POST"])
@confirmed_recently
def change(request: HttpRequest, account: int) -> HttpResponseBase:
    """Open the notes to somebody, or close them again, with the reason."""
    actor = _homd(request)
    line = next((each for each in notes_lines(TO_WHOM, actor.establishments) if each.id == account), None)
    if line is None:
        raise Http404
    # What the button said, and not the other of the two where it is pressed twice.
    typed = typed_into(request)
    opens = typed.get("do", OPEN if line.since is None else CLOSE) == OPEN
    reason = typed.get("reason", "")
    errors: tuple[FieldError, ...] = ()
    if request.method == "POST":
        try:
            (delegate if opens else take_back)(actor, account, reason)
        except NotAllowed as refused:
            raise Http404 from refused
        except NotValid as refused:
            errors = tuple(FieldError("reason", rule.rstrip(".")) for rule in refused.errors.values())
        else:
            return redirect(f"{reverse('notes_access')}?done={OPEN if opens else CLOSE}")
    shown: dict[str, Any] = {"line": line, "opens": opens, "reason": reason, "errors": errors}
    return render(request, "accounts/change_notes_access.html", shown, status=422 if errors else 200)


def _homd(request: HttpRequest) -> Actor:
    actor = actor_behind(request)
    if not may(actor, Action.DELEGATE_NOTES, {Relation.ESTABLISHMENT}):
        raise Http404
    return actor
