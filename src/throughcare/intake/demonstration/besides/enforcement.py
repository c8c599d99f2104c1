"""Failures to comply, what was done about them, and recalls."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from throughcare.calendar import add_working_days
from throughcare.intake.demonstration.besides.life import Life
from throughcare.intake.demonstration.case import Case, Row
from throughcare.intake.demonstration.habits import kept
from throughcare.policy.facts import Arrival, ContactOutcome, EnforcementOutcome, RecallKind

TOLD_DAYS = 150
_OUTCOMES = {
    EnforcementOutcome.WARNING: 72,
    EnforcementOutcome.ALTERNATIVE_TO_ENFORCEMENT: 16,
    EnforcementOutcome.BREACH: 12,
}


def tell(case: Case, life: Life) -> None:
    """Each appointment that was missed lately, with the enforcement of it; and each recall."""
    if life.supervision is not None:
        missed = [row for row in case.rows["contacts"] if row["outcome"] == ContactOutcome.FAILED_TO_ATTEND]
        for row in missed:
            if (case.today - row["on"]).days <= TOLD_DAYS:
                _failed(case, life.supervision, row["on"])
    for spell in case.rows["spells"]:
        if spell["arrival"] is Arrival.RECALL:
            _recalled(case, spell["arrived_on"])


def _failed(case: Case, supervision: Row, on: date) -> None:
    explained = kept(case, add_working_days(on, 4), on + timedelta(days=1)) if case.likely(0.8) else None
    accepted = explained if case.likely(0.35) else None
    case.add(
        "failures",
        on=on,
        under=supervision["kind"],
        to_attend=True,
        letter_sent_on=kept(case, add_working_days(on, 2), on, missed=0.05),
        explained_on=explained,
        accepted_on=accepted,
    )
    if accepted is not None:
        return
    acted = kept(case, add_working_days(on, 6), add_working_days(on, 2), missed=0.08)
    if acted is None:
        return
    outcome = case.weighed(_OUTCOMES)
    breached = outcome is EnforcementOutcome.BREACH
    case.add(
        "enforcement",
        on=acted,
        outcome=outcome,
        breach_completed_on=kept(case, add_working_days(on, 8), acted) if breached else None,
        summons_issued_on=kept(case, add_working_days(on, 10), acted) if breached else None,
    )


def _recalled(case: Case, back: date) -> None:
    """The recall that led to a spell: decided one to three days before, and acted on within hours."""
    is_emergency = case.likely(0.25)
    decided = datetime.combine(back - timedelta(days=case.chance.randint(1, 3)), time(9, 30), UTC)
    hours = case.pick((1, 1, 2, 4)) if is_emergency else case.pick((3, 6, 20, 23, 30))
    ends = [row.get("prrd") for row in case.rows["sentences"] if row.get("recalled")]
    fixed = any(day is not None and day - back == timedelta(days=28) for day in ends)
    case.add(
        "recalls",
        kind=RecallKind.FIXED_TERM if fixed else RecallKind.STANDARD,
        emergency=is_emergency,
        decided_at=decided,
        action_taken_at=decided + timedelta(hours=hours),
        discussion_recorded_on=decided.date() if case.likely(0.9) else None,
        practitioner_took_part=True,
        senior_probation_officer_took_part=True,
        pdu_head_took_part=case.likely(0.85),
        notified_on=back,
        risk_management_plan_supplied_on=None if fixed else kept(case, add_working_days(back, 10), back),
    )
