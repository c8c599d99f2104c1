"""The case notes of one case, newest first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from throughcare.access.notes import NoteKind
from throughcare.record.models import CaseNote


def notes_of(person_id: int, kinds: Iterable[NoteKind], made_after: date | None = None) -> list[CaseNote]:
    """The notes of these kinds; only those made after a day, where one is given. One statement."""
    found = CaseNote.objects.current().of(person_id).filter(kind__in=[kind.value for kind in kinds])
    if made_after is not None:
        found = found.filter(made_on__gt=made_after)
    return list(found.order_by("-made_on", "-pk"))


def note_at(note_id: int) -> CaseNote | None:
    """The note of this number, if it stands."""
    found: CaseNote | None = CaseNote.objects.current().filter(pk=note_id).first()
    return found
