"""Grains: the tables that provisions are about. A row of a grain is one case, one sentence, one contact, one absence…

Every grain but the case itself hangs below another: a contact below its case, a month of supervision below its period
of supervision. A provision about a grain may read the row's own facts and those of the rows that it hangs below.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from throughcare.policy.tree import Node


Words: TypeAlias = type[StrEnum]


class Type(Enum):
    """What a fact or an expression gives."""

    DATE = "date"
    INSTANT = "date and time"
    NUMBER = "number"
    TRUTH = "yes or no"
    WORD = "word"


class WhenEmpty(Enum):
    """What an empty column means. It is said once, where the fact is declared, and never guessed."""

    UNKNOWN = "the record does not say"
    ABSENT = "there is none"
    NO = "no"


@dataclass(frozen=True, eq=False)
class Column:
    """One fact: its name, its type, what it is called in plain words, and what an empty one means."""

    name: str
    type: Type
    label: str
    when_empty: WhenEmpty
    words: Words | None = None


@dataclass(eq=False)
class Grain:
    """A table of facts.

    `dated_by` names the column that says when the row came about: rows of after the date asked about are not yet
    known, unless an expression asks for planned ones. `series` is set for a grain whose rows are worked out. `act`
    marks something about to be done: its rows stand in no record, the verb that asks a gate brings them.
    """

    name: str
    label: str
    parent: Grain | None = None
    dated_by: str | None = None
    columns: dict[str, Column] = field(default_factory=dict)
    series: SeriesSpec | None = None
    act: bool = False

    @property
    def chain(self) -> tuple[Grain, ...]:
        """The grains that this one hangs below, outermost first, and itself last."""
        return (*(self.parent.chain if self.parent else ()), self)

    @property
    def recorded(self) -> Grain:
        """The nearest grain of the chain whose rows stand in the record."""
        return self.parent.recorded if self.series and self.parent else self

    def column(self, name: str) -> Column:
        """The column of that name.

        Raises:
            KeyError: there is none; the message lists those there are.
        """
        if name not in self.columns:
            raise KeyError(f"{self.name} has no fact named {name!r}; it has {', '.join(self.columns)}.")
        return self.columns[name]

    def __repr__(self) -> str:
        return f"<grain {self.name}>"


@dataclass(frozen=True, eq=False)
class SeriesSpec:
    """How a series makes its rows: windows of `months` months or `days` days from `since` until `until`.

    `calendar` windows are whole calendar months, whatever day `since` falls on; the others are counted from `since`.
    Each window is closed at both ends: `opens` and `closes` are its first and last day, and the last window closes with
    the series. Windows that have not opened by the date asked about are left out, and so are those that closed more
    than `kept_months` months before it.
    """

    since: Node
    until: Node | None
    months: int
    days: int
    calendar: bool
    kept_months: int
