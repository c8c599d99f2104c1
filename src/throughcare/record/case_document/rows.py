"""Between the fields of the case document and the columns of the record's tables."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from throughcare.record import models
from throughcare.record.case_document.groups import Field, Group, Kind, groups, person
from throughcare.record.models import CaseRow, Person

MODELS: Mapping[str, type[CaseRow]] = {
    "aliases": models.Alias,
    "sentences": models.Sentence,
    "requirements": models.Requirement,
    "supervision": models.Supervision,
    "spells": models.Spell,
    "recategorisations": models.Recategorisation,
    "allocations": models.Allocation,
    "responsibilities": models.Responsibility,
    "handovers": models.Handover,
    "contacts": models.Contact,
    "risk": models.Risk,
    "mappa": models.Mappa,
    "tiers": models.TierRecord,
    "assessments": models.Assessment,
    "plans": models.Plan,
    "changes": models.Change,
    "parole_reviews": models.ParoleReview,
    "early_allocations": models.EarlyAllocation,
    "movements": models.Movement,
}

# Fields that are kept under another name than the document gives them.
_COLUMNS = {
    ("person", "country"): "stated_country",
    ("person", "region"): "region_id",
    ("spells", "estate"): "stated_estate",
    ("spells", "prison"): "establishment_id",
    ("allocations", "prison"): "establishment_id",
}

_KEPT_AS_TEXT = {Kind.TEXT, Kind.LONG_TEXT}
_KEYS = {"region", "prison"}


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
    return "" if field.kind in _KEPT_AS_TEXT and field.name not in _KEYS else None


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
