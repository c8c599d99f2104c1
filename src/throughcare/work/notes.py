"""Case notes: writing one, correcting one, and reading those that the reader may.

An official-sensitive note is marked at the start of its entry and carries a handling instruction (Annex B 1.2).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings

from throughcare.access.notes import READING, WRITING, NoteKind, kinds_of, made_after
from throughcare.access.permissions import Action, Actor
from throughcare.record.corrections import supersede
from throughcare.record.models import CaseNote
from throughcare.record.queries.notes import note_at, notes_of
from throughcare.record.relations import NOBODY, relations_to
from throughcare.work.faults import Faults
from throughcare.work.reading_apart import Reading, read_apart
from throughcare.work.refusals import NotAllowed
from throughcare.work.sent_before import sent_before
from throughcare.work.verb import Asked, Written, perform

MARK = "OFFICIAL-SENSITIVE:"
NOT_DISCLOSED = "Not to be disclosed to the person."

# No fact is made of a note, so that no duty hangs on one.
NOTES = "case_note"


@dataclass(frozen=True, kw_only=True)
class NewNote:
    """A note as it is entered. `form` names the form, so that one sent twice is one note."""

    kind: NoteKind
    made_on: date | None
    entry: str
    sub_type: str = ""
    handling: str = ""
    not_to_be_disclosed: bool = False
    form: str = ""


def sub_types(kind: NoteKind) -> list[str]:
    """The sub-types of a kind: settings of the installation, for the text names none. None: it is not asked."""
    found: list[str] = settings.NOTE_SUB_TYPES.get(kind.value, [])
    return found


def write_note(actor: Actor, person_id: int, entered: NewNote, *, today: date | None = None) -> CaseNote:
    """Write a note.

    Raises:
        Refused: the actor may not write a note of this kind in this case, or a field breaks a rule.
    """

    def write(asked: Asked) -> Written[CaseNote]:
        sent = sent_before(CaseNote, entered.form, person_id=person_id)
        if sent is not None:
            return Written(sent, {"note": sent.pk, "sent": "again"}, NOTES)
        _check(entered, asked.today)
        note = CaseNote.objects.create(
            person_id=person_id,
            author=actor.name,
            kind=entered.kind,
            reference=entered.form,
            **_columns(entered),
            **asked.provenance.columns(),
        )
        return Written(note, {"note": note.pk, "kind": str(entered.kind)}, NOTES)

    return perform(WRITING[entered.kind], actor, person_id, write, today=today)


def correct_note(
    actor: Actor, note_id: int, entered: NewNote, *, expected_version: int, today: date | None = None
) -> CaseNote:
    """Correct what a note says; what stood before is kept. Its author stays.

    Raises:
        Refused: the actor may not, there is no such note of this kind that they may read, or a field breaks a rule.
        StaleVersion: somebody else corrected it first.
    """
    found = note_at(note_id)
    person_id = found.person_id if found is not None else NOBODY

    def write(asked: Asked) -> Written[CaseNote]:
        note = _theirs(actor, found, entered.kind)
        _check(entered, asked.today)
        changes = _columns(entered)
        standing = supersede(note, expected_version=expected_version, provenance=asked.provenance, **changes)
        return Written(standing, {"note": note_id, "fields": sorted(changes)}, NOTES)

    return perform(WRITING[entered.kind], actor, person_id, write, today=today)


def read_notes(actor: Actor, person_id: int, action: Action) -> list[CaseNote]:
    """The notes that an action of reading opens to the actor, newest first; the entry says which were shown.

    Raises:
        NotAllowed: they may not, or there is no such case.
    """

    def read() -> Reading[list[CaseNote]]:
        found = notes_of(person_id, kinds_of(action), made_after(actor, action))
        return found, {"notes": [each.pk for each in found]}

    return read_apart(action, actor, relations_to(actor, person_id), read, person_id=person_id)


def read_to_correct(actor: Actor, note_id: int, action: Action) -> CaseNote:
    """A note that an action of writing lets the actor correct.

    Raises:
        NotAllowed: they may not, or there is no such note.
    """
    found = note_at(note_id)
    person_id = found.person_id if found is not None else NOBODY

    def read() -> Reading[CaseNote]:
        note = _theirs(actor, found, *kinds_of(action))
        return note, {"notes": [note.pk]}

    return read_apart(action, actor, relations_to(actor, person_id), read, person_id=person_id)


def _theirs(actor: Actor, found: CaseNote | None, *kinds: NoteKind) -> CaseNote:
    """The note, if it is of such a kind and not older than what the actor reads."""
    if found is None or found.kind not in kinds:
        raise NotAllowed
    after = made_after(actor, READING[NoteKind(found.kind)])
    if after is not None and found.made_on <= after:
        raise NotAllowed
    return found


def marked(entry: str) -> str:
    """An official-sensitive entry with its mark at the start, once."""
    text = entry.strip()
    return f"{MARK} {text[len(MARK) :].strip() if text.upper().startswith(MARK) else text}"


def _columns(entered: NewNote) -> dict[str, Any]:
    sensitive = entered.kind is NoteKind.SENSITIVE
    handling = entered.handling.strip()
    if entered.not_to_be_disclosed and NOT_DISCLOSED.lower().rstrip(".") not in handling.lower():
        handling = f"{NOT_DISCLOSED} {handling}".strip()
    return {
        "made_on": entered.made_on,
        "sub_type": entered.sub_type.strip(),
        "handling": handling,
        "not_to_be_disclosed": entered.not_to_be_disclosed,
        "entry": marked(entered.entry) if sensitive else entered.entry.strip(),
    }


def _check(entered: NewNote, today: date) -> None:
    faults = Faults()
    faults.unless(entered.made_on, "made_on", "Enter the date of the note.")
    faults.not_after("made_on", entered.made_on, today, "The date of the note")
    faults.unless(entered.entry.strip().removeprefix(MARK).strip(), "entry", "Enter what is to be noted.")
    known = sub_types(entered.kind)
    faults.unless(not known or entered.sub_type in known, "sub_type", "Choose the sub-type of the note.")
    if entered.kind is NoteKind.SENSITIVE:
        instructed = entered.handling.strip() or entered.not_to_be_disclosed
        rule = "Say how the note is to be handled: an official-sensitive note carries a handling instruction."
        faults.unless(instructed, "handling", rule)
    faults.unless(len(entered.handling) <= 460, "handling", "The handling instruction must be 460 characters or fewer.")
    faults.refuse()
