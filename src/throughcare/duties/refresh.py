"""Keeping the duties of cases as the record and policy have them.

A verb refreshes its case in its own transaction, so that nothing shown is stale. The rest is for what changes without
anybody recording anything: the day, and policy.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from django.db import connection, transaction
from django.db.models import Q

from throughcare.duties import policy_in_use
from throughcare.duties.models import CaseStanding, Derived, Duty
from throughcare.duties.rows import DutyRow, answered, duty_rows, missing_facts, revisit_on
from throughcare.duties.standing import standing_of
from throughcare.duties.stored import stored
from throughcare.engine.evaluation import Evaluation
from throughcare.engine.facts import CaseFacts
from throughcare.record.facts import facts_of, facts_of_many
from throughcare.record.models import Person

_AT_ONCE = 200
_KEY = ("person", "provision", "subject")
_DUTY_COLUMNS = DutyRow._fields
_STANDING_FIELDS = [column.name for column in CaseStanding._meta.concrete_fields]
_STANDING_COLUMNS = [column.attname for column in CaseStanding._meta.concrete_fields]

Key = tuple[int, str, str]


class OutsideTransaction(RuntimeError):
    """Duties are refreshed in the transaction that changed the facts, or they could disagree with them."""


@dataclass
class Refreshed:
    """How many cases were worked out, and how many rows were written and removed for it."""

    cases: int = 0
    written: int = 0
    removed: int = 0

    def __iadd__(self, other: Refreshed) -> Refreshed:
        self.cases += other.cases
        self.written += other.written
        self.removed += other.removed
        return self


def refresh_case(person_id: int, as_of: date, *, locked: bool = False) -> Refreshed:
    """Work one case out again and write what has changed, in the caller's transaction.

    `locked`: the caller keeps others from the case already.

    Raises:
        OutsideTransaction: there is none.
    """
    return _refresh(_in_transaction([person_id]), as_of) if locked else refresh_cases([person_id], as_of)


def refresh_cases(person_ids: Iterable[int], as_of: date) -> Refreshed:
    """Work these cases out again and write what has changed, in the caller's transaction.

    Raises:
        OutsideTransaction: there is none.
    """
    done = Refreshed()
    for some in map(_in_transaction, _some(person_ids)):
        # Two changes of one case at once would each write the duties without the other's facts.
        locked = Person.objects.select_for_update(no_key=True).filter(pk__in=some).order_by("pk")
        done += _refresh(list(locked.values_list("pk", flat=True)), as_of)
    return done


def refresh_stale(today: date) -> Refreshed:
    """Work out the cases whose day has come, that an older policy was asked of, or that never were worked out."""
    behind = (
        Q(standing__isnull=True)
        | Q(standing__revisit_on__lte=today)
        | ~Q(standing__policy_digest=policy_in_use.policy_digest())
    )
    return _refresh_in_turn(Person.objects.filter(behind).order_by("pk").values_list("pk", flat=True), today)


def refresh_all(as_of: date) -> Refreshed:
    """Work out every case, a transaction for each few."""
    return _refresh_in_turn(Person.objects.order_by("pk").values_list("pk", flat=True), as_of)


def _refresh_in_turn(person_ids: Any, as_of: date) -> Refreshed:
    done, last = Refreshed(), 0
    while some := list(person_ids.filter(pk__gt=last)[:_AT_ONCE]):
        with transaction.atomic():
            done += refresh_cases(some, as_of)
        last = some[-1]
    return done


def _refresh(person_ids: list[int], as_of: date) -> Refreshed:
    evaluate = policy_in_use.evaluator().evaluate
    duties: dict[Key, DutyRow] = {}
    derived: set[tuple[int, str]] = set()
    standings: list[CaseStanding] = []
    for person_id, facts in _facts(person_ids):
        evaluation = evaluate(facts, as_of, all_rows=False)
        duties |= {(person_id, *key): row for key, row in duty_rows(evaluation).items()}
        derived |= {(person_id, provision) for provision in answered(evaluation)}
        standings.append(_standing(person_id, evaluation, facts))
    written, removed = _write_duties(person_ids, duties)
    more_written, more_removed = _write_derived(person_ids, derived)
    _write_standings(person_ids, standings)
    return Refreshed(len(person_ids), written + more_written, removed + more_removed)


def _facts(person_ids: list[int]) -> Iterable[tuple[int, CaseFacts]]:
    # One case has a statement of its own, which PostgreSQL keeps prepared.
    if len(person_ids) == 1:
        return [(person_ids[0], facts_of(person_ids[0]))]
    return facts_of_many(person_ids)


def _write_duties(person_ids: list[int], wanted: dict[Key, DutyRow]) -> tuple[int, int]:
    """Make the stored duties of these cases those that are wanted; how many were written and how many removed."""
    held: dict[Key, tuple[Any, ...]] = {}
    ids: dict[Key, int] = {}
    for row_id, person_id, *values in stored(Duty, ("id", "person", *_DUTY_COLUMNS), person_ids):
        key = (person_id, values[0], values[1])
        held[key], ids[key] = tuple(values), row_id
    changed = [Duty(person_id=key[0], **row._asdict()) for key, row in wanted.items() if held.get(key) != row]
    gone = [row_id for key, row_id in ids.items() if key not in wanted]
    if gone:
        Duty.objects.filter(pk__in=gone).delete()
    if changed:
        others = [name for name in _DUTY_COLUMNS if name not in _KEY]
        Duty.objects.bulk_create(changed, update_conflicts=True, unique_fields=_KEY, update_fields=others)
    return len(changed), len(gone)


def _write_derived(person_ids: list[int], wanted: set[tuple[int, str]]) -> tuple[int, int]:
    """Make the derivations held for these cases those that are wanted; how many were written and how many removed."""
    ids = {
        (person_id, provision): row_id
        for row_id, person_id, provision in stored(Derived, ("id", "person", "provision"), person_ids)
    }
    fresh = [Derived(person_id=person_id, provision=provision) for person_id, provision in sorted(wanted - ids.keys())]
    gone = [row_id for key, row_id in ids.items() if key not in wanted]
    if gone:
        Derived.objects.filter(pk__in=gone).delete()
    if fresh:
        Derived.objects.bulk_create(fresh)
    return len(fresh), len(gone)


def _standing(person_id: int, evaluation: Evaluation, facts: CaseFacts) -> CaseStanding:
    return CaseStanding(
        person_id=person_id,
        evaluated_as_of=evaluation.as_of,
        revisit_on=revisit_on(evaluation, policy_in_use.next_change_of_policy(evaluation.as_of)),
        policy_digest=policy_in_use.policy_digest(),
        missing=missing_facts(evaluation),
        **standing_of(evaluation, facts).columns(),
    )


def _write_standings(person_ids: list[int], standings: list[CaseStanding]) -> None:
    held = {row[0]: row for row in stored(CaseStanding, _STANDING_FIELDS, person_ids)}
    changed = [standing for standing in standings if held.get(standing.person_id) != _told(standing)]
    if changed:
        CaseStanding.objects.bulk_create(
            changed,
            update_conflicts=True,
            unique_fields=["person"],
            update_fields=[name for name in _STANDING_COLUMNS if name != "person_id"],
        )


def _told(standing: CaseStanding) -> tuple[Any, ...]:
    return tuple(getattr(standing, name) for name in _STANDING_COLUMNS)


def _in_transaction(person_ids: list[int]) -> list[int]:
    if not connection.in_atomic_block:
        raise OutsideTransaction("Duties are refreshed within the transaction that changed the facts.")
    return person_ids


def _some(person_ids: Iterable[int]) -> Iterator[list[int]]:
    remaining = iter(person_ids)
    while some := list(islice(remaining, _AT_ONCE)):
        yield some
