"""Precedence: where several provisions can answer one question, their order is written down once.

    RESPONSIBLE = Decision("responsible", (recalled, early_allocation, under_ten_months, …))

The first whose `applies` holds answers. One whose `applies` cannot be told, before any that holds, leaves it untold.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from throughcare.policy.expressions import ALWAYS, Expression, Truth, choose
from throughcare.policy.provisions import Derivation

E = TypeVar("E", bound=Expression)


@dataclass(frozen=True)
class Decision(Generic[E]):
    """A named question, the answers in order of precedence, and what holds where none applies."""

    name: str
    in_order: tuple[Derivation, ...]
    otherwise: E

    @property
    def _last(self) -> Expression:
        return self.otherwise

    def answer(self) -> E:
        """The expression that gives the answer.

        Raises:
            KeyError: a provision in the order does not answer this question.
        """
        cases: list[tuple[Truth, Expression]] = []
        for provision in self.in_order:
            if self.name not in provision.gives:
                raise KeyError(f"{provision.id} gives no {self.name!r}; it gives {', '.join(provision.gives)}.")
            value = provision.gives[self.name].named(self.name.replace("_", " "), provision.id)
            when = provision.applies
            cases.append((when if provision.answers_when is ALWAYS else when & provision.answers_when, value))
        return self.otherwise.same(choose(*cases, otherwise=self._last).node)
