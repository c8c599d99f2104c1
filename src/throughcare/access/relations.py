"""How somebody can stand to a case."""

from enum import StrEnum


class Relation(StrEnum):
    """A case can be theirs in several ways at once.

    OWN: they hold it. TEAM: their unit does (PDU). ESTABLISHMENT: it is in their prison. REGION: in their probation
    region. REFERRED: it was put before the body that they work for, a panel, a supplier, a division. CALLED: they broke
    the glass to it, and their time is not up. NONE: none at all.
    """

    OWN = "own"
    TEAM = "team"
    ESTABLISHMENT = "establishment"
    REGION = "region"
    REFERRED = "referred"
    CALLED = "called"
    NONE = "none"


OWN, TEAM, ESTABLISHMENT, REGION, REFERRED, CALLED, NONE = Relation
