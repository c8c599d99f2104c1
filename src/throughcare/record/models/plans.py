"""Assessments, sentence plans, and the changes that call for a review of them."""

from throughcare.policy import facts
from throughcare.record.models.fields import day, flag, text, truth, whole_number, word
from throughcare.record.models.rows import CaseRow


class Assessment(CaseRow):
    """A completed OASys assessment."""

    kind = word(facts.AssessmentKind)
    completed_on = day()
    layer = whole_number()
    for_recategorisation = flag()
    plan_reviewed = flag()
    countersigned_on = day()


class Plan(CaseRow):
    """A completed sentence plan."""

    kind = word(facts.PlanKind)
    completed_on = day()
    risk_management_plan_completed_on = day()


class Change(CaseRow):
    """New information on a case."""

    kind = word(facts.ChangeKind)
    on = day()
    material = truth()
    in_custody = flag()
    reviewed_on = day()
    summary = text()
