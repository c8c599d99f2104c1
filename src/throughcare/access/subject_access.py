"""The clock of a subject access request: by when the law wants an answer. Pure: the dates of a request go in.

UK GDPR, Articles 12 and 12A (as amended by the Data (Use and Access) Act 2025, section 76), and, for law enforcement
processing, Data Protection Act 2018, section 54. Which of the two a request falls under somebody has to decide.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from throughcare.calendar import BANK_HOLIDAYS, BeyondHorizon, add_months, add_working_days, is_working_day
from throughcare.calendar.working_days import HolidayTable

MONTHS = 1
MONTHS_EXTENDED = 3
ONE_DAY = timedelta(days=1)


class Regime(StrEnum):
    """The law that a request is answered under."""

    UK_GDPR = "uk_gdpr"
    LAW_ENFORCEMENT = "law_enforcement"

    @property
    def label(self) -> str:
        """The law in words."""
        return _REGIMES[self]


_REGIMES = {
    Regime.UK_GDPR: "UK GDPR, Article 15",
    Regime.LAW_ENFORCEMENT: "Data Protection Act 2018, Part 3 (law enforcement processing), section 45",
}


class Stands(StrEnum):
    """How the clock of a request stands."""

    CANNOT_TELL = "cannot_tell"
    WAITING = "waiting"
    RUNNING = "running"


@dataclass(frozen=True)
class Request:
    """The dates of a request. What was asked for and has not come is empty.

    `extended_on`: when the person was told, with a reason, that the answer takes two months more.
    """

    received_on: date
    regime: Regime | None = None
    identity_asked_on: date | None = None
    identity_confirmed_on: date | None = None
    clarification_asked_on: date | None = None
    clarification_answered_on: date | None = None
    extended_on: date | None = None

    @property
    def started_on(self) -> date:
        """The relevant time: the day of the request or, if later, that on which identity was confirmed."""
        return max(self.received_on, self.identity_confirmed_on or self.received_on)

    @property
    def days_stopped(self) -> int:
        """Days that do not count: from the day on which clarification was asked to that of the answer, both included.

        Days before the clock began never counted, and are not taken off twice.
        """
        asked, answered = self.clarification_asked_on, self.clarification_answered_on
        if asked is None or answered is None or answered < self.started_on:
            return 0
        return (answered - max(asked, self.started_on)).days + 1


@dataclass(frozen=True)
class Clock:
    """How a request stands: the last day on which it may be answered, or why there is none, in words.

    `extend_by`: the last day on which the person may be told that it takes longer.
    """

    stands: Stands
    due_on: date | None = None
    why: str = ""
    extend_by: date | None = None


def clock(request: Request, holidays: HolidayTable = BANK_HOLIDAYS) -> Clock:
    """The clock of a request."""
    if request.regime is None:
        return Clock(
            Stands.CANNOT_TELL,
            why="Nobody has decided yet which law the request falls under: the UK GDPR, or Part 3 of the Data "
            "Protection Act 2018, which has a clock of its own. Somebody who knows the law decides that.",
        )
    if request.identity_asked_on is not None and request.identity_confirmed_on is None:
        return Clock(Stands.WAITING, why="The clock starts when the identity of whoever asks is confirmed.")
    if request.clarification_asked_on is not None and request.clarification_answered_on is None:
        return Clock(Stands.WAITING, why="The clock is stopped until the person says what they ask for.")
    months = MONTHS if request.extended_on is None else MONTHS_EXTENDED
    try:
        return Clock(
            Stands.RUNNING, _last_day(request, months, holidays), extend_by=_last_day(request, MONTHS, holidays)
        )
    except BeyondHorizon as beyond:
        return Clock(Stands.CANNOT_TELL, why=str(beyond))


def _last_day(request: Request, months: int, holidays: HolidayTable) -> date:
    """The end of so many months, with the days that do not count put on at the end."""
    corresponding = add_months(request.started_on, months)
    stopped = timedelta(days=request.days_stopped)
    if request.regime is Regime.LAW_ENFORCEMENT:
        # "Beginning with": the day itself is the first that counts, and no weekend moves the last.
        return _eve(request.started_on, corresponding) + stopped
    last = corresponding + stopped
    return last if is_working_day(last, holidays) else add_working_days(last, 1, holidays)


def _eve(started_on: date, corresponding: date) -> date:
    """The day before the corresponding one; where a short month has none, the month's last day is the last."""
    return corresponding - ONE_DAY if corresponding.day == started_on.day else corresponding
