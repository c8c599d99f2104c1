"""The facts of one case, as the engine takes them: for each grain, its rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from throughcare.policy.grain import Grain, Type
from throughcare.policy.subjects import Subject

# grain name -> rows; a row is its key, then the facts in the order of the grain's columns. None is an empty fact.
CaseFacts = Mapping[str, Sequence[Sequence[Any]]]


class NotAFact(ValueError):
    """A fact was given that its table does not have, or that is not of its type."""


def case_facts(tables: Mapping[type[Subject], Iterable[Mapping[str, object]]]) -> CaseFacts:
    """Facts written by name, as tests and small tools write them; facts left out are empty. Row keys count from 1.

    Raises:
        NotAFact: a name or a value that the table does not have; the message names the fact.
    """
    facts: dict[str, list[tuple[object, ...]]] = {}
    for subject, rows in tables.items():
        facts[subject.grain.name] = [_row(subject.grain, key, row) for key, row in enumerate(rows, start=1)]
    facts.setdefault("case", [_row(Subject.declared["case"].grain, 1, {})])
    return facts


def _row(grain: Grain, key: int, given: Mapping[str, object]) -> tuple[object, ...]:
    strangers = set(given) - set(grain.columns)
    if strangers:
        raise NotAFact(
            f"A {grain.label} has no fact {', '.join(sorted(strangers))}; it has {', '.join(grain.columns)}."
        )
    for name, value in given.items():
        column = grain.columns[name]
        if column.words is not None and value is not None and value not in list(column.words):
            raise NotAFact(f"{column.label}: {value!r} is not one of {', '.join(column.words)}.")
        if column.type is Type.TRUTH and value is not None and not isinstance(value, bool):
            raise NotAFact(f"{column.label}: {value!r} is neither yes nor no.")
        if column.type is Type.INSTANT and value is not None and not _is_instant(value):
            raise NotAFact(f"{column.label}: {value!r} is no date and time with its time zone.")
        if column.type is Type.DATE and isinstance(value, datetime):
            raise NotAFact(f"{column.label}: {value!r} has a time; it is to be a date alone.")
    return (key, *(given.get(name) for name in grain.columns))


def _is_instant(value: object) -> bool:
    return isinstance(value, datetime) and value.tzinfo is not None
