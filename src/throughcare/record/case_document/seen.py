"""What of a case document somebody may see: whole lists, and fields of the person, are left out by compartment."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from throughcare.access.compartments import Compartment, compartment_of_column, compartment_of_table
from throughcare.record.case_document.group import Group
from throughcare.record.case_document.groups import groups


def seen_document(document: dict[str, Any], sight: Collection[Compartment]) -> dict[str, Any]:
    """The document without what lies in compartments outside `sight`; what is left out leaves no trace."""
    seen = {name: held for name, held in document.items() if _is_seen(name, sight)}
    for name in {"statements", "history"} & seen.keys():
        seen[name] = {group: rows for group, rows in seen[name].items() if _is_seen(group, sight)}
    if not seen.get("statements", True):
        del seen["statements"]
    told = document["person"].items()
    return {**seen, "person": {name: value for name, value in told if compartment_of_column("case", name) in sight}}


def _is_seen(name: str, sight: Collection[Compartment]) -> bool:
    return name not in groups() or _compartment(groups()[name]) in sight


def _compartment(group: Group) -> Compartment:
    # What is no fact of policy belongs to who somebody is: other names, numbers, movements.
    return Compartment.ORDINARY if group.subject is None else compartment_of_table(group.subject.grain.name)
