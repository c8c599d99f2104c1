"""A whole prisoner record: the person, their numbers and other names, their sentence, and where they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from throughcare.intake.fields import Fields
from throughcare.intake.prisoner.place import place_of
from throughcare.intake.prisoner.sentence import Issues, sentence_of
from throughcare.policy.facts import Gender
from throughcare.record.identifiers import IdentifierError, IdentifierKind, canonical
from throughcare.record.vocabulary import LegalStatus
from throughcare.work.take_in.observations import Known, PrisonerSays, When

PRISONER_NUMBERS = ("prisonerNumber", "offenderNo")

_MATCHING = (("PNC", "pncNumber"), ("CRO", "croNumber"))
_MOST_LISTED = 1_000


def prisoner_says(row: Mapping[str, Any], when: When, this_year: int) -> PrisonerSays:
    """What a prisoner record says. `this_year` tells the century of a PNC number with a two-digit year.

    Raises:
        Fault: a field cannot be read, or breaks a rule.
    """
    fields = Fields(_flat(row))
    noms = _noms(fields)
    issues: Issues = {}
    person = _person(fields, issues)
    numbers = tuple(_numbers(fields, issues, this_year))
    sentence, doubts = sentence_of(fields, person.get("legal_status"))
    booking = next((number.value for number in numbers if number.kind == IdentifierKind.BOOKING), None)
    record = {
        "person": person,
        "aliases": list(_aliases(fields)),
        "numbers": [[number.kind, number.value, number.verified] for number in numbers],
        "sentence": sentence,
        "issues": issues | doubts,
    }
    place = place_of(fields, recalled=bool(sentence and sentence["recalled"]), booking=booking)
    matching = tuple(number for number in numbers if number.kind in {"PNC", "CRO"})
    return PrisonerSays(noms, when, record, place, matching)


def _flat(row: Mapping[str, Any]) -> Mapping[str, Any]:
    """Records of before 2022 keep the dates in `sentenceDetail`."""
    detail = row.get("sentenceDetail")
    return {**detail, **row} if isinstance(detail, dict) else row


def _noms(fields: Fields) -> str:
    name = next((name for name in PRISONER_NUMBERS if fields.row.get(name)), PRISONER_NUMBERS[0])
    value = fields.text(name)
    if value is None:
        raise fields.fault(name, "there is none, and the record is kept by it.")
    try:
        return canonical(IdentifierKind.NOMS, value)
    except IdentifierError as error:
        raise fields.fault(name, str(error)) from None


def _person(fields: Fields, issues: Issues) -> dict[str, Any]:
    person = {
        "first_name": fields.text("firstName"),
        "middle_names": fields.text("middleNames") or fields.text("middleName"),
        "last_name": fields.text("lastName"),
        "born_on": fields.day("dateOfBirth"),
        "gender": _one_of(fields, "gender", Gender, issues),
        "ethnicity": fields.text("ethnicity"),
        "legal_status": _one_of(fields, "legalStatus", LegalStatus, issues),
    }
    return {name: value for name, value in person.items() if value is not None}


def _one_of(fields: Fields, name: str, words: Any, issues: Issues) -> str | None:
    """A word that the record knows; another is kept in sight as an issue, and the fact stays empty."""
    value = fields.text(name)
    if value is None:
        return None
    known = {str(word).casefold(): str(word) for word in words}.get(value.casefold())
    if known is None:
        issues[name] = f"The prison record gives {value!r} as {name}, which is none of {', '.join(words)}."
    return known


def _numbers(fields: Fields, issues: Issues, this_year: int) -> Iterator[Known]:
    """The numbers that the person is known by. One whose check letter is wrong is kept as it was written."""
    booking = fields.row.get("bookingId")
    written: list[tuple[str, str | None, str]] = [
        ("booking", str(booking) if isinstance(booking, int) else fields.text("bookingId"), "bookingId"),
        ("book_number", fields.text("bookNumber"), "bookNumber"),
        *((kind, fields.text(name), name) for kind, name in _MATCHING),
    ]
    for place, listed in enumerate(_listed(fields, "identifiers")):
        one = Fields(listed, path=f"identifiers[{place}].")
        if listed.get("type") in {"PNC", "CRO"}:
            written.append((listed["type"], one.text("value"), f"{one.path}value"))
    seen = set()
    for kind, value, name in written:
        if value is None:
            continue
        number = _number(IdentifierKind(kind), value, name, issues, this_year)
        if number not in seen:
            seen.add(number)
            yield number


def _number(kind: IdentifierKind, value: str, name: str, issues: Issues, this_year: int) -> Known:
    try:
        return Known(kind.value, canonical(kind, value, this_year))
    except IdentifierError as error:
        issues[name] = f"{error} It is kept, and not used to find anybody."
        return Known(kind.value, value[:60], verified=False)


def _aliases(fields: Fields) -> Iterator[dict[str, Any]]:
    for place, alias in enumerate(_listed(fields, "aliases")):
        one = Fields(alias, path=f"aliases[{place}].")
        told = {
            "first_name": one.text("firstName"),
            "middle_names": one.text("middleNames"),
            "last_name": one.text("lastName"),
            "born_on": one.day("dateOfBirth"),
        }
        if told["first_name"] or told["last_name"]:
            yield {name: value for name, value in told.items() if value is not None}


def _listed(fields: Fields, name: str) -> list[Mapping[str, Any]]:
    value = fields.row.get(name)
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise fields.fault(name, "it is not a list of objects.")
    if len(value) > _MOST_LISTED:
        raise fields.fault(name, f"it lists {len(value):,}, and there is room for {_MOST_LISTED:,}.")
    return value
