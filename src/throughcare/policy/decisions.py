"""Precedence: where several provisions can answer one question, their order is written down once.

    RESPONSIBLE = Decision("responsible", (recalled, early_allocation, under_ten_months, …))

An amended provision stands there as its last amendment: the version of the day asked about answers.

The first whose `applies` holds answers. One whose `applies` cannot be told, before any that holds, leaves it untold.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar, cast

from throughcare.policy.expressions import ALWAYS, TODAY, Expression, Truth, choose
from throughcare.policy.provisions import Amendment, Derivation
from throughcare.policy.provisions.amendments import chain

E = TypeVar("E", bound=Expression)


@dataclass(frozen=True)
class Decision(Generic[E]):
    """A named question, the answers in order of precedence, and what holds where none applies.

    `corrected`: what the record says in place of them all, where it says anything; named for the provision under which
    it may.
    """

    name: str
    in_order: tuple[Derivation | Amendment, ...]
    otherwise: E
    corrected: E | None = None

    @property
    def _last(self) -> Expression:
        return self.otherwise

    def answer(self) -> E:
        """The expression that gives the answer.

        Raises:
            KeyError: a provision in the order does not answer this question.
        """
        cases: list[tuple[Truth, Expression]] = []
        if self.corrected is not None:
            cases.append((self.corrected.exists, self.corrected))
        for placed in self.in_order:
            days = [each.first_day if isinstance(each, Amendment) else None for each in chain(placed)]
            for provision, from_on, until in zip(versions(placed), days, [*days[1:], None], strict=True):
                if from_on is not None or provision.waits_for is None:
                    cases.append((self._when(provision, from_on, until), self._value(provision)))
        return self.otherwise.same(choose(*cases, otherwise=self._last).node)

    @property
    def derivations(self) -> list[Derivation]:
        """Every version of every provision that answers it, in order of precedence."""
        return [each for placed in self.in_order for each in versions(placed)]

    def _value(self, provision: Derivation) -> Expression:
        if self.name not in provision.gives:
            raise KeyError(f"{provision.id} gives no {self.name!r}; it gives {', '.join(provision.gives)}.")
        return provision.gives[self.name].named(self.name.replace("_", " "), provision.id)

    def _when(self, provision: Derivation, from_on: date | None, until: date | None) -> Truth:
        when = provision.applies
        if from_on is not None:
            when = (from_on <= TODAY) & when
        if until is not None:
            when = (until > TODAY) & when
        return when if provision.answers_when is ALWAYS else when & provision.answers_when


def versions(placed: Derivation | Amendment) -> list[Derivation]:
    """Every version of a derivation that has a place in an order, the first first."""
    found = [each.provision if isinstance(each, Amendment) else each for each in chain(placed)]
    return [cast("Derivation", each) for each in found]
