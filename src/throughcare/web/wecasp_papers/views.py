"""The papers of the panel that the reader sees, one paper, a copy that the Chair agreed to, and the statement."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughcare.access.permissions import Action
from throughcare.access.wecasp import MARKING, STATEMENT, keeps_papers, may_read_any
from throughcare.web.case.opening import actor_behind
from throughcare.web.wecasp_papers.words import KINDS
from throughcare.work.refusals import NotAllowed
from throughcare.work.wecasp_papers import copy_paper, read_paper, read_papers
from throughcare.work.wecasp_statement import NotSigned, has_signed, sign_statement

DONE = {
    "paper": "The paper is kept.",
    "item": "The item is added.",
    "correct": "The item is corrected.",
    "disclosure": "It is recorded that a copy may go out.",
}


@require_safe
def papers(request: HttpRequest) -> HttpResponse:
    """The papers of which the reader sees anything."""
    actor = actor_behind(request)
    try:
        found = read_papers(actor)
    except NotAllowed as refused:
        raise Http404 from refused
    except NotSigned:
        return redirect("wecasp_statement")
    shown = {"papers": found, "kinds": KINDS, "may_keep": keeps_papers(actor)}
    return render(request, "wecasp_papers/papers.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
def statement(request: HttpRequest) -> HttpResponse:
    """The confidentiality statement, to be signed."""
    actor = actor_behind(request)
    if request.method == "POST":
        try:
            sign_statement(actor)
        except NotAllowed as refused:
            raise Http404 from refused
        return redirect("wecasp_papers")
    if not may_read_any(actor):
        raise Http404
    shown = {"statement": STATEMENT, "signed": has_signed(actor)}
    return render(request, "wecasp_papers/statement.html", shown)


@require_safe
def paper(request: HttpRequest, paper: UUID) -> HttpResponse:
    """A paper, with the items that the reader sees. It is not to be printed: a copy is made where the Chair agreed."""
    actor = actor_behind(request)
    try:
        found = read_paper(actor, paper)
    except NotAllowed as refused:
        raise Http404 from refused
    except NotSigned:
        return redirect("wecasp_statement")
    shown = {
        "found": found,
        "kinds": KINDS,
        "marking": MARKING,
        "statement": STATEMENT,
        "may_keep": keeps_papers(actor),
        "may_agree": keeps_papers(actor, Action.AGREE_DISCLOSURE),
        "done": DONE.get(request.GET.get("done", "")),
    }
    return render(request, "wecasp_papers/paper.html", shown)


@require_safe
def copy(request: HttpRequest, disclosure: UUID) -> HttpResponse:
    """A copy to print or to save, for whom the Chair agreed to; it carries the marking and the statement."""
    try:
        found, agreed = copy_paper(actor_behind(request), disclosure)
    except NotAllowed as refused:
        raise Http404 from refused
    except NotSigned:
        return redirect("wecasp_statement")
    shown = {"found": found, "agreed": agreed, "kinds": KINDS, "marking": MARKING, "statement": STATEMENT}
    back = reverse("wecasp_paper", kwargs={"paper": found.paper.uuid})
    return render(request, "wecasp_papers/copy.html", shown | {"back": back})
