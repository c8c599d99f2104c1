"""The duties of a case in groups by where they stand, the most pressing first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.text import slugify

from throughcare.duties.explained import ExplainedDuty
from throughcare.engine.outcomes import Status

# How many duties of a group are shown at first; a case of years has hundreds that were met.
AT_FIRST = 10

HEADINGS = {
    Status.OVERDUE: "Overdue",
    Status.DUE: "Due",
    Status.UPCOMING: "Coming",
    Status.WAITING: "Waiting for something to happen first",
    Status.MET_LATE: "Met late",
    Status.MET: "Met",
}

FOLDED = {Status.WAITING, Status.MET_LATE, Status.MET}


@dataclass(frozen=True)
class Group:
    """Duties of one status. `folded`: behind a line that opens, because nothing is to be done about them now."""

    status: str
    heading: str
    duties: tuple[ExplainedDuty, ...]
    more: int
    folded: bool


def anchor(provision: str, subject: str) -> str:
    """The name of a duty on the page of its case, as an address carries it."""
    return slugify(f"{provision} {subject}")


def groups(duties: Iterable[ExplainedDuty], all_of: str = "", wanted: str = "") -> list[Group]:
    """The groups that hold anything, what is met newest first.

    `all_of`: the status of which none is left out. `wanted`: the anchor of a duty whose group is shown whole.
    """
    by_status: dict[Status, list[ExplainedDuty]] = {}
    for each in duties:
        by_status.setdefault(each.status, []).append(each)
        if wanted and anchor(each.provision, each.subject) == wanted:
            all_of = each.status.value
    return [_group(status, by_status[status], all_of) for status in HEADINGS if status in by_status]


def _group(status: Status, duties: list[ExplainedDuty], all_of: str) -> Group:
    if status in {Status.MET, Status.MET_LATE}:
        duties = sorted(duties, key=lambda each: str(each.met_on), reverse=True)
    shown = duties if all_of == status.value else duties[:AT_FIRST]
    folded = status in FOLDED and all_of != status.value
    return Group(status.value, HEADINGS[status], tuple(shown), len(duties) - len(shown), folded)
