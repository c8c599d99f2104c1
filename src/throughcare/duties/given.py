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
from throughcare.engine.outcomes import Status
from throughcare.policy.expressions import Word
from throughcare.policy.provisions import Derivation, Evaluated
from throughcare.policy.values import Unknown
from throughcare.policy.words import identifier, listed, shown


@dataclass(frozen=True)
class Given:
    """What a provision gives: its answers, each with what it is called; `because` says why, sentence by sentence."""

    provision: str
    title: str
    answers: tuple[tuple[str, str], ...]
    because: tuple[str, ...]


def given_in(
    facts: CaseFacts, as_of: date, wanted: Mapping[str, Sequence[str]], seen: Collection[Compartment]
) -> tuple[Given, ...]:
    """What these provisions give, in their order; of each, the answers of these names, or all where none is named.

    Where one is about several rows, of the latest.

    What does not apply is left out, and so are a clock that has not begun and what is made of facts that the reader may
    not see.
    """
    unseen, now = KEPT_APART - set(seen), serving(facts, as_of)
    evaluation = policy_in_use.evaluator().evaluate(facts, as_of, all_rows=False)
    begun = (each for each in evaluation.duties if each.status(as_of) is not Status.WAITING)
    every: Iterable[Found] = (*evaluation.derived, *evaluation.rulings, *begun)
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
        told = f"cannot be told, for want of: {listed(sorted(value.missing))}" if isinstance(value, Unknown) else None
        label = identifier(name)
        yield f"{label[:1].upper()}{label[1:]}", told or shown(value, words)
