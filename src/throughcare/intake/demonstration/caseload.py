"""The caseload: which story each person has, and the case documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from random import Random
from typing import Any

from throughcare.intake.demonstration.besides.telling import tell_besides
from throughcare.intake.demonstration.case import Case
from throughcare.intake.demonstration.doubts import SECOND_RECORD, Doubt, take_after
from throughcare.intake.demonstration.gaps import leave_gaps
from throughcare.intake.demonstration.people import be_of_age, introduce, number_of_prison, number_of_probation
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
KNOWN_TO_PRISONS, REMANDED_WITH_CRN = 0.5, 0.5


@dataclass(frozen=True)
class Told:
    """One person's case document, the plot that it follows, and whether somebody else may be the same person."""

    number: int
    plot: str
    document: dict[str, Any]
    doubt: Doubt | None = None


def caseload(people: int, seed: int, as_of: date) -> Iterator[Told]:
    """So many case documents, numbered from 1. The same numbers, seed and day make the same documents."""
    staff = Staff(people, seed)
    for number in range(1, people + 1):
        yield _told(number, seed, as_of, staff)


@cache
def deck() -> tuple[Plot, ...]:
    """Every plot as often as its share says: a hundred in all."""
    plots = [*(plot for kind in KINDS for plot in kind.PLOTS), SECOND_RECORD]
    return tuple(plot for plot in plots for _ in range(plot.share))


def _told(number: int, seed: int, as_of: date, staff: Staff) -> Told:
    plot = _plot(number, seed)
    case = _lived(number, plot, seed, as_of, staff)
    doubt = None
    if _is_second_record(number, seed):
        doubt = take_after(case, _lived(number - 1, _plot(number - 1, seed), seed, as_of, staff))
    _number(case, plot, seed)
    leave_gaps(case)
    return Told(number, plot.name, case.document(), doubt)


def _lived(number: int, plot: Plot, seed: int, as_of: date, staff: Staff) -> Case:
    """The person and their story, before anything is left out."""
    case = Case(number, Random(f"{seed} {number}"), as_of, staff)  # noqa: S311
    young = plot.who is Who.YOUNG
    introduce(case, woman=plot.who is Who.WOMAN, young=young, region=plot.region)
    plot.tell(case)
    be_of_age(case, 15 if young else 18)
    tell_besides(case, seed)
    return case


def _number(case: Case, plot: Plot, seed: int) -> None:
    """Give the case its numbers. Of the two records of one person each has its own service's number only."""
    if _is_second_record(case.number, seed):
        number_of_probation(case)
    elif _is_second_record(case.number + 1, seed):
        number_of_prison(case)
    else:
        if plot.name not in _IN_THE_COMMUNITY or case.likely(KNOWN_TO_PRISONS):
            number_of_prison(case)
        if case.rows["sentences"] or "noms" not in case.identifiers or case.likely(REMANDED_WITH_CRN):
            number_of_probation(case)


def _is_second_record(number: int, seed: int) -> bool:
    return number > 1 and _plot(number, seed) is SECOND_RECORD and _plot(number - 1, seed) is not SECOND_RECORD


def _plot(number: int, seed: int) -> Plot:
    rounds, place = divmod(number - 1, len(deck()))
    return _shuffled(seed, rounds)[place]


@cache
def _shuffled(seed: int, rounds: int) -> tuple[Plot, ...]:
    plots = list(deck())
    Random(f"{seed} deck {rounds}").shuffle(plots)  # noqa: S311
    return tuple(plots)
