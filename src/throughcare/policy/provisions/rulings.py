"""Provisions that derive an answer, or say what must be so before something may be done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from throughcare.policy.expressions import ALWAYS, Date, Expression, Truth
from throughcare.policy.provisions.clocks import NOTICE
from throughcare.policy.provisions.declared import Evaluated


@dataclass(frozen=True, kw_only=True, eq=False)
class Derivation(Evaluated):
    """Something worked out for other provisions and for people to read: one or more named answers.

    `answers` names the decisions that this provision is one of several answers to (see `policy.decisions`), and
    `answers_when` narrows the cases in which it answers them, where it gives other things besides.
    """

    gives: Mapping[str, Expression]
    answers: tuple[str, ...] = ()
    answers_when: Truth = ALWAYS

    kind: ClassVar[str] = "derivation"

    def expressions(self) -> Mapping[str, Expression]:
        """Applies, and each answer by its name."""
        return {**super().expressions(), **self.gives}


@dataclass(frozen=True)
class Requirement:
    """One thing that a gate asks for: its name, whether it is there, and what would satisfy it, in words."""

    name: str
    holds: Truth
    words: str


@dataclass(frozen=True, kw_only=True, eq=False)
class Gate(Evaluated):
    """What must be so before something may be done. The verb that it guards asks it, and shows what is missing.

    A gate with `due` and `met_by` is also shown as a duty, for somebody to satisfy it in time.
    """

    requires: tuple[Requirement, ...]
    starts: Date | None = None
    due: Date | None = None
    met_by: Date | None = None

    kind: ClassVar[str] = "gate"

    def expressions(self) -> Mapping[str, Expression]:
        """Applies, each requirement by its name, and the clock where there is one."""
        clock: dict[str, Expression] = {}
        if self.due is not None and self.met_by is not None:
            starts = {} if self.starts is None else {"starts": self.starts}
            clock = {**starts, "opens": self.due.minus(NOTICE), "due": self.due, "met": self.met_by}
        return {**super().expressions(), **clock, **{each.name: each.holds for each in self.requires}}
