"""The numbers that people are known by: NOMS number, CRN, PNC and CRO, checked and brought to one form each.

PNC and CRO numbers carry a check letter, worked out from the year's last two digits and the serial number together.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from throughcare.calendar.london import today_in_london

CHECK_LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY"


class IdentifierKind(StrEnum):
    """Kinds of identifier."""

    NOMS = "NOMS"
    CRN = "CRN"
    PNC = "PNC"
    CRO = "CRO"
    BOOKING = "booking"
    BOOK_NUMBER = "book_number"


@dataclass
class IdentifierError(ValueError):
    """A number that cannot be one of its kind. `rule` says why, in words for the person who wrote it."""

    kind: IdentifierKind
    value: str
    rule: str

    def __str__(self) -> str:
        return f"{self.value!r} is not a {_NAMES[self.kind]}: {self.rule}"


_NAMES = {
    IdentifierKind.NOMS: "NOMS number",
    IdentifierKind.CRN: "CRN",
    IdentifierKind.PNC: "PNC number",
    IdentifierKind.CRO: "CRO number",
    IdentifierKind.BOOKING: "booking id",
    IdentifierKind.BOOK_NUMBER: "book number",
}

_PATTERNS = {
    IdentifierKind.NOMS: (
        re.compile(r"[A-Z][0-9]{4}[A-Z]{2}"),
        "it must be a capital letter, four digits and two capital letters, like A1234BC.",
    ),
    IdentifierKind.CRN: (re.compile(r"[A-Z][0-9]{6}"), "it must be a capital letter and six digits, like X123456."),
    IdentifierKind.BOOKING: (re.compile(r"[0-9]{1,12}"), "it must be a whole number, like 1903838."),
    IdentifierKind.BOOK_NUMBER: (
        re.compile(r"[A-Z0-9][0-9]{4}[A-Z0-9]"),
        "it must be five digits with a capital letter before or after them, like 38412A.",
    ),
}

_PNC = re.compile(r"([0-9]{2}|[0-9]{4})/([0-9]{1,7})([A-Z])")
_CRO = re.compile(r"([0-9]{1,6})/([0-9]{2})([A-Z])")
_CRO_FILE_ONLY = re.compile(r"SF([0-9]{2})/([0-9]{1,6})([A-Z])")


def canonical(kind: IdentifierKind, value: str, this_year: int | None = None) -> str:
    """The number in the form that the record keeps: long PNC, padded CRO, the others as they are written.

    Raises:
        IdentifierError: it cannot be a number of that kind.
    """
    if kind is IdentifierKind.PNC:
        return canonical_pnc(value, this_year)
    if kind is IdentifierKind.CRO:
        return canonical_cro(value)
    pattern, rule = _PATTERNS[kind]
    if not pattern.fullmatch(value):
        raise IdentifierError(kind, value, rule)
    return value


def canonical_pnc(value: str, this_year: int | None = None) -> str:
    """A PNC number with a four-digit year and a serial of seven digits: 12/394773H is 2012/0394773H.

    A two-digit year later than this year's belongs to the 1900s.

    Raises:
        IdentifierError: the form or the check letter is wrong.
    """
    found = _PNC.fullmatch(value.upper())
    if not found:
        rule = "it must be a year, a stroke, up to seven digits and a letter, like 2012/0394773H or 12/394773H."
        raise IdentifierError(IdentifierKind.PNC, value, rule)
    year, serial, letter = found[1], found[2].zfill(7), found[3]
    _check_letter(IdentifierKind.PNC, value, year[-2:] + serial, letter)
    return f"{_full_year(year, this_year)}/{serial}{letter}"


def canonical_cro(value: str) -> str:
    """A CRO number with a serial of six digits: 29906/12J is 029906/12J. File-only numbers (SF…) are not padded.

    Raises:
        IdentifierError: the form or the check letter is wrong.
    """
    written = value.upper()
    if found := _CRO_FILE_ONLY.fullmatch(written):
        _check_letter(IdentifierKind.CRO, value, found[1] + found[2], found[3])
        return written
    found = _CRO.fullmatch(written)
    if not found:
        rule = "it must be up to six digits, a stroke, a two-digit year and a letter, like 029906/12J."
        raise IdentifierError(IdentifierKind.CRO, value, rule)
    serial, year, letter = found[1].zfill(6), found[2], found[3]
    _check_letter(IdentifierKind.CRO, value, year + serial, letter)
    return f"{serial}/{year}{letter}"


def check_letter(year_and_serial: str) -> str:
    """The check letter of a two-digit year and a serial number written together as digits."""
    return CHECK_LETTERS[int(year_and_serial) % len(CHECK_LETTERS)]


def _check_letter(kind: IdentifierKind, value: str, digits: str, letter: str) -> None:
    right = check_letter(digits)
    if letter != right:
        rule = f"its last letter checks the digits before it, and would be {right} here. A digit may be mistyped."
        raise IdentifierError(kind, value, rule)


def _full_year(year: str, this_year: int | None) -> str:
    if len(year) == 4:
        return year
    now = this_year if this_year is not None else today_in_london().year
    century = now // 100
    return f"{century if int(year) <= now % 100 else century - 1}{year}"
