"""The case notes of one case, newest first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.db.models import Q

from throughcare.access.notes import NoteKind
from throughcare.record.models import CaseNote


def notes_of(person_id: int, kinds: Mapping[NoteKind, date | None]) -> list[CaseNote]:
    """The notes of these kinds, each only if it was made after the day that stands beside its kind. One statement."""
    wanted = Q(pk__in=[])
    for kind, after in kinds.items():
        wanted |= Q(kind=kind.value) if after is None else Q(kind=kind.value, made_on__gt=after)
    return list(CaseNote.objects.current().of(person_id).filter(wanted).order_by("-made_on", "-pk"))
