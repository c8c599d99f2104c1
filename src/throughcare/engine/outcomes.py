"""What a clock comes to: the outcome of a duty, and its status on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from throughcare.policy.values import Unknown, Value, merged


class Status(StrEnum):
    """Where a duty stands on a day. Worked out when read: no job is needed to make a thing overdue."""

    NOT_APPLICABLE = "not_applicable"
    CANNOT_TELL = "cannot_tell"
    WAITING = "waiting"
    UPCOMING = "upcoming"
    DUE = "due"
    OVERDUE = "overdue"
    MET = "met"
    MET_LATE = "met_late"


@dataclass(frozen=True)
class Outcome:
    """Whether a duty applies, and its dates. `missing`: what cannot be told, and keeps the rest from being told."""

    applies: bool
    opens_on: date | None = None
    due_on: date | None = None
    met_on: date | None = None
    started: bool = True
    missing: frozenset[str] = frozenset()

    def status(self, day: date) -> Status:
        """Where the duty stands on `day`."""
        if self.missing:
            return Status.CANNOT_TELL
        if not self.applies:
            return Status.NOT_APPLICABLE
        if self.met_on is not None:
            late = self.due_on is not None and self.met_on > self.due_on
            return Status.MET_LATE if late else Status.MET
        if not self.started:
            return Status.WAITING
        if self.due_on is not None and day > self.due_on:
            return Status.OVERDUE
        return Status.UPCOMING if self.opens_on is not None and day < self.opens_on else Status.DUE


NOT_APPLICABLE = Outcome(applies=False)


def judged(
    *,
    applies: Value,
    starts: Value,
    opens: Value,
    due: Value,
    met: Value,
    as_of: date,
    planned_counts: bool,
    dated: bool,
    begins: date | None = None,
) -> Outcome:
    """The outcome of a clock from the values of its parts.

    `dated`: whether the provision gives a figure at all, so that a due date must be there once the clock has started.
    `begins`: the provision's first day in force, where one is stated; what fell due before it was never due.
    """
    if type(applies) is Unknown:
        return Outcome(applies=True, missing=applies.missing)
    if not applies:
        return NOT_APPLICABLE
    unknown = merged((starts, due, met, opens))
    if unknown is not None:
        return Outcome(applies=True, missing=unknown.missing)
    assert not isinstance(due, Unknown)
    if begins is not None and isinstance(due, date) and due < begins:
        return NOT_APPLICABLE
    happened = met if isinstance(met, date) and (planned_counts or met <= as_of) else None
    started = starts is not None and not (dated and due is None)
    return Outcome(
        applies=True,
        opens_on=opens if isinstance(opens, date) else None,
        due_on=due if isinstance(due, date) else None,
        met_on=happened,
        started=started,
    )
