"""Prisons, probation regions and local authorities from the files in `reference_data`, readable with no database.

`load_reference` brings the database's tables up to date with the files; it runs after every migration.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from throughcare.policy.facts import Sector

MEN_AND_WOMEN = "male_closed_and_women"


@dataclass(frozen=True)
class Prison:
    """One line of the file of prisons."""

    code: str
    name: str
    estate: str
    country: str
    probation_region: str
    contracted: str

    @property
    def sector(self) -> Sector:
        """Who runs the prison."""
        return Sector.PRIVATE if self.contracted == "true" else Sector.PUBLIC


@cache
def prisons() -> dict[str, Prison]:
    """The prisons by their codes."""
    names = Prison.__dataclass_fields__
    return {line["code"]: Prison(**{name: line[name] for name in names}) for line in _lines("prisons")}


@cache
def region_countries() -> dict[str, str]:
    """The country that each probation region lies in, by the region's name."""
    return {line["name"]: line["country"] for line in _lines("probation_regions")}


def estate_of(prison: str, gender: str | None) -> str | None:
    """The estate that a person is held in at a prison; None where that hangs on a gender that is not known.

    Raises:
        KeyError: no prison has that code.
    """
    estate = prisons()[prison].estate
    if estate != MEN_AND_WOMEN:
        return estate
    return {"male": "male_closed", "female": "women"}.get(gender or "")


def load_reference(using: str = "default") -> dict[str, int]:
    """Write the files into the database, a table each; a line that is there already is brought up to date.

    Returns how many lines each table was given. A line that has left its file stays: records may point to it.
    """
    from throughcare.record.models import Establishment, LocalAuthority, Region

    tables: list[tuple[Any, str]] = [
        (Region, "probation_regions"),
        (Establishment, "prisons"),
        (LocalAuthority, "local_authorities"),
    ]
    return {file: _write(model, _lines(file), using) for model, file in tables}


def _write(model: Any, lines: Iterable[dict[str, str]], using: str) -> int:
    rows = [model(**{_column(name): _value(value) for name, value in line.items()}) for line in lines]
    key = model._meta.pk.name
    others = [column.name for column in model._meta.concrete_fields if column.name != key]
    model.objects.using(using).bulk_create(rows, update_conflicts=True, unique_fields=[key], update_fields=others)
    return len(rows)


def _column(name: str) -> str:
    return "probation_region_id" if name == "probation_region" else name


def _value(value: str) -> str | bool:
    return value == "true" if value in {"true", "false"} else value


def _lines(file: str) -> list[dict[str, str]]:
    source = files("throughcare.record") / "reference_data" / f"{file}.csv"
    with source.open(encoding="utf-8") as opened:
        return list(csv.DictReader(opened))
