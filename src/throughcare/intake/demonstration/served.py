"""A determinate sentence that has been served, up to the release: what led there, told in short."""

from __future__ import annotations

from datetime import date, timedelta

from throughcare.calendar import add_months
from throughcare.intake.demonstration.case import Case
from throughcare.intake.demonstration.custody import after_transfers, first_sessions, hold, managed, route
from throughcare.intake.demonstration.habits import contact, kept
from throughcare.intake.demonstration.handover import before_handover, com_of
from throughcare.intake.demonstration.planning import assessed_at_start
from throughcare.policy.facts import (
    Arrival,
    AssessmentKind,
    Manager,
    ManagerRole,
    Method,
    PlanKind,
    Practitioner,
    Purpose,
)
from throughcare.record.vocabulary import Departure, LegalStatus


def serve(case: Case, sentenced: date, release: date, com_due: date, responsible_due: date, weeks: int = 10) -> None:
    """Custody from sentence to release, with POMs, a COM from the handover on, and the plans made on the way."""
    stays = hold(case, route(case, sentenced, sentenced), until=release)
    allocated = managed(case, stays, sentenced)
    if allocated is not None and responsible_due > sentenced:
        first_sessions(case, allocated)
        before_handover(case, sentenced, com_due, 3 if release > add_months(sentenced, 20) else 1)
    after_transfers(case, stays, sentenced)
    assessed_at_start(case, sentenced, weeks)
    com_from = kept(case, com_due, max(sentenced, com_due - timedelta(days=20)), missed=0.0) or com_due
    com_from = min(com_from, release)
    case.allocate(ManagerRole.COM, com_of(case), com_from)
    taken = max(responsible_due, com_from) if responsible_due > sentenced else sentenced
    if taken > sentenced:
        case.add("responsibilities", holder=Manager.POM, from_on=sentenced, to_on=taken)
        _handed_over(case, com_due, taken)
    case.add("responsibilities", holder=Manager.COM, from_on=taken)
    _prepared(case, com_from, release)


def recalled_to(case: Case, recalled: date) -> None:
    """Back in custody after a recall: a spell at the local prison, a POM there, and the COM as before."""
    prison = case.home.women if case.is_woman else case.home.local
    stays = hold(case, [(prison, recalled)], arrival=Arrival.RECALL, status=LegalStatus.RECALL)
    managed(case, stays, recalled)
    seen = kept(case, recalled + timedelta(days=14), recalled + timedelta(days=2))
    if seen is not None:
        contact(case, seen, Practitioner.POM, Purpose.SUPERVISION)
    told = kept(case, recalled + timedelta(days=20), recalled + timedelta(days=4))
    if told is not None:
        contact(case, told, Practitioner.COM, Purpose.SUPERVISION, method=Method.VIDEO)


def ended_by_recall(case: Case, recalled: date) -> None:
    """The supervision that a recall put an end to."""
    for row in case.rows["supervision"]:
        row["ends_on"] = min(row["ends_on"], recalled)


def let_out_again(case: Case, recalled: date, again: date) -> None:
    """A short time back in custody that has ended."""
    prison = case.home.women if case.is_woman else case.home.local
    case.add(
        "spells",
        prison=prison,
        arrived_on=recalled,
        left_on=again,
        arrival=Arrival.RECALL,
        departure=Departure.RELEASE,
    )


def _handed_over(case: Case, com_due: date, taken: date) -> None:
    done = kept(case, com_due, com_due - timedelta(days=40), missed=0.0) or com_due
    case.add("assessments", kind=AssessmentKind.HANDOVER, completed_on=done, layer=3, plan_reviewed=True)
    case.add(
        "handovers",
        notified_on=com_due - timedelta(days=45),
        meeting_held_on=taken,
        report_sent_on=taken,
        completed=True,
    )


def _prepared(case: Case, com_from: date, release: date) -> None:
    planned = kept(case, min(add_months(com_from, 3), release), com_from + timedelta(days=14), missed=0.0)
    if planned is not None:
        case.add("plans", kind=PlanKind.PRE_RELEASE, completed_on=planned)
    for days in (70, 25):
        due = release - timedelta(days=days)
        held = kept(case, due, max(com_from, due - timedelta(days=20))) if due > com_from else None
        if held is not None and held < release:
            contact(
                case, held, Practitioner.COM, Purpose.PRE_RELEASE, method=case.pick((Method.VIDEO, Method.IN_PERSON))
            )
