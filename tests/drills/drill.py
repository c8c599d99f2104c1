"""The drill: change policy in one place, and see whether an example says so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tests.drills.cases import Case, evaluating
from tests.drills.mutants import Mutant, Rewriting, mutants_of
from throughcare.policy.provisions import Evaluated


@dataclass(frozen=True)
class Score:
    """How many mutants were tried, and which of them no example caught."""

    tried: int
    survivors: tuple[Mutant, ...]

    @property
    def share(self) -> float:
        """The share that was caught, from 0 to 1."""
        return 1 - len(self.survivors) / self.tried

    def __str__(self) -> str:
        return f"{self.tried - len(self.survivors)} of {self.tried} mutants caught: {self.share:.1%}"


class DoesNotHold(AssertionError):
    """A case fails of policy as it stands."""


def drill(provisions: Iterable[Evaluated], cases: Iterable[Case], equivalent: Iterable[str] = ()) -> Score:
    """Try every mutant of the provisions on the cases; those listed as equivalent, by their words, are left out.

    Raises:
        DoesNotHold: a case fails of policy as it stands.
    """
    proving = proved_by(cases)
    left_out = frozenset(equivalent)
    mutants = [each for each in mutants_of(provisions) if str(each) not in left_out]
    return Score(len(mutants), tuple(mutant for mutant in mutants if not caught(mutant, proving)))


def proved_by(cases: Iterable[Case]) -> dict[str, list[Case]]:
    """The cases that evaluate each provision, by its id."""
    proving: dict[str, list[Case]] = {}
    for case in cases:
        asked: list[str] = []
        with evaluating(lambda provision, asked=asked: asked.append(provision.id) or provision):  # type: ignore[misc]
            if case.fails():
                raise DoesNotHold(case.name)
        for provision in asked:
            proving.setdefault(provision, []).append(case)
    return proving


def caught(mutant: Mutant, proving: dict[str, list[Case]]) -> bool:
    """Whether a case fails of the mutant."""
    cases = {id(case): case for provision in mutant.provisions for case in proving.get(provision, ())}
    with evaluating(Rewriting(mutant).provision):
        return any(case.fails() for case in cases.values())
