"""The template's columns. Those of a group go together: a file that has one of them speaks for all of the group."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from throughcare.intake.fields import Fields
from throughcare.policy import facts
from throughcare.record.reference import region_countries

Read = Callable[[Fields, str], Any]

LONGEST_NOTE = 50_000

_TIER = re.compile(r"([A-Da-d])([0-3]?)([Ss]?)")


@dataclass(frozen=True)
class Column:
    """A column: its name, the column of the record that keeps it, how it is read, and what it is in a few words."""

    name: str
    keeps: str
    read: Read
    means: str
    written: str


def _text(fields: Fields, name: str) -> str | None:
    return fields.text(name)


def _day(fields: Fields, name: str) -> str | None:
    return fields.day(name)


def _truth(fields: Fields, name: str) -> bool | None:
    return fields.truth(name)


def _word(words: Callable[[], Iterable[str]]) -> Read:
    def read(fields: Fields, name: str) -> str | None:
        return fields.word(name, words())

    return read


def _number(highest: int, *, whole: bool) -> Read:
    def read(fields: Fields, name: str) -> float | int | None:
        return fields.number(name, whole=whole, highest=highest)

    return read


def _note(fields: Fields, name: str) -> str | None:
    return fields.text(name, LONGEST_NOTE)


def tier_of(fields: Fields, name: str) -> str | None:
    """A tier, whole or its letter: `B2`, `B`, `D0S`.

    Raises:
        Fault: it is not one.
    """
    value = fields.text(name)
    if value is None:
        return None
    if not _TIER.fullmatch(value):
        raise fields.fault(name, f"{value[:40]!r} is not a tier: write A to D, or the whole score, like B2.")
    return value.upper()


def _column(name: str, keeps: str, read: Read, means: str, written: str) -> Column:
    return Column(name, keeps, read, means, written)


def _dated(*columns: tuple[str, str, str]) -> tuple[Column, ...]:
    return tuple(_column(name, keeps, _day, means, "date") for name, keeps, means in columns)


def _texts(*columns: tuple[str, str, str]) -> tuple[Column, ...]:
    return tuple(_column(name, keeps, _text, means, "text") for name, keeps, means in columns)


def _marks(*columns: tuple[str, str]) -> tuple[Column, ...]:
    return tuple(_column(name, name, _truth, means, "yes or no") for name, means in columns)


def _worded(name: str, keeps: str, words: Any, means: str) -> Column:
    return _column(name, keeps, _word(lambda: words), means, ", ".join(words))


NUMBERS = _texts(
    ("crn", "CRN", "CRN; every row has one"),
    ("noms_number", "NOMS", "NOMS (prison) number"),
    ("pnc_number", "PNC", "PNC number"),
    ("cro_number", "CRO", "CRO number"),
)

GROUPS: dict[str, tuple[Column, ...]] = {
    "person": (
        *_texts(
            ("first_name", "first_name", "first name"),
            ("middle_names", "middle_names", "middle names"),
            ("last_name", "last_name", "last name"),
        ),
        *_dated(("date_of_birth", "born_on", "date of birth")),
        _worded("gender", "gender", facts.Gender, "gender"),
        *_texts(("ethnicity", "ethnicity", "ethnicity")),
        _worded("probation_provider", "provider", facts.Provider, "who runs probation for the person"),
        _column(
            "probation_region", "region_id", _word(region_countries), "home probation region", "name of the region"
        ),
        _worded("country", "stated_country", facts.Country, "country, where the region is not known"),
        *_texts(
            ("pdu", "pdu", "probation delivery unit (PDU)"),
            ("ldu_email", "ldu_email", "mailbox of the local delivery unit (LDU)"),
        ),
        *_marks(
            ("care_leaver", "care leaver"),
            ("tact", "convicted under the Terrorism Act"),
            ("high_profile", "high profile"),
            ("vlo_assigned", "victim liaison officer assigned"),
        ),
    ),
    "com": (
        *_texts(
            ("com_name", "staff_name", "name of the community offender manager (COM)"),
            ("com_email", "staff_email", "their email address"),
            ("com_staff_code", "staff_code", "their staff code"),
        ),
        *_dated(("com_allocated_on", "from_on", "date of their allocation")),
    ),
    "order": (
        *_texts(("event_number", "reference", "event number; tells one order of a person from another")),
        _worded("order_type", "kind", facts.SentenceKind, "kind of sentence or order"),
        *_dated(("sentenced_on", "sentenced_on", "date of sentence")),
        *_texts(("offence", "offence", "main offence"), ("court", "court", "court")),
        *_dated(
            ("crd", "crd", "conditional release date"),
            ("ard", "ard", "automatic release date"),
            ("ped", "ped", "parole eligibility date"),
            ("ted", "ted", "tariff expiry date"),
            ("hdced", "hdced", "home detention curfew eligibility date"),
            ("hdc_release_on", "hdc_release_on", "date of release on home detention curfew"),
            ("npd", "npd", "non-parole date"),
            ("prrd", "prrd", "post-recall release date"),
            ("sed", "sed", "sentence expiry date, or the end of the order"),
            ("led", "led", "licence expiry date"),
            ("pss_end_on", "pss_end_on", "end of post-sentence supervision"),
            ("released_on", "released_on", "date of release"),
            ("ended_on", "ended_on", "date the sentence or order ended"),
        ),
        *_marks(("recalled", "recalled")),
    ),
    "supervision": (
        _worded("supervision_kind", "kind", facts.SupervisionKind, "what the person is supervised under"),
        *_dated(
            ("supervision_started_on", "started_on", "date supervision started"),
            ("supervision_released_on", "released_on", "date of release, where it began with one"),
            ("supervision_ends_on", "ends_on", "last day of supervision"),
        ),
    ),
    "risk": (
        *_dated(("risk_assessed_on", "assessed_on", "date of the risk assessment")),
        _worded("rosh", "rosh", facts.Rosh, "risk of serious harm (RoSH)"),
        _column("rsr", "rsr", _number(100, whole=False), "RSR score", "percentage"),
        _column("ogrs", "ogrs", _number(100, whole=False), "OGRS score", "percentage"),
    ),
    "tier": (
        _column("tier", "full_tier", tier_of, "tier", "A to D, or the whole score, like B2"),
        *_dated(("tier_assigned_on", "assigned_on", "date the tier was assigned")),
    ),
    "mappa": (
        *_dated(("mappa_registered_on", "registered_on", "date of MAPPA registration")),
        _column("mappa_category", "category", _number(4, whole=True), "MAPPA category", "1 to 4"),
        _column("mappa_level", "level", _number(3, whole=True), "MAPPA level; 0 where known not to apply", "0 to 3"),
        *_dated(
            ("mappa_level_confirmed_on", "level_confirmed_on", "date the COM confirmed the level"),
            ("mappa_ended_on", "ended_on", "date the registration ended"),
        ),
    ),
    "contact": (
        *_texts(("contact_id", "reference", "number of the contact; without one the whole row tells it from others")),
        *_dated(
            ("on", "on", "date of the contact, or the one it is planned for"),
            ("recorded_on", "recorded_on", "date the case note was recorded"),
        ),
        _worded("by", "by", facts.Practitioner, "who made the contact"),
        _worded("with_whom", "with_whom", facts.With, "whom it was with"),
        _worded("method", "method", facts.Method, "how"),
        _worded("purpose", "purpose", facts.Purpose, "what for"),
        _worded("outcome", "outcome", facts.ContactOutcome, "what came of it"),
        *_marks(("appointment", "arranged as an appointment")),
        _column("note", "note", _note, "note", "text"),
    ),
}

EXTRACTED_AT = "extracted_at"
# In JSON a person's orders and contacts may be lists of objects.
LISTS = {"orders": "order", "contacts": "contact"}

NAMES = [
    *(column.name for column in NUMBERS),
    EXTRACTED_AT,
    *(column.name for columns in GROUPS.values() for column in columns),
]


def unknown_column(names: Iterable[str], known: Iterable[str] = (*NAMES, *LISTS)) -> str | None:
    """What is wrong with the first name that the template does not have; None where it has them all."""
    listed = list(known)
    for name in names:
        if name not in listed:
            close = get_close_matches(name, listed, n=1)
            meant = f" Is {close[0]!r} meant?" if close else ""
            return f"the template has no column {name[:40]!r}.{meant}"
    return None
