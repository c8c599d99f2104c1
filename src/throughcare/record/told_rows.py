"""A row of the record told in words, column by column, as its table is handled: for whoever reads it as a person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from django.db import models

from throughcare.access.handled import HANDLING
from throughcare.access.handling import Treatment
from throughcare.policy.grain import Column
from throughcare.policy.subjects import Subject
from throughcare.policy.words import day, figure, identifier, word
from throughcare.record.fact_tables import model_of
from throughcare.record.handled_tables import model_at

A_MEMBER_OF_STAFF = "a member of staff"

# How a row is kept, and not what it says.
_OF_KEEPING = frozenset({"id", "uuid", "version", "file", "line", "superseded_at", "superseded_by"})

# Who recorded a row, and from where.
_OF_RECORDING = frozenset({"person", "recorded_at", "recorded_by", "feed", "reference", "sort_name"})

# Columns that are kept under another name than the fact has.
_FACTS = {"region": "home_region", "stated_country": "country", "establishment": "prison"}


@dataclass(frozen=True)
class Cell:
    """A column of a row: its name, its label, what it says as JSON and in words."""

    name: str
    label: str
    value: Any
    words: str


def own_cells(row: models.Model) -> list[Cell]:
    """What a row says, to staff who may see its table: its own columns, without those of keeping, and not the empty."""
    found = []
    for column in row._meta.concrete_fields:
        value = getattr(row, column.attname)
        if column.name in _OF_KEEPING | _OF_RECORDING or value in (None, ""):
            continue
        shown = str(getattr(row, column.name)) if column.is_relation else value
        found.append(Cell(column.name, label_of(type(row), column.name), _json(shown), _words(column, shown)))
    return found


def cells(row: models.Model, clean: Callable[[str], str]) -> list[Cell]:
    """What the person is given of a row, without what is empty; `clean` takes other people out of a free text."""
    handling = HANDLING[row._meta.label]
    found = []
    for column in row._meta.concrete_fields:
        value = getattr(row, column.attname)
        treatment = handling.treatment(column.name) or Treatment.SHOWN
        if column.name in _OF_KEEPING or treatment is Treatment.LEFT_OUT or value in (None, ""):
            continue
        if treatment is Treatment.STAFF:
            value = A_MEMBER_OF_STAFF
        elif treatment is Treatment.READ_THROUGH:
            value = clean(str(value))
        elif column.is_relation:
            value = str(getattr(row, column.name))
        found.append(Cell(column.name, label_of(type(row), column.name), _json(value), _words(column, value)))
    return found


@cache
def label_of(model: type[models.Model], column: str) -> str:
    """What a column is called: as policy calls the fact that it keeps, where it keeps one."""
    fact = _facts_of(model).get(_FACTS.get(column, column)) or _facts_of(model).get(column)
    return fact.label if fact is not None else identifier(column)


@cache
def table_label(label: str) -> str:
    """What a row of a table is called: "sentence", "MAPPA registration"."""
    subject = _subject_of(label)
    return subject.grain.label if subject is not None else str(model_at(label)._meta.verbose_name)


def grain_of(label: str) -> str | None:
    """The name of the table of facts that a model serves, if it serves one."""
    subject = _subject_of(label)
    return None if subject is None else subject.grain.name


def _facts_of(model: type[models.Model]) -> dict[str, Column]:
    subject = _subject_of(model._meta.label.replace("PersonBefore", "Person"))
    return {} if subject is None else subject.grain.columns


@cache
def _subjects() -> dict[str, type[Subject]]:
    return {model_of(subject)._meta.label: subject for subject in Subject.declared.values()}


def _subject_of(label: str) -> type[Subject] | None:
    return _subjects().get(label)


def _json(value: Any) -> Any:
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value


def _words(column: Any, value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return day(value)
    if isinstance(value, int | float):
        return figure(value)
    words = getattr(column, "words", None)
    return word(value, words) if words is not None else str(value)
