"""A row of a probation case file, or a contact: what it says, by group."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from throughcare.intake.fields import Fields
from throughcare.intake.probation.template import GROUPS, LISTS, NUMBERS, Column, unknown_column
from throughcare.record.identifiers import IdentifierError, IdentifierKind, canonical
from throughcare.work.take_in.observations import Known, ProbationSays, Values, When, digest_of

_MOST_LISTED = 10_000

# What tells one row of a group from another of the same person.
_KEYS = {
    "order": ("reference",),
    "com": ("from_on", "staff_code"),
    "supervision": ("kind", "started_on"),
    "risk": ("assessed_on",),
    "tier": ("assigned_on",),
    "mappa": ("registered_on", "category"),
    "contact": ("reference",),
}
_ONE_A_PERSON = "person"


def probation_says(row: Mapping[str, Any], when: When, this_year: int) -> ProbationSays:
    """What a row says. Values are text, as CSV has them, or JSON's own; both are read alike.

    Raises:
        Fault: a field cannot be read, or the template does not have it.
    """
    fields = Fields(row, written=True)
    if wrong := unknown_column(row):
        raise fields.fault("", wrong)
    known = tuple(_numbers(fields, this_year))
    numbers = {number.kind: number.value for number in known}
    if "CRN" not in numbers:
        raise fields.fault("crn", "there is none, and the row is kept by it.")
    groups: dict[str, Values] = dict(_groups(fields))
    others = [[number.kind, number.value, True] for number in known if number.kind != "CRN"]
    if others:
        groups["numbers"] = {"numbers": others}
    matching = tuple(number for number in known if number.kind in {"PNC", "CRO"})
    return ProbationSays(numbers["CRN"], numbers.get("NOMS"), when, groups, matching)


def _numbers(fields: Fields, this_year: int) -> Iterator[Known]:
    for column in NUMBERS:
        value = fields.text(column.name)
        if value is None:
            continue
        try:
            yield Known(column.keeps, canonical(IdentifierKind(column.keeps), value, this_year))
        except IdentifierError as error:
            raise fields.fault(column.name, str(error)) from None


def _groups(fields: Fields) -> Iterator[tuple[str, Values]]:
    for name, columns in GROUPS.items():
        yield from _group(fields, name, columns)
    for listed, name in LISTS.items():
        for one in _listed(fields, listed):
            if wrong := unknown_column(one.row, [column.name for column in GROUPS[name]]):
                raise one.fault("", wrong)
            yield from _group(one, name, GROUPS[name])


def _listed(fields: Fields, name: str) -> Iterator[Fields]:
    listed = fields.row.get(name)
    if listed is None:
        return
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise fields.fault(name, "it is not a list of objects.")
    if len(listed) > _MOST_LISTED:
        raise fields.fault(name, f"it lists {len(listed):,}, and there is room for {_MOST_LISTED:,}.")
    for place, one in enumerate(listed):
        yield Fields(one, path=f"{name}[{place}].", written=True)


def _group(fields: Fields, name: str, columns: tuple[Column, ...]) -> Iterator[tuple[str, Values]]:
    read = {column.keeps: column.read(fields, column.name) for column in columns if column.name in fields.row}
    values = {keeps: value for keeps, value in read.items() if value is not None}
    if not values:
        return
    if name == "tier":
        values["tier"] = values["full_tier"][0] if "full_tier" in values else None
    if name == _ONE_A_PERSON:
        if "region_id" in values:
            values.pop("stated_country", None)
        yield name, values
    else:
        yield f"{name}/{_key(name, values)}", values


def _key(name: str, values: Mapping[str, Any]) -> str:
    key = "|".join(str(values.get(part) or "") for part in _KEYS[name])
    if not key and name == "contact":
        return digest_of(values)
    if not key and name == "order":
        return "|".join(str(values.get(part) or "") for part in ("kind", "sentenced_on"))
    return key
