"""Asking the gates of policy before a verb writes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from throughcare.duties import policy_in_use
from throughcare.duties.standing import Standing, standing_of
from throughcare.engine.evaluation import Evaluation
from throughcare.engine.found import Ruling
from throughcare.policy.documents import Force
from throughcare.policy.provisions import Gate
from throughcare.record.facts import facts_of
from throughcare.work.refusals import GateClosed

# A row that a verb proposes to write, as the gates see it among the facts.
PROPOSED = 0


class Gates:
    """The gates of one case on a day, worked out once, when the first is asked."""

    def __init__(self, person_id: int, today: date) -> None:
        self.person_id, self.today = person_id, today
        self._facts: dict[str, list[Any]] | None = None
        self._evaluation: Evaluation | None = None

    @property
    def facts(self) -> dict[str, list[Any]]:
        """The facts of the case before the verb writes."""
        if self._facts is None:
            self._facts = dict(facts_of(self.person_id))
        return self._facts

    @property
    def standing(self) -> Standing:
        """How the case stands before the verb writes."""
        return standing_of(self._evaluated(), self.facts)

    def ask(
        self,
        provision: str,
        *,
        departing_because: str = "",
        proposed: Mapping[str, Sequence[Any]] | None = None,
        of_row: int | None = None,
    ) -> None:
        """Let the verb pass, or refuse it. `departing_because`: nobody departs from a must, but from a should one may.

        `proposed`: rows by the grain's name, to be looked at as though they were written. `of_row`: the id of the row
        that the verb is about, where the gate is asked of that one alone.

        Raises:
            GateClosed: the gate asks for something that is not there, or that the record cannot tell.
        """
        evaluation = self._evaluated() if proposed is None else self._with(proposed)
        for ruling in evaluation.rulings:
            if of_row is not None and ruling.about.key != of_row:
                continue
            if ruling.entry.provision.id == provision and not ruling.allowed:
                if departing_because and ruling.entry.provision.force is not Force.MUST:
                    continue
                raise GateClosed(provision, wanted(ruling), ruling.entry.provision.paragraph)

    def _evaluated(self) -> Evaluation:
        if self._evaluation is None:
            self._evaluation = policy_in_use.evaluator().evaluate(self.facts, self.today)
        return self._evaluation

    def _with(self, proposed: Mapping[str, Sequence[Any]]) -> Evaluation:
        facts = {**self.facts, **{name: [*self.facts.get(name, ()), *rows] for name, rows in proposed.items()}}
        return policy_in_use.evaluator().evaluate(facts, self.today)


def wanted(ruling: Ruling) -> tuple[str, ...]:
    """What a closed gate asks for, in words: what is not there, and what the record would have to say."""
    gate = ruling.entry.provision
    assert isinstance(gate, Gate)
    words = {each.name: each.words for each in gate.requires}
    return (*(words[name] for name in ruling.missing), *sorted(ruling.untold))
