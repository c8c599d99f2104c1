"""What a stage of a journey asks: facts, words, lists, who came to a meeting; and what is entered in answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, TypeAlias

from throughcare.policy.facts import ManagerRole, Method
from throughcare.policy.subjects import DateFact, InstantFact, NumberFact, TruthFact, WordFact

Fact: TypeAlias = DateFact | InstantFact | NumberFact | TruthFact | WordFact[Any]

TICKED = "yes"


@dataclass(frozen=True)
class Ask:
    """A fact that a stage asks for.

    `ahead`: its day may lie ahead of today. `since`: a day of the same row that it may not lie before. `only`: asked
    for only where another fact of the row is one of these words, and refused elsewhere. `unless`: a mark of the row
    beside which it is not asked for, and refused. `among`: what may be chosen here, where not all of its words may.
    """

    fact: Fact
    question: str
    hint: str = ""
    needed: bool = True
    ahead: bool = False
    since: Fact | None = None
    only: tuple[Fact, tuple[StrEnum, ...]] | None = None
    unless: TruthFact | None = None
    among: tuple[StrEnum | int, ...] = ()

    @property
    def name(self) -> str:
        """The fact's name in its table."""
        return self.fact.column.name


@dataclass(frozen=True)
class WrittenAt:
    """What was written last under a question of a stage of a journey; told under `heading` where another asks of it."""

    journey: str
    stage: str
    say: str
    heading: str


@dataclass(frozen=True)
class Say:
    """Something that a stage asks to be written in words.

    `picked`: needed where this of a list was picked, too. `if_marked`: needed only where this mark is made. `tick`: it
    is seen to, and ticked, with no words. `under`: the provision that asks for it, where that is not the stage's first.
    `bearing`: what was written before, elsewhere, and is told to whoever answers.
    """

    name: str
    question: str
    hint: str = ""
    needed: bool = True
    picked: str = ""
    if_marked: TruthFact | None = None
    tick: bool = False
    under: str = ""
    bearing: WrittenAt | None = None


@dataclass(frozen=True)
class Pick:
    """A list of which a stage asks for as many as hold: their names, each with its words.

    `begins_as`: stages of the journey that ask for the same; the form begins with what was picked last at one of them.
    """

    name: str
    question: str
    of: Mapping[str, str]
    hint: str = ""
    needed: bool = True
    begins_as: tuple[str, ...] = ()


@dataclass(frozen=True)
class Seat:
    """A part in a meeting. `must_come`: without them the meeting does not count. `should_come`: a reason tells why not.

    `allocated`: both hold only where the case has a manager of this role on the day.
    """

    name: str
    who: str
    must_come: bool = False
    should_come: bool = False
    allocated: ManagerRole | None = None


@dataclass(frozen=True)
class Meeting:
    """A meeting at a stage: who takes part, and how. `in_person`: what asks for it face to face, or for a reason."""

    provision: str
    seats: tuple[Seat, ...]
    methods: tuple[Method, ...] = tuple(Method)
    in_person: str = ""


@dataclass(frozen=True, kw_only=True)
class Entered:
    """What was entered at a stage: facts by their names; words, what was picked of lists and who came by theirs.

    `row` and `version`: of the row that was chosen, as it was seen. `reason`: why a *should* is departed from. `form`:
    names the form, so that one sent twice is one stage.
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    picked: Mapping[str, bool] = field(default_factory=dict)
    came: Mapping[str, bool] = field(default_factory=dict)
    method: Method | None = None
    on: date | None = None
    row: int | None = None
    version: int | None = None
    reason: str = ""
    form: str = ""
