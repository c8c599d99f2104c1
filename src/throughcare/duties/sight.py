"""What a viewer sees of what policy makes of a case: forbidden and absent look the same.

A duty or an answer made of facts of a compartment that the viewer may not read is left out, whole: by what its
provision reads, never by what this case holds, so that nothing can be told from what is missing.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, reduce
from operator import and_

from django.db.models import Q

from throughcare.access.actions import READING
from throughcare.access.compartments import ORDINARY_FINDINGS, Compartment, compartment_of_column
from throughcare.access.permissions import Action, Actor, Scope, scope_of
from throughcare.duties import policy_in_use
from throughcare.duties.explained import Explained, ExplainedDuty
from throughcare.duties.standing import ANSWERED_BY, Answer
from throughcare.engine.reads import Read, reads_beneath, reads_of
from throughcare.policy.subjects import Subject
from throughcare.record.relations import within

KEPT_APART = frozenset(Compartment) - {Compartment.ORDINARY}
EVERY_COMPARTMENT = frozenset(Compartment)

# The same for every case of which a provision could tell more, whatever the case holds.
WITHHELD = "Why it came out so rests in part on facts that are kept from your role, whether or not this case holds any."
NOT_FOR_YOU = Answer(None, "It is made of facts that are kept from your role.")


@dataclass(frozen=True)
class Sees:
    """The cases of which a viewer may read each compartment; one that is not named, of none. `ordinary`: the rest."""

    scopes: Mapping[Compartment, Scope] = field(default_factory=dict)
    ordinary: Scope = field(default_factory=Scope)

    def duties(self) -> Q:
        """The stored duties, or derivations, of which the viewer may know, as a condition on their rows."""
        conditions = (self._of(compartment) for compartment in sorted(KEPT_APART))
        return reduce(and_, conditions, Q())

    def may_know_of(self, provision: str) -> bool:
        """Whether there is any case in which the viewer may know what came of a provision."""
        return not any(self._scope(compartment).is_empty for compartment in compartments_read()[provision])

    def _of(self, compartment: Compartment) -> Q:
        scope, reading = self._scope(compartment), provisions_reading(compartment)
        if not reading or scope == self.ordinary:
            return Q()
        others = ~Q(provision__in=sorted(reading))
        return others if scope.is_empty else others | within(scope, "person")

    def _scope(self, compartment: Compartment) -> Scope:
        return self.scopes.get(compartment, Scope())


EVERYTHING = Sees(dict.fromkeys(Compartment, Scope(everyone=True)), Scope(everyone=True))


def sees(actor: Actor) -> Sees:
    """What the actor sees in lists."""
    scopes = {compartment: scope_of(actor, READING[compartment]) for compartment in KEPT_APART}
    return Sees(scopes, scope_of(actor, Action.READ_CASE))


def compartments_read() -> Mapping[str, frozenset[Compartment]]:
    """The compartments that are kept apart of whose facts each provision is made, in any of its versions."""
    return _compartments(ORDINARY_FINDINGS)


def compartments_beneath() -> Mapping[str, frozenset[Compartment]]:
    """The same, with what lies beneath findings that everybody is told: what a provision's why could name."""
    return _compartments(frozenset())


@cache
def provisions_reading(compartment: Compartment) -> frozenset[str]:
    """The provisions that are made of facts of a compartment."""
    return frozenset(id_ for id_, read in compartments_read().items() if compartment in read)


def seen_of(worked_out: Explained, sight: Collection[Compartment]) -> Explained:
    """What somebody who may read these compartments of the case is told of it."""
    unseen = KEPT_APART - set(sight)
    if not unseen:
        return worked_out
    read = compartments_read()
    answers = {
        name: each if unseen.isdisjoint(_of_question(name, ORDINARY_FINDINGS)) else NOT_FOR_YOU
        for name, each in worked_out.standing.answers.items()
    }
    return replace(
        worked_out,
        standing=replace(worked_out.standing, answers=answers),
        because={
            name: _because(lines, unseen, _of_question(name, frozenset())) for name, lines in worked_out.because.items()
        },
        duties=tuple(
            _without_why(each, unseen) for each in worked_out.duties if unseen.isdisjoint(read[each.provision])
        ),
        cannot_tell=tuple(each for each in worked_out.cannot_tell if unseen.isdisjoint(read[each.provision])),
    )


def _without_why(duty: ExplainedDuty, unseen: frozenset[Compartment]) -> ExplainedDuty:
    because = _because(duty.because, unseen, compartments_beneath()[duty.provision])
    return duty if because is duty.because else replace(duty, because=because)


def _because(
    lines: tuple[str, ...], unseen: frozenset[Compartment], beneath: frozenset[Compartment]
) -> tuple[str, ...]:
    return lines if unseen.isdisjoint(beneath) else (WITHHELD,)


@cache
def _of_question(name: str, without: frozenset[str]) -> frozenset[Compartment]:
    """What the answer to a question of a case's standing is made of, whichever provision gives it in the end."""
    if name in ANSWERED_BY:
        return _compartments(without)[ANSWERED_BY[name][0]]
    node = policy_in_use.decisions().get(name)
    return _kept_apart(reads_beneath(node, without)) if node is not None else frozenset()


@cache
def _compartments(without: frozenset[str]) -> Mapping[str, frozenset[Compartment]]:
    found: dict[str, frozenset[Compartment]] = {}
    for entry in policy_in_use.catalogue().evaluated:
        found[entry.id] = found.get(entry.id, frozenset()) | _kept_apart(reads_of(entry, without))
    return found


def _kept_apart(reads: Collection[Read]) -> frozenset[Compartment]:
    # What a verb proposes to a gate is no fact of the case, and is recorded nowhere.
    recorded = ((table, column) for table, column in reads if table in Subject.declared)
    return frozenset(compartment_of_column(table, column) for table, column in recorded) & KEPT_APART
