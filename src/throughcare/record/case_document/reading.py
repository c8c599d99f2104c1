"""Reading a case document into facts. No database is needed."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from math import isfinite
from typing import Any
from uuid import UUID

from jsonschema import Draft202012Validator, FormatChecker, validators

from throughcare.policy.subjects import Subject
from throughcare.record import reference
from throughcare.record.case_document.checks import checked
from throughcare.record.case_document.group import Group, Kind
from throughcare.record.case_document.groups import groups, person
from throughcare.record.case_document.problems import CaseDocumentError, Problem, from_schema, path_of
from throughcare.record.case_document.schema import schema
from throughcare.record.identifiers import IdentifierKind
from throughcare.record.spells import with_facts_beside

Facts = dict[str, list[tuple[Any, ...]]]
Values = dict[str, Any]


@dataclass(frozen=True)
class CaseRead:
    """A document as Python values. Only fields that the document states are there; a null is stated as None."""

    person: Values
    identifiers: list[tuple[IdentifierKind, str]]
    rows: dict[str, list[Values]]


def read(document: Any) -> Facts:
    """The facts in a case document, as `facts_of` gives them for a case in the record; rows are numbered from 1.

    Raises:
        CaseDocumentError: every fault of the document.
    """
    case = read_case(document)
    facts: Facts = {name: [] for name in Subject.declared}
    facts["case"] = [_fact_row(person(), 1, {**case.person, "country": country(case.person)})]
    for name, rows in case.rows.items():
        subject = groups()[name].subject
        if subject is not None:
            facts[subject.grain.name] = [
                _fact_row(groups()[name], number, _with_facts_beside(name, row, case.person))
                for number, row in enumerate(rows, start=1)
                if not _ended_some_day(groups()[name], row)
            ]
    return facts


def read_case(document: Any) -> CaseRead:
    """A case document as Python values.

    Raises:
        CaseDocumentError: every fault of the document.
    """
    try:
        errors = sorted(
            _validator().iter_errors(document), key=lambda error: [str(part) for part in error.absolute_path]
        )
    except RecursionError:
        too_deep = Problem(path_of(), "document", "it is nested too deeply to be a case document")
        raise CaseDocumentError([too_deep]) from None
    if errors:
        raise CaseDocumentError([problem for error in errors for problem in from_schema(error)])
    case = CaseRead(
        person=_values(person(), document["person"]),
        identifiers=[],
        rows={name: [_values(group, row) for row in document.get(name, [])] for name, group in groups().items()},
    )
    identifiers, problems = checked(case.person, document.get("identifiers", {}), case.rows)
    if problems:
        raise CaseDocumentError(problems)
    return CaseRead(case.person, identifiers, case.rows)


def _ended_some_day(group: Group, row: Values) -> bool:
    """Whether a row ended on a day that is not known: as a fact it would read as one that goes on."""
    return row.get(group.open_until or "") is None and row.get(group.closed_by or "") is not None


def country(person_values: Values) -> str | None:
    """The country of the home region, or the one that is stated where the region is not."""
    region = person_values.get("home_region")
    return reference.region_countries()[region] if region else person_values.get("country")


def _with_facts_beside(group: str, row: Values, person_values: Values) -> Values:
    if group != "spells":
        return row
    return with_facts_beside(row, row.get("prison"), person_values.get("gender"), person_values.get("legal_status"))


def _fact_row(group: Group, key: int, values: Values) -> tuple[Any, ...]:
    assert group.subject is not None
    fields = (group.fields[name] for name in group.subject.grain.columns)
    return (key, *(values.get(field.name) or False if field.is_flag else values.get(field.name) for field in fields))


def _values(group: Group, given: dict[str, Any]) -> Values:
    return {name: _value(group.fields[name].kind, value) for name, value in given.items()}


def _value(kind: Kind, value: Any) -> Any:
    if value is None:
        return None
    if kind is Kind.DATE:
        return date.fromisoformat(value)
    if kind is Kind.INSTANT:
        return datetime.fromisoformat(value).astimezone(UTC)
    if kind is Kind.UUID:
        return UUID(value)
    if kind is Kind.WHOLE:
        return int(value)
    return float(value) if kind is Kind.PERCENTAGE else value


@cache
def _validator() -> Any:
    formats = FormatChecker(formats=())
    formats.checks("date", raises=ValueError)(_is_date)
    formats.checks("date-time", raises=ValueError)(_is_instant)
    formats.checks("uuid", raises=ValueError)(_is_uuid)
    numbers = Draft202012Validator.TYPE_CHECKER.redefine("number", _is_number)
    validator: Any = validators.extend(Draft202012Validator, type_checker=numbers)  # type: ignore[no-untyped-call]
    return validator(schema(), format_checker=formats)


def _is_number(_checker: object, value: object) -> bool:
    # Python reads NaN and Infinity in JSON, that are no numbers.
    return isinstance(value, (int, float)) and not isinstance(value, bool) and isfinite(value)


def _is_uuid(value: object) -> bool:
    return not isinstance(value, str) or str(UUID(value)) == value.lower()


def _is_date(value: object) -> bool:
    return not isinstance(value, str) or date.fromisoformat(value).isoformat() == value


def _is_instant(value: object) -> bool:
    return not isinstance(value, str) or datetime.fromisoformat(value).tzinfo is not None
