"""Provisions with a clock: deadlines, recurring duties and minimums."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from throughcare.policy.expressions import NO_DATE, NO_INSTANT, Date, Expression, Instant, Moment, latest
from throughcare.policy.lengths import Length, weeks
from throughcare.policy.provisions.declared import Evaluated
from throughcare.policy.subjects import Rows

# How long before its due date a duty that is counted backwards begins to be shown as due. Not policy: users asked to be
# warned eight weeks ahead, rather than thirty days.
NOTICE = weeks(8)


class Clocked(Evaluated):
    """A provision with a clock: what started it, when it opens, when it is due, and what met it.

    A clock of days is due on a day and met on one; a clock of hours is due at an instant and met at one.
    """

    def starts_at(self) -> Moment | None:
        """What starts the clock, where something does."""
        raise NotImplementedError

    def opens_on(self) -> Moment:
        """The day, or the instant, from which the duty is shown as due."""
        raise NotImplementedError

    def due_on(self) -> Moment:
        """The last day, or instant, in time; absent where the text gives no figure."""
        raise NotImplementedError

    def met_on(self) -> Moment:
        """The day, or the instant, that the duty was met; absent until it is."""
        raise NotImplementedError

    def expressions(self) -> Mapping[str, Expression]:
        """Applies, starts, opens, due and met."""
        starts = self.starts_at()
        return {
            **super().expressions(),
            **({"starts": starts} if starts is not None else {}),
            "opens": self.opens_on(),
            "due": self.due_on(),
            "met": self.met_on(),
        }


@dataclass(frozen=True, kw_only=True, eq=False)
class Deadline(Clocked):
    """Something to be done within, or before, a length of time of something.

    Give `starts` and one of `within` and `before`, or neither for a duty that has no figure and stays open until met;
    or `due` where the date is worked out from more than one thing. `not_before`: a due date earlier than this becomes
    this (the case reached the rule late). `planned_counts`: an arrangement for a day still to come already meets it.

    A limit of hours runs from an instant, falls due at one and is met by one; whether that was in time is told by the
    two instants, and everything else by their days in London.

    Raises:
        TypeError: it falls due on a day and is met by an instant, or the other way round.
    """

    starts: Moment
    met_by: Moment
    within: Length | None = None
    before: Length | None = None
    due: Moment | None = None
    not_before: Moment | None = None
    opens: Moment | None = None
    planned_counts: bool = False

    kind: ClassVar[str] = "deadline"

    def __post_init__(self) -> None:
        due = self.due_on()
        if due.of_type is not self.met_by.of_type:
            raise TypeError(f"{self.id} is due by a {due.of_type.value}, but met by a {self.met_by.of_type.value}.")

    def starts_at(self) -> Moment:
        """The declared start."""
        return self.starts

    def due_on(self) -> Moment:
        """The start moved by the limit, not earlier than `not_before`."""
        if self.due is not None:
            due = self.due
        elif self.within is not None:
            due = self.starts.plus(self.within)
        elif self.before is not None:
            due = self.starts.minus(self.before)
        else:
            return NO_INSTANT if isinstance(self.met_by, Instant) else NO_DATE
        return due if self.not_before is None else latest(due, self.not_before)

    def opens_on(self) -> Moment:
        """As declared; otherwise the start, or the notice before a date that is counted backwards."""
        if self.opens is not None:
            return self.opens
        if self.before is not None:
            return self.due_on().day.minus(NOTICE)
        return self.starts

    def met_on(self) -> Moment:
        """What meets it."""
        return self.met_by


@dataclass(frozen=True, kw_only=True, eq=False)
class Recurring(Clocked):
    """Something to be done again and again.

    Two shapes. A clock that restarts: `since` is what last restarted it and `every` how long it then runs; it is never
    met for good. A series: `about` is a `Series`, each window of which is its own duty, met by `met_by`.
    """

    since: Date | None = None
    every: Length | None = None
    met_by: Date = NO_DATE
    opens: Date | None = None
    closes: Date | None = None

    kind: ClassVar[str] = "recurring"

    def starts_at(self) -> Date | None:
        """What restarted the clock; the window's first day in a series."""
        return self.since if self.since is not None else self._window("opens")

    def due_on(self) -> Date:
        """The end of the present round."""
        if self.since is not None and self.every is not None:
            return self.since.plus(self.every)
        return self.closes if self.closes is not None else self._window("closes")

    def opens_on(self) -> Date:
        """The notice before a restarting clock runs out; the window's first day in a series."""
        if self.opens is not None:
            return self.opens
        return self.due_on().minus(NOTICE) if self.since is not None else self._window("opens")

    def met_on(self) -> Date:
        """What meets the present round."""
        return self.met_by

    def _window(self, name: str) -> Date:
        window = getattr(self.about, name, None)
        if not isinstance(window, Date):
            raise TypeError(f"{self.id}: a recurring provision needs `since` and `every`, or to be about a series.")
        return window


@dataclass(frozen=True, kw_only=True, eq=False)
class Minimum(Clocked):
    """At least `count` of `rows` dated (`by`) in the window from `opens` to `closes`, both days included."""

    opens: Date
    closes: Date
    count: int
    rows: Rows
    by: Date

    kind: ClassVar[str] = "minimum"

    @property
    def counted(self) -> Rows:
        """The rows that fall in the window."""
        return self.rows.where((self.by >= self.opens) & (self.by <= self.closes))

    def starts_at(self) -> Date:
        """The window's first day."""
        return self.opens

    def opens_on(self) -> Date:
        """The window's first day."""
        return self.opens

    def due_on(self) -> Date:
        """The window's last day."""
        return self.closes

    def met_on(self) -> Date:
        """The day of the row that made up the number."""
        return self.counted.nth(self.count, self.by)

    def expressions(self) -> Mapping[str, Expression]:
        """With how many have been done."""
        return {**super().expressions(), "done": self.counted.count()}
