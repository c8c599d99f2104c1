"""Second records of a person who is in the record already, which somebody must decide on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from throughcare.intake.demonstration.case import Case
from throughcare.intake.demonstration.stories import community
from throughcare.intake.demonstration.stories.plots import Plot

_SAME = ("first_name", "last_name", "gender", "ethnicity")


@dataclass(frozen=True)
class Doubt:
    """That the case may be of the person of another number: why, and what was compared."""

    other: int
    why: str
    evidence: dict[str, str]


# Told of a person who is known to probation by a CRN only; the prison's record of them has no CRN.
SECOND_RECORD = Plot("second record", 1, community.running)


def take_after(case: Case, other: Case) -> Doubt:
    """Make the person of the case the other's double, but for a date of birth that was written otherwise."""
    case.person |= {name: other.person[name] for name in _SAME}
    case.person["middle_names"] = None
    born = other.person["born_on"]
    case.person["born_on"] = written = _written_otherwise(born)
    return Doubt(
        other.number,
        f"The names are the same. The dates of birth, {_long(born)} and {_long(written)}, differ in one figure or have "
        "day and month exchanged. One record has a NOMS number only, the other a CRN only.",
        _evidence(other.person, written),
    )


def _evidence(person: dict[str, Any], written: date) -> dict[str, str]:
    name = f"{person['first_name']} {person['last_name']}"
    return {"name": name, "born_on": person["born_on"].isoformat(), "born_on_in_the_other": written.isoformat()}


def _written_otherwise(born: date) -> date:
    if born.day <= 12 and born.day != born.month:
        return born.replace(month=born.day, day=born.month)
    return born.replace(year=born.year - 1, day=min(born.day, 28))


def _long(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
