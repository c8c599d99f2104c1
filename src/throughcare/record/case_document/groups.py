"""What a case document holds: its groups, and the fields of each.

Fields that policy reads are the facts, by their names; the fields beside them are declared with their groups. A group
is a list of rows of one kind, but for the person and the identifiers.
"""

from functools import cache

from throughcare.policy import facts
from throughcare.record.case_document import (
    lists_in_custody,
    lists_in_the_community,
    lists_of_management,
    lists_of_resettlement,
    lists_of_the_panel,
)
from throughcare.record.case_document.group import REFERENCE, Field, Group, Kind, fields
from throughcare.record.vocabulary import LegalStatus, MovementKind

VERSION = "case/1"

PERSON_EXTRAS = (
    Field("uuid", "this person's number in Throughcare", Kind.UUID),
    Field("first_name", "first name"),
    Field("middle_names", "middle names"),
    Field("last_name", "last name"),
    Field("ethnicity", "ethnicity"),
    Field("pdu", "probation delivery unit (PDU)"),
    Field("ldu_email", "mailbox of the local delivery unit (LDU)"),
    Field("legal_status", "legal status in custody", Kind.WORD, LegalStatus),
)


@cache
def person() -> Group:
    """The person: the facts of the case, with names and what else is held once a person."""
    return Group("person", "person", fields(facts.Case, PERSON_EXTRAS), facts.Case)


@cache
def groups() -> dict[str, Group]:
    """The lists of rows, by their keys in the document, in their order."""
    listed = (
        _aliases(),
        *lists_of_management.lists(),
        *lists_in_custody.lists(),
        *lists_of_resettlement.lists(),
        *lists_in_the_community.lists(),
        *lists_of_the_panel.lists(),
        _movements(),
    )
    return {group.name: group for group in listed}


def _aliases() -> Group:
    held = (
        Field("first_name", "first name"),
        Field("middle_names", "middle names"),
        Field("last_name", "last name"),
        Field("born_on", "date of birth given with the name", Kind.DATE),
        REFERENCE,
    )
    return Group("aliases", "other name", fields(None, held), same=("first_name", "last_name"))


def _movements() -> Group:
    held = (
        Field("kind", "kind of movement", Kind.WORD, MovementKind),
        Field("type_code", "movement type code"),
        Field("reason_code", "movement reason code"),
        Field("from_place", "code of the place that the person left"),
        Field("to_place", "code of the place that the person went to"),
        Field("occurred_on", "date of the movement", Kind.DATE),
        Field("occurred_at", "instant of the movement", Kind.INSTANT),
        Field("received_at", "instant at which word of it came in", Kind.INSTANT),
        REFERENCE,
    )
    return Group("movements", "movement", fields(None, held), same=("occurred_on", "kind"))
