"""Keeping papers of the panel, adding and correcting their items, and the Chair's agreement to a copy."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from throughcare.access.permissions import Action, Actor
from throughcare.access.wecasp import MARKING, PaperKind, keeps_papers
from throughcare.record.corrections import StaleVersion
from throughcare.web.case.opening import actor_behind
from throughcare.web.layout.form_page import FormPage, show_form
from throughcare.web.layout.typed_form import Field, Kind, TypedForm, begun, posted
from throughcare.web.wecasp_papers.words import KINDS
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.wecasp_papers import (
    NewDisclosure,
    NewItem,
    NewPaper,
    PaperRead,
    add_item,
    agree_disclosure,
    correct_item,
    keep_paper,
    read_paper,
    read_papers,
)
from throughcare.work.wecasp_statement import NotSigned

PAPER = (
    Field("board_on", Kind.DATE, "When is or was the meeting?", what="the date of the meeting"),
    Field("kind", Kind.RADIOS, "What is it?", options=list(KINDS.items())),
    Field("title", Kind.LINE, "Title", hint="Name nobody in it"),
)
SAYS = (Field("heading", Kind.LINE, "Heading"), Field("says", Kind.TEXT, "What it says"))
NUMBER = Field(
    "number",
    Kind.LINE,
    "Whose case is it about?",
    hint="A NOMS number or CRN. Empty where it is about no one case: then only core members see it.",
)
DISCLOSURE = (Field("to_whom", Kind.LINE, "Who is to have a copy?"), Field("why", Kind.TEXT, "Why?"))


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Keep a paper."""
    actor, back = _keeper(request), reverse("wecasp_papers")
    form = begun(PAPER)
    try:
        read_papers(actor)
        if request.method == "POST":
            form = posted(PAPER, request.POST.dict())
            kind = form.one_of(PaperKind, "kind")
            entered = NewPaper(board_on=form.on("board_on"), kind=kind, title=form["title"], form=form.form)
            kept = keep_paper(actor, entered)
            return redirect(f"{reverse('wecasp_paper', kwargs={'paper': kept.uuid})}?done=paper")
    except NotAllowed as refused:
        raise Http404 from refused
    except NotSigned:
        return redirect("wecasp_statement")
    except NotValid as refused:
        form = form.refused(refused)
    return show_form(request, FormPage("Keep a paper", "Keep it", back, "Back to the papers", marking=MARKING), form)


@require_http_methods(["GET", "HEAD", "POST"])
def item(request: HttpRequest, paper: UUID) -> HttpResponse:
    """Add an item to a paper."""

    def act(actor: Actor, form: TypedForm) -> None:
        entered = NewItem(heading=form["heading"], says=form["says"], number=form["number"], form=form.form)
        add_item(actor, paper, entered)

    return _about(request, paper, _begun((NUMBER, *SAYS)), ("Add an item", "Add the item", "item"), act)


@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, paper: UUID, item: UUID) -> HttpResponse:
    """Correct what an item says."""

    def begin(found: PaperRead) -> TypedForm:
        held = next((each.item for each in found.items if each.item.uuid == item), None)
        if held is None:
            raise NotAllowed
        return begun(SAYS, version=held.version, heading=held.heading, says=held.says)

    def act(actor: Actor, form: TypedForm) -> None:
        correct_item(actor, item, form["heading"], form["says"], expected_version=form.version)

    return _about(request, paper, begin, ("Correct an item", "Correct it", "correct"), act)


@require_http_methods(["GET", "HEAD", "POST"])
def disclosure(request: HttpRequest, paper: UUID) -> HttpResponse:
    """Agree that a copy of a paper may go out."""

    def act(actor: Actor, form: TypedForm) -> None:
        agree_disclosure(actor, paper, NewDisclosure(to_whom=form["to_whom"], why=form["why"], form=form.form))

    words = ("Agree to a copy", "Agree", "disclosure")
    return _about(request, paper, _begun(DISCLOSURE), words, act, Action.AGREE_DISCLOSURE)


def _begun(fields: tuple[Field, ...]) -> Callable[[PaperRead], TypedForm]:
    return lambda _found: begun(fields)


def _about(
    request: HttpRequest,
    paper: UUID,
    begin: Callable[[PaperRead], TypedForm],
    words: tuple[str, str, str],
    act: Callable[[Actor, TypedForm], None],
    action: Action = Action.KEEP_WECASP_PAPER,
) -> HttpResponse:
    """A form about a paper. `words`: the page's title, its button, and what is said to be done."""
    actor, back = _keeper(request, action), reverse("wecasp_paper", kwargs={"paper": paper})
    title, button, done = words
    try:
        form = standing = begin(read_paper(actor, paper))
        if request.method == "POST":
            form = posted(form.fields, request.POST.dict())
            act(actor, form)
            return redirect(f"{back}?done={done}")
    except NotAllowed as refused:
        raise Http404 from refused
    except NotSigned:
        return redirect("wecasp_statement")
    except NotValid as refused:
        form = form.refused(refused)
    except StaleVersion as refused:
        form = form.changed_meanwhile(refused, standing.version)
    return show_form(request, FormPage(title, button, back, "Back to the paper", marking=MARKING), form)


def _keeper(request: HttpRequest, action: Action = Action.KEEP_WECASP_PAPER) -> Actor:
    actor = actor_behind(request)
    if not keeps_papers(actor, action):
        raise Http404
    return actor
