"""The record's own lists of words; those that policy reads are with the facts."""

from collections.abc import Mapping
from enum import StrEnum

from throughcare.policy import facts


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


# On what ground somebody with such a legal status is held, as policy tells it; the others say nothing of that.
HELD_AS: Mapping[str | None, facts.LegalStatus] = {
    LegalStatus.REMAND: facts.LegalStatus.UNCONVICTED,
    LegalStatus.CONVICTED_UNSENTENCED: facts.LegalStatus.CONVICTED_UNSENTENCED,
    LegalStatus.SENTENCED: facts.LegalStatus.SENTENCED,
    LegalStatus.INDETERMINATE_SENTENCE: facts.LegalStatus.SENTENCED,
    LegalStatus.RECALL: facts.LegalStatus.RECALLED,
}


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


class Limit(StrEnum):
    """Which list of a case an account stands on."""

    ALLOWED = "allowed"
    EXCLUDED = "excluded"


class NoticeAbout(StrEnum):
    """What a notice tells of."""

    BREAK_GLASS = "break_glass"


class AskedBy(StrEnum):
    """Who asks for what is held on a person."""

    THE_PERSON = "the_person"
    SOMEBODY_FOR_THEM = "somebody_for_them"
