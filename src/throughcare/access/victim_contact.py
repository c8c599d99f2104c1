"""Victim contact: the words that a victim liaison officer (VLO) records it in."""

from enum import StrEnum


class ContactWay(StrEnum):
    """How a victim was in contact."""

    IN_PERSON = "in_person"
    TELEPHONE = "telephone"
    VIDEO = "video"
    LETTER = "letter"
    EMAIL = "email"


class WishKind(StrEnum):
    """What a victim asks for."""

    LICENCE_CONDITION = "licence_condition"
    EXCLUSION_ZONE = "exclusion_zone"
    NO_CONTACT = "no_contact"
    TO_BE_TOLD = "to_be_told"
    OTHER = "other"
