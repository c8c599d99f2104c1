"""Case notes of one case: read, written, corrected. The work decides who may, and which notes are theirs to read."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughcare.access.notes import WRITING, NoteKind, writable
from throughcare.calendar import today_in_london
from throughcare.record.corrections import StaleVersion
from throughcare.web.case.apart import asked_for, sent, who_is
from throughcare.web.case.opening import Opened, open_case
from throughcare.web.layout.form_page import FormPage, show_form
from throughcare.web.layout.typed_form import Field, Kind, TypedForm, begun, posted
from throughcare.work.notes import NewNote, correct_note, note_to_correct, read_notes, sub_types, write_note
from throughcare.work.refusals import NotAllowed, NotValid

DONE = {"new": "The note is written.", "correct": "The note is corrected."}


@require_safe
def notes(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The notes that the reader may see, newest first."""
    actor, person_id = asked_for(request, uuid)
    try:
        found = read_notes(actor, person_id)
    except NotAllowed as refused:
        raise Http404 from refused
    kinds = writable(actor, Opened(actor, person_id, uuid).relations)
    shown = {
        "who": who_is(person_id),
        "uuid": uuid,
        "notes": [(each, NoteKind(each.kind)) for each in found],
        "kinds": kinds,
        "done": DONE.get(request.GET.get("done", "")),
    }
    return render(request, "notes/notes.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Write a note."""
    actor, person_id = asked_for(request, uuid)
    kinds = writable(actor, Opened(actor, person_id, uuid).relations)
    opened = open_case(request, uuid, WRITING[next(iter(kinds), NoteKind.OMIC)])
    fields = _fields(kinds)
    form = begun(fields, kind=kinds[0].value if len(kinds) == 1 else "", made_on=today_in_london())
    if request.method == "POST":
        form = posted(fields, sent(request))
        try:
            write_note(opened.actor, person_id, _note(form, form.one_of(NoteKind, "kind")))
        except NotAllowed as refused:
            raise Http404 from refused
        except NotValid as refused:
            form = form.refused(refused)
        else:
            return redirect(f"{reverse('notes', kwargs={'uuid': uuid})}?done=new")
    return show_form(request, _page(opened, "Write a case note", "Write the note"), form)


@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, uuid: UUID, note: int) -> HttpResponse:
    """Correct a note."""
    actor, person_id = asked_for(request, uuid)
    try:
        held = note_to_correct(actor, person_id, note)
    except NotAllowed as refused:
        raise Http404 from refused
    kind = NoteKind(held.kind)
    opened, fields = open_case(request, uuid, WRITING[kind]), _fields((), kind)
    form = begun(
        fields,
        version=held.version,
        sub_type=held.sub_type,
        made_on=held.made_on,
        entry=held.entry,
        handling=held.handling,
        not_to_be_disclosed="yes" if held.not_to_be_disclosed else "",
    )
    if request.method == "POST":
        form = posted(fields, sent(request))
        try:
            correct_note(actor, person_id, note, _note(form, kind), expected_version=form.version)
        except NotAllowed as refused:
            raise Http404 from refused
        except NotValid as refused:
            form = form.refused(refused)
        except StaleVersion as refused:
            form = form.changed_meanwhile(refused, held.version)
        else:
            return redirect(f"{reverse('notes', kwargs={'uuid': uuid})}?done=correct")
    return show_form(request, _page(opened, f"Correct a note: {kind.label}", "Correct the note"), form)


def _fields(kinds: Sequence[NoteKind], corrected: NoteKind | None = None) -> tuple[Field, ...]:
    """The fields for writing a note of one of these kinds, or for correcting one of a kind."""
    known = [each for kind in ([corrected] if corrected else kinds) for each in sub_types(kind)]
    first = [
        Field("kind", Kind.RADIOS, "What kind of note is it?", options=[(each.value, each.label) for each in kinds])
    ]
    asked = [
        Field("sub_type", Kind.SELECT, "Sub-type", options=[("", "Choose one"), *((each, each) for each in known)])
    ]
    return (
        *([] if corrected else first),
        Field("made_on", Kind.DATE, "When was it made?", what="the date of the note"),
        *(asked if known else []),
        Field("entry", Kind.TEXT, "Note", hint="Keep fact and opinion apart."),
        Field(
            "handling",
            Kind.LINE,
            "Handling instruction",
            hint="An official-sensitive note carries one, such as who may be told. It is marked by itself.",
        ),
        Field("not_to_be_disclosed", Kind.TICK, "It is not to be disclosed to the person"),
    )


def _note(form: TypedForm, kind: NoteKind | None) -> NewNote:
    return NewNote(
        kind=kind,
        made_on=form.on("made_on"),
        entry=form["entry"],
        sub_type=form["sub_type"],
        handling=form["handling"],
        not_to_be_disclosed=form.ticked("not_to_be_disclosed"),
        form=form.form,
    )


def _page(opened: Opened, title: str, button: str) -> FormPage:
    back = reverse("notes", kwargs={"uuid": opened.uuid})
    return FormPage(title, button, back, "Back to the case notes", who_is(opened.person_id))
