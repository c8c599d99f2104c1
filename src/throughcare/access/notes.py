"""Case notes: of which kinds there are, who reads and writes which, and how old a note may be."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from throughcare.access.actions import Action
from throughcare.access.permissions import Actor
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


def kinds_of(action: Action) -> tuple[NoteKind, ...]:
    """The kinds of note that an action, of reading or of writing, is about."""
    return tuple(kind for kind in NoteKind if action in (READING[kind], WRITING[kind]))


def made_after(actor: Actor, action: Action) -> date | None:
    """The day after which a note must have been made for the actor to read it; None: a note of any day."""
    return SHARED_AFTER if action is Action.READ_OMIC_NOTES and actor.role in _BY_DELIUS else None
