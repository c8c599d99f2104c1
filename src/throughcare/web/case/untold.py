"""What cannot be told of a case: which fact to fix, where it comes from, and what waits for it."""

from __future__ import annotations

from dataclasses import dataclass

from throughcare.duties.explained import Explained, Untold, facts_to_fix
from throughcare.policy.subjects import Subject
from throughcare.policy.words import sentence

PRISON = "the prison record"
PROBATION = "the probation case record"

# Where the facts of each table are put right; a new table without its line here fails a test.
COMES_FROM = {
    "case": "the prison or the probation record of the person",
    "risk": f"{PROBATION} (risk assessment)",
    "mappa": f"{PROBATION} (MAPPA registration)",
    "tier_record": f"{PROBATION} (tier)",
    "contact": "the contact itself, as it was recorded",
    "spell": f"{PRISON} (movements)",
    "recategorisation": f"{PRISON} (categorisation)",
    "allocation": "the allocation of a POM, by the prison, or of a COM, by the local delivery unit",
    "responsibility": "the record of who is responsible",
    "handover": "the work of the handover, by the POM and the COM",
    "parole_review": "the parole dossier (public protection casework)",
    "early_allocation": "the early allocation assessment, by the POM",
    "assessment": "OASys",
    "plan": "OASys (sentence plan)",
    "change": "the record of the change, by the offender manager",
    "sentence": f"{PRISON} for custody (sentence calculation), {PROBATION} for an order",
    "requirement": f"{PROBATION} (requirements of the order)",
    "supervision": f"{PROBATION} (order or licence)",
}


@dataclass(frozen=True)
class FactToFix:
    """A fact that the record does not hold. `comes_from` is empty for a reason that is no fact of ours."""

    fact: str
    comes_from: str
    waiting: tuple[Untold, ...]


def to_fix(explained: Explained) -> list[FactToFix]:
    """The facts to fix; the one on which most hangs comes first. A provision stands once, however many rows it has."""
    return [
        FactToFix(sentence(fact).rstrip("."), _comes_from(fact), _once(waiting))
        for fact, waiting in facts_to_fix(explained.cannot_tell).items()
    ]


def _once(waiting: list[Untold]) -> tuple[Untold, ...]:
    return tuple({each.provision: each for each in waiting}.values())


def _comes_from(fact: str) -> str:
    for name, subject in Subject.declared.items():
        if any(column.label == fact for column in subject.grain.columns.values()):
            return COMES_FROM[name]
    return ""
