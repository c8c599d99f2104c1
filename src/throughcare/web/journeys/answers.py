"""What policy answers of one row of a journey, and what its gates still want of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from throughcare.access.compartments import Compartment
from throughcare.duties import policy_in_use
from throughcare.duties.sight import KEPT_APART, compartments_read
from throughcare.engine.evaluation import Evaluation
from throughcare.engine.facts import CaseFacts
from throughcare.policy.owners import Owner
from throughcare.policy.values import Value
from throughcare.work.gates import wanted
from throughcare.work.journeys.stage import Journey


@dataclass(frozen=True)
class Wanting:
    """A gate that is shut for a row: what it wants, and who owes that."""

    provision: str
    title: str
    paragraph: str
    owed_by: str
    missing: tuple[str, ...]


class Answers:
    """What policy makes of a case on a day, for whoever may read these compartments of it."""

    def __init__(self, evaluation: Evaluation, sight: Collection[Compartment]) -> None:
        self._evaluation, self._unseen = evaluation, KEPT_APART - set(sight)

    def says(self, provision: str, name: str, row: int) -> Value:
        """One answer of a derivation for a row; None where it is not for it, or not for the reader."""
        if not self._is_seen(provision):
            return None
        found = (each for each in self._evaluation.gives(provision) if each.about.key == row)
        return next((each.values[name] for each in found if each.applies is True), None)

    def of_row(self, wanted: Mapping[str, tuple[str, ...]], table: str, row: int) -> list[tuple[str, Value]]:
        """What these derivations answer of a row of a table, of each these names."""
        return [
            (name, found.values[name])
            for provision, names in wanted.items()
            if self._is_seen(provision)
            for found in self._evaluation.gives(provision)
            if (found.about.grain.name, found.about.key) == (table, row) and found.applies is not False
            for name in names
        ]

    def wanting(self, journey: Journey, table: str, row: int) -> list[Wanting]:
        """The gates of a journey that are shut for a row."""
        return [
            Wanting(
                (gate := ruling.entry.provision).id,
                gate.title,
                gate.paragraph,
                _owed_by(gate.owner),
                wanted(ruling),
            )
            for ruling in self._evaluation.rulings
            if ruling.entry.provision.id in journey.gates
            and (ruling.about.grain.name, ruling.about.key) == (table, row)
            and self._is_seen(ruling.entry.provision.id)
            and not ruling.allowed
        ]

    def _is_seen(self, provision: str) -> bool:
        return self._unseen.isdisjoint(compartments_read()[provision])


def answers_of(facts: CaseFacts, today: date, sight: Collection[Compartment]) -> Answers:
    """Work a case out for its journeys."""
    return Answers(policy_in_use.evaluator().evaluate(facts, today), sight)


def _owed_by(owner: object) -> str:
    owners = owner if isinstance(owner, tuple) else (owner,)
    return " or ".join(str(each) for each in owners if isinstance(each, Owner))
