"""The outbox: whom a notice can go to, how it stands, and what a notice may know of a case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID


class Recipient(StrEnum):
    """Who is told."""

    VLO = "vlo"
    COM = "com"
    POM = "pom"
    LDU = "ldu"
    NSD = "nsd"
    PPCS = "ppcs"
    POLICE = "police"
    MAPPA = "mappa"
    CHILDRENS_SERVICES = "childrens_services"
    PERSON = "person"

    @property
    def label(self) -> str:
        """Who it is, in words."""
        return _LABELS[self]

    @property
    def ask(self) -> str:
        """What to do where no address is known."""
        return _ASK[self]

    @property
    def kept_from_person(self) -> bool:
        """Whether it is kept from the person that these were told."""
        return self in KEPT_FROM_PERSON


_LABELS = {
    Recipient.VLO: "Victim liaison officer (VLO)",
    Recipient.COM: "Community offender manager (COM)",
    Recipient.POM: "Prison offender manager (POM)",
    Recipient.LDU: "Local delivery unit (LDU)",
    Recipient.NSD: "National Security Division (NSD)",
    Recipient.PPCS: "Public Protection Casework Section (PPCS)",
    Recipient.POLICE: "Police",
    Recipient.MAPPA: "MAPPA",
    Recipient.CHILDRENS_SERVICES: "Children's Services",
    Recipient.PERSON: "The person",
}

_NO_MAILBOX = "Ask an administrator to enter the mailbox of"
_ASK = {
    Recipient.VLO: f"{_NO_MAILBOX} the victim liaison unit of the region, or telephone it.",
    Recipient.COM: "Ask the local delivery unit who the COM is, or have the COM's email address recorded.",
    Recipient.POM: "Ask the head of offender management delivery (HOMD) of the prison who the POM is.",
    Recipient.LDU: f"{_NO_MAILBOX} the local delivery unit, or telephone it.",
    Recipient.NSD: f"{_NO_MAILBOX} the National Security Division, or telephone it.",
    Recipient.PPCS: f"{_NO_MAILBOX} PPCS, or telephone it.",
    Recipient.POLICE: f"{_NO_MAILBOX} the police of the region, or telephone them.",
    Recipient.MAPPA: f"{_NO_MAILBOX} the MAPPA co-ordinator of the region, or telephone them.",
    Recipient.CHILDRENS_SERVICES: f"{_NO_MAILBOX} Children's Services, or telephone them.",
    Recipient.PERSON: "Give it to the person in print, go through it with them, and say here that it was done.",
}

# Those who are reached at a functional mailbox. A manager has an address of their own; the person is told in person.
AT_A_MAILBOX = tuple(each for each in Recipient if each not in {Recipient.COM, Recipient.POM, Recipient.PERSON})

# That these were told is kept from the person: it would tell of a victim, or of how somebody is protected.
KEPT_FROM_PERSON = frozenset({Recipient.VLO, Recipient.POLICE, Recipient.MAPPA, Recipient.CHILDRENS_SERVICES})


class PlaceKind(StrEnum):
    """What a mailbox serves, the narrowest first: a notice goes to the narrowest that there is."""

    UNIT = "unit"
    PRISON = "prison"
    REGION = "region"
    NATION = "nation"

    @property
    def label(self) -> str:
        """In words."""
        return _PLACES[self]


_PLACES = {
    PlaceKind.UNIT: "Probation delivery unit",
    PlaceKind.PRISON: "Prison",
    PlaceKind.REGION: "Probation region",
    PlaceKind.NATION: "England and Wales",
}


class NoticeState(StrEnum):
    """How a notice stands. FAILED: it was tried and could not be sent. NO_ADDRESS: nobody knows where to send it."""

    WAITING = "waiting"
    SENT = "sent"
    FAILED = "failed"
    NO_ADDRESS = "no_address"
    TOLD_OTHERWISE = "told_otherwise"

    @property
    def label(self) -> str:
        """In words."""
        return _STATES[self]


_STATES = {
    NoticeState.WAITING: "Waiting to be sent",
    NoticeState.SENT: "Sent",
    NoticeState.FAILED: "Could not be sent",
    NoticeState.NO_ADDRESS: "No address known",
    NoticeState.TOLD_OTHERWISE: "Told otherwise",
}

# Somebody has to do something about these.
STUCK = (NoticeState.FAILED, NoticeState.NO_ADDRESS)
TOLD = (NoticeState.SENT, NoticeState.TOLD_OTHERWISE)


class ToldBy(StrEnum):
    """How somebody was told otherwise than by the outbox."""

    TELEPHONE = "telephone"
    IN_PERSON = "in_person"
    MEETING = "meeting"
    LETTER = "letter"
    OTHER_SYSTEM = "other_system"

    @property
    def label(self) -> str:
        """In words."""
        return _TOLD_BY[self]


_TOLD_BY = {
    ToldBy.TELEPHONE: "By telephone",
    ToldBy.IN_PERSON: "In person",
    ToldBy.MEETING: "At a meeting",
    ToldBy.LETTER: "By letter",
    ToldBy.OTHER_SYSTEM: "By another system, such as ViSOR or PPUD",
}


@dataclass(frozen=True)
class Holder:
    """Who holds a case, and their email address; empty where it is not recorded."""

    name: str
    email: str


@dataclass(frozen=True)
class Parties:
    """What a notice may know of a case: enough to say whom it is about and whom it concerns, and no more.

    `vlo`: a VLO is assigned; nothing of any victim. `indeterminate`: None where the record does not say, or nothing is
    served. `in_open`: in open conditions; None where the prison is not known. `holders` by the role ("POM", "COM").
    """

    person_id: int
    uuid: UUID
    initials: str = ""
    numbers: str = ""
    vlo: bool = False
    mappa: bool = False
    indeterminate: bool | None = None
    parole: bool = False
    region: str = ""
    unit: str = ""
    ldu_email: str = ""
    prison_code: str = ""
    prison: str = ""
    in_open: bool | None = None
    holders: Mapping[str, Holder] = field(default_factory=dict)
