"""Supervision in the community: Approved Premises, monitoring, home visits, reports for courts, OPD screening."""

from __future__ import annotations

from datetime import date, timedelta

from throughcare.calendar import add_months
from throughcare.intake.demonstration.besides.life import Life, days_until
from throughcare.intake.demonstration.case import Case
from throughcare.intake.demonstration.habits import kept, working_day
from throughcare.policy.facts import AssessmentKind, CourtReportKind, Likelihood, PlacementKind, PlanKind

_PLACEMENTS = {PlacementKind.PLANNED: 75, PlacementKind.EMERGENCY: 15, PlacementKind.SHORT_NOTICE: 10}
IN_PREMISES, HOME_VISIT, MONITORED, FOR_COURT = 0.8, 0.15, 0.2, 0.06


def tell(case: Case, life: Life) -> None:
    """What is done about somebody in the community, or about to be there."""
    _ended(case)
    _risk_management_plans(case)
    if life.is_high_risk:
        _screened_for_opd(case)
        _premises(case, life)
    if life.supervision is None:
        return
    started: date = life.supervision["started_on"]
    if case.likely(MONITORED):
        began = max(started, case.ago(20, 300))
        ended = began + timedelta(days=case.chance.randint(60, 180))
        case.add("electronic_monitoring", started_on=began, ended_on=ended if ended <= case.today else None)
    if case.likely(HOME_VISIT):
        on = working_day(case.ahead(2, 20))
        assessed = kept(case, case.today, max(started, case.today - timedelta(days=10)))
        case.add("home_visits", on=on, risk_assessment_uploaded_on=assessed)
    if case.likely(FOR_COURT):
        _report(case, started)


def _ended(case: Case) -> None:
    """What is written when supervision ends, where the story has not told of it: a recall ends it as well."""
    for row in case.rows["supervision"]:
        ends = row.get("ends_on", date.max)
        if ends >= case.today or any(plan["kind"] is PlanKind.TERMINATION for plan in case.rows["plans"]):
            continue
        done = kept(case, ends, max(row["started_on"], ends - timedelta(days=14)), missed=0.06)
        if done is not None:
            case.add("plans", kind=PlanKind.TERMINATION, completed_on=done)
            case.add("assessments", kind=AssessmentKind.TERMINATION, completed_on=done, layer=3, plan_reviewed=True)


def _risk_management_plans(case: Case) -> None:
    """Nearly every sentence plan has its risk management plan, of the same day."""
    for row in case.rows["plans"]:
        if case.likely(0.93):
            row["risk_management_plan_completed_on"] = row["completed_on"]


def _screened_for_opd(case: Case) -> None:
    for row in case.rows["sentences"][-1:]:
        screened = kept(case, row["sentenced_on"] + timedelta(days=120), row["sentenced_on"] + timedelta(days=20))
        if screened is not None:
            case.add(
                "opd_screenings",
                screened_on=screened,
                likely_personality_disorder=case.likely(0.5),
                harmful_offending=case.pick((Likelihood.MEDIUM, Likelihood.HIGH)),
            )


def _premises(case: Case, life: Life) -> None:
    left = days_until(case, life.release)
    if life.release is not None and left is not None and 0 < left < 330:
        due = add_months(life.release, -6)
        explained = kept(case, due, due - timedelta(days=60))
        done = explained is not None and case.likely(0.85)
        completed = explained if done else None
        case.add(
            "approved_premises_referrals",
            regime_explained_on=explained,
            completed_on=completed,
            premises=case.home.premises,
        )
    supervision = life.supervision
    if supervision is None or "released_on" not in supervision or not case.likely(IN_PREMISES):
        return
    arrived: date = supervision["started_on"]
    ends = arrived + timedelta(days=84)
    placement = case.weighed(_PLACEMENTS)
    due = arrived if placement is PlacementKind.PLANNED else arrived + timedelta(days=12)
    opens = arrived - timedelta(days=30) if placement is PlacementKind.PLANNED else arrived
    case.add(
        "approved_premises_stays",
        arrived_on=arrived,
        planned_end_on=ends,
        left_on=ends if ends <= case.today else None,
        placement=None if case.likely(0.04) else placement,
        premises=case.home.premises,
        move_on_plan_completed_on=kept(case, due, opens, missed=0.08),
    )


def _report(case: Case, started: date) -> None:
    """A report that a court has asked for, of somebody who is supervised already."""
    adjourned = working_day(case.today + timedelta(days=case.chance.randint(-40, 20)))
    opens = max(started, adjourned - timedelta(days=20))
    kinds = {CourtReportKind.ORAL_PSR: 45, CourtReportKind.SHORT_FORMAT_PSR: 40, CourtReportKind.STANDARD_PSR: 15}
    case.add(
        "court_reports",
        kind=case.weighed(kinds),
        adjourned_to=adjourned,
        required_by=adjourned if case.likely(0.5) else None,
        submitted_on=kept(case, adjourned, opens, missed=0.06),
    )
