"""The caseload: which story each person has, and the case documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from random import Random
from typing import Any

from throughcare.intake.demonstration.case import Case
from throughcare.intake.demonstration.gaps import leave_gaps
from throughcare.intake.demonstration.people import introduce, number_of_prison, number_of_probation
from throughcare.intake.demonstration.staff import Staff
from throughcare.intake.demonstration.stories import (
    community,
    determinate,
    legacy_crc,
    licence,
    life,
    parole,
    recall,
    remand,
    short,
)
from throughcare.intake.demonstration.stories.plots import Plot, Who

KINDS = (remand, determinate, short, legacy_crc, parole, life, recall, licence, community)
_IN_THE_COMMUNITY = {plot.name for plot in community.PLOTS}


@dataclass(frozen=True)
class Told:
    """One person's case document, and the plot that it follows."""

    number: int
    plot: str
    document: dict[str, Any]


def caseload(people: int, seed: int, as_of: date) -> Iterator[Told]:
    """So many case documents. The same numbers and day make the same documents.

    Raises:
        ValueError: more people are asked for than there are numbers for.
    """
    staff = Staff(people, seed)
    for number in range(1, people + 1):
        yield tell(number, seed, as_of, staff)


def tell(number: int, seed: int, as_of: date, staff: Staff) -> Told:
    """The case of one person."""
    plot = _plot(number, seed)
    case = Case(number, Random(f"{seed} {number}"), as_of, staff)  # noqa: S311
    introduce(case, woman=plot.who is Who.WOMAN, young=plot.who is Who.YOUNG, region=plot.region)
    if plot.name not in _IN_THE_COMMUNITY or case.likely(0.5):
        number_of_prison(case)
    plot.tell(case)
    if case.rows["sentences"] or case.likely(0.5):
        number_of_probation(case)
    leave_gaps(case)
    return Told(number, plot.name, case.document())


@cache
def deck() -> tuple[Plot, ...]:
    """Every plot as often as its share says."""
    return tuple(plot for kind in KINDS for plot in kind.PLOTS for _ in range(plot.share))


def _plot(number: int, seed: int) -> Plot:
    rounds, place = divmod(number - 1, len(deck()))
    return _shuffled(seed, rounds)[place]


@cache
def _shuffled(seed: int, rounds: int) -> tuple[Plot, ...]:
    plots = list(deck())
    Random(f"{seed} deck {rounds}").shuffle(plots)  # noqa: S311
    return tuple(plots)
