"""Case notes: read, written, corrected. The work decides who may, and which notes are theirs to read.

There are two books of them: notes of OMiC, and official-sensitive notes, whose readers are others.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughcare.access.notes import NoteKind, kinds_of
from throughcare.access.permissions import Action
from throughcare.calendar import today_in_london
from throughcare.record.corrections import StaleVersion
from throughcare.web.case.apart import asked_for, who_is
from throughcare.web.case.opening import Opened, actor_behind, open_case
from throughcare.web.layout.form_page import FormPage, show_form
from throughcare.web.layout.typed_form import TypedForm, begun, posted
from throughcare.web.notes.forms import fields_of, note_of
from throughcare.work.notes import correct_note, read_notes, read_to_correct, write_note
from throughcare.work.refusals import NotAllowed, NotValid

DONE = {"new": "The note is written.", "correct": "The note is corrected."}


@dataclass(frozen=True)
class Book:
    """Notes with the same readers and writers: heading, what one is called, actions, and the names of their routes."""

    heading: str
    one: str
    reading: Action
    writing: Action
    listed: str
    new: str
    correct: str

    @property
    def kinds(self) -> tuple[NoteKind, ...]:
        """The kinds of note in it."""
        return kinds_of(self.writing)


OMIC = Book(
    "Case notes (OMiC)",
    "an OMiC note",
    Action.READ_OMIC_NOTES,
    Action.WRITE_OMIC_NOTE,
    "notes",
    "new_note",
    "correct_note",
)
SENSITIVE = Book(
    "Official-sensitive notes",
    "an official-sensitive note",
    Action.READ_SENSITIVE,
    Action.WRITE_SENSITIVE_NOTE,
    "sensitive_notes",
    "new_sensitive_note",
    "correct_sensitive_note",
)


@require_safe
def notes(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The OMiC notes of a case."""
    return _list(request, uuid, OMIC)


@require_safe
def sensitive_notes(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The official-sensitive notes of a case."""
    return _list(request, uuid, SENSITIVE)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Write an OMiC note."""
    return _new(request, uuid, OMIC)


@require_http_methods(["GET", "HEAD", "POST"])
def new_sensitive(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Write an official-sensitive note."""
    return _new(request, uuid, SENSITIVE)


@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, note: int) -> HttpResponse:
    """Correct an OMiC note."""
    return _correct(request, note, OMIC)


@require_http_methods(["GET", "HEAD", "POST"])
def correct_sensitive(request: HttpRequest, note: int) -> HttpResponse:
    """Correct an official-sensitive note."""
    return _correct(request, note, SENSITIVE)


def _list(request: HttpRequest, uuid: UUID, book: Book) -> HttpResponse:
    actor, person_id = asked_for(request, uuid)
    try:
        found = read_notes(actor, person_id, book.reading)
    except NotAllowed as refused:
        raise Http404 from refused
    shown = {
        "who": who_is(person_id),
        "uuid": uuid,
        "book": book,
        "notes": [(each, NoteKind(each.kind)) for each in found],
        "may_write": bool(Opened(actor, person_id, uuid).may(book.writing)),
        "done": DONE.get(request.GET.get("done", "")),
    }
    return render(request, "notes/notes.html", shown)


def _new(request: HttpRequest, uuid: UUID, book: Book) -> HttpResponse:
    opened, fields = open_case(request, uuid, book.writing), fields_of(book.kinds)
    form = begun(fields, made_on=today_in_london(), kind=book.kinds[0].value)
    if request.method == "POST":
        form = posted(fields, request.POST.dict())
        try:
            write_note(opened.actor, opened.person_id, note_of(form, form.one_of(NoteKind, "kind") or book.kinds[0]))
        except NotAllowed as refused:
            raise Http404 from refused
        except NotValid as refused:
            form = form.refused(refused)
        else:
            return redirect(f"{reverse(book.listed, kwargs={'uuid': uuid})}?done=new")
    return _form(request, opened.person_id, uuid, book, form, (f"Write {book.one}", "Write the note"))


def _correct(request: HttpRequest, note: int, book: Book) -> HttpResponse:
    actor = actor_behind(request)
    try:
        held = read_to_correct(actor, note, book.writing)
        kind, uuid = NoteKind(held.kind), held.person.uuid
        form = begun(
            fields_of((kind,)),
            version=held.version,
            sub_type=held.sub_type,
            made_on=held.made_on,
            entry=held.entry,
            handling=held.handling,
            not_to_be_disclosed="yes" if held.not_to_be_disclosed else "",
        )
        if request.method == "POST":
            form = posted(form.fields, request.POST.dict())
            correct_note(actor, note, note_of(form, kind), expected_version=form.version)
            return redirect(f"{reverse(book.listed, kwargs={'uuid': uuid})}?done=correct")
    except NotAllowed as refused:
        raise Http404 from refused
    except NotValid as refused:
        form = form.refused(refused)
    except StaleVersion as refused:
        form = form.changed_meanwhile(refused, held.version)
    return _form(request, held.person_id, uuid, book, form, (f"Correct a note: {kind.label}", "Correct the note"))


def _form(
    request: HttpRequest, person_id: int, uuid: UUID, book: Book, form: TypedForm, words: tuple[str, str]
) -> HttpResponse:
    back = reverse(book.listed, kwargs={"uuid": uuid})
    return show_form(request, FormPage(*words, back, f"Back to: {book.heading}", who_is(person_id)), form)
