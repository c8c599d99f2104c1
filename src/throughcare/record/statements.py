"""What the person has said of rows that they dispute."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TypeAlias

from throughcare.record.models import Statement

# The label of a row's model ("record.Sentence") and its id.
RowKey: TypeAlias = tuple[str, int]


def statements_of(person_id: int) -> Mapping[RowKey, list[Statement]]:
    """The statements of a case that stand, by the row that they dispute, in the order in which they were made."""
    found: defaultdict[RowKey, list[Statement]] = defaultdict(list)
    for statement in Statement.objects.current().of(person_id).order_by("taken_on", "pk"):
        found[statement.about_table, statement.about_row].append(statement)
    return found
