"""The published documents, and how strongly each puts what it says."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Force(StrEnum):
    """How strongly the source puts a provision. Nobody may depart from a must."""

    MUST = "must"
    SHOULD = "should"
    MAY = "may"


@dataclass(frozen=True)
class Document:
    """A published policy document. `in_force_from` None: the text states no first day."""

    id: str
    title: str
    issued: str
    publisher: str
    in_force_from: date | None = None
    in_force_until: date | None = None


MUST = Force.MUST
SHOULD = Force.SHOULD
MAY = Force.MAY
