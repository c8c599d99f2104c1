"""The typed expressions of time: days, and instants. Each is compared with its own kind only."""

from __future__ import annotations

from datetime import date, datetime
from typing import TypeVar

from throughcare.calendar import in_utc
from throughcare.policy import tree
from throughcare.policy.expressions.typed import Expression, Truth, compared, no_match
from throughcare.policy.grain import Type
from throughcare.policy.lengths import Length
from throughcare.policy.tree import Comparison, Edge, interned


class Moment(Expression):
    """A day or an instant: what a clock can run from, fall due at and be met by."""

    def plus(self, length: Length) -> Moment:
        """What lies `length` after it."""
        raise NotImplementedError

    def minus(self, length: Length) -> Moment:
        """What lies `length` before it."""
        raise NotImplementedError

    @property
    def day(self) -> Date:
        """The day that it is, or falls on in London."""
        raise NotImplementedError


# Days in, a day out; instants in, an instant out.
M = TypeVar("M", bound=Moment)


class Date(Moment):
    """A day."""

    of_type = Type.DATE

    def plus(self, length: Length) -> Date:
        """The day that lies `length` after this one (months before days; working days by the calendar)."""
        return self._moved(length, 1)

    def minus(self, length: Length) -> Date:
        """The day that lies `length` before this one."""
        return self._moved(length, -1)

    def _moved(self, length: Length, sign: int) -> Date:
        if length.hours:
            raise TypeError(f"A day is not moved by {length}: hours run from an instant.")
        if length.working_days:
            return Date(interned(tree.WorkingDays(Type.DATE, self.node, sign * length.working_days)))
        if not length.months and not length.days:
            return Date(self.node)
        return Date(interned(tree.Shift(Type.DATE, self.node, sign * length.months, sign * length.days)))

    @property
    def day(self) -> Date:
        """The day itself."""
        return self

    @property
    def month_start(self) -> Date:
        """The first day of its calendar month."""
        return Date(interned(tree.MonthEdge(Type.DATE, self.node, Edge.START)))

    @property
    def month_end(self) -> Date:
        """The last day of its calendar month."""
        return Date(interned(tree.MonthEdge(Type.DATE, self.node, Edge.END)))

    @property
    def end_of_day(self) -> Instant:
        """The last instant of the day in London."""
        return Instant(interned(tree.EndOfDay(Type.INSTANT, self.node)))

    def __lt__(self, other: Date | date) -> Truth:
        return compared(Comparison.BEFORE, self.node, day(other).node)

    def __le__(self, other: Date | date) -> Truth:
        return compared(Comparison.BY, self.node, day(other).node)

    def __gt__(self, other: Date | date) -> Truth:
        return compared(Comparison.BEFORE, day(other).node, self.node)

    def __ge__(self, other: Date | date) -> Truth:
        return compared(Comparison.BY, day(other).node, self.node)

    def is_(self, other: Date | date) -> Truth:
        """Whether the two are the same day."""
        return compared(Comparison.SAME, self.node, day(other).node)


class Instant(Moment):
    """A moment: a day with a time of it."""

    of_type = Type.INSTANT

    def plus(self, length: Length) -> Instant:
        """The instant that lies so many elapsed hours after this one."""
        return self._moved(length, 1)

    def minus(self, length: Length) -> Instant:
        """The instant that lies so many elapsed hours before this one."""
        return self._moved(length, -1)

    def _moved(self, length: Length, sign: int) -> Instant:
        if length.working_days or length.months or length.days:
            raise TypeError(f"An instant is moved by hours, not by {length}: count those from its day.")
        if not length.hours:
            return Instant(self.node)
        return Instant(interned(tree.Elapsed(Type.INSTANT, self.node, sign * length.hours)))

    @property
    def day(self) -> Date:
        """The day in London that it falls on."""
        return Date(interned(tree.DayOf(Type.DATE, self.node)))

    def __lt__(self, other: Instant | datetime) -> Truth:
        return compared(Comparison.BEFORE, self.node, instant(other).node)

    def __le__(self, other: Instant | datetime) -> Truth:
        return compared(Comparison.BY, self.node, instant(other).node)

    def __gt__(self, other: Instant | datetime) -> Truth:
        return compared(Comparison.BEFORE, instant(other).node, self.node)

    def __ge__(self, other: Instant | datetime) -> Truth:
        return compared(Comparison.BY, instant(other).node, self.node)

    def is_(self, other: Instant | datetime) -> Truth:
        """Whether the two are the same moment."""
        return compared(Comparison.SAME, self.node, instant(other).node)


def day(value: Date | date) -> Date:
    """A day of the calendar as an expression.

    Raises:
        TypeError: it is no day.
    """
    given: object = value
    if isinstance(given, Date):
        return given
    if not isinstance(given, date) or isinstance(given, datetime):
        raise no_match(Type.DATE, given)
    return Date(interned(tree.Constant(Type.DATE, given)))


def instant(value: Instant | datetime) -> Instant:
    """A moment as an expression.

    Raises:
        TypeError: it is no moment.
        ValueError: it carries no time zone.
    """
    given: object = value
    if isinstance(given, Instant):
        return given
    if not isinstance(given, datetime):
        raise no_match(Type.INSTANT, given)
    return Instant(interned(tree.Constant(Type.INSTANT, in_utc(given))))
