"""What policy answers of a journey of a case, with its why, and what its gates still want of each row."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from throughcare.access.compartments import Compartment
from throughcare.duties import policy_in_use
from throughcare.duties.explained import why
from throughcare.duties.sight import KEPT_APART, WITHHELD, compartments_beneath, compartments_read
from throughcare.engine.evaluation import Evaluation
from throughcare.engine.facts import CaseFacts
from throughcare.engine.found import Derived
from throughcare.policy.expressions import Word
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation
from throughcare.policy.values import Unknown, Value
from throughcare.policy.words import shown
from throughcare.work.gates import wanted
from throughcare.work.journeys.stage import Journey


@dataclass(frozen=True)
class Told:
    """What a derivation answers of a row: the answer in words, and why."""

    provision: str
    title: str
    subject: str
    answer: str
    because: tuple[str, ...]


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

    def of(self, journey: Journey) -> list[Told]:
        """The answers of a journey's derivations, of the rows that they apply to or may apply to."""
        found = (each for id_ in journey.answers if self._is_seen(id_) for each in self._evaluation.gives(id_))
        return [self._told(each) for each in found if each.applies is not False]

    def says(self, provision: str, name: str, row: int) -> Value:
        """One answer of a derivation for a row; None where it is not for it, or not for the reader."""
        if not self._is_seen(provision):
            return None
        found = (each for each in self._evaluation.gives(provision) if each.about.key == row)
        return next((each.values[name] for each in found if each.applies is True), None)

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

    def _told(self, found: Derived) -> Told:
        provision = found.entry.provision
        assert isinstance(provision, Derivation)
        because = why(found, self._evaluation.as_of)
        seen = self._unseen.isdisjoint(compartments_beneath()[provision.id])
        return Told(
            provision.id, provision.title, found.about.subject, _in_words(found), because if seen else (WITHHELD,)
        )

    def _is_seen(self, provision: str) -> bool:
        return self._unseen.isdisjoint(compartments_read()[provision])


def answers_of(facts: CaseFacts, today: date, sight: Collection[Compartment]) -> Answers:
    """Work a case out for its journeys."""
    return Answers(policy_in_use.evaluator().evaluate(facts, today), sight)


def _in_words(found: Derived) -> str:
    provision = found.entry.provision
    assert isinstance(provision, Derivation)
    if isinstance(found.applies, Unknown):
        return _untold(found.applies)
    said = []
    for name in provision.gives:
        value, given = found.values[name], provision.gives[name]
        words = given.words if isinstance(given, Word) else None
        said.append(_untold(value) if isinstance(value, Unknown) else shown(value, words))
    return "; ".join(said)


def _untold(value: Unknown) -> str:
    return f"it cannot be told, for want of: {'; '.join(sorted(value.missing))}"


def _owed_by(owner: object) -> str:
    owners = owner if isinstance(owner, tuple) else (owner,)
    return " or ".join(str(each) for each in owners if isinstance(each, Owner))
