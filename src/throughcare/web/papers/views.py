"""The papers of a case that the reader may know of, one paper, and the page of it that is printed."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from throughcare.access.permissions import Action
from throughcare.web.case.apart import asked_for, who_is
from throughcare.web.case.head import name_and_numbers
from throughcare.web.case.opening import Opened, actor_behind
from throughcare.web.layout.downloads import csv_download
from throughcare.work.papers.reading import PaperRead, read_paper, read_papers
from throughcare.work.papers.sheets import MARKING, cited, facts_of_paper, said
from throughcare.work.refusals import NotAllowed

HEADINGS = ("Paper", "Date", "By", "How it stands", "Finished", "Marking")
STATES = {True: "Finished", False: "Draft"}
DONE = {
    "draft": "The draft is saved.",
    "finished": "The paper is finished.",
    "withdrawn": "The paper is withdrawn.",
}


@require_safe
def papers(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The papers of a case."""
    actor, person_id = asked_for(request, uuid)
    try:
        found = read_papers(actor, person_id)
    except NotAllowed as refused:
        raise Http404 from refused
    shown = {
        "who": who_is(person_id),
        "uuid": uuid,
        "papers": found,
        "may_keep": bool(Opened(actor, person_id, uuid).may(Action.KEEP_PAPER)),
        "done": DONE.get(request.GET.get("done", "")),
    }
    return render(request, "papers/papers.html", shown)


@require_safe
def papers_csv(request: HttpRequest, uuid: UUID) -> StreamingHttpResponse:
    """The same list as a file: what there is, and not what it says."""
    actor, person_id = asked_for(request, uuid)
    try:
        found = read_papers(actor, person_id, taken_as="csv")
    except NotAllowed as refused:
        raise Http404 from refused
    rows = (
        (
            each.title,
            each.on,
            each.author,
            STATES[bool(each.finished_on)],
            each.finished_on,
            MARKING if kind.marked else "",
        )
        for each, kind in found
    )
    return csv_download("papers.csv", HEADINGS, rows)


@require_safe
def paper(request: HttpRequest, kept: UUID) -> HttpResponse:
    """One paper, with what stood before it was changed."""
    found = _read(request, kept)
    done = DONE.get(request.GET.get("done", ""))
    return render(request, "papers/paper.html", {**_told(found), "done": done})


@require_safe
def print_paper(request: HttpRequest, kept: UUID) -> HttpResponse:
    """The paper to be printed: for the person, where it is not kept from them."""
    return render(request, "papers/print.html", _told(_read(request, kept)))


def _read(request: HttpRequest, kept: UUID) -> PaperRead:
    try:
        return read_paper(actor_behind(request), kept)
    except NotAllowed as refused:
        raise Http404 from refused


def _told(found: PaperRead) -> dict[str, object]:
    sections = found.kind.sections
    return {
        "found": found,
        "who": name_and_numbers(found.who),
        "facts": facts_of_paper(found),
        "sections": [(each.question, said(each, found.words.get(each.name, ""))) for each in sections],
        "before": [
            (each, [(section.question, said(section, each.words.get(section.name, ""))) for section in sections])
            for each in found.before
        ],
        "marking": MARKING if found.kind.marked else "",
        "cited": cited(found.kind),
    }
