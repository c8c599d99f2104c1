"""Writing a case as a document."""

from collections.abc import Mapping, Sequence
from typing import Any

from throughcare.record.case_document.group import Group
from throughcare.record.case_document.groups import VERSION, groups, person
from throughcare.record.case_document.rows import model_of, told
from throughcare.record.models import CaseRow, Identifier, Person, PersonBefore, Statement
from throughcare.record.statements import RowKey, statements_of


def export(person_id: int, history: bool = False) -> dict[str, Any]:
    """The case document of a case: its rows that stand, what the person disputes in them, and with `history` what stood
    before corrections.

    A prison tells the estate and a region the country, so neither is told twice.

    Raises:
        Person.DoesNotExist: there is no such case.
    """
    held = Person.objects.get(pk=person_id)
    document: dict[str, Any] = {"throughcare": VERSION, "person": told(person(), held)}
    if identifiers := _identifiers(person_id):
        document["identifiers"] = identifiers
    said = statements_of(person_id)
    disputed = _disputed("person", [held], said)
    for name, group in groups().items():
        if held_rows := list(model_of(group).objects.current().of(person_id).order_by("pk")):
            document[name] = [told(group, row) for row in held_rows]
            disputed |= _disputed(name, held_rows, said)
    if disputed:
        document["statements"] = disputed
    if history and (before := _history(held)):
        document["history"] = before
    return document


def _disputed(
    name: str, rows: Sequence[CaseRow | Person], said: Mapping[RowKey, Sequence[Statement]]
) -> dict[str, list[dict[str, Any]]]:
    """The statements on the rows of a list, each with the row's place in the list."""
    found = [
        {"row": place, "field": each.about_field, "words": each.words, "taken_on": each.taken_on.isoformat()}
        for place, row in enumerate(rows)
        for each in said.get((row._meta.label, row.pk), ())
    ]
    return {name: found} if found else {}


def _identifiers(person_id: int) -> dict[str, Any]:
    values: dict[str, list[str]] = {}
    held = Identifier.objects.current().of(person_id).filter(verified=True).order_by("pk")
    for kind, value in held.values_list("kind", "value"):
        values.setdefault(kind.lower(), []).append(value)
    return {kind: found[0] if len(found) == 1 else found for kind, found in values.items()}


def _history(held: Person) -> dict[str, Any]:
    people = PersonBefore.objects.filter(person=held).order_by("-superseded_at", "-pk")
    before = {"person": [_told_before(person(), row) for row in people]}
    for name, group in groups().items():
        before[name] = [_told_before(group, row) for row in model_of(group).objects.superseded().of(held.pk)]
    return {name: rows for name, rows in before.items() if rows}


def _told_before(group: Group, row: CaseRow | PersonBefore) -> dict[str, Any]:
    assert row.superseded_at is not None
    recorded = {"recorded_at": row.recorded_at.isoformat(), "recorded_by": row.recorded_by}
    return {**told(group, row), **recorded, "superseded_at": row.superseded_at.isoformat()}
