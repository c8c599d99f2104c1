"""What is wrong with a document: where, in which field, and the rule that is broken."""

from dataclasses import dataclass
from difflib import get_close_matches
from reprlib import Repr
from typing import Any, cast

from jsonschema import ValidationError

from throughcare.record.case_document.group import Field, Group, Kind
from throughcare.record.case_document.groups import groups, person
from throughcare.record.case_document.schema import IDENTIFIER_LABELS, LONGEST_TEXT

_RULES = {
    Kind.DATE: "it must be a date that the calendar has, written YYYY-MM-DD",
    Kind.INSTANT: "it must be a date and time with its offset, like 2026-03-29T02:00:00+01:00",
    Kind.WHOLE: "it must be a whole number, from 0 to a million",
    Kind.PERCENTAGE: "it must be a percentage, from 0 to 100",
    Kind.TRUTH: "it must be true or false, without quotation marks",
    Kind.TEXT: f"it must be text in quotation marks, of at most {LONGEST_TEXT} characters that can be printed",
    Kind.LONG_TEXT: "it must be text in quotation marks, of characters that can be printed",
    Kind.UUID: "it must be a UUID, like 123e4567-e89b-42d3-a456-426614174000",
}


_SHORT = Repr()
_SHORT.maxstring = _SHORT.maxother = 60
_SHORT.maxlevel = 2


@dataclass(frozen=True)
class Problem:
    """`path` is a JSON path ($.sentences[0].crd), `label` what the field is called, `rule` a sentence with no stop."""

    path: str
    label: str
    rule: str

    def __str__(self) -> str:
        return f"{self.path} ({self.label}): {self.rule}."


class CaseDocumentError(ValueError):
    """A document that cannot be read as a case. `problems` has every fault found, in the order of the document."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


def path_of(*parts: str | int) -> str:
    """The JSON path of keys and places: `path_of("sentences", 0, "crd") == "$.sentences[0].crd"`."""
    return "$" + "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in parts)


def from_schema(error: ValidationError) -> list[Problem]:
    """A fault of structure, in words; a fault with several unknown keys is several problems."""
    parts, told, instance = list(error.absolute_path), cast("Any", error), cast("Any", error.instance)
    if error.validator == "additionalProperties":
        known = told.schema["properties"]
        strangers = [key for key in instance if key not in known]
        return [Problem(path_of(*parts, key), key, _unknown_key(key, list(known))) for key in strangers]
    if error.validator == "required":
        missing = next(key for key in told.validator_value if key not in instance)
        return [Problem(path_of(*parts, missing), missing, "it must be given")]
    return [Problem(path_of(*parts), _label(parts), _rule(parts, told))]


def _unknown_key(key: str, known: list[str]) -> str:
    near = get_close_matches(key, known, n=1)
    return "the document has no such field" + (f"; did you mean {near[0]!r}" if near else "")


def _field(parts: list[Any]) -> Field | None:
    group: Group | None = person() if parts[:1] == ["person"] else groups().get(parts[0]) if parts else None
    return group.fields.get(parts[-1]) if group and isinstance(parts[-1], str) else None


def _label(parts: list[Any]) -> str:
    if found := _field(parts):
        return found.label
    if parts[:1] == ["identifiers"] and len(parts) > 1:
        return next((label for kind, label in IDENTIFIER_LABELS.items() if kind.lower() == parts[1]), parts[1])
    return str(next((part for part in reversed(parts) if isinstance(part, str)), "document"))


def _rule(parts: list[Any], error: Any) -> str:
    if error.validator == "const":
        return f"it must be {error.validator_value!r}: this is another form, or another version of it"
    field, held = _field(parts), _shown(error.instance)
    if field is None:
        wanted = error.schema.get("type", "something else")
        names = {"object": "an object in {}", "array": "a list in []", "string": "text in quotation marks"}
        return f"{held} cannot stand here: it must be {names.get(str(wanted), 'text, or a list of texts')}"
    if field.words is not None:
        return f"{held} is not one of {', '.join(field.words)}"
    return f"{held} cannot stand here: {_RULES[field.kind]}"


def _shown(value: Any) -> str:
    # A document may be nested deeper than repr() can follow.
    return _SHORT.repr(value)
