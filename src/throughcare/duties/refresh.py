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
from throughcare.duties.models import CaseStanding
from throughcare.duties.part import part_reading
from throughcare.duties.refresh_part import refresh_part
from throughcare.duties.rows import DutyRow, answered, duty_rows, missing_facts, revisit_on
from throughcare.duties.standing import standing_of
from throughcare.duties.stored import Stored
from throughcare.duties.writing import DERIVED, DUTIES, Key, write_derived, write_duties
from throughcare.engine.evaluation import Evaluation
from throughcare.engine.facts import CaseFacts
from throughcare.record.facts import facts_of_many
from throughcare.record.models import Person
from throughcare.record.trips import Row, read_at_once

_AT_ONCE = 200
STANDINGS = Stored(CaseStanding, tuple(column.name for column in CaseStanding._meta.concrete_fields))
_STANDING_COLUMNS = [column.attname for column in CaseStanding._meta.concrete_fields]


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


def refresh_case(person_id: int, as_of: date) -> Refreshed:
    """Work one case out again and write what has changed, in the caller's transaction.

    Raises:
        OutsideTransaction: there is none.
    """
    return refresh_cases([person_id], as_of)


def refresh_after(person_id: int, as_of: date, table: str | None) -> Refreshed:
    """Work out again what a change of one table can touch; all of it, where that is not known or not enough.

    The caller has changed the record in this transaction, and keeps others from the case until it ends.

    Raises:
        OutsideTransaction: there is none.
    """
    _in_transaction([person_id])
    part = part_reading(table) if table is not None else None
    done = refresh_part(person_id, as_of, part) if part is not None else None
    return Refreshed(1, *done) if done is not None else _refresh([person_id], as_of)


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
    for person_id, facts in facts_of_many(person_ids):
        evaluation = evaluate(facts, as_of, all_rows=False)
        duties |= {(person_id, *key): row for key, row in duty_rows(evaluation).items()}
        derived |= {(person_id, provision) for provision in answered(evaluation)}
        standings.append(_standing(person_id, evaluation, facts))
    held = read_at_once(DUTIES.of(person_ids), DERIVED.of(person_ids), STANDINGS.of(person_ids))
    written, removed = write_duties(held[0], duties)
    more_written, more_removed = write_derived(held[1], derived)
    _write_standings(held[2], standings)
    return Refreshed(len(person_ids), written + more_written, removed + more_removed)


def _standing(person_id: int, evaluation: Evaluation, facts: CaseFacts) -> CaseStanding:
    return CaseStanding(
        person_id=person_id,
        evaluated_as_of=evaluation.as_of,
        revisit_on=revisit_on(evaluation, policy_in_use.next_change_of_policy(evaluation.as_of)),
        policy_digest=policy_in_use.policy_digest(),
        missing=missing_facts(evaluation),
        **standing_of(evaluation, facts).columns(),
    )


def _write_standings(held: list[Row], standings: list[CaseStanding]) -> None:
    told = {row[0]: row for row in STANDINGS.told(held)}
    changed = [each for each in standings if told.get(each.person_id) != _told(each)]
    if changed:
        CaseStanding.objects.bulk_create(
            changed,
            update_conflicts=True,
            unique_fields=["person"],
            update_fields=[name for name in _STANDING_COLUMNS if name != "person_id"],
        )


def _told(standing: CaseStanding) -> Row:
    return tuple(getattr(standing, name) for name in _STANDING_COLUMNS)


def _in_transaction(person_ids: list[int]) -> list[int]:
    if not connection.in_atomic_block:
        raise OutsideTransaction("Duties are refreshed within the transaction that changed the facts.")
    return person_ids


def _some(person_ids: Iterable[int]) -> Iterator[list[int]]:
    remaining = iter(person_ids)
    while some := list(islice(remaining, _AT_ONCE)):
        yield some
