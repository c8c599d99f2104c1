"""Writing a case note and correcting one: the fields of the form, and what they make."""

from __future__ import annotations

from collections.abc import Sequence

from throughcare.access.notes import NoteKind
from throughcare.web.layout.typed_form import Field, Kind, TypedForm
from throughcare.work.notes import NewNote, sub_types

_MADE_ON = Field("made_on", Kind.DATE, "When was it made?", what="the date of the note")
_ENTRY = Field("entry", Kind.TEXT, "Note", hint="Keep fact and opinion apart.")
_NOT_DISCLOSED = Field("not_to_be_disclosed", Kind.TICK, "It is not to be disclosed to the person")
_HANDLING = Field(
    "handling",
    Kind.LINE,
    "Handling instruction",
    hint="Such as who may be told. The note is marked OFFICIAL-SENSITIVE at its start.",
)


def fields_of(kinds: Sequence[NoteKind]) -> tuple[Field, ...]:
    """The fields of a note of one of these kinds."""
    known = [("", "Choose one"), *((each, each) for kind in kinds for each in sub_types(kind))]
    chosen = Field(
        "kind", Kind.RADIOS, "What kind of note is it?", options=[(each.value, each.label) for each in kinds]
    )
    return (
        *([chosen] if len(kinds) > 1 else []),
        _MADE_ON,
        *([Field("sub_type", Kind.SELECT, "Sub-type", options=known)] if len(known) > 1 else []),
        _ENTRY,
        *([_HANDLING] if NoteKind.SENSITIVE in kinds else []),
        _NOT_DISCLOSED,
    )


def note_of(form: TypedForm, kind: NoteKind) -> NewNote:
    """The note as the verb takes it."""
    return NewNote(
        kind=kind,
        made_on=form.on("made_on"),
        entry=form["entry"],
        sub_type=form["sub_type"],
        handling=form["handling"],
        not_to_be_disclosed=form.ticked("not_to_be_disclosed"),
        form=form.form,
    )
