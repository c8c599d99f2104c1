"""How a table of facts is declared, and how its rows are asked.

    class Contact(Subject, label="contact", below=Case, dated_by="on"):
        on = DateFact("date of the contact")
        outcome = WordFact(Outcome, "what came of it")

`Contact.on` is then an expression over the row in hand, and `Contact.where(…)` the rows of the same case.
"""

from __future__ import annotations

from typing import Any, ClassVar, TypeVar

from throughcare.policy import tree
from throughcare.policy.expressions import (
    ALWAYS,
    TODAY,
    Date,
    E,
    Expression,
    Instant,
    M,
    Moment,
    Number,
    Truth,
    W,
    Word,
    all_of,
)
from throughcare.policy.grain import Column, Grain, SeriesSpec, Type, WhenEmpty
from throughcare.policy.lengths import Length
from throughcare.policy.tree import How, interned

UNKNOWN = WhenEmpty.UNKNOWN
ABSENT = WhenEmpty.ABSENT


class _FactMixin:
    """Gives a fact its place in the tree when its table is declared."""

    of_type: Type
    label: str
    when_empty: WhenEmpty
    column: Column
    grain: Grain

    def __set_name__(self, owner: type[Subject], name: str) -> None:
        words = getattr(self, "words", None)
        self.column = Column(name, self.of_type, self.label, self.when_empty, words)

    def _bind(self, grain: Grain) -> None:
        self.grain = grain
        grain.columns[self.column.name] = self.column

    @property
    def node(self) -> tree.Node:
        return interned(tree.Fact(self.of_type, self.grain, self.column))


class DateFact(_FactMixin, Date):
    """A day in the record. `when_empty` says what it means that none is held."""

    def __init__(self, label: str, when_empty: WhenEmpty = UNKNOWN) -> None:
        self.label, self.when_empty = label, when_empty


class InstantFact(_FactMixin, Instant):
    """A moment in the record: where the text counts hours. Its label begins "date and time", so that its day is told
    as the "date"."""

    def __init__(self, label: str, when_empty: WhenEmpty = UNKNOWN) -> None:
        self.label, self.when_empty = label, when_empty


class NumberFact(_FactMixin, Number):
    """A number in the record."""

    def __init__(self, label: str, when_empty: WhenEmpty = UNKNOWN) -> None:
        self.label, self.when_empty = label, when_empty


class TruthFact(_FactMixin, Truth):
    """A yes or no in the record; unknown where it is not held."""

    def __init__(self, label: str, when_empty: WhenEmpty = UNKNOWN) -> None:
        self.label, self.when_empty = label, when_empty


class Flag(TruthFact):
    """A mark that stands in the record or does not: no mark is a no."""

    def __init__(self, label: str) -> None:
        super().__init__(label, WhenEmpty.NO)


class WordFact(_FactMixin, Word[W]):
    """One word of a list, in the record."""

    def __init__(self, words: type[W], label: str, when_empty: WhenEmpty = UNKNOWN) -> None:
        self.words, self.label, self.when_empty = words, label, when_empty


class Subject:
    """A table of facts; its subclasses declare them. Never instantiated: rows live in the record.

    `declared` holds the tables of the record by name; `acts` those of things about to be done (`act=True`), whose rows
    no record holds: a verb brings them when it asks a gate.
    """

    grain: ClassVar[Grain]
    declared: ClassVar[dict[str, type[Subject]]] = {}
    acts: ClassVar[dict[str, type[Subject]]] = {}

    def __init_subclass__(
        cls, label: str, below: type[Subject] | None = None, dated_by: str | None = None, act: bool = False
    ) -> None:
        name = _snake(cls.__name__)
        cls.grain = Grain(name, label, below.grain if below else None, dated_by, act=act)
        for fact in vars(cls).values():
            if isinstance(fact, _FactMixin):
                fact._bind(cls.grain)
        if dated_by:
            cls.grain.column(dated_by)
        (Subject.acts if act else Subject.declared)[name] = cls

    @classmethod
    def where(cls, condition: Truth) -> Rows:
        """The rows of this table, in the same case, that meet the condition."""
        return Rows(cls, condition)

    @classmethod
    def every(cls) -> Rows:
        """All rows of this table in the same case."""
        return Rows(cls, ALWAYS)


class Rows:
    """Some rows of a table in the same case.

    Rows dated after the date asked about are left out, unless planned ones are asked for.
    """

    def __init__(self, subject: type[Subject], condition: Truth, planned: bool = False) -> None:
        self.subject, self.condition, self.planned = subject, condition, planned

    def including_planned(self) -> Rows:
        """The same rows with those that lie ahead of the date asked about."""
        return Rows(self.subject, self.condition, planned=True)

    def where(self, condition: Truth) -> Rows:
        """Those of the rows that meet a further condition."""
        return Rows(self.subject, self.condition & condition, self.planned)

    def first(self, by: M) -> M:
        """The earliest `by` date or instant among the rows; absent where there is none."""
        return by.same(self._taken(How.FIRST, by.node.type, by))

    def last(self, by: M) -> M:
        """The latest `by` date or instant among the rows; absent where there is none."""
        return by.same(self._taken(How.LAST, by.node.type, by))

    def nth(self, n: int, by: M) -> M:
        """The n-th earliest `by` date or instant, from 1; absent where there are fewer."""
        return by.same(self._taken(How.NTH, by.node.type, by, n=n))

    def count(self) -> Number:
        """How many rows there are."""
        return Number(self._taken(How.COUNT, Type.NUMBER))

    def any(self) -> Truth:
        """Whether there is one."""
        return Truth(self._taken(How.ANY, Type.TRUTH))

    def at_last(self, value: E, by: Moment) -> E:
        """`value` in the row with the latest `by` date or instant; absent where there is no row."""
        return value.same(self._taken(How.AT_LAST, value.node.type, by, value))

    def _taken(
        self, how: How, type_: Type, by: Expression | None = None, value: Expression | None = None, n: int = 0
    ) -> Any:
        grain, where = self.subject.grain, self.condition
        if grain.dated_by and not self.planned:
            dated = _dated(grain, grain.column(grain.dated_by))
            where = all_of(dated <= TODAY, where) if where is not ALWAYS else dated <= TODAY
        return interned(
            tree.Aggregate(type_, how, grain, where.node, by.node if by else None, value.node if value else None, n)
        )


def _dated(grain: Grain, column: Column) -> Date:
    """The day of a row, from the column that dates it."""
    fact = interned(tree.Fact(column.type, grain, column))
    return Instant(fact).day if column.type is Type.INSTANT else Date(fact)


class Series:
    """A grain whose rows are worked out: the windows of a recurring duty, below a row of the record.

    `opens` and `closes` are the window's first and last day, `number` counts from 1.
    """

    def __init__(
        self,
        name: str,
        label: str,
        *,
        below: type[Subject],
        since: Date,
        until: Date | None,
        every: Length,
        calendar: bool = False,
        kept_months: int = 13,
    ) -> None:
        spec = SeriesSpec(
            since.node, until.node if until is not None else None, every.months, every.days, calendar, kept_months
        )
        self.grain = Grain(name, label, below.grain, series=spec)
        self.opens = self._date("opens", f"first day of the {label}")
        self.closes = self._date("closes", f"last day of the {label}")
        self.number = Number(self._fact("number", Type.NUMBER, f"number of the {label}"))

    def contains(self, day: Date) -> Truth:
        """Whether a day falls in the window."""
        return Truth(interned(tree.Within(Type.TRUTH, self.grain, day.node)))

    def _date(self, name: str, label: str) -> Date:
        return Date(self._fact(name, Type.DATE, label))

    def _fact(self, name: str, type_: Type, label: str) -> tree.Node:
        self.grain.columns[name] = Column(name, type_, label, UNKNOWN)
        return interned(tree.Fact(type_, self.grain, self.grain.columns[name]))


S = TypeVar("S", bound=Subject)
About = type[Subject] | Series


def calendar_months(name: str, label: str, *, below: type[Subject], since: Date, until: Date | None) -> Series:
    """Whole calendar months, from the one that `since` falls in to the one that `until` falls in."""
    return Series(
        name,
        label,
        below=below,
        since=since,
        until=until,
        every=Length(months=1, words="calendar month"),
        calendar=True,
    )


def repeating(name: str, label: str, *, below: type[Subject], since: Date, until: Date | None, every: Length) -> Series:
    """Windows of a fixed length one after another, counted from `since`."""
    return Series(name, label, below=below, since=since, until=until, every=every)


def _snake(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")
