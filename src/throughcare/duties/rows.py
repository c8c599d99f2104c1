"""An evaluation as the rows that are kept of it. Pure: no database is asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NamedTuple

from throughcare.calendar import in_london
from throughcare.engine.evaluation import Evaluation
from throughcare.engine.found import Derived, Duty, Found
from throughcare.engine.outcomes import Outcome
from throughcare.policy.provisions import Minimum
from throughcare.policy.values import Unknown, Value, london_day


class State(StrEnum):
    """What is known of a duty's clock, whatever the day: it can be read, its event has not happened, or untold."""

    CLOCK = "clock"
    WAITING = "waiting"
    CANNOT_TELL = "cannot_tell"


class DutyRow(NamedTuple):
    """The columns of `models.Duty`, in the order in which they are read and compared."""

    provision: str
    subject: str
    document: str
    grain: str
    subject_key: int
    window_opens_on: date | None
    owner: str
    state: str
    opens_on: date | None
    due_on: date | None
    met_on: date | None
    late: bool
    done: int | None
    required: int | None
    missing: list[str]


def duty_rows(evaluation: Evaluation) -> dict[tuple[str, str], DutyRow]:
    """The duties that apply, or of which that cannot be told, by provision and subject."""
    rows = [_duty_row(duty) for duty in evaluation.duties if duty.outcome.applies or duty.outcome.missing]
    return {(row.provision, row.subject): row for row in rows}


def answered(evaluation: Evaluation) -> set[str]:
    """The derivations that have an answer for the case, or would have if the record said more."""
    return {derived.entry.provision.id for derived in evaluation.derived if derived.applies is not False}


def missing_facts(evaluation: Evaluation) -> dict[str, list[str]]:
    """Each fact that is wanted, with the provisions that want it, in the order of their ids."""
    wanted: dict[str, set[str]] = {}
    for found, missing in untold(evaluation):
        for fact in missing:
            wanted.setdefault(fact, set()).add(found.entry.provision.id)
    return {fact: sorted(ids) for fact, ids in sorted(wanted.items())}


def untold(evaluation: Evaluation) -> Iterator[tuple[Found, frozenset[str]]]:
    """What cannot be told, with the facts that it wants: of the duties first, then of the derivations."""
    for duty in evaluation.duties:
        if duty.outcome.missing:
            yield duty, duty.outcome.missing
    for derived in evaluation.derived:
        missing = _wanted(derived)
        if missing:
            yield derived, missing


def _wanted(derived: Derived) -> frozenset[str]:
    if isinstance(derived.applies, Unknown):
        return derived.applies.missing
    if derived.applies is not True:
        return frozenset()
    return frozenset(
        label for value in derived.values.values() if isinstance(value, Unknown) for label in value.missing
    )


def revisit_on(evaluation: Evaluation, policy_changes_on: date | None) -> date | None:
    """When to work the case out again: a comparison turns, an arrangement's day comes, or policy changes."""
    arranged = (
        met
        for duty in evaluation.duties
        if duty.outcome.met_on is None
        and (met := london_day(duty.values["met"])) is not None
        and met > evaluation.as_of
        and duty.outcome.applies
    )
    days = [day for day in (evaluation.revisit_on, policy_changes_on, *arranged) if day is not None]
    return min(days, default=None)


def plain(value: Value) -> Any:
    """A value as JSON holds it: dates and instants in ISO 8601, these on the clocks of London; what cannot be told as
    `{"missing": […]}`.
    """
    if isinstance(value, Unknown):
        return {"missing": sorted(value.missing)}
    if isinstance(value, datetime):
        return in_london(value).isoformat()
    return value.isoformat() if isinstance(value, date) else value


def _duty_row(duty: Duty) -> DutyRow:
    outcome, provision = duty.outcome, duty.entry.provision
    done = duty.values.get("done")
    return DutyRow(
        provision=provision.id,
        subject=duty.about.subject,
        document=duty.entry.document.id,
        grain=duty.about.grain.name,
        subject_key=duty.about.key,
        window_opens_on=duty.about.opens,
        owner=duty.owner or "",
        state=_state(outcome).value,
        opens_on=outcome.opens_on,
        due_on=outcome.due_on,
        met_on=outcome.met_on,
        late=outcome.late,
        done=None if done is None or isinstance(done, Unknown) else int(done),  # type: ignore[arg-type]
        required=provision.count if isinstance(provision, Minimum) else None,
        missing=sorted(outcome.missing),
    )


def _state(outcome: Outcome) -> State:
    if outcome.missing:
        return State.CANNOT_TELL
    return State.CLOCK if outcome.started else State.WAITING
