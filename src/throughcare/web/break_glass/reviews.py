"""Reviews of cases that were opened in an emergency: those that wait, those that are late, and making one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughcare.access.permissions import Action, Actor, Scope, may, scope_of
from throughcare.calendar import in_london, today_in_london
from throughcare.record.corrections import StaleVersion
from throughcare.record.models import BreakGlass, Person
from throughcare.record.queries.break_glass import looked_at, opening, overdue, to_be_reviewed
from throughcare.record.relations import relations_beneath
from throughcare.web.break_glass.naming import named
from throughcare.web.case.head import NO_NAME
from throughcare.web.case.opening import actor_behind
from throughcare.web.layout.downloads import csv_download
from throughcare.web.layout.errors import FieldError
from throughcare.web.sign_in.confirming import confirmed_recently
from throughcare.work.break_glass import SHORTEST_REASON, review_break_glass
from throughcare.work.listing import read_list
from throughcare.work.refusals import NotAllowed, NotValid

FIELDS = ("justified", "words")
ANSWERS = {"yes": True, "no": False}
_HEADINGS = ("Stands", "Opened", "By", "Whose case", "Review due", "Reviewed on", "Found")
_FOUND = {None: "", True: "Justified", False: "Not justified"}
CHOICES = [("yes", "It was justified"), ("no", "It was not justified")]


@dataclass(frozen=True)
class ReviewForm:
    """What was chosen and typed, the version that was seen, and what is wrong."""

    justified: str = ""
    words: str = ""
    version: int = 0
    errors: tuple[FieldError, ...] = ()


@require_safe
def reviews(request: HttpRequest) -> HttpResponse:
    """The openings that the reader reviews: late ones first, then those that wait, then those that were reviewed."""
    today = today_in_london()
    groups, names = _to_review(actor_behind(request), today, "break_glass_reviews")
    shown = {"groups": groups, "names": names, "today": today, "done": request.GET.get("done") == "reviewed"}
    return render(request, "break_glass/reviews.html", shown)


@require_safe
@confirmed_recently
def reviews_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The same as CSV; of a case that is restricted to others only that it was opened."""
    today = today_in_london()
    groups, names = _to_review(actor_behind(request), today, "break_glass_reviews_csv")
    rows = (
        (
            heading,
            f"{in_london(each.opened_at):%Y-%m-%d %H:%M}",
            each.account.name,
            (names[each.person_id].full_name or NO_NAME) if each.person_id in names else "Restricted case",
            each.review_due,
            each.reviewed_on,
            _FOUND[each.justified],
        )
        for heading, openings in groups.items()
        for each in openings
    )
    return csv_download(f"break-glass-reviews-{today.isoformat()}.csv", _HEADINGS, rows)


@require_http_methods(["GET", "HEAD", "POST"])
def review(request: HttpRequest, opened: int) -> HttpResponse:
    """One opening, what was looked at, and the review of it."""
    actor = actor_behind(request)
    found = _found(actor, opened)
    form = ReviewForm(version=found.version)
    if request.method == "POST":
        form = _posted(request)
        try:
            review_break_glass(
                actor,
                opened,
                justified=ANSWERS.get(form.justified),
                words=form.words,
                expected_version=form.version,
            )
        except NotAllowed as refused:
            raise Http404 from refused
        except NotValid as refused:
            form = replace(form, errors=_errors(refused))
        except StaleVersion as refused:
            form = replace(form, version=found.version, errors=(FieldError("justified", str(refused)),))
        else:
            return redirect(f"{reverse('break_glass_reviews')}?done=reviewed")
    names = named(actor, [found.person])
    read_list(actor, "break_glass_review", names)
    shown: dict[str, Any] = {"opened": found, "person": names.get(found.person_id), "looked": looked_at(found)}
    shown |= {"form": form, "choices": CHOICES, "shortest": SHORTEST_REASON}
    return render(request, "break_glass/review.html", shown, status=422 if form.errors else 200)


def _to_review(actor: Actor, today: date, list_: str) -> tuple[dict[str, list[BreakGlass]], dict[int, Person]]:
    """The openings that the actor reviews, by how they stand, and those people of theirs whom they may see."""
    scope = scope_of(actor, Action.REVIEW_BREAK_GLASS)
    if scope.is_empty:
        raise Http404
    groups = _groups(scope, today)
    names = named(actor, (each.person for openings in groups.values() for each in openings))
    read_list(actor, list_, names)
    return groups, names


def _groups(scope: Scope, today: date) -> dict[str, list[BreakGlass]]:
    waiting, made = to_be_reviewed(scope, waiting=True), to_be_reviewed(scope, waiting=False)
    late = overdue(waiting, today)
    return {"Overdue": late, "To be reviewed": [each for each in waiting if each not in late], "Reviewed": made}


def _found(actor: Actor, opened: int) -> BreakGlass:
    found = opening(opened)
    if found is None or found.account_id == actor.account:
        raise Http404
    relations = relations_beneath(actor, found.person_id)
    if relations is None or not may(actor, Action.REVIEW_BREAK_GLASS, relations):
        raise Http404
    return found


def _posted(request: HttpRequest) -> ReviewForm:
    version = request.POST.get("version", "")
    return ReviewForm(
        justified=request.POST.get("justified", ""),
        words=request.POST.get("words", "").strip(),
        version=int(version) if version.isascii() and version.isdigit() and len(version) < 10 else 0,
    )


def _errors(refused: NotValid) -> tuple[FieldError, ...]:
    return tuple(FieldError(name, refused.errors[name].rstrip(".")) for name in FIELDS if name in refused.errors)
