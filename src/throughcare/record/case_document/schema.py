"""The JSON Schema (2020-12) of the case document, made from the facts and the fields beside them."""

import json
from functools import cache
from typing import Any

from throughcare.policy.grain import WhenEmpty
from throughcare.record.case_document.group import Field, Group, Kind
from throughcare.record.case_document.groups import VERSION, groups, person
from throughcare.record.identifiers import IdentifierKind

Schema = dict[str, Any]

IDENTIFIER_LABELS = {
    IdentifierKind.NOMS: "NOMS number, like A1234BC",
    IdentifierKind.CRN: "CRN (case reference number of probation), like X123456",
    IdentifierKind.PNC: "PNC number with its check letter, like 2012/0394773H",
    IdentifierKind.CRO: "CRO number with its check letter, like 029906/12J",
    IdentifierKind.BOOKING: "booking id",
    IdentifierKind.BOOK_NUMBER: "book number",
}

_EMPTY = {
    WhenEmpty.UNKNOWN: "Left out: not known.",
    WhenEmpty.ABSENT: "Left out: there is none.",
    WhenEmpty.NO: "Left out: no.",
}

LONGEST_TEXT = 255

# A NUL, and half of a pair of surrogates, cannot be stored.
_WRITABLE = r"^[^\u0000\ud800-\udfff]*$"

_HOLDS: dict[Kind, Schema] = {
    Kind.DATE: {"type": ["string", "null"], "format": "date"},
    Kind.INSTANT: {"type": ["string", "null"], "format": "date-time"},
    Kind.WHOLE: {"type": ["integer", "null"], "minimum": 0, "maximum": 1_000_000},
    Kind.PERCENTAGE: {"type": ["number", "null"], "minimum": 0, "maximum": 100},
    Kind.TRUTH: {"type": ["boolean", "null"]},
    Kind.TEXT: {"type": ["string", "null"], "maxLength": LONGEST_TEXT, "pattern": _WRITABLE},
    Kind.LONG_TEXT: {"type": ["string", "null"], "pattern": _WRITABLE},
    Kind.UUID: {"type": ["string", "null"], "format": "uuid"},
}


@cache
def schema() -> Schema:
    """The schema as a JSON object. Treat it as read-only."""
    lists = {name: _list(group) for name, group in groups().items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:throughcare:case:1",
        "title": "Throughcare case document",
        "description": "One case, whole. A field that is left out and one that is null mean the same to policy.",
        "type": "object",
        "required": ["throughcare", "person"],
        "additionalProperties": False,
        "properties": {
            "throughcare": {"const": VERSION, "description": "The version of this form."},
            "person": _object(person(), "The person, and what is held once a case."),
            "identifiers": _identifiers(),
            **lists,
            "statements": _statements(),
            "history": _history(),
        },
    }


def published() -> str:
    """The schema as the text that is published."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _list(group: Group) -> Schema:
    return {"type": "array", "items": _object(group, f"One {group.label}.")}


def _object(group: Group, description: str) -> Schema:
    return {
        "description": description,
        "type": "object",
        "additionalProperties": False,
        "properties": {field.name: _field(field) for field in group.fields.values()},
    }


def _field(field: Field) -> Schema:
    described = {"description": f"{field.label[0].upper()}{field.label[1:]}. {_EMPTY[field.when_empty]}"}
    if field.words is not None:
        return {**described, "enum": [*(str(word) for word in field.words), None]}
    return {**described, **_HOLDS[field.kind]}


def _identifiers() -> Schema:
    one: Schema = {"type": "string", "minLength": 1}
    return {
        "description": "The numbers that the person is known by: one, or a list of several of a kind.",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            kind.lower(): {
                "description": label,
                "type": ["string", "array", "null"],
                "minLength": 1,
                "items": one,
            }
            for kind, label in IDENTIFIER_LABELS.items()
        },
    }


def _statements() -> Schema:
    words: Schema = {"type": "string"}
    statement = {
        "description": "What the person says of the row at this place of the list, counted from 0.",
        "type": "object",
        "additionalProperties": False,
        "required": ["row", "words", "taken_on"],
        "properties": {
            "row": {"type": "integer", "minimum": 0},
            "field": {**words, "description": "The field that they dispute. Left out or empty: the whole row."},
            "words": words,
            "taken_on": {"type": "string", "format": "date"},
        },
    }
    return {
        "description": "What the person disputes, by group. It is told on export, and passed over on import.",
        "type": "object",
        "propertyNames": {"enum": ["person", *groups()]},
        "additionalProperties": {"type": "array", "items": statement},
    }


def _history() -> Schema:
    row = {"type": "object", "required": ["superseded_at"]}
    return {
        "description": "What stood before corrections, by group. It is told on export, and passed over on import.",
        "type": "object",
        "additionalProperties": False,
        "properties": {name: {"type": "array", "items": row} for name in ("person", *groups())},
    }
