"""What policy answers of one case on a day, worked out once, for whoever may read some compartments of it. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from throughcare.access.compartments import Compartment
from throughcare.duties import policy_in_use
from throughcare.duties.explained import ExplainedDuty, explained_of, why
from throughcare.duties.serving import serving
from throughcare.duties.sight import KEPT_APART, WITHHELD, compartments_beneath, compartments_read, seen_of
from throughcare.duties.task_table import TASKS, Task, tasks_of
from throughcare.engine.facts import CaseFacts
from throughcare.engine.found import Found, Ruling
from throughcare.engine.outcomes import Status
from throughcare.policy.expressions import Word
from throughcare.policy.grain import Words
from throughcare.policy.provisions import Derivation, Evaluated
from throughcare.policy.values import Unknown, Value
from throughcare.policy.words import identifier, listed, shown, word


@dataclass(frozen=True)
class Given:
    """What a provision gives: its answers, each with what it is called; `because` says why, sentence by sentence.

    `about`: the row that it is of, as its table and its id.
    """

    provision: str
    title: str
    about: tuple[str, int]
    answers: tuple[tuple[str, str], ...]
    because: tuple[str, ...]

    @property
    def in_short(self) -> tuple[str, ...]:
        """Each answer as a sentence, with its why where there is one of its own."""
        told = {name: [line for line in self.because if line.startswith(f"{name}: ")] for name, _ in self.answers}
        return tuple(told[name][0] if told[name] else f"{name}: {answer}." for name, answer in self.answers)


class Answers:
    """A case worked out on a day. What is made of facts that the reader may not see is left out of each answer."""

    def __init__(self, facts: CaseFacts, as_of: date, seen: Collection[Compartment]) -> None:
        self._facts, self._seen, self._unseen = facts, frozenset(seen), KEPT_APART - set(seen)
        self._evaluation = policy_in_use.evaluator().evaluate(facts, as_of)
        self._now = serving(facts, as_of)

    def duties(self, departures: Mapping[str, tuple[str, ...]]) -> tuple[ExplainedDuty, ...]:
        """What is due and why. `departures`: what bites on it, in words, by provision."""
        return seen_of(explained_of(self._evaluation, self._facts, departures), self._seen).duties

    def given(self, wanted: Mapping[str, Sequence[str]], of_row: tuple[str, int] | None = None) -> tuple[Given, ...]:
        """What these provisions give, in their order; of each, the answers of these names, or all where none is named.

        Where one is about several rows, of the latest; or of the row `of_row`, where it is about rows of that table.
        What does not apply is left out, and so is a clock that has not begun.
        """
        found = self._evaluation
        begun = (each for each in found.duties if each.status(found.as_of) is not Status.WAITING)
        every: Iterable[Found] = (*found.derived, *found.rulings, *begun)
        latest = {
            each.entry.provision.id: each
            for each in every
            if each.entry.provision.id in wanted
            and each.applies is not False
            and self._now.includes(each.about)
            and (of_row is None or each.about.grain.name != of_row[0] or each.about.key == of_row[1])
        }
        return tuple(self._given(latest[each], wanted[each]) for each in wanted if each in latest and self._sees(each))

    def says(self, provision: str, name: str, row: int) -> Value:
        """One answer of a derivation for a row; None where it is not for it, or not for the reader."""
        if not self._sees(provision):
            return None
        found = (each for each in self._evaluation.gives(provision) if each.about.key == row)
        return next((each.values[name] for each in found if each.applies is True), None)

    def of_row(self, wanted: Mapping[str, Sequence[str]], table: str, row: int) -> list[tuple[str, Value]]:
        """What these derivations answer of a row of a table, of each these names."""
        return [
            (name, found.values[name])
            for provision, names in wanted.items()
            if self._sees(provision)
            for found in self._evaluation.gives(provision)
            if (found.about.grain.name, found.about.key) == (table, row) and found.applies is not False
            for name in names
        ]

    def shut(self, gates: Collection[str], table: str, row: int) -> list[Ruling]:
        """What shuts these gates for a row of a table of facts."""
        return [
            ruling
            for ruling in self._evaluation.rulings
            if ruling.entry.provision.id in gates
            and (ruling.about.grain.name, ruling.about.key) == (table, row)
            and self._sees(ruling.entry.provision.id)
            and not ruling.allowed
        ]

    def tasks(self) -> tuple[Task, ...]:
        """The tasks before release, and who does each."""
        return tasks_of(self._evaluation, self._now) if self._sees(TASKS) else ()

    def _sees(self, provision: str) -> bool:
        return self._unseen.isdisjoint(compartments_read()[provision])

    def _given(self, found: Found, names: Sequence[str]) -> Given:
        provision = found.entry.provision
        assert isinstance(provision, Evaluated)
        hidden = not compartments_beneath()[provision.id].isdisjoint(self._unseen)
        only = names[0] if len(names) == 1 else None
        because = (WITHHELD,) if hidden else why(found, self._evaluation.as_of, only)
        about = (found.about.grain.name, found.about.key)
        return Given(provision.id, provision.title, about, tuple(_answers(found, provision, names)), because)


def _answers(found: Found, provision: Evaluated, names: Sequence[str]) -> Iterable[tuple[str, str]]:
    expressions = provision.gives if isinstance(provision, Derivation) else provision.shows
    values = found.values
    for name in names or expressions:
        expression = expressions[name]
        value = values[name]
        words = expression.words if isinstance(expression, Word) else None
        label = identifier(name)
        yield f"{label[:1].upper()}{label[1:]}", _in_words(value, words)


def _in_words(value: Value, words: Words | None) -> str:
    if isinstance(value, Unknown):
        return f"cannot be told, for want of: {listed(sorted(value.missing))}"
    match [word(each.value, words) for each in words or ()] if value is None else ():
        case [one, other]:
            return f"neither {one} nor {other}"
    return shown(value, words)
