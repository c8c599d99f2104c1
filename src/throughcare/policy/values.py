"""Values of facts and expressions: a value, None for *absent*, or `Unknown` with what the record would have to say.

An instant is a `datetime` in UTC. In Python a `datetime` is a `date` as well, though the two cannot be compared: what
takes either asks for the `london_day` first.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

from throughcare.calendar import in_london


@dataclass(frozen=True)
class Unknown:
    """What cannot be told, for want of these facts (or for these reasons), each in the words of its declaration."""

    missing: frozenset[str]

    def __bool__(self) -> bool:
        raise TypeError("What cannot be told is neither yes nor no.")


Known: TypeAlias = date | float | bool | str
Value: TypeAlias = Known | Unknown | None


def unknown(*missing: str) -> Unknown:
    """What cannot be told, for want of these."""
    return Unknown(frozenset(missing))


def london_day(value: Value) -> date | None:
    """The day of a date or, in London, of an instant; None for whatever else."""
    if isinstance(value, datetime):
        return in_london(value).date()
    return value if isinstance(value, date) else None


def merged(values: Iterable[Value]) -> Unknown | None:
    """All that is missing among the values, or None where nothing is."""
    missing: frozenset[str] = frozenset()
    for value in values:
        if type(value) is Unknown:
            missing |= value.missing
    return Unknown(missing) if missing else None
