"""The checklist of a row of a journey: what was asked for, what came in, what does not apply and why, what is owed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from throughcare.duties.answers import Answers
from throughcare.policy.owners import Owner
from throughcare.policy.subjects import DateFact, TruthFact
from throughcare.record.queries.one_case import OneCase
from throughcare.record.queries.rows_of_a_case import Row
from throughcare.record.queries.stages import Taken
from throughcare.work.stages.stage import Check, Journey, Stage

NO_COM = "no COM is allocated"


@dataclass(frozen=True)
class Line:
    """One line: where it stands in words, `why` it is so, and who owes it where it is outstanding."""

    stage: Stage
    what: str
    stands: str
    why: str
    owed_by: str

    @property
    def outstanding(self) -> bool:
        """Whether somebody still owes it."""
        return bool(self.owed_by)


@dataclass(frozen=True)
class Checklist:
    """The lines of one row."""

    lines: tuple[Line, ...]

    @property
    def outstanding(self) -> int:
        """How many are still owed."""
        return sum(each.outstanding for each in self.lines)


def checks_of(journey: Journey) -> tuple[Check, ...]:
    """What a journey gathers; nothing where it has no checklist."""
    return tuple(each.check for each in journey.stages if each.check is not None)


def columns_checked(journey: Journey) -> frozenset[str]:
    """The facts that the checklist tells of, so that they need not be told again."""
    facts = [fact for each in checks_of(journey) for fact in (each.came, each.asked, each.not_applying)]
    return frozenset(fact.column.name for fact in facts if fact is not None)


@dataclass(frozen=True)
class Gathered:
    """What a case holds of the lines of a journey's checklist."""

    case: OneCase
    taken: Sequence[Taken]
    answers: Answers

    def of(self, row: Row, stages: Sequence[tuple[Stage, bool]]) -> Checklist | None:
        """The checklist of a row: of the stages that have a line of it, each with whether it still goes on with the
        row; None where none has a line."""
        held = {cell.name: cell.words for cell in row.cells if cell.value is not False}
        lines = [self._line(each, each.check, held, row.id, is_open) for each, is_open in stages if each.check]
        return Checklist(tuple(lines)) if lines else None

    def _line(self, stage: Stage, check: Check, held: Mapping[str, str], row: int, is_open: bool) -> Line:
        why = self._known(check)
        if (came := _held(held, check.came)) is not None:
            return Line(stage, check.what, f"Came in or done on {came}", why, "")
        if _held(held, check.not_applying) is not None:
            return Line(stage, check.what, "Does not apply", self._said(stage, check, row) or why, "")
        if check.required is not None and self.answers.says(*check.required, row=row) is False:
            return Line(stage, check.what, "Need not be asked for", f"See {check.required[0]}.", "")
        asked = _held(held, check.asked)
        stands = f"Asked for on {asked}; not in yet" if asked is not None else _MISSING[check.asked is None]
        if not is_open:
            return Line(stage, check.what, "Not recorded before the decision", why, "")
        return Line(stage, check.what, stands, why, self._owed(check.owed_by))

    def _known(self, check: Check) -> str:
        if check.knows is None:
            return ""
        known = getattr(self.case.person, check.knows.column.name)
        return f"The record says, {check.knows.column.label}: {'yes' if known else 'no'}."

    def _said(self, stage: Stage, check: Check, row: int) -> str:
        asked = next((each.name for each in stage.says if each.if_marked is check.not_applying), "")
        last = next((each for each in self.taken if (each.stage, each.row) == (stage.name, row)), None)
        return "" if last is None else last.words.get(asked, "")

    def _owed(self, owners: tuple[Owner, ...]) -> str:
        """Who owes a line: a duty COM only where no COM is allocated, and the COM only where one is."""
        if Owner.DUTY_COM not in owners:
            return " or ".join(owners)
        if any(each.role == Owner.COM for each in self.case.allocations):
            return Owner.COM.value
        email = self.case.person.ldu_email
        return f"{Owner.DUTY_COM}, through the LDU{f': {email}' if email else ''} ({NO_COM})"


_MISSING = {True: "Not done yet", False: "Not asked for yet"}


def _held(held: Mapping[str, str], fact: DateFact | TruthFact | None) -> str | None:
    return None if fact is None else held.get(fact.column.name)
