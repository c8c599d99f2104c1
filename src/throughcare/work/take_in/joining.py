"""Whose a row is. By NOMS number, then by CRN; by PNC or CRO only where surname and date of birth agree and no other
number denies it. What is doubtful is not joined: it waits for a person to decide.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from throughcare.work.take_in.cases import MATCHING, Case, Cases
from throughcare.work.take_in.observations import Known, PrisonerSays, ProbationSays


class Waits(Exception):
    """A row that contradicts the record on whose it is. `case` is one whose it may be."""

    def __init__(self, case: Case, field: str, why: str) -> None:
        self.case, self.field, self.why = case, field, why
        super().__init__(why)


class AreOne(Exception):
    """Two people whom a row shows to be one."""

    def __init__(self, kept: Case, removed: Case) -> None:
        self.kept, self.removed = kept, removed
        super().__init__("Two people are one.")


@dataclass(frozen=True)
class Doubt:
    """Two people who share numbers that one person has."""

    one: Case
    other: Case
    numbers: tuple[Known, ...]


def whose(cases: Cases, says: PrisonerSays | ProbationSays) -> Case:
    """The case that a row belongs to, made if there is none.

    Raises:
        Waits: somebody must decide.
        AreOne: the row belongs to two people who are one.
    """
    case = _prisoners(cases, says) if isinstance(says, PrisonerSays) else _on_probation(cases, says)
    for number in says.known:
        if number.verified:
            cases.give(case, (number.kind, number.value))
    return case


def _prisoners(cases: Cases, says: PrisonerSays) -> Case:
    case = cases.by("NOMS", says.noms) or _matching(cases, says) or cases.made()
    cases.give(case, ("NOMS", says.noms))
    return case


def _on_probation(cases: Cases, says: ProbationSays) -> Case:
    by_crn, by_noms = cases.by("CRN", says.crn), cases.by("NOMS", says.noms)
    if by_crn and by_noms and by_crn is not by_noms:
        if by_crn.has("NOMS") or by_noms.has("CRN"):
            raise Waits(by_crn, "crn", f"{says.crn} and {says.noms} belong to different people in the record.")
        raise AreOne(by_noms, by_crn)
    if by_crn and says.noms and not by_noms and by_crn.has("NOMS"):
        raise Waits(by_crn, "noms_number", f"the record holds another NOMS number than {says.noms} for {says.crn}.")
    if by_noms and not by_crn:
        if by_noms.has("CRN"):
            raise Waits(by_noms, "crn", f"the record holds another CRN than {says.crn} for {says.noms}.")
        if _denies(by_noms, says):
            why = f"{says.noms} belongs to somebody of another surname and another date of birth."
            raise Waits(by_noms, "noms_number", why)
    case = by_crn or by_noms or _matching(cases, says) or cases.made()
    cases.give(case, ("CRN", says.crn))
    if says.noms:
        cases.give(case, ("NOMS", says.noms))
    return case


def _denies(case: Case, says: ProbationSays) -> bool:
    """Whether neither surname nor date of birth agrees, both being known."""
    (surname, born_on), (held_surname, held_born_on) = _name(says), case.name
    known = bool(surname and held_surname and born_on and held_born_on)
    return known and surname != held_surname and born_on != held_born_on


def _matching(cases: Cases, says: PrisonerSays | ProbationSays) -> Case | None:
    """The one person with the same PNC or CRO, surname and date of birth, whom no number of theirs tells apart."""
    name, found = _name(says), {id(case): case for case, _number in cases.sharing(says.known)}
    if not all(name) or len(found) != 1:
        return None
    (case,) = found.values()
    stated = {"CRN"} if isinstance(says, ProbationSays) else set()
    stated |= {"NOMS"} if says.noms else set()
    return case if case.name == name and not any(case.has(kind) for kind in stated) else None


def _name(says: PrisonerSays | ProbationSays) -> tuple[str, Any]:
    told: Any = (says.record or {}) if isinstance(says, PrisonerSays) else says.groups
    values = told.get("person", {})
    born_on = values.get("born_on")
    return (values.get("last_name") or "").casefold(), date.fromisoformat(born_on) if born_on else None


def doubts(cases: Cases) -> list[Doubt]:
    """Every two people of whom one was touched and who share numbers, the one of the smaller number first."""
    shared: dict[tuple[int, int], Doubt] = {}
    for case in cases.all:
        known = [Known(kind, value) for kind, value in sorted(case.numbers, reverse=True) if kind in MATCHING]
        for other, number in cases.sharing(known, case) if case.touched else ():
            one, two = sorted((case, other), key=Case.sign)
            held = shared.get((id(one), id(two)), Doubt(one, two, ()))
            if number not in held.numbers:
                shared[id(one), id(two)] = Doubt(one, two, (*held.numbers, number))
    return list(shared.values())


def why(doubt: Doubt) -> str:
    """What makes the match doubtful, in a sentence."""
    surname, born_on = (a == b for a, b in zip(doubt.one.name, doubt.other.name, strict=True))
    told = {
        (True, True): "and surname and date of birth agree, but their other numbers do not",
        (True, False): "and the surname, but not the date of birth",
        (False, True): "and the date of birth, but not the surname",
        (False, False): "but neither surname nor date of birth",
    }[surname, born_on]
    numbers = " and the ".join(f"{number.kind} number {number.value}" for number in doubt.numbers)
    return f"Both have the {numbers}, {told}."
