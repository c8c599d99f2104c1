"""Which table and column of the record serves each fact. Some come from beside their row: see `_ELSEWHERE`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.apps import apps
from django.db import models

from throughcare.policy import facts
from throughcare.policy.grain import Grain
from throughcare.policy.subjects import Subject
from throughcare.record.reference import MEN_AND_WOMEN
from throughcare.record.vocabulary import HELD_AS

_HELD_AS = " ".join(f"WHEN '{status}' THEN '{ground}'" for status, ground in HELD_AS.items())

_ELSEWHERE: Mapping[tuple[str, str], str] = {
    ("case", "home_region"): "t.region_id",
    ("case", "country"): "COALESCE(region.country, t.stated_country)",
    ("spell", "estate"): (
        "CASE WHEN prison.estate IS NULL THEN t.stated_estate "
        f"WHEN prison.estate <> '{MEN_AND_WOMEN}' THEN prison.estate "
        "WHEN person.gender = 'male' THEN 'male_closed' WHEN person.gender = 'female' THEN 'women' END"
    ),
    ("spell", "region"): "COALESCE(prison.probation_region_id, t.stated_region)",
    ("spell", "sector"): (
        "CASE WHEN prison.code IS NULL THEN t.stated_sector WHEN prison.contracted THEN 'private' ELSE 'public' END"
    ),
    # What is held of the person now says on what ground they are held now, and nothing of an earlier spell.
    ("spell", "legal_status"): (
        f"COALESCE(t.stated_legal_status, CASE WHEN t.left_on IS NULL THEN CASE person.legal_status {_HELD_AS} END END)"
    ),
}

# Of those, the ones that a row can be told for itself, and its own column; the others are worked out only.
_OWN_COLUMN: Mapping[tuple[str, str], str | None] = {
    ("case", "home_region"): "region_id",
    ("case", "country"): None,
    ("spell", "estate"): None,
    ("spell", "region"): None,
    ("spell", "sector"): None,
    ("spell", "legal_status"): "stated_legal_status",
}

_JOINS: Mapping[str, str] = {
    "case": "LEFT JOIN record_region region ON region.name = t.region_id",
    "spell": (
        "JOIN record_person person ON person.id = t.person_id "
        "LEFT JOIN record_establishment prison ON prison.code = t.establishment_id"
    ),
}

# A spell that ended on a day that is not known: as a fact it would read as one that goes on.
_LEFT_OUT: Mapping[str, tuple[str, ...]] = {"spell": ("(t.left_on IS NOT NULL OR t.departure IS NULL)",)}

_KINDS: Mapping[str, str] = {
    "DateField": "date",
    "DateTimeField": "instant",
    "CharField": "text",
    "WordField": "text",
    "IntegerField": "integer",
    "FloatField": "real",
    "BooleanField": "truth",
}


@dataclass(frozen=True)
class FactColumn:
    """A fact as SQL over the alias `t`. `kind` is date, instant, text, integer, real or truth."""

    name: str
    expression: str
    kind: str


@dataclass(frozen=True)
class FactTable:
    """A grain with the table that serves it: `source` is what follows FROM, `person` and `current` are SQL over it."""

    grain: Grain
    columns: tuple[FactColumn, ...]
    source: str
    person: str
    current: str


@cache
def fact_tables() -> dict[str, FactTable]:
    """The tables that serve the facts, by the grain's name, in the order in which the facts are declared."""
    return {name: _table(subject) for name, subject in Subject.declared.items()}


def model_of(subject: type[Subject]) -> type[models.Model]:
    """The model that serves a table of facts; they have the same name, but for the case, which is a person."""
    return apps.get_model("record", "Person" if subject is facts.Case else subject.__name__)


def kept_in(grain: str, fact: str) -> str | None:
    """The attribute of a row that a fact is kept in; None where it is worked out from others."""
    return _OWN_COLUMN.get((grain, fact), fact)


def _table(subject: type[Subject]) -> FactTable:
    model, name = model_of(subject), subject.grain.name
    is_case = subject is facts.Case
    return FactTable(
        grain=subject.grain,
        columns=tuple(_column(model, name, fact) for fact in subject.grain.columns),
        source=f"{model._meta.db_table} t {_JOINS.get(name, '')}".strip(),
        person="t.id" if is_case else "t.person_id",
        current="" if is_case else " AND ".join(["t.superseded_at IS NULL", *_LEFT_OUT.get(name, ())]),
    )


def _column(model: type[models.Model], grain: str, fact: str) -> FactColumn:
    if (grain, fact) in _ELSEWHERE:
        return FactColumn(fact, _ELSEWHERE[grain, fact], "text")
    field: Any = model._meta.get_field(fact)
    return FactColumn(fact, f't."{field.column}"', _KINDS[type(field).__name__])
