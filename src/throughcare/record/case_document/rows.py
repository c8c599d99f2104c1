"""Between the fields of the case document and the columns of the record's tables."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from throughcare.record import fact_tables, models
from throughcare.record.case_document.group import Field, Group, Kind
from throughcare.record.case_document.groups import groups, person
from throughcare.record.models import CaseRow, Person

_OF_NO_FACT: Mapping[str, type[CaseRow]] = {"aliases": models.Alias, "movements": models.Movement}

# Fields that are kept under another name than the document gives them.
_COLUMNS = {
    ("person", "country"): "stated_country",
    ("person", "home_region"): "region_id",
    ("spells", "estate"): "stated_estate",
    ("spells", "region"): "stated_region",
    ("spells", "sector"): "stated_sector",
    ("spells", "legal_status"): "stated_legal_status",
    ("spells", "prison"): "establishment_id",
    ("allocations", "prison"): "establishment_id",
}

_KEPT_AS_TEXT = {Kind.TEXT, Kind.LONG_TEXT}


def model_of(group: Group) -> type[CaseRow]:
    """The model that keeps the rows of a group."""
    if group.subject is None:
        return _OF_NO_FACT[group.name]
    model = fact_tables.model_of(group.subject)
    assert issubclass(model, CaseRow)
    return model


def column(group: Group, field: Field) -> str:
    """The attribute of a row that keeps a field."""
    return _COLUMNS.get((group.name, field.name), field.name)


def columns(group: Group, values: Mapping[str, Any]) -> dict[str, Any]:
    """Stated fields as columns: text that is null is blank, and a flag that is null is down."""
    kept = {}
    for name, value in values.items():
        field = group.fields[name]
        kept[column(group, field)] = empty(field) if value is None else value
    return kept


def empty(field: Field) -> Any:
    """What the column of a field holds where there is nothing."""
    if field.is_flag:
        return False
    return "" if field.kind in _KEPT_AS_TEXT and field.name != "prison" else None


def all_columns(group: Group, values: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of a whole row: fields that are not stated are empty."""
    return {column(group, field): empty(field) for field in group.fields.values()} | columns(group, values)


def told(group: Group, row: CaseRow | Person | models.PersonBefore) -> dict[str, Any]:
    """A row as the document tells it: what is empty is left out, but a flag is always told."""
    values = {field.name: getattr(row, column(group, field), None) for field in group.fields.values()}
    return {name: _json(value) for name, value in values.items() if value is not None and value != ""}


def _json(value: Any) -> Any:
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value


def every_group() -> list[Group]:
    """The person's group, then the lists of rows."""
    return [person(), *groups().values()]
