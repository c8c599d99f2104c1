"""Keeping a paper: choosing its kind, filling its form in, changing it, withdrawing it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from throughcare.access.permissions import Action
from throughcare.calendar import today_in_london
from throughcare.record.models import Paper
from throughcare.web.case.head import name_and_numbers
from throughcare.web.case.opening import Opened, actor_behind, open_case
from throughcare.web.layout.errors import FieldError
from throughcare.web.layout.form_page import FormPage, show_form
from throughcare.web.layout.typed_form import TypedForm, begun, posted
from throughcare.web.papers.forms import entered, fields_of, form_of
from throughcare.work.papers.keeping import StalePaper, change_paper, keep_paper, withdraw_paper
from throughcare.work.papers.kind import Section
from throughcare.work.papers.kinds import kinds
from throughcare.work.papers.reading import ToKeep, begin_paper, kinds_for, read_to_keep
from throughcare.work.papers.sheets import MARKING, cited, said
from throughcare.work.refusals import GateClosed, NotAllowed, NotValid

CHOOSE = FieldError("kind", "Choose what kind of paper it is")


@dataclass(frozen=True)
class _Refused:
    """A form that was refused: what stands now beside what was typed, where somebody else was quicker."""

    form: TypedForm
    standing: StalePaper | None = None
    closed: GateClosed | None = None


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Keep a new paper: the kind is chosen first."""
    opened = open_case(request, uuid, Action.KEEP_PAPER)
    name = request.GET.get("kind", "")
    kind = kinds().get(name)
    if kind is None:
        return _choose(request, opened, wrong=bool(name) or request.method == "POST")
    try:
        begins = begin_paper(opened.actor, opened.person_id, kind)
        if request.method != "POST":
            return _page(request, begins, _Refused(form_of(begins, on=today_in_london())), _back_to_list(uuid))
        return _sent(
            request,
            begins,
            _back_to_list(uuid),
            lambda form, finish: keep_paper(opened.actor, opened.person_id, kind, entered(form, kind), finish=finish),
        )
    except NotAllowed as refused:
        raise Http404 from refused


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, kept: UUID) -> HttpResponse:
    """Change a paper, or finish it."""
    actor, back = actor_behind(request), (reverse("paper", kwargs={"kept": kept}), "Back to the paper")
    try:
        begins = read_to_keep(actor, kept)
        if request.method != "POST":
            return _page(request, begins, _Refused(form_of(begins)), back)
        return _sent(
            request,
            begins,
            back,
            lambda form, finish: change_paper(
                actor, kept, entered(form, begins.kind), expected_version=form.version, finish=finish
            ),
        )
    except NotAllowed as refused:
        raise Http404 from refused


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, kept: UUID) -> HttpResponse:
    """Withdraw a paper that was kept in error."""
    actor, back = actor_behind(request), reverse("paper", kwargs={"kept": kept})
    try:
        begins = read_to_keep(actor, kept)
        form = begun((), version=begins.version)
        if request.method == "POST":
            form = posted((), request.POST.dict())
            withdraw_paper(actor, kept, expected_version=form.version)
            address = reverse("papers", kwargs={"uuid": begins.who.person.uuid})
            return redirect(f"{address}?done=withdrawn")
    except NotAllowed as refused:
        raise Http404 from refused
    except StalePaper as refused:
        form = replace(form, version=begins.version, errors=(FieldError("main-content", str(refused)),))
    says = ("It no longer stands. What it said is kept, and may have to be given to the person if they ask for it.",)
    title = f"Withdraw: {begins.kind.title}"
    page = FormPage(title, "Withdraw it", back, "Back to the paper", name_and_numbers(begins.who), says)
    return show_form(request, page, form)


def _sent(
    request: HttpRequest,
    begins: ToKeep,
    back: tuple[str, str],
    keep: Callable[[TypedForm, bool], Paper],
) -> HttpResponse:
    """Keep what was sent, as a draft or finished; or show it again with what is wrong."""
    form, finish = posted(fields_of(begins), request.POST.dict()), request.POST.get("act") == "finish"
    try:
        kept = keep(form, finish)
    except NotValid as refused:
        shown = _Refused(form.refused(refused))
    except GateClosed as refused:
        error = FieldError(begins.kind.sections[0].name, str(refused).rstrip("."))
        shown = _Refused(replace(form, errors=(error,)), closed=refused)
    except StalePaper as refused:
        shown = _Refused(form.changed_meanwhile(refused, refused.standing.version), refused)
    else:
        done = "finished" if kept.finished_on else "draft"
        return redirect(f"{reverse('paper', kwargs={'kept': kept.uuid})}?done={done}")
    return _page(request, begins, shown, back)


def _page(request: HttpRequest, begins: ToKeep, shown: _Refused, back: tuple[str, str]) -> HttpResponse:
    kind, paper = begins.kind, begins.paper
    page = FormPage(
        f"Change: {paper.title}" if paper else kind.title,
        "Save as a draft",
        *back,
        name_and_numbers(begins.who),
        marking=MARKING if kind.marked else "",
    )
    told: dict[str, Any] = {
        "page": page,
        "form": shown.form,
        "kind": kind,
        "cited": cited(kind),
        "finished": paper is not None and paper.finished_on is not None,
        "both": _both(kind.sections, shown) if shown.standing else [],
        "standing": shown.standing.standing if shown.standing else None,
    }
    return render(request, "papers/form.html", told, status=422 if shown.form.errors else 200)


def _both(sections: Sequence[Section], shown: _Refused) -> list[tuple[str, str]]:
    """What stands now of the sections that say something else than what was typed."""
    assert shown.standing is not None
    words, typed = shown.standing.words, shown.form
    return [
        (each.question, said(each, words.get(each.name, "")))
        for each in sections
        if words.get(each.name, "") != typed[each.name]
    ]


def _choose(request: HttpRequest, opened: Opened, *, wrong: bool) -> HttpResponse:
    errors = (CHOOSE,) if wrong else ()
    told = {
        "kinds": [(each, cited(each)) for each in kinds_for(opened.actor, opened.person_id)],
        "uuid": opened.uuid,
        "errors": errors,
    }
    return render(request, "papers/choose.html", told, status=422 if errors else 200)


def _back_to_list(uuid: UUID) -> tuple[str, str]:
    return reverse("papers", kwargs={"uuid": uuid}), "Back to the papers"
