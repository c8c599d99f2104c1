"""The record's own lists of words; those that policy reads are with the facts."""

from enum import StrEnum


class LegalStatus(StrEnum):
    """Legal status of a person in custody, in the words of the prisoner record."""

    RECALL = "RECALL"
    DEAD = "DEAD"
    INDETERMINATE_SENTENCE = "INDETERMINATE_SENTENCE"
    SENTENCED = "SENTENCED"
    CONVICTED_UNSENTENCED = "CONVICTED_UNSENTENCED"
    CIVIL_PRISONER = "CIVIL_PRISONER"
    IMMIGRATION_DETAINEE = "IMMIGRATION_DETAINEE"
    REMAND = "REMAND"
    UNKNOWN = "UNKNOWN"
    OTHER = "OTHER"


class MovementKind(StrEnum):
    """What a movement was."""

    ADMISSION = "admission"
    RECALL = "recall"
    TRANSFER_IN = "transfer_in"
    TRANSFER_OUT = "transfer_out"
    COURT = "court"
    TEMPORARY_ABSENCE = "temporary_absence"
    HOSPITAL = "hospital"
    RETURN = "return"
    RELEASE = "release"
    OTHER = "other"


class Departure(StrEnum):
    """How a custody spell ended."""

    TRANSFER = "transfer"
    RELEASE = "release"
    HOSPITAL = "hospital"
    OTHER = "other"


class Away(StrEnum):
    """Why a person is out of the prison for a time, the spell going on."""

    COURT = "court"
    TEMPORARY_ABSENCE = "temporary_absence"
    HOSPITAL = "hospital"
    IN_TRANSIT = "in_transit"


class MatchStatus(StrEnum):
    """What a person has decided on a doubtful match."""

    OPEN = "open"
    JOINED = "joined"
    KEPT_APART = "kept_apart"
