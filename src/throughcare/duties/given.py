"""What named provisions give in one case, each answer in words and with its why. Pure: facts in, answers out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from throughcare.access.compartments import Compartment
from throughcare.duties import policy_in_use
from throughcare.duties.explained import why
from throughcare.duties.serving import serving
from throughcare.duties.sight import KEPT_APART, WITHHELD, compartments_beneath, compartments_read
from throughcare.engine.facts import CaseFacts
from throughcare.engine.found import Found
from throughcare.policy.expressions import Word
from throughcare.policy.grain import Words
from throughcare.policy.provisions import Derivation, Evaluated
from throughcare.policy.values import Unknown, Value
from throughcare.policy.words import identifier, listed, shown, word


@dataclass(frozen=True)
class Given:
    """What a provision gives: its answers, each with what it is called; `because` says why, sentence by sentence."""

    provision: str
    title: str
    answers: tuple[tuple[str, str], ...]
    because: tuple[str, ...]

    @property
    def in_short(self) -> tuple[str, ...]:
        """Each answer as a sentence, with its why where there is one of its own."""
        told = {name: [line for line in self.because if line.startswith(f"{name}: ")] for name, _ in self.answers}
        return tuple(told[name][0] if told[name] else f"{name}: {answer}." for name, answer in self.answers)


def given_in(
    facts: CaseFacts, as_of: date, wanted: Mapping[str, Sequence[str]], seen: Collection[Compartment]
) -> tuple[Given, ...]:
    """What these provisions give, in their order; of each, the answers of these names, or all where none is named.

    Where one is about several rows, of the latest.

    What does not apply is left out, and so is what is made of facts that the reader may not see.
    """
    unseen, now = KEPT_APART - set(seen), serving(facts, as_of)
    evaluation = policy_in_use.evaluator().evaluate(facts, as_of, all_rows=False)
    every: Iterable[Found] = (*evaluation.derived, *evaluation.rulings, *evaluation.duties)
    latest = {each.entry.provision.id: each for each in every if now.includes(each.about)}
    told = [each for each in wanted if each in latest and unseen.isdisjoint(compartments_read()[each])]
    return tuple(_given(latest[each], as_of, wanted[each], unseen) for each in told)


def _given(found: Found, as_of: date, names: Sequence[str], unseen: Collection[Compartment]) -> Given:
    provision = found.entry.provision
    assert isinstance(provision, Evaluated)
    hidden = not compartments_beneath()[provision.id].isdisjoint(unseen)
    because = (WITHHELD,) if hidden else why(found, as_of, names[0] if len(names) == 1 else None)
    return Given(provision.id, provision.title, tuple(_answers(found, provision, names)), because)


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
