"""Case notes: of which kinds there are, who reads and writes which, and how old a note may be."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from enum import StrEnum

from throughcare.access.actions import Action
from throughcare.access.permissions import Actor, may
from throughcare.access.relations import Relation
from throughcare.access.roles import Role
from throughcare.provisions.omic.digital_prison_services import SHARED_AFTER


class NoteKind(StrEnum):
    """`OMIC`, `OMIC_OPD`: of offender management in custody. `SENSITIVE`: official-sensitive, whoever makes it."""

    OMIC = "omic"
    OMIC_OPD = "omic_opd"
    SENSITIVE = "sensitive"

    @property
    def label(self) -> str:
        """The kind in words."""
        return _LABELS[self]


_LABELS = {
    NoteKind.OMIC: "OMiC case note",
    NoteKind.OMIC_OPD: "OMiC OPD case note",
    NoteKind.SENSITIVE: "Official-sensitive case note",
}

READING: Mapping[NoteKind, Action] = {
    NoteKind.OMIC: Action.READ_OMIC_NOTES,
    NoteKind.OMIC_OPD: Action.READ_OMIC_NOTES,
    NoteKind.SENSITIVE: Action.READ_SENSITIVE,
}
WRITING: Mapping[NoteKind, Action] = {
    NoteKind.OMIC: Action.WRITE_OMIC_NOTE,
    NoteKind.OMIC_OPD: Action.WRITE_OMIC_NOTE,
    NoteKind.SENSITIVE: Action.WRITE_SENSITIVE_NOTE,
}

# Who reads OMiC notes through Delius, where none is to be found that was made on this day or before it.
_BY_DELIUS = frozenset({Role.COM, Role.VLO})


def readable(actor: Actor, relations: Collection[Relation]) -> Mapping[NoteKind, date | None]:
    """The kinds of note of a case that the actor may read, each with the day after which they must have been made."""
    after = SHARED_AFTER if actor.role in _BY_DELIUS else None
    return {
        kind: after if action is Action.READ_OMIC_NOTES else None
        for kind, action in READING.items()
        if may(actor, action, relations)
    }


def writable(actor: Actor, relations: Collection[Relation]) -> tuple[NoteKind, ...]:
    """The kinds of note that the actor may write in a case."""
    return tuple(kind for kind, action in WRITING.items() if may(actor, action, relations))
