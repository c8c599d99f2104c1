"""Working out again only the part of a case that a change of one table can touch."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from throughcare.duties import policy_in_use
from throughcare.duties.models import CaseStanding
from throughcare.duties.part import Part
from throughcare.duties.rows import answered, duty_rows, missing_facts, revisit_on
from throughcare.duties.stored import Stored
from throughcare.duties.writing import DERIVED, DUTIES, write_derived, write_duties
from throughcare.record.facts import facts_found, facts_read
from throughcare.record.trips import read_at_once

Missing = dict[str, list[str]]


class _Held(NamedTuple):
    """What a case's standing says of the last time that it was worked out."""

    evaluated_as_of: date
    revisit_on: date | None
    policy_digest: str
    missing: Missing


_HELD = Stored(CaseStanding, _Held._fields)


def refresh_part(person_id: int, as_of: date, part: Part) -> tuple[int, int] | None:
    """Work out the part and write what has changed of it; how many rows were written and how many removed.

    None, and nothing is written, where the rest of the case is to be worked out as well: it never was, its day has
    come, or policy is another.
    """
    standing, rows, duties, derived = read_at_once(
        _HELD.of([person_id]),
        facts_read(person_id, part.tables),
        DUTIES.of([person_id], part.provisions),
        DERIVED.of([person_id], part.provisions),
    )
    held = next((_Held(*row) for row in _HELD.told(standing)), None)
    if held is None or not _still_holds(held, as_of):
        return None
    evaluation = part.evaluator.evaluate(facts_found(person_id, rows, part.tables), as_of, all_rows=False)
    written, removed = write_duties(duties, {(person_id, *key): row for key, row in duty_rows(evaluation).items()})
    more_written, more_removed = write_derived(derived, {(person_id, each) for each in answered(evaluation)})
    # Too early a day does no harm: what was left alone may turn on the one held, and what was not on the other.
    revisit = min((day for day in (held.revisit_on, revisit_on(evaluation, None)) if day is not None), default=None)
    missing = _merged(held.missing, missing_facts(evaluation), part.provisions)
    if (revisit, missing) != (held.revisit_on, held.missing):
        CaseStanding.objects.filter(pk=person_id).update(revisit_on=revisit, missing=missing)
    return written + more_written, removed + more_removed


def _still_holds(held: _Held, as_of: date) -> bool:
    in_time = held.evaluated_as_of <= as_of and (held.revisit_on is None or as_of < held.revisit_on)
    return in_time and held.policy_digest == policy_in_use.policy_digest()


def _merged(held: Missing, found: Missing, provisions: Iterable[str]) -> Missing:
    """What was missing to other provisions, with what is missing to these now."""
    ours = frozenset(provisions)
    kept = {fact: [each for each in ids if each not in ours] for fact, ids in held.items()}
    return {
        fact: together
        for fact in sorted({*kept, *found})
        if (together := sorted([*kept.get(fact, ()), *found.get(fact, ())]))
    }
