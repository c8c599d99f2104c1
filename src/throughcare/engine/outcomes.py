"""What a clock comes to: the outcome of a duty, and its status on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from throughcare.policy.values import Unknown, Value, london_day, merged


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
    """Whether a duty applies, and its dates. `missing`: what cannot be told, and keeps the rest from being told.

    A clock of hours has the instants besides, in UTC: `due_at` and `met_at` are None for a clock of days. By them it is
    met in time or late; whether it is due or overdue is told by the day in London, as of every other.
    """

    applies: bool
    opens_on: date | None = None
    due_on: date | None = None
    met_on: date | None = None
    started: bool = True
    missing: frozenset[str] = frozenset()
    due_at: datetime | None = None
    met_at: datetime | None = None

    def status(self, day: date) -> Status:
        """Where the duty stands on `day`."""
        if self.missing:
            return Status.CANNOT_TELL
        if not self.applies:
            return Status.NOT_APPLICABLE
        if self.met_on is not None:
            return Status.MET_LATE if self.late else Status.MET
        if not self.started:
            return Status.WAITING
        if self.due_on is not None and day > self.due_on:
            return Status.OVERDUE
        return Status.UPCOMING if self.opens_on is not None and day < self.opens_on else Status.DUE

    @property
    def late(self) -> bool:
        """Whether it was met after its limit."""
        if self.due_at is not None and self.met_at is not None:
            return self.met_at > self.due_at
        return self.due_on is not None and self.met_on is not None and self.met_on > self.due_on


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
    due_on, met_on = london_day(due), london_day(met)
    if begins is not None and due_on is not None and due_on < begins:
        return NOT_APPLICABLE
    happened = met_on is not None and (planned_counts or met_on <= as_of)
    return Outcome(
        applies=True,
        opens_on=london_day(opens),
        due_on=due_on,
        met_on=met_on if happened else None,
        started=starts is not None and not (dated and due is None),
        due_at=due if isinstance(due, datetime) else None,
        met_at=met if happened and isinstance(met, datetime) else None,
    )
