"""Supervision in the community: the first appointment, the plan, and an appointment every month."""

from __future__ import annotations

from datetime import date, timedelta

from throughcare.calendar import add_months, add_working_days, month_end, month_start
from throughcare.intake.demonstration.case import Case
from throughcare.intake.demonstration.habits import contact, kept, working_day
from throughcare.policy.facts import (
    AssessmentKind,
    ContactOutcome,
    Method,
    PlanKind,
    Practitioner,
    Purpose,
    SupervisionKind,
    With,
)

MISSED_MONTH = 0.1
DID_NOT_ATTEND = 0.16


def supervise(
    case: Case,
    kind: SupervisionKind,
    started: date,
    ends: date | None,
    by: Practitioner,
    *,
    released: date | None = None,
    agreed_less_often: date | None = None,
) -> None:
    """A period of supervision with what happened in it until today, and what is arranged.

    `ends` is None for a licence for life; `agreed_less_often` is from when fewer appointments were agreed.
    """
    case.add(
        "supervision",
        kind=kind,
        started_on=started,
        released_on=released,
        ends_on=ends,
        reduced_frequency_agreed_on=agreed_less_often,
    )
    first = _first_appointment(case, started, by, working_days=1 if released else 5)
    if first is not None:
        _plan(case, first)
        _months(case, first, min(ends or case.today, case.today), by, agreed_less_often or date.max)
    if ends is None or ends > case.today:
        _arranged(case, ends or date.max, by)
    if ends is not None:
        _finished(case, ends)


def _first_appointment(case: Case, started: date, by: Practitioner, working_days: int) -> date | None:
    due = add_working_days(started, working_days)
    held = kept(case, due, started if working_days == 1 else add_working_days(started, 2), missed=0.03)
    if held is None:
        if due > case.today:
            contact(case, due, by, Purpose.INDUCTION)
        return None
    if held > due and case.likely(0.5):
        contact(case, due, by, Purpose.INDUCTION, outcome=ContactOutcome.FAILED_TO_ATTEND)
    contact(case, held, by, Purpose.INDUCTION)
    return held


def _plan(case: Case, first: date) -> None:
    done = kept(case, add_working_days(first, 15), first + timedelta(days=4))
    if done is not None:
        case.add("plans", kind=PlanKind.INITIAL, completed_on=done)
        case.add("assessments", kind=AssessmentKind.INITIAL, completed_on=done, layer=3, plan_reviewed=True)


def _months(case: Case, first: date, last: date, by: Practitioner, less_often: date) -> None:
    month = month_start(add_months(first, 1))
    while month <= last:
        closes = min(month_end(month), last)
        if not case.likely(MISSED_MONTH if month < less_often else 0.6):
            _month(case, month, closes, by)
        month = add_months(month, 1)


def _month(case: Case, opens: date, closes: date, by: Practitioner) -> None:
    """One appointment that was kept, and perhaps one before it that was not, or a call besides."""
    day = working_day(opens + timedelta(days=case.chance.randint(3, 22)))
    if day > closes:
        day = working_day(opens)
    if day > case.today:
        return
    if case.likely(DID_NOT_ATTEND) and (closes - day).days >= 7:
        acceptable = ContactOutcome.ACCEPTABLE_ABSENCE if case.likely(0.5) else ContactOutcome.FAILED_TO_ATTEND
        contact(case, day, by, Purpose.SUPERVISION, outcome=acceptable)
        day = working_day(day + timedelta(days=4))
    if day <= case.today:
        contact(case, day, by, Purpose.SUPERVISION)
    call = working_day(opens + timedelta(days=case.chance.randint(1, 24)))
    if call <= min(closes, case.today) and case.likely(0.3):
        whom = With.THIRD_PARTY if case.likely(0.4) else With.PERSON
        contact(case, call, by, Purpose.SUPERVISION, method=Method.TELEPHONE, with_whom=whom)


def _arranged(case: Case, ends: date, by: Practitioner) -> None:
    following = working_day(case.ahead(1, 18))
    if following <= ends and case.likely(0.85):
        contact(case, following, by, Purpose.SUPERVISION)


def _finished(case: Case, ends: date) -> None:
    if ends <= case.today + timedelta(days=21):
        done = kept(case, ends, ends - timedelta(days=20))
        if done is not None:
            case.add("plans", kind=PlanKind.TERMINATION, completed_on=done)
            case.add("assessments", kind=AssessmentKind.TERMINATION, completed_on=done, layer=3, plan_reviewed=True)
