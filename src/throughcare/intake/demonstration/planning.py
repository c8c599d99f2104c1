"""OASys, sentence plans and what calls for a review of them."""

from datetime import date, timedelta

from throughcare.calendar import add_months
from throughcare.intake.demonstration.case import Case
from throughcare.intake.demonstration.habits import kept, working_day
from throughcare.policy.facts import AssessmentKind, ChangeKind, PlanKind

CHANGES = {
    ChangeKind.RISK_BEHAVIOUR_REPEATED: "Adjudication for fighting",
    ChangeKind.RISK_BEHAVIOUR_NEW: "Concern raised about contact with a former co-defendant",
    ChangeKind.RISK_BEHAVIOUR_ESCALATED: "Threats made to another person",
    ChangeKind.RISK_REDUCED: "Finished an accredited programme",
    ChangeKind.PROTECTIVE_FACTORS_CHANGED: "A relative has offered somewhere to live",
    ChangeKind.ALLEGATION_OF_NEW_OFFENCE: "Police have told of an allegation",
}


def assessed_at_start(case: Case, sentenced: date, weeks: int, layer: int = 3) -> date | None:
    """The first OASys and sentence plan of a custodial sentence, due in so many weeks."""
    done = kept(case, sentenced + timedelta(weeks=weeks), sentenced + timedelta(days=14))
    if done is not None:
        case.add("assessments", kind=AssessmentKind.INITIAL, completed_on=done, layer=layer, plan_reviewed=True)
        case.add("plans", kind=PlanKind.INITIAL, completed_on=done)
    return done


def reviewed_every(case: Case, since: date, years: int, until: date) -> None:
    """Reviews of OASys, each so many years after the last; the last one that fell due may be outstanding."""
    due = add_months(since, 12 * years)
    while due <= min(until, case.today + timedelta(days=60)):
        done = kept(case, due, due - timedelta(days=50))
        if done is None:
            return
        case.add("assessments", kind=AssessmentKind.REVIEW, completed_on=done, layer=3, plan_reviewed=True)
        case.add("plans", kind=PlanKind.REVIEW, completed_on=done)
        due = add_months(done, 12 * years)


def something_changed(case: Case, since: date, *, in_custody: bool, share: float = 0.2) -> None:
    """Now and then something happens, which may call for a review."""
    if (case.today - since).days < 30 or not case.likely(share):
        return
    on = max(working_day(case.ago(10, 150)), since)
    kind = case.pick(tuple(CHANGES))
    material = None if case.likely(0.1) else case.likely(0.7)
    reviewed = kept(case, on + timedelta(days=28), on, missed=0.25) if material else None
    case.add(
        "changes",
        kind=kind,
        on=on,
        material=material,
        in_custody=in_custody,
        reviewed_on=reviewed,
        summary=CHANGES[kind],
    )
    if reviewed is not None:
        case.add("assessments", kind=AssessmentKind.REVIEW, completed_on=reviewed, layer=3, plan_reviewed=True)
