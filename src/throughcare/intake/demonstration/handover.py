"""The handover from POM to COM, and the COM's work before release."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from throughcare.calendar import add_months
from throughcare.intake.demonstration.case import Case
from throughcare.intake.demonstration.custody import DILIGENT, session
from throughcare.intake.demonstration.habits import contact, kept, working_day
from throughcare.intake.demonstration.staff import Member
from throughcare.policy.facts import (
    AssessmentKind,
    ContactOutcome,
    Manager,
    ManagerRole,
    Method,
    PlanKind,
    Practitioner,
    Purpose,
    With,
)

NOTIFIED_BEFORE = timedelta(days=45)


@dataclass(frozen=True)
class Handover:
    """When a COM is to be allocated and to take responsibility, how many sessions come before, and whether it stalled.

    `stalled`: nobody in the community has taken the case, though the day has come.
    """

    com_due: date
    responsible_due: date
    sessions: int = 0
    stalled: bool = False


def hand_over(case: Case, sentenced: date, plan: Handover) -> date | None:
    """Everything between POM and COM up to today, with who was responsible since the sentence. The COM's first day."""
    _prepare(case, sentenced, plan)
    com_from = None if plan.stalled else _allocated(case, sentenced, plan.com_due)
    taken = None
    if com_from is not None:
        due = max(plan.responsible_due, com_from)
        taken = kept(case, due, due - timedelta(days=2), missed=0.05)
        taken = None if taken is None else max(taken, com_from)
    _responsible(case, sentenced, taken)
    _tell_handover(case, plan, com_from, taken)
    if com_from is not None:
        _com_at_work(case, com_from)
    return com_from


def with_com_from_start(case: Case, sentenced: date, holder_from: date | None = None) -> date:
    """A case that is the COM's from a day on, with nothing to hand over. The COM's first day."""
    start = holder_from or sentenced
    com_from = kept(case, start + timedelta(days=10), start, missed=0.0) or start
    com_from = min(com_from, case.today)
    case.allocate(ManagerRole.COM, com_of(case), com_from)
    case.add("responsibilities", holder=Manager.COM, from_on=start)
    return com_from


def with_pom_since(case: Case, sentenced: date) -> None:
    """A case that is still the POM's."""
    _responsible(case, sentenced, None)


def planned_by_com(case: Case, com_from: date) -> None:
    """The pre-release plan, due three months after the COM was allocated."""
    planned = kept(case, add_months(com_from, 3), com_from + timedelta(days=20))
    if planned is not None:
        case.add("plans", kind=PlanKind.PRE_RELEASE, completed_on=planned)
        case.add("assessments", kind=AssessmentKind.PRE_RELEASE, completed_on=planned, layer=3, plan_reviewed=True)


def before_release(case: Case, com_from: date, release: date) -> None:
    """What the COM does before a release: the plan, and contact with the person."""
    planned_by_com(case, com_from)
    for days in (90, 45, 14):
        due = release - timedelta(days=days)
        held = kept(case, due, max(com_from, due - timedelta(days=25))) if due > com_from else None
        if held is not None:
            method = Method.VIDEO if case.likely(0.5) else Method.IN_PERSON
            contact(case, held, Practitioner.COM, Purpose.PRE_RELEASE, method=method)
    if 0 < (release - case.today).days <= 40 and case.likely(0.6):
        contact(case, working_day(case.ahead(1, 12)), Practitioner.COM, Purpose.PRE_RELEASE, method=Method.VIDEO)


def com_of(case: Case) -> Member:
    """A COM of the person's delivery unit."""
    return case.pick(case.staff.coms(case.home.name, case.unit))


def before_handover(case: Case, sentenced: date, com_due: date, sessions: int) -> None:
    """The sessions of the last three months before the handover."""
    opens = max(sentenced, add_months(com_due, -3))
    diligent = case.likely(DILIGENT)
    for number in range(sessions):
        step = (com_due - opens) / sessions
        first, last = opens + step * number + timedelta(days=2), opens + step * (number + 1) - timedelta(days=2)
        if not diligent:
            session(case, last, first)
        elif held := kept(case, last, first, late=0.0, missed=0.0):
            contact(case, held, Practitioner.POM, Purpose.SENTENCE_PLAN_WORK)


def _prepare(case: Case, sentenced: date, plan: Handover) -> None:
    before_handover(case, sentenced, plan.com_due, plan.sessions)
    done = kept(case, plan.com_due, max(sentenced + timedelta(days=30), plan.com_due - timedelta(days=60)))
    if done is not None:
        case.add("assessments", kind=AssessmentKind.HANDOVER, completed_on=done, layer=3, plan_reviewed=True)


def _allocated(case: Case, sentenced: date, due: date) -> date | None:
    opens = max(sentenced, due - timedelta(days=25))
    com_from = kept(case, due, opens)
    if com_from is not None:
        case.allocate(ManagerRole.COM, com_of(case), com_from)
    return com_from


def _responsible(case: Case, sentenced: date, com_from: date | None) -> None:
    if com_from is None:
        case.add("responsibilities", holder=Manager.POM, from_on=sentenced)
        return
    if com_from > sentenced:
        case.add("responsibilities", holder=Manager.POM, from_on=sentenced, to_on=com_from)
    case.add("responsibilities", holder=Manager.COM, from_on=com_from)


def _tell_handover(case: Case, plan: Handover, com_from: date | None, taken: date | None) -> None:
    told = plan.com_due - NOTIFIED_BEFORE
    if told > case.today:
        return
    met = kept(case, plan.responsible_due, plan.com_due) if com_from is not None else None
    case.add(
        "handovers",
        notified_on=told,
        meeting_held_on=met,
        report_sent_on=met,
        completed=taken is not None and met is not None,
    )
    if met is not None:
        contact(case, met, Practitioner.POM, Purpose.OTHER, method=Method.VIDEO, with_whom=With.THIRD_PARTY)


def _com_at_work(case: Case, com_from: date) -> None:
    """The COM gets to know the person."""
    for days in (15, 60):
        day = working_day(com_from + timedelta(days=days))
        if day <= case.today and case.likely(0.85):
            outcome = ContactOutcome.CANCELLED if case.likely(0.06) else ContactOutcome.ATTENDED
            contact(case, day, Practitioner.COM, Purpose.SUPERVISION, method=Method.VIDEO, outcome=outcome)
