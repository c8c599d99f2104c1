"""Taking some hundred rows into the record in one transaction: each is new, changed, unchanged or set aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.db import transaction
from django.utils import timezone

from throughcare.duties.models import CaseStanding
from throughcare.record.case_document import CaseDocumentError
from throughcare.record.case_document.importing import import_
from throughcare.record.inserting import insert
from throughcare.record.ledger import Outcome as LedgerOutcome
from throughcare.record.ledger import append
from throughcare.record.models import DoubtfulMatch, IntakeRun, IntakeSeen
from throughcare.record.provenance import Provenance
from throughcare.record.refused import REFUSED
from throughcare.work.take_in import said
from throughcare.work.take_in.cases import Case, Cases, numbers_of
from throughcare.work.take_in.joining import AreOne, Waits, doubts, whose, why
from throughcare.work.take_in.merging import join
from throughcare.work.take_in.observations import DocumentSays, NumbersMerged, PrisonerSays, Row, SetAside
from throughcare.work.take_in.setting_aside import resolve, set_aside, storable
from throughcare.work.take_in.writing import Writer

ACTION = "take_in"


class Outcome(StrEnum):
    """What came of a row."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    QUARANTINED = "quarantined"


@dataclass(frozen=True)
class Result:
    """What came of one row; `aside` says why, where it was set aside."""

    outcome: Outcome
    aside: SetAside | None = None


class Batch:
    """Some rows being taken in, by `by`, in a run of intake."""

    def __init__(self, rows: Sequence[Row], run: IntakeRun, by: str) -> None:
        self.rows, self.run, self.by, self.at = rows, run, by, timezone.now()
        self.known = self._known()
        self.cases = Cases(numbers_of(row for row in rows if row.seen_as not in self.known))
        self.people: set[int] = set()
        self.waiting: list[DoubtfulMatch] = []
        self.seen: list[Row] = []

    def take(self) -> list[Result]:
        """Take every row in, in the caller's transaction. One result a row."""
        results = []
        for row in self.rows:
            if row.seen_as in self.known:
                results.append(Result(Outcome.UNCHANGED))
                continue
            result = self._take(row)
            results.append(result)
            if row.seen_as is not None and result.outcome is not Outcome.QUARANTINED:
                self.known.add(row.seen_as)
                self.seen.append(row)
        self._write()
        DoubtfulMatch.objects.bulk_create(self.waiting, ignore_conflicts=True)
        self._note_seen()
        self._note_stale()
        return results

    def _take(self, row: Row) -> Result:
        if isinstance(row.says, DocumentSays):
            return self._document(row)
        try:
            try:
                return self._add(row)
            except AreOne as two:
                self._write()
                join(self.cases, two.kept, two.removed, by=self.by, at=self.at)
                two.kept.touch(row.origin)
                self._add(row)
                return Result(Outcome.CHANGED)
        except Waits as wait:
            return self._wait(row, wait)

    def _add(self, row: Row) -> Result:
        says = row.says
        case = self._merged(says) if isinstance(says, NumbersMerged) else whose(self.cases, says)  # type: ignore[arg-type]
        is_new, before = case.person is None and not case.touched, said.picture(case.said)
        if isinstance(says, NumbersMerged):
            said.add_merge(case.said, says.kind, says.kept, says.removed)
        elif isinstance(says, PrisonerSays):
            said.add_prisoner(case.said, says)
        else:
            said.add_probation(case.said, says)  # type: ignore[arg-type]
        changed = said.picture(case.said) != before
        if is_new or changed or says.when.at is not None:
            case.touch(row.origin)
        return Result(Outcome.NEW if is_new else Outcome.CHANGED if changed else Outcome.UNCHANGED)

    def _merged(self, says: NumbersMerged) -> Case:
        kept, removed = self.cases.by(says.kind, says.kept), self.cases.by(says.kind, says.removed)
        if kept and removed and kept is not removed:
            raise AreOne(kept, removed)
        case = kept or removed or self.cases.made()
        for number in (says.kept, says.removed):
            self.cases.give(case, (says.kind, number))
        return case

    def _document(self, row: Row) -> Result:
        assert isinstance(row.says, DocumentSays)
        origin = row.origin
        try:
            imported = import_(row.says.document, Provenance(self.by, origin.feed, origin.file, origin.line, self.at))
        except CaseDocumentError as error:
            problem = error.problems[0]
            more = f" {len(error.problems) - 1} more faults follow." if len(error.problems) > 1 else ""
            aside = SetAside(origin, problem.path, f"{problem.label}: {problem.rule}.{more}")
            return Result(Outcome.QUARANTINED, aside)
        if imported.changed_anything:
            self.people.add(imported.person_id)
        if imported.is_new_person:
            return Result(Outcome.NEW)
        return Result(Outcome.CHANGED if imported.changed_anything else Outcome.UNCHANGED)

    def _wait(self, row: Row, wait: Waits) -> Result:
        self._write()
        reason = f"{wait.why} Somebody must decide whether they are one person: it waits as a doubtful match."
        aside = SetAside(row.origin, wait.field, reason)
        incoming, digest = storable(row.origin.row), row.says.when.digest
        person = wait.case.person
        self.waiting.append(DoubtfulMatch(person=person, incoming=incoming, digest=digest, why=wait.why))
        return Result(Outcome.QUARANTINED, aside)

    def _write(self) -> None:
        touched = [case for case in self.cases.all if case.touched]
        found = doubts(self.cases)
        Writer(touched, self.by, self.at).write()
        self.people |= {case.person.pk for case in touched if case.person}
        matches = [
            DoubtfulMatch(
                person=doubt.one.person,
                other=doubt.other.person,
                why=why(doubt),
                evidence={number.kind: number.value for number in doubt.numbers},
            )
            for doubt in found
        ]
        DoubtfulMatch.objects.bulk_create(matches, ignore_conflicts=True)

    def _known(self) -> set[str]:
        """Which of the undated rows have been taken in before."""
        keys = [row.seen_as for row in self.rows if row.seen_as is not None]
        return set(IntakeSeen.objects.filter(key__in=keys).values_list("key", flat=True)) if keys else set()

    def _note_seen(self) -> None:
        columns = {"run_id": self.run.pk}
        noted = [
            {"feed": row.origin.feed, "key": row.seen_as, "digest": row.says.when.digest, **columns}
            for row in self.seen
        ]
        insert(IntakeSeen, noted)

    def _note_stale(self) -> None:
        """Until their duties are worked out again, these cases are known to be behind."""
        if self.people:
            CaseStanding.objects.filter(person__in=self.people).update(policy_digest="")


def take_rows(rows: Sequence[Row | SetAside], run: IntakeRun, by: str, *, again: bool = False) -> list[Result]:
    """Take some rows in, in one transaction, with what was set aside while they were read. One result a row.

    A row that the database refuses is taken by itself, and once again, since another run may have been quicker with
    the same row; if it is refused even so it is set aside. It keeps no other back.
    """
    try:
        with transaction.atomic():
            return _taken(rows, run, by)
    except REFUSED as error:
        if len(rows) > 1 or not again:
            return [result for row in rows for result in take_rows([row], run, by, again=len(rows) == 1)]
        if isinstance(rows[0], SetAside):
            raise
        origin = rows[0].origin
        return take_rows([SetAside(origin, "", f"The record cannot hold it: {error}.")], run, by)


def _taken(rows: Sequence[Row | SetAside], run: IntakeRun, by: str) -> list[Result]:
    batch = Batch([row for row in rows if isinstance(row, Row)], run, by)
    taken = iter(batch.take())
    results = [next(taken) if isinstance(row, Row) else Result(Outcome.QUARANTINED, row) for row in rows]
    set_aside((result.aside for result in results if result.aside), run, batch.at)
    taken_in = [row for row, result in zip(rows, results, strict=True) if isinstance(row, Row) and not result.aside]
    resolve((row.corrects for row in taken_in if row.corrects), batch.at)
    counts = Counter(result.outcome.value for result in results)
    if batch.people:
        append(by, ACTION, LedgerOutcome.DONE, details={"run": run.pk, "cases": len(batch.people), **counts})
    for name, number in {**counts, "rows": len(results)}.items():
        setattr(run, name, getattr(run, name) + number)
    run.save()
    return results
