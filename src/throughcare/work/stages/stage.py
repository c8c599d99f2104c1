"""How a journey of a case is declared: its stages, who may take each, and what policy wants first.

The pages, the API and the verb follow from the declaration; a stage's provisions give its page the help.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import KW_ONLY, dataclass, field
from enum import StrEnum
from typing import Any, TypeAlias

from throughcare.access.actions import Action
from throughcare.policy.grain import Grain
from throughcare.policy.owners import Owner
from throughcare.policy.subjects import DateFact, Subject, TruthFact
from throughcare.work.on_request import OnRequest
from throughcare.work.stages.asking import Ask, Entered, Fact, Meeting, Pick, Say

Proposed: TypeAlias = Mapping[type[Subject], Mapping[str, object]]
Rows: TypeAlias = Mapping[str, tuple[object, ...]]
"""Rows of a table: those in which each of these facts is one of its values."""


class Upon(StrEnum):
    """Which row of its table a stage writes.

    NEW: one of its own. CHOSEN: one of those that it goes on with. THE_ONE: the latest of them, or the first of all.
    """

    NEW = "new"
    CHOSEN = "chosen"
    THE_ONE = "the_one"


@dataclass(frozen=True)
class Holds:
    """The rows of one table that hold all of these facts and none of those; a mark is held where it is made.

    `alike`: a word of the row, and the one that the stage asks for and that must be the same.
    """

    has: tuple[Fact, ...] = ()
    has_not: tuple[Fact, ...] = ()
    alike: tuple[Fact, Fact] | None = None

    @property
    def table(self) -> Grain:
        """The table that the facts are of."""
        return (*self.has, *self.has_not)[0].grain


@dataclass(frozen=True)
class Guard:
    """A gate that a stage asks, of its row as it would stand; or of what `proposes` makes of what was entered.

    `on`: the day of the row as on which it is asked, where the act was recorded later than it was done. `only`: a mark
    of the row without which it is not asked.
    """

    provision: str
    proposes: Callable[[Entered], Proposed] | None = None
    on: DateFact | None = None
    only: TruthFact | None = None


@dataclass(frozen=True)
class Check:
    """A line of a journey's checklist: what a stage gathers for the row that it goes on with.

    `came`: the day that it came in, or was done; `asked`: that it was asked for. `not_applying`: a mark that it does
    not apply. `required`: a derivation, and its answer, that tells whether it must be. `knows`: a mark bearing on it.
    """

    what: str
    owed_by: tuple[Owner, ...]
    came: DateFact
    asked: DateFact | None = None
    not_applying: TruthFact | None = None
    required: tuple[str, str] | None = None
    knows: TruthFact | None = None


@dataclass(frozen=True)
class Finding:
    """What policy must find for a stage to be taken: one of these answers, under a name that the provision gives it.

    Where the provision does not apply nothing is asked. `says`: what is wanted, in words.
    """

    provision: str
    name: str
    among: tuple[object, ...]
    says: str


@dataclass(frozen=True)
class Brings:
    """A row that a stage writes beside its own, where the case holds none like it.

    `sets`: its facts. `day`: the one that holds its day, and the fact of the stage's own row that tells it; where that
    day is told anew, the row follows it.
    """

    of: type[Subject]
    sets: Mapping[str, Any]
    day: tuple[DateFact, DateFact]


@dataclass(frozen=True)
class Stage:
    """A stage of a journey.

    `provisions`: those that it is done under; the first gives the paragraph of what it asks. `of`: the table of facts
    that it writes, in the row that `upon` says; None: it is recorded only that it was taken. `sets`: facts that it
    writes without asking. `day`: the question for the day of a stage whose facts do not tell it; empty where it is
    the day of recording. `may_depart`: its gates are a *should*, which a reason opens. `help`: what else to know.

    `after`: facts that its row holds before it is taken. `where`: provisions that apply to the row as it would stand.
    `works_out`: facts by their names, of what was entered. `goes_on`: which rows it goes on with; where those are of
    another table than it writes, the case must hold one. `check`: its line of the checklist of its row. `tells`: kinds
    of notice, by their provisions, that it sends, of what is `coming_up`.

    `rows`: the only rows that it goes on with. `noted_on`: the fact that holds the day of recording. `settles`: facts
    of the case that an answer settles, by the answer. `by_another`: never by whoever made its row. `on_request`: who
    takes it on request only. `kept_from_person`: the person is not told of it. `brings`: rows of other tables, besides.
    """

    name: str
    _: KW_ONLY
    title: str
    by: Action
    provisions: tuple[str, ...]
    of: type[Subject] | None = None
    upon: Upon = Upon.NEW
    asks: tuple[Ask, ...] = ()
    picks: tuple[Pick, ...] = ()
    says: tuple[Say, ...] = ()
    sets: Mapping[str, Any] = field(default_factory=dict)
    works_out: Callable[[Entered], Mapping[str, Any]] | None = None
    day: str = ""
    after: tuple[Fact, ...] = ()
    goes_on: Holds | None = None
    check: Check | None = None
    where: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    guards: tuple[Guard, ...] = ()
    meeting: Meeting | None = None
    may_depart: bool = False
    help: str = ""
    rows: Rows = field(default_factory=dict)
    noted_on: DateFact | None = None
    settles: Mapping[str, TruthFact] = field(default_factory=dict)
    by_another: bool = False
    on_request: OnRequest | None = None
    kept_from_person: bool = False
    tells: tuple[str, ...] = ()
    brings: tuple[Brings, ...] = ()
    coming_up: str = ""


@dataclass(frozen=True, kw_only=True)
class Journey:
    """A journey of a case. `name` stands in its address; `provisions`: whose duties its pages show.

    `answers`: provisions of which its page tells what they give in this case, and why; of each, these names or all.
    `of_rows`: those of which it tells beside each row that they are about.
    `papers`: the kinds of paper that belong to it. `guidance`: provisions whose words are help on its page. `beside`:
    other pages of the case that its own leads to, by their routes. `rows`: of a table, the only rows that are its own.
    `tasks`: by the numbers of the tasks before release, the journey and stage that do each. `knows`: marks of the case.
    """

    name: str
    title: str
    about: str
    provisions: tuple[str, ...]
    stages: tuple[Stage, ...]
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    of_rows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    papers: tuple[str, ...] = ()
    guidance: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    rows: Mapping[type[Subject], Rows] = field(default_factory=dict)
    tasks: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    knows: tuple[TruthFact, ...] = ()

    def stage(self, name: str) -> Stage | None:
        """The stage of this name."""
        return next((each for each in self.stages if each.name == name), None)

    @property
    def subjects(self) -> tuple[type[Subject], ...]:
        """The tables of facts that its stages write, in their order."""
        return tuple(dict.fromkeys(each.of for each in self.stages if each.of is not None))

    @property
    def gates(self) -> frozenset[str]:
        """What may stand in its way: its provisions, and the gates that its stages ask of the record as it stands."""
        guards = (guard for stage in self.stages for guard in stage.guards)
        return frozenset((*self.provisions, *(each.provision for each in guards if each.proposes is None)))

    @property
    def every_provision(self) -> frozenset[str]:
        """Its own provisions and those of its stages."""
        return frozenset((*self.provisions, *self.answers)).union(*(each.provisions for each in self.stages))
